/** A late delegate: the number present rises, with a reason, never falls. */
import { useState } from 'react'
import type { Dashboard } from '../../app/desk'
import { committeeWords } from '../../words/committee'
import { Button } from '../components/Button'
import { Field } from '../components/Field'
import { Panel } from '../components/Panel'
import { SelectField } from '../components/SelectField'
import { useOneAct } from '../useOneAct'
import styles from './Committee.module.css'

const words = committeeWords.dashboard

interface LateDelegateProps {
  readonly groups: Dashboard['groups']
  readonly onSave: (group: string, present: number, reason: string) => Promise<void>
}

export function LateDelegate({ groups, onSave }: LateDelegateProps) {
  const { busy, once } = useOneAct()
  const [letter, setLetter] = useState('')
  const [present, setPresent] = useState('')
  const [reason, setReason] = useState('')
  const group = groups.find((entry) => entry.letter === letter) ?? groups[0]
  const value = Number(present)
  const fits = group !== undefined && /^\d+$/.test(present) && value > group.present && reason.trim() !== ''
  return (
    <Panel title={words.late} lead={words.lateLead}>
      <form
        className={styles['row']}
        onSubmit={(event) => {
          event.preventDefault()
          if (!fits) return
          void once(async () => {
            await onSave(group.letter, value, reason.trim())
            setPresent('')
            setReason('')
          })
        }}
      >
        {groups.length > 1 && group !== undefined && (
          <SelectField
            label={words.group}
            value={group.letter}
            options={groups.map((entry) => ({ value: entry.letter, label: `${entry.letter} – ${entry.title}` }))}
            onValue={setLetter}
          />
        )}
        <Field label={words.latePresent} value={present} onValue={setPresent} inputMode="numeric" className={styles['short'] ?? ''} />
        <Field label={words.lateReason} value={reason} onValue={setReason} className={styles['long'] ?? ''} />
        <Button type="submit" disabled={!fits || busy}>
          {words.lateSave}
        </Button>
      </form>
    </Panel>
  )
}
