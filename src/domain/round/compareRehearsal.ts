/**
 * compareRehearsal: the totals a rehearsal must give against those it gave (product.md S2), and what the difference looks
 * like: two levels swapped (for everybody or for one person), two people swapped, a mark made otherwise, ballots missing.
 * Totals only: no ballot of a rehearsal is ever decrypted either.
 */
import type { DeckCounts } from './rehearsalDeck'

export interface RehearsalLine {
  /** 0-based. */
  readonly list: number
  readonly official: number
  readonly expected: DeckCounts
  readonly got: DeckCounts
  readonly equal: boolean
}

export type RehearsalFinding =
  /** The box of the list holds another number of ballots than the script has. */
  | { readonly kind: 'ballots'; readonly list: number; readonly expected: number; readonly got: number }
  /** Levels (by place) exchanged for every person of the list, or for one. */
  | { readonly kind: 'levels-swapped'; readonly list: number; readonly levels: readonly [number, number]; readonly official?: number }
  | { readonly kind: 'people-swapped'; readonly list: number; readonly officials: readonly [number, number] }
  /** The same number of ballots, but `count` marks stand at `to` instead of `from`; undefined is an open line. */
  | { readonly kind: 'marked-otherwise'; readonly list: number; readonly official: number; readonly from: number | undefined; readonly to: number | undefined; readonly count: number }
  | { readonly kind: 'different'; readonly list: number; readonly official: number }

export interface RehearsalComparison {
  readonly equal: boolean
  readonly lines: readonly RehearsalLine[]
  readonly findings: readonly RehearsalFinding[]
}

const vector = ({ levels, unmarked }: DeckCounts): readonly number[] => [...levels, unmarked]
const same = (a: DeckCounts, b: DeckCounts): boolean => vector(a).join() === vector(b).join()
const ballotsOf = (counts: DeckCounts | undefined): number => (counts === undefined ? 0 : vector(counts).reduce((sum, count) => sum + count, 0))

/** @param expected,got  per list, per official, in ballot order */
export function compareRehearsal(expected: readonly (readonly DeckCounts[])[], got: readonly (readonly DeckCounts[])[]): RehearsalComparison {
  const lines = expected.flatMap((people, list) =>
    people.map((must, official): RehearsalLine => {
      const is = got[list]?.[official] ?? { levels: must.levels.map(() => 0), unmarked: 0 }
      return { list, official, expected: must, got: is, equal: same(must, is) }
    }),
  )
  const findings = expected.flatMap((_, list) => findingsOf(list, lines.filter((line) => line.list === list)))
  return { equal: lines.every(({ equal }) => equal), lines, findings }
}

function findingsOf(list: number, lines: readonly RehearsalLine[]): readonly RehearsalFinding[] {
  const wrong = lines.filter(({ equal }) => !equal)
  if (wrong.length === 0) return []
  const [must, is] = [ballotsOf(lines[0]?.expected), ballotsOf(lines[0]?.got)]
  if (must !== is) return [{ kind: 'ballots', list, expected: must, got: is }]
  const levels = lines[0]?.expected.levels.length ?? 0
  const everywhere = pairs(levels).find(([a, b]) => lines.every((line) => same(swapped(line.expected, a, b), line.got)))
  if (everywhere !== undefined) return [{ kind: 'levels-swapped', list, levels: everywhere }]
  return wrong.flatMap((line) => findingOf(line, lines))
}

function findingOf(line: RehearsalLine, lines: readonly RehearsalLine[]): readonly RehearsalFinding[] {
  const { list, official, expected, got } = line
  const other = lines.find((each) => each.official !== official && same(each.expected, got) && same(each.got, expected))
  // Said once for the two of them.
  if (other !== undefined) return other.official < official ? [] : [{ kind: 'people-swapped', list, officials: [official, other.official] }]
  const levels = pairs(expected.levels.length).find(([a, b]) => same(swapped(expected, a, b), got))
  if (levels !== undefined) return [{ kind: 'levels-swapped', list, levels, official }]
  const moved = vector(got).map((count, place) => count - (vector(expected)[place] ?? 0))
  const [to, from] = [moved.findIndex((by) => by > 0), moved.findIndex((by) => by < 0)]
  if (moved.filter((by) => by !== 0).length !== 2) return [{ kind: 'different', list, official }]
  const place = (at: number): number | undefined => (at === expected.levels.length ? undefined : at)
  return [{ kind: 'marked-otherwise', list, official, from: place(from), to: place(to), count: moved[to] ?? 0 }]
}

const pairs = (count: number): readonly (readonly [number, number])[] =>
  Array.from({ length: count }, (_, a) => a).flatMap((a) => Array.from({ length: count - a - 1 }, (_, i): readonly [number, number] => [a, a + 1 + i]))

const swapped = ({ levels, unmarked }: DeckCounts, a: number, b: number): DeckCounts => ({
  levels: levels.map((count, place) => (place === a ? (levels[b] ?? 0) : place === b ? (levels[a] ?? 0) : count)),
  unmarked,
})
