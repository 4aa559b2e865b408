/** Set-up: a complete form becomes a meeting; whatever is missing or impossible is named at its place in the form. */
import { describe, expect, it } from 'vitest'
import { checkMeeting } from '../../../../src/domain/meeting/checkMeeting'
import { defaultReserveCard, defaultThreshold, thresholdRange } from '../../../../src/domain/meeting/committeeRules'
import { emptyDraft } from '../../../../src/domain/meeting/emptyDraft'
import type { GroupLetter, RoundId } from '../../../../src/domain/meeting/ids'
import type { MeetingDraft } from '../../../../src/domain/meeting/meeting'
import { aDraft, aMeeting, LIST_UUID, OFFICIALS, ROUND_ID, SECOND_LIST_UUID, sha256 } from '../../../support/builders'

const faults = (changes: Partial<MeetingDraft>) => {
  const checked = checkMeeting(aDraft(changes))
  return checked.ok ? [] : checked.error
}
const draft = aDraft()
const list = draft.lists[0]!
const group = draft.voterGroups[0]!
const member = (name: string) => ({ name, role: 'Ủy viên' })
const people = (count: number) => Array.from({ length: count }, (_, index) => ({ name: `Người Thứ ${numeral(index)}`, position: 'Ủy viên', place: 1 as const }))
const numeral = (index: number): string => String.fromCharCode(65 + Math.floor(index / 26)) + String.fromCharCode(65 + (index % 26))

describe('a complete form', () => {
  it('becomes a meeting', () => {
    expect(aMeeting()).toEqual({ ...draft })
  })

  it('is stored in NFC with single spaces, its spelling untouched', () => {
    const officials = [{ ...OFFICIALS[0]!, name: '  Hoà\u00a0 Thị  Bình '.normalize('NFD') }]
    expect(aMeeting({ lists: [{ ...list, officials }] }).lists[0]!.officials[0]!.name).toBe('Hoà Thị Bình')
  })

  it('has a superior only where there is one', () => {
    expect(faults({ unit: { ...draft.unit, superior: '' } })).toEqual([])
  })
})

describe('an empty form', () => {
  it('names everything that is still to be filled in, and nothing that has a default', () => {
    const checked = checkMeeting(emptyDraft(ROUND_ID, LIST_UUID, 'official'))
    expect(checked.ok ? [] : checked.error.map(({ code, field }) => `${code} ${field}`)).toEqual([
      'meeting/text-missing unit.name',
      'meeting/text-missing unit.code',
      'meeting/text-missing sitting.title',
      'meeting/text-missing sitting.place',
      'meeting/text-missing sitting.date',
      'meeting/text-missing sitting.time',
      'meeting/no-officials lists.0.officials',
      'meeting/not-a-count voterGroups.0.summoned',
      'meeting/not-a-count voterGroups.0.printed',
      'meeting/text-missing committee.members.0.name',
      'meeting/text-missing committee.members.1.name',
      'meeting/text-missing committee.members.2.name',
    ])
  })

  it('starts with the usual choices', () => {
    expect(emptyDraft(ROUND_ID, LIST_UUID, 'rehearsal')).toMatchObject({
      type: 'rehearsal',
      group: 'Ed25519',
      ruleSet: { id: '96-QD-TW-2023', version: 1, settings: { denominator: 'collected', unmarked: 'allowWithWarning' } },
      lists: [{ uuid: LIST_UUID, title: 'Danh sách lấy phiếu', officials: [] }],
      voterGroups: [{ letter: 'A', lists: [LIST_UUID], releasePool: 5 }],
      committee: { threshold: 2, reserveCard: true },
    })
  })
})

