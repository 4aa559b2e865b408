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

/** The formulas are those of the percentages, in their order, and no others. */
function sameFormulas(bytes: Uint8Array, statement: Statement): boolean {
  const parts = readZipEntries(bytes, { wanted: (name) => name.startsWith('xl/worksheets/'), totalBytes: XML_LIMIT, entries: ENTRY_LIMIT })
  if (!parts.ok) return false
  const formulas = [...parts.value].map(([name, content]) => {
    const xml = new TextDecoder().decode(content)
    return [name, [...xml.matchAll(/<f[\s>][^<]*|<f\/?>[^<]*/gu)].map(([formula]) => formula.replace(/^<f[^>]*>/u, '').replaceAll('&quot;', '"'))] as const
  })
  const wanted = statementSheetRows(statement).flatMap((row) => row.flatMap((cell) => (typeof cell === 'object' && cell !== null ? [cell.formula] : [])))
  return formulas.every(([name, found]) => {
    const mine = name === 'xl/worksheets/sheet1.xml' ? wanted : []
    return found.length === mine.length && found.every((formula, at) => formula === mine[at])
  })
}
