/**
 * How the set-up form changes (S1): one pure function an act, MeetingDraft → MeetingDraft, with the defaults that follow
 * from it (cards to print from the number summoned, k and the reserve card from the size of the committee, all-or-nothing
 * from whole-ballot validity). Also how dates and times typed the Vietnamese way become the stored ISO texts; what cannot be
 * read stays as typed, so that nothing is lost and the check can name it.
 */
import { parseBirthDate } from '../domain/meeting/birthDate'
import { cardsToPrint } from '../domain/meeting/cardNumbers'
import { COMMITTEE_SIZE, defaultReserveCard, defaultThreshold, thresholdRange } from '../domain/meeting/committeeRules'
import type { CommitteeMember, MeetingDraft, OfficialList } from '../domain/meeting/meeting'
import type { Official } from '../domain/meeting/officials'
import { cleanName, compareNames } from '../domain/kernel/names'
import type { CleaningNote } from '../domain/kernel/names'
import type { RuleSet, RuleSettings } from '../domain/rules/ruleSet'
import { documentsAfter } from './documentForm'

/** Longest time one tablet should be in use for one round: beyond it a second tablet is advised. */
const COMFORTABLE_MINUTES = 60

export const tabletsFor = (minutes: number): number => Math.max(1, Math.ceil(minutes / COMFORTABLE_MINUTES))

export const mayAddMember = (members: number): boolean => members < COMMITTEE_SIZE.most
export const mayRemoveMember = (members: number): boolean => members > COMMITTEE_SIZE.least

/** The k a committee of this size may choose. */
export function thresholdsFor(members: number): readonly number[] {
  const { least, most } = thresholdRange(members)
  return Array.from({ length: most - least + 1 }, (_, i) => least + i)
}

/** A committee of another size starts again from the defaults of k and the reserve card. */
export function withMembers(draft: MeetingDraft, members: readonly CommitteeMember[]): MeetingDraft {
  const resized = members.length !== draft.committee.members.length
  const defaults = { threshold: defaultThreshold(members.length), reserveCard: defaultReserveCard(members.length) }
  return { ...draft, committee: { ...draft.committee, members, ...(resized ? defaults : {}) } }
}

export function withOfficials(draft: MeetingDraft, list: number, officials: readonly Official[]): MeetingDraft {
  return { ...draft, lists: draft.lists.map((each, i) => (i === list ? { ...each, officials } : each)) }
}

type GroupNumbers = 'summoned' | 'printed' | 'releasePool'

/** A number of one voter group; cards to print follow the number summoned until they are set by hand. */
export function withGroupNumber(draft: MeetingDraft, index: number, field: GroupNumbers, value: number | undefined): MeetingDraft {
  const voterGroups = draft.voterGroups.map((group, i) => {
    if (i !== index) return group
    if (field === 'releasePool') return { ...group, releasePool: value ?? 0 }
    const { summoned, printed, ...rest } = group
    if (field === 'printed') return { ...rest, ...optional('summoned', summoned), ...optional('printed', value) }
    const follows = printed === undefined || (summoned !== undefined && printed === cardsToPrint(summoned))
    const cards = follows ? (value === undefined ? undefined : cardsToPrint(value)) : printed
    return { ...rest, ...optional('summoned', value), ...optional('printed', cards) }
  })
  return { ...draft, voterGroups }
}

const optional = <K extends string>(key: K, value: number | undefined): { readonly [P in K]?: number } =>
  (value === undefined ? {} : { [key]: value }) as { readonly [P in K]?: number }

/** Another rule set brings its own settings; the papers follow where nobody chose otherwise. */
export const withRuleSet = (draft: MeetingDraft, { id, version, defaults }: RuleSet): MeetingDraft => ({
  ...draft,
  ruleSet: { id, version, settings: defaults },
  ...(draft.documents === undefined ? {} : { documents: documentsAfter(draft.documents, draft.ruleSet.id, id) }),
})

/** [R10] whole-ballot validity leaves no line open: it brings all-or-nothing with it. */
export function withSetting<K extends keyof RuleSettings>(draft: MeetingDraft, setting: K, value: RuleSettings[K]): MeetingDraft {
  const changed: RuleSettings = { ...draft.ruleSet.settings, [setting]: value }
  const settings: RuleSettings = changed.validity === 'wholeBallot' ? { ...changed, unmarked: 'allOrNothing' } : changed
  return { ...draft, ruleSet: { ...draft.ruleSet, settings } }
}

export function withElectorate(draft: MeetingDraft, value: number | undefined): MeetingDraft {
  const { electorate: _, ...rest } = draft
  return value === undefined ? rest : { ...rest, electorate: value }
}

/** @param value  undefined: the meeting's counts for this list too */
export function withListElectorate(draft: MeetingDraft, index: number, value: number | undefined): MeetingDraft {
  const changed = (list: OfficialList): OfficialList => {
    const { electorate: _, ...rest } = list
    return value === undefined ? rest : { ...rest, electorate: value }
  }
  return { ...draft, lists: draft.lists.map((list, i) => (i === index ? changed(list) : list)) }
}

export function withTermStart(draft: MeetingDraft, value: number | undefined): MeetingDraft {
  const { termStart: _, ...sitting } = draft.sitting
  return { ...draft, sitting: value === undefined ? sitting : { ...sitting, termStart: value } }
}

/** The items with the one at `from` standing at `to`. */
export function moved<T>(items: readonly T[], from: number, to: number): readonly T[] {
  const rest = items.filter((_, i) => i !== from)
  const item = items[from]
  return item === undefined ? items : [...rest.slice(0, to), item, ...rest.slice(to)]
}

/** "Sắp theo A, B, C": by given name; an act of the secretary, never done unasked. */
export const sortedByName = (officials: readonly Official[]): readonly Official[] =>
  [...officials].sort((a, b) => compareNames(a.name, b.name))

/** A typed name as it will stand on the ballot, and what was taken off it. */
export const tidyName = (typed: string): { readonly text: string; readonly notes: readonly CleaningNote[] } => cleanName(typed)

/** dd/mm/yyyy of an ISO date; a bare year and anything unreadable as they are. */
export const showDate = (stored: string): string => stored.replace(/^(\d{4})-(\d{2})-(\d{2})$/, '$3/$2/$1')

/** ISO of a typed birth date (day first; a bare year stays one), or the text as typed. */
export function readBirthDate(typed: string): string {
  const read = parseBirthDate(typed)
  return read.ok ? (read.value?.iso ?? '') : typed
}

/** ISO of a typed day of the meeting, or the text as typed. */
export function readDay(typed: string): string {
  const read = parseBirthDate(typed)
  return read.ok && read.value?.iso.length === 10 ? read.value.iso : typed
}

/** hh:mm of "8:05", "8h05", "8 giờ 5", "8h"; anything else as typed. */
export function readTime(typed: string): string {
  const [, hours, minutes] = /^\s*(\d{1,2})\s*(?::|h|g|gi\u1edd|\.)\s*(\d{1,2})?\s*(?:p|ph\u00fat)?\s*$/iu.exec(typed) ?? []
  return hours === undefined ? typed : `${hours.padStart(2, '0')}:${(minutes ?? '').padStart(2, '0')}`
}
