/**
 * Whether `ket-qua.xlsx` says, cell for cell, what the signed statement says (protocol.md §6, `verify`): figures, names, and the
 * formulas behind the percentages, so that a program that computes them anew shows the same. A copy for people, untrusted input:
 * read under the bounds of documents/readXlsx.
 */
import { readXlsx } from '../documents/readXlsx'
import { reconciliationSheet, statementRows, statementSheetRows } from '../documents/statementTable'
import { readZipEntries } from '../documents/zipEntries'
import type { Statement } from '../domain/result/statement'

export type WorkbookFault =
  | { readonly code: 'workbook/unreadable' }
  /** 1-based; row 1 is the heading. */
  | { readonly code: 'workbook/differs'; readonly sheet: number; readonly row: number; readonly column: number }

type Cell = string | number | null

const XML_LIMIT = 16 * 1024 * 1024
const ENTRY_LIMIT = 100

export async function checkWorkbook(bytes: Uint8Array, statement: Statement): Promise<readonly WorkbookFault[]> {
  const read = await readXlsx(bytes)
  const expected = expectedSheets(statement)
  if (!read.ok || read.value.length !== expected.length || !sameFormulas(bytes, statement)) return [{ code: 'workbook/unreadable' }]
  return read.value.flatMap(({ rows }, at) => firstDifference(rows, expected[at] ?? [], at + 1))
}

function expectedSheets(statement: Statement): readonly (readonly (readonly Cell[])[])[] {
  const plain = (rows: ReturnType<typeof statementSheetRows>) =>
    rows.map((row) => row.map((cell): Cell => (typeof cell === 'object' && cell !== null ? cell.value : cell)))
  const { header, rows } = reconciliationSheet(statement)
  return [
    [statementRows(statement)[0] ?? [], ...plain(statementSheetRows(statement))],
    [header, ...plain(rows)],
  ]
}

function firstDifference(found: readonly (readonly Cell[])[], expected: readonly (readonly Cell[])[], sheet: number): readonly WorkbookFault[] {
  for (let row = 0; row < Math.max(found.length, expected.length); row += 1) {
    const [mine, theirs] = [expected[row] ?? [], found[row] ?? []]
    for (let column = 0; column < Math.max(mine.length, theirs.length); column += 1) {
      if (said(mine[column]) !== said(theirs[column])) return [{ code: 'workbook/differs', sheet, row: row + 1, column: column + 1 }]
    }
  }
  return []
}

/** An empty cell and an empty text are the same to whoever looks. */
const said = (cell: Cell | undefined): Cell => (cell === undefined || cell === '' ? null : typeof cell === 'string' ? cell.normalize('NFC') : cell)

const SHEETS = ['xl/worksheets/sheet1.xml', 'xl/worksheets/sheet2.xml'] as const
/** An element of any prefix that computes or is computed over, or shows a number as another: nowhere but in the two sheets, or nowhere at all. */
const COMPUTES = /<(?:\w{1,20}:)?(?:sheetData|f)[\s>/]/u
const DISGUISES = /<(?:\w{1,20}:)?(?:numFmt|conditionalFormatting)[\s>/]/u

/** The formulas are those of the percentages, in their order, and no others, wherever a part of the workbook may hide them. */
function sameFormulas(bytes: Uint8Array, statement: Statement): boolean {
  const parts = readZipEntries(bytes, { wanted: (name) => name.startsWith('xl/'), totalBytes: XML_LIMIT, entries: ENTRY_LIMIT })
  if (!parts.ok || SHEETS.some((name) => !parts.value.has(name))) return false
  const wanted = statementSheetRows(statement).flatMap((row) => row.flatMap((cell) => (typeof cell === 'object' && cell !== null ? [cell.formula] : [])))
  return [...parts.value].every(([name, content]) => {
    const xml = new TextDecoder().decode(content)
    if (DISGUISES.test(xml)) return false
    if (name !== SHEETS[0] && name !== SHEETS[1]) return !COMPUTES.test(xml)
    const found = formulasOf(xml)
    const mine = name === SHEETS[0] ? wanted : []
    return found.length === mine.length && found.every((formula, at) => formula === mine[at])
  })
}

const formulasOf = (xml: string): readonly string[] =>
  [...xml.matchAll(/<(?:\w{1,20}:)?f(?:[\s/][^>]*)?>([^<]*)/gu)].map(([, formula = '']) => formula.replaceAll('&quot;', '"'))
