/** What was out of the ordinary in this round so far: numbers of the whole round, never one act and never a time. */
import type { Dashboard } from '../../app/desk'
import type { RoundCounters } from '../../domain/round/round'
import { committeeWords } from '../../words/committee'
import styles from './Committee.module.css'

const words = committeeWords.dashboard

interface ExceptionsProps {
  readonly counters: RoundCounters
  readonly groups: Dashboard['groups']
}

export function Exceptions({ counters, groups }: ExceptionsProps) {
  const sum = (pick: (group: Dashboard['groups'][number]) => number) => groups.reduce((total, group) => total + pick(group), 0)
  const counts = {
    replaced: sum((group) => group.replaced),
    voided: sum((group) => group.voided),
    released: sum((group) => group.released),
    refusals: counters.refusals,
    walkAways: counters.walkAways,
    cardChecks: counters.cardChecks,
    ballotChecks: counters.ballotChecks,
  }
  const some = Object.entries(counts).filter(([, count]) => count > 0) as [keyof typeof counts, number][]
  return (
    <section className={styles['exceptions']} aria-label={words.exceptions}>
      <h3>{words.exceptions}</h3>
      {some.length === 0 ? (
        <p>{words.exceptionsNone}</p>
      ) : (
        <dl>
          {some.map(([what, count]) => (
            <div key={what}>
              <dt>{words.exception[what]}</dt>
              <dd>{count}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  )
}
