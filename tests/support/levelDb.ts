/**
 * levelDb: the contents of LevelDB files (google/leveldb doc/table_format.md and log_format.md) as plain bytes, for searching a
 * browser's profile. Tables are read whole: blocks uncompressed, keys put together from their shared prefixes. Logs are put
 * together from their 32 KiB blocks. Records that were deleted or overwritten but still lie in a file are there too.
 *
 * A file that is torn at its end (the browser was killed) gives everything before the tear.
 */
import { uncompressSnappy, varintAt } from './snappy'

const FOOTER = 48
const MAGIC = Buffer.from('57fb808b247547db', 'hex')
const LOG_BLOCK = 32_768
const LOG_HEADER = 7

export interface DatabaseEntry {
  readonly key: Buffer
  readonly value: Buffer
}

/** One write of a batch, with its number in the order of all writes of the database. */
export interface BatchWrite extends DatabaseEntry {
  readonly sequence: bigint
  readonly deleted: boolean
}

interface Handle {
  readonly offset: number
  readonly size: number
}

function handleAt(bytes: Buffer, at: number): (Handle & { readonly next: number }) | undefined {
  const offset = varintAt(bytes, at)
  const size = offset && varintAt(bytes, offset.next)
  return offset && size && { offset: offset.value, size: size.value, next: size.next }
}

/** One block, uncompressed: its trailer's first byte says how it was packed (0 not at all, 1 Snappy). */
function blockOf(file: Buffer, { offset, size }: Handle): Buffer {
  const packed = file.subarray(offset, offset + size)
  const kind = file[offset + size]
  if (kind === 0) return packed
  const plain = kind === 1 ? uncompressSnappy(packed) : undefined
  if (plain === undefined) throw new Error(`a table block at ${String(offset)} is packed in a way (${String(kind)}) this reader does not know`)
  return plain
}

function entriesOf(block: Buffer): readonly DatabaseEntry[] {
  const restarts = block.readUInt32LE(block.length - 4)
  const end = block.length - 4 * (restarts + 1)
  const entries: DatabaseEntry[] = []
  let key: Buffer = Buffer.alloc(0)
  let at = 0
  while (at < end) {
    const shared = varintAt(block, at)
    const unshared = shared && varintAt(block, shared.next)
    const length = unshared && varintAt(block, unshared.next)
    if (!shared || !unshared || !length) throw new Error('a table block ends in the middle of an entry')
    const keyEnd = length.next + unshared.value
    key = Buffer.concat([key.subarray(0, shared.value), block.subarray(length.next, keyEnd)])
    entries.push({ key, value: block.subarray(keyEnd, keyEnd + length.value) })
    at = keyEnd + length.value
  }
  return entries
}

export const isTable = (file: Buffer): boolean => file.length >= FOOTER && file.subarray(-8).equals(MAGIC)

export function readTable(file: Buffer): readonly DatabaseEntry[] {
  const footer = file.subarray(-FOOTER)
  const meta = handleAt(footer, 0)
  const index = meta && handleAt(footer, meta.next)
  if (!index) throw new Error('a table has no index')
  return entriesOf(blockOf(file, index)).flatMap(({ value }) => {
    const handle = handleAt(value, 0)
    if (!handle) throw new Error('a table’s index is malformed')
    return entriesOf(blockOf(file, handle))
  })
}

/** Whole records of a log, without the headers between their fragments; a torn last one as far as it goes. */
export function readLogRecords(file: Buffer): readonly Buffer[] {
  const records: Buffer[] = []
  let parts: Buffer[] = []
  const finish = () => {
    if (parts.length > 0) records.push(Buffer.concat(parts))
    parts = []
  }
  let at = 0
  while (at + LOG_HEADER <= file.length) {
    const left = LOG_BLOCK - (at % LOG_BLOCK)
    const length = file.readUInt16LE(at + 4)
    const type = file[at + 6] ?? 0
    if (left < LOG_HEADER || type === 0) {
      at += left // filled up with zeros
      continue
    }
    // 1 whole, 2 first, 3 middle, 4 last
    if (type === 1 || type === 2) finish()
    parts.push(file.subarray(at + LOG_HEADER, at + LOG_HEADER + length))
    if (type === 1 || type === 4) finish()
    at += LOG_HEADER + length
  }
  finish()
  return records
}

/** Keys and values of a log's write batches (sequence, count, then puts and deletions). */
export function readBatch(record: Buffer): readonly BatchWrite[] {
  const entries: BatchWrite[] = []
  if (record.length < 12) return entries
  const first = record.readBigUInt64LE(0)
  let at = 12
  while (at < record.length) {
    const put = record[at] === 1
    const keyLength = varintAt(record, at + 1)
    if (!keyLength) break
    const keyEnd = keyLength.next + keyLength.value
    const length = put ? varintAt(record, keyEnd) : { value: 0, next: keyEnd }
    if (!length) break
    entries.push({
      sequence: first + BigInt(entries.length), deleted: !put,
      key: record.subarray(keyLength.next, keyEnd), value: record.subarray(length.next, length.next + length.value),
    })
    at = length.next + length.value
  }
  return entries
}
