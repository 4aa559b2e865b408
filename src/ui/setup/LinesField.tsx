/** Several short texts, one a line: legal basis, recipients. Lines stay as typed while the cursor is in the field. */
import { useId, useState } from 'react'
import fieldStyles from '../components/Field.module.css'
import { useSetUpForm } from './formContext'

interface LinesFieldProps {
  readonly place: string
  readonly label: string
  readonly hint: string
  readonly lines: readonly string[]
  readonly onLines: (lines: readonly string[]) => void
  readonly className?: string | undefined
}

const linesOf = (text: string): readonly string[] => text.split('\n').filter((line) => line.trim() !== '')

export function LinesField({ place, label, hint, lines, onLines, className }: LinesFieldProps) {
  const id = useId()
  const form = useSetUpForm()
  const [typed, setTyped] = useState<string>()
  const fault = form.faultAt(place)
  return (
    <div data-place={place} className={className}>
      <div className={fieldStyles['field']}>
        <label htmlFor={id}>{label}</label>
        <p id={`${id}-hint`} className={fieldStyles['hint']}>
          {hint}
        </p>
        <textarea
          id={id}
          rows={Math.max(2, lines.length + 1)}
          value={typed ?? lines.join('\n')}
          aria-invalid={fault !== undefined || undefined}
          aria-describedby={fault === undefined ? `${id}-hint` : `${id}-hint ${id}-fault`}
          onChange={(event) => {
            setTyped(event.target.value)
            onLines(linesOf(event.target.value))
          }}
          onBlur={() => {
            setTyped(undefined)
            form.leave(place)
          }}
        />
        {fault !== undefined && (
          <p id={`${id}-fault`} className={fieldStyles['fault']}>
            <span aria-hidden="true">✕ </span>
            {fault}
          </p>
        )}
      </div>
    </div>
  )
}
