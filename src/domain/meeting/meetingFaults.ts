/**
 * What can be wrong with a meeting's form (`MeetingFault`: it cannot go on) or only strange about it (`MeetingWarning`:
 * the secretary decides). `field` is the place in the form, as a path into the draft, so that the screen can point at it.
 * Codes are stable. Facts hold only what the secretary typed.
 */
import type { RuleSettings } from '../rules/ruleSet'
import type { SettingsFault } from '../rules/settings'
import type { Duplicate } from './duplicates'
import type { OfficialProblem } from './officials'

/** Texts of the form that must be there. */
export type TextField =
  | 'unit.name'
  | 'unit.code'
  | 'unit.superior'
  | 'sitting.title'
  | 'sitting.place'
  | 'sitting.date'
  | 'sitting.time'
  | 'round.title'
  | `lists.${number}.title`
  | `voterGroups.${number}.title`
  | `committee.members.${number}.name`
  | `committee.members.${number}.role`
  | `lists.${number}.excluded.${number}.name`
  | `lists.${number}.excluded.${number}.position`
  | `documents.${'minutesNumber' | 'locality' | 'chair' | 'secretary' | 'legalBasis' | 'recipients'}`

/** Identifiers and digests: made or imported by the app, not typed. */
export type IdField = 'roundId' | 'meetingId' | `lists.${number}.uuid` | `voterGroups.${number}.letter` | 'planDigest' | 'replaces'

/** Of the meeting, or of one list. */
export type ElectorateField = 'electorate' | `lists.${number}.electorate`

export type CountField =
  | `voterGroups.${number}.summoned`
  | `voterGroups.${number}.printed`
  | `voterGroups.${number}.releasePool`
  | ElectorateField
  | 'round.number'
  | 'sitting.termStart'
  | 'documents.copies'

/** Places a plan from above may fix. */
export type PlannedField =
  | 'unit.name'
  | 'unit.code'
  | 'unit.superior'
  | 'round.title'
  | 'ruleSet'
  | `ruleSet.settings.${keyof RuleSettings}`
  | 'documents.secrecy'

