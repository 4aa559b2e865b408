/**
 * Lists and rounds of one meeting side by side, each with its own base: shown together, never added (rules.md R3, R6). Other rounds
 * are those of the same unit and day on this tablet whose result is signed.
 */
import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { decimalsOf, percentShown } from '../../app/percentShown'
import type { Round } from '../../domain/round/round'
import type { Statement } from '../../domain/result/statement'
import type { Denominator } from '../../domain/rules/ruleSet'
import { resultViewsWords } from '../../words/resultViews'
import { resultsWords } from '../../words/results'
import { useDesk } from '../deskContext'
import { capital } from './levelLook'
import styles from './Results.module.css'

const words = resultViewsWords.together

interface SideBySideProps {
  readonly round: Round
  readonly statement: Statement
  readonly labelsOf: (list: Statement['lists'][number]) => readonly { readonly label: string }[]
}

export function SideBySide({ round, statement, labelsOf }: SideBySideProps) {
  const others = useOtherRounds(round, statement)
  const decimals = decimalsOf(round)
  const all = [statement, ...others].flatMap((result) => result.lists.map((list) => ({ result, list })))
  return (
    <>
      <p className={styles['note']}>{words.lead}</p>
      <div className={styles['side']}>
        {all.map(({ result, list }) => (
          <div key={list.uuid} className={styles['wrap']}>
            <table className={styles['table']}>
              <caption>{words.caption(result.round.title, list.title)}</caption>
              <thead>
                <tr>
                  <th scope="col">{words.name}</th>
                  {labelsOf(list).map(({ label }) => (
                    <th key={label} scope="col">
                      {capital(label)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {list.officials.map((official, i) => (
                  <tr key={i}>
                    <th scope="row">{official.name}</th>
                    {official.levels.map(({ level, count, percent }) => (
                      <td key={level}>{resultsWords.table.count(count, percentShown(decimals, percent))}</td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
            <p className={styles['note']}>{resultsWords.percentOf(list.denominator.of as Denominator, list.denominator.value)}</p>
          </div>
        ))}
      </div>
      {all.length === 1 && <p className={styles['note']}>{words.none}</p>}
    </>
  )
}

function useOtherRounds(round: Round, statement: Statement): readonly Statement[] {
  const desk = useDesk()
  const { headers } = useStore(desk.rounds)
  const [others, setOthers] = useState<readonly Statement[]>([])
  useEffect(() => {
    const same = headers.filter(({ id, state, unitName, date }) =>
      id !== round.id && (state === 'signed' || state === 'exported') && unitName === statement.unit.name && date === statement.meeting.date)
    void Promise.all(same.map(({ id }) => desk.result(id))).then((results) =>
      setOthers(results.flatMap((result) => (result.ok ? [result.value.statement] : [])).sort((a, b) => a.round.number - b.round.number)),
    )
  }, [desk, headers, round.id, statement])
  return others
}
