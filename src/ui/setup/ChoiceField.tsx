/** ChoiceField: a few choices that need a sentence each, as radio buttons with large targets. */
import { useId } from 'react'
import styles from './ChoiceField.module.css'

interface ChoiceFieldProps<T extends string> {
  readonly legend: string
  readonly hint?: string
  readonly value: T
  readonly options: readonly { readonly value: T; readonly label: string; readonly text: string }[]
  readonly onValue: (value: T) => void
  readonly disabled?: boolean
}

export function ChoiceField<T extends string>({ legend, hint, value, options, onValue, disabled }: ChoiceFieldProps<T>) {
  const id = useId()
  return (
    <fieldset className={styles['choice']} disabled={disabled} aria-describedby={hint === undefined ? undefined : `${id}-hint`}>
      <legend className={styles['legend']}>{legend}</legend>
      {hint !== undefined && (
        <p id={`${id}-hint`} className={styles['hint']}>
          {hint}
        </p>
      )}
      <div className={styles['options']}>
        {options.map((option) => (
          <label key={option.value} className={styles['option']} data-chosen={option.value === value || undefined}>
            <input type="radio" name={id} checked={option.value === value} onChange={() => onValue(option.value)} />
            <span className={styles['label']}>{option.label}</span>
            <span className={styles['text']}>{option.text}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
