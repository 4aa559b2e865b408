/** Where every ballot and card went, group by group, and the sums that prove it (rules.md §2). */
import type { Statement } from '../../domain/result/statement'
import { resultViewsWords } from '../../words/resultViews'
import styles from './Results.module.css'

const words = resultViewsWords.reconciliation
const ITEMS = ['summoned', 'present', 'printed', 'leftover', 'handed', 'released', 'replaced', 'voided', 'issued', 'collected', 'unused', 'missing', 'cardBox'] as const

export function Reconciliation({ groups }: { readonly groups: Statement['accounting'] }) {
  const several = groups.length > 1
  return (
    <>
      <div className={styles['wrap']}>
        <table className={styles['table']}>
          <caption>{words.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{words.item}</th>
              {groups.map(({ group }) => (
                <th key={group} scope="col">
                  {words.group(group)}
                </th>
              ))}
              {several && <th scope="col">{words.whole}</th>}
            </tr>
          </thead>
          <tbody>
            {ITEMS.map((item) => (
              <tr key={item}>
                <th scope="row">{words.rows[item]}</th>
                {groups.map((group) => (
                  <td key={group.group}>{group[item]}</td>
                ))}
                {several && <td>{groups.reduce((sum, group) => sum + group[item], 0)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <h3>{words.identities}</h3>
      <ul className={styles['sums']}>
        {groups.flatMap((g) => [
          words.handed(g.printed, g.leftover, g.handed),
          words.issued(g.handed, g.released, g.replaced, g.voided, g.issued),
          words.accounted(g.issued, g.collected, g.unused, g.missing),
          ...g.missingReasons.map(({ count, reason }) => words.missing(count, reason)),
        ].map((line) => (
          <li key={`${g.group}${line}`}>{several ? `${words.group(g.group)}: ${line}` : line}</li>
        )))}
      </ul>
    </>
  )
}
