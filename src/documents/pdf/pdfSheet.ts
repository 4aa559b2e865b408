/**
 * PdfSheet: pages of a tagged PDF (PDF/UA-1: ./accessibility) and a place to write on them, over pdfkit. Everything written is either marked content of a
 * structure element or an artifact (rules, page feet, watermark, repeated table heads). The same calls give the same bytes in a
 * browser and in Node: no compression (engines deflate differently), a time of its own, subset names from pdfkit's own counter.
 * Fonts: Tinos with all Vietnamese letters, embedded as subsets.
 */
import PDFDocument from 'pdfkit'
import { hasGlyphs, headingTags, setMetadata } from './accessibility'
import { breakLines } from './textLines'
import type { TextLine, TextMeasure, TextStyle } from './textLines'
import type { PaperText } from '../../domain/result/paper'

export const MM = 72 / 25.4
const PRODUCER = 'Hòm Phiếu'

export interface PaperFonts {
  readonly regular: Uint8Array
  readonly bold: Uint8Array
  readonly italic: Uint8Array
  readonly boldItalic: Uint8Array
}

export interface SheetSetup {
  readonly title: string
  readonly language: string
  readonly madeAt: string
  readonly fonts: PaperFonts
  /** Points. */
  readonly size: readonly [width: number, height: number]
  readonly margins: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number }
  readonly watermark: string | null
  /** Everything drawn so much smaller, margins left as they are; 1 if left out. Sizes inside are those before. */
  readonly scale?: number
}

type Struct = ReturnType<PDFKit.PDFDocument['struct']>

export interface LineBox {
  readonly x: number
  readonly y: number
  readonly width: number
}
export type Align = 'left' | 'center' | 'right' | 'justify'

/** A line with nothing on it. */
export const EMPTY_LINE: TextLine = { pieces: [], width: 0, gaps: 0, last: true }

const faceOf = ({ bold, italic }: TextStyle): string => (bold ? (italic ? 'boldItalic' : 'bold') : italic ? 'italic' : 'regular')

function openDocument({ size, title, language, madeAt, fonts }: SheetSetup): PDFKit.PDFDocument {
  const doc = new PDFDocument({
    size: [...size], margins: { top: 0, bottom: 0, left: 0, right: 0 }, tagged: true, lang: language, displayTitle: true, pdfVersion: '1.7',
    compress: false, bufferPages: true, autoFirstPage: false, font: '', // none of the fonts that PDF readers bring
    info: { Title: title, Producer: PRODUCER, Creator: PRODUCER, CreationDate: new Date(madeAt) },
  })
  for (const face of ['regular', 'bold', 'italic', 'boldItalic'] as const) doc.registerFont(face, fonts[face])
  return doc
}

function artifact(doc: PDFKit.PDFDocument, draw: () => void): void {
  doc.markContent('Artifact', { type: 'Layout' })
  draw()
  doc.endMarkedContent()
}

function drawWatermark(doc: PDFKit.PDFDocument, [width, height]: SheetSetup['size'], text: string): void {
  artifact(doc, () => {
    doc.save().rotate(-32, { origin: [width / 2, height / 2] }).font('bold').fontSize(40)
    doc.fontSize(Math.min(64, (40 * width * 0.95) / doc.widthOfString(text))).fillColor('#5b1a8b').fillOpacity(0.14)
    doc.text(text, (width - doc.widthOfString(text)) / 2, height / 2 - 30, { lineBreak: false })
    doc.fillOpacity(1).fillColor('#000000').restore()
  })
}

