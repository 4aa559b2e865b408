/** The readiness check as it is shown: what the machine answered, what people tried, each in a sentence. */
import type { ReadinessItem as MachineItem, Trials } from '../../app/deviceTrials'
import { withTrials } from '../../app/withTrials'
import { sayReadiness } from '../../words/readiness'
import type { ReadinessItem } from './readiness'

const STATUS = { ok: 'ok', warn: 'warn', fail: 'bad' } as const

export const readinessLines = (machine: readonly MachineItem[], tried: Trials): readonly ReadinessItem[] =>
  withTrials(machine, tried).map((item) => ({ id: item.id, status: STATUS[item.level], ...sayReadiness(item) }))
