/**
 * The result as a table (`ket-qua.csv`): one line a person, for whoever opens the package with a spreadsheet. It is a copy, not
 * the result; the verifier reads it back and compares every cell with the signed statement. Headings are part of the format
 * and stay Vietnamese in every language of the screen.
 */
import { readDelimited } from '../documents/readDelimited'
import { writeCsv } from '../documents/writeCsv'
import type { CsvCell } from '../documents/writeCsv'
import { err, ok } from '../domain/kernel/result'
import type { Result } from '../domain/kernel/result'
import type { Statement } from '../domain/result/statement'
import { ruleSetById } from '../domain/rules/ruleSets'

export type CsvFault =
  | { readonly code: 'csv/unreadable' }
  /** Row 1 is the heading. */
  | { readonly code: 'csv/differs'; readonly row: number; readonly column: number }

const KIND = { official: 'Chính thức', rehearsal: 'LÀM THỬ – KHÔNG TÍNH KẾT QUẢ' } as const

/** Rows of the table, the heading first. */
export function statementRows(statement: Statement): readonly (readonly CsvCell[])[] {
  const rules = statement.lists[0]?.configuration.ruleSet
  const labels = (rules && ruleSetById(rules.id, rules.version)?.levels.map(({ label }) => label)) ?? []
  const heading = [
    'Loại', 'Mã đơn vị', 'Danh sách', 'STT', 'Họ và tên', 'Chức vụ', 'Phát ra', 'Thu về', 'Hợp lệ', 'Không hợp lệ', 'Chưa đánh giá',
    ...labels.flatMap((label) => [label, `${label} (%)`]), 'Phần trăm tính trên', 'Mã kết quả', 'Điều',
  ]
  const people = statement.lists.flatMap((list) =>
    list.officials.map((official, i): CsvCell[] => [
      KIND[statement.type], statement.unit.code, list.title, i + 1, official.name, official.position,
      list.numbers.issued, list.numbers.collected, official.valid, official.invalid, official.unmarked,
      ...official.levels.flatMap(({ count, percent }) => [count, percent ?? '']),
      list.denominator.value, official.outcome?.code ?? '', official.outcome?.article ?? '',
    ]),
  )
  return [heading, ...people]
}

export const statementCsv = (statement: Statement): string => writeCsv(statementRows(statement))

/** Whether a table says, cell for cell, what the statement says. */
export function checkCsv(text: string, statement: Statement): Result<void, CsvFault> {
  const found = readDelimited(text)
  const expected = readDelimited(statementCsv(statement))
  if (!found.ok || !expected.ok) return err({ code: 'csv/unreadable' })
  const rows = Math.max(found.value.rows.length, expected.value.rows.length)
  for (let row = 0; row < rows; row++) {
    const [mine, theirs] = [expected.value.rows[row] ?? [], found.value.rows[row] ?? []]
    const columns = Math.max(mine.length, theirs.length)
    for (let column = 0; column < columns; column++) {
      if (mine[column] !== theirs[column]) return err({ code: 'csv/differs', row: row + 1, column: column + 1 })
    }
  }
  return ok(undefined)
}
