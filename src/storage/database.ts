/**
 * The two databases of a tablet, official and rehearsal, and how one is opened. Fails closed:
 * - every read-write transaction asks for `strict` durability (protocol.md §5: with the browser's default, acknowledged
 *   ballots were lost in a power cut);
 * - a database written by a newer build is refused before Dexie sees it (Dexie would open and patch it);
 * - another tab that upgrades or deletes the database ends this connection for good; one that the browser itself closed
 *   is opened again by the next transaction, which finds what was committed and nothing else;
 * - an upgrade that another tab blocks is reported, not waited for.
 */
import Dexie, { RangeSet } from 'dexie'
import type { DexieOptions, Table } from 'dexie'
import { err, ok } from '../domain/kernel/result'
import type { Result } from '../domain/kernel/result'
import type { ReceivedFile, Reception } from '../ports/canvassStore'
import type { RegisteredOpening, SealedBallot, StoreError } from '../ports/roundStore'
import type { BallotKey } from './ballotParts'
import { rememberAborts, watchAborts } from './abortReasons'
import { existingDatabase } from './existingDatabase'
import { TABLES_V1, TABLES_V2, TABLES_V3, TABLES_V4 } from './schema'
import type { BoxRow, CardRow, DossierRow, FileRow, LogRow, RoundRow, TabletRow } from './schema'
import { openErrorOf, storeErrorOf } from './storeErrors'
import { upgradeToV2 } from './upgradeToV2'

const SCHEMA_VERSION = 4
/** Dexie keeps its version times ten in the database itself. */
export const INSTALLED_VERSION = SCHEMA_VERSION * 10
const BLOCKED_AFTER_MS = 10_000

export type Database = Dexie & {
  readonly rounds: Table<RoundRow, string>
  readonly dossiers: Table<DossierRow, string>
  readonly box: Table<BoxRow, [string, string]>
  readonly cards: Table<CardRow, [string, string]>
  readonly ballots: Table<SealedBallot, BallotKey>
  readonly log: Table<LogRow, [string, number]>
  readonly files: Table<FileRow, [string, string]>
  readonly tablet: Table<TabletRow, string>
  readonly openings: Table<RegisteredOpening, string>
  readonly receptions: Table<Reception, string>
  readonly received: Table<ReceivedFile, [string, string]>
}

function declared(name: string): Database {
  const options: DexieOptions = { chromeTransactionDurability: 'strict', autoOpen: false, cache: 'disabled' }
  const db = new Dexie(name, options) as Database // the tables named in the schema become properties of these types
  db.version(1).stores(TABLES_V1)
  db.version(2).stores(TABLES_V2).upgrade(upgradeToV2)
  db.version(3).stores(TABLES_V3)
  db.version(SCHEMA_VERSION).stores(TABLES_V4)
  rememberAborts(db)
  db.on('versionchange', () => {
    db.close() // for good: the other tab's code owns the database now
    return false
  })
  return db
}

/** Opens (creating or upgrading) the database of that name: `OFFICIAL_DATABASE` or `REHEARSAL_DATABASE`. */
export async function openDatabase(name: string, blockedAfterMs = BLOCKED_AFTER_MS): Promise<Result<Database, StoreError>> {
  const db = declared(name)
  const opened = await open(db, blockedAfterMs)
  return opened.ok ? ok(db) : opened
}

async function open(db: Database, blockedAfterMs = BLOCKED_AFTER_MS): Promise<Result<void, StoreError>> {
  const blocked = blockedOpening(db, blockedAfterMs)
  const opening = openNow(db)
  const first = await Promise.race([opening, blocked.happened])
  blocked.stop()
  // The request cannot be withdrawn: should it succeed after all, it must not stand in anyone's way.
  if (!first.ok && first.error.code === 'store/blocked') void opening.then(() => { db.close() })
  return first
}

async function openNow(db: Database): Promise<Result<void, StoreError>> {
  try {
    if ((await installedVersion(db.name)) > INSTALLED_VERSION) return err({ code: 'store/closed' })
    await db.open()
    return ok(undefined)
  } catch (error) {
    return err(openErrorOf(error))
  }
}

function blockedOpening(db: Database, afterMs: number) {
  let stop = (): void => undefined
  const happened = new Promise<Result<void, StoreError>>((resolve) => {
    const report = () => { resolve(err({ code: 'store/blocked' })) }
    const timer = setTimeout(report, afterMs) // a request queued behind a blocked one gets no event at all
    db.on('blocked', report)
    stop = () => {
      clearTimeout(timer)
      db.on('blocked').unsubscribe(report)
    }
  })
  return { happened, stop }
}

/** Version in the database itself; 0 when there is none yet. */
async function installedVersion(name: string): Promise<number> {
  const factory = (globalThis as { indexedDB?: IDBFactory }).indexedDB
  const db = factory && (await existingDatabase(factory, name))
  if (db === undefined) return 0 // without a factory Dexie names the failure
  const { version } = db
  db.close()
  return version
}

/**
 * Runs one transaction and gives its failure as a value; nothing of a failed transaction is kept.
 * What is no failure of the store (a bug in `work`) is thrown on, the transaction aborted.
 */
export async function transact<T, E>(db: Database, work: () => PromiseLike<Result<T, E>>): Promise<Result<T, E | StoreError>> {
  if (!db.isOpen()) {
    if (db.hasBeenClosed()) return err({ code: 'store/closed' })
    const again = await open(db)
    if (!again.ok) return again
  }
  const aborts = watchAborts(db)
  try {
    return await work()
  } catch (error) {
    const failure = storeErrorOf(error, aborts.reasons())
    return err(failure.code === 'store/write-failed' && !db.isOpen() ? { code: 'store/closed' } : failure)
  } finally {
    aborts.stop()
  }
}

/** Every key that begins with `first`: the range of one round, or of one list of it. */
export const keysFrom = (...first: readonly string[]): [unknown[], unknown[]] => [
  [...first, Dexie.minKey],
  [...first, Dexie.maxKey],
]

/** Tells every subscriber, in this page and in workers, of a write that went past Dexie. */
export function announceWrite(db: Database): void {
  Dexie.on.storagemutated.fire({ [`idb://${db.name}/box/`]: new RangeSet(Dexie.minKey, Dexie.maxKey) })
}

/** Calls back after a committed write to this database, of this page or of a worker; returns the way to stop. */
export function subscribeTo(db: Database, listener: () => void): () => void {
  const ours = `idb://${db.name}/`
  const onMutated = (parts: object) => {
    if ('all' in parts || Object.keys(parts).some((part) => part.startsWith(ours))) listener()
  }
  Dexie.on('storagemutated', onMutated)
  return () => { Dexie.on('storagemutated').unsubscribe(onMutated) }
}
