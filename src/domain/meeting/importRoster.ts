/**
 * A table from a file or the clipboard → people rated, with a verdict for every row (rules.md §4–5).
 * Nothing is dropped silently: read = accepted + rejected + blank, and rows outside (titles, notes) are listed.
 * Row and column numbers are 1-based, as a spreadsheet shows them. Legacy encodings (TCVN3, VNI) are converted
 * only on confirmation (`convert`). Nothing may be imported while `rejected` is not empty: that is the caller's rule.
 */
import { convertLegacy, detectLegacy, type LegacyEncoding } from '../kernel/legacyVietnamese'
import { cleanName } from '../kernel/names'
import { err, ok, type Result } from '../kernel/result'
import { findDuplicates, type Identity } from './duplicates'
import { checkOfficial, OFFICIALS_LIMIT } from './officials'
import type { Official, OfficialDraft, OfficialNote, OfficialProblem } from './officials'
import { guessMapping, isBlank, mappingAt, ROSTER_FIELDS, textOf } from './rosterColumns'
import type { Cell, ColumnMapping, RosterField, Row } from './rosterColumns'
import { sortRows, type SetAside } from './rosterRows'

export interface ImportOptions {
  /** Columns the user chose; without it they are guessed. */
  readonly mapping?: ColumnMapping
  /** Row of the column names the user chose, 0-based, `null` for none: its columns are guessed anew. Ignored beside a `mapping`. */
  readonly headerRow?: number | null
  /** The confirmed legacy encoding, or `none` when the user says the text is right as it stands. */
  readonly convert?: LegacyEncoding | 'none'
}

export interface ConversionSample {
  readonly row: number
  readonly column: number
  readonly before: string
  readonly after: string
}

/** The file as a whole cannot be imported as it is. */
export type ImportError =
  | { readonly code: 'import/no-rows' }
  | { readonly code: 'import/no-people'; readonly mapping: ColumnMapping }
  | { readonly code: 'import/column-missing'; readonly field: 'name' | 'position'; readonly mapping: ColumnMapping; readonly headers: readonly string[] }
  | { readonly code: 'import/too-many-officials'; readonly count: number; readonly limit: number }
  | { readonly code: 'import/legacy-encoding'; readonly encoding: LegacyEncoding; readonly samples: readonly ConversionSample[] }

type AsImport<P> = P extends { readonly code: `official/${infer Rest}` } ? Omit<P, 'code'> & { readonly code: `import/${Rest}` } : never

/** What is wrong with one row; `column` is 0 when the file has no such column. */
export type RowProblem = { readonly row: number; readonly column: number } & (
  | AsImport<OfficialProblem>
  | { readonly code: 'import/duplicate-person'; readonly field: 'name'; readonly earlierRow: number }
)

/** Worth a look, but importable. */
export type RowWarning = { readonly row: number; readonly column: number } & (
  | { readonly code: 'import/same-name' | 'import/near-duplicate'; readonly earlierRow: number }
  | { readonly code: 'import/number-repeated'; readonly value: string; readonly earlierRow: number }
)

/** What was changed in a cell on the way in. */
export type RowNote = { readonly column: number } & (
  | OfficialNote
  | { readonly code: 'import/converted'; readonly before: string; readonly after: string }
  | { readonly code: 'import/birth-date-from-serial'; readonly before: string; readonly after: string }
)

export interface AcceptedRow {
  readonly row: number
  readonly official: Official
  readonly notes: readonly RowNote[]
}

export interface RejectedRow {
  readonly row: number
  /** The row as it would be typed, for fixing in place. */
  readonly draft: OfficialDraft
  readonly problems: readonly RowProblem[]
}

export interface RosterImport {
  readonly mapping: ColumnMapping
  readonly headers: readonly string[]
  /** Columns that hold something and are not imported. */
  readonly unusedColumns: readonly { readonly column: number; readonly header: string }[]
  readonly accepted: readonly AcceptedRow[]
  readonly rejected: readonly RejectedRow[]
  readonly blankRows: readonly number[]
  readonly setAside: readonly SetAside[]
  readonly warnings: readonly RowWarning[]
  readonly counts: { readonly read: number; readonly accepted: number; readonly rejected: number; readonly blank: number }
  /** Set when the text was converted on confirmation. */
  readonly legacyEncoding: LegacyEncoding | undefined
}

const SAMPLES = 5

