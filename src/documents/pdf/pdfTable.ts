/**
 * A table on PDF pages: the header row repeats on every page (as an artifact after the first), a row never breaks, cells are TH
 * and TD of a tagged Table. 13 pt, smaller only where a word of a header would not fit its column.
 */
import type { PaperBlockOf } from '../../domain/result/paper'
import { MM } from './pdfSheet'
import type { Align, PdfSheet } from './pdfSheet'
import type { TextLine } from './textLines'

const POINTS = 13
const LEADING = 1.18
const PAD_X = 1.3 * MM
const PAD_Y = 0.9 * MM
const AFTER = 3 * MM

interface Column {
  readonly x: number
  readonly width: number
  readonly align: Align
}
type Row = readonly (readonly TextLine[])[]

const heightOf = (row: Row): number => Math.max(...row.map((lines) => lines.length)) * POINTS * LEADING + 2 * PAD_Y

/** @param below  points of what goes with the last row */
export function drawTable(sheet: PdfSheet, { caption, columns, rows }: PaperBlockOf<'table'>, below: number): void {
  const whole = columns.reduce((sum, { width }) => sum + width, 0)
  let x = sheet.left
  const places = columns.map(({ width, align }): Column => {
    const place = { x, width: (width / whole) * sheet.width, align }
    x += place.width
    return place
  })
  const inner = (at: number): number => (places[at]?.width ?? 0) - 2 * PAD_X
  const head: Row = columns.map(({ title }, at) => sheet.lines(title, inner(at), POINTS, { bold: true }))
  const body: readonly Row[] = rows.map((row) => row.map((cell, at) => sheet.lines(cell, inner(at), POINTS)))

  const table = sheet.struct('Table')
  sheet.root.add(table)
  const captionLines = caption === '' ? [] : sheet.lines(caption, sheet.width, 14, { bold: true })
  sheet.skip(1.5 * MM)
  sheet.ensure(captionLines.length * 18 + heightOf(head) + (body[0] === undefined ? 0 : heightOf(body[0])) + (body.length > 1 || below === 0 ? 0 : below + AFTER))
  if (captionLines.length > 0) {
    const element = sheet.struct('Caption')
    table.add(element)
    for (const line of captionLines) {
      sheet.marked(element, 'Caption', () => sheet.drawLine(line, { x: sheet.left, y: sheet.y, width: sheet.width }, 14, 'left'))
      sheet.skip(18)
    }
    element.end()
  }
  const group = (type: string) => {
    const element = sheet.struct(type)
    table.add(element)
    return element
  }
  const section = group('THead')
  drawRow(sheet, head, places, { section, cell: 'TH', scope: 'Column' })
  section.end()
  const lines = group('TBody')
  for (const [at, row] of body.entries()) {
    if (sheet.y + heightOf(row) + (at < body.length - 1 || below === 0 ? 0 : below + AFTER) > sheet.bottom) {
      sheet.newPage()
      drawRow(sheet, head, places, undefined)
    }
    drawRow(sheet, row, places, { section: lines, cell: 'TD' })
  }
  lines.end()
  table.end()
  sheet.skip(AFTER)
}

interface Meaning {
  readonly section: ReturnType<PdfSheet['struct']>
  readonly cell: 'TH' | 'TD'
  readonly scope?: string
}

/** `meaning` undefined: the header said again on a later page, for the eye only. */
function drawRow(sheet: PdfSheet, row: Row, places: readonly Column[], meaning: Meaning | undefined): void {
  const height = heightOf(row)
  const top = sheet.y
  const heading = meaning === undefined || meaning.cell === 'TH'
  sheet.artifact(() => {
    if (heading) sheet.doc.save().rect(sheet.left, top, sheet.width, height).fill('#eeeeee').restore().fillColor('#000000')
    for (const { x, width } of places) sheet.doc.lineWidth(0.7).rect(x, top, width, height).stroke()
  })
  const line = meaning && sheet.struct('TR')
  if (meaning && line) meaning.section.add(line)
  row.forEach((lines, at) => {
    const place = places[at]
    if (place === undefined) return
    const textHeight = lines.length * POINTS * LEADING
    const draw = (): void =>
      lines.forEach((text, i) => {
        const y = top + (height - textHeight) / 2 + i * POINTS * LEADING
        sheet.drawLine(text, { x: place.x + PAD_X, y, width: place.width - 2 * PAD_X }, POINTS, heading ? 'center' : place.align)
      })
    if (meaning === undefined || line === undefined) { sheet.artifact(draw); return; }
    const cell = sheet.struct(meaning.cell, meaning.scope === undefined ? {} : { scope: meaning.scope })
    line.add(cell)
    sheet.marked(cell, meaning.cell, draw)
    cell.end()
  })
  line?.end()
  sheet.moveTo(top + height)
}
