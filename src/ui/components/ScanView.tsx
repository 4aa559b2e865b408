/** ScanView: what the camera sees, as a square with a frame to hold the code into. No picture of it is kept anywhere. */
import type { ScanState } from './useScan'
import styles from './ScanView.module.css'

export function ScanView({ scan, label }: { readonly scan: ScanState; readonly label: string }) {
  return (
    <div className={styles['view']} data-stage={scan.stage}>
      {/* Nothing is spoken in it: there is no sound to caption. */}
      <video ref={scan.view} className={styles['picture']} data-mirrored={scan.mirrored || undefined} aria-label={label} muted playsInline />
      <span className={styles['frame']} aria-hidden="true" />
    </div>
  )
}
