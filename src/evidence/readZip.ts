/**
 * Reads an untrusted zip file, strictly: exactly what `writeZip` writes and nothing else (zipFormat). Every byte of every
 * header is compared with the one we would write, every byte of the file belongs to a header or a member, names are plain and
 * sorted, sizes agree, and unpacking stops as soon as a member yields more than it declared.
 * What deflate leaves open (one text has many packed forms) the contents list closes with a digest of the packed bytes.
 */
import { Inflate } from 'fflate'
import { err, ok } from '../domain/kernel/result'
import type { Result } from '../domain/kernel/result'
import {
  CENTRAL_HEADER_BYTES, centralHeader, crc32Stream, DEFLATED, END_BYTES, END_SIGNATURE, endRecord, isMemberName,
  LOCAL_HEADER_BYTES, LOCAL_SIGNATURE, localHeader, methodOf, STORED,
} from './zipFormat'
import type { MemberHeader } from './zipFormat'

export const ZIP_LIMITS = { members: 64, unpacked: 300 * 1024 * 1024 } as const

export type ZipError =
  /** No end record: cut off, or no zip file at all. */
  | { readonly code: 'zip/truncated' }
  | { readonly code: 'zip/too-many-members'; readonly members: number; readonly limit: number }
  | { readonly code: 'zip/too-large'; readonly size: number; readonly limit: number }
  /** Path, directory, non-ASCII or hidden name. */
  | { readonly code: 'zip/name'; readonly member: number }
  | { readonly code: 'zip/duplicate-name'; readonly name: string }
  /** A header, or bytes outside every member, that our writer does not write. */
  | { readonly code: 'zip/not-canonical'; readonly at: string }
  | { readonly code: 'zip/checksum'; readonly name: string }
  /** Yields another number of bytes than declared, or cannot be unpacked. */
  | { readonly code: 'zip/unpacking'; readonly name: string }

export interface ZipMember {
  readonly name: string
  /** Bytes unpacked, as declared. */
  readonly size: number
  /** The bytes in the file. */
  readonly packed: Uint8Array
  readonly deflated: boolean
  /** Unpacked content in pieces; throws `ZipFault` at the first sign that it is not as declared. */
  unpack(): Generator<Uint8Array>
}

/** Leaves `unpack` when the content is not what the header declares. */
export class ZipFault extends Error {
  readonly fault: ZipError
  constructor(fault: ZipError) {
    super(fault.code)
    this.fault = fault
  }
}

/** Whether the file begins or ends like a zip file; one damaged byte does not make it something else. */
export function looksLikeZip(bytes: Uint8Array): boolean {
  return resembles(bytes, 0, LOCAL_SIGNATURE) || hasEnd(bytes)
}

const hasEnd = (bytes: Uint8Array): boolean => bytes.length >= END_BYTES && resembles(bytes, bytes.length - END_BYTES, END_SIGNATURE)

/** At least three of the four bytes of a signature. */
function resembles(bytes: Uint8Array, at: number, signature: number): boolean {
  let equal = 0
  for (let i = 0; i < 4; i++) if (bytes[at + i] === ((signature >>> (8 * i)) & 255)) equal += 1
  return equal >= 3
}

/** Members in order. Nothing is unpacked yet. */
export function readZip(bytes: Uint8Array): Result<readonly ZipMember[], ZipError> {
  if (!hasEnd(bytes)) return err({ code: 'zip/truncated' })
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = bytes.length - END_BYTES
  const members = view.getUint16(end + 10, true)
  const directorySize = view.getUint32(end + 12, true)
  const directory = end - directorySize
  if (directory < 0 || !sameBytes(bytes, end, endRecord(members, directorySize, directory))) return err({ code: 'zip/not-canonical', at: 'end' })
  if (members > ZIP_LIMITS.members) return err({ code: 'zip/too-many-members', members, limit: ZIP_LIMITS.members })
  const headers = readDirectory(bytes, view, { directory, end, members })
  if (!headers.ok) return headers
  const size = headers.value.reduce((sum, header) => sum + header.size, 0)
  if (size > ZIP_LIMITS.unpacked) return err({ code: 'zip/too-large', size, limit: ZIP_LIMITS.unpacked })
  return readMembers(bytes, headers.value, directory)
}

