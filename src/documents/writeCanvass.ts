/**
 * Writes a consolidation: `xlsx` — a workbook for people, every sheet marked if it is a rehearsal's; `csv` — the
 * figures for databases (docs/canvass-columns.md; as Parquet: writeCanvassParquet), with the tables of units, files, places and
 * matters as CSV beside them. Figures come one package at a time; bytes leave as they are made. Only a workbook of at most
 * PAGES_LIMIT results holds their figures back, for a page with charts of each.
 */
import type { Canvass } from '../domain/canvass/canvass'
import type { CorrectedResults } from '../domain/canvass/correctedResults'
import { CANVASS_COLUMNS } from '../domain/canvass/canvassRow'
import type { CanvassRow } from '../domain/canvass/canvassRow'
import type { RulesSummary } from '../domain/canvass/summary'
import type { RoundType } from '../domain/meeting/meeting'
import { canvassVi as words } from '../words/canvass'
import { figureCells, figureColumns, filesTable, mattersTable, placesTable, sumsTable, unitsTable } from './canvassSheets'
import type { PlainTable, ToldFile } from './canvassSheets'
import { PAGES_LIMIT, sumsChart, writeUnitPages } from './canvassPages'
import type { PlacedFigure } from './canvassPages'
import { openWorkbook } from './office/openWorkbook'
import type { StackedBars } from './office/stackedBars'
import { writeCsv } from './writeCsv'

export interface ToldCanvass {
  readonly type: RoundType
  readonly canvass: Canvass
  readonly summaries: readonly RulesSummary[]
  readonly corrected: CorrectedResults
  readonly files: readonly ToldFile[]
}

export type Figures = AsyncIterable<readonly CanvassRow[]>
export type Sink = (chunk: Uint8Array) => void

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

const tablesOf = ({ canvass, files, summaries, corrected }: ToldCanvass): readonly PlainTable[] => [
  unitsTable(canvass, corrected), sumsTable(summaries), placesTable(canvass), mattersTable(canvass), filesTable(files),
]

export async function writeCanvassXlsx(told: ToldCanvass, figures: Figures, sink: Sink): Promise<void> {
  const book = openWorkbook({ title: words.title, language: 'vi' }, sink)
  const { units, accepted } = told.canvass
  const withPages = accepted.length <= PAGES_LIMIT
  const mark = told.type === 'rehearsal' ? [words.rehearsal] : []
  const about = words.lead(words.counts(units.filter(({ state }) => state === 'accepted').length, units.length))
  const margins = { left: about, right: mark.join(''), below: words.neverAdded }
  const lead = [...mark, about, words.neverAdded, ...(withPages ? [] : [words.pages.tooMany(PAGES_LIMIT)])]
  const plain = ({ rows, ...table }: PlainTable, below: (first: number) => readonly StackedBars[] = () => []): void => {
    const sheet = book.table({ ...table, lead, margins })
    const places = rows.map((row) => sheet.row(row))
    if (rows.length === 0) sheet.row([{ lead: words.nothing }])
    for (const chart of below(places[0] ?? 0)) sheet.chart(chart, { rows: 9, columns: 8 })
    sheet.end()
  }
  plain(unitsTable(told.canvass, told.corrected))
  const sheet = book.table({ name: words.sheets.rows, lead, margins, ...figureColumns(told.summaries) })
  const results: (readonly PlacedFigure[])[] = []
  let next = lead.length + 1
  for await (const rows of figures) {
    const placed = rows.map((row, i) => ({ row, at: next + i }))
    for (const { row, at } of placed) sheet.row(figureCells(row, at))
    next += rows.length
    if (withPages) results.push(placed)
  }
  sheet.end()
  if (withPages && results.length > 0) writeUnitPages(book, results, mark, margins)
  const sums = sumsTable(told.summaries)
  plain(sums, (first) => told.summaries.map((summary, at) => sumsChart(summary, sums, first + at, first - 1, at)))
  for (const table of [placesTable(told.canvass), mattersTable(told.canvass), filesTable(told.files)]) plain(table)
  book.end()
}

export async function writeCanvassCsv(figures: Figures, sink: Sink): Promise<void> {
  const names = CANVASS_COLUMNS.map(({ name }) => name)
  sink(utf8(writeCsv([names])))
  for await (const rows of figures) sink(utf8(writeCsv(rows.map((row) => names.map((name) => plainCell(row[name] ?? null)))).slice(1)))
}

const plainCell = (cell: string | number | boolean | null): string | number => (cell === null ? '' : typeof cell === 'boolean' ? String(cell) : cell)

/** The tables beside a CSV or Parquet of figures: name of the table (ASCII) and text. */
export function companionTables(told: ToldCanvass): readonly { readonly name: string; readonly text: string }[] {
  const names = ['don-vi', 'theo-quy-dinh', 'hai-noi', 'can-quyet-dinh', 'tep']
  const mark = told.type === 'rehearsal' ? [[words.rehearsal]] : []
  return tablesOf(told).map(({ columns, rows }, i) => ({ name: names[i] ?? '', text: writeCsv([...mark, columns.map(({ title }) => title), ...rows]) }))
}
