/**
 * A file's bytes and name → its tables. The kind of file is told by its content; the name only decides
 * between kinds of text. Works in Node, pages and workers; XLSX and CSV readers are loaded when needed.
 * Hostile input (bombs, huge sheets, encrypted or foreign files) ends in a named error, never in an exception.
 */
import { err, ok, type Result } from '../domain/kernel/result'
import type { Cell } from '../domain/meeting/rosterColumns'
import { CELL_LIMIT, FILE_LIMIT, ROW_LIMIT, type ReadError, type Table } from './tables'
import { decodeText } from './textEncodings'

export interface Tables {
  /** Sheets that hold something, in the workbook's order; a text file is one sheet named as the file. */
  readonly sheets: readonly Table[]
}

const TEXT_EXTENSIONS = new Set(['', 'csv', 'tsv', 'tab', 'txt', 'xls', 'xlsx'])

export async function readTable(bytes: Uint8Array, name: string): Promise<Result<Tables, ReadError>> {
  if (bytes.length === 0) return err({ code: 'roster/empty' })
  if (bytes.length > FILE_LIMIT) return err({ code: 'roster/too-large', size: bytes.length, limit: FILE_LIMIT })
  const tables = await readByKind(bytes, name)
  if (!tables.ok) return tables
  const sheets = tables.value
    .map((table) => ({ name: table.name, rows: withoutTrailingBlanks(table.rows) }))
    .filter((table) => table.rows.length > 0)
  if (sheets.length === 0) return err({ code: 'roster/empty' })
  const long = sheets.find((table) => table.rows.length > ROW_LIMIT)
  if (long) return err({ code: 'roster/too-many-rows', rows: long.rows.length, limit: ROW_LIMIT })
  const overlong = sheets.map(overlongCell).find((place) => place !== undefined)
  return overlong ? err({ code: 'roster/cell-too-long', ...overlong, limit: CELL_LIMIT }) : ok({ sheets })
}

function overlongCell({ rows }: Table): { readonly row: number; readonly column: number } | undefined {
  for (const [row, cells] of rows.entries()) {
    const column = cells.findIndex((cell) => typeof cell === 'string' && cell.length > CELL_LIMIT)
    if (column !== -1) return { row: row + 1, column: column + 1 }
  }
  return undefined
}

async function readByKind(bytes: Uint8Array, name: string): Promise<Result<readonly Table[], ReadError>> {
  const foreign = foreignKind(bytes)
  if (foreign !== undefined) return err({ code: 'roster/unknown-type', kind: foreign })
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return err(compoundFile(bytes))
  if (startsWith(bytes, [0x50, 0x4b])) {
    const { readXlsx } = await import('./readXlsx')
    return readXlsx(bytes)
  }
  const decoded = decodeText(bytes)
  const extension = extensionOf(name)
  if (!decoded) return err({ code: 'roster/unknown-type', kind: extension })
  if (/^\ufeff?\s*<(?:!doctype|html|\?xml|table)/iu.test(decoded.text)) return err({ code: 'roster/unknown-type', kind: 'html' })
  if (!TEXT_EXTENSIONS.has(extension)) return err({ code: 'roster/unknown-type', kind: extension })
  const { readDelimited } = await import('./readDelimited')
  const read = readDelimited(decoded.text)
  if (read.ok) return ok([{ name, rows: read.value.rows }])
  return err(read.error.code === 'roster/too-many-rows' ? { ...read.error, limit: ROW_LIMIT } : read.error)
}

/** Only letters and digits of the name's ending reach a message. */
const extensionOf = (name: string): string => /\.([a-z0-9]{1,8})$/iu.exec(name)?.[1]?.toLowerCase() ?? ''

const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean => magic.every((byte, index) => bytes[index] === byte)

function foreignKind(bytes: Uint8Array): string | undefined {
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) return 'pdf'
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47]) || startsWith(bytes, [0xff, 0xd8, 0xff])) return 'image'
  return startsWith(bytes, [0x7b, 0x5c, 0x72, 0x74, 0x66]) ? 'rtf' : undefined
}

/** OLE2 container (MS-CFB): an encrypted XLSX (MS-OFFCRYPTO), an old .xls, or something else. */
function compoundFile(bytes: Uint8Array): ReadError {
  // Stream names in the directory are UTF-16LE.
  const text = new TextDecoder('utf-16le').decode(bytes.subarray(0, bytes.length - (bytes.length % 2)))
  if (text.includes('EncryptedPackage') || text.includes('EncryptionInfo')) return { code: 'roster/password-protected' }
  return text.includes('Workbook') || text.includes('Book\0') ? { code: 'roster/old-excel' } : { code: 'roster/unknown-type', kind: 'ole' }
}

function withoutTrailingBlanks(rows: readonly (readonly Cell[])[]): readonly (readonly Cell[])[] {
  let end = rows.length
  while (end > 0 && rows[end - 1]!.every((cell) => cell === null || (typeof cell === 'string' && cell.trim() === ''))) end -= 1
  return rows.slice(0, end)
}
