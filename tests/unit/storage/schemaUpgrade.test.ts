/** A database written by schema version 1, byte for byte as that version wrote it, opened by today's: nothing is lost. */
import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { chain } from '../../../src/domain/round/log'
import { openDatabase } from '../../../src/storage/database'
import { dexieCanvassStore } from '../../../src/storage/canvassStore'
import { dexieRoundStore } from '../../../src/storage/roundStore'
import { dexieTabletStore } from '../../../src/storage/tabletStore'
import { LIST_UUID, ROUND_ID, aDraft, aRound, sha256 } from '../../support/builders'
import { breakStorage } from '../../support/brokenStorage'
import { aBallot, aCard, anEvent, codeOf, valueOf } from '../../support/storedRounds'

const DRAFT_ID = 'RoundBBBBBBBB2'
const open = { ...aRound('open'), counters: { ...aRound('open').counters, released: { A: 1 }, voided: { A: 1 } } }
const draft = { ...aRound('draft'), id: DRAFT_ID, draft: { ...aDraft(), roundId: DRAFT_ID } }

const withoutSecret = ({ secret: _, ...card }: ReturnType<typeof aCard>) => card
const spent = { ...withoutSecret(aCard('an')), status: 'spent' }
const { code: _noCode, ...poolSpent } = { ...withoutSecret(aCard('pool', { pool: true })), status: 'spent' }
const voided = { ...withoutSecret(aCard('bích')), status: 'voided' }
const log = [chain(undefined, anEvent('round/created'), sha256)]

/** Without Dexie and without our code: the tables, keys and records as version 1 had them (native version 10). */
function writtenByVersion1(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 10)
    request.onupgradeneeded = () => {
      const db = request.result
      const rounds = db.createObjectStore('rounds', { keyPath: 'id' })
      const cards = db.createObjectStore('cards', { keyPath: ['round', 'id'] })
      cards.createIndex('[round+code]', ['round', 'code'], { unique: true })
      const ballots = db.createObjectStore('ballots')
      const entries = db.createObjectStore('log', { keyPath: ['round', 'number'] })
      const files = db.createObjectStore('files', { keyPath: ['round', 'name'] })
      const tablet = db.createObjectStore('tablet', { keyPath: 'key' })
      rounds.add({ id: ROUND_ID, round: open, collected: { A: 2 } })
      rounds.add({ id: DRAFT_ID, round: draft, collected: {} })
      for (const card of [spent, poolSpent, voided, aCard('cường')]) cards.add({ ...card, round: ROUND_ID })
      for (const who of ['an', 'pool']) ballots.add(aBallot(who), [ROUND_ID, LIST_UUID, aBallot(who).credential])
      for (const entry of log) entries.add({ ...entry, round: ROUND_ID })
      files.add({ round: ROUND_ID, name: 'mo-luot.json', bytes: Uint8Array.of(1, 2, 3) })
      tablet.add({ key: 'roundCounter', value: 7 })
    }
    request.onsuccess = () => {
      request.result.close()
      resolve()
    }
    request.onerror = () => { reject(new Error(String(request.error))) }
  })
}

