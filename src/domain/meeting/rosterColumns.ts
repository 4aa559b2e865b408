/**
 * Finds the header row of a roster and guesses which column holds what.
 * Real rosters have title rows above the header, other column names, numbered columns and extra columns.
 * The guess is returned and can be replaced by a mapping the secretary chose; rows and columns are 0-based here.
 */
import { cleanText } from '../kernel/names'

/** A cell of a table: text, a number, an empty cell; dates arrive as ISO text `yyyy-mm-dd`. */
export type Cell = string | number | null
export type Row = readonly Cell[]

/**
 * `familyName` is the "Họ và tên đệm" column of lists that keep the given name ("Tên") apart; `birthDateWomen` the second
 * column of lists that write birth dates under "Nam" and "Nữ" (names of the columns in two rows).
 */
export type RosterField = 'number' | 'familyName' | 'name' | 'position' | 'birthDate' | 'birthDateWomen' | 'place' | 'idCode'
export const ROSTER_FIELDS: readonly RosterField[] = ['number', 'familyName', 'name', 'position', 'birthDate', 'birthDateWomen', 'place', 'idCode']

export interface ColumnMapping {
  /** Row of the column names; `null` when the table has none (pasted cells). */
  readonly headerRow: number | null
  readonly columns: Readonly<Partial<Record<RosterField, number>>>
}

const HEADER_SEARCH_ROWS = 50

export const textOf = (cell: Cell | undefined): string => (cell === null || cell === undefined ? '' : String(cell))
export const isBlank = (row: Row): boolean => row.every((cell) => cleanText(textOf(cell)).text === '')

/** Header text without marks, case and punctuation: "Họ và tên:" → "ho va ten". */
export function foldHeader(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/đ/gu, 'd')
    .replace(/[^a-z0-9]+/gu, ' ')
    .trim()
}

const HEADERS: readonly (readonly [RosterField, RegExp])[] = [
  ['number', /^(?:stt|tt|so tt|so thu tu|no|so)$/u],
  ['familyName', /^(?:ho|ho dem|ho lot|ho (?:va )?(?:ten )?(?:dem|lot|chu lot)|ho va chu dem)$/u],
  ['name', /^(?:ho (?:va |ten )?(?:chu lot )?ten|ho (?:va )?ten .*|ten|ten (?:nguoi|can bo|dong chi|dai bieu)\b.*|dong chi|full ?name|name)$/u],
  ['position', /^(?:chuc vu|chuc danh|chuc)\b.*|^(?:position|title)$/u],
  ['birthDate', /^(?:(?:ngay|nam)\b.*\bsinh\b.*|sinh nam|ns|birth ?date|date of birth|born)$/u],
  ['place', /^(?:noi lay phieu\b.*|lay phieu (?:noi|tai noi) thu.*|noi thu\b.*|noi|place)$/u],
  ['idCode', /^(?:ma|ma so|ma can bo|ma (?:dinh danh|dang vien|so can bo|nhan su|cb)\b.*|so the dang\b.*|so dinh danh\b.*|id|code)$/u],
]

function fieldOfHeader(cell: Cell | undefined): RosterField | undefined {
  const folded = foldHeader(textOf(cell))
  return folded === '' ? undefined : HEADERS.find(([, pattern]) => pattern.test(folded))?.[0]
}

function columnsOf(row: Row): Partial<Record<RosterField, number>> {
  const columns: Partial<Record<RosterField, number>> = {}
  row.forEach((cell, index) => {
    const field = fieldOfHeader(cell)
    if (field !== undefined && columns[field] === undefined) columns[field] = index
  })
  // "Họ" alone is a family-name column only beside "Tên"; without one it is the name.
  if (columns.familyName !== undefined && columns.name === undefined) {
    columns.name = columns.familyName
    delete columns.familyName
  }
  return columns
}

