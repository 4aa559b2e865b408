/**
 * QuestionScreens: a blank ballot on purpose (R10, asked once) and "are you still there?" (S11).
 * The alert hides the ballot: whoever looks at an abandoned tablet sees no choice.
 */
import { useEffect } from 'react'
import type { VisitPlan } from '../../app/voterBooth'
import type { KioskEvent } from '../../app/voterVisit'
import type { BlankQuestion } from '../../domain/ballot/sessionStates'
import { DialogScreen } from './DialogScreen'
import { WarningIcon } from './Icons'
import { useKiosk } from './kioskContext'
import { TapButton } from './TapButton'
import { useSecondsLeft } from './useSecondsLeft'

interface BlankQuestionScreenProps {
  readonly session: BlankQuestion<VisitPlan>
  readonly send: (event: KioskEvent) => void
}

export function BlankQuestionScreen({ session, send }: BlankQuestionScreenProps) {
  const { blank } = useKiosk().words
  const { plan } = session.visit
  const list = plan.lists[session.list]
  const title = plan.lists.length > 1 ? list?.title : undefined
  return (
    <DialogScreen
      title={blank.title}
      focusKey="blank"
      icon={<WarningIcon size={96} />}
      text={<strong>{blank.body(title, list?.officials.length ?? 0)}</strong>}
      actions={
        <>
          <TapButton onTap={() => send({ type: 'back' })}>{blank.back}</TapButton>
          <TapButton look="primary" onTap={() => send({ type: 'blankConfirmed' })}>
            {blank.confirm}
          </TapButton>
        </>
      }
    />
  )
}

const COUNTDOWN = 45

export function IdleAlertScreen({ send }: { readonly send: (event: KioskEvent) => void }) {
  const { words } = useKiosk()
  const left = useSecondsLeft(COUNTDOWN, 'alert')
  useEffect(() => {
    if (left <= 0) send({ type: 'countdownOver' })
  }, [left, send])
  return (
    <DialogScreen
      title={words.mark.title}
      focusKey="alert"
      icon={<WarningIcon size={96} />}
      text={
        <>
          <strong role="alert">{words.alert.title}</strong>
          <span>{words.alert.body(left)}</span>
        </>
      }
      actions={
        <TapButton look="primary" onTap={() => send({ type: 'stillHere' })}>
          {words.alert.here}
        </TapButton>
      }
    />
  )
}
