import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pageOf, paginate } from '../../../src/ui/kiosk/paginate'
import type { CardPage } from '../../../src/ui/kiosk/paginate'

const gap = 10
const sizes = (pages: readonly CardPage[]): number[] => pages.map(({ from, to }) => to - from)
const cards = (count: number, height: number): number[] => Array.from({ length: count }, () => height)

describe('measured cards on pages', () => {
  it('11 people at 5 a page become 4, 4 and 3, not 5, 5 and 1', () => {
    const pages = paginate([{ lead: 0, cards: cards(11, 190) }], { room: 1000, gap, spread: 'even' })
    expect(sizes(pages)).toEqual([4, 4, 3])
  })

  it('the review fills each page before the next', () => {
    const pages = paginate([{ lead: 0, cards: cards(11, 190) }], { room: 1000, gap, spread: 'full' })
    expect(sizes(pages)).toEqual([5, 5, 1])
  })

  it('the largest text has one person a page', () => {
    const pages = paginate([{ lead: 50, cards: cards(4, 100) }], { room: 1000, gap, most: 1, spread: 'even' })
    expect(sizes(pages)).toEqual([1, 1, 1, 1])
  })

  it('the lead line takes its room on the first page of its list only', () => {
    const pages = paginate([{ lead: 250, cards: cards(5, 240) }], { room: 1000, gap, spread: 'full' })
    expect(sizes(pages)).toEqual([3, 2])
  })

  it('a list always begins a page', () => {
    const pages = paginate(
      [
        { lead: 0, cards: cards(1, 100) },
        { lead: 0, cards: cards(1, 100) },
      ],
      { room: 1000, gap, spread: 'even' },
    )
    expect(pages).toEqual([
      { group: 0, from: 0, to: 1 },
      { group: 1, from: 1, to: 2 },
    ])
  })

  it('a card taller than the room stands alone', () => {
    const pages = paginate([{ lead: 0, cards: [100, 2000, 100] }], { room: 1000, gap, spread: 'even' })
    expect(sizes(pages)).toEqual([1, 1, 1])
  })

  const anyGroups = fc.array(
    fc.record({
      lead: fc.integer({ min: 0, max: 120 }),
      cards: fc.array(fc.integer({ min: 80, max: 700 }), { minLength: 1, maxLength: 60 }),
    }),
    { minLength: 1, maxLength: 3 },
  )

  it('shows everybody exactly once, in order, on pages that fit, and on no more pages than needed', () => {
    fc.assert(
      fc.property(anyGroups, (groups) => {
        const room = 900
        const even = paginate(groups, { room, gap, spread: 'even' })
        const full = paginate(groups, { room, gap, spread: 'full' })
        const heights = groups.flatMap((group) => group.cards)
        expect(even.flatMap(({ from, to }) => heights.slice(from, to))).toEqual(heights)
        expect(even.length).toBe(full.length)
        let shown = -1
        for (const { group, from, to } of even) {
          const lead = group === shown ? 0 : (groups[group]?.lead ?? 0)
          shown = group
          const height = heights.slice(from, to).reduce((sum, card) => sum + card, lead + gap * (to - from - 1))
          expect(height).toBeLessThanOrEqual(room)
        }
      }),
    )
  })

  it('finds the page of a person, also after everything was measured anew', () => {
    const pages = paginate([{ lead: 0, cards: cards(11, 190) }], { room: 1000, gap, spread: 'even' })
    expect([0, 3, 4, 10].map((card) => pageOf(pages, card))).toEqual([0, 0, 1, 2])
    expect(pageOf(pages, 99)).toBe(2)
  })
})
