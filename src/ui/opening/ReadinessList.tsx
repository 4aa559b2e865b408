/**
 * The readiness check in words and signs. What is not as it should be says what to do, and shows it step by step in pictures for
 * this kind of machine; what only people can find out (a stick, the clock) is tried here.
 */
import { lazy, Suspense, useState } from 'react'
import { readinessTrialWords as words } from '../../words/readiness'
import { Button } from '../components/Button'
import { ClockTrial, StickTrial } from './DeviceTrialButtons'
import type { ReadinessItem } from './readiness'
import styles from './Opening.module.css'

const MachineGuide = lazy(async () => ({ default: (await import('./MachineGuide')).MachineGuide }))

const SIGN: Record<ReadinessItem['status'], string> = { ok: '✓', warn: '!', bad: '✕' }

export function ReadinessList({ items }: { readonly items: readonly ReadinessItem[] }) {
  return (
    <ul className={styles['readiness']}>
      {items.map((item) => (
        <Line key={item.id} item={item} />
      ))}
    </ul>
  )
}

function Line({ item: { id, status, text, next } }: { readonly item: ReadinessItem }) {
  const [open, setOpen] = useState(false)
  return (
    <li data-status={status}>
      <span aria-hidden="true" className={styles['sign']}>
        {SIGN[status]}
      </span>
      <span>
        {text}
        {next !== undefined && <span className={styles['text']}> {next}</span>}
      </span>
      {status !== 'ok' && id !== 'build' && (
        <Button kind="quiet" className={styles['how'] ?? ''} aria-expanded={open} aria-label={`${words.how}: ${text}`} onClick={() => setOpen(!open)}>
          {words.how}
        </Button>
      )}
      {id === 'usb' && <StickTrial />}
      {id === 'clock' && status !== 'ok' && <ClockTrial />}
      {open && (
        <div className={styles['guide']}>
          <Suspense fallback={null}>
            <MachineGuide item={id} />
          </Suspense>
        </div>
      )}
    </li>
  )
}
