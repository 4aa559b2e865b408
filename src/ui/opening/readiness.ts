/**
 * The readiness check as the opening screen sees it; the app's root fills it in. An item that is `bad` can be overridden by
 * two PINs and a reason; a `warn` only tells.
 */
import { createContext, useContext } from 'react'
import type { DeviceKind, DeviceTrials } from '../../app/deviceTrials'

export interface ReadinessItem {
  readonly id: string
  readonly status: 'ok' | 'warn' | 'bad'
  /** One short sentence: what is checked and how it stands. */
  readonly text: string
  /** What to do, where something can be done. */
  readonly next?: string
}

export const ReadinessContext = createContext<readonly ReadinessItem[]>([])

export const useReadiness = (): readonly ReadinessItem[] => useContext(ReadinessContext)

/** What people try out themselves, and which machine this seems to be; absent in a page without one. */
export interface DeviceAtHand {
  readonly kind: DeviceKind
  readonly trials: DeviceTrials
}

export const DeviceContext = createContext<DeviceAtHand | undefined>(undefined)

export const useDevice = (): DeviceAtHand | undefined => useContext(DeviceContext)
