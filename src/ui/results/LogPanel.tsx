/**
 * S19 Log: one sentence an entry, filtered by role, stage and words, with the chain of hashes checked in sight; what is shown can be
 * printed, saved as PDF, Word or CSV, and says how much of the whole it is.
 */
import { useEffect, useState } from 'react'
import type { DeskError } from '../../app/desk'
import type { LogView } from '../../app/resultDesk'
import type { LogEntry, LogRole } from '../../domain/round/log'
import type { PaperDocument } from '../../domain/result/paper'
import { logRole, logSentence, logWords as words } from '../../words/log'
import { Button } from '../components/Button'
import { ErrorNotice } from '../components/ErrorNotice'
import { Field } from '../components/Field'
import { Notice } from '../components/Notice'
import { Panel } from '../components/Panel'
import { SelectField } from '../components/SelectField'
import { useDesk } from '../deskContext'
import { PaperActions, useSaving } from '../print/PaperActions'
import { PaperView } from '../print/PaperView'
import type { StepPanelProps } from '../round/stepPanel'
import styles from './Results.module.css'

const timeText = (iso: string): string => {
  const [, year, month, day, hour, minute, second] = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})/.exec(iso) ?? []
  return year === undefined ? iso : `${day ?? ''}/${month ?? ''}/${year} ${hour ?? ''}:${minute ?? ''}:${second ?? ''}`
}

const ROLES: readonly LogRole[] = ['secretary', 'committee', 'attendant', 'tablet']
const STAGES = ['before', 'voting', 'after'] as const
type Stage = (typeof STAGES)[number]

interface Filter {
  readonly role: LogRole | ''
  readonly stage: Stage | ''
  readonly text: string
}

/** Before the opening, while the box was open or paused, from the lock on. */
function stagesOf(entries: readonly LogEntry[]): ReadonlyMap<number, Stage> {
  let stage: Stage = 'before'
  return new Map(
    entries.map((entry) => {
      if (entry.act === 'round/opened') stage = 'voting'
      if (entry.act === 'round/locked' || entry.act === 'round/annulled') stage = 'after'
      return [entry.number, stage]
    }),
  )
}

function shownOf(entries: readonly LogEntry[], { role, stage, text }: Filter): readonly LogEntry[] {
  const stages = stagesOf(entries)
  const asked = text.trim().toLocaleLowerCase('vi')
  return entries.filter((entry) =>
    (role === '' || entry.role === role) && (stage === '' || stages.get(entry.number) === stage) &&
    (asked === '' || logSentence(entry.act, entry.facts).toLocaleLowerCase('vi').includes(asked)))
}

export function LogPanel({ round }: StepPanelProps) {
  const desk = useDesk()
  const [view, setView] = useState<LogView>()
  const [error, setError] = useState<DeskError>()
  const [filter, setFilter] = useState<Filter>({ role: '', stage: '', text: '' })
  const [paper, setPaper] = useState<PaperDocument>()
  const csv = useSaving()
  useEffect(() => {
    void desk.logView(round.id).then((loaded) => {
      if (loaded.ok) setView(loaded.value)
      else setError(loaded.error)
    })
  }, [desk, round])
  if (error !== undefined) return <ErrorNotice error={error} />
  if (view === undefined) return null
  const shown = shownOf(view.entries, filter)
  const change = (part: Partial<Filter>): void => {
    setPaper(undefined)
    setFilter({ ...filter, ...part })
  }
  const makePaper = async (): Promise<void> => {
    const made = await desk.logPaper(round.id, view, shown)
    if (made.ok) setPaper(made.value)
    else setError(made.error)
  }
  const name = `${desk.rehearsal ? 'LAMTHU_' : ''}NhatKy_${round.id}`
  return (
    <>
      <Panel title={words.title} lead={words.lead}>
        {view.broken === undefined ? <Notice kind="ok" title={words.intact} /> : <Notice kind="error" title={words.broken(view.broken)} />}
        <div className={styles['filters']}>
          <SelectField<Filter['role']> label={words.role} value={filter.role} onValue={(role) => change({ role })} options={[{ value: '', label: words.everyone }, ...ROLES.map((role) => ({ value: role, label: logRole(role) }))]} />
          <SelectField<Filter['stage']> label={words.stage} value={filter.stage} onValue={(stage) => change({ stage })} options={[{ value: '', label: words.everyStage }, ...STAGES.map((stage) => ({ value: stage, label: words.stages[stage] }))]} />
          <Field label={words.search} value={filter.text} onValue={(text) => change({ text })} />
        </div>
        <p role="status">{words.shown(shown.length, view.entries.length)}</p>
        <div className={styles['actions']}>
          <Button disabled={shown.length === 0} onClick={() => void makePaper()}>
            {words.paper}
          </Button>
          <Button disabled={shown.length === 0 || csv.busy} onClick={() => void csv.save(`${name}.csv`, async () => ({ ok: true, value: await desk.logCsv(shown) }))}>
            {words.csv}
          </Button>
          <p role="status">{csv.said}</p>
        </div>
        {shown.length === 0 ? <p>{view.entries.length === 0 ? words.empty : words.nothing}</p> : <LogTable entries={shown} />}
        {paper !== undefined && <PaperActions document={paper} name={name} />}
      </Panel>
      {paper !== undefined && <PaperView document={paper} />}
    </>
  )
}

function LogTable({ entries }: { readonly entries: readonly LogEntry[] }) {
  return (
    <div className={styles['wrap']}>
      <table className={`${styles['table'] ?? ''} ${styles['log'] ?? ''}`}>
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
  )
}
