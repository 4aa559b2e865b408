/**
 * One holder's turn: the others look away, the card is shown once, copied, cleared, entered again, then a PIN (a member) or
 * the envelope (the reserve card). The card's symbols exist in this component only while they are on the screen; if the
 * screen is left meanwhile, that card is void and a new one is made.
 */
import { useEffect, useRef, useState } from 'react'
import type { CeremonyDesk } from '../../app/desk'
import { inSpoken } from '../../words/language'
import { ceremonyWords as words } from '../../words/ceremony'
import { errorWords } from '../../words/errors'
import { Button } from '../components/Button'
import { KeyCardPad } from '../components/KeyCardPad'
import { Notice } from '../components/Notice'
import { Panel } from '../components/Panel'
import { NewPin } from './NewPin'
import { ShownCard } from './ShownCard'
import styles from './Ceremony.module.css'

type Turn =
  | { readonly step: 'intro'; readonly told?: string }
  | { readonly step: 'show'; readonly label: string; readonly groups: readonly string[] }
  | { readonly step: 'enter'; readonly label: string; readonly busy: boolean; readonly error?: string }
  | { readonly step: 'pin' }
  | { readonly step: 'envelope' }

interface HolderStepsProps {
  readonly ceremony: CeremonyDesk
  readonly holder: number
  readonly onThrough: () => void
}

export function HolderSteps({ ceremony, holder, onThrough }: HolderStepsProps) {
  const [turn, setTurn] = useState<Turn>({ step: 'intro' })
  const who = ceremony.holders[holder]
  const reserve = who?.role === 'reserve'
  const name = reserve ? words.reserve : (who?.name ?? '')
  const onCard = turn.step === 'show' || turn.step === 'enter'

  // Each step stands whole on a small screen: the page's header makes room.
  const top = useRef<HTMLDivElement>(null)
  useEffect(() => {
    top.current?.scrollIntoView({ block: 'start' })
  }, [turn.step])
  useEffect(() => {
    if (!onCard) return
    const hidden = () => {
      if (document.visibilityState === 'hidden') setTurn({ step: 'intro', told: words.intro.lookedAway })
    }
    document.addEventListener('visibilitychange', hidden)
    return () => document.removeEventListener('visibilitychange', hidden)
  }, [onCard])

  const show = async () => {
    const { label, groups } = await ceremony.newCard(holder)
    setTurn({ step: 'show', label, groups })
  }
  const enter = async (label: string, text: string) => {
    setTurn({ step: 'enter', label, busy: true })
    const confirmed = await ceremony.confirmCard(holder, text)
    if (confirmed.ok) {
      setTurn({ step: reserve ? 'envelope' : 'pin' })
      return
    }
    const { error } = confirmed
    const told = error.code === 'key-card/not-the-same' ? words.mismatch : inSpoken(errorWords(error)).what
    const again = error.code === 'key-card/group-wrong' || error.code === 'key-card/incomplete'
    setTurn(again ? { step: 'enter', label, busy: false, error: told } : { step: 'intro', told })
  }
  return (
    <div ref={top} className={styles['turn']}>
      <Panel title={reserve ? words.reserve : words.intro.invite(name)}>
        <Progress ceremony={ceremony} holder={holder} />
        {turn.step === 'intro' && <Intro reserve={reserve} told={turn.told} onShow={() => void show()} />}
        {turn.step === 'show' && (
          <ShownCard label={turn.label} groups={turn.groups} onCopied={() => setTurn({ step: 'enter', label: turn.label, busy: false })} />
        )}
        {turn.step === 'enter' && (
          <>
            <h3 className={styles['step']}>{words.enter.title}</h3>
            <KeyCardPad busy={turn.busy} error={turn.error} onComplete={(text) => void enter(turn.label, text)} />
            <div className={styles['actions']}>
              <Button kind="quiet" onClick={() => setTurn({ step: 'intro' })}>
                {words.enter.again}
              </Button>
            </div>
          </>
        )}
        {turn.step === 'pin' && <NewPin onPin={(pin) => ceremony.setPin(holder, pin)} onSet={onThrough} />}
        {turn.step === 'envelope' && (
          <Notice
            kind="info"
            title={words.reserveDone.title}
            actions={
              <Button kind="primary" onClick={onThrough}>
                {words.reserveDone.done}
              </Button>
            }
          >
            <p>{words.reserveDone.text}</p>
          </Notice>
        )}
      </Panel>
    </div>
  )
}

function Intro({ reserve, told, onShow }: { readonly reserve: boolean; readonly told: string | undefined; readonly onShow: () => void }) {
  return (
    <>
      {told !== undefined && <Notice kind="error" title={told} />}
      <p className={styles['lookAway']}>{reserve ? words.reserveBy : words.intro.lookAway}</p>
      <p className={styles['text']}>{reserve ? words.intro.reserveText : words.intro.text}</p>
      <div className={styles['actions']}>
        <Button kind="primary" onClick={onShow}>
          {words.intro.show}
        </Button>
      </div>
    </>
  )
}

/** Who is through, whose turn it is, who comes next. */
function Progress({ ceremony, holder }: Pick<HolderStepsProps, 'ceremony' | 'holder'>) {
  return (
    <ol className={styles['progress']} aria-label={words.progress(holder + 1, ceremony.holders.length)}>
      {ceremony.holders.map(({ role, name }, i) => {
        const text = role === 'reserve' ? words.reserve : name
        return (
          <li key={i} aria-current={i === holder ? 'step' : undefined} data-done={i < holder || undefined}>
            {i < holder ? <span aria-label={words.holderDone(text)}>✓ {text}</span> : text}
          </li>
        )
      })}
    </ol>
  )
}
