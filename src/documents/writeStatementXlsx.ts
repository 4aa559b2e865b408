/**
 * `ket-qua.xlsx`: the result for whoever opens the package with a spreadsheet. First sheet: the columns of `ket-qua.csv`, typed, with
 * percentages as formulas of the counts; second: where every card went, per voter group. The verifier reads both back.
 */
import type { Statement } from '../domain/result/statement'
import { minutesVi } from '../words/minutes'
import { writeWorkbook } from './office/workbook'
import { reconciliationSheet, statementRows, statementSheetRows } from './statementTable'

/** Characters: kind, unit, list, number, name, position; figures after them are narrow. */
const FIRST_WIDTHS = [12, 14, 20, 6, 26, 40]

export function writeStatementXlsx(statement: Statement, madeAt: string): Uint8Array {
  const header = (statementRows(statement)[0] ?? []).map(String)
  const reconciliation = reconciliationSheet(statement)
  return writeWorkbook({
    title: `${minutesVi.title} – ${statement.round.title} – ${statement.unit.name}`,
    language: 'vi',
    madeAt,
    sheets: [
      { name: 'Kết quả', header, widths: header.map((title, at) => FIRST_WIDTHS[at] ?? (at === header.length - 2 ? 17 : title.length > 14 ? 12 : 10)), rows: statementSheetRows(statement), frozenColumns: 5 },
      { name: 'Đối chiếu', ...reconciliation, widths: [30, ...statement.accounting.map(() => 20)] },
    ],
  })
}
