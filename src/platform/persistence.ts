/**
 * Whether the browser promises to keep our data, and how much room there is. Every part may be missing: WebKit's automation
 * has no `navigator.storage`, Firefox asks the user before it answers `persist()`.
 */
type Storage = Partial<Pick<StorageManager, 'persist' | 'persisted' | 'estimate'>>

const storage = (): Storage => (navigator as { storage?: Storage }).storage ?? {}

export type Persistence = 'persistent' | 'not-persistent' | 'unsupported'

/** Asks nothing of anyone. */
export async function persistence(): Promise<Persistence> {
  const kept = await storage().persisted?.().catch(() => false)
  if (kept === undefined) return 'unsupported'
  return kept ? 'persistent' : 'not-persistent'
}

/** Asks for persistence; some browsers ask the user first, so call it from a click and do not wait for it at start. */
export async function askPersistence(): Promise<Persistence> {
  const kept = await storage().persist?.().catch(() => false)
  return kept === true ? 'persistent' : persistence()
}

/** Bytes that the browser still grants, or undefined where it does not say. */
export async function freeSpace(): Promise<number | undefined> {
  const estimate = await storage().estimate?.().catch(() => undefined)
  if (estimate?.quota === undefined) return undefined
  return Math.max(0, estimate.quota - (estimate.usage ?? 0))
}
