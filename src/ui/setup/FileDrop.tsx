/** FileDrop: a file by button, by dropping it, or cells by pasting; all end as a name and bytes. */
import { useId } from 'react'
import { setupWords } from '../../words/setup'
import { Button } from '../components/Button'
import { useFirstFocus } from '../useFirstFocus'
import { useDroppedFiles } from '../components/useDroppedFiles'
import styles from './Import.module.css'

const words = setupWords.importing

interface FileDropProps {
  /** A file was read already: only offer another. */
  readonly small: boolean
  readonly onFile: (file: { readonly name: string; readonly bytes: Uint8Array }) => void
}

export function FileDrop({ small, onFile }: FileDropProps) {
  const id = useId()
  const take = (file: File | undefined) => {
    if (file === undefined) return
    void file.arrayBuffer().then((buffer) => onFile({ name: file.name, bytes: new Uint8Array(buffer) }))
  }
  const { ref, over } = useDroppedFiles<HTMLDivElement>({
    onFiles: ([file]) => {
      if (file !== undefined) take(file)
    },
    onCells: (text) => onFile({ name: `${words.paste}.tsv`, bytes: new TextEncoder().encode(text) }),
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
    </div>
  )
}
