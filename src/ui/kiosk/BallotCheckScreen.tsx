/**
 * BallotCheckScreen (protocol.md §8): the spoiled ballot as a QR, on the screen only, beside the
 * code that was shown before. No file, no print, no copy; it goes when the voter goes back.
 */
import { encode } from 'uqr'
import type { VisitPlan } from '../../app/voterBooth'
import type { KioskEvent } from '../../app/voterVisit'
import type { BallotCheck } from '../../domain/ballot/sessionStates'
import { DialogScreen } from './DialogScreen'
import { useKiosk } from './kioskContext'
import { SealCode } from './SealCode'
import { TapButton } from './TapButton'
import styles from './ConfirmScreen.module.css'

interface BallotCheckScreenProps {
  readonly session: BallotCheck<VisitPlan>
  readonly send: (event: KioskEvent) => void
}

export function BallotCheckScreen({ session, send }: BallotCheckScreenProps) {
  const { check } = useKiosk().words
  return (
    <DialogScreen
      title={check.title}
      focusKey="check"
      icon={<Qr text={session.qr} label={check.qr} />}
      text={
        <>
          <span className={styles['note']}>{check.body}</span>
          <span className={styles['code']}>
            <span>{check.codeIs}</span>
            <SealCode code={session.code} />
          </span>
        </>
      }
      footer={
        <TapButton look="primary" className={styles['done']} onTap={() => send({ type: 'back' })}>
          {check.done}
        </TapButton>
      }
    />
  )
}

/** A QR drawn as one path on white, with the quiet zone a reader needs, in every contrast. */
function Qr({ text, label }: { readonly text: string; readonly label: string }) {
  const { data, size } = encode(text, { border: 4 })
  const path = data
    .flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')))
    .join('')
  return (
    <svg className={styles['qr']} viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <path d={path} fill="#000000" />
    </svg>
  )
}
