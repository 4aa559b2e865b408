/**
 * writePdf: a PaperDocument as a tagged PDF 1.7 (title, language, structure, embedded Tinos with every Vietnamese letter), A4 as in
 * rules.md §6. The same document gives the same bytes, in a browser and in Node. Heavy (pdfkit): load it when it is needed.
 */
import { onePageScales } from '../domain/result/paperLayout'
import type { PaperDocument } from '../domain/result/paper'
import { drawBlock, drawHead, drawHeading, keepTogether, roomForClosing, signedBelow } from './pdf/pdfBlocks'
import { EMPTY_LINE, MM, pdfSheet } from './pdf/pdfSheet'
import type { PaperFonts, PdfSheet } from './pdf/pdfSheet'

export type { PaperFonts } from './pdf/pdfSheet'

const A4 = [210 * MM, 297 * MM] as const
const MARGINS = { top: 20 * MM, bottom: 20 * MM, left: 30 * MM, right: 15 * MM }
const NARROW = { top: 10 * MM, bottom: 12 * MM, left: 15 * MM, right: 10 * MM }

export function writePdf(paper: PaperDocument, fonts: PaperFonts): Promise<Uint8Array> {
  if (paper.onePage === undefined) return finished(drawn(paper, fonts, 1), paper, 1)
  const { fitting, longer } = onePageScales(paper.onePage)
  for (const scale of fitting) {
    const sheet = drawn(paper, fonts, scale)
    if (sheet.pages === 1) return finished(sheet, paper, scale)
  }
  return finished(drawn(paper, fonts, longer), paper, longer)
}

function drawn(paper: PaperDocument, fonts: PaperFonts, scale: number): PdfSheet {
  const sheet = pdfSheet({
    title: paper.title, language: paper.language, madeAt: paper.madeAt, fonts, size: A4, watermark: paper.watermark, scale,
    margins: paper.onePage === undefined ? MARGINS : NARROW,
  })
  sheet.newPage()
  if (paper.header !== null) drawHead(sheet, paper.header)
  drawHeading(sheet, paper.heading)
  paper.blocks.forEach((block, at) => {
    const closing = roomForClosing(sheet, paper.blocks.slice(at, at + 3))
    if (closing !== undefined) keepTogether(sheet, closing)
    drawBlock(sheet, block, signedBelow(sheet, paper.blocks[at + 1]))
  })
  return sheet
}

/** With the foot of every page, which keeps its size. */
function finished(sheet: PdfSheet, paper: PaperDocument, scale: number): Promise<Uint8Array> {
  const real = (size: number): number => size / scale
  const points = real(paper.onePage === undefined ? 10 : 8.5)
  return sheet.bytes((page, pages) => {
    const y = sheet.height - real((paper.onePage === undefined ? 13 : 9.5) * MM)
    const place = { x: sheet.left, y, width: sheet.width }
    const feet = paper.footer === '' ? [] : sheet.lines(paper.footer, sheet.width - real(15 * MM), points).slice(0, 2)
    feet.forEach((line, at) => sheet.drawLine(line, { ...place, y: y + (at + 1 - feet.length) * real(4.4 * MM) }, points, 'left'))
    sheet.drawLine(sheet.lines(`${String(page)}/${String(pages)}`, real(60), points * 1.1)[0] ?? EMPTY_LINE, place, points * 1.1, 'right')
  })
}
