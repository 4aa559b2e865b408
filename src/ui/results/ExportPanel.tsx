/**
 * S16 Export: plug in, save, read back. Only a byte-for-byte read-back turns the red chip: "CHƯA LƯU RA USB" → saved. The package
 * is built once and is the same bytes ever after, so a second stick is a repetition, not a second result.
 */
import { useEffect, useState } from 'react'
import type { Desk, DeskError } from '../../app/desk'
import type { FileDesk } from '../../app/fileDesk'
import { resultsWords } from '../../words/results'
import { Button } from '../components/Button'
import { ErrorNotice } from '../components/ErrorNotice'
import { FingerprintLine } from '../components/FingerprintLine'
import { Notice } from '../components/Notice'
import { Panel } from '../components/Panel'
import { useDesk } from '../deskContext'
import { useFiles } from '../filesContext'
import type { StepPanelProps } from '../round/stepPanel'
import styles from './Results.module.css'

const words = resultsWords.exporting

type Step = { readonly at: 'start' } | { readonly at: 'saved'; readonly name: string } | { readonly at: 'compared'; readonly identical: boolean }
type Packed = Extract<Awaited<ReturnType<Desk['package']>>, { readonly ok: true }>['value']
type Failure = Extract<Awaited<ReturnType<FileDesk['save']>>, { readonly ok: false }>['error']

export function ExportPanel({ round, onChanged, onMove }: StepPanelProps) {
  const desk = useDesk()
  const files = useFiles()
  const [step, setStep] = useState<Step>({ at: 'start' })
  const [error, setError] = useState<DeskError>()
  const [failure, setFailure] = useState<Failure>()
  const [busy, setBusy] = useState(false)
  const [packed, setPacked] = useState<Packed>()
  const packing = packed === undefined && error === undefined
  const hasResult = (round.state === 'signed' || round.state === 'exported') && round.result.package !== undefined
  useEffect(() => {
    // Built before the button is pressed: a browser opens its save dialogue only at once after the press.
    if (!hasResult) return
    void desk.package(round.id).then((built) => {
      if (built.ok) setPacked(built.value)
      else setError(built.error)
    })
  }, [desk, round.id, hasResult])
  if (round.state !== 'signed' && round.state !== 'exported') return <Notice kind="info" title={resultsWords.notYet} />
  if (round.result.package === undefined) {
    return <Notice kind="info" title={words.minutesFirst} actions={<Button kind="primary" onClick={() => onMove('minutes')}>{resultsWords.toMinutes}</Button>} />
  }

  const once = (work: () => Promise<void>) => async () => {
    setBusy(true)
    setError(undefined)
    setFailure(undefined)
    await work()
    setBusy(false)
  }
  const save = once(async () => {
    const built = packed === undefined ? await desk.package(round.id) : ({ ok: true, value: packed } as const)
    if (!built.ok) {
      setError(built.error)
      return
    }
    setPacked(built.value)
    const saved = await files.save(built.value.name, built.value.bytes)
    if (!saved.ok) {
      setFailure(saved.error)
      return
    }
    setStep({ at: 'saved', name: built.value.name })
    onChanged()
  })
  const readBack = once(async () => {
    const picked = await files.pick('.zip')
    if (!picked.ok) {
      setFailure(picked.error)
      return
    }
    const compared = await desk.confirmExport(round.id, picked.value.bytes)
    if (!compared.ok) {
      setError(compared.error)
      return
    }
    setStep({ at: 'compared', identical: compared.value === 'identical' })
    onChanged()
  })
  const saved = round.state === 'exported'
  return (
    <Panel title={words.title}>
      <p className={styles['chip']} data-saved={saved || undefined}>
        {saved ? words.saved : words.chip}
      </p>
      {error !== undefined && <ErrorNotice error={error} />}
      {failure !== undefined && <Notice kind={failure.code === 'file/cancelled' ? 'info' : 'error'} title={failureWords(failure)} />}
      <ol className={styles['steps']}>
        <li className={styles['step']}>
          <h3>{words.step1}</h3>
          <p>{words.step1Text}</p>
        </li>
        <li className={styles['step']}>
          <h3>{words.step2}</h3>
          <p>{step.at === 'saved' ? words.step2Done(step.name) : words.step2Text}</p>
          <div className={styles['actions']}>
            <Button kind={step.at === 'saved' || saved ? 'secondary' : 'primary'} disabled={busy || packing} onClick={() => void save()}>
              {packing ? `${words.building}…` : saved ? words.again : words.save}
            </Button>
          </div>
        </li>
        <li className={styles['step']}>
          <h3>{words.step3}</h3>
          <p>{words.step3Text}</p>
          <div className={styles['actions']}>
            <Button kind={step.at === 'saved' ? 'primary' : 'secondary'} disabled={busy} onClick={() => void readBack()}>
              {words.readBack}
            </Button>
          </div>
          {step.at === 'compared' && <Notice kind={step.identical ? 'ok' : 'error'} title={step.identical ? words.identical : words.different} />}
        </li>
      </ol>
      <FingerprintLine label={resultsWords.openingFingerprint} fingerprint={round.opening.fingerprint} />
      <FingerprintLine label={resultsWords.fingerprint} fingerprint={round.result.statement.fingerprint} />
    </Panel>
  )
}

function failureWords(failure: Failure): string {
  switch (failure.code) {
    case 'file/cancelled':
      return words.cancelled
    case 'file/write-failed':
      return words.failed
    case 'file/unreadable':
      return words.unreadable
  }
}
