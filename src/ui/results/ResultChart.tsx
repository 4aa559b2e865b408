/** The chart of one list: a table of names and bars, so that a screen reader walks it like any other, with its legend. */
import { percentShown } from '../../app/percentShown'
import type { Decimals } from '../../domain/meeting/documentSettings'
import type { StatementList } from '../../domain/result/statement'
import { figureSaid } from '../../words/decimals'
import { resultViewsWords } from '../../words/resultViews'
import { ConfidenceBar } from './ConfidenceBar'
import { capital, lookOf } from './levelLook'
import styles from './Chart.module.css'

const words = resultViewsWords.chart

interface ResultChartProps {
  readonly list: StatementList
  readonly levels: readonly { readonly code: string; readonly label: string }[]
  readonly decimals: Decimals
}

export function ResultChart({ list, levels, decimals }: ResultChartProps) {
  const labels = levels.map(({ label }) => capital(label))
  return (
    <div className={styles['chart']}>
      <ul className={styles['legend']} aria-label={words.legend}>
        {labels.map((label, at) => (
          <li key={label}>
            <span aria-hidden="true" className={styles['swatch']} data-look={lookOf(at, labels.length)} />
            {label}
          </li>
        ))}
        <li>
          <span aria-hidden="true" className={styles['swatch']} data-look="rest" />
          {words.rest}
        </li>
      </ul>
      <table className={styles['bars']}>
        <caption>{words.caption(list.title)}</caption>
        <thead>
          <tr>
            <th scope="col">{words.name}</th>
            <th scope="col">{words.bar}</th>
          </tr>
        </thead>
        <tbody>
          {list.officials.map(({ name, position, levels: counts }, i) => {
            const parts = counts.map(({ count, percent }, at) => {
              const shown = percentShown(decimals, percent)
              return { label: labels[at] ?? '', count, percent: shown === null ? null : figureSaid(shown) }
            })
            const said = parts.map(({ label, count, percent }) => words.part(label, count, percent))
            return (
              <tr key={i}>
                <th scope="row">
                  <span className={styles['name']}>{`${String(i + 1)}. ${name}`}</span>
                  <span className={styles['position']}>{position}</span>
                </th>
                <td>
                  <ConfidenceBar parts={parts} of={list.denominator.value} text={said.join('; ')} />
                  <span aria-hidden="true" className={styles['figures']}>
                    {said.map((figure) => (
                      <span key={figure}>{figure}</span>
                    ))}
                  </span>
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
