/** Files in: dropped, chosen or a whole folder; progress with rate and time left, and a way to stop that loses nothing. */
import { useEffect, useRef, useState } from 'react'
import type { FileError, LazyFile } from '../../app/fileDesk'
import type { Received, ReceptionDesk, SuperiorError } from '../../app/superiorDesk'
import { canvassWords } from '../../words/canvass'
import { superiorWords } from '../../words/superior'
import { verifyWords } from '../../words/verify'
import { Button } from '../components/Button'
import { droppedFile } from '../components/droppedFile'
import { ErrorNotice } from '../components/ErrorNotice'
import { Notice } from '../components/Notice'
import { Panel } from '../components/Panel'
import { ProgressBar } from '../components/ProgressBar'
import { useDroppedFiles } from '../components/useDroppedFiles'
import { useFiles } from '../filesContext'
import { useOneAct } from '../useOneAct'
import styles from './Canvass.module.css'

interface Running {
  readonly file: string
  readonly done: number
  readonly total: number
  readonly share: number
  readonly began: number
}

/** "12,0 tệp/phút · còn 3 phút", from what was done so far. */
function pace({ done, total, share, began }: Running, now: number): string {
  const sofar = done + share
  const minutes = Math.max(1 / 600, (now - began) / 60_000)
  const perMinute = sofar / minutes
  const left = perMinute === 0 ? 0 : Math.ceil((total - sofar) / perMinute)
  return superiorWords.canvass.rate(done, total, perMinute.toFixed(1), canvassWords.minutes(left))
}

/** Of a folder, besides packages: annulments and corrections with their signatures; its other files are nobody's business. */
const ENDING = /(?:^|\/)(?:LAMTHU_)?(?:HuyLuot|DinhChinh)_[^/]*\.(?:json|jws)$/u

interface ReceiveFilesProps {
  readonly desk: ReceptionDesk
  /** Whether this is the next step of the reception. */
  readonly primary: boolean
  /** How many units must send. */
  readonly expected: number | undefined
  /** Number of the plan they are of. */
  readonly plan: string | undefined
}

export function ReceiveFiles({ desk, primary, expected, plan }: ReceiveFilesProps) {
  const words = superiorWords.canvass
  const files = useFiles()
  const [running, setRunning] = useState<Running>()
  const [told, setTold] = useState('')
  const [error, setError] = useState<SuperiorError>()
  const [failure, setFailure] = useState<FileError>()
  const [stopped, setStopped] = useState(false)
  const [received, setReceived] = useState<Received>()
  const abort = useRef<AbortController>(undefined)
  const { once } = useOneAct()
  useEffect(() => () => abort.current?.abort(), [])

  /** One run at a time: a chooser that stayed open while other files were dropped begins no second one beside it. */
  const receive = async (given: readonly LazyFile[]) => {
    if (given.length > 0) await once(() => run(given))
  }
  const run = async (given: readonly LazyFile[]) => {
    const controller = new AbortController()
    abort.current = controller
    const began = performance.now()
    setStopped(false)
    setReceived(undefined)
    setError(undefined)
    setFailure(undefined)
    const answer = await desk.receive(
      given,
      (done, total, share, file) => {
        const next = { file, done, total, share, began }
        setRunning(next)
        setTold(pace(next, performance.now()))
      },
      controller.signal,
    )
    setRunning(undefined)
    if (!answer.ok) setError(answer.error)
    else if (controller.signal.aborted) setStopped(true)
    else setReceived(answer.value)
  }
  const choose = async (folder: boolean) => {
    const picked = await files.pickLazily('.zip,.json,.jws', folder)
    if (picked.ok) await receive(picked.value.filter(({ name }) => !folder || name.endsWith('.zip') || ENDING.test(name)))
    else if (picked.error.code !== 'file/cancelled') setFailure(picked.error)
  }
  const expect = async () => {
    const picked = await files.pick('.csv,.tsv,.txt,.json')
    if (!picked.ok) return
    const read = await desk.expect(picked.value.bytes)
    setError(read.ok ? undefined : read.error)
  }
  const { ref, over } = useDroppedFiles<HTMLElement>({ onFiles: (dropped) => void receive(dropped.map(droppedFile)) })
  return (
    <Panel title={words.receive}>
      <section ref={ref} aria-label={words.chooseFiles} className={styles['drop']} data-over={over || undefined}>
        <p>{words.drop}</p>
        <div className={styles['actions']}>
          <Button kind={primary ? 'primary' : 'secondary'} disabled={running !== undefined} onClick={() => void choose(false)}>
            {words.chooseFiles}
          </Button>
          <Button disabled={running !== undefined} onClick={() => void choose(true)}>
            {words.chooseFolder}
          </Button>
        </div>
      </section>
      {running !== undefined && (
        <div className={styles['progress']}>
          <ProgressBar label={words.working(running.file)} done={(running.done + running.share) / Math.max(1, running.total)} />
          <div className={styles['actions']}>
            <span>{told}</span>
            <Button onClick={() => abort.current?.abort()}>{words.stop}</Button>
          </div>
        </div>
      )}
      {stopped && <Notice kind="info" title={words.stopped} />}
      {received !== undefined && <Notice kind="ok" title={words.received(received.added, received.known)} />}
      {failure !== undefined && <Notice kind="error" title={verifyWords.unreadable} />}
      {error !== undefined && <ErrorNotice error={error} />}
      <div className={styles['expected']}>
        <Button onClick={() => void expect()}>{words.expected}</Button>
        <p className={styles['note']}>
          {expected === undefined ? words.expectedNone : words.expectedNow(expected)} {plan === undefined ? words.expectedHint : words.planNow(plan)}
        </p>
      </div>
    </Panel>
  )
}
