/**
 * Pages of the consolidated workbook to print and look at: one result after the other, each from the top of a page, each of its lists
 * with its table and its stacked bars; and the bars of the sums by rules. Every number is the cell of the sheet of figures it comes
 * from, the charts are drawn from the table above them. Limits: so many results as one can leaf through; a list longer than a page
 * of bars goes on in a table of its own with its chart.
 */
import { LEVEL_CODES } from '../domain/canvass/canvassRow'
import type { CanvassRow } from '../domain/canvass/canvassRow'
import type { RulesSummary } from '../domain/canvass/summary'
import type { BarLook } from '../domain/result/paper'
import { canvassVi as words } from '../words/canvass'
import { denominatorName, FIGURE_PLACES, levelCount, levelHeading, outcomeName } from './canvassSheets'
import type { PlainTable } from './canvassSheets'
import type { OpenSheet, OpenWorkbook } from './office/openWorkbook'
import { linesOf, rangeName } from './office/sheetCells'
import type { SheetCell } from './office/sheetCells'
import type { Margins } from './office/sheetFrames'
import type { StackedBars } from './office/stackedBars'

export const PAGES_LIMIT = 200

/** A row of figures and its place on their sheet, from 0. */
export interface PlacedFigure {
  readonly row: CanvassRow
  readonly at: number
}

const SHEET = words.sheets.pages
/** Characters: number, name; each level and its share; unmarked, class, which takes the place of levels that no result has. */
const [NUMBER, NAME, FIGURE, CLASS] = [6, 26, 10, 32]
const FIRST_LEVEL = 2
const MOST_LEVELS = 3
const SCALE = 66
/** Lines of 20 points on an upright A4 at that scale. */
const PAGE_LINES = 54
const BARS = 30

const text = (row: CanvassRow, name: string): string => String(row[name] ?? '')
const number = (row: CanvassRow, name: string): number => Number(row[name])
const lookOf = (at: number, levels: number): BarLook => (at === levels - 1 ? 'last' : at === 0 ? 'first' : 'middle')
const figure = (at: number, column: number): string => rangeName(words.sheets.rows, column, at)
const chartLines = (bars: number): number => Math.ceil(bars * 1.4) + 7

/** The page under way: its sheet, its columns, lines used. */
interface Page {
  readonly sheet: OpenSheet
  /** As many levels as the rules with the most have. */
  readonly levels: number
  readonly classWidth: number
  used: number
}

const levelsOf = (row: CanvassRow) => LEVEL_CODES.map((code, place) => ({ code, place, label: levelHeading(code) })).filter(({ code }) => levelCount(row, code) !== undefined)

export function writeUnitPages(book: OpenWorkbook, results: readonly (readonly PlacedFigure[])[], mark: readonly string[], margins: Margins): void {
  const levels = Math.max(...results.flatMap((people) => people.map(({ row }) => levelsOf(row).length)))
  const figures = Array.from({ length: 2 * levels + 1 }, () => FIGURE)
  const classWidth = CLASS + 2 * FIGURE * Math.max(0, MOST_LEVELS - levels)
  const sheet = book.paper({ name: SHEET, widths: [NUMBER, NAME, ...figures, classWidth], scale: SCALE, margins })
  for (const people of results) {
    const first = people[0]?.row
    if (first === undefined) continue
    sheet.newPage()
    for (const line of [...mark, words.pages.unit(text(first, 'unit_name'), text(first, 'unit_code'), number(first, 'round_number'))]) sheet.row([{ lead: line }])
    sheet.row([{ lead: words.pages.fingerprints(text(first, 'result_fingerprint'), text(first, 'opening_fingerprint')) }])
    const corrections = Number(first['corrections'] ?? 0)
    if (corrections > 0) sheet.row([{ lead: words.pages.corrected(corrections, text(first, 'correction_fingerprint')) }])
    const page = { sheet, levels, classWidth, used: 2 + mark.length + Math.min(1, corrections) }
    for (const list of new Set(people.map(({ row }) => row['list_number']))) {
      const listed = people.filter(({ row }) => row['list_number'] === list)
      for (let from = 0; from < listed.length; from += BARS) listPart(page, listed.slice(from, from + BARS), from, listed.length)
    }
  }
  sheet.end()
}

/** Takes so many lines of the page, of the next one if this one has too few left. */
function fit(page: Page, lines: number): void {
  if (page.used > 3 && page.used + lines > PAGE_LINES) {
    page.sheet.newPage()
    page.used = 0
  }
  page.used += lines
}

