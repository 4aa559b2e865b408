/**
 * paginate: lays measured cards out on pages so that nothing is ever clipped or scrolled (S7, S8).
 * Pure. As few pages as the heights allow, and then, if asked, as even as possible: 11 people at 5 a
 * page become 4 + 4 + 3, not 5 + 5 + 1. A group (one list) always begins a page, under its lead line.
 * Limit: a card taller than the room gets a page of its own; the caller makes it denser first.
 */

export interface CardGroup {
  /** Height in px of what stands above the first card of the group, its gap included. */
  readonly lead: number
  /** Heights in px of the cards, in order. */
  readonly cards: readonly number[]
}

export interface CardPage {
  readonly group: number
  /** Cards from `from` to before `to`, counted over all groups. */
  readonly from: number
  readonly to: number
}

export interface PageRules {
  /** Height of a page and distance between cards, px. */
  readonly room: number
  readonly gap: number
  /** Cards a page may hold at the most. */
  readonly most?: number
  /** Spread evenly over the fewest pages, or fill each page before the next. */
  readonly spread: 'even' | 'full'
}

export function paginate(
  groups: readonly CardGroup[],
  { room, gap, most = Infinity, spread }: PageRules,
): readonly CardPage[] {
  const pages: CardPage[] = []
  let first = 0
  groups.forEach((group, index) => {
    const sizes = spread === 'even' ? evenSizes(group, room, gap, most) : fill(group, room, gap, most)
    for (const size of sizes) {
      pages.push({ group: index, from: first, to: first + size })
      first += size
    }
  })
  return pages
}

/** The page that shows a card; the last page for a card beyond the end. */
export function pageOf(pages: readonly CardPage[], card: number): number {
  const found = pages.findIndex(({ from, to }) => from <= card && card < to)
  return found === -1 ? Math.max(0, pages.length - 1) : found
}

/** Cards per page: the fewest pages, then the lowest fill that still needs no more pages. */
function evenSizes(group: CardGroup, room: number, gap: number, most: number): readonly number[] {
  const fewest = fill(group, room, gap, most)
  const perPage = Math.min(most, Math.ceil(group.cards.length / Math.max(1, fewest.length)))
  const byCount = fill(group, room, gap, perPage)
  if (byCount.length === fewest.length) return byCount
  let low = 0
  let high = room
  while (high - low > 1) {
    const middle = (low + high) / 2
    if (fill(group, middle, gap, most).length <= fewest.length) high = middle
    else low = middle
  }
  return fill(group, high, gap, most)
}

/** Fills pages one after the other up to `room`. */
function fill({ lead, cards }: CardGroup, room: number, gap: number, most: number): number[] {
  const sizes: number[] = []
  let used = lead
  let size = 0
  for (const height of cards) {
    const withThis = used + (size === 0 ? 0 : gap) + height
    if (size > 0 && (withThis > room || size >= most)) {
      sizes.push(size)
      used = height
      size = 1
    } else {
      used = withThis
      size += 1
    }
  }
  if (size > 0) sizes.push(size)
  return sizes
}
