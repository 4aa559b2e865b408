/**
 * A workbook as SpreadsheetML (ECMA-376 part 1, §18): typed numbers, formulas with their value beside them (a reader that does not
 * compute sees the same figure), frozen header row, widths. Strings stand inline; a text is never a formula, whatever it begins
 * with. The same sheets give the same bytes. docs/decisions/027 says why this is written here.
 */
import { contentTypes, CORE_RELATIONSHIP, CORE_TYPE, coreProperties, officeZip, relationship, relationships, xmlText } from './xml'

/** A share as a formula of counts and its value; value '' where there is nothing to divide by. Shown with two decimals. */
export interface ShareCell {
  readonly formula: string
  readonly value: number | ''
}
export type SheetCell = string | number | ShareCell | null

export interface Sheet {
  /** At most 31 characters, none of \ / ? * [ ] : */
  readonly name: string
  readonly header: readonly string[]
  /** Characters, one a column. */
  readonly widths: readonly number[]
  readonly rows: readonly (readonly SheetCell[])[]
  /** Columns that stay in sight at the left. */
  readonly frozenColumns?: number
}

export interface Workbook {
  readonly title: string
  readonly language: string
  readonly madeAt: string
  readonly sheets: readonly Sheet[]
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const NAMESPACES = `xmlns="${MAIN}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"`

/** "A", "B", … "AA" of 0, 1, … 26. */
export function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26))
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter
}

export const cellName = (row: number, column: number): string => `${columnName(column)}${String(row + 1)}`

export function writeWorkbook({ title, language, madeAt, sheets }: Workbook): Uint8Array {
  return officeZip([
    ['[Content_Types].xml', contentTypes([
      ['/xl/workbook.xml', `${SHEET}.sheet.main+xml`], ['/xl/styles.xml', `${SHEET}.styles+xml`], ['/docProps/core.xml', CORE_TYPE],
      ...sheets.map((_, at) => [`/xl/worksheets/sheet${String(at + 1)}.xml`, `${SHEET}.worksheet+xml`] as const),
    ])],
    ['_rels/.rels', relationships([[relationship('officeDocument'), 'xl/workbook.xml'], [CORE_RELATIONSHIP, 'docProps/core.xml']])],
    ['docProps/core.xml', coreProperties(title, language, madeAt)],
    ['xl/_rels/workbook.xml.rels', relationships([
      ...sheets.map((_, at) => [relationship('worksheet'), `worksheets/sheet${String(at + 1)}.xml`] as const),
      [relationship('styles'), 'styles.xml'],
    ])],
    ['xl/workbook.xml', `<workbook ${NAMESPACES}><sheets>${sheets.map(({ name }, at) => `<sheet name="${xmlText(name)}" sheetId="${String(at + 1)}" r:id="rId${String(at + 1)}"/>`).join('')}</sheets><calcPr fullCalcOnLoad="1"/></workbook>`],
    ['xl/styles.xml', STYLES],
    ...sheets.map((sheet, at) => [`xl/worksheets/sheet${String(at + 1)}.xml`, sheetXml(sheet)] as const),
  ])
}

/** Cell styles, in the order of `cellXfs` below. */
const STYLE = { text: 0, header: 1, share: 2 } as const
const STYLES =
  `<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="12"/><name val="Times New Roman"/></font><font><b/><sz val="12"/><name val="Times New Roman"/></font></fonts>` +
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE8EEF6"/></patternFill></fill></fills>' +
  '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="3">' +
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="1" xfId="0" applyFont="1" applyBorder="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>' +
  '<xf numFmtId="0" fontId="1" fillId="2" borderId="1" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf>' +
  '<xf numFmtId="10" fontId="0" fillId="0" borderId="1" xfId="0" applyFont="1" applyNumberFormat="1" applyBorder="1" applyAlignment="1"><alignment vertical="top"/></xf>' +
  '</cellXfs></styleSheet>'

function cellXml(cell: SheetCell, row: number, column: number, style: number): string {
  const at = `r="${cellName(row, column)}"`
  if (cell === null || cell === '') return `<c ${at} s="${String(style)}"/>`
  if (typeof cell === 'number') return `<c ${at} s="${String(style)}"><v>${String(cell)}</v></c>`
  if (typeof cell === 'string') return `<c ${at} s="${String(style)}" t="inlineStr"><is><t xml:space="preserve">${xmlText(cell)}</t></is></c>`
  const formula = `<f>${xmlText(cell.formula)}</f>`
  if (cell.value === '') return `<c ${at} s="${String(STYLE.share)}" t="str">${formula}<v></v></c>`
  return `<c ${at} s="${String(STYLE.share)}">${formula}<v>${String(cell.value)}</v></c>`
}

function sheetXml({ header, widths, rows, frozenColumns = 0 }: Sheet): string {
  const columns = widths.map((width, at) => `<col min="${String(at + 1)}" max="${String(at + 1)}" width="${String(width)}" customWidth="1"/>`).join('')
  const pane = `<pane${frozenColumns > 0 ? ` xSplit="${String(frozenColumns)}"` : ''} ySplit="1" topLeftCell="${cellName(1, frozenColumns)}" activePane="${frozenColumns > 0 ? 'bottomRight' : 'bottomLeft'}" state="frozen"/>`
  // Heights are said, because not every reader reckons them from wrapped text.
  const height = (cells: readonly SheetCell[]): number =>
    4 + 16 * Math.max(1, ...cells.map((cell, at) => (typeof cell === 'string' ? Math.ceil((cell.length * 1.05) / (widths[at] ?? 10)) : 1)))
  const line = (cells: readonly SheetCell[], row: number, style: number): string => `<row r="${String(row + 1)}" ht="${String(height(cells))}" customHeight="1">${cells.map((cell, column) => cellXml(cell, row, column, style)).join('')}</row>`
  return (
    `<worksheet ${NAMESPACES}><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews><cols>${columns}</cols>` +
    `<sheetData>${line(header, 0, STYLE.header)}${rows.map((cells, at) => line(cells, at + 1, STYLE.text)).join('')}</sheetData>` +
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>'
  )
}
