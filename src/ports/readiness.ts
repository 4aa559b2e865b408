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
  | 'readiness/camera'
  | 'readiness/no-camera'
  | 'readiness/camera-refused'
  | 'readiness/camera-unknown'
  /** Year and zone can be right; whether the minute is, the people in the room say. */
  | 'readiness/clock'
  | 'readiness/clock-right'
  | 'readiness/clock-wrong'
  | 'readiness/clock-year'
  | 'readiness/clock-zone'
  | 'readiness/battery'
  | 'readiness/low-battery'
  | 'readiness/battery-unknown'
  | 'readiness/usb'
  | 'readiness/usb-untried'
  | 'readiness/usb-different'
  | 'readiness/build'
  /** Another build waits: it would run after the next restart, and an open round would not go on under it. */
  | 'readiness/new-build-waits'

export interface ReadinessItem {
  readonly id: 'secure' | 'ed25519' | 'offline' | 'persistent' | 'space' | 'wakeLock' | 'installed' | 'onlyTab' | 'camera' | 'clock' | 'battery' | 'usb' | 'build'
  readonly level: 'ok' | 'warn' | 'fail'
  readonly code: ReadinessCode
  /** Free space in bytes, where the browser says. */
  readonly bytes?: number
  /** Charge of the battery, where the browser says: 0…100. */
  readonly percent?: number
  /** What the tablet's clock shows, ISO 8601 without a zone. */
  readonly now?: string
  /** First eight characters of the running build's hash. */
  readonly build?: string
}

/** The kinds of machine the guides speak of. */
export type DeviceKind = 'android' | 'ipad' | 'windows'

export interface ReadinessFacts {
  /** Whole app in the cache (serviceWorker.ts). */
  readonly offlineReady: boolean
  /** Another build is stored beside it and starts when every window has been closed (serviceWorker.ts). */
  readonly newBuildWaits: boolean
  /** What `holdTheOnlyTab` answered. */
  readonly tab: 'held' | 'elsewhere' | 'unsupported'
  /** Hash of the running build. */
  readonly build: string
}
