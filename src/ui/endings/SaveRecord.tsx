/**
 * Files of a record onto the stick and back again: saved one after the other (a browser may want a press for each), read back
 * together, compared byte for byte and logged. Only an equal read-back takes the red chip away.
 */
import { useState } from 'react'
import type { DeskError } from '../../app/desk'
import type { NamedBytes, SavedRecord } from '../../app/endingsDesk'
import type { FileError } from '../../app/fileDesk'
import { endingsWords } from '../../words/endings'
import { Button } from '../components/Button'
import { ErrorNotice } from '../components/ErrorNotice'
import { Notice } from '../components/Notice'
import { useDesk } from '../deskContext'
import { useFiles } from '../filesContext'
import styles from './Endings.module.css'

const words = endingsWords.saving

interface SaveRecordProps {
  readonly id: string
  readonly what: SavedRecord
  readonly files: readonly NamedBytes[]
  /** On the button that saves. */
  readonly label?: string
  /** Something else comes first on this screen, so that saving is not yet the primary act. */
  readonly later?: boolean
}

/** Some browsers drop a download that starts before the one before it was handed over. */
const BETWEEN_MS = 300

type Outcome = { readonly kind: 'ok' | 'error' | 'info'; readonly text: string }

const failureText = ({ code }: FileError): string =>
  code === 'file/cancelled' ? words.cancelled : code === 'file/unreadable' ? words.unreadable : words.failed

export function SaveRecord({ id, what, files, label = words.save(files.length), later = false }: SaveRecordProps) {
  const desk = useDesk()
  const fileDesk = useFiles()
  const [saved, setSaved] = useState(0)
  const [outcome, setOutcome] = useState<Outcome>()
  const [identical, setIdentical] = useState(false)
  const [error, setError] = useState<DeskError>()
  const [busy, setBusy] = useState(false)

  const save = async () => {
    setBusy(true)
    setError(undefined)
    setOutcome(undefined)
    let at = saved < files.length ? saved : 0
    for (; at < files.length; at += 1) {
      const file = files[at]
      if (at > 0) await new Promise((resolve) => setTimeout(resolve, BETWEEN_MS))
      const written = file === undefined ? undefined : await fileDesk.save(file.name, file.bytes)
      if (written?.ok === false) {
        setOutcome({ kind: written.error.code === 'file/cancelled' ? 'info' : 'error', text: failureText(written.error) })
        break
      }
    }
    setSaved(at)
    if (at === files.length) setOutcome({ kind: 'info', text: words.saved(files.length) })
    setBusy(false)
  }
  const readBack = async () => {
    setBusy(true)
    const picked = await fileDesk.pickMany('.json,.jws')
    if (picked.ok) {
      const compared = await desk.confirmSaved(id, what, files, picked.value)
      if (!compared.ok) setError(compared.error)
      else {
        setIdentical(compared.value === 'identical')
        setOutcome(compared.value === 'identical' ? { kind: 'ok', text: words.identical } : { kind: 'error', text: words.different })
      }
    } else setOutcome({ kind: 'info', text: failureText(picked.error) })
    setBusy(false)
  }
  const next = files[saved]
  const button = saved === 0 ? label : next === undefined ? words.again : words.rest(next.name)
  return (
    <div className={styles['saving']}>
      <p className={styles['text']}>{words.lead(files.map(({ name }) => name))}</p>
      {!identical && <p className={styles['chip']}>{words.chip}</p>}
      {error !== undefined && <ErrorNotice error={error} />}
      {outcome !== undefined && <Notice kind={outcome.kind} title={outcome.text} />}
      <div className={styles['actions']}>
        <Button kind={next === undefined || later ? 'secondary' : 'primary'} disabled={busy} onClick={() => void save()}>
          {button}
        </Button>
        <Button kind={next === undefined && !identical && !later ? 'primary' : 'secondary'} disabled={busy} title={words.readBackHint(files.length)} onClick={() => void readBack()}>
          {words.readBack}
        </Button>
      </div>
      <p className={styles['text']}>{words.readBackHint(files.length)}</p>
    </div>
  )
}
