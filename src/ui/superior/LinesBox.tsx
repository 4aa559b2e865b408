/** Several short texts, one a line; lines stay as typed while the cursor is in the box. */
import { useId, useState } from 'react'
import styles from '../components/Field.module.css'

interface LinesBoxProps {
  readonly label: string
  readonly hint: string
  readonly lines: readonly string[]
  readonly onLines: (lines: readonly string[]) => void
  readonly rows?: number
}

export function LinesBox({ label, hint, lines, onLines, rows = 2 }: LinesBoxProps) {
  const id = useId()
  const [typed, setTyped] = useState<string>()
  return (
    <div className={styles['field']}>
      <label htmlFor={id}>{label}</label>
      <p id={`${id}-hint`} className={styles['hint']}>
        {hint}
      </p>
      <textarea
        id={id}
        rows={Math.max(rows, Math.min(lines.length + 1, 14))}
        aria-describedby={`${id}-hint`}
        spellCheck={false}
        value={typed ?? lines.join('\n')}
        onChange={(event) => {
          setTyped(event.target.value)
          onLines(event.target.value.split('\n'))
        }}
        onBlur={() => setTyped(undefined)}
      />
    </div>
  )
}
