/**
 * Cells of a sheet as SpreadsheetML (ECMA-376 part 1, §18.3) and the styles they wear. Text stands in the cell itself and is never
 * a formula, whatever it begins with; a formula keeps its value beside it, so that a reader that does not compute sees the same
 * figure. Percentages use the format's own number format 10 (two decimals): a style sheet that defines formats of its own could
 * show a number as another, and the verifier refuses it.
 */
import { xmlText } from './xml'

/** A share as a formula of counts, and its value; '' where there is nothing to divide by. Shown with two decimals. */
export interface ShareCell {
  readonly formula: string
  readonly value: number | ''
}
/** The number of another cell, and its value now. */
export interface SameCell {
  readonly sameAs: string
  readonly value: number
}
/** A text that stands over others: of a column, or of all below it. */
export type HeadingCell = { readonly heading: string } | { readonly lead: string }
export type SheetCell = string | number | boolean | ShareCell | SameCell | HeadingCell | null

/** "A", "B", … "AA" of 0, 1, … 26. */
export function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26))
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter
}

/** "B3" of row 2 and column 1, both from 0. */
export const cellName = (row: number, column: number): string => `${columnName(column)}${String(row + 1)}`

/** `'Kết quả'!`, before a range of that sheet. */
export const inSheet = (sheet: string): string => `'${sheetName(sheet).replaceAll("'", "''")}'!`

/** `'Kết quả'!$B$3:$B$9`, for a formula or a chart in whatever sheet; rows and columns from 0. */
export function rangeName(sheet: string, column: number, firstRow: number, lastRow = firstRow): string {
  const at = (row: number): string => `$${columnName(column)}$${String(row + 1)}`
  return `${inSheet(sheet)}${at(firstRow)}${lastRow === firstRow ? '' : `:${at(lastRow)}`}`
}

/** At most 31 characters, none of : \ / ? * [ ]. */
export const sheetName = (name: string): string => name.replace(/[:\\/?*[\]]/gu, ' ').slice(0, 31)

/** Cell styles, in the order of `cellXfs` below. */
const STYLE = { plain: 0, heading: 1, share: 2, lead: 3, text: 4 } as const

function cellXml(cell: SheetCell, row: number, column: number): string {
  const open = (style: number): string => `<c r="${cellName(row, column)}" s="${String(style)}"`
  const words = (text: string, style: number): string => (text === '' ? `${open(style)}/>` : `${open(style)} t="inlineStr"><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`)
  if (cell === null) return `${open(STYLE.plain)}/>`
  if (typeof cell === 'string') return words(cell, STYLE.text)
  if (typeof cell === 'boolean') return `${open(STYLE.plain)} t="b"><v>${cell ? '1' : '0'}</v></c>`
  if (typeof cell === 'number') return `${open(STYLE.plain)}><v>${String(cell)}</v></c>`
  if ('heading' in cell) return words(cell.heading, STYLE.heading)
  if ('lead' in cell) return words(cell.lead, STYLE.lead)
  if ('sameAs' in cell) return `${open(STYLE.plain)}><f>${xmlText(cell.sameAs)}</f><v>${String(cell.value)}</v></c>`
  const formula = `<f>${xmlText(cell.formula)}</f>`
  return cell.value === '' ? `${open(STYLE.share)} t="str">${formula}<v></v></c>` : `${open(STYLE.share)}>${formula}<v>${String(cell.value)}</v></c>`
}

/** Lines of a text that is wrapped at its words in a column of so many characters; capitals are wider than figures, by which Excel measures. */
export function linesOf(text: string, width: number): number {
  const room = width - 1
  const wide = (word: string): number => [...word].reduce((sum, letter) => sum + (/\p{Lu}/u.test(letter) ? 1.35 : 1.05), 0)
  let lines = 1
  let used = 0
  for (const word of text.split(' ')) {
    const further = used === 0 ? wide(word) : used + 1 + wide(word)
    if (further > room && used > 0) lines += 1
    used = further > room && used > 0 ? wide(word) : further
    // A word longer than the column is broken.
    for (; used > room; used -= room) lines += 1
  }
  return lines
}

/** Points; said, because not every reader reckons them from wrapped text. A lead runs on over the cells beside it. */
function heightOf(cells: readonly SheetCell[], widths: readonly number[]): number {
  const lines = cells.map((cell, at) => {
    const text = typeof cell === 'string' ? cell : cell !== null && typeof cell === 'object' && 'heading' in cell ? cell.heading : ''
    return linesOf(text, widths[at] ?? 10)
  })
  return 4 + 16 * Math.max(1, ...lines)
}

/** @param row  from 0 */
export const rowXml = (cells: readonly SheetCell[], row: number, widths: readonly number[]): string =>
  `<row r="${String(row + 1)}" ht="${String(heightOf(cells, widths))}" customHeight="1">${cells.map((cell, column) => cellXml(cell, row, column)).join('')}</row>`

export const STYLES =
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="3"><font><sz val="12"/><name val="Times New Roman"/></font><font><b/><sz val="12"/><name val="Times New Roman"/></font><font><b/><sz val="13"/><name val="Times New Roman"/></font></fonts>' +
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE8EEF6"/></patternFill></fill></fills>' +
  '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="5">' +
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="1" xfId="0" applyFont="1" applyBorder="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>' +
  '<xf numFmtId="0" fontId="1" fillId="2" borderId="1" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf>' +
  '<xf numFmtId="10" fontId="0" fillId="0" borderId="1" xfId="0" applyFont="1" applyNumberFormat="1" applyBorder="1" applyAlignment="1"><alignment vertical="top"/></xf>' +
  '<xf numFmtId="0" fontId="2" fillId="0" borderId="0" xfId="0" applyFont="1"/>' +
  // Text stands off its line, so that a number at the right of the cell before does not run into it.
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="1" xfId="0" applyFont="1" applyBorder="1" applyAlignment="1"><alignment horizontal="left" vertical="top" indent="1" wrapText="1"/></xf>' +
  '</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
