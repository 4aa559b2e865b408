/** Notice: a sentence with its next step, marked by icon, word and border, never by colour alone. */
import type { ReactNode } from 'react'
import styles from './Notice.module.css'

export type NoticeKind = 'info' | 'ok' | 'warn' | 'error'

interface NoticeProps {
  readonly kind: NoticeKind
  readonly title?: string
  readonly children?: ReactNode
  readonly actions?: ReactNode
}

const SIGN: Record<NoticeKind, string> = { info: 'i', ok: '✓', warn: '!', error: '✕' }

export function Notice({ kind, title, children, actions }: NoticeProps) {
  return (
    <div className={`${styles['notice']} ${styles[kind]}`} role={kind === 'error' ? 'alert' : 'status'}>
      <span className={styles['sign']} aria-hidden="true">
        {SIGN[kind]}
      </span>
      <div className={styles['body']}>
        {title !== undefined && <p className={styles['title']}>{title}</p>}
        {children}
        {actions !== undefined && <div className={styles['actions']}>{actions}</div>}
      </div>
    </div>
  )
}
