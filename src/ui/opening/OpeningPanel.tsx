/**
 * S3: the zero report on paper, who is present, whether the tablet is ready, two PINs; then the full-screen final state.
 * Below the quorum there is no way on; a box that is not empty stops everything.
 */
import { useCallback, useState } from 'react'
import type { DeskError, MemberPin } from '../../app/desk'
import { quorumOf } from '../../app/quorum'
import type { RoundIn } from '../../domain/round/round'
import { openingWords } from '../../words/opening'
import { adminWords } from '../../words/admin'
import { Button } from '../components/Button'
import { ErrorNotice } from '../components/ErrorNotice'
import { Field } from '../components/Field'
import { Notice } from '../components/Notice'
import { Panel } from '../components/Panel'
import { PinFields } from '../components/PinFields'
import { useDesk } from '../deskContext'
import { SaveRecord } from '../endings/SaveRecord'
import type { StepPanelProps } from '../round/stepPanel'
import { useDeskValue } from '../useDeskValue'
import { Attendance } from './Attendance'
import { BoxNotEmpty, Opened } from './FinalStates'
import { ReadinessList } from './ReadinessList'
import { useReadiness } from './readiness'
import type { ReadinessItem } from './readiness'
import { ZeroReport } from './ZeroReport'
import styles from './Opening.module.css'

const words = openingWords.zero

export function OpeningPanel(props: StepPanelProps) {
  const { round } = props
  const desk = useDesk()
  /** Opened just now on this screen: the final state stays until the way into the kiosk is taken. */
  const [opened, setOpened] = useState(false)
  const [boxError, setBoxError] = useState<number>()
  /** The paper comes first, then its file: one primary button at a time. */
  const [printed, setPrinted] = useState(false)
  const question = useCallback(() => desk.opening(round.id), [desk, round.id])
  const opening = useDeskValue(question)

  if (boxError !== undefined) return <BoxNotEmpty ballots={boxError} onBack={() => setBoxError(undefined)} />
  if (round.state === 'draft' || round.state === 'keyed') return <Notice kind="info" title={openingWords.review.notReady} />
  if (opened && 'openedAt' in round) return <Opened at={round.openedAt} onKiosk={props.onKiosk} />
  if (opening.error !== undefined) return <ErrorNotice error={opening.error} />
  if (opening.value === undefined) return <p role="status">{adminWords.loading}</p>
  const { record, fingerprint, files } = opening.value
  return (
    <>
      <Panel title={words.step1} lead={words.step1Text}>
        <div className={styles['actions']}>
          <Button
            kind={printed ? 'secondary' : 'primary'}
            onClick={() => {
              window.print()
              setPrinted(true)
            }}
          >
            {words.print}
          </Button>
        </div>
        <SaveRecord id={round.id} what="opening" files={files} label={words.files} later={!printed} />
      </Panel>
      {round.state === 'ready' && <OpenForm {...props} round={round} onOpened={() => setOpened(true)} onBoxNotEmpty={setBoxError} />}
      <ZeroReport meeting={round.meeting} record={record} fingerprint={fingerprint} />
    </>
  )
}

interface OpenFormProps extends StepPanelProps {
  readonly round: RoundIn<'ready'>
  readonly onOpened: () => void
  readonly onBoxNotEmpty: (ballots: number) => void
}

function OpenForm({ round, onMove, onChanged, onOpened, onBoxNotEmpty }: OpenFormProps) {
  const desk = useDesk()
  const readiness = useReadiness()
  const [present, setPresent] = useState<Readonly<Record<string, number>>>({})
  const [reason, setReason] = useState('')
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<DeskError>()
  const { meeting } = round
  const failed = readiness.filter(({ status }) => status === 'bad')
  const notReady = failed.length > 0
  const over = meeting.voterGroups.some(({ letter, summoned }) => (present[letter] ?? 0) > summoned)
  const quorum = quorumOf(meeting, present).every(({ met }) => met) && !over
  const mayOpen = quorum && (!notReady || reason.trim() !== '')

  const open = async (pins: readonly MemberPin[]) => {
    const [first, second] = pins
    if (first === undefined || second === undefined || !mayOpen) return
    setBusy(true)
    setError(undefined)
    // This step stays on the screen although the round moves on: the final state is shown here.
    onMove('open')
    const done = await desk.open(round.id, present, [first, second], ...(notReady ? [overridden(reason, failed)] : []))
    setBusy(false)
    if (done.ok) {
      onOpened()
      onChanged()
    } else if (done.error.code === 'opening/box-not-empty') onBoxNotEmpty(done.error.ballots)
    else setError(done.error)
  }
  return (
    <>
      <Attendance meeting={meeting} present={present} onPresent={setPresent} />
      {readiness.length > 0 && (
        <Panel title={words.step3}>
          <ReadinessList items={readiness} />
          {notReady && <Field label={words.readinessReason} hint={words.readinessReasonHint} value={reason} onValue={setReason} />}
        </Panel>
      )}
      <Panel title={words.step4} lead={words.step4Text}>
        {error !== undefined && <ErrorNotice error={error} />}
        {mayOpen ? (
          <>
            <p className={styles['text']}>{openingWords.twoPins}</p>
            <PinFields
              members={meeting.committee.members.map(({ name }) => name)}
              count={2}
              busy={busy}
              words={{ member: openingWords.pinMember, pin: openingWords.pin, submit: words.submit }}
              onPins={(pins) => void open(pins)}
            />
          </>
        ) : (
          <p className={styles['text']}>{quorum ? words.reasonFirst : words.quorumFirst}</p>
        )}
        <ChangeBeforeOpening round={round} onMove={onMove} onChanged={onChanged} />
      </Panel>
    </>
  )
}

/** What the log keeps: the reason, and what was not ready. */
const overridden = (reason: string, failed: readonly ReadinessItem[]): string => [reason.trim(), ...failed.map(({ text }) => text.replace(/\.$/u, ''))].join(' – ')

function ChangeBeforeOpening({ round, onMove, onChanged }: Pick<OpenFormProps, 'round' | 'onMove' | 'onChanged'>) {
  const desk = useDesk()
  const [asking, setAsking] = useState(false)
  const [error, setError] = useState<DeskError>()
  const change = async (pins: readonly MemberPin[]) => {
    const [first, second] = pins
    if (first === undefined || second === undefined) return
    const changed = await desk.change(round.id, [first, second])
    if (!changed.ok) setError(changed.error)
    else {
      onChanged()
      onMove('setup')
    }
  }
  if (!asking) {
    return (
      <div className={styles['actions']}>
        <Button kind="quiet" onClick={() => setAsking(true)}>
          {words.change}
        </Button>
      </div>
    )
  }
  return (
    <Notice kind="warn" title={words.change} actions={<Button onClick={() => setAsking(false)}>{words.keep}</Button>}>
      <p>{words.changeText}</p>
      {error !== undefined && <ErrorNotice error={error} />}
      <PinFields
        members={round.meeting.committee.members.map(({ name }) => name)}
        count={2}
        danger
        words={{ member: openingWords.pinMember, pin: openingWords.pin, submit: words.changeSubmit }}
        onPins={(pins) => void change(pins)}
      />
    </Notice>
  )
}
