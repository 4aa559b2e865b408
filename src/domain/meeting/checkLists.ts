/**
 * The lists of a meeting and the people on them (rules.md R6, R7; protocol.md §2: at most 60 people a list, 50 in
 * BELENIOS-2048). One person stands once on a list: the same name is another person only with another birth date,
 * id code or position.
 */
import { NAME_LIMIT } from '../kernel/names'
import { checkText, checkTitleOnce } from './checkText'
import { findDuplicates } from './duplicates'
import { isId } from './ids'
import type { MeetingDraft, OfficialList } from './meeting'
import type { MeetingFault } from './meetingFaults'
import { checkOfficial, OFFICIALS_LIMIT } from './officials'

const OFFICIALS_LIMIT_2048 = 50

export function checkLists({ lists, group }: MeetingDraft): readonly MeetingFault[] {
  if (lists.length === 0) return [{ code: 'meeting/no-lists', field: 'lists' }]
  const limit = group === 'BELENIOS-2048' ? OFFICIALS_LIMIT_2048 : OFFICIALS_LIMIT
  return lists.flatMap((list, index) => {
    const repeated = lists.findIndex(({ uuid }) => uuid === list.uuid) < index
    const uuid = `lists.${index}.uuid` as const
    return [
      ...(isId(list.uuid) ? [] : [{ code: 'meeting/id-malformed', field: uuid } as const]),
      ...(repeated ? [{ code: 'meeting/list-repeated', field: uuid } as const] : []),
      ...checkText(`lists.${index}.title`, list.title, NAME_LIMIT),
      ...(repeated ? [] : checkTitleOnce(lists, index, `lists.${index}.title`)),
      ...checkOfficials(list, index, limit),
    ]
  })
}

function checkOfficials(list: OfficialList, index: number, limit: number): readonly MeetingFault[] {
  const { officials, title } = list
  const field = `lists.${index}.officials` as const
  if (officials.length === 0) return [{ code: 'meeting/no-officials', field, list: title }]
  const faults: MeetingFault[] = []
  if (officials.length > limit) {
    faults.push({ code: 'meeting/too-many-officials', field, list: title, count: officials.length, limit })
  }
  officials.forEach((official, at) => {
    const checked = checkOfficial({ ...official, place: String(official.place) })
    if (checked.ok) return
    for (const problem of checked.error) {
      faults.push({ code: 'meeting/official-wrong', field: `${field}.${at}`, name: official.name.slice(0, NAME_LIMIT), problem })
    }
  })
  for (const { index: at, earlier } of repeatedOfficials(list)) {
    const name = officials[at]?.name ?? ''
    faults.push({ code: 'meeting/official-repeated', field: `${field}.${at}`, name, number: at + 1, earlier: earlier + 1 })
  }
  return faults
}

/** People who certainly stand twice: recognised as the same, or equal in name and position with nothing to tell them apart. */
export function repeatedOfficials({ officials }: OfficialList): ReturnType<typeof findDuplicates> {
  return findDuplicates(officials).filter(({ kind, index, earlier }) => {
    const [person, before] = [officials[index], officials[earlier]]
    if (kind === 'same-person') return true
    const bothDated = person?.birthDate !== undefined && before?.birthDate !== undefined
    return kind === 'same-name' && !bothDated && person?.position === before?.position
  })
}
