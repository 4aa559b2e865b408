/**
 * Archive bytes (digest §7): old-style tar members on 512-byte blocks, no end-of-archive blocks. Every byte is determined by
 * the contents, so a header that we would not write ourselves is refused.
 *
 * Reading is a stream: memory is bounded by the largest single record, not by the archive.
 */
import type { Require } from './fault'
import { object } from './fault'

const BLOCK = 512
/** Largest record accepted: a ballot of 60 people in BELENIOS-2048 is below 1 MiB, credentials of 2,000 cards about 1.3 MiB. */
const RECORD_LIMIT = 16 * 1024 * 1024

const ASCII = new TextEncoder()
const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

export const utf8 = (text: string): Uint8Array => ASCII.encode(text)

/** UTF-8 text of a record; not UTF-8, or beginning with a byte order mark ⇒ refused. */
export function textOf(bytes: Uint8Array, at: string): string {
  try {
    const text = UTF8.decode(bytes)
    return text.startsWith('\uFEFF') ? object('record/not-json', at) : text
  } catch {
    return object('record/not-json', at)
  }
}

/** The 512-byte header of a member. */
function header(name: string, size: number, timestamp: number): Uint8Array {
  const block = new Uint8Array(BLOCK)
  const put = (text: string, at: number) => {
    block.set(ASCII.encode(text), at)
  }
  put(name, 0)
  put('0000644\0', 100)
  put('0000000\0', 108)
  put('0000000\0', 116)
  put(`${size.toString(8).padStart(11, '0')}\0`, 124)
  put(`${timestamp.toString(8).padStart(11, '0')}\0`, 136)
  put('        ', 148)
  put('0', 156)
  const checksum = block.reduce((sum, byte) => sum + byte, 0)
  put(`${checksum.toString(8).padStart(6, '0')}\0 `, 148)
  return block
}

/** A member: header, data, zero padding to a whole block. */
export function member(name: string, data: Uint8Array, timestamp: number): Uint8Array {
  const padded = Math.ceil(data.length / BLOCK) * BLOCK
  const bytes = new Uint8Array(BLOCK + padded)
  bytes.set(header(name, data.length, timestamp), 0)
  bytes.set(data, BLOCK)
  return bytes
}

export interface Member {
  readonly name: string
  readonly data: Uint8Array
  readonly timestamp: number
}

export type ByteSource = Uint8Array | AsyncIterable<Uint8Array> | Iterable<Uint8Array>

/** Bytes asked for in exact amounts, from chunks of any size. */
async function* blocksOf(source: ByteSource): AsyncGenerator<Uint8Array, void, number> {
  const chunks = source instanceof Uint8Array ? [source] : source
  let held: Uint8Array[] = []
  let available = 0
  let wanted = yield new Uint8Array(0)
  for await (const chunk of chunks) {
    held.push(chunk)
    available += chunk.length
    while (available >= wanted && wanted > 0) {
      const all = held.length === 1 && held[0] !== undefined ? held[0] : concat(held, available)
      held = [all.subarray(wanted)]
      available -= wanted
      wanted = yield all.subarray(0, wanted)
    }
  }
  if (available > 0) yield concat(held, available)
}

function concat(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return bytes
}

const octal = (bytes: Uint8Array): number => {
  const text = String.fromCharCode(...bytes)
  return /^[0-7]{11}\0$/.test(text) ? parseInt(text.slice(0, 11), 8) : -1
}

/** Members of an archive in order; any byte we would not have written is a fault. */
export async function* readMembers(source: ByteSource, require: Require): AsyncGenerator<Member> {
  const blocks = blocksOf(source)
  await blocks.next()
  for (let index = 0; ; index++) {
    const at = `member ${String(index + 1)}`
    const head = await blocks.next(BLOCK)
    if (head.done === true || head.value.length === 0) return
    const block = head.value
    if (block.length < BLOCK) object('archive/truncated', at)
    if (block.every((byte) => byte === 0)) object('archive/trailing-data', at)
    const end = block.indexOf(0)
    const name = String.fromCharCode(...block.subarray(0, end < 0 || end > 99 ? 99 : end))
    const size = octal(block.subarray(124, 136))
    const timestamp = octal(block.subarray(136, 148))
    if (size < 0 || timestamp < 0) object('archive/tar-header', at)
    if (size > RECORD_LIMIT) object('archive/too-large', at)
    const expected = header(name, size, timestamp)
    require(block.every((byte, i) => byte === expected[i]), 'archive/tar-header', at)
    const padded = Math.ceil(size / BLOCK) * BLOCK
    const body = padded === 0 ? { done: false as const, value: new Uint8Array(0) } : await blocks.next(padded)
    if (body.done === true || body.value.length < padded) return object('archive/truncated', at)
    require(body.value.subarray(size).every((byte) => byte === 0), 'archive/tar-padding', at)
    yield { name, data: body.value.subarray(0, size), timestamp }
  }
}
