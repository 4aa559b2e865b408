/**
 * The counting committee (rules.md R17; protocol.md §3): 3–7 members of different names, k from 2 to m − 1, none of them
 * rated in this round unless the secretary writes why.
 */
import { foldName, NAME_LIMIT } from '../kernel/names'
import { checkText, TITLE_LIMIT } from './checkText'
import { COMMITTEE_SIZE, thresholdRange } from './committeeRules'
import type { MeetingDraft } from './meeting'
import type { MeetingFault } from './meetingFaults'

export function checkCommittee(form: MeetingDraft): readonly MeetingFault[] {
  const { members, threshold } = form.committee
  const faults: MeetingFault[] = []
  if (members.length < COMMITTEE_SIZE.least || members.length > COMMITTEE_SIZE.most) {
    faults.push({ code: 'meeting/committee-size', field: 'committee.members', members: members.length, ...COMMITTEE_SIZE })
  }
  const folded = members.map(({ name }) => foldName(name))
  members.forEach(({ name, role }, index) => {
    const field = `committee.members.${index}.name` as const
    faults.push(...checkText(field, name, NAME_LIMIT))
    faults.push(...checkText(`committee.members.${index}.role`, role, TITLE_LIMIT, true))
    if (name !== '' && folded.indexOf(folded[index] ?? '') < index) {
      faults.push({ code: 'meeting/committee-member-repeated', field, name })
    }
  })
  const range = thresholdRange(members.length)
  if (!Number.isSafeInteger(threshold) || threshold < range.least || threshold > range.most) {
    faults.push({ code: 'meeting/threshold', field: 'committee.threshold', threshold, ...range })
  }
  if (form.committeeOnListReason === undefined) {
    for (const { index, name } of ratedMembers(form)) {
      // [96-QD Đ8]
      faults.push({ code: 'meeting/committee-member-rated', field: `committee.members.${index}.name`, name })
    }
  }
  return faults
}

/** Committee members whose name stands on a list of this round. */
export function ratedMembers({ committee, lists }: Pick<MeetingDraft, 'committee' | 'lists'>): readonly { readonly index: number; readonly name: string }[] {
  const rated = new Set(lists.flatMap((list) => list.officials.map((official) => foldName(official.name))))
  return committee.members
    .map(({ name }, index) => ({ index, name }))
    .filter(({ name }) => name !== '' && rated.has(foldName(name)))
}
