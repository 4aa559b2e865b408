/**
 * The one way our zip files are written (PKWARE APPNOTE 6.3.10, §4.3): members sorted by name, each a local header and its
 * data; then the central directory; then the end record; nothing before, between or after. No dates, attributes, comments,
 * extra fields, data descriptors, zip64 or encryption. `.bel` members are deflated, all others stored.
 * Reader and writer share these bytes: a header that we would not write ourselves is refused.
 */
export const LOCAL_SIGNATURE = 0x04034b50
export const CENTRAL_SIGNATURE = 0x02014b50
export const END_SIGNATURE = 0x06054b50
export const LOCAL_HEADER_BYTES = 30
export const CENTRAL_HEADER_BYTES = 46
export const END_BYTES = 22

const VERSION_NEEDED = 20
/** 1 January 1980, midnight: the format's earliest date. */
const DOS_DATE = 0x0021

export const STORED = 0
export const DEFLATED = 8
export type ZipMethod = typeof STORED | typeof DEFLATED

export const methodOf = (name: string): ZipMethod => (name.endsWith('.bel') ? DEFLATED : STORED)

/** Names that every system can store, that hide nothing and lead nowhere else. */
export const isMemberName = (name: string): boolean => /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/.test(name) && !name.includes('..') && !name.endsWith('.')

export interface MemberHeader {
  readonly name: string
  readonly method: ZipMethod
  readonly crc: number
  /** Bytes in the file. */
  readonly packed: number
  /** Bytes unpacked. */
  readonly size: number
  /** Place of the local header. */
  readonly offset: number
}

/** Fields that local and central header have in common, from "version needed" on. */
function putCommon(view: DataView, at: number, { name, method, crc, packed, size }: MemberHeader): void {
  view.setUint16(at, VERSION_NEEDED, true)
  view.setUint16(at + 2, 0, true) // flags: none
  view.setUint16(at + 4, method, true)
  view.setUint16(at + 6, 0, true)
  view.setUint16(at + 8, DOS_DATE, true)
  view.setUint32(at + 10, crc, true)
  view.setUint32(at + 14, packed, true)
  view.setUint32(at + 18, size, true)
  view.setUint16(at + 22, name.length, true)
  view.setUint16(at + 24, 0, true) // extra field: none
}

const putName = (bytes: Uint8Array, at: number, name: string): void => {
  for (let i = 0; i < name.length; i++) bytes[at + i] = name.charCodeAt(i)
}

export function localHeader(member: MemberHeader): Uint8Array {
  const bytes = new Uint8Array(LOCAL_HEADER_BYTES + member.name.length)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, LOCAL_SIGNATURE, true)
  putCommon(view, 4, member)
  putName(bytes, LOCAL_HEADER_BYTES, member.name)
  return bytes
}

export function centralHeader(member: MemberHeader): Uint8Array {
  const bytes = new Uint8Array(CENTRAL_HEADER_BYTES + member.name.length)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, CENTRAL_SIGNATURE, true)
  view.setUint16(4, VERSION_NEEDED, true) // made by: MS-DOS, the same version
  putCommon(view, 6, member)
  view.setUint32(42, member.offset, true)
  putName(bytes, CENTRAL_HEADER_BYTES, member.name)
  return bytes
}

export function endRecord(members: number, directorySize: number, directoryOffset: number): Uint8Array {
  const bytes = new Uint8Array(END_BYTES)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, END_SIGNATURE, true)
  view.setUint16(8, members, true)
  view.setUint16(10, members, true)
  view.setUint32(12, directorySize, true)
  view.setUint32(16, directoryOffset, true)
  return bytes
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1
  return value
})

/** CRC-32 of what arrives in pieces (ISO 3309, as in APPNOTE §4.4.7). */
export function crc32Stream(): { update(chunk: Uint8Array): void; value(): number } {
  let crc = 0xffffffff
  return {
    update(chunk) {
      // Indexed: several times faster than an iterator, and packages are large.
      for (let i = 0; i < chunk.length; i++) crc = CRC_TABLE[(crc ^ chunk[i]!) & 0xff]! ^ (crc >>> 8)
    },
    value: () => (crc ^ 0xffffffff) >>> 0,
  }
}
