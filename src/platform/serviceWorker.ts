/**
 * The page's side of the service worker that makes the app work offline (its own: entries/sw.ts). From opening (or rehearsal)
 * to export no update is asked for, offered or activated (product.md, kiosk behaviour): `mayUpdate` is asked before every
 * step of one. A browser also looks for a new worker by itself when a page is loaded: what it then finds refuses to install
 * itself while a round is under way. What was waiting *before* opening starts when the tablet does; the readiness check
 * names it (`newBuildWaits`).
 */
import { Workbox } from 'workbox-window'

const ADDRESS = '/sw.js'

export interface OfflineApp {
  /** The whole app is in the cache and a worker serves it. */
  readonly ready: Promise<boolean>
  /** Another build is stored and starts with the next start of the tablet. */
  newBuildWaits(): Promise<boolean>
  /** Looks for a new version, unless `mayUpdate` forbids it. */
  lookForUpdate(): Promise<void>
  /** Activates the version that waits and loads it; false when there is none or `mayUpdate` forbids it. */
  activateUpdate(): Promise<boolean>
}

/**
 * @param mayUpdate false while a round is open or a rehearsal runs, and as long as nobody knows
 * @param onUpdateWaiting a new version is there and may be offered
 */
export function installOfflineApp(mayUpdate: () => boolean, onUpdateWaiting: () => void): OfflineApp {
  const workers = (navigator as { serviceWorker?: ServiceWorkerContainer }).serviceWorker
  if (workers === undefined) {
    const no = () => Promise.resolve(false)
    return { ready: no(), newBuildWaits: no, lookForUpdate: () => Promise.resolve(), activateUpdate: no }
  }
  const workbox = new Workbox(ADDRESS)
  workbox.addEventListener('waiting', () => {
    if (mayUpdate()) onUpdateWaiting()
  })
  let registered = false
  /** A worker that is there already stays untouched while no update may be looked for. */
  async function registration(): Promise<ServiceWorkerRegistration | undefined> {
    try {
      const found = await workers?.getRegistration()
      if (registered || (found !== undefined && !mayUpdate())) return found
      registered = true
      return await workbox.register({ immediate: true })
    } catch {
      registered = false
      return undefined // private mode, insecure origin, no network at the first visit: the readiness check says so
    }
  }

  return {
    ready: registration().then(async (found) => found !== undefined && (await workers.ready).active !== null),
    async newBuildWaits() {
      const found = await workers.getRegistration().catch(() => undefined)
      return (found?.waiting ?? null) !== null
    },
    async lookForUpdate() {
      if (!mayUpdate()) return
      const found = await registration()
      await found?.update().catch(() => undefined) // offline: there is nothing to find
      if (found?.waiting && mayUpdate()) onUpdateWaiting()
    },
    async activateUpdate() {
      const found = await registration()
      if (!found?.waiting || !mayUpdate()) return false
      workers.addEventListener('controllerchange', () => { location.reload() }, { once: true })
      workbox.messageSkipWaiting()
      return true
    },
  }
}
