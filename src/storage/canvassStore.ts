/** CanvassStore on IndexedDB: receptions and what was received, in tables of their own (schema version 3). */
import { err, ok } from '../domain/kernel/result'
import type { Result } from '../domain/kernel/result'
import type { CanvassStore, Reception } from '../ports/canvassStore'
import type { StoreError } from '../ports/roundStore'
import { keysFrom, transact } from './database'
import type { Database } from './database'

const NO_SUCH: StoreError = { code: 'store/no-such-round' }

export function dexieCanvassStore(db: Database): CanvassStore {
  const write = (work: () => PromiseLike<unknown>): Promise<Result<void, StoreError>> =>
    transact(db, async (): Promise<Result<void, never>> => {
      await work()
      return ok(undefined)
    })
  return {
    receptions: () => transact(db, async () => ok(await db.receptions.orderBy('createdAt').toArray())),
    beginReception: (reception) => write(() => db.receptions.add(reception)),
    changeReception: <E>(id: string, change: (before: Reception) => Result<Reception, E>) =>
      transact(db, () =>
        db.transaction('rw', [db.receptions], async (): Promise<Result<Reception, E | StoreError>> => {
          const before = await db.receptions.get(id)
          if (before === undefined) return err(NO_SUCH)
          const changed = change(before)
          if (changed.ok) await db.receptions.put(changed.value)
          return changed
        }),
      ),
    removeReception: (id) =>
      write(() =>
        db.transaction('rw', [db.receptions, db.received], async () => {
          await db.receptions.delete(id)
          await db.received.where('[reception+sha256]').between(...keysFrom(id)).delete()
        }),
      ),
    received: (id) => transact(db, async () => ok(await db.received.where('[reception+sha256]').between(...keysFrom(id)).toArray())),
    keepReceived: (file) =>
      transact(db, () =>
        db.transaction('rw', [db.receptions, db.received], async (): Promise<Result<void, StoreError>> => {
          if ((await db.receptions.get(file.reception)) === undefined) return err(NO_SUCH)
          await db.received.put(file)
          return ok(undefined)
        }),
      ),
    removeReceived: (reception, sha256) => write(() => db.received.delete([reception, sha256])),
  }
}
