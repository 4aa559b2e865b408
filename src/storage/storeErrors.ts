/**
 * What IndexedDB and Dexie throw, as the port's values. Two moments differ: while opening, an engine without (usable)
 * IndexedDB answers with almost any name (private mode, policy); afterwards the same names mean a lost connection.
 * The reason often hides in `inner` (a transaction aborted for lack of space is an AbortError around the quota error).
 * What is not a storage failure is a bug and is thrown on.
 */
import type { StoreError } from '../ports/roundStore'

const CLOSED = ['DatabaseClosedError', 'InvalidStateError', 'VersionError', 'VersionChangeError']
const NO_DATABASE = ['MissingAPIError', 'SecurityError', 'OpenFailedError', 'InvalidStateError', 'UnknownError', 'NotFoundError']
const FAILED = [
  'AbortError', 'BulkError', 'ConstraintError', 'DataError', 'ForeignAwaitError', 'InternalError', 'ModifyError',
  'NotFoundError', 'NotReadableError', 'OperationError', 'PrematureCommitError', 'ReadOnlyError', 'TimeoutError',
  'TransactionInactiveError', 'UnknownError', 'UpgradeError',
]

/** Names of an error and of everything it wraps, outermost first. */
export function errorNames(error: unknown): readonly string[] {
  const names: string[] = []
  let current: unknown = error
  while (typeof current === 'object' && current !== null && 'name' in current && typeof current.name === 'string' && names.length < 8) {
    names.push(current.name)
    current = 'inner' in current ? current.inner : undefined
  }
  return names
}

/**
 * Failure of a transaction, with the reasons why transactions were aborted meanwhile. Throws `error` again when it is no
 * failure of the store.
 */
export function storeErrorOf(error: unknown, abortReasons: readonly string[] = []): StoreError {
  const own = errorNames(error)
  const names = own.some((name) => FAILED.includes(name)) ? [...own, ...abortReasons] : own
  const has = (some: readonly string[]) => names.some((name) => some.includes(name))
  if (has(['QuotaExceededError'])) return { code: 'store/quota' }
  if (has(['MissingAPIError', 'SecurityError'])) return { code: 'store/unavailable' }
  if (has(CLOSED)) return { code: 'store/closed' }
  if (has(FAILED)) return { code: 'store/write-failed' }
  throw error
}

/** Failure to open or upgrade the database. */
export function openErrorOf(error: unknown): StoreError {
  const names = errorNames(error)
  if (names.includes('QuotaExceededError')) return { code: 'store/quota' }
  if (names.includes('VersionError') || names.includes('DatabaseClosedError')) return { code: 'store/closed' }
  if (names.some((name) => NO_DATABASE.includes(name))) return { code: 'store/unavailable' }
  return storeErrorOf(error)
}
