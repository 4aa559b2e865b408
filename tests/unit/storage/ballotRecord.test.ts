/** What the disk holds of a voter: a ballot of three fields, a spent card without its secret, and nothing that tells an order. */
import 'fake-indexeddb/auto'
import { afterEach, describe, expect, it } from 'vitest'
import { openDatabase } from '../../../src/storage/database'
import type { Database } from '../../../src/storage/database'
import { dexieRoundStore } from '../../../src/storage/roundStore'
import type { SealedBallot } from '../../../src/ports/roundStore'
import { LIST_UUID, ROUND_ID, aRound, sha256 } from '../../support/builders'
import { aBallot, aCard, aMeetingOfTwoLists, anOpenBox, becomes, stored, valueOf } from '../../support/storedRounds'

let databases = 0
const newDatabase = async () => valueOf(await openDatabase(`record-${String(++databases)}`))

/** Every key and value of a table, in the order of the database itself. */
async function everything(db: Database, table: string): Promise<readonly (readonly [unknown, unknown])[]> {
  const keys = await db.table(table).toCollection().primaryKeys()
  const values = await db.table(table).toArray()
  return keys.map((key, index) => [key, values[index]] as const)
}

describe('a ballot on disk', () => {
  it('has exactly the fields list, credential and json, whatever the caller’s object carries', async () => {
    const db = await newDatabase()
    const store = dexieRoundStore(db, sha256)
    await anOpenBox(store, [aCard('an')])
    const withMore = { ...aBallot('an'), at: '2023-11-02T08:15:00+07:00', number: 1 } as SealedBallot
    await store.cast(ROUND_ID, aCard('an').id, [withMore])
    const [record] = await db.ballots.toArray()
    expect(record).toEqual(aBallot('an'))
    expect(Object.keys(record ?? {}).sort()).toEqual(['credential', 'json', 'list'])
    expect(await db.ballots.toCollection().primaryKeys()).toEqual([[ROUND_ID, LIST_UUID, aBallot('an').credential]])
  })

  it('lies where its credential says: the same votes in any order make the same database', async () => {
    const names = ['an', 'bích', 'cường', 'dung', 'em', 'giang', 'hà']
    const orders = [names, names.toReversed(), ['dung', 'hà', 'an', 'em', 'giang', 'bích', 'cường']]
    const disks: unknown[] = []
    for (const order of orders) {
      const db = await newDatabase()
      const store = dexieRoundStore(db, sha256)
      await anOpenBox(store, names.map((name) => aCard(name)))
      for (const name of order) valueOf(await store.cast(ROUND_ID, aCard(name).id, [aBallot(name)]))
      disks.push(await Promise.all(['ballots', 'cards', 'box', 'rounds', 'dossiers', 'log'].map((table) => everything(db, table))))
    }
    expect(disks[1]).toEqual(disks[0])
    expect(disks[2]).toEqual(disks[0])
  })

  it('of many people lies in rows that no browser moves into files of their own, and comes back whole and as one', async () => {
    const db = await newDatabase()
    const store = dexieRoundStore(db, sha256)
    await anOpenBox(store, [aCard('an'), aCard('bích'), aCard('cường')])
    const long = (name: string, length: number): SealedBallot => ({ ...aBallot(name), json: name.padEnd(length, '0123456789') })
    const ballots = [long('an', 130_001), long('bích', 120_000), aBallot('cường')].toSorted((a, b) => (a.credential < b.credential ? -1 : 1))
    for (const [name, ballot] of [['an', long('an', 130_001)], ['bích', long('bích', 120_000)], ['cường', aBallot('cường')]] as const) {
      valueOf(await store.cast(ROUND_ID, aCard(name).id, [ballot]))
    }
    // Chromium's limit is 64 KiB, with what it adds itself.
    const rows = await db.ballots.toArray()
    expect(rows.map(({ json }) => json.length).filter((length) => length > 60_000)).toEqual([])
    expect(rows).toHaveLength(3 + 2 + 1)
    expect(valueOf(await store.ballots(ROUND_ID, LIST_UUID))).toEqual(ballots)
    expect(valueOf(await store.collected(ROUND_ID))).toEqual({ A: 3 })
    // The very same cast again: it had succeeded.
    expect(await store.cast(ROUND_ID, aCard('an').id, [long('an', 130_001)])).toEqual({ ok: true, value: undefined })
  })

  it('is in a table without automatic numbers and without an index', async () => {
    const db = await newDatabase()
    const shape = (table: string) => {
      const { autoIncrement, keyPath, indexNames } = db.backendDB().transaction(table).objectStore(table)
      return { autoIncrement, keyPath, indexes: [...indexNames] }
    }
    expect(shape('ballots')).toEqual({ autoIncrement: false, keyPath: null, indexes: [] })
    expect(shape('cards')).toEqual({ autoIncrement: false, keyPath: ['round', 'id'], indexes: ['[round+code]'] })
    expect(shape('box')).toEqual({ autoIncrement: false, keyPath: ['round', 'group'], indexes: [] })
  })
})

