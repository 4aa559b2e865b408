/**
 * profileImage: everything that lies in a browser's profile folder, to be searched for what must never be there. Each file as it
 * is; the tables and logs of its LevelDB databases (IndexedDB, local and session storage) put together and uncompressed;
 * IndexedDB values and blobs that the engine compressed once more; reports of crashes also by halves of their words. Take it when the browser has ended: closed or killed.
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
  if (name.endsWith('.dmp')) parts.push(...[0, 1, 2, 3].flatMap((shift) => halvesOf(bytes.subarray(shift), `${name}, from byte ${String(shift)}`)))
  return parts
}

/** Every other four bytes: on the stack of V8 a small number is half of a slot, the other half of which may be anything. */
function halvesOf(bytes: Buffer, where: string): readonly Part[] {
  const words = Math.floor(bytes.length / 4)
  return [0, 1].map((first) => {
    const half = Buffer.alloc(Math.ceil((words - first) / 2) * 4)
    for (let i = first, to = 0; i < words; i += 2, to += 4) bytes.copy(half, to, i * 4, i * 4 + 4)
    return { where: `${where} (${first === 0 ? 'lower' : 'upper'} halves)`, bytes: half }
  })
}

export function readProfileImage(folder: string): ProfileImage {
  const files = filesUnder(folder)
  const parts = files.flatMap((path) => partsOfFile(path, relative(folder, path)))
  return {
    files: files.length,
    bytes: files.reduce((sum, path) => sum + statSync(path).size, 0),
    find(patterns) {
      const wanted = prepared(patterns)
      return parts.flatMap(({ where, bytes }) => search(bytes, wanted).map((as) => ({ where, as })))
    },
  }
}

interface Patterns {
  /** 1 where some pattern begins with these three bytes: says where looking closer is worth it. */
  readonly begins: Uint8Array
  readonly byStart: ReadonlyMap<number, readonly Encoded[]>
}

function prepared(patterns: readonly Encoded[]): Patterns {
  const begins = new Uint8Array(1 << 24)
  const byStart = new Map<number, Encoded[]>()
  for (const pattern of patterns) {
    if (pattern.bytes.length < 8) throw new RangeError('a pattern this short is found everywhere')
    begins[pattern.bytes.readUIntLE(0, 3)] = 1
    const start = pattern.bytes.readUInt32LE(0)
    const others = byStart.get(start)
    if (others === undefined) byStart.set(start, [pattern])
    else others.push(pattern)
  }
  return { begins, byStart }
}

/** One pass over the bytes for all patterns. */
function search(bytes: Buffer, { begins, byStart }: Patterns): readonly string[] {
  const found = new Set<string>()
  let three = bytes.length < 8 ? 0 : ((bytes[0] ?? 0) << 8) | ((bytes[1] ?? 0) << 16)
  for (let at = 0; at + 8 <= bytes.length; at += 1) {
    three = (three >>> 8) | ((bytes[at + 2] ?? 0) << 16)
    if (begins[three] === 0) continue
    for (const { as, bytes: pattern } of byStart.get(bytes.readUInt32LE(at)) ?? []) {
      if (pattern.compare(bytes, at, Math.min(at + pattern.length, bytes.length)) === 0) found.add(as)
    }
  }
  return [...found]
}