export type MeetingFault =
  | { readonly code: 'meeting/not-as-planned'; readonly field: PlannedField; readonly expected: string }
  | { readonly code: 'meeting/text-missing'; readonly field: TextField }
  | { readonly code: 'meeting/text-too-long'; readonly field: TextField; readonly length: number; readonly limit: number }
  | { readonly code: 'meeting/text-malformed'; readonly field: TextField }
  | { readonly code: 'meeting/unit-code-malformed'; readonly field: 'unit.code'; readonly value: string }
  | { readonly code: 'meeting/date-malformed'; readonly field: 'sitting.date'; readonly value: string }
  | { readonly code: 'meeting/time-malformed'; readonly field: 'sitting.time'; readonly value: string }
  | { readonly code: 'meeting/id-malformed'; readonly field: IdField }
  | { readonly code: 'meeting/not-a-count'; readonly field: CountField }
  | { readonly code: 'meeting/no-lists'; readonly field: 'lists' }
  | { readonly code: 'meeting/list-repeated'; readonly field: `lists.${number}.uuid` }
  | { readonly code: 'meeting/no-officials'; readonly field: `lists.${number}.officials`; readonly list: string }
  | {
      readonly code: 'meeting/too-many-officials'
      readonly field: `lists.${number}.officials`
      readonly list: string
      readonly count: number
      readonly limit: number
    }
  | {
      readonly code: 'meeting/official-wrong'
      readonly field: `lists.${number}.officials.${number}`
      readonly name: string
      readonly problem: OfficialProblem
    }
  | {
      readonly code: 'meeting/official-repeated'
      readonly field: `lists.${number}.officials.${number}`
      readonly name: string
      /** 1-based numbers on the list. */
      readonly number: number
      readonly earlier: number
    }
  | { readonly code: 'meeting/no-voter-groups'; readonly field: 'voterGroups' }
  | { readonly code: 'meeting/voter-group-repeated'; readonly field: `voterGroups.${number}.letter`; readonly letter: string }
  | { readonly code: 'meeting/voter-group-rates-nothing'; readonly field: `voterGroups.${number}.lists`; readonly letter: string }
  | { readonly code: 'meeting/voter-group-unknown-list'; readonly field: `voterGroups.${number}.lists`; readonly letter: string }
  | { readonly code: 'meeting/list-without-voters'; readonly field: `voterGroups.${number}.lists`; readonly list: string }
  /** Two lists, or two voter groups, of one name could not be told apart on paper. */
  | { readonly code: 'meeting/title-repeated'; readonly field: `lists.${number}.title` | `voterGroups.${number}.title`; readonly title: string }
  | { readonly code: 'meeting/nobody-summoned'; readonly field: `voterGroups.${number}.summoned`; readonly letter: string }
  | {
      readonly code: 'meeting/too-few-cards'
      readonly field: `voterGroups.${number}.printed`
      readonly letter: string
      readonly printed: number
      readonly summoned: number
    }
  | { readonly code: 'meeting/too-many-cards'; readonly field: 'voterGroups'; readonly cards: number; readonly limit: number }
  | { readonly code: 'meeting/electorate-missing'; readonly field: ElectorateField }
  | {
      readonly code: 'meeting/electorate-below-summoned'
      readonly field: ElectorateField
      readonly list: string
      readonly electorate: number
      readonly summoned: number
    }
  | { readonly code: 'meeting/rule-set-unknown'; readonly field: 'ruleSet'; readonly id: string; readonly version: number }
  | { readonly code: 'meeting/settings-not-allowed'; readonly field: 'ruleSet.settings'; readonly problem: SettingsFault }
  | {
      readonly code: 'meeting/committee-size'
      readonly field: 'committee.members'
      readonly members: number
      readonly least: number
      readonly most: number
    }
  | {
      readonly code: 'meeting/committee-member-repeated'
      readonly field: `committee.members.${number}.name`
      readonly name: string
    }
  | {
      readonly code: 'meeting/threshold'
      readonly field: 'committee.threshold'
      readonly threshold: number
      readonly least: number
      readonly most: number
    }
  | {
      readonly code: 'meeting/committee-member-rated'
      readonly field: `committee.members.${number}.name`
      readonly name: string
    }
  | { readonly code: 'meeting/replaces-itself'; readonly field: 'replaces' }
  | { readonly code: 'meeting/replaces-without-reason'; readonly field: 'replaces' }

export type MeetingWarning =
  /** R2; `reason` is what the secretary wrote, or null while nothing is written. */
  | {
      readonly code: 'meeting/not-middle-year'
      readonly field: 'sitting.date'
      readonly year: number
      readonly expected: number
      readonly reason: string | null
    }
  | {
      readonly code: 'meeting/committee-member-rated-with-reason'
      readonly field: `committee.members.${number}.name`
      readonly name: string
      readonly reason: string
    }
  | {
      readonly code: 'meeting/denominator-not-usual'
      readonly field: 'ruleSet.settings'
      readonly denominator: string
      readonly usual: string
    }
  | {
      readonly code: 'meeting/officials-look-alike'
      readonly field: `lists.${number}.officials.${number}`
      readonly kind: Duplicate['kind']
      readonly name: string
      readonly number: number
      readonly earlier: number
    }
  /** R5: somebody of this name is said not to be rated. */
  | { readonly code: 'meeting/excluded-person-listed'; readonly field: `lists.${number}.officials.${number}`; readonly name: string; readonly number: number }
  | { readonly code: 'meeting/person-on-two-lists'; readonly field: `lists.${number}.officials.${number}`; readonly name: string; readonly lists: readonly [string, string] }
  | {
      readonly code: 'meeting/few-spare-cards'
      readonly field: `voterGroups.${number}.printed`
      readonly letter: string
      readonly printed: number
      readonly advised: number
    }
  /** In a very small group unanimity and arithmetic can tell a vote (protocol.md §1). */
  | { readonly code: 'meeting/few-voters'; readonly field: `voterGroups.${number}.summoned`; readonly letter: string; readonly summoned: number }
