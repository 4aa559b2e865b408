/**
 * reviewRows: the lines of S8 in order: first the people without a mark, then everybody in ballot
 * order, list by list, cut into rows of as many cells as stand side by side. Pure.
 */
import type { VisitPlan } from '../../app/voterBooth'
import { choiceAt, placesOf } from '../../domain/ballot/markedBallot'
import type { MarkedBallot, Place } from '../../domain/ballot/markedBallot'
import type { KioskWords } from '../../words/kioskWords'

export interface ReviewCell {
  /** The person, from 0 over all lists. */
  readonly at: number
  readonly number: number
  readonly name: string
  /** Label of the level chosen; `undefined` while unmarked. */
  readonly level: string | undefined
}

export interface ReviewRow {
  readonly heading: string | undefined
  readonly cells: readonly ReviewCell[]
}

export function reviewRows(
  plan: VisitPlan,
  ballot: MarkedBallot,
  columns: number,
  words: KioskWords,
): readonly ReviewRow[] {
  const cells = placesOf(plan).map((place, at) => cellOf(plan, ballot, place, at))
  const missing = cells.filter((cell, at) => cell.level === undefined && !isLeftBlank(plan, ballot, at))
  // With nobody marked, "the unmarked" would repeat the whole ballot line by line.
  const first =
    missing.length === 0 || missing.length === cells.length
      ? []
      : cut(missing, columns, words.review.unmarkedHeading(missing.length))
  const several = plan.lists.length > 1
  let from = 0
  const all = plan.lists.flatMap((list, index) => {
    const own = cells.slice(from, from + list.officials.length)
    from += list.officials.length
    const heading = several
      ? words.mark.list(index + 1, plan.lists.length, list.title)
      : words.review.allHeading
    return cut(own, columns, several || first.length > 0 ? heading : undefined)
  })
  return [...first, ...all]
}

function cellOf(plan: VisitPlan, ballot: MarkedBallot, place: Place, at: number): ReviewCell {
  const code = choiceAt(ballot, place)
  return {
    at,
    number: place.official + 1,
    name: plan.lists[place.list]?.officials[place.official]?.name ?? '',
    level: plan.levels.find((level) => level.code === code)?.label,
  }
}

function isLeftBlank(plan: VisitPlan, ballot: MarkedBallot, at: number): boolean {
  const place = placesOf(plan)[at]
  return place !== undefined && ballot.lists[place.list]?.leftBlank === true
}

function cut(cells: readonly ReviewCell[], columns: number, heading: string | undefined) {
  const rows: ReviewRow[] = []
  for (let from = 0; from < cells.length; from += columns) {
    rows.push({
      heading: from === 0 ? heading : undefined,
      cells: cells.slice(from, from + columns),
    })
  }
  return rows
}
