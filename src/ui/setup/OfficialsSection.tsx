/**
 * S1, section 2: lists of the round and the people rated on each (R6). One list shows no title; with a second one each has
 * its own, is put in order by buttons, and can be removed with a way back. Where keys exist for the lists, a change of the
 * lists themselves asks first: it means a new ceremony (protocol.md §5).
 */
import { useState } from 'react'
import { LISTS_LIMIT, withListBack, withListMoved, withListTitle, withNewList, withoutList } from '../../app/setUpLists'
import type { MeetingDraft } from '../../domain/meeting/meeting'
import { setupWords } from '../../words/setup'
import { setupListsWords as words } from '../../words/setupLists'
import { Button } from '../components/Button'
import { Notice } from '../components/Notice'
import { Panel } from '../components/Panel'
import { useDesk } from '../deskContext'
import { FormField } from './FormFields'
import { OfficialList } from './OfficialList'
import { useSetUpForm } from './formContext'
import styles from './Lists.module.css'

type Act = (draft: MeetingDraft) => MeetingDraft

/** What happened, and the act that takes it back. */
interface Undo {
  readonly text: string
  readonly act: Act
}

export function OfficialsSection() {
  const desk = useDesk()
  const { draft, change, keyed } = useSetUpForm()
  const [undo, setUndo] = useState<Undo>()
  const [asking, setAsking] = useState<{ readonly act: Act; readonly undo: Undo | undefined }>()
  const { lists } = draft
  const several = lists.length > 1
  const go = (act: Act, back?: Undo) => {
    change(act(draft))
    setUndo(back)
    setAsking(undefined)
  }
  const restructure = (act: Act, back?: Undo) => (keyed ? setAsking({ act, undo: back }) : go(act, back))
  const remove = (index: number) => {
    const list = lists[index]
    if (list === undefined) return
    const raters = draft.voterGroups.filter((group) => group.lists.includes(list.uuid)).map(({ letter }) => letter)
    restructure((before) => withoutList(before, index), { text: words.listRemoved(list.title), act: (now) => withListBack(now, index, list, raters) })
  }
  return (
    <Panel title={setupWords.lists.title} lead={setupWords.lists.lead}>
      {several && <p className={styles['hint']}>{words.several}</p>}
      {lists.map((list, index) => (
        <section key={list.uuid} className={several ? styles['list'] : undefined} aria-label={several ? list.title : undefined}>
          {several && (
            <ListHead
              title={list.title}
              index={index}
              last={index === lists.length - 1}
              onTitle={(title) => change(withListTitle(draft, index, title))}
              onMove={(to) => restructure((before) => withListMoved(before, index, to))}
              onRemove={() => remove(index)}
            />
          )}
          <OfficialList list={list} index={index} />
        </section>
      ))}
      {undo !== undefined && (
        <Notice
          kind="info"
          title={undo.text}
          actions={<Button onClick={() => go(undo.act)}>{words.undo}</Button>}
        />
      )}
      {asking !== undefined && <AskFirst onGo={() => go(asking.act, asking.undo)} onKeep={() => setAsking(undefined)} />}
      <div className={styles['add']}>
        <Button kind="quiet" disabled={lists.length >= LISTS_LIMIT} onClick={() => restructure((before) => withNewList(before, desk.newListId(), words.newList(before.lists.length + 1)))}>
          {words.addList}
        </Button>
        <span className={styles['hint']}>{lists.length >= LISTS_LIMIT ? words.listsFull(LISTS_LIMIT) : words.addListHint}</span>
      </div>
    </Panel>
  )
}

interface ListHeadProps {
  readonly title: string
  readonly index: number
  readonly last: boolean
  readonly onTitle: (title: string) => void
  readonly onMove: (to: number) => void
  readonly onRemove: () => void
}

function ListHead({ title, index, last, onTitle, onMove, onRemove }: ListHeadProps) {
  return (
    <div className={styles['head']}>
      <FormField className={styles['title']} place={`lists.${String(index)}.title`} label={words.listName(index + 1)} value={title} onValue={onTitle} />
      <div className={styles['tools']}>
        <button type="button" className={styles['tool']} aria-label={words.listUp(title)} disabled={index === 0} onClick={() => onMove(index - 1)}>
          ▲
        </button>
        <button type="button" className={styles['tool']} aria-label={words.listDown(title)} disabled={last} onClick={() => onMove(index + 1)}>
          ▼
        </button>
        <button type="button" className={styles['tool']} aria-label={words.removeList(title)} title={words.removeListShort} onClick={onRemove}>
          ✕
        </button>
      </div>
    </div>
  )
}

function AskFirst({ onGo, onKeep }: { readonly onGo: () => void; readonly onKeep: () => void }) {
  return (
    <div role="alertdialog" aria-label={words.keyedTitle}>
      <Notice
        kind="warn"
        title={words.keyedTitle}
        actions={
          <>
            <Button focused onClick={onKeep}>
              {words.keyedKeep}
            </Button>
            <Button kind="danger" onClick={onGo}>
              {words.keyedGo}
            </Button>
          </>
        }
      >
        <p>{words.keyedText}</p>
      </Notice>
    </div>
  )
}
