/**
 * The readiness strip of S0: one line with how many of the checks are met and what is not, the checks themselves folded beneath
 * it. What only may be looked at (`warn`) is counted, what must be put right (`bad`) is said.
 */
import { lazy, Suspense, useState } from 'react'
import { adminWords } from '../../words/admin'
import { readinessStripWords as words } from '../../words/readinessStrip'
import type { ReadinessItem } from '../opening/readiness'
import styles from './ReadinessStrip.module.css'

const ReadinessList = lazy(async () => ({ default: (await import('../opening/ReadinessList')).ReadinessList }))

const SIGN: Record<ReadinessItem['status'], string> = { ok: '✓', warn: '!', bad: '✕' }

export function ReadinessStrip({ items }: { readonly items: readonly ReadinessItem[] }) {
  const [open, setOpen] = useState(false)
  const of = (status: ReadinessItem['status']) => items.filter((item) => item.status === status)
  const [met, unsure, bad] = [of('ok'), of('warn'), of('bad')]
  const worst = bad.length > 0 ? 'bad' : unsure.length > 0 ? 'warn' : 'ok'
  return (
    <section className={styles['strip']} data-status={worst} aria-label={adminWords.home.readiness}>
      {items.length === 0 ? (
        <p role="status">{adminWords.home.checking}</p>
      ) : (
        <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>
            <span aria-hidden="true" className={styles['sign']}>
              {SIGN[worst]}
            </span>
            <span className={styles['said']}>
              <h2>{adminWords.home.readiness}</h2>
              <span>{words.met(met.length, items.length)}</span>
              {bad.map(({ id, text }) => (
                <strong key={id}>{text}</strong>
              ))}
              {unsure.length > 0 && <span>{words.unsure(unsure.length)}</span>}
            </span>
            <span className={styles['way']}>{open ? words.fold : words.unfold}</span>
          </summary>
          {open && (
            <Suspense fallback={<p role="status">{adminWords.loading}</p>}>
              <ReadinessList items={items} />
            </Suspense>
          )}
        </details>
      )}
    </section>
  )
}
