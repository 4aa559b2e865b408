/**
 * A paper for one page (PaperDocument.onePage) as a Word document. Word lays it out itself, so how small it has to be is reckoned
 * beforehand: lines by the width of their words in Times New Roman, a little wide. Then everything of a size is made smaller at once.
 */
import { plainText } from '../../domain/result/paper'
import { onePageScales } from '../../domain/result/paperLayout'
import type { OnePage, PaperBlock, PaperDocument, PaperText } from '../../domain/result/paper'

/** Points between the margins of `onePage`, and of a page of any other paper across. */
const [WIDTH, HEIGHT] = [524, 768]
const USUAL_WIDTH = 468
/** Of the size: a capital, any other letter. */
const [CAPITAL, SMALL] = [0.72, 0.47]
const BODY = 14
const TABLE = 13

const linesIn = (text: PaperText, width: number, points: number): number =>
  plainText(text).split('\n').reduce((sum, line) => {
    const wide = [...line].reduce((all, letter) => all + (/\p{Lu}/u.test(letter) ? CAPITAL : SMALL), 0) * points
    return sum + Math.max(1, Math.ceil(wide / Math.max(width, points)))
  }, 0)

/** Points of a block in a paper of full size, `width` points wide. */
function heightOf(block: PaperBlock, width: number): number {
  const line = BODY * 1.3
  switch (block.kind) {
    case 'heading':
      return line + 9
    case 'paragraph':
      return linesIn(block.text, width, BODY) * line + 4
    case 'list':
      return block.items.reduce((sum, item) => sum + linesIn(item, width - 20, BODY) * line + 4, 0)
    case 'keyValues': {
      const points = block.small === true ? 12 : BODY
      return block.pairs.reduce((sum, [name, value]) => sum + Math.max(linesIn(name, width * 0.42, points), linesIn(value, width * 0.58, points)) * points * 1.3 + 1, 6)
    }
    case 'table': {
      const whole = block.columns.reduce((sum, column) => sum + column.width, block.bars?.width ?? 0)
      const rowOf = (cells: readonly PaperText[]): number => Math.max(...cells.map((cell, at) => linesIn(cell, ((block.columns[at]?.width ?? 0) / whole) * width - 7, TABLE))) * TABLE * 1.15 + 4.5
      return [block.columns.map(({ title }) => title), ...block.rows].reduce((sum, row) => sum + rowOf(row), (block.caption === '' ? 0 : line + 9) + (block.bars === undefined ? 0 : 10) + 6)
    }
    case 'signatures':
      return Math.ceil(block.people.length / 3) * 130
    case 'note':
      return linesIn(block.text, width, BODY) * line + 60
    case 'pageBreak':
      return Number.POSITIVE_INFINITY
  }
}

/** How much smaller, as `onePageScales` offers it. */
export function wordScale({ heading, blocks }: PaperDocument, onePage: OnePage): number {
  const { fitting, longer } = onePageScales(onePage)
  const fits = (scale: number): boolean => {
    const width = WIDTH / scale
    const head = (heading.title === '' ? 0 : 45) + (heading.abstract === '' ? 0 : 30)
    return blocks.reduce((sum, block) => sum + heightOf(block, width), head) * scale <= HEIGHT
  }
  return fitting.find(fits) ?? longer
}

/** Sizes of letters, distances between paragraphs and inside cells by `scale`; widths of tables to the wider page. */
export const resized = (xml: string, scale: number): string =>
  xml
    .replaceAll(/(<w:szC?s? w:val=")(\d+)(?=")/gu, (_, tag: string, size: string) => `${tag}${String(Math.round(Number(size) * scale))}`)
    .replaceAll(/(<w:spacing [^>]*>)/gu, (tag: string) => tag.replaceAll(/(w:(?:before|after)=")(\d+)/gu, (_, name: string, points: string) => `${name}${String(Math.round(Number(points) * scale))}`))
    .replaceAll(/(<w:(?:left|right) w:w=")(\d+)(?=")/gu, (_, tag: string, width: string) => `${tag}${String(Math.round(Number(width) * scale))}`)
    .replaceAll(/(<w:tab w:val="right" w:pos=")(\d+)(?=")/gu, (_, tag: string, place: string) => `${tag}${String(Math.round((Number(place) * WIDTH) / USUAL_WIDTH))}`)
    .replaceAll(/(<w:(?:tblW|gridCol|tcW) w:w=")(\d+)(?=")/gu, (_, tag: string, width: string) => `${tag}${String(Math.round((Number(width) * WIDTH) / USUAL_WIDTH))}`)
