/**
 * The people of one list: typed one by one or imported; put in order by dragging, keys or buttons, sorted on request, removed
 * with a way back. Whoever is not rated (R5) moves to the people below it, with the reason.
 */
import { useState } from 'react'
import { moved, sortedByName, withOfficials } from '../../app/setUpForm'
import { withExcluded, withReturned } from '../../app/setUpExclusions'
import type { MeetingDraft } from '../../domain/meeting/meeting'
import type { Official } from '../../domain/meeting/officials'
import { setupWords } from '../../words/setup'
import { setupListsWords } from '../../words/setupLists'
import { Button } from '../components/Button'
import { Notice } from '../components/Notice'
import { ExcludedPeople } from './ExcludedPeople'
import { ImportPanel } from './ImportPanel'
import { OfficialEditor } from './OfficialEditor'
import { OfficialRow } from './OfficialRow'
import { useSetUpForm } from './formContext'
import { useReorder } from './useReorder'
import styles from './SetUp.module.css'

const words = setupWords.lists
const excludedWords = setupListsWords.excluded
type OfficialListData = MeetingDraft['lists'][number]
const NOBODY: Official = { name: '', position: '', place: 1 }

/** What just happened to the list, and the list as it was before. */
interface Undo {
  readonly text: string
  readonly list: OfficialListData
}

interface OfficialListProps {
  readonly list: OfficialListData
  readonly index: number
}

export function OfficialList({ list, index }: OfficialListProps) {
  const { draft, change, faultAt } = useSetUpForm()
  const [editing, setEditing] = useState<number>()
  const [importing, setImporting] = useState(false)
  const [undo, setUndo] = useState<Undo>()
  const [told, setTold] = useState('')
  const { officials } = list
  const place = `lists.${String(index)}.officials`
  const fault = faultAt(place)
  const go = (next: MeetingDraft, text?: string) => {
    change(next)
    setUndo(text === undefined ? undefined : { text, list })
  }
  const put = (next: readonly Official[], text?: string) => go(withOfficials(draft, index, next), text)
  const back = ({ list: before }: Undo) => go({ ...draft, lists: draft.lists.map((each, i) => (i === index ? { ...before, title: each.title } : each)) })
  const finish = (add: boolean) => {
    const kept = officials.filter((official, i) => i !== editing || official.name.trim() !== '' || official.position.trim() !== '')
    put(add ? [...kept, NOBODY] : kept)
    setEditing(add ? kept.length : undefined)
  }
  const reorder = useReorder(officials.length, (from, to) => {
    setEditing(undefined)
    put(moved(officials, from, to))
    setTold(words.movedTo(officials[from]?.name ?? '', to + 1, officials.length))
  })
  return (
    <div className={styles['list']} data-place={place} tabIndex={-1}>
      {officials.length === 0 && !importing && <p className={styles['empty']}>{words.empty}</p>}
      {officials.length > 0 && <p className={styles['count']}>{words.count(officials.length)}</p>}
      <ol ref={reorder.listRef} className={styles['officials']} aria-label={list.title} hidden={officials.length === 0}>
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
              onExclude={(reason) => {
                setEditing(undefined)
                go(withExcluded(draft, index, i, reason), excludedWords.excluded(official.name))
              }}
            />
          ) : (
            <OfficialRow
              key={i}
              place={`${place}.${String(i)}`}
              number={i + 1}
              last={i === officials.length - 1}
              official={official}
              reorder={reorder}
              onEdit={() => setEditing(i)}
              onRemove={() => {
                setEditing(undefined)
                put(officials.filter((_, at) => at !== i), words.removed(official.name))
              }}
            />
          ),
        )}
      </ol>
      <p className={styles['told']} aria-live="polite">
        {told}
      </p>
      {fault !== undefined && <p className={styles['fault']}>✕ {fault}</p>}
      {undo !== undefined && (
        <Notice kind="info" title={undo.text} actions={<Button onClick={() => back(undo)}>{words.undo}</Button>} />
      )}
      {list.excluded !== undefined && list.excluded.length > 0 && (
        <ExcludedPeople title={list.title} people={list.excluded} place={`lists.${String(index)}.excluded`} onReturn={(at) => go(withReturned(draft, index, at), excludedWords.returned(list.excluded?.[at]?.name ?? ''))} />
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
        <ListActions
          count={officials.length}
          onAdd={() => {
            put([...officials, NOBODY])
            setEditing(officials.length)
          }}
          onImport={() => {
            setEditing(undefined)
            setImporting(true)
          }}
          onSort={() => {
            setEditing(undefined)
            put(sortedByName(officials), words.sorted)
          }}
        />
      )}
    </div>
  )
}

interface ListActionsProps {
  readonly count: number
  readonly onAdd: () => void
  readonly onImport: () => void
  readonly onSort: () => void
}

function ListActions({ count, onAdd, onImport, onSort }: ListActionsProps) {
  return (
    <div className={styles['actions']}>
      <Button onClick={onAdd}>{words.add}</Button>
      <Button onClick={onImport}>{words.import}</Button>
      {count > 1 && (
        <Button kind="quiet" onClick={onSort}>
          {words.sort}
        </Button>
      )}
    </div>
  )
}
