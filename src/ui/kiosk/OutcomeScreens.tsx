/**
 * OutcomeScreens: what follows [ĐỒNG Ý] (S9, S10): writing, a failure with the choices kept, done.
 * No choice is drawn on any of them. Done returns to the idle screen by itself after 5 s.
 */
import { useEffect } from 'react'
import type { VisitPlan, CastError } from '../../app/voterBooth'
import type { KioskEvent } from '../../app/voterVisit'
import type { SealFailed, WriteFailed } from '../../domain/ballot/sessionStates'
import { DialogScreen } from './DialogScreen'
import { BoxIcon, DoneIcon, WarningIcon } from './Icons'
import { useKiosk } from './kioskContext'
import { TapButton } from './TapButton'

interface SendProps {
  readonly send: (event: KioskEvent) => void
}

const DONE_MS = 5_000

export function WritingScreen() {
  const { words } = useKiosk()
  return (
    <DialogScreen
      title={words.mark.title}
      focusKey="writing"
      role="status"
      icon={<BoxIcon size={120} />}
      text={
        <>
          <strong>{words.writing}</strong>
          <span>{words.writingNote}</span>
        </>
      }
    />
  )
}

interface FailureScreenProps extends SendProps {
  readonly session: SealFailed<VisitPlan, CastError> | WriteFailed<VisitPlan, CastError>
}

export function FailureScreen({ session, send }: FailureScreenProps) {
  const { words } = useKiosk()
  const failure = words.failure.words(session.failure)
  return (
    <DialogScreen
      title={words.mark.title}
      focusKey={`failure/${session.ticket}`}
      role="alert"
      icon={<WarningIcon size={96} />}
      text={
        <>
          <strong>{failure.title}</strong>
          <span>{failure.body}</span>
          <span>{failure.card}</span>
        </>
      }
      actions={
        failure.mayRetry ? (
          <>
            <TapButton onTap={() => send({ type: 'back' })}>{words.failure.back}</TapButton>
            <TapButton look="primary" onTap={() => send({ type: 'retried' })}>
              {words.failure.retry}
            </TapButton>
          </>
        ) : (
          <TapButton look="primary" onTap={() => send({ type: 'gaveUp' })}>
            {words.failure.leave}
          </TapButton>
        )
      }
    />
  )
}

export function DoneScreen({ send }: SendProps) {
  const { words } = useKiosk()
  useEffect(() => {
    const timer = setTimeout(() => send({ type: 'thanked' }), DONE_MS)
    return () => clearTimeout(timer)
  }, [send])
  return (
    <DialogScreen
      title={words.mark.title}
      focusKey="done"
      role="status"
      icon={<DoneIcon size={140} />}
      text={
        <>
          <strong>{words.done.title}</strong>
          <span>{words.done.thanks}</span>
          <strong>{words.done.dropCard}</strong>
        </>
      }
      actions={
        <TapButton look="primary" onTap={() => send({ type: 'thanked' })}>
          {words.done.ok}
        </TapButton>
      }
    />
  )
}
