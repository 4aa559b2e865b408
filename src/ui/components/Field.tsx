/**
 * Field: label, input, hint and fault of one form field, tied together for screen readers. Nothing is trimmed or checked
 * while an IME composes: the value goes up as typed, checks run on what stands.
 */
import { useId } from 'react'
import type { InputHTMLAttributes } from 'react'
import styles from './Field.module.css'

interface FieldProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'value'> {
  readonly label: string
  readonly value: string
  readonly onValue: (value: string) => void
  readonly hint?: string | undefined
  readonly fault?: string | undefined
}

export function Field({ label, value, onValue, hint, fault, className, ...input }: FieldProps) {
  const id = useId()
  const notes = [hint === undefined ? '' : `${id}-hint`, fault === undefined ? '' : `${id}-fault`].filter(Boolean).join(' ')
  return (
    <div className={[styles['field'], className].filter(Boolean).join(' ')}>
      <label htmlFor={id}>{label}</label>
      {hint !== undefined && (
        <p id={`${id}-hint`} className={styles['hint']}>
          {hint}
        </p>
      )}
      <input
        {...input}
        id={id}
        value={value}
        onChange={(event) => onValue(event.target.value)}
        aria-invalid={fault !== undefined || undefined}
        aria-describedby={notes === '' ? undefined : notes}
      />
      {fault !== undefined && (
        <p id={`${id}-fault`} className={styles['fault']}>
          <span aria-hidden="true">✕ </span>
          {fault}
        </p>
      )}
    </div>
  )
}
