/** Files somebody may take for a list: foreign, far too large, packed to burst, or with a whole province in them. */
import { asUtf16, sheetXml, xlsx } from './rosterFiles'

/** An OLE2 container (MS-CFB) as Office writes one around an encrypted workbook (MS-OFFCRYPTO), by its directory's names. */
export function compoundFile(stream: string): Uint8Array {
  const bytes = new Uint8Array(2048)
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  bytes.set(asUtf16(stream, 'le', false), 1024)
  return bytes
}
/** A few kilobytes that unpack to 80 MB. */
export const zipBomb = (): Uint8Array => xlsx({ sheets: { A: sheetXml([['a']]) }, more: { 'xl/big.xml': new Uint8Array(80 * 1024 * 1024) } })

/** 5,000 rows: column names and 4,999 people. */
export const fiveThousandRows = (): Uint8Array =>
  xlsx({ sheets: { 'Toàn tỉnh': sheetXml([['STT', 'Họ và tên', 'Chức vụ'], ...Array.from({ length: 4999 }, (_, i) => [i + 1, `Nguyễn Văn Số ${i + 1}`, 'Ủy viên'])]) } })

/** 21 MB of text. */
export const fileTooLarge = (): Uint8Array => new Uint8Array(21 * 1024 * 1024).fill(0x41)
