/**
 * writePdf: a PaperDocument as a tagged PDF 1.7 (title, language, structure, embedded Tinos with every Vietnamese letter), A4 as in
 * rules.md §6. The same document gives the same bytes, in a browser and in Node. Heavy (pdfkit): load it when it is needed.
 */
import type { PaperDocument } from '../domain/result/paper'
import { drawBlock, drawHead, drawHeading, keepTogether, roomForClosing, signedBelow } from './pdf/pdfBlocks'
import { EMPTY_LINE, MM, pdfSheet } from './pdf/pdfSheet'
import type { PaperFonts } from './pdf/pdfSheet'

export type { PaperFonts } from './pdf/pdfSheet'

const A4 = [210 * MM, 297 * MM] as const

export async function writePdf(paper: PaperDocument, fonts: PaperFonts): Promise<Uint8Array> {
  const sheet = pdfSheet({
    title: paper.title, language: paper.language, madeAt: paper.madeAt, fonts, size: A4, watermark: paper.watermark,
    margins: { top: 20 * MM, bottom: 20 * MM, left: 30 * MM, right: 15 * MM },
  })
  sheet.newPage()
  if (paper.header !== null) drawHead(sheet, paper.header)
  drawHeading(sheet, paper.heading)
  paper.blocks.forEach((block, at) => {
    const closing = roomForClosing(sheet, paper.blocks.slice(at, at + 3))
    if (closing !== undefined) keepTogether(sheet, closing)
    drawBlock(sheet, block, signedBelow(sheet, paper.blocks[at + 1]))
  })
  return sheet.bytes((page, pages) => {
    const y = A4[1] - 13 * MM
    const place = { x: sheet.left, y, width: sheet.width }
    const feet = paper.footer === '' ? [] : sheet.lines(paper.footer, sheet.width - 25 * MM, 10).slice(0, 2)
    feet.forEach((line, at) => sheet.drawLine(line, { ...place, y: y + (at + 1 - feet.length) * 4.4 * MM }, 10, 'left'))
    sheet.drawLine(sheet.lines(`${String(page)}/${String(pages)}`, 60, 11)[0] ?? EMPTY_LINE, place, 11, 'right')
  })
}

