/**
 * Writes a package's zip (layout: zipFormat). Deterministic: the same members give the same bytes. Deflated members pass
 * through in pieces, so memory holds their packed form only.
 */
import { Deflate } from 'fflate'
import { centralHeader, crc32Stream, DEFLATED, endRecord, isMemberName, localHeader, methodOf } from './zipFormat'
import type { MemberHeader, ZipMethod } from './zipFormat'

export interface ZipInput {
  readonly name: string
  readonly data: Uint8Array
}

/** A member as it will stand in the file. */
export interface PackedMember {
  readonly name: string
  readonly method: ZipMethod
  readonly crc: number
  readonly size: number
  readonly packed: readonly Uint8Array[]
}

const STEP = 1 << 20

/** Packs one member by the method its name has. */
export function packMember({ name, data }: ZipInput): PackedMember {
  if (!isMemberName(name)) throw new RangeError(`${name} is no name for a member`)
  const crc = crc32Stream()
  crc.update(data)
  const method = methodOf(name)
  const packed: Uint8Array[] = []
  if (method === DEFLATED) {
    const deflate = new Deflate({ level: 6 }, (chunk) => packed.push(chunk))
    for (let at = 0; at === 0 || at < data.length; at += STEP) deflate.push(data.slice(at, at + STEP), at + STEP >= data.length)
  } else {
    packed.push(data)
  }
  return { name, method, crc: crc.value(), size: data.length, packed }
}

const lengthOf = (chunks: readonly Uint8Array[]): number => chunks.reduce((sum, chunk) => sum + chunk.length, 0)

/** The file in pieces; members in any order, names distinct. */
export function* writeZip(members: readonly PackedMember[]): Generator<Uint8Array> {
  const sorted = [...members].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
  if (sorted.some(({ name }, i) => name === sorted[i - 1]?.name)) throw new RangeError('two members of one name')
  const headers: MemberHeader[] = []
  let offset = 0
  for (const { name, method, crc, size, packed } of sorted) {
    const header: MemberHeader = { name, method, crc, size, packed: lengthOf(packed), offset }
    const local = localHeader(header)
    yield local
    yield* packed
    headers.push(header)
    offset += local.length + header.packed
  }
  const directory = headers.map(centralHeader)
  yield* directory
  yield endRecord(headers.length, lengthOf(directory), offset)
}

export function joined(chunks: Iterable<Uint8Array>): Uint8Array {
  const all = [...chunks]
  const bytes = new Uint8Array(lengthOf(all))
  let at = 0
  for (const chunk of all) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return bytes
}
