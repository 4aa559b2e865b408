/**
 * The blocks of a paper as WordprocessingML (ECMA-376 part 1, §17). Sizes: half-points and twentieths of a point, as the format
 * wants them. Tables: header row repeated (`tblHeader`), rows never break (`cantSplit`), fixed widths. Signatures and name–value
 * pairs are tables without borders, so that they stay in place when the text above is edited. Nobody signs a page without a word on
 * it: what stands right before signatures goes with them (`keepNext`), and the rows of signatures stay together; of a long table
 * before them the last row.
 */
import { runsOf } from '../../domain/result/paper'
import type { PaperBlock, PaperBlockOf, PaperHeader, PaperText } from '../../domain/result/paper'
import { wordBar, wordLook } from './wordBars'
import { xmlText } from './xml'

/** Width of the text between the margins: 165 mm in twentieths of a point. */
export const TEXT_WIDTH = 9354
const MM = 56.69

interface Look {
  readonly style?: string
  readonly align?: 'left' | 'center' | 'right' | 'justify'
  /** Points. */
  readonly size?: number
  readonly bold?: boolean
  readonly italic?: boolean
  /** Twentieths of a point. */
  readonly before?: number
  readonly after?: number
  readonly firstLine?: number
  readonly hanging?: number
  readonly keepNext?: boolean
  /** With `keepNext`: all its lines, not only the last ones. */
  readonly keepLines?: boolean
  /** In a frame; paragraphs of one frame stand in one. */
  readonly framed?: boolean
}

const JUSTIFY = { left: 'left', center: 'center', right: 'right', justify: 'both' } as const

/** As wide as the text, its lines 8 points off the words. */
const FRAME = `<w:pBdr>${['top', 'left', 'bottom', 'right'].map((side) => `<w:${side} w:val="single" w:sz="8" w:space="8" w:color="000000"/>`).join('')}</w:pBdr>`

