/**
 * PrintSheet: paper on the screen. What it shows is exactly what is printed; everything else of the page stays off the
 * paper (styles/print.css). A rehearsal's sheet says so across the page.
 */
import type { ReactNode } from 'react'
import { adminVi } from '../../words/admin'
import '../styles/print.css'
import styles from './PrintSheet.module.css'

interface PrintSheetProps {
  readonly label: string
  /** document: margins of minutes and records; plain: cards and lists; label: one piece of a roll of 62 mm. */
  readonly kind: 'document' | 'plain' | 'label'
  readonly rehearsal: boolean
  readonly children: ReactNode
}

export function PrintSheet({ label, kind, rehearsal, children }: PrintSheetProps) {
  return (
    <article className={styles['sheet']} data-print="" data-kind={kind} aria-label={label}>
      {rehearsal && (
        <>
          <p className={styles['rehearsal']}>{adminVi.rehearsal}</p>
          <div className={styles['watermark']} aria-hidden="true">
            <span>{adminVi.rehearsal}</span>
            <span>{adminVi.rehearsal}</span>
          </div>
        </>
      )}
      {children}
    </article>
  )
}
