/**
 * S16 Export: plug in, save by the platform's own way, read back. Only a byte-for-byte read-back turns the red chip: "CHƯA LƯU RA
 * USB" → saved. The package is built once and is the same bytes ever after, so a second stick is a repetition, not a second
 * result. Whatever goes wrong with a stick is said in words; the result in the tablet is never touched by it.
 */
import { lazy, Suspense, useEffect, useState } from 'react'
import type { Desk, DeskError } from '../../app/desk'
import type { FileError, SavedCopy } from '../../app/fileDesk'
import { resultsWords } from '../../words/results'
import { Button } from '../components/Button'
import { ErrorNotice } from '../components/ErrorNotice'
import { FingerprintLine } from '../components/FingerprintLine'
import { Notice } from '../components/Notice'
import { Panel } from '../components/Panel'
import { ProgressBar } from '../components/ProgressBar'
import { useDesk } from '../deskContext'
import { useFiles } from '../filesContext'
import type { StepPanelProps } from '../round/stepPanel'
import { ExportFolder } from './ExportFolder'
import { failureWords } from './exportFailure'
import styles from './Results.module.css'

const words = resultsWords.exporting

// Wanted once a meeting, at its very end.
const HandoverSheet = lazy(async () => ({ default: (await import('../help/HandoverPanel')).HandoverSheet }))

type Step = { readonly at: 'start' } | { readonly at: 'saved'; readonly copy: SavedCopy } | { readonly at: 'compared'; readonly identical: boolean }
type Packed = Extract<Awaited<ReturnType<Desk['package']>>, { readonly ok: true }>['value']
/** What takes over a second, how far it is, 0…1. */
interface Work {
  readonly label: string
  readonly done: number
}

export function ExportPanel({ round, onChanged, onMove }: StepPanelProps) {
  const { compared, copies, error, failure, packed, readBack, save, step, work } = useExport(round, onChanged)
  if (round.state !== 'signed' && round.state !== 'exported') return <Notice kind="info" title={resultsWords.notYet} />
  if (round.result.package === undefined) {
    return <Notice kind="info" title={words.minutesFirst} actions={<Button kind="primary" onClick={() => onMove('minutes')}>{resultsWords.toMinutes}</Button>} />
  }
  const saved = round.state === 'exported'
  const busy = work !== undefined
  const packing = packed === undefined && error === undefined
  return (
    <>
      <Panel title={words.title}>
        <p className={styles['chip']} data-saved={saved || undefined}>
          {saved ? words.saved : words.chip}
        </p>
        {error !== undefined && <ErrorNotice error={error} />}
        {failure !== undefined && <Notice kind={failure.code === 'file/cancelled' ? 'info' : 'error'} title={failureWords(failure.code)} />}
        <ol className={styles['steps']}>
          <li className={styles['step']}>
            <h3>{words.step1}</h3>
            <p>{words.step1Text}</p>
          </li>
          <li className={styles['step']}>
            <h3>{words.step2}</h3>
            <p>{step.at === 'saved' ? savedWords(step.copy) : words.step2Text}</p>
            <div className={styles['actions']}>
              <Button kind={step.at === 'saved' || saved ? 'secondary' : 'primary'} disabled={busy || packing} onClick={() => void save()}>
                {packing ? `${words.building}…` : saved ? words.again : words.save}
              </Button>
            </div>
            <ExportFolder id={round.id} disabled={busy || packing} onCompared={compared} />
          </li>
          <li className={styles['step']}>
            <h3>{words.step3}</h3>
            <p>{words.step3Text}</p>
            <div className={styles['actions']}>
              <Button kind={step.at === 'saved' ? 'primary' : 'secondary'} disabled={busy} onClick={() => void readBack(true)}>
                {words.readBack}
              </Button>
              {step.at === 'saved' && step.copy.readBack !== undefined && (
                <Button kind="quiet" disabled={busy} onClick={() => void readBack(false)}>
                  {words.pickAgain}
                </Button>
              )}
            </div>
            {step.at === 'compared' && <Notice kind={step.identical ? 'ok' : 'error'} title={step.identical ? words.identical : words.different} />}
            {copies > 0 && <p>{words.copies(copies)}</p>}
          </li>
        </ol>
        {work !== undefined && <ProgressBar label={work.label} done={work.done} />}
        <FingerprintLine label={resultsWords.openingFingerprint} fingerprint={round.opening.fingerprint} />
        <FingerprintLine label={resultsWords.fingerprint} fingerprint={round.result.statement.fingerprint} />
      </Panel>
      {saved && <InTheHall round={round} />}
    </>
  )
}

