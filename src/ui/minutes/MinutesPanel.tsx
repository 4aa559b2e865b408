/**
 * S15 Minutes: the free texts, and the A4 preview that is what will be printed. “BẢN NHÁP” until [Hoàn tất], which freezes the
 * text, builds the package with the documents in it and leads to the export.
 */
import { useState } from 'react'
import type { DeskError } from '../../app/desk'
import { paperName } from '../../app/paperDesk'
import { minutesScreenWords as words } from '../../words/minutesScreen'
import { resultsWords } from '../../words/results'
import { Button } from '../components/Button'
import { ErrorNotice } from '../components/ErrorNotice'
import { Notice } from '../components/Notice'
import { Panel } from '../components/Panel'
import { useDesk } from '../deskContext'
import { PaperActions, useSaving } from '../print/PaperActions'
import { PaperView } from '../print/PaperView'
import type { StepPanelProps } from '../round/stepPanel'
import { MinutesForm } from './MinutesForm'
import { useMinutes } from './useMinutes'
import styles from './Minutes.module.css'

export function MinutesPanel(props: StepPanelProps) {
  const { round } = props
  if (round.state === 'annulled') return <Notice kind="warn" title={resultsWords.annul} />
  if (round.state !== 'signed' && round.state !== 'exported') return <Notice kind="info" title={resultsWords.notYet} />
  return <Written {...props} packed={round.result.package !== undefined} />
}

function Written({ round, packed, onMove, onChanged }: StepPanelProps & { readonly packed: boolean }) {
  const desk = useDesk()
  const { view, paper, error, status, write, flush } = useMinutes(round.id, packed)
  const workbook = useSaving()
  if (error !== undefined) return <ErrorNotice error={error} />
  if (view === undefined || paper === undefined) return <p role="status">{words.saving}</p>
  const { statement } = view.facts
  const name = paperName('BienBan', statement)
  return (
    <>
      <Panel title={words.title} lead={words.lead}>
        <p className={styles['chips']}>
          <span className={styles['chip']} data-finished={view.finished || undefined}>
            {view.finished ? words.finished : words.draft}
          </span>
          {!view.finished && (
            <span role="status" className={styles['status']}>
              {words[status]}
            </span>
          )}
        </p>
        {view.finished ? (
          <Notice kind="ok" title={words.locked} actions={<Button kind="primary" onClick={() => onMove('exporting')}>{words.toExport}</Button>} />
        ) : (
          <MinutesForm text={view.text} disabled={view.finished} onWrite={write} />
        )}
        <PaperActions document={paper} name={name}>
          <Button disabled={workbook.busy} onClick={() => void workbook.save(`${paperName('KetQua', statement)}.xlsx`, () => desk.resultWorkbook(statement))}>
            {words.xlsx}
          </Button>
        </PaperActions>
        {workbook.error !== undefined && <ErrorNotice error={workbook.error} />}
        {!view.finished && <Finish id={round.id} flush={flush} onFinished={() => { onChanged(); onMove('exporting') }} />}
        <p className={styles['hint']}>{words.readAloud}</p>
      </Panel>
      <div className={styles['desk']}>
        <PaperView document={paper} />
      </div>
    </>
  )
}

interface FinishProps {
  readonly id: string
  readonly flush: () => Promise<boolean>
  readonly onFinished: () => void
}

/** [Hoàn tất]: asked once more, because nothing of it can be taken back. */
function Finish({ id, flush, onFinished }: FinishProps) {
  const desk = useDesk()
  const [asked, setAsked] = useState(false)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<DeskError>()
  const finish = async (): Promise<void> => {
    setBusy(true)
    setError(undefined)
    const kept = await flush()
    const built = kept ? await desk.package(id) : undefined
    setBusy(false)
    if (built?.ok === true) onFinished()
    else if (built !== undefined) setError(built.error)
  }
  if (!asked) {
    return (
      <div className={styles['finish']}>
        <Button kind="primary" onClick={() => setAsked(true)}>
          {words.finish}
        </Button>
      </div>
    )
  }
  return (
    <Notice
      kind="warn"
      title={words.finishAsk}
      actions={
        <>
          <Button focused disabled={busy} onClick={() => setAsked(false)}>
            {words.keepWriting}
          </Button>
          <Button kind="primary" disabled={busy} onClick={() => void finish()}>
            {busy ? words.finishing : words.finishYes}
          </Button>
        </>
      }
    >
      <p>{words.finishText}</p>
      {error !== undefined && <ErrorNotice error={error} />}
    </Notice>
  )
}
