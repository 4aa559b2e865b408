/** Set-up: what is unusual is said, with the reason written for it, and stops nothing. */
import { describe, expect, it } from 'vitest'
import { checkMeeting } from '../../../../src/domain/meeting/checkMeeting'
import { meetingWarnings } from '../../../../src/domain/meeting/meetingWarnings'
import type { MeetingDraft } from '../../../../src/domain/meeting/meeting'
import { aDraft, OFFICIALS, SECOND_LIST_UUID } from '../../../support/builders'

const draft = aDraft()
const list = draft.lists[0]!
const group = draft.voterGroups[0]!
const warnings = (changes: Partial<MeetingDraft>) => {
  const changed = aDraft(changes)
  expect(checkMeeting(changed).ok).toBe(true)
  return meetingWarnings(changed)
}

describe('warnings', () => {
  it('an ordinary meeting has none', () => expect(warnings({})).toEqual([]))

  it('the year is not the middle of the term; the reason is carried along', () => {
    const sitting = { ...draft.sitting, date: '2024-11-02' }
    const warning = { code: 'meeting/not-middle-year', field: 'sitting.date', year: 2024, expected: 2023, reason: null }
    expect(warnings({ sitting })).toEqual([warning])
    expect(warnings({ sitting: { ...sitting, offYearReason: 'Bão số 9' } })).toEqual([{ ...warning, reason: 'Bão số 9' }])
  })

  it('no year is expected where the rule set names none', () => {
    const ruleSet = { id: '96-2023-QH15', version: 1, settings: { ...draft.ruleSet.settings, denominator: 'electorate' } } as const
    expect(warnings({ ruleSet, electorate: 40, sitting: { ...draft.sitting, date: '2024-11-02' } })).toEqual([])
  })

  it('a committee member is rated, with a reason', () => {
    const members = [{ name: 'Nguyễn Văn An', role: 'Trưởng ban' }, ...draft.committee.members.slice(1)]
    expect(warnings({ committee: { ...draft.committee, members }, committeeOnListReason: 'Chi bộ chỉ có bốn đảng viên' })).toEqual([
      {
        code: 'meeting/committee-member-rated-with-reason',
        field: 'committee.members.0.name',
        name: 'Nguyễn Văn An',
        reason: 'Chi bộ chỉ có bốn đảng viên',
      },
    ])
  })

  it('the denominator is not the regulation’s own', () => {
    const settings = { ...draft.ruleSet.settings, denominator: 'summoned' } as const
    expect(warnings({ ruleSet: { ...draft.ruleSet, settings } })).toMatchObject([{ code: 'meeting/denominator-not-usual', usual: 'collected' }])
  })

  it('two people look alike', () => {
    const officials = [...OFFICIALS, { name: 'Nguyễn Văn Ân', position: 'Ủy viên', place: 1 } as const]
    expect(warnings({ lists: [{ ...list, officials }] })).toMatchObject([
      { code: 'meeting/officials-look-alike', kind: 'near-name', number: 4, earlier: 1 },
    ])
  })

  it('one person stands on two lists', () => {
    const second = { uuid: SECOND_LIST_UUID, title: 'Danh sách 2', officials: [OFFICIALS[2]!] }
    expect(warnings({ lists: [list, second], voterGroups: [{ ...group, lists: [list.uuid, second.uuid] }] })).toMatchObject([
      { code: 'meeting/person-on-two-lists', field: 'lists.1.officials.0', lists: ['Danh sách lấy phiếu', 'Danh sách 2'] },
    ])
  })

  it('few spare cards, few voters', () => {
    expect(warnings({ voterGroups: [{ ...group, summoned: 4, printed: 4 }] })).toMatchObject([
      { code: 'meeting/few-spare-cards', printed: 4, advised: 9 },
      { code: 'meeting/few-voters', summoned: 4 },
    ])
  })
})
