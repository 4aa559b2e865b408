/**
 * S17 Verify: packages dropped or chosen, offline, on any machine. Per file a verdict in one word, what to do, and every check
 * with its sign, word and sentence; the stable codes are folded away. The fingerprint from the signed paper turns
 * "Chờ đối chiếu" into "Đạt"; it is typed, never taken from the file.
 */
import { useRef, useState } from 'react'
import type { FileError, PickedFile } from '../../app/fileDesk'
import type { FileVerdict } from '../../app/desk'
import { verifyWords as words } from '../../words/verify'
import { ballotCheckWords } from '../../words/ballotCheck'
import { Button } from '../components/Button'
import { Field } from '../components/Field'
import { Notice } from '../components/Notice'
import { Panel } from '../components/Panel'
import { ProgressBar } from '../components/ProgressBar'
import { useDesk } from '../deskContext'
import { useDroppedFiles } from '../components/useDroppedFiles'
import { useFiles } from '../filesContext'
import { AdminFrame } from '../shell/AdminFrame'
import { VerdictCard } from './VerdictCard'
import styles from './Verify.module.css'

interface Running {
  readonly file: string
  readonly done: number
}

interface VerifyPageProps {
  readonly onBack: () => void
  /** To the check of one ballot (protocol.md §8). */
  readonly onBallotCheck: () => void
}

export function VerifyPage({ onBack, onBallotCheck }: VerifyPageProps) {
  const desk = useDesk()
  const files = useFiles()
  const [chosen, setChosen] = useState<readonly PickedFile[]>([])
  const [verdicts, setVerdicts] = useState<readonly FileVerdict[]>([])
  const [running, setRunning] = useState<Running>()
  const [failure, setFailure] = useState<FileError>()
  const [fingerprint, setFingerprint] = useState('')
  const abort = useRef<AbortController>(undefined)

  const verify = async (given: readonly PickedFile[], confirmed: string) => {
    setChosen(given)
    setFailure(undefined)
    setVerdicts([])
    const controller = new AbortController()
    abort.current = controller
    setRunning({ file: given[0]?.name ?? '', done: 0 })
    try {
      const done = await desk.verify({
        files: given,
        ...(confirmed.trim() === '' ? {} : { confirmedFingerprint: confirmed }),
        onProgress: (file, share) => setRunning({ file: given[file]?.name ?? '', done: (file + share) / given.length }),
        signal: controller.signal,
      })
      setVerdicts(done)
    } catch (error) {
      if (!controller.signal.aborted) throw error
    } finally {
      setRunning(undefined)
    }
  }
  const pick = async () => {
    const picked = await files.pickMany('.zip,.bel')
    if (picked.ok) await verify(picked.value, fingerprint)
    else setFailure(picked.error)
  }
  const drop = async (dropped: readonly File[]) => {
    const read = await Promise.all(dropped.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })))
    if (read.length > 0) await verify(read, fingerprint)
  }
  const { ref, over } = useDroppedFiles<HTMLElement>({ onFiles: (dropped) => void drop(dropped) })
  const waiting = verdicts.some(({ verdict }) => verdict === 'unknown-keys')
  return (
    <AdminFrame title={words.title} subtitle={words.subtitle} rehearsal={false} onBack={onBack}>
      <section ref={ref} aria-label={words.choose} className={styles['drop']} data-over={over || undefined}>
        <p>{words.drop}</p>
        <Button kind="primary" disabled={running !== undefined} onClick={() => void pick()}>
          {words.choose}
        </Button>
      </section>
      {failure !== undefined && failure.code !== 'file/cancelled' && <Notice kind="error" title={words.unreadable} />}
      {running !== undefined && (
        <Panel title={words.working}>
          <ProgressBar label={running.file} done={running.done} />
          <div>
            <Button onClick={() => abort.current?.abort()}>{words.cancel}</Button>
          </div>
        </Panel>
      )}
      {(waiting || fingerprint !== '') && running === undefined && (
        <Panel title={words.confirm} lead={words.confirmLead}>
          <form
            className={styles['confirm']}
            onSubmit={(event) => {
              event.preventDefault()
              void verify(chosen, fingerprint)
            }}
          >
            <Field label={words.fingerprint} value={fingerprint} onValue={setFingerprint} autoComplete="off" spellCheck={false} />
            <Button type="submit" kind="primary" disabled={chosen.length === 0}>
              {words.compare}
            </Button>
          </form>
        </Panel>
      )}
      {verdicts.map((verdict, i) => (
        <VerdictCard key={i} verdict={verdict} />
      ))}
      <Panel title={ballotCheckWords.title} lead={ballotCheckWords.openLead}>
        <div>
          <Button onClick={onBallotCheck}>{ballotCheckWords.open}</Button>
        </div>
      </Panel>
    </AdminFrame>
  )
}
