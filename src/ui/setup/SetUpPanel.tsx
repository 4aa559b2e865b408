/**
 * S1: everything that makes a meeting, in seven steps, saved at every change. Faults stand beside their field once the
 * secretary has been there; each step says what it still lacks. After the review sheet is approved it is read only.
 */
import { useEffect, useMemo, useState } from 'react'
import { lockedPlaces } from '../../app/planDesk'
import { setUpProgress } from '../../app/setUpSteps'
import type { MeetingFault, MeetingWarning } from '../../domain/meeting/checkMeeting'
import type { MeetingDraft } from '../../domain/meeting/meeting'
import { adminWords } from '../../words/admin'
import { inSpoken } from '../../words/language'
import { errorWords } from '../../words/errors'
import { setupWords as words } from '../../words/setup'
import { ErrorNotice } from '../components/ErrorNotice'
import { Notice } from '../components/Notice'
import { useDesk } from '../deskContext'
import { ReviewSheet } from '../opening/ReviewSheet'
import type { StepPanelProps } from '../round/stepPanel'
import type { Step } from '../round/steps'
import { CardsSection } from './CardsSection'
import { CommitteeSection } from './CommitteeSection'
import { DeviceSection } from './DeviceSection'
import { DocumentsSection } from './DocumentsSection'
import { NumbersSection } from './NumbersSection'
import { OfficialsSection } from './OfficialsSection'
import { RulesSection } from './RulesSection'
import { PlanSection } from './PlanSection'
import { SetUpWizard } from './SetUpWizard'
import { UnitSection } from './UnitSection'
import { SetUpFormContext } from './formContext'
import type { SetUpForm } from './formContext'
import { formWrites, useAutosave } from './useAutosave'

export function SetUpPanel(props: StepPanelProps) {
  const { round } = props
  if (round.state === 'draft' || round.state === 'keyed') return <SavedForm {...props} draft={round.draft} keyed={round.state === 'keyed'} />
  return (
    <>
      <Notice kind="info" title={round.state === 'ready' ? words.frozen : words.frozenOpen} />
      <ReviewSheet meeting={round.meeting} />
    </>
  )
}

/**
 * The form as it was saved last: entered again while a change is being written, it waits for that change. One that could not be
 * written is shown again and tried again, but not once keys were made for what is stored: it might cost the members their cards.
 */
function SavedForm({ draft, ...props }: StepPanelProps & { readonly draft: MeetingDraft; readonly keyed: boolean }) {
  const desk = useDesk()
  const { id } = props.round
  const [writing] = useState(() => formWrites.of(desk, id))
  const [written, setWritten] = useState<{ readonly saved: Awaited<ReturnType<typeof desk.load>>; readonly unsaved: MeetingDraft | undefined }>()
  useEffect(() => {
    void writing?.then(async (unsaved) => setWritten({ saved: await desk.load(id), unsaved }))
  }, [desk, id, writing])
  if (writing === undefined) return <SetUpFormPanel {...props} initial={draft} />
  if (written === undefined) return <p role="status">{adminWords.loading}</p>
  const { saved } = written
  const unsaved = props.keyed ? undefined : written.unsaved
  if (unsaved === undefined && !saved.ok) return <ErrorNotice error={saved.error} />
  return (
    <>
      {props.keyed && written.unsaved !== undefined && <Notice kind="warn" title={words.notTaken} />}
      <SetUpFormPanel {...props} initial={unsaved ?? (saved.ok && 'draft' in saved.value ? saved.value.draft : draft)} unsaved={unsaved} />
    </>
  )
}

/** Whether a fault is only something not typed yet. */
const isOpen = ({ code }: MeetingFault) => /missing|not-a-count|no-officials/.test(code)

interface SetUpFormProps extends StepPanelProps {
  readonly initial: MeetingDraft
  readonly keyed: boolean
  readonly unsaved?: MeetingDraft | undefined
}

function SetUpFormPanel({ round, onMove, initial, keyed, unsaved }: SetUpFormProps) {
  const desk = useDesk()
  const autosave = useAutosave(round.id, unsaved)
  const [draft, setDraft] = useState(initial)
  const checked = useMemo(() => desk.check(draft), [desk, draft])
  const [left, setLeft] = useState<ReadonlySet<string>>(() => new Set(checked.faults.filter((fault) => !isOpen(fault)).map(({ field }) => field)))
  const [unlocked, setUnlocked] = useState(false)
  const { faults, warnings } = checked
  const locked = useMemo(() => lockedPlaces(draft), [draft])
  const tell = (places: readonly string[]) => setLeft((before) => (places.every((place) => before.has(place)) ? before : new Set([...before, ...places])))

  const form: SetUpForm = {
    draft,
    keyed,
    change(next) {
      setDraft(next)
      autosave.save(next)
    },
    faultAt(place) {
      const fault = faults.find(({ field }) => field === place)
      return fault === undefined || !left.has(place) ? undefined : inSpoken(errorWords(fault)).what
    },
    isLocked: (place) => locked.includes(place),
    leave: (place) => tell([place]),
  }
  const leaveTo = async (step: Step | undefined) => {
    if (await autosave.flush()) onMove(step)
  }
  return (
    <SetUpFormContext value={form}>
      {keyed && (
        <Notice kind="info" title={words.keyedTitle}>
          <p>{words.keyedText}</p>
        </Notice>
      )}
      <SetUpWizard
        progress={setUpProgress(faults, warnings)}
        autosave={autosave}
        onTell={tell}
        finish={keyed ? words.nextKeyed : words.next}
        onFinish={() => void leaveTo(keyed ? undefined : 'ceremony')}
        section={(step) => {
          switch (step) {
            case 'unit':
              return (
                <>
                  <PlanSection />
                  <UnitSection warnings={warnings} />
                  <DocumentsSection />
                </>
              )
            case 'people':
              return <OfficialsSection />
            case 'numbers':
              return <NumbersSection />
            case 'rules':
              return <RulesSection />
            case 'committee':
              return <CommitteeSection locked={keyed && !unlocked} onUnlock={() => setUnlocked(true)} askReason={asksReason(draft, faults, warnings)} />
            case 'cards':
              return <CardsSection complete={faults.length === 0} onPrint={() => void leaveTo('cards')} />
            case 'device':
              return <DeviceSection id={round.id} />
          }
        }}
      />
    </SetUpFormContext>
  )
}

const asksReason = (draft: MeetingDraft, faults: readonly MeetingFault[], warnings: readonly MeetingWarning[]): boolean =>
  draft.committeeOnListReason !== undefined ||
  faults.some(({ code }) => code === 'meeting/committee-member-rated') ||
  warnings.some(({ code }) => code === 'meeting/committee-member-rated-with-reason')
