/**
 * Summary: sums over the results that count, one for each set of rules (rule set, version, denominator, settings). Shares of
 * different denominators are never merged, and a person rated in two places counts in each place: nothing here adds up people.
 */
import type { ListSums, RulesKey, VerifiedPackage } from './verifiedPackage'
import type { Canvass, UnitState } from './canvass'

export interface RulesSummary {
  readonly rules: RulesKey
  readonly units: number
  readonly lists: number
  /** Ratings of a person by a list; two places of one person are two. */
  readonly ratings: number
  readonly issued: number
  readonly collected: number
  readonly marks: Readonly<Record<string, number>>
  readonly unmarked: number
  /** Ratings in each class of the result; '' = no class. */
  readonly outcomes: Readonly<Record<string, number>>
}

const keyOf = ({ ruleSet, version, denominator, validity, unmarked }: RulesKey): string => [ruleSet, version, denominator, validity, unmarked].join(' ')

export function summaries(accepted: readonly VerifiedPackage[]): readonly RulesSummary[] {
  const groups = new Map<string, { readonly rules: RulesKey; readonly lists: ListSums[]; readonly units: Set<string> }>()
  for (const { unitCode, lists } of accepted) {
    for (const list of lists) {
      const key = keyOf(list.rules)
      const group = groups.get(key) ?? { rules: list.rules, lists: [], units: new Set<string>() }
      group.lists.push(list)
      group.units.add(unitCode)
      groups.set(key, group)
    }
  }
  return [...groups.values()].map(({ rules, lists, units }) => ({
    rules, units: units.size, lists: lists.length,
    ratings: sum(lists, ({ people }) => people),
    issued: sum(lists, ({ issued }) => issued),
    collected: sum(lists, ({ collected }) => collected),
    marks: sumAll(lists.map(({ marks }) => marks)),
    unmarked: sum(lists, ({ unmarked }) => unmarked),
    outcomes: sumAll(lists.map(({ outcomes }) => outcomes)),
  }))
}

const sum = (lists: readonly ListSums[], pick: (list: ListSums) => number): number => lists.reduce((total, list) => total + pick(list), 0)

function sumAll(counts: readonly Readonly<Record<string, number>>[]): Readonly<Record<string, number>> {
  const total: Record<string, number> = {}
  for (const one of counts) for (const [code, count] of Object.entries(one)) total[code] = (total[code] ?? 0) + count
  return total
}

/** How many units stand where. */
export function stateCounts({ units }: Pick<Canvass, 'units'>): Readonly<Record<UnitState, number>> {
  const counts = { accepted: 0, toCompare: 0, toDecide: 0, resubmit: 0, notSubmitted: 0 }
  for (const { state } of units) counts[state] += 1
  return counts
}
