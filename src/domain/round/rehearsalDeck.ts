/**
 * RehearsalDeck: scripted ballots for the lists of a round and the totals they must give (product.md S2). Deterministic, so
 * that the committee can repeat it. Every level of every person is marked at least once; no two levels of a person and no
 * two people — of one list or of two — have equal totals, so that a swap anywhere between the screen and the table shows.
 * How: one ballot per rotation of the levels; then weighted ballots that spell each person's number in base L (digit j is
 * cast 2^j times); a partly marked ballot where that is allowed; an empty one. Numbers are taken in order, those left out
 * that would make two levels equal; digits grow until there is one for everybody.
 * Size: levels + 2^digits + 1 ballots, 12 for 11 people and three levels, 20 for 60.
 */
import type { LevelCode, RuleSet, Unmarked } from '../rules/ruleSet'

/** One choice per official in ballot order; undefined is an open line. */
export type DeckBallot = readonly (LevelCode | undefined)[]

/** One count per level in the rule set's order, and the open lines. */
export interface DeckCounts {
  readonly levels: readonly number[]
  readonly unmarked: number
}

export interface RehearsalDeck {
  readonly ballots: readonly DeckBallot[]
  /** Per official. */
  readonly expected: readonly DeckCounts[]
}

/** The choices of one person over the whole deck, as places of levels; undefined is open. */
type Column = readonly (number | undefined)[]

/** Decks of lists of these sizes, all of the same number of ballots. */
export function rehearsalDecks(sizes: readonly number[], ruleSet: RuleSet, unmarked: Unmarked): readonly RehearsalDeck[] {
  const codes = ruleSet.levels.map(({ code }) => code)
  // Place within the list and overall: the partly marked ballot leaves every other line of a list open.
  const people = sizes.flatMap((size) => Array.from({ length: size }, (_, place) => place))
  const columns = columnsFor(people, codes.length, unmarked)
  const starts = sizes.map((_, list) => sizes.slice(0, list).reduce((sum, size) => sum + size, 0))
  return sizes.map((size, list) => deckOf(columns.slice(starts[list] ?? 0, (starts[list] ?? 0) + size), codes))
}

export function rehearsalDeck(officials: number, ruleSet: RuleSet, unmarked: Unmarked): RehearsalDeck {
  const [deck] = rehearsalDecks([officials], ruleSet, unmarked)
  if (deck === undefined) throw new Error('one size, one deck')
  return deck
}

function columnsFor(people: readonly number[], levels: number, unmarked: Unmarked): readonly Column[] {
  for (let digits = 1; ; digits += 1) {
    const columns: Column[] = []
    const seen = new Set<string>()
    for (let number = 0; number < levels ** digits && columns.length < people.length; number += 1) {
      const column = columnOf(people[columns.length] ?? 0, columns.length, number, digits, levels, unmarked)
      const counts = countsOf(column, levels)
      const key = [...counts.levels, counts.unmarked].join()
      if (new Set(counts.levels).size < levels || seen.has(key)) continue
      seen.add(key)
      columns.push(column)
    }
    if (columns.length === people.length) return columns
  }
}

function columnOf(place: number, person: number, number: number, digits: number, levels: number, unmarked: Unmarked): Column {
  const rotations = Array.from({ length: levels }, (_, turn) => (person + turn) % levels)
  const weighted = Array.from({ length: digits }, (_, digit) => digit).flatMap((digit) =>
    Array.from({ length: 2 ** digit }, () => Math.floor(number / levels ** digit) % levels),
  )
  const open = unmarked === 'allowWithWarning' ? [place % 2 === 0 ? undefined : 0] : []
  return [...rotations, ...weighted, ...open, undefined]
}

function countsOf(column: Column, levels: number): DeckCounts {
  const count = (choice: number | undefined): number => column.filter((each) => each === choice).length
  return { levels: Array.from({ length: levels }, (_, level) => count(level)), unmarked: count(undefined) }
}

function deckOf(columns: readonly Column[], codes: readonly LevelCode[]): RehearsalDeck {
  const length = columns[0]?.length ?? 0
  const ballots = Array.from({ length }, (_, ballot) =>
    columns.map((column) => {
      const level = column[ballot]
      return level === undefined ? undefined : codes[level]
    }),
  )
  return { ballots, expected: columns.map((column) => countsOf(column, codes.length)) }
}
