/**
 * S16, where a folder can be chosen: package, opening record and papers at once, each read back and compared. What was read back
 * of the package counts as any other read-back; whatever fails says how far it came.
 */
import { useEffect, useRef, useState } from 'react'
import type { DeskError } from '../../app/desk'
import type { FolderCopy, FolderError, PickedFile } from '../../app/fileDesk'
import { resultsWords } from '../../words/results'
import { Button } from '../components/Button'
import { ErrorNotice } from '../components/ErrorNotice'
import { Notice } from '../components/Notice'
import { ProgressBar } from '../components/ProgressBar'
import { useDesk } from '../deskContext'
import { useFiles } from '../filesContext'
import { failureWords } from './exportFailure'
import styles from './Results.module.css'

const words = resultsWords.exporting

interface ExportFolderProps {
  readonly id: string
  readonly disabled: boolean
  /** The package was read back: whether it is the tablet's. */
  readonly onCompared: (identical: boolean) => void
}

export function ExportFolder({ id, disabled, onCompared }: ExportFolderProps) {
  const desk = useDesk()
  const { saveFolder } = useFiles()
  const [given, setGiven] = useState<readonly PickedFile[]>()
  const [busy, setBusy] = useState(false)
  /** 0…1 while files are written. */
  const [done, setDone] = useState<number>()
  const stop = useRef<AbortController>(undefined)
  const [copy, setCopy] = useState<FolderCopy>()
  const [failure, setFailure] = useState<FolderError>()
  const [error, setError] = useState<DeskError>()
  useEffect(() => {
    if (saveFolder === undefined) return
    // Made before the button is pressed: a browser opens its dialogue only at once after the press.
    void desk.handover(id).then((made) => {
      if (made.ok) setGiven(made.value)
      else setError(made.error)
    })
  }, [desk, id, saveFolder])
  if (saveFolder === undefined) return null
  const save = async () => {
    if (given === undefined) return
    setBusy(true)
    setCopy(undefined)
    setFailure(undefined)
    stop.current = new AbortController()
    const saved = await saveFolder(given, setDone, stop.current.signal)
    setBusy(false)
    setDone(undefined)
    if (!saved.ok) {
      setFailure(saved.error)
      return
    }
    setCopy(saved.value)
    const back = saved.value.files.find(({ name }) => name.endsWith('.zip'))
    const compared = back === undefined ? undefined : await desk.confirmExport(id, back.bytes)
    if (compared?.ok === true) onCompared(compared.value === 'identical')
    else if (compared !== undefined) setError(compared.error)
  }
  return (
    <>
      <div className={styles['actions']}>
        <Button disabled={disabled || busy || given === undefined} onClick={() => void save()}>
          {words.folder}
        </Button>
      </div>
      <p className={styles['note']}>{words.folderHint}</p>
      {done !== undefined && (
        <>
          <ProgressBar label={words.writing} done={done} />
          <div className={styles['actions']}>
            <Button onClick={() => stop.current?.abort()}>{words.stop}</Button>
          </div>
        </>
      )}
      {error !== undefined && <ErrorNotice error={error} />}
      {failure !== undefined && (
        <Notice kind={failure.code === 'file/cancelled' ? 'info' : 'error'} title={titleOf(failure)}>
          {failure.name !== '' && <p>{words.folderPart(failure.done.length, failure.name)}</p>}
        </Notice>
      )}
      {copy !== undefined && (
        <Notice kind="ok" title={words.folderDone(copy.files.length, copy.folder)}>
          {copy.files.filter(({ name, savedAs }) => name !== savedAs).map(({ name, savedAs }) => (
            <p key={name}>{words.folderRenamed(name, savedAs)}</p>
          ))}
        </Notice>
      )}
    </>
  )
}

/** Stopped on the way is not the same as not begun: some files are there. */
function titleOf({ code, name }: FolderError): string {
  if (code === 'file/differs') return words.folderDiffers
  return code === 'file/cancelled' && name !== '' ? words.folderStopped : failureWords(code)
}
