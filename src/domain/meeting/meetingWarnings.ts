/**
 * meetingWarnings: what is unusual about a form but the secretary's to decide: kept apart from the faults, because none of
 * it stops the meeting. A warning that asks for a reason carries the one written so far.
 */
import { foldName } from '../kernel/names'
import { ruleSetById } from '../rules/ruleSets'
import { cardsToPrint } from './cardNumbers'
import { ratedMembers } from './checkCommittee'
import { repeatedOfficials } from './checkLists'
import { findDuplicates } from './duplicates'
import type { MeetingDraft } from './meeting'
import type { MeetingWarning } from './meetingFaults'
import { tidyDraft } from './tidyDraft'

/** Below this a group's own totals come close to naming votes. */
const FEW_VOTERS = 5

export function meetingWarnings(draft: MeetingDraft): readonly MeetingWarning[] {
  const form = tidyDraft(draft)
  return [...yearWarning(form), ...denominatorWarning(form), ...peopleWarnings(form), ...groupWarnings(form)]
}

/** R2: once a term, in its middle year. */
function yearWarning({ sitting, ruleSet }: MeetingDraft): readonly MeetingWarning[] {
  const years = ruleSetById(ruleSet.id, ruleSet.version)?.yearOfTerm
  const year = Number(/^(\d{4})-/.exec(sitting.date)?.[1] ?? Number.NaN)
  if (years === undefined || sitting.termStart === undefined || Number.isNaN(year)) return []
  const expected = sitting.termStart + years
  if (year === expected) return []
  return [{ code: 'meeting/not-middle-year', field: 'sitting.date', year, expected, reason: sitting.offYearReason ?? null }]
}

/** The rule set leaves the denominator open, but the regulation's own is another. */
function denominatorWarning({ ruleSet }: MeetingDraft): readonly MeetingWarning[] {
  const usual = ruleSetById(ruleSet.id, ruleSet.version)?.defaults.denominator
  const { denominator } = ruleSet.settings
  if (usual === undefined || denominator === usual) return []
  return [{ code: 'meeting/denominator-not-usual', field: 'ruleSet.settings', denominator, usual }]
}

function peopleWarnings(form: MeetingDraft): readonly MeetingWarning[] {
  const reason = form.committeeOnListReason
  const onCommittee: readonly MeetingWarning[] =
    reason === undefined
      ? []
      : ratedMembers(form).map(({ index, name }) => ({
          code: 'meeting/committee-member-rated-with-reason',
          field: `committee.members.${index}.name`,
          name,
          reason,
        }))
  const alike = form.lists.flatMap((list, at) => {
    const refused = new Set(repeatedOfficials(list).map(({ index }) => index))
    return findDuplicates(list.officials)
      .filter(({ index }) => !refused.has(index))
      .map(({ kind, index, earlier }): MeetingWarning => ({
        code: 'meeting/officials-look-alike',
        field: `lists.${at}.officials.${index}`,
        kind,
        name: list.officials[index]?.name ?? '',
        number: index + 1,
        earlier: earlier + 1,
      }))
  })
  return [...onCommittee, ...alike, ...excludedButListed(form), ...onTwoLists(form)]
}

/** R5: who is not rated stands on the list all the same, perhaps imported again. */
function excludedButListed({ lists }: MeetingDraft): readonly MeetingWarning[] {
  return lists.flatMap(({ officials, excluded = [] }, at) => {
    const others = (person: (typeof officials)[number]) =>
      excluded.some(({ name, birthDate }) => foldName(name) === foldName(person.name) && (birthDate === undefined || person.birthDate === undefined || birthDate === person.birthDate))
    return officials.flatMap((person, index): readonly MeetingWarning[] =>
      others(person) ? [{ code: 'meeting/excluded-person-listed', field: `lists.${at}.officials.${index}`, name: person.name, number: index + 1 }] : [])
  })
}

/** The same name on two lists of one round: two posts of one person, or a mistake. */
function onTwoLists({ lists }: MeetingDraft): readonly MeetingWarning[] {
  const first = new Map<string, { readonly at: number; readonly title: string }>()
  const found: MeetingWarning[] = []
  lists.forEach((list, at) => {
    list.officials.forEach(({ name }, index) => {
      const key = foldName(name)
      const earlier = first.get(key)
      if (earlier === undefined) first.set(key, { at, title: list.title })
      else if (earlier.at < at) {
        found.push({ code: 'meeting/person-on-two-lists', field: `lists.${at}.officials.${index}`, name, lists: [earlier.title, list.title] })
      }
    })
  })
  return found
}

function groupWarnings({ voterGroups }: MeetingDraft): readonly MeetingWarning[] {
  return voterGroups.flatMap(({ letter, summoned, printed }, index): readonly MeetingWarning[] => {
    if (summoned === undefined || summoned === 0) return []
    const advised = cardsToPrint(summoned)
    const few = printed !== undefined && printed >= summoned && printed < advised
    return [
      ...(few ? [{ code: 'meeting/few-spare-cards', field: `voterGroups.${index}.printed`, letter, printed, advised } as const] : []),
      ...(summoned < FEW_VOTERS ? [{ code: 'meeting/few-voters', field: `voterGroups.${index}.summoned`, letter, summoned } as const] : []),
    ]
  })
}
