/**
 * What the chosen rules do with this meeting's own numbers (S1, section 4): one person, a plausible box, and the class that
 * each denominator would give, computed by the very functions that judge the result. The figures are chosen so that the
 * choice shows: just over a half of the ballots collected. Until numbers are entered, a usual ward's stand in for them.
 */
import { percent2 } from '../domain/kernel/fraction'
import { documentsOf, percentAs } from '../domain/meeting/documentSettings'
import { electorateOf } from '../domain/meeting/meeting'
import type { MeetingDraft, OfficialList } from '../domain/meeting/meeting'
import { denominatorValue, outcomeOf } from '../domain/outcome/outcome'
import type { Denominator, RuleSet } from '../domain/rules/ruleSet'

const USUAL_SUMMONED = 31

export interface ExampleShare {
  readonly denominator: Denominator
  readonly chosen: boolean
  /** Undefined where the number is not entered (electorate). */
  readonly value: number | undefined
  /** As it would be printed, without the sign; null = nothing to divide by. */
  readonly percent: string | null
  readonly outcome: { readonly code: string; readonly article: string } | null
}

export interface RuleExample {
  /** The meeting's own numbers, or a usual ward's. */
  readonly own: boolean
  readonly summoned: number
  /** Least number present. */
  readonly quorum: number
  readonly present: number
  readonly issued: number
  readonly collected: number
  /** Label of the level that has classes ("tín nhiệm thấp"), and its count in the example. */
  readonly level: string
  readonly count: number
  readonly shares: readonly ExampleShare[]
  /** For the chosen denominator: the least count of that level that falls into each class. */
  readonly thresholds: readonly { readonly code: string; readonly article: string; readonly least: number }[]
  /** One voter leaves this person unmarked: valid and invalid ballots for the person; undefined where the tablet does not let that happen. */
  readonly unmarked: { readonly valid: number; readonly invalid: number } | undefined
}

/** The first list to which somebody is summoned, and how many, its groups together. */
function firstSummoned({ lists, voterGroups }: MeetingDraft): { readonly list: OfficialList; readonly summoned: number } | undefined {
  const sums = lists.map((list) => ({ list, summoned: voterGroups.filter((group) => group.lists.includes(list.uuid)).reduce((sum, group) => sum + (group.summoned ?? 0), 0) }))
  return sums.find(({ summoned }) => summoned > 0)
}

export function ruleExample(draft: MeetingDraft, ruleSet: RuleSet): RuleExample {
  const typed = firstSummoned(draft)
  const summoned = typed?.summoned ?? USUAL_SUMMONED
  const electorate = typed === undefined ? draft.electorate : electorateOf(draft, typed.list)
  const quorum = Math.ceil((summoned * ruleSet.quorum.numerator) / ruleSet.quorum.denominator)
  const present = Math.max(quorum, summoned - Math.ceil(summoned / 16))
  const collected = Math.max(1, present - 1)
  const numbers = { collected, issued: present, present, summoned }
  const code = ruleSet.outcomes[0]?.level ?? ''
  const place = ruleSet.levels.findIndex((level) => level.code === code)
  const count = Math.floor(collected / 2) + 1
  const levelsWith = (n: number): readonly number[] => ruleSet.levels.map((_, i) => (i === place ? n : 0))
  const { denominator: chosen, unmarked } = draft.ruleSet.settings
  const { decimals } = documentsOf(draft)
  const share = (denominator: Denominator): ExampleShare => {
    const value = denominatorValue(denominator, numbers, electorate)
    const rule = value === undefined ? null : outcomeOf(ruleSet, levelsWith(count), value)
    return {
      denominator, chosen: denominator === chosen, value,
      percent: value === undefined ? null : percentAs(decimals, percent2(count, value)),
      outcome: rule === null ? null : { code: rule.code, article: rule.article },
    }
  }
  const base = denominatorValue(chosen, numbers, electorate)
  const least = (rule: string): number | undefined =>
    base === undefined ? undefined : Array.from({ length: base + 1 }, (_, n) => n).find((n) => outcomeOf(ruleSet, levelsWith(n), base)?.code === rule)
  return {
    own: typed !== undefined,
    summoned, quorum, present, issued: present, collected,
    level: ruleSet.levels[place]?.label ?? '', count,
    shares: ruleSet.choices.denominator.map(share),
    thresholds: ruleSet.outcomes
      .flatMap((rule) => {
        const from = least(rule.code)
        return from === undefined ? [] : [{ code: rule.code, article: rule.article, least: from }]
      })
      .sort((a, b) => a.least - b.least),
    unmarked: unmarked === 'allOrNothing' ? undefined : { valid: collected - 1, invalid: 1 },
  }
}