describe('the secret of a voting card', () => {
  it('is nowhere in the database once the card is spent, voided or the round locked', async () => {
    const db = await newDatabase()
    const store = dexieRoundStore(db, sha256)
    await anOpenBox(store, [aCard('an'), aCard('bích'), aCard('cường')])
    const disk = async () => JSON.stringify(await Promise.all(db.tables.map(({ name }) => everything(db, name))))
    expect(await disk()).toContain(aCard('an').secret)
    await store.cast(ROUND_ID, aCard('an').id, [aBallot('an')])
    expect(await disk()).not.toContain(aCard('an').secret)
    await store.voidCard(ROUND_ID, aCard('bích').id, [])
    expect(await disk()).not.toContain(aCard('bích').secret)
    await store.update(ROUND_ID, () => ({ ok: true, value: { round: aRound('locked'), dropCardSecrets: true } }))
    expect(await disk()).not.toContain('SECRET')
  })
})

interface StartedTransaction {
  readonly tables: string
  readonly mode: string | undefined
  readonly asked: string | undefined
  readonly durability: string
}

const whole = IDBDatabase.prototype.transaction
afterEach(() => {
  IDBDatabase.prototype.transaction = whole
})

/** A new database whose transactions are written down; Dexie takes the browser's function when it opens one. */
async function watchedDatabase() {
  const started: StartedTransaction[] = []
  IDBDatabase.prototype.transaction = function (names, mode, options) {
    const transaction = whole.call(this, names, mode, options)
    const tables = [...transaction.objectStoreNames].sort().join(' ')
    started.push({ tables, mode, asked: options?.durability, durability: transaction.durability })
    return transaction
  }
  const db = await newDatabase()
  started.length = 0
  return { store: dexieRoundStore(db, sha256), started }
}

describe('every write', () => {
  it('asks for strict durability', async () => {
    const { store, started } = await watchedDatabase()
    await stored(store, aRound('open', aMeetingOfTwoLists()), [aCard('an'), aCard('bích')])
    await store.cast(ROUND_ID, aCard('an').id, [aBallot('an'), aBallot('an', 'ListAAAAAAAAA2')])
    await store.voidCard(ROUND_ID, aCard('bích').id, [])
    await becomes(store, aRound('draft'))
    await store.remove(ROUND_ID)
    const writes = started.filter(({ mode }) => mode === 'readwrite')
    expect(writes).toHaveLength(6)
    expect(writes.filter(({ asked, durability }) => asked !== 'strict' || durability !== 'strict')).toEqual([])
  })

  it('of a cast touches small rows only: the dossier is neither read nor written', async () => {
    const { store, started } = await watchedDatabase()
    await anOpenBox(store, [aCard('an')])
    started.length = 0
    await store.cast(ROUND_ID, aCard('an').id, [aBallot('an')])
    expect(started.map(({ mode, tables }) => [mode, tables])).toEqual([
      ['readwrite', 'ballots box cards rounds'],
      ['readonly', 'ballots'],
    ])
  })
})
