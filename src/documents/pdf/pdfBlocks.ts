/**
 * The blocks of a paper drawn on a PdfSheet (layout of rules.md §6): body 14 pt, tables 13 pt. Every block becomes structure a
 * screen reader knows: H1…H3, P, L, Table, and reads in the order of the paper.
 */
import type { PaperBlock, PaperBlockOf, PaperDocument, PaperHeader, PaperSigner, PaperText } from '../../domain/result/paper'
import { numberedBy } from './accessibility'
import { EMPTY_LINE, MM } from './pdfSheet'
import type { Align, PdfSheet } from './pdfSheet'
import { drawTable } from './pdfTable'

const BODY = 14
const LEADING = 1.3

interface Written {
  readonly type: string
  readonly points?: number
  readonly align?: Align
  readonly bold?: boolean
  readonly indent?: number
  readonly left?: number
  readonly width?: number
  /** Points that must still fit below the first line. */
  readonly keep?: number
  readonly upper?: boolean
}

/** A paragraph, line by line, over as many pages as it takes. */
export function writeText(sheet: PdfSheet, text: PaperText, written: Written, parent = sheet.root): void {
  const points = written.points ?? BODY
  const height = points * LEADING
  const box = { x: sheet.left + (written.left ?? 0), width: written.width ?? sheet.width - (written.left ?? 0) }
  const lines = sheet.lines(text, box.width, points, { bold: written.bold ?? false, indent: written.indent ?? 0 })
  const element = sheet.struct(written.type)
  parent.add(element)
  lines.forEach((line, at) => {
    // No single line at the foot or the head of a page.
    const together = at === 0 && lines.length > 1 ? 2 : at === lines.length - 2 ? 2 : 1
    sheet.ensure(height * together + (at === lines.length - 1 ? (written.keep ?? 0) : 0))
    sheet.marked(element, written.type, () => sheet.drawLine(line, { ...box, y: sheet.y + (height - points * 1.107) / 2 }, points, written.align ?? 'left'))
    sheet.skip(height)
  })
  element.end()
}

export function drawHead(sheet: PdfSheet, header: PaperHeader): void {
  sheet.ensure(40 * MM)
  const top = sheet.y
  const party = header.motto.length === 1
  const leftWidth = sheet.width * (party ? 0.43 : 0.4)
  const gap = 4 * MM
  const right = { left: leftWidth + gap, width: sheet.width - leftWidth - gap }
  const put = (text: string, points: number, place: { readonly left: number; readonly width: number }, bold: boolean) => {
    if (text !== '') writeText(sheet, bold ? [{ text, bold: true }] : text, { type: 'P', points, align: 'center', ...place })
  }
  put(header.superior.toLocaleUpperCase('vi'), 12.5, { left: 0, width: leftWidth }, false)
  put(header.issuer.toLocaleUpperCase('vi'), 12.5, { left: 0, width: leftWidth }, true)
  sheet.artifact(() => {
    if (party) sheet.doc.font('regular').fontSize(12).text('*', sheet.left + leftWidth / 2 - 3, sheet.y + 1, { lineBreak: false })
    else sheet.rule(sheet.left + leftWidth * 0.33, sheet.y + 2, sheet.left + leftWidth * 0.67, sheet.y + 2)
  })
  sheet.skip(party ? 11 : 6)
  put(header.number, 13, { left: 0, width: leftWidth }, false)
  const leftEnd = sheet.y
  sheet.moveTo(top)
  header.motto.forEach((line, at) => {
    const points = fitting(sheet, line, right.width, party ? 15 : at === 0 ? 12.5 : 13.5)
    put(line, points, right, true)
    if (at === header.motto.length - 1) underline(sheet, line, points, right)
  })
  sheet.skip(6)
  writeText(sheet, [{ text: header.placeAndDate, italic: true }], { type: 'P', points: 13, align: 'center', ...right })
  sheet.moveTo(Math.max(leftEnd, sheet.y) + 6 * MM)
}

const fitting = (sheet: PdfSheet, text: string, width: number, points: number): number => {
  const wide = sheet.doc.font('bold').fontSize(points).widthOfString(text)
  return wide <= width ? points : Math.floor((points * width * 10) / wide) / 10
}

/** A rule of the line's own length below it. */
function underline(sheet: PdfSheet, text: string, points: number, place: { readonly left: number; readonly width: number }): void {
  const wide = sheet.doc.font('bold').fontSize(points).widthOfString(text)
  const x = sheet.left + place.left + (place.width - wide) / 2
  sheet.artifact(() => sheet.rule(x, sheet.y + 0.5, x + wide, sheet.y + 0.5))
}

