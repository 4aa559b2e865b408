/**
 * The key ceremony (protocol.md §3): before it the ground rules, then one holder after the other, then the key generation.
 * Leaving the step drops everything; nothing is stored before the last holder is through.
 */
import { useEffect, useRef, useState } from 'react'
import type { CeremonyDesk, DeskError } from '../../app/desk'
import type { MeetingDraft } from '../../domain/meeting/meeting'
import { inSpoken } from '../../words/language'
import { ceremonyWords as words } from '../../words/ceremony'
import { errorWords } from '../../words/errors'
import { keyCardPaperWords } from '../../words/keyCardPaper'
import { Button } from '../components/Button'
import { ErrorNotice } from '../components/ErrorNotice'
import { Notice } from '../components/Notice'
import { Panel } from '../components/Panel'
import { ProgressBar } from '../components/ProgressBar'
import { useDesk } from '../deskContext'
import type { StepPanelProps } from '../round/stepPanel'
import { HolderSteps } from './HolderSteps'
import { KeyCardForms } from './KeyCardForms'
import { KeysMade } from './KeysMade'
import { LostCards } from './LostCards'
import styles from './Ceremony.module.css'

export function CeremonyPanel(props: StepPanelProps) {
  const { round } = props
  const [redo, setRedo] = useState(false)
  if (round.state === 'draft' || (round.state === 'keyed' && redo)) {
    return <Ceremony {...props} id={round.id} draft={round.draft} onDone={() => setRedo(false)} />
  }
  return <KeysMade {...props} keys={round.keys} mayRedo={round.state === 'keyed'} onRedo={() => setRedo(true)} />
}

interface CeremonyProps extends StepPanelProps {
  readonly id: string
  readonly draft: MeetingDraft
  readonly onDone: () => void
}

function Ceremony({ id, draft, onMove, onChanged, onDone }: CeremonyProps) {
  const desk = useDesk()
  const [ceremony, setCeremony] = useState<CeremonyDesk>()
  const [holder, setHolder] = useState(0)
  const [starting, setStarting] = useState(false)
  const [done, setDone] = useState<number>()
  const [error, setError] = useState<DeskError>()
  const running = useRef<CeremonyDesk>(undefined)
  // Whatever ends this screen ends the ceremony: its secrets go with it.
  useEffect(() => () => void running.current?.leave(), [])

  const { faults } = desk.check(draft)
  if (faults.length > 0) return <NotReady faults={faults} onSetUp={() => onMove('setup')} />

  const start = async () => {
    setStarting(true)
    setError(undefined)
    await running.current?.leave()
    const begun = await desk.ceremony(id)
    setStarting(false)
    if (!begun.ok) {
      setError(begun.error)
      return
    }
    running.current = begun.value
    setHolder(0)
    setDone(undefined)
    setCeremony(begun.value)
  }
  const complete = async (of: CeremonyDesk) => {
    setDone(0)
    const made = await of.complete(setDone)
    if (!made.ok) {
      setError(made.error)
      setCeremony(undefined)
      setDone(undefined)
      return
    }
    running.current = undefined
    onChanged()
    onDone()
  }
  if (ceremony === undefined) return <GroundRules draft={draft} rehearsal={desk.rehearsal} starting={starting} error={error} onStart={() => void start()} />
  if (done !== undefined) {
    return (
      <Panel title={words.title}>
        <ProgressBar label={words.completing} done={done} />
      </Panel>
    )
  }
  return (
    <HolderSteps
      key={holder}
      ceremony={ceremony}
      holder={holder}
      rehearsal={desk.rehearsal}
      onGone={() => {
        void ceremony.leave()
        running.current = undefined
        setCeremony(undefined)
        setError({ code: 'room/failed', step: 'ceremony' })
      }}
      onThrough={() => {
        if (holder + 1 < ceremony.holders.length) setHolder(holder + 1)
        else void complete(ceremony)
      }}
    />
  )
}

function NotReady({ faults, onSetUp }: { readonly faults: ReturnType<ReturnType<typeof useDesk>['check']>['faults']; readonly onSetUp: () => void }) {
  return (
    <Notice kind="warn" title={words.notReady} actions={<Button onClick={onSetUp}>{words.toSetUp}</Button>}>
      <ul>
        {faults.map((fault, i) => (
          <li key={i}>{inSpoken(errorWords(fault)).what}</li>
        ))}
      </ul>
    </Notice>
  )
}

interface GroundRulesProps {
  readonly draft: MeetingDraft
  readonly rehearsal: boolean
  readonly starting: boolean
  readonly error: DeskError | undefined
  readonly onStart: () => void
}

function GroundRules({ draft, rehearsal, starting, error, onStart }: GroundRulesProps) {
  const { members, threshold, reserveCard } = draft.committee
  const holders = members.length + (reserveCard ? 1 : 0)
  const [paper, setPaper] = useState<'forms' | 'lost'>()
  const close = () => setPaper(undefined)
  if (paper === 'forms') return <KeyCardForms unit={draft.unit.name} meeting={draft.sitting.title} cards={holders} rehearsal={rehearsal} onClose={close} />
  if (paper === 'lost') return <LostCards threshold={threshold} holders={holders} reserve={reserveCard} rehearsal={rehearsal} onClose={close} />
  return (
    <Panel title={words.title} lead={words.lead}>
      <ol className={styles['how']}>
        {words.how.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ol>
      <Notice kind="warn" title={words.lossTitle}>
        <p>{words.loss(threshold, holders)}</p>
      </Notice>
      {error !== undefined && <ErrorNotice error={error} />}
      <div className={styles['actions']}>
        <Button kind="primary" disabled={starting} onClick={onStart}>
          {starting ? words.starting : error === undefined ? words.start : words.retry}
        </Button>
        <Button onClick={() => setPaper('forms')}>{keyCardPaperWords.forms.open}</Button>
        <Button kind="quiet" onClick={() => setPaper('lost')}>
          {keyCardPaperWords.lost.open}
        </Button>
      </div>
    </Panel>
  )
}
