/**
 * One round on S0: what it is, where it stands in words, its one next step, and what else can be done with it. Where its
 * meeting has several rounds, it says which one this is; how the others stand is on their own cards.
 */
import { numberOf } from '../../app/addRound'
import type { RoundHeader } from '../../app/desk'
import { adminWords as words } from '../../words/admin'
import { turnsWords } from '../../words/homeTurns'
import { Button } from '../components/Button'
import { roundFacts, roundTitle } from './roundTitle'
import styles from './HomePage.module.css'

interface RoundCardProps {
  readonly header: RoundHeader
  /** All rounds of its meeting, this one among them. */
  readonly rounds: readonly RoundHeader[]
  /** The step to take now on this tablet: the one primary button of the page. */
  readonly primary: boolean
  readonly onOpen: () => void
  readonly onDuplicate: () => void
  /** Undefined where a further round makes no sense: a rehearsal. */
  readonly onAddRound: (() => void) | undefined
  /** Undefined where the round may not be laid aside. */
  readonly onRemove: (() => void) | undefined
}

export function RoundCard({ header, rounds, primary, onOpen, onDuplicate, onAddRound, onRemove }: RoundCardProps) {
  const title = roundTitle(header, rounds.length)
  return (
    <li className={styles['round']} data-primary={primary || undefined} aria-label={title}>
      <div className={styles['about']}>
        <p className={styles['name']}>{title}</p>
        <p className={styles['hint']}>{[roundFacts(header), ...(rounds.length > 1 ? [turnsWords.ofMeeting(numberOf(header), rounds.length)] : [])].join(' · ')}</p>
        <p className={styles['state']} data-state={header.state}>
          {words.state[header.state]}
        </p>
      </div>
      <div className={styles['ways']}>
        <Button kind={primary ? 'primary' : 'secondary'} onClick={onOpen}>
          {nextStep(header)}
        </Button>
        <div className={styles['more']} role="group" aria-label={turnsWords.more(title)}>
          {onAddRound !== undefined && (
            <Button kind="quiet" onClick={onAddRound}>
              {turnsWords.addRound}
            </Button>
          )}
          <Button kind="quiet" onClick={onDuplicate}>
            {turnsWords.duplicate}
          </Button>
          {onRemove !== undefined && (
            <Button kind="quiet" onClick={onRemove}>
              {turnsWords.remove}
            </Button>
          )}
        </div>
      </div>
    </li>
  )
}

function nextStep({ state, packed, rehearsalOf }: RoundHeader): string {
  if (rehearsalOf !== undefined && (state === 'signed' || state === 'exported')) return words.nextRehearsed
  return packed === true ? words.nextPacked : words.next[state]
}
