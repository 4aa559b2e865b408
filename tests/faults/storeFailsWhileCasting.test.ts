/**
 * A story of faults: the store fails in the middle of a cast, in every way it can. Each time the ballot is not counted, the
 * card is unspent with its secret, and the same voter casts again as soon as the store works.
 */
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { RoundStore } from '../../src/ports/roundStore'
import { openDatabase } from '../../src/storage/database'
import type { Database } from '../../src/storage/database'
import { dexieRoundStore } from '../../src/storage/roundStore'
import { breakStorage } from '../support/brokenStorage'
import type { Break } from '../support/brokenStorage'
import { LIST_UUID, ROUND_ID, SECOND_LIST_UUID, aRound, anAccounting, sha256 } from '../support/builders'
import { aBallot, aCard, aMeetingOfTwoLists, anOpenBox, becomes, codeOf, stored, valueOf } from '../support/storedRounds'

const an = aCard('an')
let databases = 0
let db: Database
let store: RoundStore
let mend = (): void => undefined

beforeEach(async () => {
  db = valueOf(await openDatabase(`faults-${String(++databases)}`))
  store = dexieRoundStore(db, sha256)
  await anOpenBox(store, [an])
})
afterEach(() => {
  mend()
  db.close()
})

async function expectNothingCast(in_: RoundStore = store) {
  expect(valueOf(await in_.ballots(ROUND_ID, LIST_UUID))).toEqual([])
  expect(valueOf(await in_.cardById(ROUND_ID, an.id))).toEqual(an)
  expect(valueOf(await in_.collected(ROUND_ID))).toEqual({})
}
async function expectRetryWorks(in_: RoundStore = store) {
  expect(codeOf(await in_.cast(ROUND_ID, an.id, [aBallot('an')]))).toBe('ok')
  expect(valueOf(await in_.ballots(ROUND_ID, LIST_UUID))).toEqual([aBallot('an')])
  expect(valueOf(await in_.cardById(ROUND_ID, an.id))).toMatchObject({ status: 'spent' })
  expect(valueOf(await in_.collected(ROUND_ID))).toEqual({ A: 1 })
}

const places = [['ballots', 'add'], ['cards', 'put'], ['box', 'put']] as const
const faults: readonly (readonly [string, Break, string])[] = [
  ['the disk is full at the write', { how: 'throws', error: 'QuotaExceededError' }, 'store/quota'],
  ['the disk is full before the commit', { how: 'aborts', error: 'QuotaExceededError' }, 'store/quota'],
  ['the disk is full at the commit', { how: 'aborts at commit', error: 'QuotaExceededError' }, 'store/quota'],
  ['the write fails', { how: 'throws', error: 'UnknownError' }, 'store/write-failed'],
  ['the transaction is aborted', { how: 'aborts', error: 'AbortError' }, 'store/write-failed'],
]

describe.each(places)('a cast whose %s (%s) fails', (table, method) => {
  it.each(faults)('because %s is not counted, and can be repeated', async (_why, broken, code) => {
    mend = breakStorage(table, method, broken)
    expect(codeOf(await store.cast(ROUND_ID, an.id, [aBallot('an')]))).toBe(code)
    mend()
    await expectNothingCast()
    await expectRetryWorks()
  })
})

describe('a cast whose connection the browser closes', () => {
  it.each(places)('at the write to %s (%s) is not counted, and can be repeated', async (table, method) => {
    mend = breakStorage(table, method, { how: 'closes' })
    // Whether the page hears of the abort or of the close first is the browser's choice.
    expect(['store/closed', 'store/write-failed']).toContain(codeOf(await store.cast(ROUND_ID, an.id, [aBallot('an')])))
    mend()
    await expectNothingCast()
    await expectRetryWorks()
  })
})

describe('a cast of several lists', () => {
  it('leaves none of its ballots when the last of them fails', async () => {
    const ofTwo = dexieRoundStore(valueOf(await openDatabase(`faults-${String(++databases)}`)), sha256)
    await stored(ofTwo, aRound('open', aMeetingOfTwoLists()), [an])
    const ballots = [aBallot('an'), aBallot('an', SECOND_LIST_UUID)]
    const whole = IDBObjectStore.prototype.add
    let adds = 0
    IDBObjectStore.prototype.add = function (...args) {
      if (this.name === 'ballots' && ++adds === 2) throw new DOMException('', 'UnknownError')
      return whole.apply(this, args)
    }
    mend = () => { IDBObjectStore.prototype.add = whole }
    expect(codeOf(await ofTwo.cast(ROUND_ID, an.id, ballots))).toBe('store/write-failed')
    mend()
    expect(adds).toBe(2)
    await expectNothingCast(ofTwo)
    expect(codeOf(await ofTwo.cast(ROUND_ID, an.id, ballots))).toBe('ok')
    expect(valueOf(await ofTwo.collected(ROUND_ID))).toEqual({ A: 1 })
  })
})

