/**
 * A table on PDF pages: the header row repeats on every page (as an artifact after the first), a row never breaks, cells are TH
 * and TD of a tagged Table. 13 pt, smaller only where a word of a header would not fit its column.
 */
import type { PaperBars, PaperBlockOf } from '../../domain/result/paper'
import { drawBar, drawLook } from './pdfBars'
import { MM } from './pdfSheet'
import type { Align, PdfSheet } from './pdfSheet'
import type { TextLine } from './textLines'

const POINTS = 13
const PAD_X = 1.3 * MM
const AFTER = 3 * MM
/** Of the look of a bar's part, in a heading. */
const LOOK = 2.4 * MM

interface Column {
  readonly x: number
  readonly width: number
  readonly align: Align
}
type Row = readonly (readonly TextLine[])[]

/** What every row of a table has in common. */
interface Layout {
  readonly places: readonly Column[]
  readonly beside: Beside | undefined
  /** From line to line, and above and below the lines of a row. */
  readonly step: number
  readonly pad: number
}

const heightOf = (row: Row, { step, pad }: Layout): number => Math.max(...row.map((lines) => lines.length)) * step + 2 * pad
/** Above the looks of a bar's parts, a heading keeps its own room. */
const headHeight = (head: Row, layout: Layout): number => heightOf(head, layout) + (layout.beside === undefined ? 0 : LOOK + layout.pad)

/** @param below  points of what goes with the last row */
export function drawTable(sheet: PdfSheet, { caption, columns, rows, bars, dense = false }: PaperBlockOf<'table'>, below: number): void {
  const whole = columns.reduce((sum, { width }) => sum + width, bars?.width ?? 0)
  let x = sheet.left
  const places = columns.map(({ width, align }): Column => {
    const place = { x, width: (width / whole) * sheet.width, align }
    x += place.width
    return place
  })
  const layout: Layout = {
    places, beside: bars && { bars, x, width: (bars.width / whole) * sheet.width },
    // From the tallest mark to the lowest the face takes 1.11 of the size.
    step: POINTS * (dense ? 1.12 : 1.18), pad: (dense ? 0.36 : 0.9) * MM,
  }
  const inner = (at: number): number => (places[at]?.width ?? 0) - 2 * PAD_X
  const head: Row = columns.map(({ title }, at) => sheet.lines(title, inner(at), POINTS, { bold: true }))
  const body: readonly Row[] = rows.map((row) => row.map((cell, at) => sheet.lines(cell, inner(at), POINTS)))

  const table = sheet.struct('Table')
  sheet.root.add(table)
  const captionLines = caption === '' ? [] : sheet.lines(caption, sheet.width, 14, { bold: true })
  sheet.skip(1.5 * MM)
  sheet.ensure(captionLines.length * 18 + headHeight(head, layout) + (body[0] === undefined ? 0 : heightOf(body[0], layout)) + (body.length > 1 || below === 0 ? 0 : below + AFTER))
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
  drawRow(sheet, head, layout, { section, cell: 'TH', scope: 'Column' })
  section.end()
  const lines = group('TBody')
  for (const [at, row] of body.entries()) {
    if (sheet.y + heightOf(row, layout) + (at < body.length - 1 || below === 0 ? 0 : below + AFTER) > sheet.bottom) {
      sheet.newPage()
      drawRow(sheet, head, layout, undefined)
    }
    drawRow(sheet, row, layout, { section: lines, cell: 'TD' }, at)
  }
  lines.end()
  table.end()
  sheet.skip(AFTER)
}

/** The column of bars. */
interface Beside {
  readonly bars: PaperBars
  readonly x: number
  readonly width: number
}

interface Meaning {
  readonly section: ReturnType<PdfSheet['struct']>
  readonly cell: 'TH' | 'TD'
  readonly scope?: string
}

/** Bar of a row, or its heading; and under the headings of the figures the looks of their parts. @param at  place of the row; undefined: the heading */
function drawBeside(sheet: PdfSheet, { beside, places, step, pad }: Layout, { top, height }: { readonly top: number; readonly height: number }, at: number | undefined): void {
  if (beside === undefined) return
  const { bars, x, width } = beside
  const inside = { x: x + PAD_X, width: width - 2 * PAD_X }
  sheet.doc.lineWidth(0.7).rect(x, top, width, height).stroke()
  if (at !== undefined) {
    const thick = Math.min(height - 2 * pad, step)
    drawBar(sheet, bars, at, { ...inside, y: top + (height - thick) / 2, height: thick })
    return
  }
  const title = sheet.lines(bars.title, inside.width, POINTS, { bold: true })
  title.forEach((line, i) => sheet.drawLine(line, { ...inside, y: top + (height - title.length * step) / 2 + i * step }, POINTS, 'center'))
  for (const { column, look } of bars.parts) {
    const place = places[column]
    if (place !== undefined) drawLook(sheet, look, { x: place.x + PAD_X, y: top + height - LOOK - pad, width: place.width - 2 * PAD_X, height: LOOK })
  }
}

/** `meaning` undefined: the header said again on a later page, for the eye only. @param at  place of a row; undefined: the heading */
function drawRow(sheet: PdfSheet, row: Row, layout: Layout, meaning: Meaning | undefined, at?: number): void {
  const { places, step } = layout
  const height = at === undefined ? headHeight(row, layout) : heightOf(row, layout)
  const looks = height - heightOf(row, layout)
  const top = sheet.y
  const heading = meaning === undefined || meaning.cell === 'TH'
  sheet.artifact(() => {
    if (heading) sheet.doc.save().rect(sheet.left, top, sheet.width, height).fill('#eeeeee').restore().fillColor('#000000')
    for (const { x, width } of places) sheet.doc.lineWidth(0.7).rect(x, top, width, height).stroke()
    drawBeside(sheet, layout, { top, height }, at)
  })
  const line = meaning && sheet.struct('TR')
  if (meaning && line) meaning.section.add(line)
  row.forEach((lines, column) => {
    const place = places[column]
    if (place === undefined) return
    const textHeight = lines.length * step
    const draw = (): void =>
      lines.forEach((text, i) => {
        const y = top + (height - looks - textHeight) / 2 + i * step
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