export function importRoster(source: readonly Row[], options: ImportOptions = {}): Result<RosterImport, ImportError> {
  if (source.every(isBlank)) return err({ code: 'import/no-rows' })
  const detected = options.convert === undefined ? detectLegacy(source.flatMap((row) => row.filter((cell) => typeof cell === 'string'))) : undefined
  const encoding = options.convert === 'none' ? undefined : (options.convert ?? detected)
  // Column names are recognised in converted text; the name column is converted again with its own capitals.
  const readable = encoding === undefined ? source : source.map((row) => row.map((cell) => convertCell(cell, encoding, 'text')))
  const mapping = options.mapping ?? (options.headerRow === undefined ? guessMapping(readable) : mappingAt(readable, options.headerRow))
  const rows = encoding === undefined ? source : convertRows(source, encoding, mapping)
  if (detected !== undefined) {
    return err({ code: 'import/legacy-encoding', encoding: detected, samples: samplesOf(source, rows, mapping) })
  }
  const headers = (mapping.headerRow === null ? [] : (rows[mapping.headerRow] ?? [])).map(textOf)
  for (const field of ['name', 'position'] as const) {
    if (mapping.columns[field] === undefined) return err({ code: 'import/column-missing', field, mapping, headers })
  }
  return importRows(source, rows, mapping, headers, encoding)
}

function importRows(
  source: readonly Row[],
  rows: readonly Row[],
  mapping: ColumnMapping,
  headers: readonly string[],
  encoding: LegacyEncoding | undefined,
): Result<RosterImport, ImportError> {
  const { read, setAside } = sortRows(rows, mapping)
  const filled = read.filter((index) => !isBlank(rows[index]!))
  if (filled.length === 0) return err({ code: 'import/no-people', mapping })
  if (filled.length > OFFICIALS_LIMIT) return err({ code: 'import/too-many-officials', count: filled.length, limit: OFFICIALS_LIMIT })
  const { drafts, checked, problems, warnings, columnOf } = judge(rows, filled, mapping)
  const accepted: AcceptedRow[] = []
  const rejected: RejectedRow[] = []
  checked.forEach((result, i) => {
    const row = filled[i]! + 1
    const own = problems.filter((problem) => problem.row === row)
    if (!result.ok || own.length > 0) {
      rejected.push({ row, draft: drafts[i]!.draft, problems: own })
      return
    }
    const notes: RowNote[] = [
      ...conversionNotes(source[filled[i]!]!, rows[filled[i]!]!, mapping),
      ...drafts[i]!.notes,
      ...result.value.notes.map((note) => ({ ...note, column: columnOf(note.field) })),
    ]
    accepted.push({ row, official: result.value.official, notes })
  })
  const blankRows = read.filter((index) => isBlank(rows[index]!)).map((index) => index + 1)
  return ok({
    mapping,
    headers,
    unusedColumns: unusedColumns(rows, filled, mapping, headers),
    accepted,
    rejected,
    blankRows,
    setAside,
    warnings: warnings.sort((a, b) => a.row - b.row),
    counts: { read: read.length, accepted: accepted.length, rejected: rejected.length, blank: blankRows.length },
    legacyEncoding: encoding,
  })
}

/** The verdict on each filled row, alone and beside the others. */
function judge(rows: readonly Row[], filled: readonly number[], mapping: ColumnMapping) {
  const drafts = filled.map((index) => draftOf(rows[index]!, mapping))
  const checked = drafts.map(({ draft }) => checkOfficial(draft))
  const identities = checked.map((result, i): Identity => (result.ok ? result.value.official : identityOf(drafts[i]!.draft)))
  const columnOf = (field: RosterField): number => (mapping.columns[field] ?? -1) + 1
  const problems: RowProblem[] = []
  const warnings: RowWarning[] = repeatedNumbers(rows, filled, mapping)
  checked.forEach((result, i) => {
    if (result.ok) return
    for (const problem of result.error) problems.push(asRowProblem(problem, filled[i]! + 1, columnOf(problem.field)))
  })
  for (const duplicate of findDuplicates(identities)) {
    const at = { row: filled[duplicate.index]! + 1, column: columnOf('name'), earlierRow: filled[duplicate.earlier]! + 1 }
    if (duplicate.kind === 'same-person') problems.push({ ...at, code: 'import/duplicate-person', field: 'name' })
    else warnings.push({ ...at, code: duplicate.kind === 'same-name' ? 'import/same-name' : 'import/near-duplicate' })
  }
  return { drafts, checked, problems, warnings, columnOf }
}

const asRowProblem = (problem: OfficialProblem, row: number, column: number): RowProblem =>
  // One vocabulary of faults under two stages: `official/…` in the form, `import/…` with a place in the file.
  ({ ...problem, code: problem.code.replace('official/', 'import/'), row, column }) as RowProblem

