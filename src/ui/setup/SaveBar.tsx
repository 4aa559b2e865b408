/** The bar at the foot of set-up: whether everything is saved, how much is missing, and the ways back and on. */
import type { ReactNode } from 'react'
import { setupWords as words } from '../../words/setup'
import { Button } from '../components/Button'
import { ErrorNotice } from '../components/ErrorNotice'
import type { Autosave } from './useAutosave'
import styles from './SetUp.module.css'

interface SaveBarProps {
  readonly autosave: Autosave
  readonly missing: number
  readonly children: ReactNode
}

export function SaveBar({ autosave, missing, children }: SaveBarProps) {
  const said = { saved: `✓ ${words.saved}`, saving: words.saving, failed: `✕ ${words.notSaved}` } as const
  return (
    <div className={styles['bar']}>
      {autosave.error !== undefined && (
        <ErrorNotice error={autosave.error} actions={<Button onClick={() => void autosave.flush()}>{words.saveAgain}</Button>} />
      )}
      <div className={styles['barLine']}>
        <p>
          <span role="status" className={styles['saved']} data-status={autosave.status}>
            {said[autosave.status]}
          </span>
          <span className={styles['missing']}>{missing === 0 ? words.complete : words.missing(missing)}</span>
        </p>
        <div className={styles['ways']}>{children}</div>
      </div>
    </div>
  )
}
