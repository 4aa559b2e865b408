/**
 * Bars beside the rows of a table (PaperBars) in Word: spaces that do not break, shaded, as many as the share of a part. For the eye
 * alone; to a screen reader they are nothing.
 */
import { barParts } from '../../domain/result/paperLayout'
import type { BarLook, PaperBars } from '../../domain/result/paper'

/** Spaces of a whole bar, and of the look of a part in a heading. */
const [BAR, LOOK] = [20, 12]
const SHADING: Readonly<Record<BarLook, string>> = {
  first: '<w:shd w:val="clear" w:color="auto" w:fill="0B4F8A"/>',
  middle: '<w:shd w:val="clear" w:color="auto" w:fill="7FB3D9"/>',
  last: '<w:shd w:val="diagStripe" w:color="5C3A00" w:fill="E8A33D"/>',
  rest: '<w:shd w:val="thinReverseDiagStripe" w:color="808080" w:fill="FFFFFF"/>',
}

const spaces = (look: BarLook, count: number, size: number): string =>
  count === 0 ? '' : `<w:r><w:rPr><w:sz w:val="${String(size)}"/><w:szCs w:val="${String(size)}"/>${SHADING[look]}</w:rPr><w:t xml:space="preserve">${'\u00a0'.repeat(count)}</w:t></w:r>`
const paragraph = (runs: string, align: 'left' | 'center', keepNext: boolean): string => `<w:p><w:pPr>${keepNext ? '<w:keepNext/>' : ''}<w:spacing w:before="10" w:after="10" w:line="240" w:lineRule="auto"/><w:jc w:val="${align}"/></w:pPr>${runs}</w:p>`

export function wordBar(bars: PaperBars, row: number, keepNext: boolean): string {
  const at = (share: number): number => Math.round(share * BAR)
  return paragraph(barParts(bars, row).map(({ look, from, share }) => spaces(look, at(from + share) - at(from), 24)).join(''), 'left', keepNext)
}

/** Under the heading of a part's figures; nothing for other columns. */
export const wordLook = (look: BarLook | undefined): string => (look === undefined ? '' : paragraph(spaces(look, LOOK, 12), 'center', true))
