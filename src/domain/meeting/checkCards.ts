/**
 * Voter groups, numbers summoned and voting cards (rules.md R6; protocol.md §2 and §4): every group rates something, every
 * list is rated by someone, a card for each person summoned, at most 2,000 cards a round (500 in BELENIOS-2048).
 */
import { checkText, checkTitleOnce, TITLE_LIMIT } from './checkText'
import type { MeetingDraft } from './meeting'
import type { CountField, MeetingFault } from './meetingFaults'

export const CARDS_LIMIT = 2000
const CARDS_LIMIT_2048 = 500

export function checkCards({ voterGroups, lists, group }: MeetingDraft): readonly MeetingFault[] {
  if (voterGroups.length === 0) return [{ code: 'meeting/no-voter-groups', field: 'voterGroups' }]
  const faults = voterGroups.flatMap((_, index) => checkVoterGroup(voterGroups, lists, index))
  for (const list of lists) {
    if (!voterGroups.some((voters) => voters.lists.includes(list.uuid))) {
      faults.push({ code: 'meeting/list-without-voters', field: 'voterGroups.0.lists', list: list.title })
    }
  }
  const cards = voterGroups.reduce((sum, voters) => sum + (voters.printed ?? 0), 0)
  const limit = group === 'BELENIOS-2048' ? CARDS_LIMIT_2048 : CARDS_LIMIT
  if (cards > limit) faults.push({ code: 'meeting/too-many-cards', field: 'voterGroups', cards, limit })
  return faults
}

function checkVoterGroup(
  voterGroups: MeetingDraft['voterGroups'],
  lists: MeetingDraft['lists'],
  index: number,
): MeetingFault[] {
  const voters = voterGroups[index]
  if (voters === undefined) return []
  const { letter } = voters
  const at = `voterGroups.${index}` as const
  const faults: MeetingFault[] = [...checkText(`${at}.title`, voters.title, TITLE_LIMIT)]
  if (!/^[A-H]$/.test(letter)) faults.push({ code: 'meeting/id-malformed', field: `${at}.letter` })
  if (voterGroups.findIndex((other) => other.letter === letter) < index) {
    faults.push({ code: 'meeting/voter-group-repeated', field: `${at}.letter`, letter })
  } else faults.push(...checkTitleOnce(voterGroups, index, `${at}.title`))
  if (voters.lists.length === 0) faults.push({ code: 'meeting/voter-group-rates-nothing', field: `${at}.lists`, letter })
  const known = voters.lists.every((uuid) => lists.some((list) => list.uuid === uuid))
  if (!known || new Set(voters.lists).size < voters.lists.length) {
    faults.push({ code: 'meeting/voter-group-unknown-list', field: `${at}.lists`, letter })
  }
  return [...faults, ...checkNumbers(voters, at)]
}

function checkNumbers(voters: MeetingDraft['voterGroups'][number], at: `voterGroups.${number}`): readonly MeetingFault[] {
  const { letter, summoned, printed, releasePool } = voters
  const fields: readonly (readonly [CountField, number | undefined])[] = [
    [`${at}.summoned`, summoned],
    [`${at}.printed`, printed],
    [`${at}.releasePool`, releasePool],
  ]
  const wrong = fields.filter(([, value]) => value === undefined || !Number.isSafeInteger(value) || value < 0)
  if (wrong.length > 0) return wrong.map(([field]) => ({ code: 'meeting/not-a-count', field }))
  const faults: MeetingFault[] = []
  if (summoned === 0) faults.push({ code: 'meeting/nobody-summoned', field: `${at}.summoned`, letter })
  if (summoned !== undefined && printed !== undefined && printed < summoned) {
    faults.push({ code: 'meeting/too-few-cards', field: `${at}.printed`, letter, printed, summoned })
  }
  return faults
}