export function drawHeading(sheet: PdfSheet, { title, abstract }: PaperDocument['heading']): void {
  if (title !== '') writeText(sheet, title.toLocaleUpperCase('vi'), { type: sheet.heading(1), points: 16, bold: true, align: 'center' })
  if (abstract !== '') writeText(sheet, abstract, { type: 'P', bold: true, align: 'center' })
  if (title !== '' || abstract !== '') sheet.skip(4 * MM)
}

/** @param below  points that signatures right below take: they go with the last row of a table, the last item of a list, a note */
export function drawBlock(sheet: PdfSheet, block: PaperBlock, below = 0): void {
  switch (block.kind) {
    case 'heading':
      sheet.skip(block.level === 1 ? 3 * MM : 2 * MM)
      writeText(sheet, [{ text: block.text, bold: true, italic: block.level === 2 }], { type: sheet.heading(block.level + 1), keep: 2 * BODY * LEADING })
      sheet.skip(1 * MM)
      return
    case 'paragraph':
      writeText(sheet, block.text, { type: 'P', align: block.align ?? 'justify', indent: block.indent === true ? 10 * MM : 0, keep: block.keepWithNext === true ? 40 : 0 })
      sheet.skip(1.5 * MM)
      return
    case 'list':
      { drawList(sheet, block, below); return; }
    case 'keyValues':
      { drawPairs(sheet, block); return; }
    case 'table':
      { drawTable(sheet, block, below); return; }
    case 'signatures':
      { drawSignatures(sheet, block.people); return; }
    case 'note':
      { drawNote(sheet, block, below); return; }
    case 'pageBreak':
      sheet.newPage()
  }
}

function drawList(sheet: PdfSheet, { ordered, items }: PaperBlockOf<'list'>, below: number): void {
  const list = sheet.struct('L')
  numberedBy(list, ordered)
  sheet.root.add(list)
  items.forEach((item, at) => {
    const label = ordered ? `${String(at + 1)}.` : '–'
    const entry = sheet.struct('LI')
    list.add(entry)
    sheet.ensure(BODY * LEADING + (at < items.length - 1 || below === 0 ? 0 : below + sheet.lines(item, sheet.width - 10 * MM, BODY).length * BODY * LEADING))
    const mark = sheet.struct('Lbl')
    entry.add(mark)
    sheet.marked(mark, 'Lbl', () => sheet.drawLine(sheet.lines(label, 20, BODY)[0] ?? EMPTY_LINE, { x: sheet.left + 3 * MM, y: sheet.y + 1.35, width: 20 }, BODY, 'left'))
    mark.end()
    writeText(sheet, item, { type: 'LBody', left: 10 * MM, align: 'justify' }, entry)
    sheet.skip(1 * MM)
    entry.end()
  })
  list.end()
}

const NAME_WIDTH = 68 * MM

/** Lines of names and values; names take as much width as they need, and no more than a little under half. */
function pairsOf(sheet: PdfSheet, { pairs, small = false }: PaperBlockOf<'keyValues'>) {
  const points = small ? 12 : BODY
  const nameWidth = Math.max(0, ...pairs.flatMap(([name]) => sheet.lines(name, NAME_WIDTH, points).map(({ width }) => width))) + 0.1
  const valueLeft = nameWidth + 4 * MM
  return {
    nameWidth, valueLeft, points, line: points * LEADING,
    pairs: pairs.map(([name, value]) => {
      const [names, values] = [sheet.lines(name, nameWidth, points), sheet.lines(value, sheet.width - valueLeft, points, { bold: true })]
      return { names, values, height: Math.max(names.length, values.length) * points * LEADING }
    }),
  }
}

function drawPairs(sheet: PdfSheet, block: PaperBlockOf<'keyValues'>): void {
  const { nameWidth, valueLeft, points, line: step, pairs } = pairsOf(sheet, block)
  for (const { names, values, height } of pairs) {
    sheet.ensure(height)
    const element = sheet.struct('P')
    sheet.root.add(element)
    const top = sheet.y
    sheet.marked(element, 'P', () => {
      names.forEach((line, at) => sheet.drawLine(line, { x: sheet.left, y: top + at * step + 1.35, width: nameWidth }, points, 'left'))
      values.forEach((line, at) => sheet.drawLine(line, { x: sheet.left + valueLeft, y: top + at * step + 1.35, width: sheet.width - valueLeft }, points, 'left'))
    })
    element.end()
    sheet.moveTo(top + height + 0.8 * MM)
  }
  sheet.skip(1 * MM)
}

const SIGNATURES_GAP = 5 * MM

