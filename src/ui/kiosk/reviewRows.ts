/**
 * reviewRows: the lines of S8 in order: first the people without a mark, then everybody in ballot
 * order, both list by list, cut into rows of as many cells as stand side by side. Pure.
 */
import type { BallotPerson, BallotView } from '../../app/ballotView'
import type { KioskWords } from '../../words/kioskWords'

export interface ReviewRow {
  readonly heading: string | undefined
  readonly cells: readonly BallotPerson[]
}

export function reviewRows(
  { people, lists }: BallotView,
  columns: number,
  words: KioskWords,
): readonly ReviewRow[] {
  const missing = people.filter(({ level, leftBlank }) => level === undefined && !leftBlank)
  const several = lists.length > 1
  // Numbers start anew in every list: a number and a name alone do not say where the person stands.
  const unmarkedOf = (title: string, index: number): readonly ReviewRow[] => {
    const own = missing.filter(({ place }) => place.list === index)
    const heading = words.review.unmarkedHeading(own.length)
    return cut(own, columns, several ? `${heading} – ${words.mark.list(index + 1, lists.length, title)}` : heading)
  }
  // With nobody marked, "the unmarked" would repeat the whole ballot line by line.
  const repeats = missing.length === people.length
  const first = repeats ? [] : lists.flatMap(({ title }, index) => unmarkedOf(title, index))
  const all = lists.flatMap(({ title, people: own }, index) => {
    const heading = several ? words.mark.list(index + 1, lists.length, title) : words.review.allHeading
    return cut(own, columns, several || first.length > 0 ? heading : undefined)
  })
  return [...first, ...all]
}

function cut(
  cells: readonly BallotPerson[],
  columns: number,
  heading: string | undefined,
): readonly ReviewRow[] {
  const rows: ReviewRow[] = []
  for (let from = 0; from < cells.length; from += columns) {
    rows.push({ heading: from === 0 ? heading : undefined, cells: cells.slice(from, from + columns) })
  }
  return rows
}
