/** The two screens that end opening: the round is open, or the box was not empty. Each fills the screen and has one way on. */
import { openingWords } from '../../words/opening'
import { Button } from '../components/Button'
import { useFirstFocus } from '../useFirstFocus'
import styles from './Opening.module.css'

const words = openingWords.zero

/** The way on has the focus as soon as the screen appears. */
function FinalButton({ text, onPress }: { readonly text: string; readonly onPress: () => void }) {
  const ref = useFirstFocus<HTMLDivElement>('button')
  return (
    <div ref={ref}>
      <Button className={styles['finalButton'] ?? ''} onClick={onPress}>
        {text}
      </Button>
    </div>
  )
}

/** @param at  local ISO time of opening */
export function Opened({ at, onKiosk }: { readonly at: string; readonly onKiosk: () => void }) {
  return (
    <div className={styles['final']} data-kind="opened" role="alertdialog" aria-modal="true" aria-labelledby="round-opened">
      <h2 id="round-opened" className={styles['finalTitle']}>
        {words.opened(at.slice(11, 13), at.slice(14, 16))}
      </h2>
      <p className={styles['finalText']}>{words.openedText}</p>
      <FinalButton text={words.kiosk} onPress={onKiosk} />
    </div>
  )
}

export function BoxNotEmpty({ ballots, onBack }: { readonly ballots: number; readonly onBack: () => void }) {
  return (
    <div className={styles['final']} data-kind="not-empty" role="alertdialog" aria-modal="true" aria-labelledby="box-not-empty">
      <h2 id="box-not-empty" className={styles['finalTitle']}>
        ✕ {words.notEmpty}
      </h2>
      <p className={styles['finalText']}>{words.notEmptyText(ballots)}</p>
      <FinalButton text={words.back} onPress={onBack} />
    </div>
  )
}