interface SignerRow {
  readonly people: readonly PaperSigner[]
  /** Of the signature; names that are known stand below it, others are written where it is. */
  readonly height: number
}

function signerRows(people: readonly PaperSigner[]): { readonly columns: number; readonly rows: readonly SignerRow[] } {
  const columns = people.length === 4 ? 2 : Math.min(3, people.length)
  const rows = Array.from({ length: Math.ceil(people.length / columns) }, (_, at) => people.slice(at * columns, (at + 1) * columns))
  return { columns, rows: rows.map((row) => ({ people: row, height: (row.some(({ name }) => name !== '') ? 46 : 34) * MM })) }
}

const signaturesHeight = (people: readonly PaperSigner[]): number => SIGNATURES_GAP + signerRows(people).rows.reduce((sum, { height }) => sum + height, 0)

/** Points that signatures take where they come next; 0 where they do not, or are longer than a page themselves. */
export function signedBelow(sheet: PdfSheet, next: PaperBlock | undefined): number {
  const height = next?.kind === 'signatures' ? signaturesHeight(next.people) : 0
  return height <= (sheet.bottom - sheet.top) * 0.7 ? height : 0
}

/** So much room, or the next page; what is longer than a page begins wherever it stands. */
export function keepTogether(sheet: PdfSheet, height: number): void {
  if (height <= sheet.bottom - sheet.top) sheet.ensure(height)
}

/** Nobody signs a page without a word on it: the text right before signatures, and its heading, go with them. */
export function roomForClosing(sheet: PdfSheet, blocks: readonly PaperBlock[]): number | undefined {
  const end = blocks.findIndex(({ kind }) => kind === 'signatures')
  const before = blocks.slice(0, end)
  if (end < 1 || end > 2 || (end === 2 && before[0]?.kind !== 'heading')) return undefined
  const heights = before.map((block) => heightOf(sheet, block))
  const signed = blocks[end]
  if (signed?.kind !== 'signatures') return undefined
  return heights.reduce<number | undefined>((sum, height) => (sum === undefined || height === undefined ? undefined : sum + height), signaturesHeight(signed.people))
}

function heightOf(sheet: PdfSheet, block: PaperBlock): number | undefined {
  const line = BODY * LEADING
  switch (block.kind) {
    case 'heading':
      return line + 4 * MM
    case 'paragraph':
      return sheet.lines(block.text, sheet.width, BODY, { indent: block.indent === true ? 10 * MM : 0 }).length * line + 1.5 * MM
    case 'keyValues':
      return pairsOf(sheet, block).pairs.reduce((sum, { height }) => sum + height + 0.8 * MM, 1 * MM)
    default:
      return undefined
  }
}

function drawSignatures(sheet: PdfSheet, people: readonly PaperSigner[]): void {
  const { columns, rows } = signerRows(people)
  const width = sheet.width / columns
  keepTogether(sheet, signaturesHeight(people))
  sheet.skip(SIGNATURES_GAP)
  for (const { people: row, height } of rows) {
    sheet.ensure(height)
    const top = sheet.y
    row.forEach(({ role, name, note }, at) => {
      const place = { left: width * at + ((columns - row.length) * width) / 2 + 1 * MM, width: width - 2 * MM, align: 'center' as const }
      sheet.moveTo(top)
      writeText(sheet, role.toLocaleUpperCase('vi'), { type: 'P', points: 12, bold: true, ...place })
      writeText(sheet, [{ text: note, italic: true }], { type: 'P', points: 11.5, ...place })
      sheet.moveTo(top + height - 13 * MM)
      if (name !== '') writeText(sheet, name, { type: 'P', bold: true, points: 13, ...place })
    })
    sheet.moveTo(top + height)
  }
}

function drawNote(sheet: PdfSheet, { text, mono }: PaperBlockOf<'note'>, below: number): void {
  const padding = 3 * MM
  const inner = { left: padding, width: sheet.width - 2 * padding, align: 'center' as const }
  const height = sheet.lines(text, inner.width, BODY).length * BODY * LEADING + (mono === undefined ? 0 : 20 * LEADING) + 2 * padding
  sheet.skip(2 * MM)
  sheet.ensure(height + below + 3 * MM)
  const top = sheet.y
  sheet.artifact(() => void sheet.doc.lineWidth(1.2).rect(sheet.left, top, sheet.width, height).stroke())
  sheet.skip(padding)
  writeText(sheet, text, { type: 'P', ...inner })
  if (mono !== undefined) writeText(sheet, mono, { type: 'P', points: 20, bold: true, ...inner })
  sheet.moveTo(top + height + 3 * MM)
}
