/** The plan as a document: number, body, dates, secrecy, retention, telephone, and what the rounds are called. */
import { useState } from 'react'
import { DOCUMENT_CHOICES } from '../../app/documentForm'
import type { PlanDraft } from '../../app/planDesk'
import { readDay, showDate } from '../../app/setUpForm'
import { documentsWords } from '../../words/documentSettings'
import { planWords } from '../../words/plan'
import { Field } from '../components/Field'
import { Panel } from '../components/Panel'
import { SelectField } from '../components/SelectField'
import { LinesBox } from './LinesBox'
import styles from './Plan.module.css'

const words = planWords.making

export interface PlanPartProps {
  readonly draft: PlanDraft
  readonly onChange: (part: Partial<PlanDraft>) => void
}

export function PlanAbout({ draft, onChange }: PlanPartProps) {
  const months = (text: string): number | null => {
    const digits = text.replace(/\D/g, '').slice(0, 4)
    return digits === '' ? null : Number(digits)
  }
  return (
    <Panel title={words.about}>
      <div className={styles['grid']}>
        <Field label={planWords.number} hint={words.numberHint} value={draft.number} onValue={(number) => onChange({ number })} autoComplete="off" />
        <Field label={planWords.issuedBy} value={draft.issuedBy} onValue={(issuedBy) => onChange({ issuedBy })} autoComplete="off" />
        <DayField label={planWords.issuedOn} hint={words.dateHint} stored={draft.issuedOn} onStored={(issuedOn) => onChange({ issuedOn })} />
        <DayField label={planWords.deadline} hint={words.deadlineHint} stored={draft.deadline} onStored={(deadline) => onChange({ deadline })} />
        <Field label={planWords.retention} hint={words.retentionHint} inputMode="numeric" value={draft.retentionMonths === null ? '' : String(draft.retentionMonths)} onValue={(text) => onChange({ retentionMonths: months(text) })} />
        <Field label={planWords.phone} inputMode="tel" value={draft.phone} onValue={(phone) => onChange({ phone })} autoComplete="off" />
        <SelectField label={documentsWords.secrecy} value={draft.secrecy} options={DOCUMENT_CHOICES.secrecies.map((value) => ({ value, label: documentsWords.secrecies[value] }))} onValue={(secrecy) => onChange({ secrecy })} />
      </div>
      <LinesBox label={words.rounds} hint={words.roundsHint} lines={draft.rounds} onLines={(rounds) => onChange({ rounds })} />
    </Panel>
  )
}

interface DayFieldProps {
  readonly label: string
  readonly hint: string
  readonly stored: string
  readonly onStored: (iso: string) => void
}

/** As typed while the cursor is in it, as understood after. */
function DayField({ label, hint, stored, onStored }: DayFieldProps) {
  const [typed, setTyped] = useState<string>()
  return (
    <Field
      label={label}
      hint={hint}
      inputMode="numeric"
      autoComplete="off"
      value={typed ?? showDate(stored)}
      onValue={(text) => {
        setTyped(text)
        onStored(readDay(text))
      }}
      onBlur={() => setTyped(undefined)}
    />
  )
}
