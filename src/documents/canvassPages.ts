/**
 * Pages of the consolidated workbook to print and look at: one result after the other, each from the top of a page, each of its lists
 * with its table and its stacked bars; and the bars of the sums by rules. Every number is the cell of the sheet of figures it comes
 * from, the charts are drawn from the table above them. Limits: so many results as one can leaf through; a list longer than a page
 * of bars has several charts.
 */
import { LEVEL_CODES } from '../domain/canvass/canvassRow'
import type { CanvassRow } from '../domain/canvass/canvassRow'
import type { RulesSummary } from '../domain/canvass/summary'
import { canvassVi as words } from '../words/canvass'
import { denominatorName, FIGURE_PLACES, levelCount, levelLabel, outcomeName } from './canvassSheets'
import type { PlainTable } from './canvassSheets'
import type { OpenSheet, OpenWorkbook } from './office/openWorkbook'
import { rangeName } from './office/sheetCells'
import type { SheetCell } from './office/sheetCells'
import type { BarLook, StackedBars } from './office/stackedBars'

export const PAGES_LIMIT = 200

/** A row of figures and its place on their sheet, from 0. */
export interface PlacedFigure {
  readonly row: CanvassRow
  readonly at: number
}

const SHEET = words.sheets.pages
/** Characters: number, name, three levels with their shares, unmarked, class. */
const WIDTHS = [6, 28, 10, 10, 10, 10, 10, 10, 10, 24]
const FIRST_LEVEL = 2
const MOST_LEVELS = 3
const UNMARKED = FIRST_LEVEL + 2 * MOST_LEVELS
const SCALE = 70
/** Lines of 20 points on an upright A4 at that scale. */
const PAGE_LINES = 52
const BARS = 30

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)
const text = (row: CanvassRow, name: string): string => String(row[name] ?? '')
const number = (row: CanvassRow, name: string): number => Number(row[name])
const lookOf = (at: number, levels: number): BarLook => (at === levels - 1 ? 'last' : at === 0 ? 'first' : 'middle')
const figure = (at: number, column: number): string => rangeName(words.sheets.rows, column, at)
const chartLines = (bars: number): number => Math.ceil(bars * 1.4) + 7

export function writeUnitPages(book: OpenWorkbook, results: readonly (readonly PlacedFigure[])[], mark: readonly string[]): void {
  const sheet = book.paper({ name: SHEET, widths: WIDTHS, scale: SCALE })
  for (const people of results) {
    const first = people[0]?.row
    if (first === undefined) continue
    sheet.newPage()
    for (const line of [...mark, words.pages.unit(text(first, 'unit_name'), text(first, 'unit_code'), number(first, 'round_number'))]) sheet.row([{ lead: line }])
    sheet.row([{ lead: words.pages.fingerprints(text(first, 'result_fingerprint'), text(first, 'opening_fingerprint')) }])
    let used = 2 + mark.length
    for (const list of new Set(people.map(({ row }) => row['list_number']))) used = listPage(sheet, people.filter(({ row }) => row['list_number'] === list), used)
  }
  sheet.end()
}

/** @returns lines used of the page */
function listPage(sheet: OpenSheet, people: readonly PlacedFigure[], before: number): number {
  const first = people[0]?.row
  if (first === undefined) return before
  let used = before
  const fit = (lines: number): void => {
    if (used > 3 && used + lines > PAGE_LINES) {
      sheet.newPage()
      used = 0
    }
    used += lines
  }
  const levels = LEVEL_CODES.map((code, figureLevel) => ({ code, figureLevel })).filter(({ code }) => levelCount(first, code) !== undefined)
  const labels = levels.map(({ code }) => capital(levelLabel(code)))
  const of = denominatorName(text(first, 'denominator'))
  const whole = number(first, 'denominator_value')
  const classes = people.map(({ row }) => outcomeName(text(row, 'outcome_code')))
  const table = 4 + classes.reduce((lines, name) => lines + Math.ceil((name.length * 1.05) / 24), 0)
  fit(Math.min(table, PAGE_LINES))
  sheet.row([{ lead: words.pages.list(text(first, 'list_title'), of, whole, number(first, 'issued'), number(first, 'collected')) }])
  const heads = labels.flatMap((label) => [label, words.columns.percentOf(label)])
  const headings = sheet.row([words.columns.number, words.columns.person, ...heads, ...blanks(levels.length), words.columns.unmarked, words.columns.outcome].map((heading) => ({ heading })))
  const rows = people.map(({ row, at }, i) =>
    sheet.row([
      number(row, 'person_number'), text(row, 'person_name'),
      ...levels.flatMap(({ code, figureLevel }): SheetCell[] => {
        const count = levelCount(row, code) ?? 0
        return [{ sameAs: figure(at, FIGURE_PLACES.count(figureLevel)), value: count }, { formula: figure(at, FIGURE_PLACES.share(figureLevel)), value: whole === 0 ? '' : count / whole }]
      }),
      ...blanks(levels.length), { sameAs: figure(at, FIGURE_PLACES.unmarked), value: number(row, 'unmarked') }, classes[i] ?? '',
    ]),
  )
  sheet.row([])
  for (let from = 0; from < people.length; from += BARS) {
    const shown = people.slice(from, from + BARS)
    const lines = chartLines(shown.length)
    fit(lines)
    const [top = 0, last = 0] = [rows[from], rows[from + shown.length - 1]]
    const title = words.pages.chart(text(first, 'list_title'), from + 1, from + shown.length, people.length)
    const part = (column: number, label: string, look: BarLook, values: readonly number[]) => ({ label, labelCell: rangeName(SHEET, column, headings), range: rangeName(SHEET, column, top, last), values, look })
    sheet.chart({
      title, description: words.pages.described(title),
      bars: { range: rangeName(SHEET, 1, top, last), names: shown.map(({ row }) => text(row, 'person_name')) },
      parts: [
        ...levels.map(({ code }, i) => part(FIRST_LEVEL + 2 * i, labels[i] ?? '', lookOf(i, levels.length), shown.map(({ row }) => levelCount(row, code) ?? 0))),
        part(UNMARKED, words.columns.unmarked, 'rest', shown.map(({ row }) => number(row, 'unmarked'))),
      ],
      whole: { value: whole, label: words.pages.ballots(of, whole) },
    }, { rows: lines, columns: WIDTHS.length })
  }
  return used
}

/** Columns that a rule set of fewer levels leaves empty. */
const blanks = (levels: number): readonly string[] => Array.from({ length: 2 * (MOST_LEVELS - levels) }, () => '')

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
