/** Each name under which IndexedDB or Dexie fails, and the one code the product gives it. */
import Dexie from 'dexie'
import { describe, expect, it } from 'vitest'
import { openErrorOf, storeErrorOf } from '../../../src/storage/storeErrors'

const thrown = (name: string) => new DOMException('on purpose', name)

describe('a failure of a transaction', () => {
  it.each([
    ['QuotaExceededError', 'store/quota'],
    ['InvalidStateError', 'store/closed'],
    ['VersionError', 'store/closed'],
    ['SecurityError', 'store/unavailable'],
    ['AbortError', 'store/write-failed'],
    ['UnknownError', 'store/write-failed'],
    ['ConstraintError', 'store/write-failed'],
    ['TransactionInactiveError', 'store/write-failed'],
  ])('%s is %s', (name, code) => {
    expect(storeErrorOf(thrown(name)).code).toBe(code)
  })

  it('is known by what it wraps, and by what aborted its transaction', () => {
    const wrapped = new Dexie.AbortError('aborted', thrown('QuotaExceededError'))
    expect(storeErrorOf(wrapped).code).toBe('store/quota')
    expect(storeErrorOf(thrown('AbortError'), ['QuotaExceededError']).code).toBe('store/quota')
    expect(storeErrorOf(new Dexie.DatabaseClosedError()).code).toBe('store/closed')
    expect(storeErrorOf(new Dexie.MissingAPIError()).code).toBe('store/unavailable')
  })

  it.each([new TypeError('a bug'), new RangeError('a bug'), 'a bug', undefined])('that is a bug is thrown on (%s)', (bug) => {
    expect(() => storeErrorOf(bug, ['QuotaExceededError'])).toThrow(bug)
  })
})

describe('a failure to open', () => {
  it.each([
    ['InvalidStateError', 'store/unavailable'],
    ['UnknownError', 'store/unavailable'],
    ['SecurityError', 'store/unavailable'],
    ['QuotaExceededError', 'store/quota'],
    ['VersionError', 'store/closed'],
    ['AbortError', 'store/write-failed'],
  ])('%s is %s', (name, code) => {
    expect(openErrorOf(thrown(name)).code).toBe(code)
  })

  it('without IndexedDB is store/unavailable', () => {
    expect(openErrorOf(new Dexie.OpenFailedError(new Dexie.MissingAPIError())).code).toBe('store/unavailable')
  })
})
