/**
 * Reads chosen entries of a ZIP file (APPNOTE 6.3.10) with a hard bound on what they may unpack to.
 * Declared sizes are checked before anything is unpacked, and unpacking stops as soon as an entry yields
 * more than it declared, so that neither an honest nor a lying zip bomb can exhaust the machine.
 * Stored and deflated entries only; no ZIP64, no split archives. Nothing is written anywhere.
 */
import { Inflate } from 'fflate'
import { err, ok, type Result } from '../domain/kernel/result'

export type ZipError =
  | { readonly code: 'zip/unreadable' }
  | { readonly code: 'zip/encrypted' }
  | { readonly code: 'zip/bomb'; readonly declared: number; readonly limit: number }

export interface ZipLimits {
  /** Only entries with these names are unpacked, but all are counted. */
  readonly wanted: (name: string) => boolean
  /** Bytes all wanted entries together may unpack to. */
  readonly totalBytes: number
  readonly entries: number
}

const END_OF_DIRECTORY = 0x06054b50
const DIRECTORY_ENTRY = 0x02014b50
const LOCAL_HEADER = 0x04034b50
const MAX_COMMENT = 65_535
const STEP = 16_384

interface Entry {
  readonly name: string
  readonly method: number
  readonly packed: number
  readonly size: number
  readonly offset: number
}

/** Wanted entries by name. */
export function readZipEntries(bytes: Uint8Array, limits: ZipLimits): Result<ReadonlyMap<string, Uint8Array>, ZipError> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const directory = readDirectory(bytes, view, limits)
  if (!directory.ok) return directory
  const wanted = directory.value.filter((entry) => limits.wanted(entry.name))
  const declared = wanted.reduce((sum, entry) => sum + entry.size, 0)
  if (declared > limits.totalBytes) return err({ code: 'zip/bomb', declared, limit: limits.totalBytes })
  const found = new Map<string, Uint8Array>()
  for (const entry of wanted) {
    if (found.has(entry.name)) return err({ code: 'zip/unreadable' })
    const content = unpack(bytes, view, entry)
    if (!content.ok) return content
    found.set(entry.name, content.value)
  }
  return ok(found)
}

function readDirectory(bytes: Uint8Array, view: DataView, limits: ZipLimits): Result<readonly Entry[], ZipError> {
  const unreadable = err<ZipError>({ code: 'zip/unreadable' })
  let end = bytes.length - 22
  while (end >= 0 && end >= bytes.length - 22 - MAX_COMMENT && view.getUint32(end, true) !== END_OF_DIRECTORY) end -= 1
  if (end < 0 || view.getUint32(end, true) !== END_OF_DIRECTORY) return unreadable
  const count = view.getUint16(end + 10, true)
  if (count > limits.entries) return err({ code: 'zip/bomb', declared: count, limit: limits.entries })
  const names = new TextDecoder('utf-8')
  const entries: Entry[] = []
  let at = view.getUint32(end + 16, true)
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== DIRECTORY_ENTRY) return unreadable
    if ((view.getUint16(at + 8, true) & 1) === 1) return err({ code: 'zip/encrypted' })
    const nameLength = view.getUint16(at + 28, true)
    entries.push({
      name: names.decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    })
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return ok(entries)
}

function unpack(bytes: Uint8Array, view: DataView, entry: Entry): Result<Uint8Array, ZipError> {
  const { offset, packed, size } = entry
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL_HEADER) return err({ code: 'zip/unreadable' })
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
  if (start + packed > bytes.length) return err({ code: 'zip/unreadable' })
  const data = bytes.subarray(start, start + packed)
  if (entry.method === 0) return packed === size ? ok(data.slice()) : err({ code: 'zip/unreadable' })
  return entry.method === 8 ? inflate(data, size) : err({ code: 'zip/unreadable' })
}

function inflate(data: Uint8Array, size: number): Result<Uint8Array, ZipError> {
  const out = new Uint8Array(size)
  const progress = { written: 0 }
  const stream = new Inflate((chunk) => {
    if (progress.written + chunk.length <= size) out.set(chunk, progress.written)
    progress.written += chunk.length
  })
  try {
    // Small steps: one step can yield at most about a thousand times its length before the bound is checked.
    for (let at = 0; at < data.length && progress.written <= size; at += STEP) {
      stream.push(data.subarray(at, at + STEP), at + STEP >= data.length)
    }
  } catch {
    return err({ code: 'zip/unreadable' })
  }
  if (progress.written > size) return err({ code: 'zip/bomb', declared: size, limit: size })
  return progress.written === size ? ok(out) : err({ code: 'zip/unreadable' })
}
