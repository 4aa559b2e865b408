/** FileDrop: a file by button or by dropping it, or cells by pasting them anywhere or into the box; all end as one file. */
import { useId } from 'react'
import type { RosterFile } from '../../app/importOfficials'
import { setupWords } from '../../words/setup'
import { Button } from '../components/Button'
import { useFirstFocus } from '../useFirstFocus'
import { useDroppedFiles } from '../components/useDroppedFiles'
import styles from './Import.module.css'

const words = setupWords.importing

interface FileDropProps {
  /** A file was read already: only offer another. */
  readonly small: boolean
  readonly onFile: (file: RosterFile) => void
}

const fileOf = (file: File): RosterFile => ({ name: file.name, size: file.size, bytes: async () => new Uint8Array(await file.arrayBuffer()) })

function cellsOf(text: string): RosterFile {
  const bytes = new TextEncoder().encode(text)
  return { name: `${words.paste}.tsv`, size: bytes.length, bytes: () => Promise.resolve(bytes) }
}

export function FileDrop({ small, onFile }: FileDropProps) {
  const id = useId()
  const take = (file: File | undefined) => {
    if (file !== undefined) onFile(fileOf(file))
  }
  const { ref, over } = useDroppedFiles<HTMLDivElement>({
    onFiles: ([file]) => take(file),
    onCells: (text) => onFile(cellsOf(text)),
  })
  const buttons = useFirstFocus<HTMLDivElement>('button')
  return (
    <div ref={ref} role="group" aria-label={words.title} className={styles['drop']} data-over={over || undefined} data-small={small || undefined}>
      {!small && <p className={styles['hint']}>{words.hint}</p>}
      <input
        id={id}
        type="file"
        className={styles['file']}
        accept=".xlsx,.csv,.tsv,.txt"
        aria-label={words.choose}
        aria-hidden="true"
        tabIndex={-1}
        onChange={(event) => {
          take(event.target.files?.[0])
          // The same file, corrected meanwhile, can be chosen again.
          event.target.value = ''
        }}
      />
      <div ref={buttons} className={styles['choose']}>
        <Button kind={small ? 'secondary' : 'primary'} onClick={() => document.getElementById(id)?.click()}>
          {small ? words.another : words.choose}
        </Button>
        <span className={styles['hint']}>{words.drop}</span>
      </div>
      {!small && (
        <textarea
          className={styles['pasteBox']}
          rows={2}
          aria-label={words.pasteBox}
          placeholder={words.pasteBox}
          value=""
          onChange={(event) => {
            // What a touch keyboard inserts comes as a change, without a paste.
            if (/[\t\n;,]/.test(event.target.value)) onFile(cellsOf(event.target.value))
          }}
        />
      )}
    </div>
  )
}
