/**
 * The slides as PDF, 16:9 (960 × 540 points), tagged: for a hall whose projector hangs on another computer. Bars are figures with a
 * text of their own; names are at least 1/30 of the height. Same deck, same bytes (see pdf/pdfSheet.ts).
 */
import type { Slide, SlideDeck, SlidePerson } from '../domain/result/slides'
import { EMPTY_LINE, pdfSheet } from './pdf/pdfSheet'
import type { PaperFonts, PdfSheet } from './pdf/pdfSheet'
import { writeText } from './pdf/pdfBlocks'

const WIDTH = 960
const HEIGHT = 540
const MARGIN = 44
const NAME = HEIGHT / 25
/** Colours of product.md: by place among the levels, the last one hatched. */
const FIRST = '#0b4f8a'
const MIDDLE = '#7fb3d9'
const LAST = '#e8a33d'

export async function writeSlidesPdf(deck: SlideDeck, fonts: PaperFonts): Promise<Uint8Array> {
  const sheet = pdfSheet({
    title: deck.title, language: 'vi', madeAt: deck.madeAt, fonts, size: [WIDTH, HEIGHT], watermark: deck.watermark,
    margins: { top: 30, bottom: 20, left: MARGIN, right: MARGIN },
  })
  for (const slide of deck.slides) {
    sheet.newPage()
    drawSlide(sheet, slide)
  }
  return sheet.bytes((page, pages) => {
    sheet.drawLine(sheet.lines(`${String(page)}/${String(pages)}`, 80, 12)[0] ?? EMPTY_LINE, { x: WIDTH - MARGIN - 80, y: HEIGHT - 24, width: 80 }, 12, 'right')
  })
}

function drawSlide(sheet: PdfSheet, slide: Slide): void {
  switch (slide.kind) {
    case 'title': {
      sheet.skip(50)
      writeText(sheet, slide.title, { type: sheet.heading(1), points: 44, bold: true, align: 'center' })
      sheet.skip(14)
      writeText(sheet, slide.subtitle, { type: 'P', points: 24, align: 'center' })
      sheet.skip(30)
      for (const [name, value] of slide.facts) writeText(sheet, `${name}: ${value}`, { type: 'P', points: 26, align: 'center' })
      return
    }
    case 'people': {
      writeText(sheet, slide.title, { type: sheet.heading(1), points: 26, bold: true })
      writeText(sheet, slide.note, { type: 'P', points: 15 })
      sheet.skip(8)
      const room = (HEIGHT - 30 - sheet.y - 8) / Math.max(slide.people.length, 3)
      for (const person of slide.people) drawPerson(sheet, person, room)
      return
    }
    case 'end':
      sheet.skip(70)
      writeText(sheet, slide.title, { type: sheet.heading(1), points: 34, bold: true, align: 'center' })
      for (const [name, code] of slide.codes) {
        sheet.skip(24)
        writeText(sheet, name, { type: 'P', points: 22, align: 'center' })
        writeText(sheet, code, { type: 'P', points: 34, bold: true, align: 'center' })
      }
  }
}

function drawPerson(sheet: PdfSheet, person: SlidePerson, room: number): void {
  const top = sheet.y
  const left = 330
  writeText(sheet, `${String(person.number)}. ${person.name}`, { type: 'P', points: NAME, bold: true, width: left - 16 })
  const position = sheet.lines(person.position, left - 16, 11.5).slice(0, 2)
  const element = sheet.struct('P')
  sheet.root.add(element)
  sheet.marked(element, 'P', () => position.forEach((line, at) => sheet.drawLine(line, { x: sheet.left, y: sheet.y + at * 14, width: left - 16 }, 11.5, 'left')))
  element.end()
  const text = person.levels.map(({ label, count, percent }) => `${label} ${String(count)}${percent === '' ? '' : ` (${percent})`}`).join(' · ')
  sheet.moveTo(top + 2)
  writeText(sheet, text, { type: 'P', points: fitting(sheet, text, sheet.width - left), left, width: sheet.width - left })
  drawBar(sheet, person, { x: sheet.left + left, y: top + 28, width: sheet.width - left, height: Math.min(26, room - 42) })
  sheet.moveTo(top + room)
}

/** One line above the bar, smaller where it must be. */
function fitting(sheet: PdfSheet, text: string, width: number): number {
  const wide = sheet.doc.font('regular').fontSize(15.5).widthOfString(text)
  return wide < width ? 15.5 : Math.floor((155 * (width - 1)) / wide) / 10
}

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** 100 % stacked bar with 2-point gaps; readable in grey: dark, light, hatched. The figures stand above it as text. */
function drawBar(sheet: PdfSheet, { levels, of }: SlidePerson, box: Box): void {
  const { doc } = sheet
  sheet.artifact(() => {
    let x = box.x
    levels.forEach(({ count }, at) => {
      const width = of === 0 ? 0 : (count / of) * box.width
      if (width === 0) return
      const last = at === levels.length - 1
      doc.rect(x, box.y, Math.max(0.5, width - 2), box.height).fill(last ? LAST : at === 0 ? FIRST : MIDDLE)
      if (last) hatch(doc, { ...box, x, width: Math.max(0.5, width - 2) }, '#8a5a00', 7)
      x += width
    })
    if (box.x + box.width - x > 1) hatch(doc, { ...box, x, width: box.x + box.width - x }, '#9a9a9a', 11)
    doc.lineWidth(0.8).rect(box.x, box.y, box.width, box.height).stroke('#444444')
    doc.fillColor('#000000').strokeColor('#000000')
  })
}

function hatch(doc: PDFKit.PDFDocument, { x, y, width, height }: Box, colour: string, step: number): void {
  doc.save().rect(x, y, width, height).clip().lineWidth(1).strokeColor(colour)
  for (let at = x - height; at < x + width; at += step) doc.moveTo(at, y + height).lineTo(at + height, y).stroke()
  doc.restore()
}