/** The best guess: the row naming most columns, a name among them; otherwise by what the columns hold. */
export function guessMapping(rows: readonly Row[]): ColumnMapping {
  let best: { readonly headerRow: number; readonly columns: Partial<Record<RosterField, number>>; readonly size: number } | undefined
  rows.slice(0, HEADER_SEARCH_ROWS).forEach((row, headerRow) => {
    const columns = columnsOf(row)
    const size = Object.keys(columns).length
    // A single matching word may be a title ("Họ và tên người …" merged over the table); two are a header.
    if (columns.name !== undefined && size >= 2 && (best === undefined || size > best.size)) best = { headerRow, columns, size }
  })
  return best ? mappingAt(rows, best.headerRow) : mappingAt(rows, null)
}

/** The guess for column names in this row (0-based), or for a table that has none. */
export const mappingAt = (rows: readonly Row[], headerRow: number | null): ColumnMapping =>
  headerRow === null
    ? { headerRow, columns: guessByContent(rows) }
    : { headerRow, columns: { ...columnsOf(rows[headerRow] ?? []), ...birthColumnsBelow(rows[headerRow + 1] ?? []) } }

const NAME_LIKE = /^(?:\p{Lu}[\p{L}'’.]*)(?:\s+\p{Lu}[\p{L}'’.]*){1,7}$/u
const DATE_LIKE = /^(?:\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}|\d{4}-\d{2}-\d{2}|19\d\d|20\d\d)$/u

/** For cells pasted without column names. */
function guessByContent(rows: readonly Row[]): Partial<Record<RosterField, number>> {
  const filled = rows.filter((row) => !isBlank(row)).slice(0, 200)
  const width = Math.max(0, ...filled.map((row) => row.length))
  const share = (column: number, test: (text: string, index: number) => boolean): number => {
    const hits = filled.filter((row, index) => test(cleanText(textOf(row[column])).text, index)).length
    return filled.length === 0 ? 0 : hits / filled.length
  }
  const free = new Set(Array.from({ length: width }, (_, column) => column))
  const columns: Partial<Record<RosterField, number>> = {}
  const take = (field: RosterField, test: (text: string, index: number) => boolean, least: number): void => {
    const column = [...free].find((candidate) => share(candidate, test) >= least)
    if (column === undefined) return
    columns[field] = column
    free.delete(column)
  }
  take('birthDate', (text) => DATE_LIKE.test(text), 0.6)
  if (filled.length > 1) take('number', (text, index) => Number.parseInt(text, 10) === index + 1 && /^\d+[.)]?$/u.test(text), 0.9)
  take('name', (text) => NAME_LIKE.test(text), 0.6)
  take('place', (text) => /^[12]$/u.test(text), 0.9)
  take('position', (text) => /\p{L}/u.test(text), 0.5)
  return columns
}

/** Row of "1 2 3 4" or "(1) (2) (3)" that some forms put right under the column names. */
export function isColumnNumbers(row: Row): boolean {
  const filled = row.map((cell) => cleanText(textOf(cell)).text).filter((text) => text !== '')
  return filled.length >= 2 && filled.every((text, index) => text.replace(/[()]/gu, '') === String(index + 1))
}

/** The same column names again, as printed lists repeat them on every page. */
export function isHeaderAgain(row: Row, header: Row): boolean {
  const names = header.map((cell) => foldHeader(textOf(cell)))
  return names.some((name) => name !== '') && names.every((name, index) => name === foldHeader(textOf(row[index])))
}

/** "Nam | Nữ" alone in the row under the column names: the birth dates of men and women in columns of their own. */
export function isMenAndWomen(row: Row): boolean {
  const filled = row.map((cell) => foldHeader(textOf(cell))).filter((text) => text !== '')
  return filled.length === 2 && filled.includes('nam') && filled.includes('nu')
}

function birthColumnsBelow(row: Row): Partial<Record<RosterField, number>> {
  if (!isMenAndWomen(row)) return {}
  const at = (word: string) => row.findIndex((cell) => foldHeader(textOf(cell)) === word)
  return { birthDate: at('nam'), birthDateWomen: at('nu') }
}
