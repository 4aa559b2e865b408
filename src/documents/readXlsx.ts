/**
 * Reads an XLSX workbook (ECMA-376) into plain cells with read-excel-file, in Node, a page or a worker.
 * The library is fed only the XML parts, unpacked by us under a bound and stored again without compression:
 * so it neither unpacks untrusted sizes nor starts workers of its own (the CSP forbids them).
 * Dates become ISO text in the calendar of the sheet, without any time zone. Formulas give their stored value.
 */
import { strToU8, zipSync } from 'fflate'
import type { Cell } from '../domain/meeting/rosterColumns'
import { err, ok, type Result } from '../domain/kernel/result'
import { readZipEntries } from './zipEntries'
import { COLUMN_LIMIT, ROW_LIMIT, type ReadError, type Table } from './tables'

const XML_LIMIT = 64 * 1024 * 1024
const ENTRY_LIMIT = 1000
const EXCEL_ROWS = 1_048_576
const WORKBOOK = 'xl/workbook.xml'

export async function readXlsx(bytes: Uint8Array): Promise<Result<readonly Table[], ReadError>> {
  const entries = readZipEntries(bytes, {
    wanted: (name) => (name.startsWith('xl/') || name.startsWith('_rels/') || name === '[Content_Types].xml') && /\.xml(?:\.rels)?$/u.test(name),
    totalBytes: XML_LIMIT,
    entries: ENTRY_LIMIT,
  })
  if (!entries.ok) return err(zipProblem(entries.error.code))
  if (!entries.value.has(WORKBOOK)) return err({ code: 'roster/unknown-type', kind: 'zip' })
  for (const content of entries.value.values()) {
    // Wherever the workbook says its sheets lie, not only where they usually do.
    const xml = new TextDecoder().decode(content)
    if (!/<(?:\w{1,20}:)?sheetData[\s>]/u.test(xml)) continue
    const fault = sheetFault(xml)
    if (fault) return err(fault)
  }
  const stored = zipSync(Object.fromEntries(entries.value), { level: 0 })
  const { default: readXlsxFile } = await import('read-excel-file/universal')
  try {
    // Untrimmed, so that what cleaning removes is noted for XLSX as it is for CSV.
    const sheets = await readXlsxFile(stored.slice().buffer, { trim: false })
    return ok(sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(toCell)) })))
  } catch {
    // The library throws on any part that is not a well-formed workbook; the input is at fault, not the code.
    return err({ code: 'roster/unreadable' })
  }
}

function zipProblem(code: 'zip/unreadable' | 'zip/encrypted' | 'zip/bomb'): ReadError {
  if (code === 'zip/encrypted') return { code: 'roster/password-protected' }
  return code === 'zip/bomb' ? { code: 'roster/zip-bomb' } : { code: 'roster/unreadable' }
}

/** Looks only at addresses, before the library builds a table as large as the farthest cell. */
function sheetFault(xml: string): ReadError | undefined {
  let lastRow = 0
  for (const [tag, kind] of xml.matchAll(/<(?:\w{1,20}:)?(row|c)\s[^>]{0,400}>(?:\s{0,9}<\/(?:\w{1,20}:)?c>)?/gu)) {
    const address = /\sr=["']([A-Z]{0,3})(\d{1,12})["']/u.exec(tag)
    if (!address) continue
    const row = Number(address[2])
    if (row > EXCEL_ROWS) return { code: 'roster/unreadable' }
    if (kind === 'row' || tag.endsWith('/>') || tag.endsWith('c>')) continue // empty, perhaps only coloured
    if (columnNumber(address[1] ?? '') > COLUMN_LIMIT) return { code: 'roster/too-many-columns', limit: COLUMN_LIMIT }
    lastRow = Math.max(lastRow, row)
  }
  return lastRow > ROW_LIMIT ? { code: 'roster/too-many-rows', rows: lastRow, limit: ROW_LIMIT } : undefined
}

const columnNumber = (letters: string): number =>
  strToU8(letters).reduce((sum, letter) => sum * 26 + letter - 64, 0)

function toCell(value: unknown): Cell {
  if (value === '') return null
  if (typeof value === 'string' || typeof value === 'number') return value
  // The library gives the sheet's own calendar day as UTC: reading it as UTC shifts nothing.
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString().slice(0, 10)
  return typeof value === 'boolean' ? String(value) : null
}
