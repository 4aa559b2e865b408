/** CanvassStore on IndexedDB: receptions and what was received, in tables of their own (schema version 3). */
import { ok } from '../domain/kernel/result'
import type { Result } from '../domain/kernel/result'
import type { CanvassStore } from '../ports/canvassStore'
import type { StoreError } from '../ports/roundStore'
import { keysFrom, transact } from './database'
import type { Database } from './database'

export function dexieCanvassStore(db: Database): CanvassStore {
  const write = (work: () => PromiseLike<unknown>): Promise<Result<void, StoreError>> =>
    transact(db, async (): Promise<Result<void, never>> => {
      await work()
      return ok(undefined)
    })
  return {
    receptions: () => transact(db, async () => ok(await db.receptions.orderBy('createdAt').toArray())),
    keepReception: (reception) => write(() => db.receptions.put(reception)),
    removeReception: (id) =>
      write(() =>
        db.transaction('rw', [db.receptions, db.received], async () => {
          await db.receptions.delete(id)
          await db.received.where('[reception+sha256]').between(...keysFrom(id)).delete()
        }),
      ),
    received: (id) => transact(db, async () => ok(await db.received.where('[reception+sha256]').between(...keysFrom(id)).toArray())),
    keepReceived: (file) => write(() => db.received.put(file)),
    removeReceived: (reception, sha256) => write(() => db.received.delete([reception, sha256])),
  }
}
