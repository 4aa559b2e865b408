/** Lists, groups and people who are not rated, as the form changes: who rates what stays true after every act. */
import { describe, expect, it } from 'vitest'
import { withExcluded, withReturned } from '../../../src/app/setUpExclusions'
import { electoratesOf, freeLetter, GROUPS_LIMIT, withGroupBack, withGroupTitle, withListBack, withListMoved, withNewGroup, withNewList, withoutGroup, withoutList, withRates } from '../../../src/app/setUpLists'
import { checkMeeting } from '../../../src/domain/meeting/checkMeeting'
import type { GroupLetter, ListUuid } from '../../../src/domain/meeting/ids'
import type { MeetingDraft } from '../../../src/domain/meeting/meeting'
import { meetingWarnings } from '../../../src/domain/meeting/meetingWarnings'
import { wardDraft } from '../../support/fakeMeeting'

const SECOND = 'ListBBBBBBBBB2' as ListUuid
const FIRST = wardDraft().lists[0]!.uuid
const ratedBy = (draft: MeetingDraft) => draft.voterGroups.map(({ letter, lists }) => [letter, ...lists])

describe('a further list', () => {
  const two = withNewList(wardDraft(), SECOND, 'Trưởng các ban')

  it('is rated by every group until the secretary says otherwise', () => {
    expect(ratedBy(two)).toEqual([['A', FIRST, SECOND]])
    expect(ratedBy(withRates(two, 0, SECOND, false))).toEqual([['A', FIRST]])
  })

  it('moved to the front comes first on every ballot', () => {
    const moved = withListMoved(two, 1, 0)
    expect(moved.lists.map(({ uuid }) => uuid)).toEqual([SECOND, FIRST])
    expect(ratedBy(moved)).toEqual([['A', SECOND, FIRST]])
  })

  it('taken away is rated by nobody, and the form is whole again', () => {
    const one = withoutList(two, 1)
    expect(ratedBy(one)).toEqual([['A', FIRST]])
    expect(checkMeeting(one).ok).toBe(true)
  })
})

describe('a further group', () => {
  it('gets the first letter that is free, and at most eight have one', () => {
    const three = withNewGroup(withNewGroup(wardDraft(), 'Nhóm B'), 'Nhóm C')
    expect(freeLetter(withoutGroup(three, 1))).toBe('B')
    const many = Array.from({ length: GROUPS_LIMIT + 3 }).reduce<MeetingDraft>((draft, _, i) => withNewGroup(draft, `Nhóm ${i}`), wardDraft())
    expect(many.voterGroups.map(({ letter }) => letter).join('')).toBe('ABCDEFGH')
    expect(freeLetter(many)).toBeUndefined()
  })

  it('counts towards the electorate of the lists it rates, and of no other', () => {
    const two = withNewGroup(withNewList(wardDraft(), SECOND, 'Trưởng các ban'), 'Đảng ủy viên')
    const draft = withRates({ ...two, voterGroups: two.voterGroups.map((group, i) => (i === 1 ? { ...group, summoned: 4, printed: 9 } : group)) }, 1, FIRST, false)
    expect(electoratesOf(draft).map(({ groups, summoned }) => [groups.map(({ letter }) => letter).join('+'), summoned])).toEqual([['A', 31], ['A+B', 35]])
    expect(electoratesOf(two)[0]?.summoned).toBeUndefined()
  })
})

describe('what was taken away and comes back', () => {
  it('a list stands in its place and is rated as before; what changed meanwhile stays', () => {
    const two = withRates(withNewGroup(withNewList(wardDraft(), SECOND, 'Trưởng các ban'), 'Nhóm B'), 1, SECOND, false)
    const meanwhile = withGroupTitle(withoutList(two, 1), 0, 'Đại biểu chính thức')
    const back = withListBack(meanwhile, 1, two.lists[1]!, ['A' as GroupLetter])
    expect(back.lists).toEqual(two.lists)
    expect(ratedBy(back)).toEqual(ratedBy(two))
    expect(back.voterGroups[0]?.title).toBe('Đại biểu chính thức')
  })

  it('a group keeps its letter unless another has it by now, and rates no list that is gone', () => {
    const three = withNewGroup(withNewGroup(withNewList(wardDraft(), SECOND, 'Trưởng các ban'), 'Nhóm B'), 'Nhóm C')
    const [, second] = three.voterGroups
    const without = withoutGroup(three, 1)
    expect(withGroupBack(without, 1, second!)).toEqual(three)
    const other = withGroupBack(withoutList(withNewGroup(without, 'Nhóm mới'), 1), 1, second!)
    expect(other.voterGroups.map(({ letter, title }) => `${letter} ${title}`)).toEqual(['A Đại biểu', 'D Nhóm B', 'C Nhóm C', 'B Nhóm mới'])
    expect(other.voterGroups[1]?.lists).toEqual([FIRST])
  })
})

describe('a person who is not rated', () => {
  const person = { ...wardDraft().lists[0]!.officials[2]!, place: 2, idCode: 'CB-03' } as const
  const draft = wardDraft({ lists: wardDraft().lists.map((list) => ({ ...list, officials: list.officials.with(2, person) })) })
  const without = withExcluded(draft, 0, 2, 'retirement-leave')

  it('leaves the ballot with the reason', () => {
    expect(without.lists[0]?.officials).toHaveLength(10)
    expect(without.lists[0]?.excluded).toEqual([{ ...person, reason: 'retirement-leave' }])
    const checked = checkMeeting(without)
    expect(checked.ok && checked.value.lists[0]?.excluded).toEqual(without.lists[0]?.excluded)
  })

  it('comes back as they were, at the end', () => {
    const back = withReturned(without, 0, 0)
    expect(back.lists[0]?.officials.at(-1)).toEqual(person)
    expect(back.lists[0]).not.toHaveProperty('excluded')
  })

  it('who stands on the list all the same is pointed out; a namesake born another day is not', () => {
    const twice = (birthDate: string) => ({ ...without, lists: without.lists.map((list) => ({ ...list, officials: [...list.officials, { ...person, birthDate }] })) })
    expect(meetingWarnings(twice(person.birthDate ?? '')).map(({ code }) => code)).toEqual(['meeting/excluded-person-listed'])
    expect(meetingWarnings(twice('1990-01-01'))).toEqual([])
  })
})
