/**
 * S17 Verify: packages dropped, chosen or handed over by the system, offline, on any machine, judged in a worker one after the
 * other. Per file a verdict in one word, what to do, and every check with its sign, word and sentence; the stable codes are
 * folded away. The fingerprint from the signed paper turns "Chờ đối chiếu" into "Đạt": typed by a named person, never taken
 * from the file, and registered, so that it is known the next time too.
 */
import { useEffect, useRef, useState } from 'react'
import type { SyntheticEvent } from 'react'
import { confirmVerdict, confirmVerdicts, waitsForPaper } from '../../app/confirmVerdict'
import type { FileVerdict } from '../../app/desk'
import type { LazyFile } from '../../app/fileDesk'
import type { RemadeFacts } from '../../domain/result/remade'
import type { SuperiorError } from '../../app/superiorDesk'
import { ballotCheckWords } from '../../words/ballotCheck'
import { superiorWords } from '../../words/superior'
import { verifyWords as words } from '../../words/verify'
import { Button } from '../components/Button'
import { droppedFile } from '../components/droppedFile'
import { ErrorNotice } from '../components/ErrorNotice'
import { Field } from '../components/Field'
import { Notice } from '../components/Notice'
import { Panel } from '../components/Panel'
import { ProgressBar } from '../components/ProgressBar'
import { useDesk } from '../deskContext'
import { useDroppedFiles } from '../components/useDroppedFiles'
import { useFiles } from '../filesContext'
import { RemadePaper } from '../superior/RemadePaper'
import { useSuperior } from '../superiorContext'
import { takenFigures } from './TakeFigures'
import type { TakenFigures } from './TakeFigures'
import { VerdictCard } from './VerdictCard'
import { VerdictSlip } from './VerdictSlip'
import styles from './Verify.module.css'

interface Running {
  readonly file: string
  readonly done: number
}

interface VerifyPanelProps {
  readonly launched?: readonly LazyFile[] | undefined
  /** To the check of one ballot (protocol.md §8). */
  readonly onBallotCheck: () => void
}

export function VerifyPanel({ launched, onBallotCheck }: VerifyPanelProps) {
  const desk = useDesk()
  const superior = useSuperior()
  const files = useFiles()
  const [verdicts, setVerdicts] = useState<readonly FileVerdict[]>([])
  const [running, setRunning] = useState<Running>()
  const [unreadable, setUnreadable] = useState(false)
  const [slip, setSlip] = useState<FileVerdict>()
  const [taken, setTaken] = useState<ReadonlyMap<string, TakenFigures>>(new Map())
  const [remade, setRemade] = useState<RemadeFacts>()
  const abort = useRef<AbortController>(undefined)

  const take = (one: TakenFigures) => setTaken((before) => new Map([...before, [one.facts.fileDigest, one]]))
  /** Figures that were taken another day stay taken. */
  const recall = async ({ signedFigures }: FileVerdict) => {
    if (signedFigures === undefined) return
    const found = await superior.figuresTaken(signedFigures)
    if (found.ok && found.value !== undefined) take(takenFigures(signedFigures, found.value))
  }
  const verify = async (given: readonly LazyFile[]) => {
    if (given.length === 0) return
    abort.current?.abort()
    const controller = new AbortController()
    abort.current = controller
    // Given up, or others were given meanwhile: what still comes is said to nobody.
    const isOver = () => controller.signal.aborted || abort.current !== controller
    setUnreadable(false)
    setVerdicts([])
    setRunning({ file: given[0]?.name ?? '', done: 0 })
    await desk.verify({
      files: given,
      onProgress: (file, share) => {
        if (!isOver()) setRunning({ file: given[file]?.name ?? '', done: (file + share) / given.length })
      },
      onVerdict: (verdict) => {
        if (isOver()) return
        setVerdicts((before) => [...before, verdict])
        void recall(verdict)
      },
      signal: controller.signal,
    })
    if (abort.current === controller) setRunning(undefined)
  }
  const atLaunch = useRef(verify)
  useEffect(() => {
    if (launched !== undefined) void Promise.resolve(launched).then(atLaunch.current)
  }, [launched])
  useEffect(() => () => abort.current?.abort(), [])
  const pick = async () => {
    const picked = await files.pickLazily('.zip,.bel,.json,.jws', false)
    if (picked.ok) await verify(picked.value)
    else setUnreadable(picked.error.code !== 'file/cancelled')
  }
  const waiting = verdicts.some(waitsForPaper)
  if (remade !== undefined) return <RemadePaper facts={remade} onClose={() => setRemade(undefined)} />
  if (slip !== undefined) return <VerdictSlip verdict={slip} taken={taken.get(slip.signedFigures?.fileDigest ?? '')?.facts} onClose={() => setSlip(undefined)} />
  return (
    <>
      <DropZone first={verdicts.length === 0} busy={running !== undefined} onFiles={(given) => void verify(given)} onChoose={() => void pick()} />
      {unreadable && <Notice kind="error" title={words.unreadable} />}
      {running !== undefined && (
        <Panel title={words.working}>
          <ProgressBar label={running.file} done={running.done} />
          <div>
            <Button
              onClick={() => {
                abort.current?.abort()
                setRunning(undefined)
              }}
            >
              {words.cancel}
            </Button>
          </div>
        </Panel>
      )}
      {waiting && running === undefined && <ConfirmForm onConfirmed={(typed) => setVerdicts((all) => confirmVerdicts(all, typed))} verdicts={verdicts} />}
      {verdicts.map((verdict, i) => (
        <VerdictCard key={i} verdict={verdict} among={verdicts} onSlip={() => setSlip(verdict)} taking={{ taken: taken.get(verdict.signedFigures?.fileDigest ?? ''), onTaken: take, onRemade: setRemade }} />
      ))}
      <Panel title={ballotCheckWords.title} lead={ballotCheckWords.openLead}>
        <div>
          <Button onClick={onBallotCheck}>{ballotCheckWords.open}</Button>
        </div>
      </Panel>
    </>
  )
}

