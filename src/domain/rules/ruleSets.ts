/**
 * The regulations this build knows, as data (rules.md §1). `articles` names the clause behind each rule by its number in
 * rules.md; a rule whose clause was not found in any text carries none, rather than a guessed one.
 * A published entry never changes: a correction is a new version, so that an old package is judged by the rules it names.
 * Sources: Regulation 96-QĐ/TW of 2 February 2023; Resolution 96/2023/QH15 (denominator after its predecessor
 * 85/2014/QH13 Đ17.1 and published results); vote of confidence in two levels.
 */
import type { Denominator, Level, OutcomeRule, RuleSet, Unmarked, Validity } from './ruleSet'

const HALF = { numerator: 1, denominator: 2 }
const TWO_THIRDS = { numerator: 2, denominator: 3 }

// [96-QD Đ6.1] three levels, in this order
const THREE_LEVELS: readonly Level[] = [
  { code: 'high', label: 'tín nhiệm cao' },
  { code: 'confidence', label: 'tín nhiệm' },
  { code: 'low', label: 'tín nhiệm thấp' },
]

const TWO_LEVELS: readonly Level[] = [
  { code: 'confidence', label: 'tín nhiệm' },
  { code: 'noConfidence', label: 'không tín nhiệm' },
]

const EVERY_CHOICE: {
  readonly denominator: readonly Denominator[]
  readonly validity: readonly Validity[]
  readonly unmarked: readonly Unmarked[]
} = {
  denominator: ['collected', 'issued', 'present', 'summoned', 'electorate'],
  validity: ['perOfficial', 'wholeBallot'],
  unmarked: ['allowWithWarning', 'allOrNothing'],
}

/** The two classes of a low result: from two thirds, and from over a half to under two thirds (R11, R12). */
const lowClasses = (article: string): readonly OutcomeRule[] => [
  { code: 'lowTwoThirds', level: 'low', atLeast: TWO_THIRDS, article },
  { code: 'lowOverHalf', level: 'low', moreThan: HALF, lessThan: TWO_THIRDS, article },
]

const PARTY_2023: RuleSet = {
  id: '96-QD-TW-2023',
  version: 1,
  title: 'Quy định số 96-QĐ/TW ngày 02/02/2023 của Bộ Chính trị',
  articles: {
    R1: 'Đ6.1',
    R3: 'Đ11.4',
    R4: 'Đ3.2',
    R5: 'Đ3.1',
    R6: 'Đ3.2',
    R7: 'Đ6.1–6.2',
    R8: 'Đ6.3',
    R9: 'Đ6.3',
    R11: 'Đ11',
    R12: 'Đ11',
    R13: 'Đ11.1',
    R15: 'Đ4–5',
    R16: 'Đ8',
    R17: 'Đ8',
  },
  levels: THREE_LEVELS,
  quorum: TWO_THIRDS, // [96-QD Đ3.2]
  defaults: { denominator: 'collected', validity: 'perOfficial', unmarked: 'allowWithWarning' }, // [96-QD Đ6.3]
  choices: EVERY_CHOICE,
  outcomes: lowClasses('Đ11'), // [96-QD Đ11]
  preparation: [
    { act: 'dossiers', daysBefore: 15, article: 'Đ8' }, // [96-QD Đ8]
    { act: 'questions', daysBefore: 10, article: 'Đ8' },
  ],
  yearOfTerm: 3,
}

const COUNCILS_2023: RuleSet = {
  id: '96-2023-QH15',
  version: 1,
  title: 'Nghị quyết số 96/2023/QH15 ngày 23/6/2023 của Quốc hội',
  articles: { R8: '85/2014/QH13 Đ17.1' },
  levels: THREE_LEVELS,
  quorum: TWO_THIRDS,
  defaults: { denominator: 'electorate', validity: 'perOfficial', unmarked: 'allowWithWarning' },
  choices: EVERY_CHOICE,
  outcomes: lowClasses('96/2023/QH15'),
}

const TWO_LEVEL_VOTE: RuleSet = {
  id: 'bo-phieu-tin-nhiem',
  version: 1,
  title: 'Bỏ phiếu tín nhiệm (hai mức)',
  articles: {},
  levels: TWO_LEVELS,
  quorum: TWO_THIRDS,
  defaults: { denominator: 'collected', validity: 'perOfficial', unmarked: 'allowWithWarning' },
  choices: EVERY_CHOICE,
  outcomes: [{ code: 'noConfidenceOverHalf', level: 'noConfidence', moreThan: HALF, article: '96/2023/QH15' }],
}

export const RULE_SETS: readonly RuleSet[] = [PARTY_2023, COUNCILS_2023, TWO_LEVEL_VOTE]

export const DEFAULT_RULE_SET: RuleSet = PARTY_2023

/** The rule set of this id, in exactly this version (the newest if none is asked for); undefined if this build has none. */
export function ruleSetById(id: string, version?: number): RuleSet | undefined {
  const ofId = RULE_SETS.filter((ruleSet) => ruleSet.id === id)
  if (version !== undefined) return ofId.find((ruleSet) => ruleSet.version === version)
  return ofId.reduce<RuleSet | undefined>((newest, ruleSet) => (newest && newest.version > ruleSet.version ? newest : ruleSet), undefined)
}