/** What is still to be done in the hall once the package is read back (product.md, the main job, 8). */
function InTheHall({ round }: Pick<StepPanelProps, 'round'>) {
  const desk = useDesk()
  const [shown, setShown] = useState(false)
  return (
    <Panel title={words.hall.title} lead={words.hall.lead}>
      <ol className={styles['hall']}>
        {words.hall.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {shown ? (
        <Suspense fallback={null}>
          <HandoverSheet desk={desk} round={round} />
        </Suspense>
      ) : (
        <div className={styles['actions']}>
          <Button kind="primary" onClick={() => setShown(true)}>
            {words.hall.sheet}
          </Button>
        </div>
      )}
    </Panel>
  )
}

function useExport(round: StepPanelProps['round'], onChanged: StepPanelProps['onChanged']) {
  const desk = useDesk()
  const files = useFiles()
  const [step, setStep] = useState<Step>({ at: 'start' })
  const [copies, setCopies] = useState(0)
  const [error, setError] = useState<DeskError>()
  const [failure, setFailure] = useState<FileError>()
  const [work, setWork] = useState<Work>()
  const [packed, setPacked] = useState<Packed>()
  const hasResult = (round.state === 'signed' || round.state === 'exported') && round.result.package !== undefined
  useEffect(() => {
    // Built before the button is pressed: a browser opens its save dialogue only at once after the press.
    if (!hasResult) return
    void desk.package(round.id).then((built) => {
      if (built.ok) setPacked(built.value)
      else setError(built.error)
    })
  }, [desk, round.id, hasResult])

  const once = async (label: string, does: () => Promise<void>) => {
    setWork({ label, done: 0 })
    setError(undefined)
    setFailure(undefined)
    await does()
    setWork(undefined)
  }
  const save = () =>
    once(words.writing, async () => {
      const built = packed === undefined ? await desk.package(round.id) : ({ ok: true, value: packed } as const)
      if (!built.ok) {
        setError(built.error)
        return
      }
      setPacked(built.value)
      const saved = await files.saveCopy(built.value.name, built.value.bytes, (done) => setWork({ label: words.writing, done }))
      if (!saved.ok) {
        setFailure(saved.error)
        return
      }
      setStep({ at: 'saved', copy: saved.value })
      onChanged()
    })
  /** @param known  by the way back to the saved file, where the platform has one; otherwise the user chooses it */
  const readBack = (known: boolean) =>
    once(words.comparing, async () => {
      const way = known && step.at === 'saved' ? step.copy.readBack : undefined
      const picked = await (way === undefined ? files.pick('.zip') : way())
      if (!picked.ok) {
        setFailure(way === undefined ? picked.error : { code: 'file/gone' })
        return
      }
      const compared = await desk.confirmExport(round.id, picked.value.bytes)
      if (!compared.ok) {
        setError(compared.error)
        return
      }
      const identical = compared.value === 'identical'
      setStep({ at: 'compared', identical })
      if (identical) setCopies((count) => count + 1)
      onChanged()
    })
  const compared = (identical: boolean) => {
    setStep({ at: 'compared', identical })
    if (identical) setCopies((count) => count + 1)
    onChanged()
  }
  return { compared, copies, error, failure, packed, readBack, save, step, work }
}

const savedWords = ({ name, way }: SavedCopy): string => (way === 'share' ? words.shared(name) : way === 'download' ? words.downloaded(name) : words.step2Done(name))
