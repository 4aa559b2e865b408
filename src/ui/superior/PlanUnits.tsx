/** The units of a plan: lines of code and name, typed or pasted, or taken from a spreadsheet into the same box. */
import { useState } from 'react'
import type { PickedFile } from '../../app/fileDesk'
import type { KnownError } from '../../words/errors'
import { planWords } from '../../words/plan'
import { FilesButton } from '../components/FilesButton'
import { Panel } from '../components/Panel'
import { useDesk } from '../deskContext'
import { LinesBox } from './LinesBox'
import styles from './Plan.module.css'

const words = planWords.making

interface PlanUnitsProps {
  readonly text: string
  readonly onText: (text: string) => void
  readonly onError: (error: KnownError | undefined) => void
}

export function PlanUnits({ text, onText, onError }: PlanUnitsProps) {
  const desk = useDesk()
  const [taken, setTaken] = useState<number>()
  const lines = text.split('\n')
  const filled = lines.filter((line) => line.trim() !== '').length
  const read = async ([file]: readonly PickedFile[]) => {
    if (file === undefined) return
    const units = await desk.readUnits(file.name, file.bytes)
    onError(units.ok ? undefined : units.error)
    if (!units.ok) return
    onText(units.value.map(({ code, name }) => `${code}; ${name}`).join('\n'))
    setTaken(units.value.length)
  }
  return (
    <Panel title={words.units} lead={words.unitsLead}>
      <div className={styles['actions']}>
        <FilesButton label={words.unitsFile} accept=".xlsx,.csv,.tsv,.txt" onFiles={(files) => void read(files)} />
        {taken !== undefined && <p role="status">{words.unitsRead(taken)}</p>}
      </div>
      <LinesBox
        label={words.units}
        hint={`${words.unitsHint} · ${words.unitCount(filled)}`}
        rows={6}
        lines={lines}
        onLines={(next) => {
          setTaken(undefined)
          onText(next.join('\n'))
        }}
      />
    </Panel>
  )
}
