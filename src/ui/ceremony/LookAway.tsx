/**
 * Before a key card is shown: everybody else looks away. The screen says so in words and in a picture that can be understood from
 * across the room, and names the one who may look. While the card is on the screen a line keeps saying it.
 */
import { ceremonyWords } from '../../words/ceremony'
import { Button } from '../components/Button'
import { Notice } from '../components/Notice'
import styles from './Ceremony.module.css'

const words = ceremonyWords.intro

interface LookAwayProps {
  readonly name: string
  readonly reserve: boolean
  /** Why a new card has to be made. */
  readonly told: string | undefined
  readonly onShow: () => void
}

export function LookAway({ name, reserve, told, onShow }: LookAwayProps) {
  return (
    <>
      {told !== undefined && <Notice kind="error" title={told} />}
      <div className={styles['lookAway']}>
        <BacksTurned />
        <div>
          <p className={styles['lookAwayTitle']}>{words.lookAway}</p>
          <p>{reserve ? words.reserveUntil : words.until(name)}</p>
        </div>
      </div>
      {reserve && <p className={styles['label']}>{ceremonyWords.reserveBy}</p>}
      <p className={styles['text']}>{reserve ? words.reserveText : words.text}</p>
      <div className={styles['actions']}>
        <Button kind="primary" onClick={onShow}>
          {words.show}
        </Button>
      </div>
    </>
  )
}

export function OnlyYou({ name, reserve }: Pick<LookAwayProps, 'name' | 'reserve'>) {
  return (
    <p className={styles['onlyYou']}>
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d="M2 12s4-6.5 10-6.5S22 12 22 12s-4 6.5-10 6.5S2 12 2 12z" fill="none" stroke="currentColor" strokeWidth="2" />
        <circle cx="12" cy="12" r="3" fill="currentColor" />
      </svg>
      {reserve ? words.onlyHead : words.onlyYou(name)}
    </p>
  )
}

/** A tablet with one person facing it, and three who have turned away. */
function BacksTurned() {
  return (
    <svg className={styles['picture']} viewBox="0 0 232 96" role="img" aria-label={words.picture}>
      <rect x="6" y="30" width="40" height="52" rx="5" fill="none" stroke="currentColor" strokeWidth="4" />
      <path d="M14 44h24M14 54h24M14 64h24" stroke="currentColor" strokeWidth="3" />
      <Person x={74} facing="left" bold />
      <path d="M62 30L50 42" stroke="currentColor" strokeWidth="3" strokeDasharray="4 4" />
      <Person x={136} facing="right" />
      <Person x={172} facing="right" />
      <Person x={208} facing="right" />
    </svg>
  )
}

function Person({ x, facing, bold = false }: { readonly x: number; readonly facing: 'left' | 'right'; readonly bold?: boolean }) {
  const nose = facing === 'left' ? -1 : 1
  const fill = bold ? 'currentColor' : 'none'
  return (
    <g fill={fill} stroke="currentColor" strokeWidth="4" strokeLinejoin="round">
      <circle cx={x} cy="28" r="12" />
      <path d={`M${x + nose * 12} 24l${nose * 7} 5l${nose * -8} 3`} />
      <path d={`M${x - 15} 86v-20a15 15 0 0 1 30 0v20z`} />
    </g>
  )
}
