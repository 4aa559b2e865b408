/**
 * Bars beside the rows of a table (PaperBars) on PDF pages, for the eye alone: their numbers stand in the row. Readable in grey:
 * dark, light, hatched, white with thin lines, each part with an outline.
 */
import { barParts } from '../../domain/result/paperLayout'
import type { BarLook, PaperBars } from '../../domain/result/paper'
import type { PdfSheet } from './pdfSheet'

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

const FILLS: Readonly<Record<BarLook, { readonly ground: string; readonly lines?: string; readonly rising: boolean }>> = {
  first: { ground: '#0b4f8a', rising: true },
  middle: { ground: '#7fb3d9', rising: true },
  last: { ground: '#e8a33d', lines: '#5c3a00', rising: true },
  rest: { ground: '#ffffff', lines: '#808080', rising: false },
}
const APART = 3

/** One part, or the mark of it in a heading. */
export function drawLook(sheet: PdfSheet, look: BarLook, { x, y, width, height }: Box): void {
  const { ground, lines, rising } = FILLS[look]
  const { doc } = sheet
  doc.save().rect(x, y, width, height).clip().rect(x, y, width, height).fill(ground)
  if (lines !== undefined) {
    doc.lineWidth(0.7)
    for (let at = x - height; at < x + width; at += APART) {
      if (rising) doc.moveTo(at, y + height).lineTo(at + height, y)
      else doc.moveTo(at, y).lineTo(at + height, y + height)
    }
    doc.stroke(lines)
  }
  doc.restore().lineWidth(0.5).rect(x, y, width, height).stroke('#333333')
  doc.fillColor('#000000').strokeColor('#000000')
}

/** The bar of a row, as long as the box where its parts are the whole. */
export function drawBar(sheet: PdfSheet, bars: PaperBars, row: number, box: Box): void {
  for (const { look, from, share } of barParts(bars, row)) drawLook(sheet, look, { ...box, x: box.x + from * box.width, width: share * box.width })
  sheet.doc.lineWidth(0.5).rect(box.x, box.y, box.width, box.height).stroke('#333333').strokeColor('#000000')
}
