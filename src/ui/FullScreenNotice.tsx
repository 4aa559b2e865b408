/** A page with one thing to say: a second window, an unsafe address, a closed database. */
import type { ReactNode } from 'react'
import styles from './FullScreenNotice.module.css'

export function FullScreenNotice({ title, text, children }: { readonly title: string; readonly text: string; readonly children?: ReactNode }) {
  return (
    <main className={styles['page']}>
      <div className={styles['box']} role="alert">
        <h1>{title}</h1>
        <p>{text}</p>
        {children}
      </div>
    </main>
  )
}
