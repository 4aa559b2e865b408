/**
 * Corrections of a signed result (protocol.md §9): those made, a form for another, and the round a superior may order instead.
 * They are asked for by the page, whose head names the latest.
 */
import { useState } from 'react'
import type { DeskError } from '../../app/desk'
import type { Corrections, SignedCorrection } from '../../app/endingsDesk'
import type { RoundIn } from '../../domain/round/round'
import { endingsWords } from '../../words/endings'
import { correctionPaper } from '../../words/papers/correctionPaper'
import { Button } from '../components/Button'
import { ErrorNotice } from '../components/ErrorNotice'
import { Field } from '../components/Field'
import { FingerprintLine } from '../components/FingerprintLine'
import { Notice } from '../components/Notice'
import { Panel } from '../components/Panel'
import { useDesk } from '../deskContext'
import { useOpenRound } from '../homeContext'
import { PaperActions } from '../print/PaperActions'
import { PaperView } from '../print/PaperView'
import type { DeskValue } from '../useDeskValue'
import { useOneAct } from '../useOneAct'
import { CorrectionForm } from './CorrectionForm'
import { paperMeeting } from './paperMeeting'
import { SaveRecord } from './SaveRecord'
import styles from './Endings.module.css'

const words = endingsWords.correct

type SignedRound = RoundIn<'signed'> | RoundIn<'exported'>

interface CorrectionsPanelProps {
  readonly round: SignedRound
  readonly corrections: DeskValue<Corrections>
  readonly onChanged: () => void
}

export function CorrectionsPanel({ round, corrections, onChanged }: CorrectionsPanelProps) {
  const [writing, setWriting] = useState(false)
  const [shown, setShown] = useState<number>()
  const [signed, setSigned] = useState<number>()
  if (corrections.error !== undefined) return <ErrorNotice error={corrections.error} />
  if (corrections.value === undefined) return null
  const { made, standing } = corrections.value
  const one = made.find(({ record }) => record.number === shown)
  const done = (correction: SignedCorrection) => {
    setWriting(false)
    setSigned(correction.record.number)
    setShown(correction.record.number)
    corrections.ask()
    onChanged()
  }
  return (
    <>
      <Panel title={words.title} lead={words.lead}>
        {signed !== undefined && <Notice kind="ok" title={words.signed(signed)} />}
        <MadeList made={made} onShow={setShown} />
        {writing ? (
          <CorrectionForm id={round.id} standing={standing} foresee={corrections.value.foresee} onSigned={done} onCancel={() => setWriting(false)} />
        ) : (
          <div className={styles['actions']}>
            <Button onClick={() => setWriting(true)}>{words.open}</Button>
          </div>
        )}
        <Superior round={round} />
      </Panel>
      {one !== undefined && <OneCorrection key={one.record.number} round={round} correction={one} standing={standing} />}
    </>
  )
}

function MadeList({ made, onShow }: { readonly made: readonly SignedCorrection[]; readonly onShow: (number: number) => void }) {
  if (made.length === 0) return <p className={styles['text']}>{words.none}</p>
  return (
    <ul className={styles['made']} aria-label={words.made}>
      {made.map(({ record, fingerprint }) => (
        <li key={record.number}>
          <span className={styles['about']}>
            {words.number(record.number)}: {record.reason}
          </span>
          <FingerprintLine label={words.fingerprint} fingerprint={fingerprint} />
          <Button onClick={() => onShow(record.number)}>{words.show}</Button>
        </li>
      ))}
    </ul>
  )
}

interface OneCorrectionProps {
  readonly round: SignedRound
  readonly correction: SignedCorrection
  readonly standing: Corrections['standing']
}

function OneCorrection({ round, correction: { record, fingerprint, files, effects }, standing }: OneCorrectionProps) {
  const paper = correctionPaper(paperMeeting(round.meeting), record, fingerprint, standing, effects)
  return (
    <>
      <Panel title={words.number(record.number)}>
        <PaperActions document={paper} name={`BienBanDinhChinh_${String(record.number)}`} />
        <SaveRecord id={round.id} what="correction" files={files} />
      </Panel>
      <PaperView document={paper} />
    </>
  )
}

/** A new round by order of the level above: the app itself annuls nothing once there are totals. */
function Superior({ round }: { readonly round: SignedRound }) {
  const desk = useDesk()
  const openRound = useOpenRound()
  const [decision, setDecision] = useState('')
  const { busy, once } = useOneAct()
  const [error, setError] = useState<DeskError>()
  const replace = async () => {
    const made = await desk.replace(round.id, decision)
    if (made.ok) openRound({ desk, id: made.value })
    else setError(made.error)
  }
  return (
    <details className={styles['annul']}>
      <summary>{words.superior}</summary>
      <div className={styles['annulBody']}>
        <p>{words.superiorLead}</p>
        <Field label={words.decision} value={decision} onValue={setDecision} />
        {error !== undefined && <ErrorNotice error={error} />}
        <div className={styles['actions']}>
          <Button disabled={busy || decision.trim() === ''} onClick={() => void once(replace)}>
            {words.replace}
          </Button>
        </div>
      </div>
    </details>
  )
}
