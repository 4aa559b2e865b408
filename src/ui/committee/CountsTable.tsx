/**
 * Cards and ballots per voter group: numbers only. The tablet knows what is in the box; how many cards were handed out only
 * the table knows, so the committee may count what is left there and see issued and outstanding at once. That number is kept
 * nowhere: the one that counts is entered at closing.
 */
import { useState } from 'react'
import type { Dashboard } from '../../app/desk'
import { committeeWords } from '../../words/committee'
import { Field } from '../components/Field'
import { GroupMark } from '../components/GroupMark'
import styles from './Committee.module.css'

const words = committeeWords.dashboard
type Group = Dashboard['groups'][number]

export function CountsTable({ groups }: { readonly groups: Dashboard['groups'] }) {
  const [onTable, setOnTable] = useState<Readonly<Record<string, string>>>({})
  const issuedOf = (group: Group): number | undefined => {
    const left = onTable[group.letter] ?? ''
    if (left === '' || Number(left) > group.printed) return undefined
    // rules.md §2: issued = handed + released − replaced − voided
    return group.printed - Number(left) + group.released - group.replaced - group.voided
  }
  return (
    <>
      <div className={styles['tableWrap']}>
        <table className={styles['table']}>
          <thead>
            <tr>
              <th scope="col">{words.group}</th>
              <th scope="col">{words.present}</th>
              <th scope="col">{words.collected}</th>
              <th scope="col">{words.remaining}</th>
              <th scope="col">{words.issued}</th>
              <th scope="col">{words.outstanding}</th>
              <th scope="col">{words.printed}</th>
            </tr>
          </thead>
          <tbody>
            {groups.map((group) => {
              const issued = issuedOf(group)
              return (
                <tr key={group.letter}>
                  <th scope="row">
                    {groups.length > 1 ? <GroupMark letter={group.letter} /> : `${group.letter} –`} {group.title}
                  </th>
                  <td>{group.present}</td>
                  <td className={styles['strong']}>{group.collected}</td>
                  <td className={styles['strong']}>{Math.max(0, group.present - group.collected)}</td>
                  <td>{issued ?? '–'}</td>
                  <td>{issued === undefined ? '–' : issued - group.collected}</td>
                  <td>{group.printed}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
      <div className={styles['row']}>
        {groups.map(({ letter }) => (
          <Field
            key={letter}
            label={groups.length > 1 ? words.onTableFor(letter) : words.onTable}
            value={onTable[letter] ?? ''}
            onValue={(value) => setOnTable({ ...onTable, [letter]: value.replace(/\D/g, '').slice(0, 4) })}
            inputMode="numeric"
            autoComplete="off"
            hint={words.onTableHint}
            className={styles['counted'] ?? ''}
          />
        ))}
      </div>
    </>
  )
}
