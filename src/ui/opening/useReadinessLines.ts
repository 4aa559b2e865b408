/** The lines of the readiness check; empty until the machine has answered. Their sentences load when first needed. */
import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import type { DeviceTrials, ReadinessItem as MachineItem } from '../../app/deviceTrials'
import type { ReadinessItem } from './readiness'

export function useReadinessLines(machine: readonly MachineItem[], trials: DeviceTrials): readonly ReadinessItem[] {
  const tried = useStore(trials.state)
  const [lines, setLines] = useState<readonly ReadinessItem[]>([])
  useEffect(() => {
    let wanted = machine.length > 0
    if (wanted) {
      void import('./readinessLines').then(({ readinessLines }) => {
        if (wanted) setLines(readinessLines(machine, tried))
      })
    }
    return () => {
      wanted = false
    }
  }, [machine, tried])
  return lines
}
