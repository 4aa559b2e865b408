/** The readiness check as data: what was looked at and how it stands. Sentences are in `words`. */
export type ReadinessCode =
  | 'readiness/secure'
  | 'readiness/insecure-origin'
  | 'readiness/ed25519'
  | 'readiness/no-ed25519'
  | 'readiness/offline-ready'
  | 'readiness/not-offline-ready'
  | 'readiness/persistent'
  | 'readiness/not-persistent'
  | 'readiness/persistence-unknown'
  | 'readiness/space'
  | 'readiness/little-space'
  | 'readiness/no-space'
  | 'readiness/space-unknown'
  | 'readiness/wake-lock'
  | 'readiness/no-wake-lock'
  | 'readiness/installed'
  | 'readiness/not-installed'
  | 'readiness/only-tab'
  | 'readiness/second-tab'
  | 'readiness/tabs-unknown'

export interface ReadinessItem {
  readonly id: 'secure' | 'ed25519' | 'offline' | 'persistent' | 'space' | 'wakeLock' | 'installed' | 'onlyTab'
  readonly level: 'ok' | 'warn' | 'fail'
  readonly code: ReadinessCode
  /** Free space in bytes, where the browser says. */
  readonly bytes?: number
}

export interface ReadinessFacts {
  /** Whole app in the cache (serviceWorker.ts). */
  readonly offlineReady: boolean
  /** What `holdTheOnlyTab` answered. */
  readonly tab: 'held' | 'elsewhere' | 'unsupported'
}
