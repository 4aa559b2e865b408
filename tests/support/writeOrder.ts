/**
 * writeOrder: what an IndexedDB of a browser's profile wrote, in the order in which it wrote it, as bytes: the batches of
 * LevelDB's log with every put, every deletion, and the engine's own notes for undoing a transaction. And the order that stays
 * when the log has become tables: every entry of a table carries its number among all writes.
 *
 *   const order = readWriteOrder(profile)
 *   order.castsInto('hom-phieu', 'ballots')   // a transaction each, from its first ballot to its commit
 *
 * Keys are read as Chromium codes them (content/browser/indexed_db/docs/leveldb_coding_scheme.md): numbers of database, table and
 * index in a prefix of four bytes, which is enough up to 127 of each.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isTable, readBatch, readLogRecords, readTable } from './levelDb'
import type { BatchWrite } from './levelDb'
import { varintAt } from './snappy'

export type Batch = readonly BatchWrite[]
/** The batches of one transaction. */
export type CastAsWritten = readonly Batch[]

export interface WriteOrder {
  castsInto(database: string, table: string): readonly CastAsWritten[]
  /** Records written into each table before each of these transactions but not by them, from the first one on. */
  othersBefore(database: string, casts: readonly CastAsWritten[]): Readonly<Record<string, readonly number[]>>
}

const DATABASE_NAME = Buffer.from('00000000c9', 'hex')
/** Notes for undoing a transaction. */
const UNDO = Buffer.from('0000000032', 'hex')
const RECORDS = 1
const TABLE_NAME = [0, 0, 50] as const

const utf16 = (text: string) => Buffer.from(text, 'utf16le').swap16()

export const isUndoNote = ({ key }: BatchWrite): boolean => key.subarray(0, UNDO.length).equals(UNDO)

function foldersOf(profile: string): readonly string[] {
  const folder = join(profile, 'Default', 'IndexedDB')
  return readdirSync(folder).filter((name) => name.endsWith('.indexeddb.leveldb')).map((name) => join(folder, name))
}

const filesOf = (profile: string, ending: string): readonly Buffer[] =>
  foldersOf(profile).flatMap((folder) => readdirSync(folder).filter((name) => name.endsWith(ending)).map((name) => readFileSync(join(folder, name))))

function databaseNumber(batches: readonly Batch[], name: string): number {
  const ending = Buffer.concat([Buffer.from([name.length]), utf16(name)])
  const found = batches.flat().find(({ key, deleted }) => !deleted && key.subarray(0, 5).equals(DATABASE_NAME) && key.subarray(-ending.length).equals(ending))
  if (found === undefined) throw new Error(`the log names no database ${name}`)
  return found.value[0] ?? 0
}

function tableNumber(batches: readonly Batch[], database: number, name: string): number {
  const prefix = Buffer.from([0, database, ...TABLE_NAME])
  const found = batches.flat().find(({ key, value }) => key.length === 7 && key.subarray(0, 5).equals(prefix) && key[6] === 0 && value.equals(utf16(name)))
  if (found === undefined) throw new Error(`the log names no table ${name}`)
  return found.key[5] ?? 0
}

function tableName(batches: readonly Batch[], database: number, table: number): string {
  const named = batches.flat().find(({ key }) => key.equals(Buffer.from([0, database, ...TABLE_NAME, table, 0])))
  return named === undefined ? 'a table without a name' : Buffer.from(named.value).swap16().toString('utf16le')
}

interface Note {
  /** 1 says that a transaction runs, 2 is a note for undoing it. */
  readonly kind: number
  readonly transaction: number
}

function noteOf(write: BatchWrite): Note | undefined {
  const transaction = isUndoNote(write) ? varintAt(write.key, UNDO.length + 1) : undefined
  return transaction && { kind: write.key[UNDO.length] ?? 0, transaction: transaction.value }
}

/**
 * From this batch to the one that says that the transaction runs no longer: it is committed then. Each of its batches carries a note
 * of it; what has none belongs to another transaction, on other tables, that ran at the same time.
 */
function transactionFrom(batches: readonly Batch[], at: number): CastAsWritten {
  const begun = (batches[at] ?? []).filter(({ deleted }) => !deleted).map(noteOf).find((note) => note?.kind === 1)?.transaction
  const own: Batch[] = []
  for (const batch of batches.slice(at)) {
    if (!batch.some((write) => noteOf(write)?.transaction === begun)) continue
    // Notes are swept away later, on a thread of their own: whenever, and with whatever is written then.
    const kept = batch.filter((write) => {
      const note = noteOf(write)
      return note === undefined || (note.transaction === begun && (!write.deleted || note.kind === 1))
    })
    own.push(kept)
    if (kept.some((write) => write.deleted && noteOf(write) !== undefined)) return own
  }
  throw new Error('a transaction has no end in the log')
}

/** From the log alone: take it while everything still stands there. */
export function readWriteOrder(profile: string): WriteOrder {
  const batches = filesOf(profile, '.log').flatMap(readLogRecords).map(readBatch).filter((batch) => batch.length > 0)
  return {
    castsInto(database, table) {
      const number = databaseNumber(batches, database)
      const prefix = Buffer.from([0, number, tableNumber(batches, number, table), RECORDS])
      const casts: CastAsWritten[] = []
      const taken = new Set<bigint>()
      // The next transaction may begin before the end of the one before stands in the log.
      for (const [at, batch] of batches.entries()) {
        if (!batch.some(({ key, sequence, deleted }) => !deleted && !taken.has(sequence) && key.subarray(0, 4).equals(prefix))) continue
        const cast = transactionFrom(batches, at)
        for (const { sequence } of cast.flat()) taken.add(sequence)
        casts.push(cast)
      }
      return casts
    },
    othersBefore(database, casts) {
      const number = databaseNumber(batches, database)
      const own = new Set(casts.flat(2).map(({ sequence }) => sequence))
      const starts = casts.map((cast) => cast[0]?.[0]?.sequence ?? 0n)
      const others = batches.flat().filter(({ key, sequence, deleted }) =>
        !deleted && !own.has(sequence) && sequence > (starts[0] ?? 0n) && sequence < (starts.at(-1) ?? 0n) && key[0] === 0 && key[1] === number && key[2] !== 0 && key[3] === RECORDS)
      return Object.fromEntries([...new Set(others.map(({ key }) => key[2] ?? 0))].map((table) => {
        const written = others.filter(({ key }) => key[2] === table)
        return [tableName(batches, number, table), starts.map((start) => written.filter(({ sequence }) => sequence < start).length)]
      }))
    },
  }
}

/** The order that is left in the tables, of the records whose key contains one of these texts: the texts, first written first. */
export function orderInTables(profile: string, texts: readonly string[]): readonly string[] {
  const entries = filesOf(profile, '.ldb').filter(isTable).flatMap(readTable)
  const numbered = texts.flatMap((text) => {
    const sought = utf16(text)
    // Eight bytes end a table's key: seven of them the number, the lowest one says put (1) or deleted (0).
    const numbers = entries.filter(({ key }) => key[3] === RECORDS && key.includes(sought)).map(({ key }) => key.readBigUInt64LE(key.length - 8) >> 8n)
    const number = numbers.reduce<bigint | undefined>((least, each) => (least === undefined || each < least ? each : least), undefined)
    return number === undefined ? [] : [{ text, number }]
  })
  return [...numbered].sort((a, b) => (a.number < b.number ? -1 : 1)).map(({ text }) => text)
}
