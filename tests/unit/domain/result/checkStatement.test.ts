/** The level above recomputes a statement: an honest one agrees with itself; each false claim is named, alone. */
import { describe, expect, it } from 'vitest'
import type { GroupLetter } from '../../../../src/domain/meeting/ids'
import { checkStatement } from '../../../../src/domain/result/checkStatement'
import type { Statement, StatementList, StatementOfficial } from '../../../../src/domain/result/statement'
import type { StatementFault } from '../../../../src/domain/result/statementFaults'
import { canonicalJson } from '../../../../src/domain/kernel/canonicalJson'
import type { Accounting } from '../../../../src/domain/round/accounting'
import { aDraft, aMeeting, anAccounting, aStatement, LIST_UUID, OFFICIALS, SECOND_LIST_UUID } from '../../../support/builders'

const honest = aStatement()
const groups = aMeeting().voterGroups
const codes = (statement: Statement, voters = groups) => [...new Set(checkStatement(statement, voters).map(({ code }) => code))]

const withAccounting = (changes: Partial<Accounting>): Statement => ({ ...honest, accounting: [{ ...honest.accounting[0]!, ...changes }] })
const withList = (changes: Partial<StatementList>): Statement => ({ ...honest, lists: [{ ...honest.lists[0]!, ...changes }] })
const withConfiguration = (changes: Partial<StatementList['configuration']>): Statement =>
  withList({ configuration: { ...honest.lists[0]!.configuration, ...changes } })
const withOfficial = (at: number, changes: Partial<StatementOfficial>): Statement =>
  withList({ officials: honest.lists[0]!.officials.map((official, index) => (index === at ? { ...official, ...changes } : official)) })
const numbers = honest.lists[0]!.numbers
const first = honest.lists[0]!.officials[0]!

describe('an honest statement', () => {
  it('agrees with itself and is canonical JSON', () => {
    expect(checkStatement(honest, groups)).toEqual([])
    expect(() => canonicalJson(honest)).not.toThrow()
  })

  it('says each count, its percentage of the ballots collected, and the class', () => {
    expect(honest.lists[0]!.officials[1]).toEqual({
      name: 'Trần Thị Bích',
      position: 'Phó Bí thư Thường trực',
      birthDate: '1975',
      place: 1,
      idCode: null,
      valid: 30,
      invalid: 0,
      unmarked: 0,
      levels: [
        { level: 'high', count: 10, percent: '33,33' },
        { level: 'confidence', count: 4, percent: '13,33' },
        { level: 'low', count: 16, percent: '53,33' },
      ],
      outcome: { code: 'lowOverHalf', article: 'Đ11' },
    })
    expect(honest.lists[0]!.denominator).toEqual({ of: 'collected', value: 30 })
    expect(honest.members).toEqual([...honest.members].sort())
  })

  it('of two lists and two groups sums the right groups', () => {
    const draft = aDraft()
    const [a, b] = [draft.voterGroups[0]!, { ...draft.voterGroups[0]!, letter: 'B' as GroupLetter, title: 'Khách mời', lists: [SECOND_LIST_UUID] }]
    const second = { uuid: SECOND_LIST_UUID, title: 'Danh sách 2', officials: [OFFICIALS[0]!] }
    const meeting = aMeeting({ lists: [draft.lists[0]!, second], voterGroups: [{ ...a, lists: [LIST_UUID, SECOND_LIST_UUID] }, b] })
    const device = honest.devices[0]!
    const statement = aStatement({
      meeting,
      accounting: [anAccounting(), { ...anAccounting(), group: 'B' }],
      results: [[[20, 8, 2], [10, 4, 16], [29, 1, 0]], [[40, 10, 5]]],
      devices: [{ ...device, ballots: [30, 30] }, { ...device, key: 'second', ballots: [0, 30] }],
    })
    expect(statement.lists.map((list) => list.numbers.collected)).toEqual([30, 60])
    expect(checkStatement(statement, meeting.voterGroups)).toEqual([])
  })
})

