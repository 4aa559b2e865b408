/** AdminFrame: header and width of every admin page; a rehearsal is hatched purple all round and says so in words. */
import type { ReactNode } from 'react'
import { adminWords as words } from '../../words/admin'
import { Button } from '../components/Button'
import styles from './AdminFrame.module.css'

interface AdminFrameProps {
  readonly title: string
  readonly subtitle?: string
  readonly rehearsal: boolean
  /** False on the home page, whose title is the name itself. */
  readonly brand?: boolean
  readonly onBack?: () => void
  /** Where the way back leads, where that is not the home page. */
  readonly back?: string
  readonly aside?: ReactNode
  readonly children: ReactNode
}

export function AdminFrame({ title, subtitle, rehearsal, brand = true, onBack, back = words.back, aside, children }: AdminFrameProps) {
  return (
    <div className={styles['frame']} data-rehearsal={rehearsal || undefined}>
      {rehearsal && <p className={styles['ribbon']}>{words.rehearsal}</p>}
      <header className={styles['header']}>
        <div className={styles['bar']} hidden={!brand && onBack === undefined}>
          <p className={styles['brand']}>{words.appName}</p>
          {onBack !== undefined && (
            <Button kind="quiet" className={styles['back'] ?? ''} onClick={onBack}>
              ◀ {back}
            </Button>
          )}
        </div>
        <h1 className={styles['title']}>{title}</h1>
        {subtitle !== undefined && subtitle !== '' && <p className={styles['subtitle']}>{subtitle}</p>}
      </header>
      <div className={styles['columns']}>
        {aside !== undefined && <div className={styles['aside']}>{aside}</div>}
        <main className={styles['main']}>{children}</main>
      </div>
    </div>
  )
}