describe('a tablet that comes from schema version 1', () => {
  it('finds everything after the upgrade', async () => {
    await writtenByVersion1('from-v1')
    const db = valueOf(await openDatabase('from-v1'))
    const store = dexieRoundStore(db, sha256)

    expect(valueOf(await store.load(ROUND_ID))).toEqual(open)
    expect(valueOf(await store.load(DRAFT_ID))).toEqual(draft)
    expect(valueOf(await store.headers()).map(({ id, state }) => [id, state])).toEqual([[ROUND_ID, 'open'], [DRAFT_ID, 'draft']])
    expect(valueOf(await store.collected(ROUND_ID))).toEqual({ A: 2 })
    expect(valueOf(await store.ballots(ROUND_ID, LIST_UUID))).toEqual(
      [aBallot('an'), aBallot('pool')].sort((a, b) => (a.credential < b.credential ? -1 : 1)),
    )
    expect(valueOf(await store.cardByCode(ROUND_ID, aCard('an').code))).toEqual(spent)
    expect(valueOf(await store.cardById(ROUND_ID, poolSpent.id))).toEqual({ ...poolSpent, code: '' })
    expect(valueOf(await store.cards(ROUND_ID))).toHaveLength(4)
    expect(valueOf(await store.log(ROUND_ID))).toEqual(log)
    expect([...(valueOf(await store.file(ROUND_ID, 'mo-luot.json')) ?? [])]).toEqual([1, 2, 3])
    expect(valueOf(await dexieTabletStore(db).roundCounter())).toBe(7)
    expect(valueOf(await dexieTabletStore(db).openings())).toEqual([])
  })

  it('goes on voting where it stopped', async () => {
    await writtenByVersion1('from-v1-on')
    const store = dexieRoundStore(valueOf(await openDatabase('from-v1-on')), sha256)
    expect(codeOf(await store.cast(ROUND_ID, aCard('cường').id, [aBallot('cường')]))).toBe('ok')
    expect(valueOf(await store.collected(ROUND_ID))).toEqual({ A: 3 })
    expect(codeOf(await store.cast(ROUND_ID, aCard('an').id, [aBallot('another')]))).toBe('cast/card-already-used')
  })

  it('keeps version 1 whole when the upgrade fails half-way, and upgrades later', async () => {
    await writtenByVersion1('from-v1-full')
    const mend = breakStorage('box', 'put', { how: 'throws', error: 'QuotaExceededError' })
    const opened = await openDatabase('from-v1-full')
    mend()
    expect(codeOf(opened)).toBe('store/quota')
    const store = dexieRoundStore(valueOf(await openDatabase('from-v1-full')), sha256)
    expect(valueOf(await store.load(ROUND_ID))).toEqual(open)
    expect(valueOf(await store.collected(ROUND_ID))).toEqual({ A: 2 })
  })
})

/** The tables, keys and records as version 2 had them (native version 20). */
function writtenByVersion2(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 20)
    request.onupgradeneeded = () => {
      const db = request.result
      db.createObjectStore('rounds', { keyPath: 'id' })
      db.createObjectStore('cards', { keyPath: ['round', 'id'] }).createIndex('[round+code]', ['round', 'code'], { unique: true })
      db.createObjectStore('ballots')
      db.createObjectStore('log', { keyPath: ['round', 'number'] })
      db.createObjectStore('files', { keyPath: ['round', 'name'] })
      db.createObjectStore('tablet', { keyPath: 'key' }).add({ key: 'roundCounter', value: 9 })
      db.createObjectStore('dossiers', { keyPath: 'id' })
      db.createObjectStore('box', { keyPath: ['round', 'group'] })
      db.createObjectStore('openings', { keyPath: 'fingerprint' }).add({ fingerprint: 'F', json: '{}', jws: '{}', registeredAt: '', by: 'Lan', channel: 'công văn' })
    }
    request.onsuccess = () => {
      request.result.close()
      resolve()
    }
    request.onerror = () => { reject(new Error(String(request.error))) }
  })
}

describe('a machine that comes from schema version 2', () => {
  it('keeps what it had and gains the tables of the level above', async () => {
    await writtenByVersion2('from-v2')
    const db = valueOf(await openDatabase('from-v2'))
    expect(valueOf(await dexieTabletStore(db).roundCounter())).toBe(9)
    expect(valueOf(await dexieTabletStore(db).openings())).toMatchObject([{ fingerprint: 'F', by: 'Lan' }])
    expect(valueOf(await dexieCanvassStore(db).receptions())).toEqual([])
    expect(valueOf(await dexieCanvassStore(db).received('any'))).toEqual([])
  })
})

/** Native version of the builds that had one row a ballot, however long (version 3). */
const ONE_ROW_A_BALLOT = 30

describe('a database in which a long ballot may lie in several rows', () => {
  it('has a version of its own: a build that would count each row as a ballot is not let in', async () => {
    valueOf(await openDatabase('rows')).close()
    const older = indexedDB.open('rows', ONE_ROW_A_BALLOT)
    const refused = await new Promise<string>((resolve) => {
      older.onsuccess = () => { resolve('let in') }
      older.onerror = () => { resolve(older.error?.name ?? '') }
    })
    expect(refused).toBe('VersionError')
  })
})
