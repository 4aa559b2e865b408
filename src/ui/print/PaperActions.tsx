/** PaperActions: what can be done with a paper on the screen: print it, or save it as PDF or Word from the very same text. */
import { useState } from 'react'
import type { ReactNode } from 'react'
import type { DeskError } from '../../app/desk'
import type { Result } from '../../domain/kernel/result'
import type { PaperDocument } from '../../domain/result/paper'
import { previewWords as words } from '../../words/paper'
import { Button } from '../components/Button'
import { ErrorNotice } from '../components/ErrorNotice'
import { useDesk } from '../deskContext'
import { useFiles } from '../filesContext'
import styles from './PaperActions.module.css'

interface PaperActionsProps {
  readonly document: PaperDocument
  /** Name of the files, without ending, ASCII. */
  readonly name: string
  readonly children?: ReactNode
}

export function PaperActions({ document: paper, name, children }: PaperActionsProps) {
  const desk = useDesk()
  const { busy, said, error, save } = useSaving()
  return (
    <div className={styles['actions']}>
      <Button onClick={() => window.print()}>{words.print}</Button>
      <Button disabled={busy} onClick={() => void save(`${name}.pdf`, () => desk.paperFile(paper, 'pdf'))}>
        {words.pdf}
      </Button>
      <Button disabled={busy} onClick={() => void save(`${name}.docx`, () => desk.paperFile(paper, 'docx'))}>
        {words.docx}
      </Button>
      {children}
      <p role="status" className={styles['said']}>
        {busy ? words.making : said}
      </p>
      {error !== undefined && <ErrorNotice error={error} />}
    </div>
  )
}

/** Makes a file and saves it where the user says; says what became of it. */
export function useSaving() {
  const files = useFiles()
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState('')
  const [error, setError] = useState<DeskError>()
  const save = async (name: string, make: () => Promise<Result<Uint8Array, DeskError>>): Promise<void> => {
    setBusy(true)
    setSaid('')
    setError(undefined)
    const made = await make()
    if (made.ok) {
      const saved = await files.save(name, made.value)
      if (saved.ok) setSaid(words.saved(name))
      else setSaid(saved.error.code === 'file/cancelled' ? '' : words.notSaved)
    } else setError(made.error)
    setBusy(false)
  }
  return { busy, said, error, save }
}
