/** Cards and ballots per voter group: numbers only. */
import type { Dashboard } from '../../app/desk'
import { committeeWords } from '../../words/committee'
import styles from './Committee.module.css'

const words = committeeWords.dashboard

export function CountsTable({ groups }: { readonly groups: Dashboard['groups'] }) {
  return (
    <div className={styles['tableWrap']}>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{words.group}</th>
            <th scope="col">{words.present}</th>
            <th scope="col">{words.collected}</th>
            <th scope="col">{words.remaining}</th>
            <th scope="col">{words.printed}</th>
            <th scope="col">{words.released}</th>
            <th scope="col">{words.replaced}</th>
            <th scope="col">{words.voided}</th>
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => (
            <tr key={group.letter}>
              <th scope="row">
                {group.letter} – {group.title}
              </th>
              <td>{group.present}</td>
              <td className={styles['strong']}>{group.collected}</td>
              <td>{Math.max(0, group.present - group.collected)}</td>
              <td>{group.printed}</td>
              <td>{group.released}</td>
              <td>{group.replaced}</td>
              <td>{group.voided}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