describe('each false claim is named, alone', () => {
  const cases: readonly (readonly [StatementFault['code'], Statement, voters?: typeof groups])[] = [
    ['statement/unknown-rule-set', withConfiguration({ ruleSet: { ...honest.lists[0]!.configuration.ruleSet, version: 2 } })],
    [
      'statement/settings-not-allowed',
      withConfiguration({ ruleSet: { ...honest.lists[0]!.configuration.ruleSet, settings: { denominator: 'collected', validity: 'wholeBallot', unmarked: 'allowWithWarning' } } }),
    ],
    ['statement/configuration-disagrees', withConfiguration({ roundId: 'RoundAAAAAAAA9' })],
    ['statement/configuration-disagrees', { ...honest, type: 'rehearsal' }],
    ['statement/configuration-disagrees', { ...honest, planDigest: 'a'.repeat(64) }],
    ['statement/configuration-disagrees', withConfiguration({ cards: { printed: 38, releasePool: 6 } })],
    ['statement/configuration-disagrees', withConfiguration({ summoned: 32 })],
    ['statement/voter-groups-disagree', honest, [...groups, { ...groups[0]!, letter: 'B' as GroupLetter, lists: [] }]],
    ['statement/not-a-count', withAccounting({ cardBox: -1 })],
    ['statement/not-a-count', withList({ numbers: { ...numbers, issued: 30.5 } })],
    ['statement/not-a-count', withOfficial(0, { unmarked: -0.5 })],
    ['statement/absent', withAccounting({ absent: 3 })],
    ['statement/handed', withAccounting({ printed: 38, leftover: 6 })],
    ['statement/issued', withAccounting({ replaced: 1 })],
    ['statement/missing-reasons', withAccounting({ missingReasons: [{ count: 1, reason: 'mất' }] })],
    ['statement/missing-reasons', withAccounting({ missingReasons: [{ count: 0, reason: '' }] })],
    ['statement/card-box', withAccounting({ cardBox: 29 })],
    ['statement/members-not-in-order', { ...honest, members: [...honest.members].reverse() }],
    ['statement/members-not-in-order', { ...honest, members: [honest.members[0]!, honest.members[0]!] }],
    ['statement/too-few-members', { ...honest, members: honest.members.slice(1) }],
    ['statement/log-head', { ...honest, log: honest.log.slice(0, 1) }],
    ['statement/list-numbers', withList({ numbers: { ...numbers, unused: 2 } })],
    ['statement/denominator', withList({ denominator: { of: 'collected', value: 31 } })],
    ['statement/denominator', withList({ denominator: { of: 'collected', value: 30.5 } })],
    ['statement/denominator-kind', withList({ denominator: { of: 'issued', value: 30 } })],
    ['statement/officials-count', withList({ officials: honest.lists[0]!.officials.slice(1) })],
    ['statement/official-disagrees', withOfficial(0, { name: 'Người Khác' })],
    ['statement/official-disagrees', withOfficial(2, { place: 1 })],
    ['statement/levels', withOfficial(0, { levels: [...first.levels].reverse() })],
    ['statement/levels', withOfficial(0, { levels: first.levels.slice(1) })],
    ['statement/valid', withOfficial(0, { valid: 29 })],
    ['statement/invalid', withOfficial(0, { invalid: 1 })],
    ['statement/official-sum', withOfficial(0, { unmarked: 1, invalid: 1 })],
    ['statement/percent', withOfficial(0, { levels: first.levels.map((level) => ({ ...level, percent: level.percent!.replace(',', '.') })) })],
    ['statement/outcome', withOfficial(1, { outcome: null })],
    ['statement/outcome', withOfficial(0, { outcome: { code: 'lowOverHalf', article: 'Đ11' } })],
    ['statement/outcome', withOfficial(1, { outcome: { code: 'lowOverHalf', article: 'Đ12' } })],
    ['statement/device-ballots', { ...honest, devices: [{ ...honest.devices[0]!, ballots: [29] }] }],
    ['statement/device-ballots', { ...honest, devices: [{ ...honest.devices[0]!, ballots: [30, 0] }] }],
  ]

  it.each(cases.map(([code, statement, voters]) => ({ code, statement, voters })))('$code (%#)', ({ code, statement, voters }) => {
    expect(codes(statement, voters ?? groups)).toEqual([code])
  })

  it('statement/list-repeated: a list twice', () => {
    const device = { ...honest.devices[0]!, ballots: [30, 30] }
    expect(codes({ ...honest, lists: [honest.lists[0]!, honest.lists[0]!], devices: [device] })).toEqual(['statement/list-repeated'])
  })

  it('statement/lists-disagree: two lists of one round by different builds', () => {
    const list = honest.lists[0]!
    const other = { ...list, uuid: SECOND_LIST_UUID, configuration: { ...list.configuration, uuid: SECOND_LIST_UUID, build: 'another' } }
    const voters = groups.map((group) => ({ ...group, lists: [LIST_UUID, SECOND_LIST_UUID] }))
    const statement = { ...honest, lists: [list, other], devices: [{ ...honest.devices[0]!, ballots: [30, 30] }] }
    expect(checkStatement(statement, voters)).toEqual([{ code: 'statement/lists-disagree', field: 'build' }])
  })

  /** A whole round with other numbers, honest in everything but the one rule. */
  function roundOf(changes: Partial<Accounting>, opened: Partial<(typeof groups)[number]> = {}): readonly [Statement, typeof groups] {
    const meeting = aMeeting()
    const voters = groups.map((group) => ({ ...group, ...opened }))
    const accounting = [{ ...anAccounting(), ...changes }]
    return [aStatement({ meeting: { ...meeting, voterGroups: voters }, accounting }), voters]
  }

  it('statement/issued-not-accounted', () => {
    expect(codes(...roundOf({ missing: 1, missingReasons: [{ count: 1, reason: 'mất' }] }))).toEqual(['statement/issued-not-accounted'])
  })

  it('statement/issued-over-present', () => {
    expect(codes(...roundOf({ present: 30, absent: 3 }))).toEqual(['statement/issued-over-present'])
  })

  it('statement/present-over-summoned (absent is then no count, so it is told first)', () => {
    const [statement, voters] = roundOf({ summoned: 30, present: 31, absent: -1 }, { summoned: 30 })
    expect(codes(statement, voters)).toContain('statement/not-a-count')
    const [claimed] = roundOf({ summoned: 30, present: 31, absent: 0 }, { summoned: 30 })
    expect(codes(claimed, voters)).toEqual(['statement/absent', 'statement/present-over-summoned'])
  })

  it('statement/no-quorum', () => {
    const [statement, voters] = roundOf({ summoned: 60, absent: 29, printed: 66, leftover: 35 }, { summoned: 60, printed: 66 })
    expect(codes(statement, voters)).toEqual(['statement/no-quorum'])
  })

  it('statement/released-over-pool', () => {
    const [statement, voters] = roundOf({ released: 6, leftover: 13, handed: 25, cardBox: 24 })
    expect(codes(statement, voters)).toEqual(['statement/released-over-pool'])
  })

  it('statement/voter-group-numbers: cards printed after the opening record', () => {
    const [statement] = roundOf({ printed: 40, leftover: 9 })
    expect(codes(statement)).toEqual(['statement/voter-group-numbers'])
  })

  it('statement/electorate-below-summoned', () => {
    const meeting = { ...aMeeting(), electorate: 32 }
    expect(codes(aStatement({ meeting }))).toEqual(['statement/electorate-below-summoned'])
  })

  it('statement/unmarked-differ: all or nothing, and yet open lines differ', () => {
    const ruleSet = { ...aMeeting().ruleSet, settings: { ...aMeeting().ruleSet.settings, unmarked: 'allOrNothing' as const } }
    const meeting = aMeeting({ ruleSet })
    const honestly = aStatement({ meeting, results: [[[19, 8, 2], [10, 4, 15], [28, 1, 0]]] })
    expect(checkStatement(honestly, groups)).toEqual([])
    const partly = aStatement({ meeting, results: [[[20, 8, 2], [10, 4, 15], [28, 1, 0]]] })
    expect(codes(partly)).toEqual(['statement/unmarked-differ'])
  })
})
