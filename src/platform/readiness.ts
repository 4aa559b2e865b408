/**
 * The readiness check (product.md S0, S3): can this tablet, as it is set up now, hold a ballot box? Codes only; sentences
 * are in `words`. `fail`: opening needs two PINs and a reason. `warn`: it works, but something should be put right.
 */
import type { ReadinessFacts, ReadinessItem } from '../ports/readiness'
import { batteryItem, cameraItem, clockItem } from './machineParts'
import { hasEd25519 } from './device'
import { freeSpace, persistence } from './persistence'
import { canKeepAwake } from './wakeLock'

/** The largest round: ballots, and the archive and package made of them, 300 MiB at most (protocol.md §2). */
const SPACE_NEEDED = 600 * 2 ** 20
/** An ordinary round (50 voters, 20 people) several times over. */
const SPACE_AT_LEAST = 100 * 2 ** 20

export async function readiness(facts: ReadinessFacts): Promise<readonly ReadinessItem[]> {
  const [signs, kept, bytes, camera, battery] = await Promise.all([hasEd25519(), persistence(), freeSpace(), cameraItem(), batteryItem()])
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
    camera,
    battery,
    clockItem(new Date()),
    buildItem(facts),
  ]
}

/** Known, printed on every record; whether it is the right one is compared with what the level above sent. */
function buildItem({ build, newBuildWaits }: ReadinessFacts): ReadinessItem {
  const running = { id: 'build', build: build.slice(0, 8) } as const
  return newBuildWaits ? { ...running, level: 'fail', code: 'readiness/new-build-waits' } : { ...running, level: 'ok', code: 'readiness/build' }
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

/**
 * Started from the home screen or as an installed app (`navigator.standalone`: iPad). A page that merely fills the screen
 * has the display mode of an app installed as such, and an element that fills it.
 */
const isInstalled = (): boolean =>
  (navigator as { standalone?: boolean }).standalone === true ||
  ['standalone', 'minimal-ui'].some((mode) => matchMedia(`(display-mode: ${mode})`).matches) ||
  (document.fullscreenElement === null && matchMedia('(display-mode: fullscreen)').matches)
