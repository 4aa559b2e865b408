/**
 * reviewRows: the lines of S8 in order: first the people without a mark, then everybody in ballot
 * order, list by list, cut into rows of as many cells as stand side by side. Pure.
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
  // With nobody marked, "the unmarked" would repeat the whole ballot line by line.
  const first =
    missing.length === 0 || missing.length === people.length
      ? []
      : cut(missing, columns, words.review.unmarkedHeading(missing.length))
  const several = lists.length > 1
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
