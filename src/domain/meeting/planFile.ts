/**
 * The plan of the level above (docs/plan-file.md): which units vote, under which rules, what the rounds are called, secrecy,
 * retention, deadline, phone. The secretary opens it; it fills fields of the form and locks them. What a meeting keeps of it
 * is `MeetingPlan`; `checkPlan` holds the form to it. The digest of the exact file freezes with the configuration
 * (protocol.md §2).
 */
import type { RuleSetId, RuleSettings } from '../rules/ruleSet'
import type { SecrecyLevel } from './documentSettings'

export interface PlanUnit {
  readonly code: string
  readonly name: string
}

export interface PlanRules<Id extends string = string> {
  readonly id: Id
  readonly version: number
  readonly settings: RuleSettings
  /** Settings the units may not change; the rule set itself never. */
  readonly locked: readonly (keyof RuleSettings)[]
}

interface PlanTerms {
  /** E.g. "12-KH/TU". */
  readonly number: string
  readonly issuedBy: string
  /** ISO yyyy-mm-dd */
  readonly issuedOn: string
  /** Title of the first, second … round of a meeting. */
  readonly rounds: readonly string[]
  readonly secrecy: SecrecyLevel
  /** How long files and papers are kept; null = nothing laid down. */
  readonly retentionMonths: number | null
  /** Last day for the package, ISO yyyy-mm-dd. */
  readonly deadline: string | null
  /** Whom to call. */
  readonly phone: string
}

export interface PlanFile extends PlanTerms {
  readonly format: { readonly name: 'hom-phieu/plan'; readonly version: 1 }
  readonly units: readonly PlanUnit[]
  readonly ruleSet: PlanRules
  /** JWK `x` of the machine that made and signed it. */
  readonly signer: { readonly key: string }
}

/** What a meeting keeps of its plan. */
export interface MeetingPlan extends PlanTerms {
  readonly fingerprint: string
  readonly unit: PlanUnit
  readonly ruleSet: PlanRules<RuleSetId>
}