describe('a ballot that cannot be read back', () => {
  it.each([
    ['is not found', () => undefined],
    ['has another byte', (found: unknown) => ({ ...(found as object), json: '{}' })],
  ])('because it %s is taken out again', async (_how, answer) => {
    mend = breakStorage('ballots', 'get', { how: 'answers', with: answer })
    expect(codeOf(await store.cast(ROUND_ID, an.id, [aBallot('an')]))).toBe('store/read-back-failed')
    mend()
    await expectNothingCast()
    await expectRetryWorks()
  })

  it('of the release pool takes its release back too', async () => {
    const pool = aCard('pool', { pool: true, code: '' })
    valueOf(await store.update(ROUND_ID, (round) => ({ ok: true, value: { round, addCards: [pool] } })))
    mend = breakStorage('ballots', 'get', { how: 'answers', with: () => undefined })
    expect(codeOf(await store.cast(ROUND_ID, pool.id, [aBallot('pool')]))).toBe('store/read-back-failed')
    mend()
    await expectNothingCast()
    expect(valueOf(await store.load(ROUND_ID))).toMatchObject({ counters: { released: {} } })
  })

  it('after the committee paused and reconciled with it leaves nothing reconciled', async () => {
    mend = breakStorage('ballots', 'get', { how: 'answers', with: () => undefined })
    const reconciled = { ...aRound('paused'), closing: false, accounting: [anAccounting()] }
    const [cast] = await Promise.all([store.cast(ROUND_ID, an.id, [aBallot('an')]), becomes(store, reconciled)])
    expect(codeOf(cast)).toBe('store/read-back-failed')
    mend()
    await expectNothingCast()
    const round = valueOf(await store.load(ROUND_ID))
    expect(round.state).toBe('paused')
    expect(round).not.toHaveProperty('accounting')
  })

  it('because the browser closed the connection is taken out again as soon as it is open', async () => {
    mend = breakStorage('ballots', 'get', { how: 'closes' })
    expect(['store/closed', 'store/write-failed']).toContain(codeOf(await store.cast(ROUND_ID, an.id, [aBallot('an')])))
    mend()
    await expectNothingCast()
    await expectRetryWorks()
  })

  it('because the database was taken away for good is in the box once, and the repeated cast says so', async () => {
    const broken = { how: 'calls', what: () => { db.close() } } as const
    mend = breakStorage('cards', 'put', broken) // what is under way is still finished
    expect(codeOf(await store.cast(ROUND_ID, an.id, [aBallot('an')]))).toBe('store/closed')
    mend()
    // The first transaction had committed: ballot, card and counter agree, whatever the voter was told.
    const after = dexieRoundStore(valueOf(await openDatabase(db.name)), sha256)
    expect(valueOf(await after.collected(ROUND_ID))).toEqual({ A: 1 })
    expect(valueOf(await after.cardById(ROUND_ID, an.id))).toMatchObject({ status: 'spent' })
    await expectRetryWorks(after)
  })
})

describe('a cast that must not be', () => {
  it('while the round is paused works after it is resumed', async () => {
    await becomes(store, aRound('paused'))
    expect(codeOf(await store.cast(ROUND_ID, an.id, [aBallot('an')]))).toBe('cast/round-not-open')
    await expectNothingCast()
    await becomes(store, aRound('open'))
    await expectRetryWorks()
  })

  it('racing with the pause is counted whole or not at all', async () => {
    const [cast] = await Promise.all([store.cast(ROUND_ID, an.id, [aBallot('an')]), becomes(store, aRound('paused'))])
    const count = cast.ok ? 1 : 0
    expect(valueOf(await store.ballots(ROUND_ID, LIST_UUID))).toHaveLength(count)
    expect(valueOf(await store.collected(ROUND_ID))).toEqual(cast.ok ? { A: 1 } : {})
    expect(valueOf(await store.cardById(ROUND_ID, an.id))?.status).toBe(cast.ok ? 'spent' : 'unspent')
  })

  it('holds no ballot at all: that is a bug of the caller', async () => {
    await expect(store.cast(ROUND_ID, an.id, [])).rejects.toThrow(RangeError)
    await expectNothingCast()
  })
})

describe('a box that lost something', () => {
  it('is not counted: counter, cards and ballots must tell the same', async () => {
    await store.cast(ROUND_ID, an.id, [aBallot('an')])
    await db.ballots.clear()
    expect(codeOf(await store.collected(ROUND_ID))).toBe('store/read-back-failed')
  })

  it('or gained a ballot without a card', async () => {
    await db.ballots.add(aBallot('stranger'), [ROUND_ID, LIST_UUID, aBallot('stranger').credential])
    expect(codeOf(await store.collected(ROUND_ID))).toBe('store/read-back-failed')
  })
})
