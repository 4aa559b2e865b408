/**
 * S1 as one plain form: everything that makes a meeting, saved at every change. Faults stand beside their field once the
 * secretary has been there, and all together at the end as links. After the review sheet is approved it is read only.
 */
import { useMemo, useState } from 'react'
import type { MeetingFault, MeetingWarning } from '../../domain/meeting/checkMeeting'
import type { MeetingDraft } from '../../domain/meeting/meeting'
import { inSpoken } from '../../words/language'
import { errorWords } from '../../words/errors'
import { setupWords as words } from '../../words/setup'
import { Button } from '../components/Button'
import { Notice } from '../components/Notice'
import { useDesk } from '../deskContext'
import { ReviewSheet } from '../opening/ReviewSheet'
import type { StepPanelProps } from '../round/stepPanel'
import { CommitteeSection } from './CommitteeSection'
import { FaultSummary, goTo } from './FaultSummary'
import { NumbersSection } from './NumbersSection'
import { OfficialsSection } from './OfficialsSection'
import { RulesSection } from './RulesSection'
import { SaveBar } from './SaveBar'
import { UnitSection } from './UnitSection'
import { SetUpFormContext } from './formContext'
import { useAutosave } from './useAutosave'

export function SetUpPanel(props: StepPanelProps) {
  const { round } = props
  if (round.state === 'draft' || round.state === 'keyed') return <SetUpFormPanel {...props} initial={round.draft} keyed={round.state === 'keyed'} />
  return (
    <>
      <Notice kind="info" title={round.state === 'ready' ? words.frozen : words.frozenOpen} />
      <ReviewSheet meeting={round.meeting} />
    </>
  )
}

/** Whether a fault is only something not typed yet. */
const isOpen = ({ code }: MeetingFault) => /missing|not-a-count|no-officials/.test(code)

interface SetUpFormProps extends StepPanelProps {
  readonly initial: MeetingDraft
  readonly keyed: boolean
}

function SetUpFormPanel({ round, onMove, initial, keyed }: SetUpFormProps) {
  const desk = useDesk()
  const autosave = useAutosave(round.id)
  const [draft, setDraft] = useState(initial)
  const checked = useMemo(() => desk.check(draft), [desk, draft])
  const [left, setLeft] = useState<ReadonlySet<string>>(() => new Set(checked.faults.filter((fault) => !isOpen(fault)).map(({ field }) => field)))
  const [all, setAll] = useState(false)
  const [unlocked, setUnlocked] = useState(false)
  const { faults, warnings } = checked

  const form = {
    draft,
    change(next: MeetingDraft) {
      setDraft(next)
      autosave.save(next)
    },
    faultAt(place: string) {
      const fault = faults.find(({ field }) => field === place)
      return fault === undefined || !(all || left.has(place)) ? undefined : inSpoken(errorWords(fault)).what
    },
    leave(place: string) {
      if (!left.has(place)) setLeft(new Set(left).add(place))
    },
  }
  const next = async () => {
    setAll(true)
    if (faults[0] !== undefined) goTo(faults[0].field)
    else if (await autosave.flush()) onMove(keyed ? undefined : 'ceremony')
  }
  return (
    <SetUpFormContext value={form}>
      {keyed && (
        <Notice kind="info" title={words.keyedTitle}>
          <p>{words.keyedText}</p>
        </Notice>
      )}
      <UnitSection warnings={warnings} />
      <OfficialsSection />
      <NumbersSection />
      <RulesSection />
      <CommitteeSection locked={keyed && !unlocked} onUnlock={() => setUnlocked(true)} askReason={asksReason(draft, faults, warnings)} />
      <FaultSummary faults={faults} warnings={warnings} />
      <SaveBar autosave={autosave} missing={faults.length}>
        <Button kind="primary" onClick={() => void next()}>
          {keyed ? words.nextKeyed : words.next}
        </Button>
      </SaveBar>
    </SetUpFormContext>
  )
}

const asksReason = (draft: MeetingDraft, faults: readonly MeetingFault[], warnings: readonly MeetingWarning[]): boolean =>
  draft.committeeOnListReason !== undefined ||
  faults.some(({ code }) => code === 'meeting/committee-member-rated') ||
  warnings.some(({ code }) => code === 'meeting/committee-member-rated-with-reason')
