/**
 * S1, section 2: the people rated, one list after the other: typed one by one or imported; put in order by buttons, sorted
 * on request, removed with a way back. Cells pasted from a spreadsheet open the import preview.
 */
import { useState } from 'react'
import { moved, sortedByName, withOfficials } from '../../app/setUpForm'
import type { MeetingDraft } from '../../domain/meeting/meeting'
import type { Official } from '../../domain/meeting/officials'
import { setupWords } from '../../words/setup'
import { Button } from '../components/Button'
import { Notice } from '../components/Notice'
import { Panel } from '../components/Panel'
import { FormField } from './FormFields'
import { ImportPanel } from './ImportPanel'
import { OfficialEditor } from './OfficialEditor'
import { OfficialRow } from './OfficialRow'
import { useSetUpForm } from './formContext'
import styles from './SetUp.module.css'

const words = setupWords.lists
const NOBODY: Official = { name: '', position: '', place: 1 }

export function OfficialsSection() {
  const { draft, change } = useSetUpForm()
  return (
    <Panel title={words.title} lead={words.lead}>
      {draft.lists.map((list, index) => (
        <div key={list.uuid} className={styles['list']}>
          {draft.lists.length > 1 && (
            <FormField
              place={`lists.${String(index)}.title`}
              label={words.listTitle}
              value={list.title}
              onValue={(title) => change({ ...draft, lists: draft.lists.map((each, i) => (i === index ? { ...each, title } : each)) })}
            />
          )}
          <OfficialList list={list} index={index} />
        </div>
      ))}
    </Panel>
  )
}

/** What just happened to the list, and the list as it was before. */
interface Undo {
  readonly text: string
  readonly officials: readonly Official[]
}

function OfficialList({ list, index }: { readonly list: MeetingDraft['lists'][number]; readonly index: number }) {
  const { draft, change, faultAt } = useSetUpForm()
  const [editing, setEditing] = useState<number>()
  const [importing, setImporting] = useState(false)
  const [undo, setUndo] = useState<Undo>()
  const { officials } = list
  const place = `lists.${String(index)}.officials`
  const fault = faultAt(place)
  const put = (next: readonly Official[], told?: string) => {
    change(withOfficials(draft, index, next))
    setUndo(told === undefined ? undefined : { text: told, officials })
  }
  const finish = (add: boolean) => {
    const kept = officials.filter((official, i) => i !== editing || official.name.trim() !== '' || official.position.trim() !== '')
    put(add ? [...kept, NOBODY] : kept)
    setEditing(add ? kept.length : undefined)
  }
  return (
    <div className={styles['list']} data-place={place} tabIndex={-1}>
      {officials.length === 0 && !importing && <p className={styles['empty']}>{words.empty}</p>}
      {officials.length > 0 && <p className={styles['count']}>{words.count(officials.length)}</p>}
      <ol className={styles['officials']} aria-label={list.title}>
        {officials.map((official, i) =>
          i === editing ? (
            <OfficialEditor
              key={i}
              place={`${place}.${String(i)}`}
              number={i + 1}
              official={official}
              onChange={(next) => put(officials.map((each, at) => (at === i ? next : each)))}
              onDone={() => finish(false)}
              onAnother={() => finish(true)}
            />
          ) : (
            <OfficialRow
              key={i}
              place={`${place}.${String(i)}`}
              number={i + 1}
              last={i === officials.length - 1}
              official={official}
              onEdit={() => setEditing(i)}
              onMove={(to) => {
                setEditing(undefined)
                put(moved(officials, i, to))
              }}
              onRemove={() => {
                setEditing(undefined)
                put(officials.filter((_, at) => at !== i), words.removed(official.name))
              }}
            />
          ),
        )}
      </ol>
      {fault !== undefined && <p className={styles['fault']}>✕ {fault}</p>}
      {undo !== undefined && (
        <Notice kind="info" title={undo.text} actions={<Button onClick={() => put(undo.officials)}>{words.undo}</Button>} />
      )}
      {importing ? (
        <ImportPanel
          replaces={officials.length > 0}
          onClose={() => setImporting(false)}
          onTake={(people, how) => {
            put(how === 'replace' ? people : [...officials, ...people], officials.length > 0 && how === 'replace' ? words.replaced : setupWords.importing.done(people.length))
            setImporting(false)
          }}
        />
      ) : (
        <div className={styles['actions']}>
          <Button
            onClick={() => {
              put([...officials, NOBODY])
              setEditing(officials.length)
            }}
          >
            {words.add}
          </Button>
          <Button
            onClick={() => {
              setEditing(undefined)
              setImporting(true)
            }}
          >
            {words.import}
          </Button>
          {officials.length > 1 && (
            <Button
              kind="quiet"
              onClick={() => {
                setEditing(undefined)
                put(sortedByName(officials), words.sorted)
              }}
            >
              {words.sort}
            </Button>
          )}
        </div>
      )}
    </div>
  )
}
