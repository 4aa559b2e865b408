/** What the secretary writes in the minutes. Numbers of the count are not here: they come from the signed result. */
import { useId } from 'react'
import type { MinutesText } from '../../domain/result/minutes'
import { minutesScreenWords as words } from '../../words/minutesScreen'
import { Field } from '../components/Field'
import styles from './Minutes.module.css'

interface MinutesFormProps {
  readonly text: MinutesText
  readonly disabled: boolean
  readonly onWrite: (change: Partial<MinutesText>) => void
}

/** Digits typed as a count; nothing typed is 0. */
const counted = (typed: string): number => Number(typed.replace(/\D/gu, '').slice(0, 3))

export function MinutesForm({ text, disabled, onWrite }: MinutesFormProps) {
  const field = (name: 'number' | 'locality' | 'chair' | 'secretary' | 'seal' | 'endedAt', hint?: string) => (
    <Field label={words[name]} value={text[name]} hint={hint} disabled={disabled} onValue={(value) => onWrite({ [name]: value })} />
  )
  const count = (name: 'keyCardsLost' | 'keyCardsDestroyed' | 'copies') => (
    <Field label={words[name]} value={String(text[name])} inputMode="numeric" disabled={disabled} onValue={(value) => onWrite({ [name]: counted(value) })} />
  )
  return (
    <form className={styles['form']} aria-label={words.formLabel} onSubmit={(event) => event.preventDefault()}>
      {field('number')}
      {field('locality')}
      {field('chair')}
      {field('secretary')}
      <LongField label={words.legalBasis} hint={words.legalBasisHint} value={text.legalBasis} disabled={disabled} onValue={(legalBasis) => onWrite({ legalBasis })} />
      <LongField label={words.agreement} value={text.agreement} disabled={disabled} onValue={(agreement) => onWrite({ agreement })} />
      <LongField label={words.incidents} hint={words.incidentsHint} value={text.incidents} disabled={disabled} onValue={(incidents) => onWrite({ incidents })} />
      {field('seal', words.sealHint)}
      <div className={styles['small']}>
        {count('keyCardsLost')}
        {count('keyCardsDestroyed')}
        {field('endedAt')}
        {count('copies')}
      </div>
    </form>
  )
}

interface LongFieldProps {
  readonly label: string
  readonly value: string
  readonly hint?: string
  readonly disabled: boolean
  readonly onValue: (value: string) => void
}

function LongField({ label, value, hint, disabled, onValue }: LongFieldProps) {
  const id = useId()
  return (
    <div className={styles['long']}>
      <label htmlFor={id}>{label}</label>
      {hint !== undefined && (
        <p id={`${id}-hint`} className={styles['hint']}>
          {hint}
        </p>
      )}
      <textarea id={id} rows={3} value={value} disabled={disabled} aria-describedby={hint === undefined ? undefined : `${id}-hint`} onChange={(event) => onValue(event.target.value)} />
    </div>
  )
}
