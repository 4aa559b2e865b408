/**
 * ScanCode: scanning on the admin and verifier sides. Shown only after its button was pressed; the camera is on while this is
 * on the screen and goes off with the first code that begins with `prefix` (`HP1K:`, `HP1V:`, `HP1B:`). A camera that cannot
 * be used is said with what to do instead; typing stays beside it, on the caller's screen.
 */
import type { CameraFacing, CodeScanner } from '../../app/scanDesk'
import { scanWords as words } from '../../words/scan'
import { Button } from './Button'
import { ErrorNotice } from './ErrorNotice'
import { ScanView } from './ScanView'
import { useScan } from './useScan'
import styles from './ScanCode.module.css'

interface ScanCodeProps {
  readonly scanner: CodeScanner
  readonly prefix: string
  readonly facing?: CameraFacing
  readonly onCode: (text: string) => void
  readonly onCancel: () => void
}

export function ScanCode({ scanner, prefix, facing, onCode, onCancel }: ScanCodeProps) {
  const scan = useScan({ scanner, prefix, facing, onCode, onGiveUp: onCancel })
  return (
    <div className={styles['scan']}>
      {scan.error !== undefined && <ErrorNotice error={scan.error} />}
      <ScanView scan={scan} label={words.view} />
      <p role="status" className={styles['hint']}>
        {scan.stage === 'starting' ? words.starting : scan.stage === 'failed' ? '' : scan.foreign ? words.foreign : words.hold}
      </p>
      <div className={styles['actions']}>
        {scan.flip !== undefined && <Button onClick={scan.flip}>{words.flip}</Button>}
        <Button focused onClick={onCancel}>
          {words.stop}
        </Button>
      </div>
    </div>
  )
}
