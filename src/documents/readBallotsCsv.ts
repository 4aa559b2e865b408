/**
 * Ballots for `cli simulate --ballots`: header `1,2,…,n`, one ballot a row, each cell a level code of the
 * rule set or empty (not rated). Delimiter `,` `;` or tab; UTF-8 or any encoding a roster may have.
 * Every error names row and column (1-based, as a spreadsheet shows them). Rows of
 * delimiters only are ballots with nothing marked; so is an empty line when the list has one official,
 * while with several officials empty lines at the end are nothing and elsewhere an error.
 */
import { err, ok, type Result } from '../domain/kernel/result'
import { textOf } from '../domain/meeting/rosterColumns'
import type { Row } from '../domain/meeting/rosterColumns'
import { readDelimited } from './readDelimited'
import { decodeText } from './textEncodings'

export type BallotsError =
  | { readonly code: 'ballots/empty' | 'ballots/unreadable' }
  | { readonly code: 'ballots/unclosed-quote'; readonly row: number }
  | { readonly code: 'ballots/too-many'; readonly limit: number }
  | { readonly code: 'ballots/header-wrong'; readonly row: number; readonly column: number; readonly expected: string; readonly found: string }
  | { readonly code: 'ballots/wrong-number-of-cells'; readonly row: number; readonly column: number; readonly expected: number; readonly found: number }
  | { readonly code: 'ballots/unknown-level'; readonly row: number; readonly column: number; readonly value: string; readonly levels: readonly string[] }

/** One ballot: a level code or undefined (not rated) for each official, in list order. */
export type BallotRow = readonly (string | undefined)[]

export function readBallotsCsv(bytes: Uint8Array, levels: readonly string[], officials: number): Result<readonly BallotRow[], BallotsError> {
  const decoded = decodeText(bytes)
  if (!decoded) return err({ code: 'ballots/unreadable' })
  const read = readDelimited(decoded.text)
  if (!read.ok) {
    return err(read.error.code === 'roster/unclosed-quote' ? { code: 'ballots/unclosed-quote', row: read.error.row } : { code: 'ballots/too-many', limit: read.error.limit })
  }
  const [header, ...rows] = withoutBlankLinesAtTheEnd(read.value.rows, officials)
  if (header === undefined || decoded.text.trim() === '') return err({ code: 'ballots/empty' })
  const headerError = checkHeader(header, officials)
  if (headerError) return err(headerError)
  const ballots: BallotRow[] = []
  for (const [index, row] of rows.entries()) {
    const ballot = readBallot(row, index + 2, levels, officials)
    if (!ballot.ok) return ballot
    ballots.push(ballot.value)
  }
  return ok(ballots)
}

function withoutBlankLinesAtTheEnd(rows: readonly Row[], officials: number): readonly Row[] {
  let end = rows.length
  while (officials > 1 && end > 0 && rows[end - 1]!.length === 1 && textOf(rows[end - 1]![0]).trim() === '') end -= 1
  return rows.slice(0, end)
}

function checkHeader(header: Row, officials: number): BallotsError | undefined {
  const width = Math.max(header.length, officials)
  for (let index = 0; index < width; index += 1) {
    const expected = index < officials ? String(index + 1) : ''
    const found = textOf(header[index]).trim()
    if (found !== expected) return { code: 'ballots/header-wrong', row: 1, column: index + 1, expected, found: found.slice(0, 40) }
  }
  return undefined
}

function readBallot(row: Row, number: number, levels: readonly string[], officials: number): Result<BallotRow, BallotsError> {
  if (row.length !== officials) {
    const column = Math.min(row.length, officials) + 1
    return err({ code: 'ballots/wrong-number-of-cells', row: number, column, expected: officials, found: row.length })
  }
  const ballot: (string | undefined)[] = []
  for (const [index, cell] of row.entries()) {
    const value = textOf(cell).trim()
    if (value !== '' && !levels.includes(value)) {
      return err({ code: 'ballots/unknown-level', row: number, column: index + 1, value: value.slice(0, 40), levels })
    }
    ballot.push(value === '' ? undefined : value)
  }
  return ok(ballot)
}
