/** The readiness check as it is shown: what the machine answered, what people tried, each in a sentence. Empty until it answered. */
import { useMemo } from 'react'
import { useStore } from 'zustand'
import type { DeviceTrials, ReadinessItem as MachineItem } from '../../app/deviceTrials'
import { withTrials } from '../../app/withTrials'
import { sayReadiness } from '../../words/readiness'
import type { ReadinessItem } from './readiness'

const STATUS = { ok: 'ok', warn: 'warn', fail: 'bad' } as const

export function useReadinessLines(machine: readonly MachineItem[], trials: DeviceTrials): readonly ReadinessItem[] {
  const tried = useStore(trials.state)
  return useMemo(
    () => (machine.length === 0 ? [] : withTrials(machine, tried).map((item) => ({ id: item.id, status: STATUS[item.level], ...sayReadiness(item) }))),
    [machine, tried],
  )
}