// A rejected person still counts as "earlier" for those who repeat them.
const identityOf = (draft: OfficialDraft): Identity => {
  const other = checkOfficial({ ...draft, position: '-', place: '' })
  return other.ok ? other.value.official : { name: cleanName(draft.name).text }
}

/** Excel's day numbers for 1910-01-01…2099-12-31, when a date cell lost its format; years are far below. */
const SERIAL = { first: 3654, last: 73050, epoch: Date.UTC(1899, 11, 30), day: 86_400_000 }

function draftOf(row: Row, mapping: ColumnMapping): { readonly draft: OfficialDraft; readonly notes: readonly RowNote[] } {
  const text = (field: RosterField): string => {
    const column = mapping.columns[field]
    return column === undefined ? '' : textOf(row[column])
  }
  const notes: RowNote[] = []
  const birthColumn = text('birthDate').trim() === '' ? (mapping.columns.birthDateWomen ?? mapping.columns.birthDate) : mapping.columns.birthDate
  const birthCell = birthColumn === undefined ? null : (row[birthColumn] ?? null)
  // Written in both columns it is neither: joined, no date can be read from it, and the row says so.
  let birthDate = [text('birthDate'), text('birthDateWomen')].filter((part) => part.trim() !== '').join(' – ')
  if (birthColumn !== undefined && typeof birthCell === 'number' && Number.isInteger(birthCell) && birthCell >= SERIAL.first && birthCell <= SERIAL.last) {
    birthDate = new Date(SERIAL.epoch + birthCell * SERIAL.day).toISOString().slice(0, 10)
    notes.push({ code: 'import/birth-date-from-serial', column: birthColumn + 1, before: String(birthCell), after: birthDate })
  }
  const name = [text('familyName'), text('name')].filter((part) => part.trim() !== '').join(' ')
  return { draft: { name, position: text('position'), birthDate, place: text('place'), idCode: text('idCode') }, notes }
}

function repeatedNumbers(rows: readonly Row[], filled: readonly number[], mapping: ColumnMapping): RowWarning[] {
  const column = mapping.columns.number
  if (column === undefined) return []
  const seen = new Map<string, number>()
  const warnings: RowWarning[] = []
  for (const index of filled) {
    const value = textOf(rows[index]![column]).trim()
    const earlier = seen.get(value)
    if (value === '') continue
    if (earlier === undefined) seen.set(value, index + 1)
    else warnings.push({ code: 'import/number-repeated', row: index + 1, column: column + 1, value, earlierRow: earlier })
  }
  return warnings
}

function unusedColumns(rows: readonly Row[], filled: readonly number[], mapping: ColumnMapping, headers: readonly string[]): RosterImport['unusedColumns'] {
  const used = new Set(ROSTER_FIELDS.map((field) => mapping.columns[field]))
  const width = Math.max(0, ...filled.map((index) => rows[index]!.length))
  return Array.from({ length: width }, (_, column) => column)
    .filter((column) => !used.has(column) && filled.some((index) => textOf(rows[index]![column]).trim() !== ''))
    .map((column) => ({ column: column + 1, header: headers[column] ?? '' }))
}

const convertCell = (cell: Cell, encoding: LegacyEncoding, kind: 'name' | 'text'): Cell =>
  typeof cell === 'string' ? convertLegacy(cell, encoding, kind) : cell

function convertRows(source: readonly Row[], encoding: LegacyEncoding, { columns, headerRow }: ColumnMapping): readonly Row[] {
  return source.map((row, index) =>
    row.map((cell, column) => {
      const isName = (column === columns.name || column === columns.familyName) && (headerRow === null || index > headerRow)
      return convertCell(cell, encoding, isName ? 'name' : 'text')
    }),
  )
}

function conversionNotes(before: Row, after: Row, mapping: ColumnMapping): RowNote[] {
  const used = new Set(ROSTER_FIELDS.map((field) => mapping.columns[field]))
  return after.flatMap((cell, column): RowNote[] =>
    used.has(column) && cell !== before[column]
      ? [{ code: 'import/converted', column: column + 1, before: textOf(before[column]), after: textOf(cell) }]
      : [],
  )
}

/** The first converted cells, people before titles and column names. */
function samplesOf(source: readonly Row[], rows: readonly Row[], { headerRow }: ColumnMapping): readonly ConversionSample[] {
  const changed = rows.flatMap((row, index) =>
    row.flatMap((cell, column) =>
      cell === source[index]![column]
        ? []
        : [{ row: index + 1, column: column + 1, before: textOf(source[index]![column]), after: textOf(cell) }],
    ),
  )
  const below = changed.filter((sample) => headerRow === null || sample.row > headerRow + 1)
  return (below.length > 0 ? below : changed).slice(0, SAMPLES)
}
