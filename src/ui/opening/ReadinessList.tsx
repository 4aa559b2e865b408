/** The readiness check in words and signs. */
import type { ReadinessItem } from './readiness'
import styles from './Opening.module.css'

const SIGN: Record<ReadinessItem['status'], string> = { ok: '✓', warn: '!', bad: '✕' }

export function ReadinessList({ items }: { readonly items: readonly ReadinessItem[] }) {
  return (
    <ul className={styles['readiness']}>
      {items.map(({ id, status, text, next }) => (
        <li key={id} data-status={status}>
          <span aria-hidden="true" className={styles['sign']}>
            {SIGN[status]}
          </span>
          <span>
            {text}
            {next !== undefined && <span className={styles['text']}> {next}</span>}
          </span>
        </li>
      ))}
    </ul>
  )
}
