/**
 * Breaks IndexedDB on purpose, for one table and until `mend`: what a full disk, a dying disk or a closed connection does
 * to the transaction that is under way. Works on fake-indexeddb.
 */
import { forceCloseDatabase } from 'fake-indexeddb'

type Method = 'add' | 'put' | 'get' | 'delete'
export type Break =
  /** The request itself throws. */
  | { readonly how: 'throws'; readonly error: string }
  /** The request is taken, then the transaction aborts: before it is carried out, or after. */
  | { readonly how: 'aborts' | 'aborts at commit'; readonly error: string }
  /** The browser closes the connection under the transaction. */
  | { readonly how: 'closes' }
  /** Something else happens while the request is under way. */
  | { readonly how: 'calls'; readonly what: () => void }
  /** The answer is another than what was written. */
  | { readonly how: 'answers'; readonly with: (found: unknown) => unknown }

interface Abortable {
  _abort(error: string): void
  readonly db: IDBDatabase
}

/** The browser closes the connection, as when the user clears the site's data. */
export const closeByForce = (connection: IDBDatabase): void => {
  forceCloseDatabase(connection as unknown as Parameters<typeof forceCloseDatabase>[0])
}

/** @returns `mend`, which makes everything whole again */
export function breakStorage(table: string, method: Method, broken: Break): () => void {
  const prototype = IDBObjectStore.prototype as unknown as Record<Method, (this: IDBObjectStore, ...args: unknown[]) => IDBRequest>
  const whole = prototype[method]
  prototype[method] = function (...args) {
    if (this.name !== table) return whole.apply(this, args)
    if (broken.how === 'throws') throw new DOMException('broken on purpose', broken.error)
    const transaction = this.transaction as unknown as Abortable
    const request = whole.apply(this, args)
    if (broken.how === 'aborts') queueMicrotask(() => { transaction._abort(broken.error) })
    if (broken.how === 'aborts at commit') request.addEventListener('success', () => { transaction._abort(broken.error) })
    if (broken.how === 'closes') {
      queueMicrotask(() => {
        transaction._abort('AbortError') // as the standard has it for a forced close; fake-indexeddb leaves it out
        closeByForce(transaction.db)
      })
    }
    if (broken.how === 'calls') broken.what()
    if (broken.how === 'answers') {
      const answer = broken.with
      request.addEventListener('success', () => {
        const found = request.result as unknown
        Object.defineProperty(request, 'result', { value: answer(found), configurable: true })
      })
    }
    return request
  }
  return () => {
    prototype[method] = whole
  }
}