/** Draws one line with its top at `box.y`; inside marked content of the caller. False where a character has no glyph. */
function drawLine(doc: PDFKit.PDFDocument, line: TextLine, box: LineBox, points: number, align: Align): boolean {
  const slack = box.width - line.width
  const stretch = align === 'justify' && !line.last && line.gaps > 0 ? slack / line.gaps : 0
  const start = box.x + (align === 'center' ? slack / 2 : align === 'right' ? slack : 0)
  let gapsBefore = 0
  let end = 0
  let complete = true
  line.pieces.forEach((piece, i) => {
    if (i > 0 && piece.x > end + 0.5) gapsBefore += 1
    end = piece.x + piece.width
    const x = start + piece.x + stretch * gapsBefore
    if (piece.blank) {
      const base = box.y + points * 0.98
      doc.save().lineWidth(0.6).dash(1, { space: 1.6 }).moveTo(x, base).lineTo(x + piece.width, base).stroke().undash().restore()
    } else {
      doc.font(faceOf(piece.style)).fontSize(points)
      complete &&= hasGlyphs(doc, piece.text)
      doc.text(piece.text, x, box.y, stretch > 0 && piece.gaps > 0 ? { lineBreak: false, wordSpacing: stretch } : { lineBreak: false })
    }
    gapsBefore += piece.gaps
  })
  return complete
}

const measureAt = (doc: PDFKit.PDFDocument, points: number): TextMeasure => ({
  width: (text, style) => doc.font(faceOf(style)).fontSize(points).widthOfString(text),
  millimetre: MM,
})

/** A page so much larger that it has its true size once it is drawn smaller. */
function beforeScaling({ size: [width, height], margins: { top, bottom, left, right }, scale = 1 }: SheetSetup) {
  return { scale, size: [width / scale, height / scale] as const, margins: { top: top / scale, bottom: bottom / scale, left: left / scale, right: right / scale } }
}

export type PdfSheet = ReturnType<typeof pdfSheet>

export function pdfSheet(setup: SheetSetup) {
  const { size, margins, scale } = beforeScaling(setup)
  const doc = openDocument(setup)
  const chunks: Uint8Array[] = []
  doc.on('data', (chunk: Uint8Array) => chunks.push(chunk))
  const ended = new Promise<void>((resolve) => doc.on('end', () => resolve()))
  let complete = true
  setMetadata(doc, { ...setup, producer: PRODUCER }, () => complete)
  const root = doc.struct('Document')
  doc.addStructure(root)
  const bottom = size[1] - margins.bottom
  let y = margins.top
  const newPage = (): void => {
    doc.addPage()
    if (scale !== 1) doc.scale(scale)
    y = margins.top
    if (setup.watermark !== null) drawWatermark(doc, size, setup.watermark)
  }
  return {
    doc, root, newPage, bottom, top: margins.top, height: size[1],
    get pages() {
      return doc.bufferedPageRange().count
    },
    left: margins.left, width: size[0] - margins.left - margins.right,
    get y() {
      return y
    },
    moveTo: (next: number) => void (y = next),
    skip: (points: number) => void (y += points),
    /** Room for `height` on this page, or the next page. */
    ensure(height: number): void {
      if (doc.bufferedPageRange().count === 0 || y + height > bottom) newPage()
    },
    artifact: (draw: () => void) => artifact(doc, draw),
    rule: (x1: number, y1: number, x2: number, y2: number) => void doc.lineWidth(0.7).moveTo(x1, y1).lineTo(x2, y2).stroke(),
    lines: (text: PaperText, width: number, points: number, options: { readonly bold?: boolean; readonly indent?: number } = {}): readonly TextLine[] =>
      breakLines(text, width, measureAt(doc, points), options),
    drawLine(line: TextLine, box: LineBox, points: number, align: Align): void {
      complete = drawLine(doc, line, box, points, align) && complete
    },
    /** Tag of a heading of this level. */
    heading: headingTags(),
    struct: (type: string, options: Record<string, string> = {}): Struct => doc.struct(type, options),
    /** Draws as content of a structure element; may be called again for the same element on a later page. */
    marked(element: Struct, type: string, draw: () => void): void {
      const content = doc.markStructureContent(type)
      draw()
      doc.endMarkedContent()
      element.add(content)
    },
    /** @param foot drawn on every page at the end, when their number is known */
    async bytes(foot: (page: number, pages: number) => void): Promise<Uint8Array> {
      const { start, count } = doc.bufferedPageRange()
      for (let page = start; page < start + count; page += 1) {
        doc.switchToPage(page)
        artifact(doc, () => foot(page - start + 1, count))
      }
      root.end()
      doc.end()
      await ended
      return joined(chunks)
    },
  }
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0))
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}
