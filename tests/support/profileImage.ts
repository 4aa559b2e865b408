/**
 * profileImage: everything that lies in a browser's profile folder, to be searched for what must never be there. Each file as it
 * is; the tables and logs of its LevelDB databases (IndexedDB, local and session storage) put together and uncompressed; and
 * IndexedDB values and blobs that the engine compressed once more. Take it when the browser has ended: closed or killed.
 *
 *   const image = readProfileImage(profile.path)
 *   image.find(encodingsOfText('…'))   // where each encoding was found; [] = nowhere
 *
 * A search is only worth something after a canary planted in the same stores was found (canaries.ts).
 */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { Encoded } from './encodings'
import { isTable, readBatch, readLogRecords, readTable } from './levelDb'
import { uncompressSnappy } from './snappy'

export interface Finding {
  /** File, and how it was read. */
  readonly where: string
  /** Encoding of what was found. */
  readonly as: string
}

export interface ProfileImage {
  readonly files: number
  readonly bytes: number
  find(patterns: readonly Encoded[]): readonly Finding[]
}

interface Part {
  readonly where: string
  readonly bytes: Buffer
}

/** Blink wraps a large value: FF 11 02, then Snappy (third_party/blink IDBValueWrapper). */
const COMPRESSED = Buffer.from([0xff, 0x11, 0x02])

function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return filesUnder(path)
    return entry.isFile() ? [path] : []
  })
}

/** What a value unpacks to, when it is one the engine compressed; its marker stands within the first bytes. */
function unwrapped(value: Buffer): Buffer | undefined {
  const at = value.subarray(0, 24).indexOf(COMPRESSED)
  return at < 0 ? undefined : uncompressSnappy(value.subarray(at + COMPRESSED.length))
}

function partsOfFile(path: string, name: string): readonly Part[] {
  const bytes = readFileSync(path)
  const parts: Part[] = [{ where: name, bytes }]
  const isLog = /\.log$/u.test(name) && /leveldb|Session Storage|_db/u.test(name)
  const entries = isTable(bytes) ? readTable(bytes) : isLog ? readLogRecords(bytes).flatMap(readBatch) : []
  if (isLog) parts.push({ where: `${name} (put together)`, bytes: Buffer.concat(readLogRecords(bytes)) })
  if (entries.length > 0) {
    parts.push({ where: `${name} (entries)`, bytes: Buffer.concat(entries.flatMap(({ key, value }) => [key, Buffer.alloc(1), value, Buffer.alloc(1)])) })
  }
  const packed = [...entries.map(({ value }) => value), bytes].map(unwrapped).filter((value) => value !== undefined)
  if (packed.length > 0) parts.push({ where: `${name} (values, uncompressed)`, bytes: Buffer.concat(packed) })
  return parts
}

export function readProfileImage(folder: string): ProfileImage {
  const files = filesUnder(folder)
  const parts = files.flatMap((path) => partsOfFile(path, relative(folder, path)))
  return {
    files: files.length,
    bytes: files.reduce((sum, path) => sum + statSync(path).size, 0),
    find: (patterns) => parts.flatMap(({ where, bytes }) => search(bytes, patterns).map((as) => ({ where, as }))),
  }
}

/** One pass over the bytes for all patterns: a table of their first two bytes says where looking closer is worth it. */
function search(bytes: Buffer, patterns: readonly Encoded[]): readonly string[] {
  const begins = new Uint8Array(65_536)
  const byStart = new Map<number, Encoded[]>()
  for (const pattern of patterns) {
    if (pattern.bytes.length < 8) throw new RangeError('a pattern this short is found everywhere')
    begins[pattern.bytes.readUInt16LE(0)] = 1
    const start = pattern.bytes.readUInt32LE(0)
    byStart.set(start, [...(byStart.get(start) ?? []), pattern])
  }
  const found = new Set<string>()
  for (let at = 0; at + 8 <= bytes.length; at += 1) {
    if (begins[(bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8)] === 0) continue
    for (const { as, bytes: pattern } of byStart.get(bytes.readUInt32LE(at)) ?? []) {
      if (pattern.compare(bytes, at, Math.min(at + pattern.length, bytes.length)) === 0) found.add(as)
    }
  }
  return [...found]
}
