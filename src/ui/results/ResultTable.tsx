/** The table of one list: one row a person, one column a level, "count (percent)" in each cell, numbers from the statement. */
import { percentShown } from '../../app/percentShown'
import type { Decimals } from '../../domain/meeting/documentSettings'
import type { StatementList } from '../../domain/result/statement'
import { resultsWords } from '../../words/results'
import styles from './Results.module.css'

const words = resultsWords.table

interface ResultTableProps {
  readonly list: StatementList
  readonly levels: readonly { readonly code: string; readonly label: string }[]
  readonly withOutcome: boolean
  readonly decimals: Decimals
}

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)

export function ResultTable({ list, levels, withOutcome, decimals }: ResultTableProps) {
  return (
    <div className={styles['wrap']}>
      <table className={styles['table']}>
        <caption>{words.caption(list.title)}</caption>
        <thead>
          <tr>
            <th scope="col">{words.number}</th>
            <th scope="col">{words.name}</th>
            <th scope="col">{words.valid}</th>
            <th scope="col">{words.invalid}</th>
            {levels.map(({ code, label }) => (
              <th key={code} scope="col">
                {capital(label)}
              </th>
            ))}
            {withOutcome && <th scope="col">{words.outcome}</th>}
          </tr>
        </thead>
        <tbody>
          {list.officials.map((official, i) => (
            <tr key={i}>
              <td>{i + 1}</td>
              <th scope="row">
                <span className={styles['name']}>{official.name}</span>
                <span className={styles['position']}>{official.position}</span>
              </th>
              <td>{official.valid}</td>
              <td>{official.invalid}</td>
              {official.levels.map(({ level, count, percent }) => (
                <td key={level}>{words.count(count, percentShown(decimals, percent))}</td>
              ))}
              {withOutcome && (
                <td className={styles['outcome']}>
                  {official.outcome === null ? words.none : `${resultsWords.outcome(official.outcome.code)} (${official.outcome.article})`}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