function readDirectory(
  bytes: Uint8Array,
  view: DataView,
  { directory, end, members }: { readonly directory: number; readonly end: number; readonly members: number },
): Result<readonly MemberHeader[], ZipError> {
  const headers: MemberHeader[] = []
  let at = directory
  for (let member = 1; member <= members; member++) {
    if (at + CENTRAL_HEADER_BYTES > end) return err({ code: 'zip/not-canonical', at: `member ${member}` })
    const nameEnd = at + CENTRAL_HEADER_BYTES + view.getUint16(at + 28, true)
    const name = String.fromCharCode(...bytes.subarray(at + CENTRAL_HEADER_BYTES, Math.min(nameEnd, at + CENTRAL_HEADER_BYTES + 256)))
    if (nameEnd > end || !isMemberName(name)) return err({ code: 'zip/name', member })
    const header: MemberHeader = {
      name,
      method: methodOf(name),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    }
    const twin = headers.find((other) => other.name.toLowerCase() === name.toLowerCase())
    if (twin !== undefined) return err({ code: 'zip/duplicate-name', name })
    const inOrder = (headers.at(-1)?.name ?? '') < name
    if (!inOrder || !sameBytes(bytes, at, centralHeader(header))) return err({ code: 'zip/not-canonical', at: name })
    headers.push(header)
    at = nameEnd
  }
  return at === end ? ok(headers) : err({ code: 'zip/not-canonical', at: 'directory' })
}

function readMembers(bytes: Uint8Array, headers: readonly MemberHeader[], directory: number): Result<readonly ZipMember[], ZipError> {
  const members: ZipMember[] = []
  let at = 0
  for (const header of headers) {
    const { name, method, size } = header
    const start = at + LOCAL_HEADER_BYTES + name.length
    const next = start + header.packed
    const fits = header.offset === at && next <= directory && sameBytes(bytes, at, localHeader(header))
    if (!fits || (method === STORED && header.packed !== size)) return err({ code: 'zip/not-canonical', at: name })
    const packed = bytes.subarray(start, next)
    members.push({ name, size, packed, deflated: method === DEFLATED, unpack: () => unpack(header, packed) })
    at = next
  }
  return at === directory ? ok(members) : err({ code: 'zip/not-canonical', at: 'directory' })
}

function sameBytes(bytes: Uint8Array, at: number, expected: Uint8Array): boolean {
  return at + expected.length <= bytes.length && expected.every((byte, i) => bytes[at + i] === byte)
}

// One step can yield at most about a thousand times its length before the bound is checked.
const STEP = 16 * 1024

function* unpack({ name, method, crc, size }: MemberHeader, packed: Uint8Array): Generator<Uint8Array> {
  const sum = crc32Stream()
  let yielded = 0
  for (const chunk of method === STORED ? [packed] : inflated(name, packed)) {
    yielded += chunk.length
    if (yielded > size) throw new ZipFault({ code: 'zip/unpacking', name })
    sum.update(chunk)
    yield chunk
  }
  if (yielded !== size) throw new ZipFault({ code: 'zip/unpacking', name })
  if (sum.value() !== crc) throw new ZipFault({ code: 'zip/checksum', name })
}

function* inflated(name: string, packed: Uint8Array): Generator<Uint8Array> {
  let ready: Uint8Array[] = []
  const inflate = new Inflate((chunk) => {
    ready.push(chunk)
  })
  for (let at = 0; at < packed.length; at += STEP) {
    try {
      inflate.push(packed.slice(at, at + STEP), at + STEP >= packed.length)
    } catch {
      throw new ZipFault({ code: 'zip/unpacking', name })
    }
    yield* ready
    ready = []
  }
}

/** Whole content of a member that is small by nature. */
export function contentOf(member: ZipMember, limit: number): Result<Uint8Array, ZipError> {
  if (member.size > limit) return err({ code: 'zip/too-large', size: member.size, limit })
  const bytes = new Uint8Array(member.size)
  let at = 0
  try {
    for (const chunk of member.unpack()) {
      bytes.set(chunk, at)
      at += chunk.length
    }
    return ok(bytes)
  } catch (error) {
    if (error instanceof ZipFault) return err(error.fault)
    throw error
  }
}
