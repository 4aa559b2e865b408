/**
 * Why transactions were aborted. A full disk aborts a transaction from outside: its requests fail with a plain AbortError,
 * only the transaction itself knows the reason, and Dexie may pass on the former. So while a step runs, the native
 * transactions it starts are remembered. Steps at the same moment see each other's, which errs on the side of saying more.
 */
import type { DBCore, DBCoreTransaction, Dexie } from 'dexie'

const watchers = new WeakMap<Dexie, Set<DBCoreTransaction[]>>()

export function rememberAborts(db: Dexie): void {
  const watching = new Set<DBCoreTransaction[]>()
  watchers.set(db, watching)
  db.use({
    stack: 'dbcore',
    name: 'abort reasons',
    create: (core: DBCore) => ({
      ...core,
      transaction(stores, mode, options) {
        const transaction = core.transaction(stores, mode, options)
        for (const started of watching) started.push(transaction)
        return transaction
      },
    }),
  })
}

/** Names of the errors that aborted transactions since the call; call `stop` when the step is over. */
export function watchAborts(db: Dexie): { readonly reasons: () => readonly string[]; readonly stop: () => void } {
  const started: DBCoreTransaction[] = []
  watchers.get(db)?.add(started)
  return {
    // Dexie hands out the native transaction under a narrower type.
    reasons: () => started.flatMap((transaction) => (transaction as unknown as IDBTransaction).error?.name ?? []),
    stop: () => watchers.get(db)?.delete(started),
  }
}
