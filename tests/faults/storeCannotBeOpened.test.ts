/** A story of faults: the database cannot be opened, or is taken away by another tab. Nothing is written, every time it is named. */
import 'fake-indexeddb/auto'
import Dexie from 'dexie'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { openDatabase } from '../../src/storage/database'
import { dexieRoundStore } from '../../src/storage/roundStore'
import { TABLES_V1 } from '../../src/storage/schema'
import { ROUND_ID, aRound, sha256 } from '../support/builders'
import { closeByForce } from '../support/brokenStorage'
import { aBallot, aCard, anOpenBox, codeOf, valueOf } from '../support/storedRounds'

let databases = 0
const newName = () => `opening-${String(++databases)}`
const an = aCard('an')

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

/** A version that no build of ours has reached. */
const NEWER_BUILD = 10_000

/** A tab that runs version 1 and has it open. */
async function oldTab(name: string): Promise<Dexie> {
  const old = new Dexie(name)
  old.version(1).stores(TABLES_V1)
  await old.open()
  return old
}

/** A page of a newer build (or a deletion) asks for the database; resolves when it has it. */
function asks(request: IDBOpenDBRequest): Promise<void> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => {
      ;(request.result as IDBDatabase | undefined)?.close()
      resolve()
    }
    request.onerror = () => { reject(new Error(String(request.error))) }
  })
}

describe('the database', () => {
  it.each([
    ['SecurityError', 'store/unavailable'],
    ['InvalidStateError', 'store/unavailable'],
    ['UnknownError', 'store/unavailable'],
    ['QuotaExceededError', 'store/quota'],
  ])('that the browser refuses with %s is named %s', async (name, code) => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined)
    vi.spyOn(indexedDB, 'open').mockImplementation(() => { throw new DOMException('refused', name) })
    expect(codeOf(await openDatabase(newName()))).toBe(code)
  })

  it('that another tab of an older version blocks is named, not waited for; later it opens', async () => {
    const name = newName()
    const old = await oldTab(name)
    old.on('versionchange', () => false) // an old tab that does not let go
    expect(codeOf(await openDatabase(name))).toBe('store/blocked')
    old.close()
    await expect.poll(async () => codeOf(await openDatabase(name, 200))).toBe('ok')
  })

  it('whose request waits behind a blocked one is named after a while', async () => {
    const name = newName()
    const old = await oldTab(name)
    old.on('versionchange', () => false)
    const blocked = asks(indexedDB.open(name, NEWER_BUILD))
    expect(codeOf(await openDatabase(name, 50))).toBe('store/blocked')
    old.close()
    await blocked
  })

  it('of a newer build is left alone', async () => {
    const name = newName()
    valueOf(await openDatabase(name)).close()
    await asks(indexedDB.open(name, NEWER_BUILD))
    expect(codeOf(await openDatabase(name))).toBe('store/closed')
    const version = await new Promise((resolve) => {
      const request = indexedDB.open(name)
      request.onsuccess = () => {
        resolve(request.result.version)
        request.result.close()
      }
    })
    expect(version).toBe(NEWER_BUILD)
  })
})

describe('a store whose database another tab', () => {
  it.each([
    ['upgrades', (name: string) => indexedDB.open(name, NEWER_BUILD)],
    ['deletes', (name: string) => indexedDB.deleteDatabase(name)],
  ])('%s is closed for good: it neither writes nor comes back', async (_what, take) => {
    const name = newName()
    const store = dexieRoundStore(valueOf(await openDatabase(name)), sha256)
    await anOpenBox(store, [an])
    await asks(take(name))
    expect(codeOf(await store.cast(ROUND_ID, an.id, [aBallot('an')]))).toBe('store/closed')
    expect(codeOf(await store.load(ROUND_ID))).toBe('store/closed')
    expect(codeOf(await store.create(aRound('draft'), []))).toBe('store/closed')
  })

  it('asks for in the middle of a cast finishes or drops that cast whole, and nothing after it', async () => {
    const name = newName()
    const store = dexieRoundStore(valueOf(await openDatabase(name)), sha256)
    await anOpenBox(store, [an])
    const casting = store.cast(ROUND_ID, an.id, [aBallot('an')])
    await asks(indexedDB.open(name, NEWER_BUILD))
    expect(['ok', 'store/closed']).toContain(codeOf(await casting))
    // What the newer build finds: Dexie takes a database as it is where no version is named.
    const after = await new Dexie(name).open()
    const ballots = await after.table('ballots').count()
    expect([0, 1]).toContain(ballots)
    expect(await after.table('box').toArray()).toEqual(ballots === 1 ? [expect.objectContaining({ group: 'A', collected: 1 })] : [])
    expect((await after.table('cards').toArray()).map((card: { status: string }) => card.status)).toEqual([ballots === 1 ? 'spent' : 'unspent'])
    expect(codeOf(await store.load(ROUND_ID))).toBe('store/closed')
    after.close()
  })
})

describe('a connection that the browser closed', () => {
  it('is opened again by the next step, which finds what was committed', async () => {
    const name = newName()
    const db = valueOf(await openDatabase(name))
    const store = dexieRoundStore(db, sha256)
    await anOpenBox(store, [an])
    closeByForce(db.backendDB())
    expect(db.isOpen()).toBe(false)
    expect(codeOf(await store.cast(ROUND_ID, an.id, [aBallot('an')]))).toBe('ok')
  })

  it('and whose data the user cleared holds no round: nothing is cast into the void', async () => {
    const name = newName()
    const db = valueOf(await openDatabase(name))
    const store = dexieRoundStore(db, sha256)
    await anOpenBox(store, [an])
    closeByForce(db.backendDB())
    await asks(indexedDB.deleteDatabase(name))
    expect(codeOf(await store.cast(ROUND_ID, an.id, [aBallot('an')]))).toBe('store/no-such-round')
  })

  it('and that we closed ourselves stays closed', async () => {
    const db = valueOf(await openDatabase(newName()))
    db.close()
    expect(codeOf(await dexieRoundStore(db, sha256).headers())).toBe('store/closed')
  })
})
