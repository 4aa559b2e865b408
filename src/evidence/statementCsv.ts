/**
 * The result as a table (`ket-qua.csv`): one line a person, for whoever opens the package with a spreadsheet. It is a copy, not
 * the result; the verifier reads it back and compares every cell with the signed statement. Headings are part of the format
 * and stay Vietnamese in every language of the screen.
 */
import { readDelimited } from '../documents/readDelimited'
import { statementRows } from '../documents/statementTable'
import { writeCsv } from '../documents/writeCsv'
import { err, ok } from '../domain/kernel/result'
import type { Result } from '../domain/kernel/result'
import type { Statement } from '../domain/result/statement'

export type CsvFault =
  | { readonly code: 'csv/unreadable' }
  /** Row 1 is the heading. */
  | { readonly code: 'csv/differs'; readonly row: number; readonly column: number }

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
