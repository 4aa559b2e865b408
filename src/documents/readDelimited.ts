/**
 * Delimited text (CSV, TSV, cells pasted from a spreadsheet; RFC 4180 and its relatives) → rows of cells.
 * The delimiter is the one of `,` `;` tab under which most rows have the same number of columns.
 * Every cell is text as written (no numbers guessed); an empty cell is null. An unclosed quotation mark is an error.
 */
import Papa from 'papaparse'
import type { Cell } from '../domain/meeting/rosterColumns'
import { err, ok, type Result } from '../domain/kernel/result'
import type { ReadError } from './tables'

export type Delimiter = ',' | ';' | '\t'
const DELIMITERS: readonly Delimiter[] = [';', '\t', ',']
const GUESS_ROWS = 200

export interface DelimitedText {
  readonly delimiter: Delimiter
  readonly rows: readonly (readonly Cell[])[]
}

export type DelimitedError = Extract<ReadError, { code: 'roster/too-many-rows' | 'roster/unclosed-quote' }>

/** Rows taken from a text at most; a roster's own limit is lower and judged without trailing blank rows. */
const LINE_LIMIT = 100_000

/** One row a line, empty lines included (one null cell); only the end of the last line is no row. */
export function readDelimited(source: string): Result<DelimitedText, DelimitedError> {
  // Excel's own hint line, "sep=;", is obeyed and is not a row.
  const hint = /^\ufeff?sep=([,;\t])\r?\n/u.exec(source)
  const text = (hint ? source.slice(hint[0].length) : source.replace(/^\ufeff/u, '')).replace(/(?:\r\n|\r|\n)$/u, '')
  const delimiter = (hint?.[1] as Delimiter | undefined) ?? guessDelimiter(text)
  const parsed = parse(text, delimiter, LINE_LIMIT + 1)
  const quote = parsed.errors.find((problem) => problem.type === 'Quotes')
  if (quote) return err({ code: 'roster/unclosed-quote', row: (quote.row ?? 0) + 1 })
  if (parsed.data.length > LINE_LIMIT) return err({ code: 'roster/too-many-rows', rows: parsed.data.length, limit: LINE_LIMIT })
  return ok({ delimiter, rows: parsed.data.map((row) => row.map((cell): Cell => (cell === '' ? null : cell))) })
}

function guessDelimiter(text: string): Delimiter {
  let best: { readonly delimiter: Delimiter; readonly rows: number; readonly columns: number } = { delimiter: ',', rows: 0, columns: 1 }
  for (const delimiter of DELIMITERS) {
    const sizes = new Map<number, number>()
    for (const row of parse(text, delimiter, GUESS_ROWS).data) {
      if (row.length > 1) sizes.set(row.length, (sizes.get(row.length) ?? 0) + 1)
    }
    const [columns, rows] = [...sizes].reduce<readonly [number, number]>((most, size) => (size[1] > most[1] ? size : most), [1, 0])
    if (rows > best.rows || (rows === best.rows && columns > best.columns)) best = { delimiter, rows, columns }
  }
  return best.delimiter
}

const parse = (text: string, delimiter: Delimiter, preview: number): Papa.ParseResult<string[]> =>
  Papa.parse<string[]>(text, { delimiter, preview, skipEmptyLines: false })