interface DropZoneProps {
  /** Nothing was given yet: choosing is the primary act. Later it is what the verdicts ask for. */
  readonly first: boolean
  readonly busy: boolean
  readonly onFiles: (files: readonly LazyFile[]) => void
  readonly onChoose: () => void
}

/** Of its own, so that it listens again after a slip or a paper was shown in its place. */
function DropZone({ first, busy, onFiles, onChoose }: DropZoneProps) {
  const { ref, over } = useDroppedFiles<HTMLElement>({ onFiles: (dropped) => onFiles(dropped.map(droppedFile)) })
  return (
    <section ref={ref} aria-label={words.choose} className={styles['drop']} data-over={over || undefined}>
      <p>{words.drop}</p>
      <Button kind={first ? 'primary' : 'secondary'} disabled={busy} onClick={onChoose}>
        {words.choose}
      </Button>
    </section>
  )
}

interface ConfirmFormProps {
  readonly verdicts: readonly FileVerdict[]
  readonly onConfirmed: (typed: string) => void
}

function ConfirmForm({ verdicts, onConfirmed }: ConfirmFormProps) {
  const superior = useSuperior()
  const [fingerprint, setFingerprint] = useState('')
  const [by, setBy] = useState('')
  const [error, setError] = useState<SuperiorError>()
  const compare = async (event: SyntheticEvent) => {
    event.preventDefault()
    const fits = verdicts.some((verdict) => confirmVerdict(verdict, fingerprint) !== verdict)
    if (!fits) {
      setError({ code: 'canvass/fingerprint-of-none' })
      return
    }
    const registered = await superior.registerFingerprint(fingerprint, { by, channel: superiorWords.witness.paper })
    setError(registered.ok ? undefined : registered.error)
    if (!registered.ok) return
    onConfirmed(fingerprint)
    setFingerprint('')
  }
  return (
    <Panel title={words.confirm} lead={words.confirmLead}>
      <form className={styles['confirm']} onSubmit={(event) => void compare(event)}>
        <Field label={words.fingerprint} value={fingerprint} onValue={setFingerprint} autoComplete="off" spellCheck={false} />
        <Field label={superiorWords.witness.by} value={by} onValue={setBy} autoComplete="off" />
        <Button type="submit" kind="primary">
          {words.compare}
        </Button>
      </form>
      {error !== undefined && <ErrorNotice error={error} />}
    </Panel>
  )
}