/** Runs of one paragraph. '\n' is a line break. */
export function wordRuns(text: PaperText, look: Look = {}): string {
  return runsOf(text)
    .map((run) => {
      if ('blank' in run) return `<w:r><w:t xml:space="preserve">${'…'.repeat(Math.max(2, Math.round(run.blank / 4.9)))}</w:t></w:r>`
      const bold = look.bold === true || run.bold === true
      const italic = look.italic === true || run.italic === true
      const font = run.mono === true ? '<w:rFonts w:ascii="Courier New" w:hAnsi="Courier New" w:cs="Courier New"/>' : ''
      const size = look.size === undefined ? '' : `<w:sz w:val="${String(Math.round(look.size * 2))}"/><w:szCs w:val="${String(Math.round(look.size * 2))}"/>`
      const properties = `${font}${bold ? '<w:b/><w:bCs/>' : ''}${italic ? '<w:i/><w:iCs/>' : ''}${size}`
      const parts = run.text.split('\n').map((part) => `<w:t xml:space="preserve">${xmlText(part)}</w:t>`)
      return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}${parts.join('<w:br/>')}</w:r>`
    })
    .join('')
}

export function wordParagraph(text: PaperText, look: Look = {}): string {
  const indent = look.hanging !== undefined ? `<w:ind w:left="${String(look.hanging)}" w:hanging="${String(look.hanging)}"/>` : look.firstLine !== undefined ? `<w:ind w:firstLine="${String(look.firstLine)}"/>` : ''
  const spacing = look.before === undefined && look.after === undefined ? '' : `<w:spacing w:before="${String(look.before ?? 0)}" w:after="${String(look.after ?? 0)}"/>`
  const properties =
    (look.style === undefined ? '' : `<w:pStyle w:val="${look.style}"/>`) +
    (look.keepNext === true ? `<w:keepNext/>${look.keepLines === true ? '<w:keepLines/>' : ''}` : '') +
    (look.framed === true ? FRAME : '') +
    spacing +
    (look.framed === true ? '<w:ind w:left="170" w:right="170"/>' : indent) +
    (look.align === undefined ? '' : `<w:jc w:val="${JUSTIFY[look.align]}"/>`)
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${wordRuns(text, look)}</w:p>`
}

interface Cell {
  readonly width: number
  readonly content: string
  readonly shaded?: boolean
}

const cellXml = ({ width, content, shaded }: Cell, centred: boolean): string =>
  `<w:tc><w:tcPr><w:tcW w:w="${String(width)}" w:type="dxa"/>${shaded === true ? '<w:shd w:val="clear" w:color="auto" w:fill="EEEEEE"/>' : ''}${centred ? '<w:vAlign w:val="center"/>' : ''}</w:tcPr>${content}</w:tc>`

function table(widths: readonly number[], rows: readonly { readonly cells: readonly Cell[]; readonly header?: boolean }[], bordered: boolean): string {
  const borders = bordered ? ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) => `<w:${side} w:val="single" w:sz="6" w:space="0" w:color="000000"/>`).join('') : ''
  const whole = widths.reduce((sum, width) => sum + width, 0)
  return (
    `<w:tbl><w:tblPr><w:tblW w:w="${String(whole)}" w:type="dxa"/>${borders === '' ? '' : `<w:tblBorders>${borders}</w:tblBorders>`}<w:tblLayout w:type="fixed"/>` +
    '<w:tblCellMar><w:left w:w="70" w:type="dxa"/><w:right w:w="70" w:type="dxa"/></w:tblCellMar></w:tblPr>' +
    `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${String(width)}"/>`).join('')}</w:tblGrid>` +
    rows.map(({ cells, header }) => `<w:tr><w:trPr><w:cantSplit/>${header === true ? '<w:tblHeader/>' : ''}</w:trPr>${cells.map((cell) => cellXml(cell, bordered)).join('')}</w:tr>`).join('') +
    '</w:tbl>'
  )
}

/** A short paragraph of its own below a table, so that two tables never grow together. */
const afterTable = (keepNext = false): string => `<w:p><w:pPr>${keepNext ? '<w:keepNext/>' : ''}<w:spacing w:before="0" w:after="0" w:line="120" w:lineRule="exact"/></w:pPr></w:p>`
const AFTER_TABLE = afterTable()

/** A rule about as long as a line of capitals, as a thin paragraph's upper border. */
function ruleBelow(text: string, size: number, width: number): string {
  const wide = [...text].reduce((sum, character) => sum + (character === ' ' ? 0.25 : character === character.toLocaleLowerCase('vi') ? 0.48 : 0.7), 0) * size * 20
  const side = Math.max(0, Math.round((width - wide) / 2))
  return `<w:p><w:pPr><w:pBdr><w:top w:val="single" w:sz="8" w:space="1" w:color="000000"/></w:pBdr><w:spacing w:before="0" w:after="0" w:line="60" w:lineRule="exact"/><w:ind w:left="${String(side)}" w:right="${String(side)}"/></w:pPr></w:p>`
}

export function wordHead(header: PaperHeader): string {
  const party = header.motto.length === 1
  const left = Math.round(TEXT_WIDTH * (party ? 0.44 : 0.4))
  const right = TEXT_WIDTH - left
  const line = (text: string, look: Look): string => (text === '' ? '' : wordParagraph(text, { align: 'center', after: 0, ...look }))
  const issuer =
    line(header.superior.toLocaleUpperCase('vi'), { size: 12.5 }) +
    line(header.issuer.toLocaleUpperCase('vi'), { size: 12.5, bold: true }) +
    line(party ? '*' : '', { size: 12 }) +
    (party ? '' : ruleBelow('xxxxxxxxxx', 12, left)) +
    line(header.number, { size: 13 })
  const motto = header.motto.map((text, at) => {
    const size = party ? 15 : at === 0 ? 12 : 13
    return line(text, { size, bold: true }) + (at === header.motto.length - 1 ? ruleBelow(text, size, right) : '')
  })
  const dated = wordParagraph(header.placeAndDate, { align: 'center', size: 13, italic: true, before: 80, after: 0 })
  return table([left, right], [{ cells: [{ width: left, content: issuer }, { width: right, content: motto.join('') + dated }] }], false) + AFTER_TABLE
}

/** All blocks of a paper, in order. */
export const wordBlocks = (blocks: readonly PaperBlock[]): string => blocks.map((block, at) => wordBlock(block, blocks[at + 1]?.kind === 'signatures')).join('')

/** @param closing  signatures follow */
function wordBlock(block: PaperBlock, closing: boolean): string {
  const keep = { keepNext: closing, keepLines: closing }
  switch (block.kind) {
    case 'heading':
      return wordParagraph(block.text, { style: block.level === 1 ? 'Heading1' : 'Heading2' })
    case 'paragraph':
      return wordParagraph(block.text, { align: block.align ?? 'justify', ...keep, ...(block.keepWithNext === true && { keepNext: true }), ...(block.indent === true && { firstLine: Math.round(10 * MM) }) })
    case 'list':
      return block.items.map((item, at) => wordParagraph([block.ordered ? `${String(at + 1)}. ` : '– ', ...runsOf(item)], { hanging: Math.round(7 * MM), align: 'justify', ...(at === block.items.length - 1 && keep) })).join('')
    case 'keyValues': {
      // Names take as much width as they need, and no more than a little under half.
      const longest = Math.max(0, ...block.pairs.map(([label]) => label.length))
      const names = Math.round(Math.min(70, (block.small === true ? 2.1 : 2.5) * longest + 4) * MM)
      const widths = [names, TEXT_WIDTH - names]
      const [name = 0, value = 0] = widths
      const look = { after: 20, keepNext: closing, ...(block.small === true && { size: 12 }) }
      const rows = block.pairs.map(([label, text]) => ({ cells: [{ width: name, content: wordParagraph(label, look) }, { width: value, content: wordParagraph(text, { bold: true, ...look }) }] }))
      return rows.length === 0 ? '' : table(widths, rows, false) + afterTable(closing)
    }
    case 'table':
      return wordTable(block, closing)
    case 'signatures':
      return wordSignatures(block)
    case 'note': {
      const look = { align: 'center', before: 80, after: 80, framed: true } as const
      const mono = block.mono === undefined ? '' : wordParagraph([{ text: block.mono, mono: true }], { ...look, bold: true, size: 18, ...keep })
      return afterTable(true) + wordParagraph(block.text, { ...look, keepNext: closing || mono !== '', keepLines: true }) + mono + afterTable(closing)
    }
    case 'pageBreak':
      return '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'
  }
}

function wordTable({ caption, columns, rows, bars, dense = false }: PaperBlockOf<'table'>, closing: boolean): string {
  const whole = columns.reduce((sum, { width }) => sum + width, bars?.width ?? 0)
  const widths = [...columns.map(({ width }) => width), ...(bars === undefined ? [] : [bars.width])].map((width) => Math.round((width / whole) * TEXT_WIDTH))
  const close = dense ? { before: 10, after: 10 } : {}
  const lookOf = (at: number) => bars?.parts.find(({ column }) => column === at)?.look
  const beside = (content: string, shaded = false): readonly Cell[] => (bars === undefined ? [] : [{ width: widths.at(-1) ?? 0, content, shaded }])
  const headLook = { style: 'TableText', bold: true, align: 'center', keepNext: true, ...close } as const
  const head = columns.map(({ title }, at): Cell => ({ width: widths[at] ?? 0, shaded: true, content: wordParagraph(title, headLook) + wordLook(lookOf(at)) }))
  const body = rows.map((row, i) => ({
    cells: [
      ...row.map((cell, at) => ({ width: widths[at] ?? 0, content: wordParagraph(cell, { style: 'TableText', align: columns[at]?.align ?? 'left', keepNext: closing && i === rows.length - 1, ...close }) })),
      ...beside(bars === undefined ? '' : wordBar(bars, i, closing && i === rows.length - 1)),
    ],
  }))
  const title = caption === '' ? '' : wordParagraph(caption, { bold: true, keepNext: true, before: 120, after: 60 })
  return title + table(widths, [{ cells: [...head, ...beside(bars === undefined ? '' : wordParagraph(bars.title, headLook), true)], header: true }, ...body], true) + afterTable(closing)
}

function wordSignatures({ people }: PaperBlockOf<'signatures'>): string {
  const columns = people.length === 4 ? 2 : Math.max(1, Math.min(3, people.length))
  const width = Math.round(TEXT_WIDTH / columns)
  // A name that is not known is written where the signature is.
  const lines = people.some(({ name }) => name !== '') ? 4 : 2
  const count = Math.ceil(people.length / columns)
  const rows = Array.from({ length: count }, (_, row) => ({
    cells: Array.from({ length: columns }, (_unused, at): Cell => {
      const person = people[row * columns + at]
      const keep = { keepNext: row < count - 1 }
      if (person === undefined) return { width, content: wordParagraph('', keep) }
      const room = wordParagraph('', { before: 0, after: 0, keepNext: true }).repeat(lines)
      const note = wordParagraph(person.note, { align: 'center', italic: true, size: 12, after: 0, keepNext: true })
      return { width, content: wordParagraph(person.role.toLocaleUpperCase('vi'), { align: 'center', bold: true, size: 12.5, after: 0, keepNext: true }) + note + room + wordParagraph(person.name, { align: 'center', bold: true, after: 200, ...keep }) }
    }),
  }))
  return afterTable(true) + table(Array.from({ length: columns }, () => width), rows, false) + AFTER_TABLE
}
