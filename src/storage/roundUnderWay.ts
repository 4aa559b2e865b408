/**
 * Is a round under way on this tablet? Asked by the service worker of a *new* build, before it installs itself: it must
 * understand what an older build wrote and may neither create, upgrade nor hold a database. So: no Dexie, no version named,
 * the states only, and the connection closed at once.
 */
import type { RoundState } from '../domain/round/round'
import { isUnderWay } from '../domain/round/underWay'
import { existingDatabase } from './existingDatabase'

/** The two forms in which a round's state has ever been stored (schema.ts). */
interface StateOfRow {
  readonly header?: { readonly state?: unknown }
  readonly round?: { readonly state?: unknown }
}

/**
 * True while a round of any of these databases is under way, and whenever that cannot be known: a database that cannot be
 * read, or rows of a form this build has never seen.
 */
export async function roundUnderWay(names: readonly string[], factory: IDBFactory): Promise<boolean> {
  try {
    const databases = await Promise.all(names.map((name) => states(factory, name)))
    return databases.flat().some((state) => typeof state !== 'string' || isUnderWay(state as RoundState))
  } catch {
    return true
  }
}

/** State of every round in a database; none where there is no such database, which is not created by asking. */
async function states(factory: IDBFactory, name: string): Promise<readonly unknown[]> {
  const db = await existingDatabase(factory, name)
  if (db === undefined) return []
  try {
    if (!db.objectStoreNames.contains('rounds')) return []
    const rows = (await answer(db.transaction('rounds').objectStore('rounds').getAll())) as readonly StateOfRow[]
    return rows.map(({ header, round }) => header?.state ?? round?.state)
  } finally {
    db.close()
  }
}

function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => {
      resolve(request.result)
    }
    request.onerror = () => {
      reject(request.error ?? new DOMException('no reason given', 'UnknownError'))
    }
  })
}
