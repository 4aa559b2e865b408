/**
 * What stands around the rows of a sheet (ECMA-376 part 1, §18.3.1): columns, what stays in sight, and how it is printed. A table
 * keeps its headings in sight and on every printed page, and takes as many pages side by side as it needs to be legible; a paper is
 * laid out by whoever writes it. Every printed page says which sheet it is of, and which page of how many. Lines above a heading run
 * on over the cells beside them, which the repeated columns of a page further right would cut off: they are for the screen, and what
 * every page has to say stands in its margins.
 */
import { cellName, columnName, inSheet } from './sheetCells'
import { xmlText } from './xml'

export interface SheetColumn {
  /** In characters. */
  readonly width: number
  /** Not shown and not printed; formulas still find it. */
  readonly hidden?: boolean
}

/** What every printed page says outside the table: above it at the left and the right, below it in the middle; 255 characters each. */
export interface Margins {
  readonly left: string
  readonly right: string
  readonly below: string
}

export interface TableSheet {
  readonly name: string
  readonly margins?: Margins
  readonly columns: readonly (SheetColumn & { readonly title: string })[]
  /** Lines above the heading, on the screen: what this is; of a rehearsal, that it counts for nothing. Printed: `margins`. */
  readonly lead?: readonly string[]
  /** Columns that stay in sight at the left, on the screen and on pages side by side. */
  readonly frozenColumns?: number
}

export interface PaperSheet {
  readonly name: string
  readonly widths: readonly number[]
  /** Per cent of its size on A4, upright. */
  readonly scale: number
  readonly margins?: Margins
}

export interface SheetFrame {
  readonly columns: readonly SheetColumn[]
  /** Elements before the columns and after the rows, in the order of the schema. */
  readonly before: string
  after(lastRow: number): string
}

const MARGINS = '<pageMargins left="0.4" right="0.4" top="0.65" bottom="0.65" header="0.3" footer="0.3"/>'
const FACE = '&"Times New Roman,Regular"&9 '
const BOLD = '&"Times New Roman,Bold"&10 '

/** In a header or footer `&` begins a code; a size must not run into a figure after it. */
const said = (place: 'L' | 'C' | 'R', look: string, text: string): string => (text === '' ? '' : `&${place}${look}${text.replaceAll('&', '&&')}`)

/** Head and foot in their own size, whatever the table is scaled to. */
const runningXml = ({ left, right, below }: Margins = { left: '', right: '', below: '' }): string => {
  const head = said('L', BOLD, left) + said('R', BOLD, right)
  const foot = `&L${FACE}&A${said('C', FACE, below)}&R${FACE}&P/&N`
  return `<headerFooter scaleWithDoc="0" alignWithMargins="0">${head === '' ? '' : `<oddHeader>${xmlText(head)}</oddHeader>`}<oddFooter>${xmlText(foot)}</oddFooter></headerFooter>`
}
/** Characters across an A4 on its side at 60 % of their size (7 points); smaller is not legible. */
const PAGE_WIDTH = 220

export const colsXml = (columns: readonly SheetColumn[]): string =>
  `<cols>${columns.map(({ width, hidden = false }, at) => `<col min="${String(at + 1)}" max="${String(at + 1)}" width="${String(width)}"${hidden ? ' hidden="1"' : ''} customWidth="1"/>`).join('')}</cols>`

/** Pages side by side, each with the frozen columns. */
function pagesAcross({ columns, frozenColumns = 0 }: TableSheet): number {
  const widthOf = (some: readonly SheetColumn[]): number => some.reduce((sum, { width, hidden = false }) => sum + (hidden ? 0 : width), 0)
  const repeated = widthOf(columns.slice(0, frozenColumns))
  return Math.max(1, Math.ceil((widthOf(columns) - repeated) / (PAGE_WIDTH - repeated)))
}

export function tableFrame(table: TableSheet): SheetFrame {
  const { columns, lead = [], frozenColumns = 0 } = table
  const heading = lead.length
  const pane = `<pane${frozenColumns > 0 ? ` xSplit="${String(frozenColumns)}"` : ''} ySplit="${String(heading + 1)}" topLeftCell="${cellName(heading + 1, frozenColumns)}" activePane="${frozenColumns > 0 ? 'bottomRight' : 'bottomLeft'}" state="frozen"/>`
  const filter = (last: number): string => (last > heading ? `<autoFilter ref="${cellName(heading, 0)}:${cellName(last, columns.length - 1)}"/>` : '')
  return {
    columns,
    before: `<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews>`,
    after: (last) => `${filter(last)}${MARGINS}<pageSetup paperSize="9" fitToWidth="${String(pagesAcross(table))}" fitToHeight="0" pageOrder="overThenDown" orientation="landscape"/>${runningXml(table.margins)}`,
  }
}

export const paperFrame = ({ widths, scale, margins }: PaperSheet): SheetFrame => ({
  columns: widths.map((width) => ({ width })),
  before: '<sheetViews><sheetView showGridLines="0" workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="20" customHeight="1"/>',
  after: () => `${MARGINS}<pageSetup paperSize="9" scale="${String(scale)}" orientation="portrait"/>${runningXml(margins)}`,
})

/**
 * What of a table is printed, from its heading on, and what of it on every page: the heading and the frozen columns.
 * @param at  the sheet's place, from 0  @param lastRow  of rows and charts, from 0  @param columns  of the table and its charts
 */
export function printedParts({ name, lead = [], frozenColumns = 0 }: TableSheet, at: number, lastRow: number, columns: number): string {
  const sheet = inSheet(name)
  const heading = String(lead.length + 1)
  const repeated = frozenColumns > 0 ? `${sheet}$A:$${columnName(frozenColumns - 1)},` : ''
  const defined = (what: string, range: string): string => `<definedName name="_xlnm.${what}" localSheetId="${String(at)}">${xmlText(range)}</definedName>`
  return defined('Print_Area', `${sheet}$A$${heading}:$${columnName(columns - 1)}$${String(lastRow + 1)}`) + defined('Print_Titles', `${repeated}${sheet}$${heading}:$${heading}`)
}
