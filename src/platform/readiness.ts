/**
 * The readiness check (product.md S0, S3): can this tablet, as it is set up now, hold a ballot box? Codes only; sentences
 * are in `words`. `fail`: opening needs two PINs and a reason. `warn`: it works, but something should be put right.
 */
import { hasEd25519 } from './device'
import { freeSpace, persistence } from './persistence'
import { canKeepAwake } from './wakeLock'

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

/** What one full round of the largest size needs on disk (protocol.md §2: 300 MiB of archive, stored twice), and the comfortable minimum. */
const SPACE_NEEDED = 600 * 2 ** 20
const SPACE_AT_LEAST = 100 * 2 ** 20

export interface ReadinessFacts {
  /** Whole app in the cache (serviceWorker.ts). */
  readonly offlineReady: boolean
  /** What `holdTheOnlyTab` answered. */
  readonly tab: 'held' | 'elsewhere' | 'unsupported'
}

export async function readiness(facts: ReadinessFacts): Promise<readonly ReadinessItem[]> {
  const [signs, kept, bytes] = await Promise.all([hasEd25519(), persistence(), freeSpace()])
  return [
    isSecureContext ? { id: 'secure', level: 'ok', code: 'readiness/secure' } : { id: 'secure', level: 'fail', code: 'readiness/insecure-origin' },
    signs ? { id: 'ed25519', level: 'ok', code: 'readiness/ed25519' } : { id: 'ed25519', level: 'fail', code: 'readiness/no-ed25519' },
    facts.offlineReady
      ? { id: 'offline', level: 'ok', code: 'readiness/offline-ready' }
      : { id: 'offline', level: 'fail', code: 'readiness/not-offline-ready' },
    persistenceItem(kept),
    spaceItem(bytes),
    tabItem(facts.tab),
    canKeepAwake() ? { id: 'wakeLock', level: 'ok', code: 'readiness/wake-lock' } : { id: 'wakeLock', level: 'warn', code: 'readiness/no-wake-lock' },
    isInstalled() ? { id: 'installed', level: 'ok', code: 'readiness/installed' } : { id: 'installed', level: 'warn', code: 'readiness/not-installed' },
  ]
}

function persistenceItem(kept: 'persistent' | 'not-persistent' | 'unsupported'): ReadinessItem {
  switch (kept) {
    case 'persistent':
      return { id: 'persistent', level: 'ok', code: 'readiness/persistent' }
    case 'not-persistent':
      return { id: 'persistent', level: 'fail', code: 'readiness/not-persistent' }
    case 'unsupported':
      return { id: 'persistent', level: 'warn', code: 'readiness/persistence-unknown' }
  }
}

function spaceItem(bytes: number | undefined): ReadinessItem {
  if (bytes === undefined) return { id: 'space', level: 'warn', code: 'readiness/space-unknown' }
  if (bytes < SPACE_AT_LEAST) return { id: 'space', level: 'fail', code: 'readiness/no-space', bytes }
  if (bytes < SPACE_NEEDED) return { id: 'space', level: 'warn', code: 'readiness/little-space', bytes }
  return { id: 'space', level: 'ok', code: 'readiness/space', bytes }
}

function tabItem(tab: ReadinessFacts['tab']): ReadinessItem {
  switch (tab) {
    case 'held':
      return { id: 'onlyTab', level: 'ok', code: 'readiness/only-tab' }
    case 'elsewhere':
      return { id: 'onlyTab', level: 'fail', code: 'readiness/second-tab' }
    case 'unsupported':
      return { id: 'onlyTab', level: 'warn', code: 'readiness/tabs-unknown' }
  }
}

/** Started from the home screen or as an installed app (`navigator.standalone`: iPad). */
const isInstalled = (): boolean =>
  (navigator as { standalone?: boolean }).standalone === true ||
  ['standalone', 'fullscreen', 'minimal-ui'].some((mode) => matchMedia(`(display-mode: ${mode})`).matches)