/** A table and its chart: a list, or a part of a long one. @param from  people of the list before it, of `all` */
function listPart(page: Page, people: readonly PlacedFigure[], from: number, all: number): void {
  const first = people[0]?.row
  if (first === undefined) return
  const { sheet } = page
  const levels = levelsOf(first)
  const unmarked = FIRST_LEVEL + 2 * page.levels
  const blanks = Array.from({ length: 2 * (page.levels - levels.length) }, () => '')
  const of = denominatorName(text(first, 'denominator'))
  const whole = number(first, 'denominator_value')
  const title = words.pages.chart(text(first, 'list_title'), from + 1, from + people.length, all)
  const classes = people.map(({ row }) => outcomeName(text(row, 'outcome_code')))
  fit(page, 4 + people.reduce((lines, { row }, i) => lines + Math.max(linesOf(text(row, 'person_name'), NAME), linesOf(classes[i] ?? '', page.classWidth)), 0))
  sheet.row([{ lead: words.pages.list(title, of, whole, number(first, 'issued'), number(first, 'collected')) }])
  const heads = levels.flatMap(({ label }) => [label, words.columns.percentOf(label)])
  const headings = sheet.row([words.columns.number, words.columns.person, ...heads, ...blanks, words.columns.unmarked, words.columns.outcome].map((heading) => ({ heading })))
  const rows = people.map(({ row, at }, i) =>
    sheet.row([
      number(row, 'person_number'), text(row, 'person_name'),
      ...levels.flatMap(({ code, place }): SheetCell[] => {
        const count = levelCount(row, code) ?? 0
        return [{ sameAs: figure(at, FIGURE_PLACES.count(place)), value: count }, { formula: figure(at, FIGURE_PLACES.share(place)), value: whole === 0 ? '' : count / whole }]
      }),
      ...blanks, { sameAs: figure(at, FIGURE_PLACES.unmarked), value: number(row, 'unmarked') }, classes[i] ?? '',
    ]),
  )
  sheet.row([])
  const lines = chartLines(people.length)
  fit(page, lines)
  const [top = 0, last = 0] = [rows[0], rows.at(-1)]
  const part = (column: number, label: string, look: BarLook, values: readonly number[]) => ({ label, labelCell: rangeName(SHEET, column, headings), range: rangeName(SHEET, column, top, last), values, look })
  sheet.chart({
    title, description: words.pages.described(title),
    bars: { range: rangeName(SHEET, 1, top, last), names: people.map(({ row }) => text(row, 'person_name')) },
    parts: [
      ...levels.map(({ code, label }, i) => part(FIRST_LEVEL + 2 * i, label, lookOf(i, levels.length), people.map(({ row }) => levelCount(row, code) ?? 0))),
      part(unmarked, words.columns.unmarked, 'rest', people.map(({ row }) => number(row, 'unmarked'))),
    ],
    whole: { value: whole, label: words.pages.ballots(of, whole) },
  }, { rows: lines, columns: unmarked + 2 })
}

/** Columns before the levels in `sumsTable`. */
const SUMS_BEFORE_LEVELS = 7

/** The levels of one set of rules as shares of its own ratings; other rules are other charts. @param at  its row in the sums, from 0 */
export function sumsChart({ rules, marks, unmarked }: RulesSummary, { columns, rows }: PlainTable, place: number, headings: number, at: number): StackedBars {
  const of = denominatorName(rules.denominator)
  const levels = LEVEL_CODES.map((code, column) => ({ code, column })).filter(({ code }) => marks[code] !== undefined)
  const part = (column: number, look: BarLook, value: number) => ({
    label: columns[SUMS_BEFORE_LEVELS + column]?.title ?? '', labelCell: rangeName(words.sheets.sums, SUMS_BEFORE_LEVELS + column, headings),
    range: rangeName(words.sheets.sums, SUMS_BEFORE_LEVELS + column, place), values: [value], look,
  })
  return {
    title: words.pages.sums(String(rows[at]?.[0] ?? ''), of), description: words.pages.sumsDescribed,
    bars: { range: rangeName(words.sheets.sums, 1, place), names: [of] },
    parts: [...levels.map(({ code, column }, i) => part(column, lookOf(i, levels.length), marks[code] ?? 0)), part(LEVEL_CODES.length, 'rest', unmarked)],
  }
}
