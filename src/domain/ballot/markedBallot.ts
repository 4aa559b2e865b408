/**
 * MarkedBallot: what one voter has marked so far, for every list of the visit.
 * Source: rules.md R7 (one mark per person), R9 (an unmarked person is invalid for that person),
 * R10 (unmarked lines). Level codes are data of the rule set; their number is never assumed.
 * Invariants: one slot per official of the paper, each a level code of the paper or `undefined`.
 * A MarkedBallot lives in memory only: never in storage, a log, a URL or an error text.
 */

/** What the voter has in hand: only the shape the marking rules need. */
export interface BallotPaper {
  readonly lists: readonly { readonly officials: readonly unknown[] }[]
  readonly levels: readonly { readonly code: string }[]
  readonly unmarked: 'allowWithWarning' | 'allOrNothing'
}

export interface MarkedList {
  /** One per official in ballot order: a level code, or `undefined` while unmarked. */
  readonly choices: readonly (string | undefined)[]
  /** The voter has confirmed once that this list stays blank ("Bỏ phiếu trắng"). */
  readonly leftBlank: boolean
}

export interface MarkedBallot {
  readonly lists: readonly MarkedList[]
}

/** A person on the paper: list and official, both from 0. */
export interface Place {
  readonly list: number
  readonly official: number
}

export interface LevelCounts {
  /** In the rule set's order. */
  readonly levels: readonly { readonly code: string; readonly count: number }[]
  readonly unmarked: number
}

/** A fresh paper: nothing marked. */
export function unmarkedBallot(paper: BallotPaper): MarkedBallot {
  return {
    lists: paper.lists.map((list) => ({
      choices: list.officials.map(() => undefined),
      leftBlank: false,
    })),
  }
}

/** Every person of the visit in ballot order, list by list. */
export function placesOf(paper: BallotPaper): readonly Place[] {
  return paper.lists.flatMap((list, index) =>
    list.officials.map((_, official) => ({ list: index, official })),
  )
}

/** The level marked for one person; `undefined` while unmarked or off the paper. */
export function choiceAt(ballot: MarkedBallot, place: Place): string | undefined {
  return ballot.lists[place.list]?.choices[place.official]
}

/** Whether a single mark may be taken back: not where the list is all or nothing (R10). */
export function mayUnmark(paper: BallotPaper): boolean {
  return paper.unmarked === 'allowWithWarning'
}

/** Whether this mark belongs on this paper at all. */
export function isOnPaper(paper: BallotPaper, place: Place, level: string | undefined): boolean {
  const list = paper.lists[place.list]
  if (list === undefined || !(place.official in list.officials)) return false
  if (level === undefined) return mayUnmark(paper)
  return paper.levels.some(({ code }) => code === level)
}

/** Marks one person, replacing the earlier mark (R7: one mark per person). Throws off the paper. */
export function markOfficial(
  paper: BallotPaper,
  ballot: MarkedBallot,
  place: Place,
  level: string | undefined,
): MarkedBallot {
  if (!isOnPaper(paper, place, level)) throw new Error('a mark that is not on the paper')
  return replaceList(ballot, place.list, (list) => ({
    choices: list.choices.map((choice, official) => (official === place.official ? level : choice)),
    leftBlank: false,
  }))
}

/** Clears one list because the voter has confirmed a blank ballot for it (R10, `allOrNothing`). */
export function leaveListBlank(ballot: MarkedBallot, list: number): MarkedBallot {
  return replaceList(ballot, list, ({ choices }) => ({
    choices: choices.map(() => undefined),
    leftBlank: true,
  }))
}

/** How many people of a list stand at each level, and how many are unmarked. */
export function countLevels(paper: BallotPaper, list: MarkedList): LevelCounts {
  return {
    levels: paper.levels.map(({ code }) => ({
      code,
      count: list.choices.filter((choice) => choice === code).length,
    })),
    unmarked: list.choices.filter((choice) => choice === undefined).length,
  }
}

/** The people without a mark, in ballot order. */
export function unmarkedPlaces(paper: BallotPaper, ballot: MarkedBallot): readonly Place[] {
  return placesOf(paper).filter((place) => choiceAt(ballot, place) === undefined)
}

/** Nobody on this list is marked. */
export function isBlank(list: MarkedList): boolean {
  return list.choices.every((choice) => choice === undefined)
}

/** Under `allOrNothing` a list is complete when all are rated, or when it was left blank on purpose. */
export function isListComplete(paper: BallotPaper, list: MarkedList): boolean {
  if (mayUnmark(paper)) return true
  return list.choices.every((choice) => choice !== undefined) || (list.leftBlank && isBlank(list))
}

/** Whether the ballot, as marked, may go into the box. */
export function mayBeCast(paper: BallotPaper, ballot: MarkedBallot): boolean {
  return ballot.lists.every((list) => isListComplete(paper, list))
}

function replaceList(
  ballot: MarkedBallot,
  at: number,
  change: (list: MarkedList) => MarkedList,
): MarkedBallot {
  return { lists: ballot.lists.map((list, index) => (index === at ? change(list) : list)) }
}
