/**
 * The results of the people on one list of a statement, recomputed from the verifier's own rule table (rules.md §1–2):
 * level codes and order, sums, percentages, classes, and equal unmarked lines where a list is all or nothing.
 * The list's numbers and `denominator` (computed, not stated) are known to be counts.
 */
import { percent2 } from '../kernel/fraction'
import { outcomeOf } from '../outcome/outcome'
import type { RuleSet } from '../rules/ruleSet'
import { isCount } from './checkAccounting'
import type { StatementList, StatementOfficial } from './statement'
import type { StatementFault } from './statementFaults'

export function checkOfficialResults(
  list: StatementList,
  at: number,
  ruleSet: RuleSet,
  denominator: number,
): readonly StatementFault[] {
  const faults = list.officials.flatMap((official, index) =>
    checkOfficialResult(official, { list: at, official: index + 1 }, ruleSet, list.numbers.collected, denominator),
  )
  const { unmarked } = list.configuration.ruleSet.settings
  if (unmarked === 'allOrNothing' && new Set(list.officials.map((official) => official.unmarked)).size > 1) {
    faults.push({ code: 'statement/unmarked-differ', list: at }) // R10: necessary, not sufficient
  }
  return faults
}

function checkOfficialResult(
  official: StatementOfficial,
  at: { readonly list: number; readonly official: number },
  ruleSet: RuleSet,
  collected: number,
  denominator: number,
): StatementFault[] {
  const found = official.levels.map(({ level }) => level)
  const expected = ruleSet.levels.map(({ code }) => code)
  if (found.length !== expected.length || found.some((level, index) => level !== expected[index])) {
    return [{ code: 'statement/levels', ...at, found, expected }] // [96-QD Đ6.1]
  }
  const counts = official.levels.map(({ count }) => count)
  if (![...counts, official.valid, official.invalid, official.unmarked].every(isCount)) {
    return [{ code: 'statement/not-a-count', list: at.list, field: `officials.${String(at.official)}` }]
  }
  const faults: StatementFault[] = []
  const sum = counts.reduce((total, count) => total + count, 0)
  if (official.valid !== sum) faults.push({ code: 'statement/valid', ...at, found: official.valid, expected: sum })
  if (official.invalid !== official.unmarked) {
    faults.push({ code: 'statement/invalid', ...at, found: official.invalid, expected: official.unmarked }) // [96-QD Đ6.3]
  }
  if (sum + official.unmarked !== collected) {
    faults.push({ code: 'statement/official-sum', ...at, found: sum + official.unmarked, collected })
  }
  for (const { level, count, percent } of official.levels) {
    const exact = percent2(count, denominator)
    if (percent !== exact) faults.push({ code: 'statement/percent', ...at, level, found: percent, expected: exact })
  }
  const outcome = outcomeOf(ruleSet, counts, denominator)
  const { outcome: stated } = official
  if ((stated?.code ?? null) !== (outcome?.code ?? null) || (stated?.article ?? null) !== (outcome?.article ?? null)) {
    faults.push({ code: 'statement/outcome', ...at, found: stated?.code ?? null, expected: outcome?.code ?? null })
  }
  return faults
}
