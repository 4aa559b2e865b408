/** S19 Log: one sentence an entry, in the committee's words; the chain was checked when it was read. */
import { useEffect, useState } from 'react'
import type { DeskError } from '../../app/desk'
import type { LogEntry } from '../../domain/round/log'
import { logRole, logSentence, logWords as words } from '../../words/log'
import { ErrorNotice } from '../components/ErrorNotice'
import { Panel } from '../components/Panel'
import { useDesk } from '../deskContext'
import type { StepPanelProps } from '../round/stepPanel'
import styles from './Results.module.css'

const timeText = (iso: string): string => {
  const [, year, month, day, hour, minute] = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})/.exec(iso) ?? []
  return year === undefined ? iso : `${day ?? ''}/${month ?? ''}/${year} ${hour ?? ''}:${minute ?? ''}`
}

export function LogPanel({ round }: StepPanelProps) {
  const desk = useDesk()
  const [entries, setEntries] = useState<readonly LogEntry[]>([])
  const [error, setError] = useState<DeskError>()
  useEffect(() => {
    void desk.log(round.id).then((loaded) => {
      if (loaded.ok) setEntries(loaded.value)
      else setError(loaded.error)
    })
  }, [desk, round])
  if (error !== undefined) return <ErrorNotice error={error} />
  return (
    <Panel title={words.title} lead={words.lead}>
      {entries.length === 0 ? (
        <p>{words.empty}</p>
      ) : (
        <div className={styles['wrap']}>
          <table className={`${styles['table']} ${styles['log']}`}>
            <thead>
              <tr>
                <th scope="col">{words.number}</th>
                <th scope="col">{words.time}</th>
                <th scope="col">{words.role}</th>
                <th scope="col">{words.what}</th>
              </tr>
            </thead>
            <tbody>
              {entries.map((entry) => (
                <tr key={entry.number}>
                  <td>{entry.number}</td>
                  <td>{timeText(entry.at)}</td>
                  <td>{logRole(entry.role)}</td>
                  <td>{logSentence(entry.act, entry.facts)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Panel>
  )
}
