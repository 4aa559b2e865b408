/**
 * ConfirmScreen (S9): the last word before the box. The ciphertext code is shown before anything is
 * decided (protocol.md §8), so a ballot that is checked cannot have been prepared for the check.
 * Without a code there is nothing to agree to: [ĐỒNG Ý] waits for the seal.
 */
import type { VisitPlan } from '../../app/voterBooth'
import type { KioskEvent } from '../../app/voterVisit'
import { ballotView } from '../../app/ballotView'
import type { Revealing, Sealed, Sealing } from '../../domain/ballot/sessionStates'
import { DialogScreen } from './DialogScreen'
import { useKiosk } from './kioskContext'
import { SealCode } from './SealCode'
import { TapButton } from './TapButton'
import styles from './ConfirmScreen.module.css'

interface ConfirmScreenProps {
  readonly session: Sealing<VisitPlan> | Sealed<VisitPlan> | Revealing<VisitPlan>
  readonly send: (event: KioskEvent) => void
}

export function ConfirmScreen({ session, send }: ConfirmScreenProps) {
  const { confirm } = useKiosk().words
  const { unmarked, rated } = ballotView(session.visit)
  const waiting = session.state !== 'sealed'
  return (
    <DialogScreen
      title={confirm.title}
      focusKey="confirm"
      text={
        <>
          <strong>{confirm.final}</strong>
          <span>
            {unmarked > 0 ? confirm.unmarked(unmarked) : confirm.allRated(rated)}
          </span>
        </>
      }
      actions={
        <>
          <TapButton disabled={session.state === 'revealing'} onTap={() => send({ type: 'back' })}>
            {confirm.back}
          </TapButton>
          <TapButton look="primary" disabled={waiting} onTap={() => send({ type: 'agreed' })}>
            {confirm.agree}
          </TapButton>
        </>
      }
      more={
        <div className={styles['seal']}>
          <p className={styles['code']} role="status">
            <span>{session.state === 'sealing' ? confirm.sealing : confirm.code}</span>
            <SealCode code={session.state === 'sealing' ? undefined : session.code} />
          </p>
          <TapButton
            look="quiet"
            className={styles['check']}
            disabled={waiting}
            describedBy="check-note"
            onTap={() => send({ type: 'checkAsked' })}
          >
            {confirm.check}
          </TapButton>
          <p id="check-note" className={styles['note']}>
            {confirm.checkNote}
          </p>
        </div>
      }
    />
  )
}
