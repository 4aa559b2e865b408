/**
 * checkMeeting: MeetingDraft → Meeting, or everything that is missing or impossible, all at once (product.md S1).
 * People and rules freeze only at opening, so this runs at every step of set-up and again when the opening record is made.
 * Not rated people (R5) have been taken off the lists before. Limits: protocol.md §2. No clock: dates are only well formed.
 */
import { err, ok, type Result } from '../kernel/result'
import { ruleSetById } from '../rules/ruleSets'
import { settingsAllowed } from '../rules/settings'
import { checkCards } from './checkCards'
import { checkCommittee } from './checkCommittee'
import { checkDocuments, checkExcluded } from './checkDocuments'
import { checkLists } from './checkLists'
import { checkPlan } from './checkPlan'
import { checkText, TITLE_LIMIT } from './checkText'
import { isId } from './ids'
import { electorateOf } from './meeting'
import type { Meeting, MeetingDraft, VoterGroup } from './meeting'
import type { MeetingFault } from './meetingFaults'
import { tidyDraft } from './tidyDraft'

export type { MeetingFault, MeetingWarning } from './meetingFaults'

const CODE_LIMIT = 40
const SHA_256 = /^[0-9a-f]{64}$/

export function checkMeeting(draft: MeetingDraft): Result<Meeting, readonly MeetingFault[]> {
  const form = tidyDraft(draft)
  const faults = [
    ...checkTexts(form),
    ...checkIdentity(form),
    ...checkLists(form),
    ...checkExcluded(form),
    ...checkCards(form),
    ...checkRules(form),
    ...checkCommittee(form),
    ...checkDocuments(form),
    ...checkPlan(form),
  ]
  return faults.length === 0 ? ok(completed(form)) : err(faults)
}

function checkTexts({ unit, sitting, round }: MeetingDraft): readonly MeetingFault[] {
  const faults: MeetingFault[] = [
    ...checkText('unit.name', unit.name, TITLE_LIMIT),
    ...checkText('unit.code', unit.code, CODE_LIMIT),
    ...checkText('unit.superior', unit.superior, TITLE_LIMIT, true),
    ...checkText('sitting.title', sitting.title, TITLE_LIMIT),
    ...checkText('sitting.place', sitting.place, TITLE_LIMIT),
    ...checkText('sitting.date', sitting.date, TITLE_LIMIT),
    ...checkText('sitting.time', sitting.time, TITLE_LIMIT),
    ...checkText('round.title', round.title, TITLE_LIMIT),
  ]
  if (unit.code !== '' && !/^[A-Za-z0-9._-]+$/.test(unit.code)) {
    faults.push({ code: 'meeting/unit-code-malformed', field: 'unit.code', value: unit.code.slice(0, CODE_LIMIT) })
  }
  if (sitting.date !== '' && !isDate(sitting.date)) {
    faults.push({ code: 'meeting/date-malformed', field: 'sitting.date', value: sitting.date.slice(0, CODE_LIMIT) })
  }
  if (sitting.time !== '' && !/^(?:[01]\d|2[0-3]):[0-5]\d$/.test(sitting.time)) {
    faults.push({ code: 'meeting/time-malformed', field: 'sitting.time', value: sitting.time.slice(0, CODE_LIMIT) })
  }
  return faults
}

function isDate(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []
  if (year === undefined) return false
  const leap = (Number(year) % 4 === 0 && Number(year) % 100 !== 0) || Number(year) % 400 === 0
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][Number(month) - 1]
  return days !== undefined && Number(day) >= 1 && Number(day) <= days
}

/** Identifiers, the round's place in the meeting, the plan and what a re-vote replaces. */
function checkIdentity({ roundId, meetingId, round, sitting, planDigest, replaces }: MeetingDraft): readonly MeetingFault[] {
  const faults: MeetingFault[] = []
  if (!isId(roundId)) faults.push({ code: 'meeting/id-malformed', field: 'roundId' })
  if (meetingId !== undefined && (!isId(meetingId) || meetingId === roundId)) faults.push({ code: 'meeting/id-malformed', field: 'meetingId' })
  if (!Number.isSafeInteger(round.number) || round.number < 1) faults.push({ code: 'meeting/not-a-count', field: 'round.number' })
  if (sitting.termStart !== undefined && !(Number.isSafeInteger(sitting.termStart) && sitting.termStart >= 1900)) {
    faults.push({ code: 'meeting/not-a-count', field: 'sitting.termStart' })
  }
  if (planDigest !== undefined && !SHA_256.test(planDigest)) faults.push({ code: 'meeting/id-malformed', field: 'planDigest' })
  if (replaces !== undefined) {
    if (!isId(replaces.roundId) || !SHA_256.test(replaces.digest)) faults.push({ code: 'meeting/id-malformed', field: 'replaces' })
    if (replaces.roundId === roundId) faults.push({ code: 'meeting/replaces-itself', field: 'replaces' })
    if (replaces.reason === '') faults.push({ code: 'meeting/replaces-without-reason', field: 'replaces' })
  }
  return faults
}

function checkRules(form: MeetingDraft): readonly MeetingFault[] {
  const { ruleSet } = form
  const known = ruleSetById(ruleSet.id, ruleSet.version)
  if (known === undefined) {
    return [{ code: 'meeting/rule-set-unknown', field: 'ruleSet', id: ruleSet.id, version: ruleSet.version }]
  }
  const faults: MeetingFault[] = []
  const allowed = settingsAllowed(known, ruleSet.settings)
  if (!allowed.ok) {
    for (const problem of allowed.error) faults.push({ code: 'meeting/settings-not-allowed', field: 'ruleSet.settings', problem })
  }
  return [...faults, ...checkElectorates(form)]
}

/** [R6] each list by the electorate it stands for: its own, or the meeting's. */
function checkElectorates(form: MeetingDraft): readonly MeetingFault[] {
  const { electorate, lists, voterGroups, ruleSet } = form
  const needed = ruleSet.settings.denominator === 'electorate'
  if (electorate === undefined && needed && lists.some((list) => list.electorate === undefined)) {
    return [{ code: 'meeting/electorate-missing', field: 'electorate' }]
  }
  const isTotal = (value: number | undefined): boolean => value === undefined || (Number.isSafeInteger(value) && value >= 1)
  if (!isTotal(electorate)) return [{ code: 'meeting/not-a-count', field: 'electorate' }]
  return lists.flatMap((list, index): readonly MeetingFault[] => {
    const field = list.electorate === undefined ? 'electorate' : (`lists.${index}.electorate` as const)
    if (!isTotal(list.electorate)) return [{ code: 'meeting/not-a-count', field }]
    const total = electorateOf(form, list)
    const summoned = voterGroups.filter((group) => group.lists.includes(list.uuid)).reduce((sum, group) => sum + (group.summoned ?? 0), 0)
    if (total === undefined || summoned <= total) return []
    return [{ code: 'meeting/electorate-below-summoned', field, list: list.title, electorate: total, summoned }]
  })
}

/** The checked form without what was only needed to fill it in. */
function completed(form: MeetingDraft): Meeting {
  return { ...form, voterGroups: form.voterGroups.map(completedGroup) }
}

function completedGroup(group: MeetingDraft['voterGroups'][number]): VoterGroup {
  const { summoned, printed } = group
  if (summoned === undefined || printed === undefined) throw new Error('a voter group without numbers passed the check')
  return { ...group, summoned, printed }
}
