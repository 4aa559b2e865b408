/** The card on the screen, once: six groups of four, large, each symbol apart, in a face that confuses nothing. */
import { ceremonyWords } from '../../words/ceremony'
import { keyCardPaperWords } from '../../words/keyCardPaper'
import { Button } from '../components/Button'
import type { CardOnScreen } from './PrintedCard'
import styles from './Ceremony.module.css'

const words = ceremonyWords.show

interface ShownCardProps {
  readonly card: CardOnScreen
  readonly onCopied: () => void
  /** Asks about printing it instead. */
  readonly onPrint: () => void
}

export function ShownCard({ card: { label, groups }, onCopied, onPrint }: ShownCardProps) {
  return (
    <>
      <h3 className={styles['step']}>{words.title}</h3>
      <p className={styles['label']}>{label}</p>
      <ol className={styles['card']}>
        {groups.map((symbols, i) => (
          <li key={i} className={styles['group']} aria-label={words.group(i + 1, symbols)}>
            <span className={styles['place']} aria-hidden="true">
              {i + 1}
            </span>
            {[...symbols].map((symbol, at) => (
              <span key={at} className={styles['symbol']} aria-hidden="true">
                {symbol}
              </span>
            ))}
          </li>
        ))}
      </ol>
      <p className={styles['text']}>{words.alphabet}</p>
      <div className={styles['actions']}>
        <Button kind="primary" onClick={onCopied}>
          {words.copied}
        </Button>
        <Button kind="quiet" onClick={onPrint}>
          {keyCardPaperWords.print.ask}
        </Button>
      </div>
    </>
  )
}
