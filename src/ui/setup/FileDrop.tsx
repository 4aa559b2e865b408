/** FileDrop: a file by button, by dropping it, or cells by pasting; all end as a name and bytes. */
import { useId, useState } from 'react'
import { setupVi } from '../../words/setup'
import { Button } from '../components/Button'
import styles from './Import.module.css'

const words = setupVi.importing

interface FileDropProps {
  /** A file was read already: only offer another. */
  readonly small: boolean
  readonly onFile: (file: { readonly name: string; readonly bytes: Uint8Array }) => void
}

export function FileDrop({ small, onFile }: FileDropProps) {
  const id = useId()
  const [over, setOver] = useState(false)
  const take = (file: File | undefined) => {
    if (file === undefined) return
    void file.arrayBuffer().then((buffer) => onFile({ name: file.name, bytes: new Uint8Array(buffer) }))
  }
  return (
    <div
      role="group"
      aria-label={words.title}
      className={styles['drop']}
      data-over={over || undefined}
      data-small={small || undefined}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        take(event.dataTransfer.files[0])
      }}
      onPaste={(event) => {
        const text = event.clipboardData.getData('text/plain')
        if (text === '') return
        event.preventDefault()
        onFile({ name: `${words.paste}.tsv`, bytes: new TextEncoder().encode(text) })
      }}
    >
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
      <div className={styles['choose']}>
        <Button kind={small ? 'secondary' : 'primary'} autoFocus={!small} onClick={() => document.getElementById(id)?.click()}>
          {small ? words.another : words.choose}
        </Button>
        <span className={styles['hint']}>{words.drop}</span>
      </div>
    </div>
  )
}
