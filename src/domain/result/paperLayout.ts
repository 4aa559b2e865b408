/**
 * How large a paper for one page is drawn, and where the parts of its bars stand: the same on the screen, in PDF and in Word.
 */
import type { BarLook, OnePage, PaperBars } from './paper'

/** Points of table text in a paper of full size. */
const TABLE_POINTS = 13

/** How much smaller a paper is drawn, from the largest on; the last is for one that no page holds. */
export function onePageScales({ most, least, longer }: OnePage): { readonly fitting: readonly number[]; readonly longer: number } {
  const steps = Math.floor((most - least) * 2) + 1
  return { fitting: Array.from({ length: steps }, (_, at) => (most - at / 2) / TABLE_POINTS), longer: longer / TABLE_POINTS }
}

/** Parts of the bar of a row that have a length: where each begins and how long it is, of a bar of length 1. */
export function barParts({ whole, parts, rows }: PaperBars, row: number): readonly { readonly look: BarLook; readonly from: number; readonly share: number }[] {
  const values = rows[row] ?? []
  // Never longer than the bar, whatever the numbers are of.
  const all = Math.max(whole, values.reduce((sum, value) => sum + value, 0), 1)
  return parts.flatMap(({ look }, at) => {
    const value = values[at] ?? 0
    return value === 0 ? [] : [{ look, from: values.slice(0, at).reduce((sum, one) => sum + one, 0) / all, share: value / all }]
  })
}
