/**
 * Voter groups (R6; protocol.md §4): each with a letter and a colour, its number, and the lists its voters rate. With one
 * group and one list there is nothing to choose, so only the number shows. The last row of the matrix says who rates a list.
 */
import { useState } from 'react'
import { withGroupNumber } from '../../app/setUpForm'
import { electoratesOf, freeLetter, GROUPS_LIMIT, withGroupBack, withGroupTitle, withNewGroup, withoutGroup, withRates } from '../../app/setUpLists'
import type { MeetingDraft } from '../../domain/meeting/meeting'
import { setupWords } from '../../words/setup'
import { setupListsWords } from '../../words/setupLists'
import { Button } from '../components/Button'
import { GroupMark } from '../components/GroupMark'
import { Notice } from '../components/Notice'
import { CountField, FormField } from './FormFields'
import { useSetUpForm } from './formContext'
import styles from './Lists.module.css'
import form from './SetUp.module.css'

const words = setupListsWords.groups
const numbers = setupWords.numbers

export function GroupsEditor() {
  const { draft, change } = useSetUpForm()
  const [undo, setUndo] = useState<{ readonly text: string; readonly group: MeetingDraft['voterGroups'][number]; readonly index: number }>()
  const { voterGroups, lists } = draft
  const next = freeLetter(draft)
  const matrix = voterGroups.length > 1 || lists.length > 1
  return (
    <div className={styles['groups']} data-place="voterGroups">
      {voterGroups.map((group, index) => (
        <Group
          key={group.letter}
          group={group}
          index={index}
          alone={voterGroups.length === 1}
          onRemove={() => {
            setUndo({ text: words.removed(group.letter, group.title), group, index })
            change(withoutGroup(draft, index))
          }}
        />
      ))}
      {undo !== undefined && (
        <Notice
          kind="info"
          title={undo.text}
          actions={
            <Button
              onClick={() => {
                change(withGroupBack(draft, undo.index, undo.group))
                setUndo(undefined)
              }}
            >
              {setupListsWords.undo}
            </Button>
          }
        />
      )}
      <div className={styles['add']}>
        <Button
          kind="quiet"
          disabled={next === undefined}
          onClick={() => {
            change(withNewGroup(draft, words.newGroup(next ?? '')))
          }}
        >
          {words.add}
        </Button>
        <span className={styles['hint']}>{next === undefined ? words.full(GROUPS_LIMIT) : voterGroups.length === 1 ? words.one : words.lead}</span>
      </div>
      {matrix && <Matrix />}
    </div>
  )
}

interface GroupProps {
  readonly group: MeetingDraft['voterGroups'][number]
  readonly index: number
  readonly alone: boolean
  readonly onRemove: () => void
}

function Group({ group, index, alone, onRemove }: GroupProps) {
  const { draft, change } = useSetUpForm()
  const at = `voterGroups.${String(index)}`
  return (
    <div className={alone ? undefined : styles['group']} role="group" aria-label={numbers.group(group.letter)}>
      {!alone && (
        <div className={styles['groupHead']}>
          <span className={styles['letter']}>
            <GroupMark letter={group.letter} />
          </span>
          <FormField place={`${at}.title`} label={words.name(group.letter)} value={group.title} onValue={(title) => change(withGroupTitle(draft, index, title))} />
          <button type="button" className={styles['tool']} aria-label={words.remove(group.letter)} title={words.remove(group.letter)} onClick={onRemove}>
            ✕
          </button>
        </div>
      )}
      <div className={form['grid']}>
        <CountField className={form['cell']} place={`${at}.summoned`} label={numbers.summoned} hint={numbers.summonedHint} count={group.summoned} onCount={(count) => change(withGroupNumber(draft, index, 'summoned', count))} />
      </div>
    </div>
  )
}

function Matrix() {
  const { draft, change, faultAt, leave } = useSetUpForm()
  const { lists, voterGroups } = draft
  const faults = voterGroups.flatMap((_, index) => faultAt(`voterGroups.${String(index)}.lists`) ?? [])
  return (
    <>
      <div className={styles['scroll']}>
        <table className={styles['matrix']}>
          <caption>{words.matrix}</caption>
          <thead>
            <tr>
              <th scope="col">{words.group}</th>
              {lists.map(({ uuid, title }) => (
                <th key={uuid} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {voterGroups.map((group, index) => (
              <tr key={group.letter} data-place={`voterGroups.${String(index)}.lists`}>
                <th scope="row">
                  <span className={styles['rowHead']}>
                    <GroupMark letter={group.letter} /> {group.title}
                  </span>
                </th>
                {lists.map(({ uuid, title }) => (
                  <td key={uuid}>
                    <label className={styles['tick']}>
                      <input
                        type="checkbox"
                        aria-label={words.rates(group.letter, title)}
                        checked={group.lists.includes(uuid)}
                        onChange={(event) => {
                          change(withRates(draft, index, uuid, event.target.checked))
                          for (let each = 0; each < voterGroups.length; each += 1) leave(`voterGroups.${String(each)}.lists`)
                        }}
                      />
                    </label>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{words.electorate}</th>
              {electoratesOf(draft).map(({ groups, summoned }, i) => (
                <td key={lists[i]?.uuid}>{groups.length === 0 ? words.nobody : words.sum(groups, summoned)}</td>
              ))}
            </tr>
          </tfoot>
        </table>
      </div>
      {faults.map((fault) => (
        <p key={fault} className={styles['fault']}>
          ✕ {fault}
        </p>
      ))}
    </>
  )
}
