/**
 * RuleSet: a regulation as data (rules.md §1). Every rule carries the article it comes from; code reads the data and
 * never asks which regulation it is. The result package names `id` and `version`; the verifier looks them up in its
 * own table (`ruleSets.ts`), so a package cannot bring its own rules.
 */
import type { Share } from '../kernel/fraction'

export type RuleSetId = '96-QD-TW-2023' | '96-2023-QH15' | 'bo-phieu-tin-nhiem'

/** Code of a level of confidence: 'high' | 'confidence' | 'low' | 'noConfidence' … (data, never a branch in code). */
export type LevelCode = string

export interface Level {
  readonly code: LevelCode
  /** Exact answer text of the ballot record, lower case: "tín nhiệm cao". Screens capitalise it. */
  readonly label: string
}

/** What a percentage is of. Order here is the order of the conflict table (rules.md §2). */
export type Denominator = 'collected' | 'issued' | 'present' | 'summoned' | 'electorate'

/** R9: a line judged alone, or one wrong line spoils the whole ballot. */
export type Validity = 'perOfficial' | 'wholeBallot'

/** R10: what a line without a mark means. `wholeBallot` forces `allOrNothing`. */
export type Unmarked = 'allowWithWarning' | 'allOrNothing'

/** A class a result can fall into: the first that matches wins. Bounds are exact (rules.md §2). */
export interface OutcomeRule {
  /** 'lowTwoThirds' | 'lowOverHalf' | 'noConfidenceOverHalf' …: stable, printed in `ket-qua.json`. */
  readonly code: string
  readonly level: LevelCode
  /** share ≥ atLeast */
  readonly atLeast?: Share
  /** share > moreThan */
  readonly moreThan?: Share
  /** share < lessThan */
  readonly lessThan?: Share
  readonly article: string
}

/** What a meeting may set within a rule set; frozen with the configuration. */
export interface RuleSettings {
  readonly denominator: Denominator
  readonly validity: Validity
  readonly unmarked: Unmarked
}

export interface RuleSet {
  readonly id: RuleSetId
  readonly version: number
  /** Vietnamese title as printed. */
  readonly title: string
  /** Articles behind each rule, by rule number of rules.md: { R1: 'Đ6.1', … }. */
  readonly articles: Readonly<Record<string, string>>
  readonly levels: readonly Level[]
  /** present/summoned ≥ quorum. */
  readonly quorum: Share
  readonly defaults: RuleSettings
  /** Settings open to the meeting; anything else is refused. */
  readonly choices: {
    readonly denominator: readonly Denominator[]
    readonly validity: readonly Validity[]
    readonly unmarked: readonly Unmarked[]
  }
  readonly outcomes: readonly OutcomeRule[]
  /** R16: what must have been done how many days before the meeting, by the article that says so. */
  readonly preparation?: readonly { readonly act: 'dossiers' | 'questions'; readonly daysBefore: number; readonly article: string }[]
  /** R2: years after the start of the term; undefined where the regulation names none. */
  readonly yearOfTerm?: number
}
