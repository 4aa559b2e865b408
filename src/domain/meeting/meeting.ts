/**
 * Meeting: what set-up produces (S1). `MeetingDraft` is the form, savable at every step; `checkMeeting` turns a complete
 * one into a `Meeting` or names everything that is missing or impossible. People and rules freeze only at opening.
 * Sources: product.md S1, rules.md R2–R7, R10, R17; protocol.md §3 (committee), §4 (cards).
 */
import type { RuleSetId, RuleSettings } from '../rules/ruleSet'
import type { DocumentSettings } from './documentSettings'
import type { GroupLetter, ListUuid, RoundId } from './ids'
import type { Official, Place } from './officials'
import type { MeetingPlan } from './planFile'
import type { PreparationEntry } from './preparation'

export type RoundType = 'official' | 'rehearsal'

/** Officials × electorate: one election of its own (protocol.md §2). */
export interface OfficialList {
  readonly uuid: ListUuid
  readonly title: string
  readonly officials: readonly Official[]
  /** R5: who would stand on the list but is not rated; named in the minutes' annex, never on a ballot. */
  readonly excluded?: readonly ExcludedPerson[]
  /** Total deputies of this list, where it is another than the meeting's (R6: each list has its own electorate). */
  readonly electorate?: number
}

/** What percentages of this list are of, where the rules say the electorate. */
export const electorateOf = (form: { readonly electorate?: number }, list: OfficialList): number | undefined => list.electorate ?? form.electorate

export interface ExcludedPerson {
  readonly name: string
  readonly position: string
  /** Notified of retirement leave, or appointed or elected in the year of the vote [96-QD Đ3.1]. */
  readonly reason: 'retirement-leave' | 'appointed-this-year'
  /** What else was known, for putting the person back on the list; a missing place is the first. */
  readonly birthDate?: string
  readonly place?: Place
  readonly idCode?: string
}

/** Voters who rate the same lists; a voting card belongs to one group (protocol.md §4). */
export interface VoterGroup {
  readonly letter: GroupLetter
  readonly title: string
  /** uuids of the lists its voters rate, in ballot order. */
  readonly lists: readonly ListUuid[]
  /** được triệu tập: base of the quorum. */
  readonly summoned: number
  /** Cards to print: summoned + 10 %, at least 5 spare. */
  readonly printed: number
  /** Credentials for releases by the attendant, never printed. */
  readonly releasePool: number
}

export interface CommitteeMember {
  readonly name: string
  /** Trưởng ban, Thư ký, Ủy viên … */
  readonly role: string
}

export interface Committee {
  readonly members: readonly CommitteeMember[]
  /** k: key cards needed to open the totals. */
  readonly threshold: number
  /** A trustee without PIN, sealed in an envelope (n = members + 1). */
  readonly reserveCard: boolean
}

export interface Unit {
  readonly name: string
  /** Matched by this code at the level above, never by name. ASCII letters, digits, '-', '.', '_'. */
  readonly code: string
  readonly superior: string
}

export interface Sitting {
  readonly title: string
  readonly place: string
  /** ISO yyyy-mm-dd */
  readonly date: string
  /** hh:mm, 24 h */
  readonly time: string
  /** First year of the congress term (R2). */
  readonly termStart?: number
  /** Why the vote is not in the middle year, when it is not (R2). */
  readonly offYearReason?: string
}

/** What a re-vote replaces (protocol.md §6, §9). */
export interface Replaces {
  readonly roundId: string
  /** SHA-256 hex of the replaced result or, if annulled, of its opening record. */
  readonly digest: string
  readonly reason: string
}

export interface Meeting {
  readonly roundId: RoundId
  readonly type: RoundType
  readonly unit: Unit
  readonly sitting: Sitting
  /** Round id of the meeting's first round, in every later round of it. */
  readonly meetingId?: RoundId
  /** 1-based number of the round in the meeting, and its title. */
  readonly round: { readonly number: number; readonly title: string }
  readonly group: 'Ed25519' | 'BELENIOS-2048'
  readonly ruleSet: { readonly id: RuleSetId; readonly version: number; readonly settings: RuleSettings }
  readonly lists: readonly OfficialList[]
  readonly voterGroups: readonly VoterGroup[]
  /** Total deputies, where the denominator needs it (R8 of councils); of every list that has none of its own. */
  readonly electorate?: number
  readonly committee: Committee
  /** R17 override: reason why a committee member is on the rated list; printed in the minutes. */
  readonly committeeOnListReason?: string
  /** SHA-256 hex of the plan file from above, if there is one. */
  readonly planDigest?: string
  /** What the plan laid down; the form may not differ from it. */
  readonly plan?: MeetingPlan
  readonly replaces?: Replaces
  /** Of a rehearsal: id of the official round it rehearses. */
  readonly rehearsalOf?: string
  /** Checklist before the meeting, where the secretary changed it. */
  readonly preparation?: readonly PreparationEntry[]
  /** What the papers need; read through `documentsOf`. */
  readonly documents?: DocumentSettings
}

/** The form: the same fields, any of them still empty. Numbers that are not typed yet are `undefined`. */
export interface MeetingDraft {
  readonly roundId: RoundId
  readonly type: RoundType
  readonly unit: Unit
  readonly sitting: Sitting
  readonly meetingId?: RoundId
  readonly round: { readonly number: number; readonly title: string }
  readonly group: 'Ed25519' | 'BELENIOS-2048'
  readonly ruleSet: { readonly id: RuleSetId; readonly version: number; readonly settings: RuleSettings }
  readonly lists: readonly OfficialList[]
  readonly voterGroups: readonly (Omit<VoterGroup, 'summoned' | 'printed'> & { readonly summoned?: number; readonly printed?: number })[]
  readonly electorate?: number
  readonly committee: Committee
  readonly committeeOnListReason?: string
  readonly planDigest?: string
  /** What the plan laid down; the form may not differ from it. */
  readonly plan?: MeetingPlan
  readonly replaces?: Replaces
  /** Of a rehearsal: id of the official round it rehearses. */
  readonly rehearsalOf?: string
  /** Checklist before the meeting, where the secretary changed it. */
  readonly preparation?: readonly PreparationEntry[]
  /** What the papers need; read through `documentsOf`. */
  readonly documents?: DocumentSettings
}
