/** Panel: one matter on an admin page, with its heading. */
import type { ReactNode } from 'react'
import styles from './Panel.module.css'

interface PanelProps {
  readonly title: string
  readonly lead?: string
  readonly children: ReactNode
}

export function Panel({ title, lead, children }: PanelProps) {
  return (
    <section className={styles['panel']} aria-label={title}>
      <h2 className={styles['title']}>{title}</h2>
      {lead !== undefined && <p className={styles['lead']}>{lead}</p>}
      {children}
    </section>
  )
}
