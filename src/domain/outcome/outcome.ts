/**
 * Outcome: the class a person's result falls into, by the rule set's own thresholds (rules.md R11–R13, §2).
 * The software computes and labels; the decision belongs to the competent authority. Rules are tried in the rule set's
 * order and the first that holds is the class. All comparisons are exact; a denominator of 0 gives no class.
 */
import { compareShare } from '../kernel/fraction'
import type { Denominator, OutcomeRule, RuleSet } from '../rules/ruleSet'

/** What a share can be of, for one list (its groups summed). */
export interface DenominatorNumbers {
  readonly collected: number
  readonly issued: number
  readonly present: number
  readonly summoned: number
}

/** The number behind the choice; undefined for an electorate that was never entered. */
export function denominatorValue(
  denominator: Denominator,
  numbers: DenominatorNumbers,
  electorate: number | null | undefined,
): number | undefined {
  return denominator === 'electorate' ? (electorate ?? undefined) : numbers[denominator]
}

function holds(rule: OutcomeRule, count: number, denominator: number): boolean {
  const order = (share: OutcomeRule['atLeast']) => share && compareShare(count, denominator, share)
  if (denominator === 0) return false
  if (rule.atLeast && order(rule.atLeast) === -1) return false
  if (rule.moreThan && order(rule.moreThan) !== 1) return false
  return !(rule.lessThan && order(rule.lessThan) !== -1)
}

/** Class of one person's counts (one per level, in the rule set's order), or null. */
export function outcomeOf(ruleSet: RuleSet, levels: readonly number[], denominator: number): OutcomeRule | null {
  const countOf = (code: string): number => levels[ruleSet.levels.findIndex((level) => level.code === code)] ?? 0
  return ruleSet.outcomes.find((rule) => holds(rule, countOf(rule.level), denominator)) ?? null // [96-QD Đ11]
}

export interface DenominatorConflict {
  readonly denominator: Denominator
  readonly value: number
  readonly outcome: OutcomeRule | null
}

/**
 * Other choices of denominator the rule set leaves open under which this person would stand in another class than under
 * `chosen`; empty when the class does not depend on the choice. The results screen and the minutes' annex say so.
 */
export function denominatorConflicts(
  ruleSet: RuleSet,
  levels: readonly number[],
  numbers: DenominatorNumbers,
  electorate: number | null | undefined,
  chosen: Denominator,
): readonly DenominatorConflict[] {
  const classUnder = (denominator: Denominator): DenominatorConflict | undefined => {
    const value = denominatorValue(denominator, numbers, electorate)
    return value === undefined ? undefined : { denominator, value, outcome: outcomeOf(ruleSet, levels, value) }
  }
  const own = classUnder(chosen)?.outcome?.code
  return ruleSet.choices.denominator
    .filter((denominator) => denominator !== chosen)
    .map(classUnder)
    .filter((other) => other !== undefined)
    .filter((other) => other.outcome?.code !== own)
}
