/**
 * CardScan: [Quét thẻ] on S4 and behind the cover. The camera is on while this is shown, for one voting card; what it saw is
 * kept nowhere. A camera that cannot be used says so and leaves the number pad one tap away.
 */
import type { CodeScanner } from '../../app/scanDesk'
import { ScanView } from '../components/ScanView'
import { useScan } from '../components/useScan'
import { useKiosk } from './kioskContext'
import { TapButton } from './TapButton'
import styles from './CardScan.module.css'

/** How the QR of every voting card begins (docs/decisions/005). */
const CARD_PREFIX = 'HP1V:'

interface CardScanProps {
  readonly scanner: CodeScanner
  readonly onCard: (text: string) => void
  readonly onType: () => void
}

export function CardScan({ scanner, onCard, onType }: CardScanProps) {
  const words = useKiosk().words.scan
  const scan = useScan({ scanner, prefix: CARD_PREFIX, onCode: onCard, onGiveUp: onType })
  const told =
    scan.error !== undefined
      ? words.failed(scan.error)
      : scan.stage === 'starting'
        ? words.starting
        : scan.foreign
          ? words.foreign
          : words.hold
  return (
    <div className={styles['scan']}>
      <ScanView scan={scan} label={words.view} />
      <p role={scan.error === undefined ? 'status' : 'alert'} className={styles['told']} data-failed={scan.error !== undefined || undefined}>
        {told}
      </p>
      <div className={styles['actions']}>
        {scan.flip !== undefined && <TapButton onTap={scan.flip}>{words.flip}</TapButton>}
        <TapButton look={scan.error === undefined ? 'plain' : 'primary'} onTap={onType}>
          {words.typeInstead}
        </TapButton>
      </div>
    </div>
  )
}
