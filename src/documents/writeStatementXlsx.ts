/**
 * `ket-qua.xlsx`: the result for whoever opens the package with a spreadsheet. First sheet: the columns of `ket-qua.csv`, typed, with
 * percentages as formulas of the counts; second: where every card went, per voter group. The verifier reads both back.
 */
import type { Statement } from '../domain/result/statement'
import { minutesVi } from '../words/minutes'
import { openWorkbook } from './office/openWorkbook'
import type { SheetCell } from './office/sheetCells'
import type { TableSheet } from './office/sheetFrames'
import { reconciliationSheet, statementRows, statementSheetRows } from './statementTable'

/** Characters: kind, unit, list, number, name, position; figures after them are narrow. */
const FIRST_WIDTHS = [17, 18, 20, 6, 26, 40]

export function writeStatementXlsx(statement: Statement, madeAt: string): Uint8Array {
  const header = (statementRows(statement)[0] ?? []).map(String)
  const reconciliation = reconciliationSheet(statement)
  const chunks: Uint8Array[] = []
  const book = openWorkbook({ title: `${minutesVi.title} – ${statement.round.title} – ${statement.unit.name}`, language: 'vi', madeAt }, (chunk) => chunks.push(chunk))
  const write = (sheet: TableSheet, rows: readonly (readonly SheetCell[])[]): void => {
    const opened = book.table(sheet)
    for (const row of rows) opened.row(row)
    opened.end()
  }
  const widthOf = (title: string, at: number): number => FIRST_WIDTHS[at] ?? (at === header.length - 2 ? 17 : title.length > 14 ? 12 : 10)
  write({ name: 'Kết quả', columns: header.map((title, at) => ({ title, width: widthOf(title, at) })), frozenColumns: 5 }, statementSheetRows(statement))
  write({ name: 'Đối chiếu', columns: reconciliation.header.map((title, at) => ({ title, width: at === 0 ? 30 : 20 })) }, reconciliation.rows)
  book.end()
  return joined(chunks)
}

/** The pieces as one. */
function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return bytes
}
