/**
 * RehearsalDeck: a scripted set of ballots for one list and the totals it must give (product.md S2). Deterministic, so that
 * the committee can repeat it. Every level of every person is marked at least once, and the totals of any two people differ,
 * so that a swap of people or of levels anywhere between the screen and the table shows.
 * How: one ballot per rotation of the levels; then weighted ballots that spell each person's number in base L (ballot j is
 * cast 2^j times, so equal totals would mean equal numbers); a partly marked ballot where that is allowed; an empty one.
 * Size: levels + 2^digits + 1 ballots, 12 for 11 people and three levels, 20 for 60.
 */
import type { LevelCode, RuleSet, Unmarked } from '../rules/ruleSet'

/** One choice per official in ballot order; undefined is an open line. */
export type DeckBallot = readonly (LevelCode | undefined)[]

export interface RehearsalDeck {
  readonly ballots: readonly DeckBallot[]
  /** Per official: one count per level in the rule set's order, and the open lines. */
  readonly expected: readonly { readonly levels: readonly number[]; readonly unmarked: number }[]
}

export function rehearsalDeck(officials: number, ruleSet: RuleSet, unmarked: Unmarked): RehearsalDeck {
  const codes = ruleSet.levels.map(({ code }) => code)
  const base = codes.length
  const everyone = Array.from({ length: officials }, (_, official) => official)
  const ballot = (level: (official: number) => number | undefined): DeckBallot =>
    everyone.map((official) => {
      const place = level(official)
      return place === undefined ? undefined : codes[place % base]
    })
  const rotations = codes.map((_, turn) => ballot((official) => official + turn))
  // Numbers start at L, so that even the first person's figure has two different digits.
  const digits = (officials - 1 + base).toString(base).length
  const weighted = Array.from({ length: digits }, (_, place) => place).flatMap((place) =>
    Array.from({ length: 2 ** place }, () => ballot((official) => Math.floor((official + base) / base ** place) % base)),
  )
  const open = unmarked === 'allowWithWarning' ? [ballot((official) => (official % 2 === 0 ? undefined : 0))] : []
  const ballots = [...rotations, ...weighted, ...open, ballot(() => undefined)]
  return { ballots, expected: everyone.map((official) => countsOf(ballots, official, codes)) }
}

function countsOf(ballots: readonly DeckBallot[], official: number, codes: readonly LevelCode[]) {
  const count = (choice: LevelCode | undefined): number => ballots.filter((ballot) => ballot[official] === choice).length
  return { levels: codes.map(count), unmarked: count(undefined) }
}
