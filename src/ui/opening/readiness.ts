/**
 * The readiness check as the opening screen sees it; the app's root fills it in. An item that is `bad` can be overridden by
 * two PINs and a reason; a `warn` only tells.
 */
import { createContext, useContext } from 'react'

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
