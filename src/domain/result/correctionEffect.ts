/**
 * What a correction of counts does to the figures that follow from them (rules.md §2, R11–R13): a corrected `issued` or
 * `present` may be what percentages are of, and then percentages and classes change although no count of a level does.
 * The signed result keeps its own; the correction's paper says both. Only what changes is named: per list and per choice of
 * denominator that the rule set leaves open. `chosen` is the one of this result; the others are those of the conflict annex.
 * A corrected number present may also be too few for the meeting to have voted at all (R4): said, and left to the level above.
 */
import { percent2 } from '../kernel/fraction'
import { denominatorValue, outcomeOf } from '../outcome/outcome'
import { listNumbers } from '../round/accounting'
import type { Accounting, ListNumbers } from '../round/accounting'
import type { Denominator } from '../rules/ruleSet'
import { ruleSetById } from '../rules/ruleSets'
import { quorumMet } from '../rules/settings'
import type { Statement, StatementList } from './statement'

/** Which voter groups rate which lists: of the meeting, or of the opening record. */
export type RatedBy = readonly { readonly letter: string; readonly lists: readonly string[] }[]

export interface FiguresOfOne {
  /** 1-based place on the list. */
  readonly official: number
  readonly levels: readonly { readonly level: string; readonly label: string; readonly count: number; readonly before: string | null; readonly after: string | null }[]
  /** Class before and after, null: none. */
  readonly before: OutcomeOfOne | null
  readonly after: OutcomeOfOne | null
  /** Another class after than before. */
  readonly moved: boolean
}
export interface OutcomeOfOne {
  readonly code: string
  readonly article: string
}

export interface DenominatorEffect {
  /** 1-based place in the round. */
  readonly list: number
  readonly of: Denominator
  /** Whether the percentages of this result are of it. */
  readonly chosen: boolean
  readonly before: number
  readonly after: number
  readonly officials: readonly FiguresOfOne[]
}

export interface QuorumLost {
  readonly list: number
  readonly present: number
  readonly summoned: number
}

export interface CorrectionEffects {
  readonly denominators: readonly DenominatorEffect[]
  readonly quorumLost: readonly QuorumLost[]
}

export const NO_EFFECTS: CorrectionEffects = { denominators: [], quorumLost: [] }

/** @param before  accounts as they stood; @param after  with the correction */
export const correctionEffects = (statement: Pick<Statement, 'lists'>, groups: RatedBy, before: readonly Accounting[], after: readonly Accounting[]): CorrectionEffects => ({
  denominators: denominatorEffects(statement, groups, before, after),
  quorumLost: statement.lists.flatMap((list, index) => {
    const ruleSet = ruleSetById(list.configuration.ruleSet.id, list.configuration.ruleSet.version)
    const met = ({ present, summoned }: ListNumbers): boolean => ruleSet === undefined || quorumMet(ruleSet, present, summoned)
    const [was, is] = [numbersOf(list, groups, before), numbersOf(list, groups, after)]
    return met(was) && !met(is) ? [{ list: index + 1, present: is.present, summoned: is.summoned }] : []
  }),
})

function numbersOf({ uuid }: StatementList, groups: RatedBy, accounting: readonly Accounting[]): ListNumbers {
  const letters = groups.filter(({ lists }) => lists.includes(uuid)).map(({ letter }) => letter)
  return listNumbers(accounting.filter(({ group }) => letters.includes(group)))
}

function denominatorEffects(statement: Pick<Statement, 'lists'>, groups: RatedBy, before: readonly Accounting[], after: readonly Accounting[]): readonly DenominatorEffect[] {
  return statement.lists.flatMap((list, index) => {
    const { id, version, settings } = list.configuration.ruleSet
    const ruleSet = ruleSetById(id, version)
    if (ruleSet === undefined) return []
    const [was, is] = [numbersOf(list, groups, before), numbersOf(list, groups, after)]
    return ruleSet.choices.denominator.flatMap((of): readonly DenominatorEffect[] => {
      const old = denominatorValue(of, was, list.numbers.electorate)
      const now = denominatorValue(of, is, list.numbers.electorate)
      if (old === undefined || now === undefined || old === now) return []
      const chosen = of === settings.denominator
      return [{ list: index + 1, of, chosen, before: old, after: now, officials: figures(list, old, now) }]
    })
  })
}

function figures(list: StatementList, before: number, after: number): readonly FiguresOfOne[] {
  const { id, version } = list.configuration.ruleSet
  const ruleSet = ruleSetById(id, version)
  if (ruleSet === undefined) return []
  const classOf = (counts: readonly number[], denominator: number): OutcomeOfOne | null => {
    const outcome = outcomeOf(ruleSet, counts, denominator)
    return outcome && { code: outcome.code, article: outcome.article }
  }
  return list.officials.map(({ levels }, i) => {
    const counts = levels.map(({ count }) => count)
    const [was, is] = [classOf(counts, before), classOf(counts, after)]
    return {
      official: i + 1,
      levels: levels.map(({ level, count }, at) => ({ level, label: ruleSet.levels[at]?.label ?? level, count, before: percent2(count, before), after: percent2(count, after) })),
      before: was, after: is, moved: was?.code !== is?.code,
    }
  })
}
