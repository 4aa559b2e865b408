/** The readiness check with what people found out about the tablet in place of what the machine could only guess. */
import type { ReadinessItem } from '../ports/readiness'
import type { Trials } from './deviceTrials'

const STICK = {
  untried: { level: 'warn', code: 'readiness/usb-untried' },
  written: { level: 'warn', code: 'readiness/usb-untried' },
  same: { level: 'ok', code: 'readiness/usb' },
  different: { level: 'fail', code: 'readiness/usb-different' },
} as const

export function withTrials(items: readonly ReadinessItem[], { stick, clock }: Trials): readonly ReadinessItem[] {
  const judged = items.map((item): ReadinessItem => {
    if (item.id !== 'clock' || clock === 'unasked' || item.code === 'readiness/clock-year') return item
    return clock === 'right' ? { ...item, level: 'ok', code: 'readiness/clock-right' } : { ...item, level: 'fail', code: 'readiness/clock-wrong' }
  })
  return [...judged, { id: 'usb', ...STICK[stick] }]
}
