/** What the tablet remembers beyond any round, in memory and on disk alike. */
import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { inMemoryTablet } from '../../src/ports/inMemory/world'
import type { RegisteredOpening, TabletStore } from '../../src/ports/roundStore'
import { DEFAULT_SETTINGS, settingsFrom } from '../../src/ports/tabletSettings'
import { openDatabase } from '../../src/storage/database'
import { dexieKeyPairShelf, dexieTabletStore } from '../../src/storage/tabletStore'
import { tabletDevice } from '../../src/platform/device'
import { valueOf } from '../support/storedRounds'

let databases = 0
const newDatabase = async () => valueOf(await openDatabase(`tablet-${String(++databases)}`))

const opening = (fingerprint: string, channel = 'điện thoại'): RegisteredOpening => ({
  fingerprint, json: '{}', jws: '{}', registeredAt: '2023-11-01T15:00:00+07:00', by: 'Đỗ Thị Lan', channel,
})

const stores: readonly (readonly [string, () => Promise<TabletStore>])[] = [
  ['in memory', () => Promise.resolve(inMemoryTablet())],
  ['on IndexedDB', async () => dexieTabletStore(await newDatabase())],
]

describe.each(stores)('the tablet %s', (_where, newTablet) => {
  it('counts the rounds ever opened, from zero, never twice the same', async () => {
    const tablet = await newTablet()
    expect(valueOf(await tablet.roundCounter())).toBe(0)
    const raised = await Promise.all([1, 2, 3].map(async () => valueOf(await tablet.raiseRoundCounter())))
    expect(raised.sort()).toEqual([1, 2, 3])
    expect(valueOf(await tablet.roundCounter())).toBe(3)
  })

  it('keeps opening records by fingerprint; the first word on one stands, a file that comes later is added', async () => {
    const tablet = await newTablet()
    valueOf(await tablet.registerOpening(opening('B')))
    valueOf(await tablet.registerOpening(opening('A')))
    valueOf(await tablet.registerOpening(opening('B', 'công văn')))
    expect(valueOf(await tablet.openings())).toEqual([opening('A'), opening('B')])
    const typed = { ...opening('C'), json: '', jws: '' }
    const [first, whole, again] = await Promise.all([tablet.registerOpening(typed), tablet.registerOpening(opening('C', 'thư')), tablet.registerOpening({ ...typed, channel: 'điện thoại' })])
    expect(valueOf(first)).toEqual(typed)
    expect(valueOf(whole)).toEqual({ ...typed, json: opening('C').json, jws: opening('C').jws })
    expect(valueOf(again)).toEqual(valueOf(whole))
  })
})

describe.each(stores)('what is laid aside on a tablet %s', (_where, newTablet) => {
  it('is nothing at first, then what was kept last', async () => {
    const tablet = await newTablet()
    expect(valueOf(await tablet.laidAside())).toEqual([])
    valueOf(await tablet.keepLaidAside(['a', 'b']))
    valueOf(await tablet.keepLaidAside(['b']))
    expect(valueOf(await tablet.laidAside())).toEqual(['b'])
  })
})

describe.each(stores)('the settings of a tablet %s', (_where, newTablet) => {
  it('are the defaults until kept, then what was kept last', async () => {
    const tablet = await newTablet()
    expect(valueOf(await tablet.settings())).toEqual(DEFAULT_SETTINGS)
    valueOf(await tablet.keepSettings({ ...DEFAULT_SETTINGS, language: 'en', textSize: 'largest' }))
    valueOf(await tablet.keepSettings({ ...DEFAULT_SETTINGS, language: 'en', sound: false }))
    expect(valueOf(await tablet.settings())).toEqual({ ...DEFAULT_SETTINGS, language: 'en', sound: false })
  })
})

describe.each(stores)('the pace of rehearsals on a tablet %s', (_where, newTablet) => {
  it('is kept per official round, the last one standing', async () => {
    const tablet = await newTablet()
    expect(valueOf(await tablet.pace('one'))).toBeUndefined()
    valueOf(await tablet.keepPace('one', { seconds: 70, voters: 2, officials: 11 }))
    valueOf(await tablet.keepPace('one', { seconds: 64, voters: 12, officials: 11 }))
    expect(valueOf(await tablet.pace('one'))).toEqual({ seconds: 64, voters: 12, officials: 11 })
    expect(valueOf(await tablet.pace('another'))).toBeUndefined()
  })
})

describe('settings kept by another version', () => {
  it.each([
    [undefined], [null], ['en'], [{ language: 'fr', textSize: 'huge', highContrast: 1, sound: 'yes' }],
  ])('that cannot be read are the defaults: %j', (stored) => expect(settingsFrom(stored)).toEqual(DEFAULT_SETTINGS))
  it('lose nothing that can be read', () => expect(settingsFrom({ language: 'en', textSize: 'huge' })).toEqual({ ...DEFAULT_SETTINGS, language: 'en' }))
})

describe('the tablet’s signing key', () => {
  it('is made once, kept, the same for every page and worker, and cannot be exported', async () => {
    const db = await newDatabase()
    const [page, worker] = [tabletDevice(dexieKeyPairShelf(db)), tabletDevice(dexieKeyPairShelf(db))]
    const [one, two] = await Promise.all([page.publicKey(), worker.publicKey()])
    expect(valueOf(one)).toBe(valueOf(two))
    expect(valueOf(one)).toMatch(/^[A-Za-z0-9_-]{43}$/)
    const kept = valueOf(await dexieKeyPairShelf(db).get())
    expect(kept?.privateKey.extractable).toBe(false)
    await expect(crypto.subtle.exportKey('pkcs8', (kept as CryptoKeyPair).privateKey)).rejects.toThrow()
  })

  it('signs exactly the bytes it is given', async () => {
    const db = await newDatabase()
    const device = tabletDevice(dexieKeyPairShelf(db))
    const bytes = new TextEncoder().encode('kết quả')
    const signature = Uint8Array.from(valueOf(await device.sign(bytes)))
    expect(signature).toHaveLength(64)
    const key = await crypto.subtle.importKey('jwk', { kty: 'OKP', crv: 'Ed25519', x: valueOf(await device.publicKey()) }, 'Ed25519', true, ['verify'])
    expect(await crypto.subtle.verify('Ed25519', key, signature, bytes)).toBe(true)
    expect(await crypto.subtle.verify('Ed25519', key, signature, new TextEncoder().encode('kết qủa'))).toBe(false)
  })

  it('that cannot be kept is named', async () => {
    const db = await newDatabase()
    db.close()
    expect(await tabletDevice(dexieKeyPairShelf(db)).publicKey()).toEqual({ ok: false, error: { code: 'device/key-store-failed' } })
  })
})
