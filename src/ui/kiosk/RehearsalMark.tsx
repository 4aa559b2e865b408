/** RehearsalMark (S2): hatched purple frame, a band in words and a watermark, on every screen of a rehearsal. */
import { useKiosk } from './kioskContext'
import styles from './RehearsalMark.module.css'

export function RehearsalMark() {
  const { words } = useKiosk()
  return (
    <>
      <div className={styles['frame']} aria-hidden="true" />
      <aside className={styles['band']} aria-label={words.rehearsal}>
        {words.rehearsal}
      </aside>
      <p className={styles['watermark']} aria-hidden="true">
        {words.rehearsal}
      </p>
    </>
  )
}