describe('each mistake is named alone', () => {
  const cases: readonly (readonly [string, Partial<MeetingDraft>, Record<string, unknown>])[] = [
    ['unit without a name', { unit: { ...draft.unit, name: ' \u200b' } }, { code: 'meeting/text-missing', field: 'unit.name' }],
    ['unit code with Vietnamese letters', { unit: { ...draft.unit, code: 'P-HÒA' } }, { code: 'meeting/unit-code-malformed', value: 'P-HÒA' }],
    ['unit code that is a path', { unit: { ...draft.unit, code: 'a/b' } }, { code: 'meeting/unit-code-malformed' }],
    ['title too long', { sitting: { ...draft.sitting, title: 'x'.repeat(201) } }, { code: 'meeting/text-too-long', length: 201, limit: 200 }],
    ['control character in the place', { sitting: { ...draft.sitting, place: 'a\u0007' } }, { code: 'meeting/text-malformed', field: 'sitting.place' }],
    ['impossible date', { sitting: { ...draft.sitting, date: '2023-02-29' } }, { code: 'meeting/date-malformed', value: '2023-02-29' }],
    ['date the Vietnamese way', { sitting: { ...draft.sitting, date: '02/11/2023' } }, { code: 'meeting/date-malformed' }],
    ['impossible time', { sitting: { ...draft.sitting, time: '24:00' } }, { code: 'meeting/time-malformed', value: '24:00' }],
    ['round number 0', { round: { number: 0, title: 'Lượt' } }, { code: 'meeting/not-a-count', field: 'round.number' }],
    ['round id of another alphabet', { roundId: 'RoundAAAAAAAA0' as RoundId }, { code: 'meeting/id-malformed', field: 'roundId' }],
    ['plan digest that is none', { planDigest: 'abc' }, { code: 'meeting/id-malformed', field: 'planDigest' }],
    ['a round that replaces itself', { replaces: { roundId: ROUND_ID, digest: sha256(''), reason: 'Sai' } }, { code: 'meeting/replaces-itself' }],
    ['a replacement without a reason', { replaces: { roundId: 'RoundAAAAAAAA9', digest: sha256(''), reason: ' ' } }, { code: 'meeting/replaces-without-reason' }],
    ['an empty list', { lists: [{ ...list, officials: [] }] }, { code: 'meeting/no-officials', field: 'lists.0.officials' }],
    ['61 people on a list', { lists: [{ ...list, officials: people(61) }] }, { code: 'meeting/too-many-officials', count: 61, limit: 60 }],
    ['51 people in BELENIOS-2048', { group: 'BELENIOS-2048', lists: [{ ...list, officials: people(51) }] }, { code: 'meeting/too-many-officials', limit: 50 }],
    [
      'a person without a position',
      { lists: [{ ...list, officials: [{ name: 'Ngô Văn Dũng', position: '', place: 1 }] }] },
      { code: 'meeting/official-wrong', field: 'lists.0.officials.0', problem: { code: 'official/position-missing', field: 'position' } },
    ],
    [
      'the same person twice',
      { lists: [{ ...list, officials: [...OFFICIALS, { ...OFFICIALS[0]!, position: 'Chức vụ khác' }] }] },
      { code: 'meeting/official-repeated', number: 4, earlier: 1, name: 'Nguyễn Văn An' },
    ],
    [
      'one name and position with nothing to tell two people apart',
      { lists: [{ ...list, officials: [member('Lê Hòa'), member('Lê Hoà')].map(({ name }) => ({ name, position: 'Ủy viên', place: 1 })) }] },
      { code: 'meeting/official-repeated', number: 2, earlier: 1 },
    ],
    ['nobody summoned', { voterGroups: [{ ...group, summoned: 0 }] }, { code: 'meeting/nobody-summoned', letter: 'A' }],
    ['half a person summoned', { voterGroups: [{ ...group, summoned: 30.5 }] }, { code: 'meeting/not-a-count', field: 'voterGroups.0.summoned' }],
    ['fewer cards than people', { voterGroups: [{ ...group, printed: 32 }] }, { code: 'meeting/too-few-cards', printed: 32, summoned: 33 }],
    ['2,001 cards', { voterGroups: [{ ...group, printed: 2001 }] }, { code: 'meeting/too-many-cards', cards: 2001, limit: 2000 }],
    ['501 cards in BELENIOS-2048', { group: 'BELENIOS-2048', voterGroups: [{ ...group, printed: 501 }] }, { code: 'meeting/too-many-cards', limit: 500 }],
    ['a group that rates nothing', { voterGroups: [group, { ...group, letter: 'B' as GroupLetter, title: 'Khách mời', lists: [] }] }, { code: 'meeting/voter-group-rates-nothing', letter: 'B' }],
    ['two groups of one letter', { voterGroups: [group, group] }, { code: 'meeting/voter-group-repeated', letter: 'A' }],
    ['a group of an unknown list', { voterGroups: [{ ...group, lists: [LIST_UUID, SECOND_LIST_UUID] }] }, { code: 'meeting/voter-group-unknown-list' }],
    ['a letter beyond H', { voterGroups: [{ ...group, letter: 'I' as GroupLetter }] }, { code: 'meeting/id-malformed', field: 'voterGroups.0.letter' }],
    [
      'a list nobody rates',
      { lists: [list, { uuid: SECOND_LIST_UUID, title: 'Danh sách 2', officials: people(1) }] },
      { code: 'meeting/list-without-voters', field: 'voterGroups.0.lists', list: 'Danh sách 2' },
    ],
    [
      'two lists of one name',
      { lists: [list, { ...list, uuid: SECOND_LIST_UUID, title: list.title.toLocaleUpperCase('vi') }], voterGroups: [{ ...group, lists: [LIST_UUID, SECOND_LIST_UUID] }] },
      { code: 'meeting/title-repeated', field: 'lists.1.title' },
    ],
    [
      'two groups of one name',
      { voterGroups: [group, { ...group, letter: 'B' as GroupLetter }] },
      { code: 'meeting/title-repeated', field: 'voterGroups.1.title', title: group.title },
    ],
    [
      'one list twice',
      { lists: [list, { ...list, uuid: LIST_UUID }] },
      { code: 'meeting/list-repeated', field: 'lists.1.uuid' },
    ],
    [
      'an electorate that was not entered',
      { ruleSet: { ...draft.ruleSet, settings: { ...draft.ruleSet.settings, denominator: 'electorate' } } },
      { code: 'meeting/electorate-missing' },
    ],
    ['an electorate smaller than those summoned', { electorate: 32 }, { code: 'meeting/electorate-below-summoned', electorate: 32, summoned: 33 }],
    ['a rule set of another version', { ruleSet: { ...draft.ruleSet, version: 9 } }, { code: 'meeting/rule-set-unknown', version: 9 }],
    [
      'whole ballots with open lines',
      { ruleSet: { ...draft.ruleSet, settings: { ...draft.ruleSet.settings, validity: 'wholeBallot' } } },
      { code: 'meeting/settings-not-allowed', problem: { code: 'rules/whole-ballot-needs-all-or-nothing' } },
    ],
    [
      'a committee of two',
      { committee: { ...draft.committee, members: draft.committee.members.slice(0, 2) } },
      { code: 'meeting/committee-size', members: 2, least: 3, most: 7 },
    ],
    [
      'a committee of eight',
      { committee: { ...draft.committee, members: people(8).map(({ name }) => member(name)) } },
      { code: 'meeting/committee-size', members: 8 },
    ],
    [
      'one member twice',
      { committee: { ...draft.committee, members: [...draft.committee.members, member('PHẠM THU HÀ')] } },
      { code: 'meeting/committee-member-repeated', field: 'committee.members.3.name' },
    ],
    ['k = 1', { committee: { ...draft.committee, threshold: 1 } }, { code: 'meeting/threshold', threshold: 1, least: 2, most: 2 }],
    ['k = m', { committee: { ...draft.committee, threshold: 3 } }, { code: 'meeting/threshold', threshold: 3, most: 2 }],
  ]

  it.each(cases)('%s', (_, changes, expected) => {
    const found = faults(changes)
    expect(found).toHaveLength(1)
    expect(found[0]).toMatchObject(expected)
  })

  it('60 people and 2,000 cards are not too many', () => {
    expect(faults({ lists: [{ ...list, officials: people(60) }], voterGroups: [{ ...group, printed: 2000 }] })).toEqual([])
  })
})

describe('key cards of a committee', () => {
  it.each([[3, 2], [4, 3], [5, 3], [6, 4], [7, 4]])('%i members: %i unless decided otherwise', (members, k) => {
    expect(defaultThreshold(members)).toBe(k)
    const { least, most } = thresholdRange(members)
    expect(k).toBeGreaterThanOrEqual(least)
    expect(k).toBeLessThanOrEqual(most)
  })

  it('the reserve card is on by default for three members only', () => {
    expect([3, 4, 5].map(defaultReserveCard)).toEqual([true, false, false])
  })
})
