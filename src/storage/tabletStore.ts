/**
 * TabletStore on IndexedDB: what belongs to this tablet and to no round — how many rounds it ever opened, opening records
 * registered ahead of their results, and the tablet's key pair (not extractable; readable in a disk image all the same,
 * which is why it identifies the tablet and proves little alone).
 */
import { ok } from '../domain/kernel/result'
import type { KeyPairShelf } from '../ports/keyPairShelf'
import { knownSince } from '../ports/roundParts'
import type { RehearsalPace, TabletStore } from '../ports/roundStore'
import { settingsFrom } from '../ports/tabletSettings'
import { transact } from './database'
import type { Database } from './database'

const ROUND_COUNTER = 'roundCounter'
const DEVICE_KEYS = 'device'
const SETTINGS = 'settings'
const paceKey = (official: string): string => `pace/${official}`
const LAID_ASIDE = 'laidAside'

const idsFrom = (stored: unknown): readonly string[] => (Array.isArray(stored) ? stored.filter((id) => typeof id === 'string') : [])

export function dexieTabletStore(db: Database): TabletStore {
  const counter = async (): Promise<number> => {
    const row = await db.tablet.get(ROUND_COUNTER)
    return typeof row?.value === 'number' ? row.value : 0
  }
  return {
    roundCounter: () => transact(db, async () => ok(await counter())),
    raiseRoundCounter: () =>
      transact(db, () =>
        db.transaction('rw', [db.tablet], async () => {
          const raised = (await counter()) + 1
          await db.tablet.put({ key: ROUND_COUNTER, value: raised })
          return ok(raised)
        }),
      ),
    openings: () => transact(db, async () => ok(await db.openings.toArray())),
    registerOpening: (opening) =>
      transact(db, () =>
        db.transaction('rw', [db.openings], async () => {
          const known = knownSince(await db.openings.get(opening.fingerprint), opening)
          await db.openings.put(known)
          return ok(known)
        }),
      ),
    laidAside: () => transact(db, async () => ok(idsFrom((await db.tablet.get(LAID_ASIDE))?.value))),
    keepLaidAside: (ids) =>
      transact(db, async () => {
        await db.tablet.put({ key: LAID_ASIDE, value: [...ids] })
        return ok(undefined)
      }),
    settings: () => transact(db, async () => ok(settingsFrom((await db.tablet.get(SETTINGS))?.value))),
    keepSettings: (settings) =>
      transact(db, async () => {
        await db.tablet.put({ key: SETTINGS, value: settings })
        return ok(undefined)
      }),
    pace: (official) => transact(db, async () => ok((await db.tablet.get(paceKey(official)))?.value as RehearsalPace | undefined)),
    keepPace: (official, pace) =>
      transact(db, async () => {
        await db.tablet.put({ key: paceKey(official), value: pace })
        return ok(undefined)
      }),
  }
}

/** The first pair that is kept stays: page and worker may ask at the same moment. */
export function dexieKeyPairShelf(db: Database): KeyPairShelf {
  const kept = async () => (await db.tablet.get(DEVICE_KEYS))?.value as CryptoKeyPair | undefined
  return {
    get: () => transact(db, async () => ok(await kept())),
    keep: (pair) =>
      transact(db, () =>
        db.transaction('rw', [db.tablet], async () => {
          const before = await kept()
          if (before !== undefined) return ok(before)
          await db.tablet.put({ key: DEVICE_KEYS, value: pair })
          return ok(pair)
        }),
      ),
  }
}
