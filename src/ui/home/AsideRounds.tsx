/** Meetings taken off the list, folded away: each comes back whole, or is deleted for good after asking. */
import { useState } from 'react'
import type { RoundHeader } from '../../app/desk'
import { adminWords } from '../../words/admin'
import { turnsWords as words } from '../../words/homeTurns'
import { Button } from '../components/Button'
import { roundFacts, roundTitle } from './roundTitle'
import styles from './HomePage.module.css'

interface AsideRoundsProps {
  readonly headers: readonly RoundHeader[]
  readonly onTakeBack: (id: string) => void
  readonly onRemove: (id: string) => void
}

export function AsideRounds({ headers, onTakeBack, onRemove }: AsideRoundsProps) {
  if (headers.length === 0) return null
  return (
    <details className={styles['aside']}>
      <summary>{words.asideTitle(headers.length)}</summary>
      <ul className={styles['list']}>
        {headers.map((header) => (
          <AsideRound key={header.id} header={header} onTakeBack={() => onTakeBack(header.id)} onRemove={() => onRemove(header.id)} />
        ))}
      </ul>
    </details>
  )
}

interface AsideRoundProps {
  readonly header: RoundHeader
  readonly onTakeBack: () => void
  readonly onRemove: () => void
}

function AsideRound({ header, onTakeBack, onRemove }: AsideRoundProps) {
  const [asking, setAsking] = useState(false)
  const title = roundTitle(header)
  return (
    <li className={styles['round']} aria-label={title}>
      <div className={styles['about']}>
        <p className={styles['name']}>{title}</p>
        <p className={styles['hint']}>{roundFacts(header)}</p>
      </div>
      {asking ? (
        <div className={styles['asking']} role="alertdialog" aria-label={words.forGood}>
          <p>{adminWords.home.removeAsk(title)}</p>
          <div className={styles['choices']}>
            <Button focused onClick={() => setAsking(false)}>
              {adminWords.home.cancel}
            </Button>
            <Button kind="danger" onClick={onRemove}>
              {adminWords.home.removeYes}
            </Button>
          </div>
        </div>
      ) : (
        <div className={styles['choices']}>
          <Button onClick={onTakeBack}>{words.takeBack}</Button>
          <Button kind="quiet" onClick={() => setAsking(true)}>
            {words.forGood}…
          </Button>
        </div>
      )}
    </li>
  )
}
