/**
 * The result as a table, one line a person: the rows of `ket-qua.csv` and of the first sheet of `ket-qua.xlsx`. Headings are part
 * of the format (docs/result-package.md) and stay Vietnamese in every language of the screen. In the workbook a percentage is a
 * formula of the count and of the number it is of; in the CSV it is the statement's own text.
 */
import type { Statement } from '../domain/result/statement'
import { ruleSetById } from '../domain/rules/ruleSets'
import type { CsvCell } from './writeCsv'
import { cellName } from './office/sheetCells'
import type { ShareCell } from './office/sheetCells'
import { minutesVi } from '../words/minutes'

export type StatementCell = string | number | ShareCell | null

const KIND = { official: 'Chính thức', rehearsal: 'LÀM THỬ – KHÔNG TÍNH KẾT QUẢ' } as const
const BEFORE_LEVELS = ['Loại', 'Mã đơn vị', 'Danh sách', 'STT', 'Họ và tên', 'Chức vụ', 'Phát ra', 'Thu về', 'Hợp lệ', 'Không hợp lệ', 'Chưa đánh giá'] as const
const AFTER_LEVELS = ['Phần trăm tính trên', 'Mã kết quả', 'Điều'] as const

/** Rows of the table, the heading first. */
export function statementRows(statement: Statement): readonly (readonly CsvCell[])[] {
  const people = statement.lists.flatMap((list) =>
    list.officials.map((official, i): CsvCell[] => [
      KIND[statement.type], statement.unit.code, list.title, i + 1, official.name, official.position,
      list.numbers.issued, list.numbers.collected, official.valid, official.invalid, official.unmarked,
      ...official.levels.flatMap(({ count, percent }) => [count, percent ?? '']),
      list.denominator.value, official.outcome?.code ?? '', official.outcome?.article ?? '',
    ]),
  )
  return [headingOf(statement), ...people]
}

function headingOf(statement: Statement): readonly string[] {
  const rules = statement.lists[0]?.configuration.ruleSet
  const labels = (rules && ruleSetById(rules.id, rules.version)?.levels.map(({ label }) => label)) ?? []
  return [...BEFORE_LEVELS, ...labels.flatMap((label) => [label, `${label} (%)`]), ...AFTER_LEVELS]
}

/** The same rows with percentages as formulas; row 1 of the sheet is the heading. */
export function statementSheetRows(statement: Statement): readonly (readonly StatementCell[])[] {
  let row = 0
  return statement.lists.flatMap((list) =>
    list.officials.map((official, i): StatementCell[] => {
      row += 1
      const of = cellName(row, BEFORE_LEVELS.length + 2 * official.levels.length)
      return [
        KIND[statement.type], statement.unit.code, list.title, i + 1, official.name, official.position,
        list.numbers.issued, list.numbers.collected, official.valid, official.invalid, official.unmarked,
        ...official.levels.flatMap(({ count }, level): StatementCell[] => {
          const counted = cellName(row, BEFORE_LEVELS.length + 2 * level)
          const { value } = list.denominator
          return [count, { formula: `IF(${of}=0,"",${counted}/${of})`, value: value === 0 ? '' : count / value }]
        }),
        list.denominator.value, official.outcome?.code ?? '', official.outcome?.article ?? '',
      ]
    }),
  )
}

const ITEMS = ['summoned', 'present', 'printed', 'leftover', 'handed', 'released', 'replaced', 'voided', 'issued', 'collected', 'unused', 'missing', 'cardBox'] as const

/** Where every card went: one line an item, one column a voter group; the heading first. */
export function reconciliationSheet(statement: Statement): { readonly header: readonly string[]; readonly rows: readonly (readonly StatementCell[])[] } {
  const { reconciliationItem, reconciliationRows } = minutesVi.annex
  return {
    header: [reconciliationItem, ...statement.accounting.map(({ group }) => minutesVi.group(group, ''))],
    rows: ITEMS.map((item) => [reconciliationRows[item], ...statement.accounting.map((group) => group[item])]),
  }
}
