/**
 * Eraser of a browser: both databases, every cache of this origin, its service workers (the app keeps nothing in web storage). A database that stays
 * open somewhere is named instead of waited for: connections of our own give way at `versionchange`.
 */
import { err, ok } from '../domain/kernel/result'
import type { Result } from '../domain/kernel/result'
import type { Eraser } from '../ports/eraser'

const BLOCKED_AFTER_MS = 10_000

/** @param databases  by name, erased in this order */
export function browserEraser(databases: readonly string[]): Eraser {
  return {
    async eraseEverything() {
      for (const name of databases) {
        const erased = await eraseDatabase(name)
        if (!erased) return err({ code: 'wipe/not-erased', what: name })
      }
      const rest = await eraseRest()
      if (!rest.ok) return rest
      return ok(undefined)
    },
  }
}

function eraseDatabase(name: string): Promise<boolean> {
  return new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(name)
    const timer = setTimeout(() => { resolve(false) }, BLOCKED_AFTER_MS)
    const end = (erased: boolean) => {
      clearTimeout(timer)
      resolve(erased)
    }
    request.onsuccess = () => { end(true) }
    request.onerror = () => { end(false) }
  })
}

async function eraseRest(): Promise<Result<void, { readonly code: 'wipe/not-erased'; readonly what: string }>> {
  try {
    // Absent where the page is not served securely; there is then nothing to erase.
    const { caches, navigator } = globalThis as { caches?: CacheStorage; navigator: { serviceWorker?: ServiceWorkerContainer } }
    if (caches !== undefined) await Promise.all((await caches.keys()).map((name) => caches.delete(name)))
    const workers = (await navigator.serviceWorker?.getRegistrations()) ?? []
    await Promise.all(workers.map((worker) => worker.unregister()))
    return ok(undefined)
  } catch {
    return err({ code: 'wipe/not-erased', what: 'cache' })
  }
}
