/**
 * `ket-qua.xlsx`: the result for whoever opens the package with a spreadsheet. First sheet: the columns of `ket-qua.csv`, typed, with
 * percentages as formulas of the counts; second: where every card went, per voter group. The verifier reads both back.
 */
import type { Statement } from '../domain/result/statement'
import { minutesVi } from '../words/minutes'
import { writeWorkbook } from './office/workbook'
import { reconciliationSheet, statementRows, statementSheetRows } from './statementTable'

export function writeStatementXlsx(statement: Statement, madeAt: string): Uint8Array {
  const header = (statementRows(statement)[0] ?? []).map(String)
  const reconciliation = reconciliationSheet(statement)
  return writeWorkbook({
    title: `${minutesVi.title} – ${statement.round.title} – ${statement.unit.name}`,
    language: 'vi',
    madeAt,
    sheets: [
      { name: 'Kết quả', header, widths: header.map((_, at) => (at === 4 ? 28 : at === 5 ? 44 : at === 2 ? 24 : 13)), rows: statementSheetRows(statement), frozenColumns: 5 },
      { name: 'Đối chiếu', ...reconciliation, widths: [30, ...statement.accounting.map(() => 20)] },
    ],
  })
}
