/** ProgressBar: work that takes over a second, with what is being done and, where it can be, a way to stop. */
import styles from './ProgressBar.module.css'

interface ProgressBarProps {
  readonly label: string
  /** 0…1 */
  readonly done: number
}

export function ProgressBar({ label, done }: ProgressBarProps) {
  const percent = Math.round(Math.min(1, Math.max(0, done)) * 100)
  return (
    <div className={styles['progress']}>
      <p className={styles['label']}>
        <span>{label}</span>
        <span>{percent} %</span>
      </p>
      <progress max={100} value={percent} aria-label={label} />
    </div>
  )
}
