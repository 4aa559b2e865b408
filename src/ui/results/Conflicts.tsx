/** Says that another denominator would change somebody's class (rules.md §2); whose and how only beside the classes, never for the hall. */
import { conflictsOf } from '../../app/resultDesk'
import type { Statement } from '../../domain/result/statement'
import { resultViewsWords } from '../../words/resultViews'
import { resultsWords } from '../../words/results'
import { Notice } from '../components/Notice'
import styles from './Results.module.css'

const words = resultViewsWords.conflict
const className = (code: string | null | undefined): string => (code === null || code === undefined ? words.none : resultsWords.outcome(code))

export function Conflicts({ statement, named }: { readonly statement: Statement; readonly named: boolean }) {
  const people = statement.lists.flatMap(conflictsOf)
  if (people.length === 0) return null
  if (!named) return <Notice kind="info" title={words.some(people.length)} />
  return (
    <Notice kind="warn" title={words.title}>
      <ul className={styles['sums']}>
        {people.map(({ name, own, others }, i) => (
          <li key={i}>
            {[words.own(name, className(own)), ...others.map(({ denominator, value, outcome }) => words.other(resultsWords.denominators[denominator], value, className(outcome?.code)))].join('; ')}.
          </li>
        ))}
      </ul>
      <p>{words.note}</p>
    </Notice>
  )
}
