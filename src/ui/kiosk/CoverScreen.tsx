/**
 * CoverScreen (S11): the privacy cover. It draws nothing of the ballot. The attendant's PIN opens
 * the choice; the choices themselves come back only with the voter's own card.
 */
import type { VisitPlan } from '../../app/voterBooth'
import type { VoterVisit, VoterVisitState } from '../../app/voterVisit'
import type { Covered } from '../../domain/ballot/sessionStates'
import { DialogScreen } from './DialogScreen'
import { DigitEntry } from './DigitEntry'
import { CardEntryPad } from './EntryScreen'
import { ShieldIcon } from './Icons'
import { useKiosk } from './kioskContext'
import { TapButton } from './TapButton'
import styles from './CoverScreen.module.css'

interface CoverScreenProps {
  readonly session: Covered<VisitPlan>
  readonly visit: VoterVisit
  readonly state: VoterVisitState
  readonly codeLength: number
}

const PIN_LENGTH = 6

export function CoverScreen({ session, visit, state, codeLength }: CoverScreenProps) {
  const { words } = useKiosk()
  const { cover } = words
  if (session.step === 'choose') return <Choose visit={visit} released={session.behind?.visit.plan.released === true} />
  if (session.step === 'card') {
    return (
      <DialogScreen
        title={cover.title}
        focusKey="cover/card"
        tools="none"
        text={<CardEntryPad across visit={visit} state={state} length={codeLength} prompt={cover.cardTitle} />}
        footer={
          <TapButton className={styles['back']} onTap={() => visit.send({ type: 'back' })}>
            {cover.back}
          </TapButton>
        }
      />
    )
  }
  const refusal = state.pinRefusal
  return (
    <DialogScreen
      title={cover.title}
      focusKey="cover/pin"
      tools="none"
      text={
        <DigitEntry
          secret
          across
          above={<ShieldIcon size={88} />}
          length={PIN_LENGTH}
          prompt={cover.ask}
          padLabel={cover.pad}
          eraseLabel={words.entry.erase}
          typedLabel={cover.typed}
          checking={state.checking}
          checkingLabel={cover.checking}
          refusal={refusal}
          refusalText={(left) => (refusal === undefined ? '' : cover.refusal(refusal, left))}
          onFirst={visit.clearRefusal}
          onComplete={(pin) => void visit.enterPin(pin)}
        />
      }
    />
  )
}

function Choose({ visit, released }: { readonly visit: VoterVisit; readonly released: boolean }) {
  const { cover } = useKiosk().words
  return (
    <DialogScreen
      title={cover.title}
      focusKey="cover/choose"
      tools="none"
      icon={<ShieldIcon size={88} />}
      text={<span>{released ? cover.chooseReleased : cover.choose}</span>}
      more={
        <div className={styles['choices']}>
          {!released && (
            <TapButton look="primary" onTap={() => visit.send({ type: 'returnAsked' })}>
              {cover.returned}
            </TapButton>
          )}
          <TapButton look="danger" describedBy="clear-note" onTap={() => visit.send({ type: 'cleared' })}>
            {released ? cover.clearReleased : cover.clear}
          </TapButton>
          <p id="clear-note">{cover.clearNote}</p>
        </div>
      }
    />
  )
}
