/** [R6] One meeting may have several electorates: percentages of a list are of its own total, never of another list's. */
import { describe, expect, it } from 'vitest'
import { setUpProgress } from '../../../../src/app/setUpSteps'
import { checkMeeting } from '../../../../src/domain/meeting/checkMeeting'
import { freezeConfiguration } from '../../../../src/domain/meeting/configuration'
import type { MeetingDraft } from '../../../../src/domain/meeting/meeting'
import { aMeeting, SECOND_LIST_UUID } from '../../../support/builders'

const base = aMeeting()
const [list] = base.lists
const [group] = base.voterGroups
if (list === undefined || group === undefined) throw new Error('a list and a group')

/** All 33 rate the first list; ten of another body rate the second. */
const twoBodies = (totals: { readonly electorate?: number; readonly second?: number }): MeetingDraft => ({
  ...base,
  ...(totals.electorate === undefined ? {} : { electorate: totals.electorate }),
  ruleSet: { id: '96-2023-QH15', version: 1, settings: { ...base.ruleSet.settings, denominator: 'electorate' } },
  lists: [list, { ...list, uuid: SECOND_LIST_UUID, title: 'Danh sách hai', ...(totals.second === undefined ? {} : { electorate: totals.second }) }],
  voterGroups: [group, { ...group, letter: 'B' as typeof group.letter, title: 'Ban chuyên trách', lists: [SECOND_LIST_UUID], summoned: 10, printed: 15 }],
})
const faultsOf = (form: MeetingDraft) => {
  const checked = checkMeeting(form)
  return checked.ok ? [] : checked.error.map(({ code, field }) => ({ code, field }))
}

describe('the electorate of a list', () => {
  it('is its own where one is entered, and the meeting’s otherwise', () => {
    const checked = checkMeeting(twoBodies({ electorate: 40, second: 12 }))
    if (!checked.ok) throw new Error(JSON.stringify(checked.error))
    expect([0, 1].map((index) => freezeConfiguration(checked.value, index, 'build').electorate)).toEqual([40, 12])
    const shared = checkMeeting(twoBodies({ electorate: 40 }))
    if (!shared.ok) throw new Error(JSON.stringify(shared.error))
    expect([0, 1].map((index) => freezeConfiguration(shared.value, index, 'build').electorate)).toEqual([40, 40])
  })

  it('is never less than those summoned to that list, and is asked for where neither is entered', () => {
    expect(faultsOf(twoBodies({ electorate: 40, second: 9 }))).toEqual([{ code: 'meeting/electorate-below-summoned', field: 'lists.1.electorate' }])
    expect(faultsOf(twoBodies({ second: 12 }))).toEqual([{ code: 'meeting/electorate-missing', field: 'electorate' }])
    expect(faultsOf(twoBodies({ electorate: 40, second: 0 }))).toEqual([{ code: 'meeting/not-a-count', field: 'lists.1.electorate' }])
  })

  it('is asked for among the numbers of set-up', () => {
    const checked = checkMeeting(twoBodies({ electorate: 40, second: 9 }))
    const progress = setUpProgress(checked.ok ? [] : checked.error, [])
    expect(progress.filter(({ faults }) => faults.length > 0).map(({ step }) => step)).toEqual(['numbers'])
  })
})
