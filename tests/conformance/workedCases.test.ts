/** The worked cases of the specification's rules, §3: each line of the table is a test here, in its order. */
import { describe, expect, it } from 'vitest'
import { percent2 } from '../../src/domain/kernel/fraction'
import { checkMeeting } from '../../src/domain/meeting/checkMeeting'
import { denominatorConflicts, outcomeOf } from '../../src/domain/outcome/outcome'
import { officialCounts } from '../../src/domain/outcome/tally'
import { reconcile } from '../../src/domain/round/accounting'
import { advance } from '../../src/domain/round/round'
import { ruleSetById } from '../../src/domain/rules/ruleSets'
import { quorumMet } from '../../src/domain/rules/settings'
import { checkStatement } from '../../src/domain/result/checkStatement'
import { aDraft, aMeeting, anAccounting, aRound, aStatement, handCounts, machineCounts, OFFICIALS } from '../support/builders'

const party = ruleSetById('96-QD-TW-2023')!
const councils = ruleSetById('96-2023-QH15')!
const classOf = (low: number, denominator: number) => outcomeOf(party, [0, 0, low], denominator)?.code ?? null
const A = 'lowOverHalf'
const B = 'lowTwoThirds'

describe('quorum: at least two thirds of those summoned', () => {
  it.each([
    [33, 22, true], [33, 21, false], [31, 21, true], [31, 20, false], [30, 20, true],
    [30, 19, false], [32, 22, true], [32, 21, false], [15, 10, true], [15, 9, false],
  ])('summoned %i, present %i: %s', (summoned, present, met) => {
    expect(quorumMet(party, present, summoned)).toBe(met)
  })

  it('nobody summoned is no quorum', () => {
    expect(quorumMet(party, 0, 0)).toBe(false)
  })
})

describe('classes are decided on whole numbers, whatever the rounded percentage shows', () => {
  it.each([
    [15, 30, '50,00', null],
    [16, 30, '53,33', A],
    [20, 30, '66,67', B],
    [22, 33, '66,67', B],
    [2, 3, '66,67', B],
    [20, 31, '64,52', A],
    [333, 500, '66,60', A],
    [66666, 100000, '66,67', A],
    [50004, 100000, '50,00', A],
    [50000, 100000, '50,00', null],
  ])('low %i of %i is %s %%, class %s', (low, denominator, percent, expected) => {
    expect(percent2(low, denominator)).toBe(percent)
    expect(classOf(low, denominator)).toBe(expected)
  })
})

describe('a class that depends on the denominator', () => {
  const numbers = { collected: 30, issued: 31, present: 31, summoned: 33 }

  it('S=33 I=31 C=30 low=16: over a half of collected and issued, under a half of summoned', () => {
    expect([percent2(16, 30), percent2(16, 31), percent2(16, 33)]).toEqual(['53,33', '51,61', '48,48'])
    expect(denominatorConflicts(party, [10, 4, 16], numbers, undefined, 'collected')).toEqual([
      { denominator: 'summoned', value: 33, outcome: null },
    ])
  })

  it('is reported from the other side as well', () => {
    const others = denominatorConflicts(party, [10, 4, 16], numbers, null, 'summoned')
    expect(others.map(({ denominator }) => denominator)).toEqual(['collected', 'issued', 'present'])
    expect(others.every(({ outcome }) => outcome?.code === A)).toBe(true)
  })

  it('is silent where every choice gives the same class', () => {
    expect(denominatorConflicts(party, [28, 1, 1], numbers, 40, 'collected')).toEqual([])
  })
})

describe('percentages per person', () => {
  it('of 47: 19/2/25 with one unmarked is 40,43 / 4,26 / 53,19, class A', () => {
    const counts = officialCounts([19, 2, 25], 47)
    expect(counts.levels.map((count) => percent2(count, 47))).toEqual(['40,43', '4,26', '53,19'])
    expect(counts.unmarked).toBe(1)
    expect(outcomeOf(party, counts.levels, 47)?.code).toBe(A)
  })

  it('of an electorate of 53: 52/0/0 of 52 collected is 98,11 / 0,00 / 0,00', () => {
    expect([52, 0, 0].map((count) => percent2(count, 53))).toEqual(['98,11', '0,00', '0,00'])
    expect(outcomeOf(councils, [52, 0, 0], 53)).toBeNull()
  })

  it('of an electorate of 94, collected 90, valid 89: 49/34/6 is 52,13 / 36,17 / 6,38', () => {
    expect([49, 34, 6].map((count) => percent2(count, 94))).toEqual(['52,13', '36,17', '6,38'])
    expect(officialCounts([49, 34, 6], 90)).toMatchObject({ valid: 89, invalid: 1 })
  })

  it('of 47: 29/15/3 is 61,70 / 31,91 / 6,38, a sum of 99,99 that is left alone', () => {
    expect([29, 15, 3].map((count) => percent2(count, 47))).toEqual(['61,70', '31,91', '6,38'])
  })

  it('half up: 1 of 800 is 0,13', () => {
    expect(percent2(1, 800)).toBe('0,13')
  })
})

describe('empty ballots and empty boxes', () => {
  const groups = aMeeting().voterGroups
  const blank = [[0, 0, 0], [0, 0, 0], [0, 0, 0]]

  it('30 blank ballots: collected 30, valid 0, all zero, no class', () => {
    const statement = aStatement({ results: [blank] })
    expect(checkStatement(statement, groups)).toEqual([])
    for (const official of statement.lists[0]!.officials) {
      expect(official).toMatchObject({ valid: 0, unmarked: 30, outcome: null })
      expect(official.levels.map(({ percent }) => percent)).toEqual(['0,00', '0,00', '0,00'])
    }
  })

  it('zero ballots: percentages are null, no class, and the statement still agrees with itself', () => {
    const nothing = anAccounting({ collected: 0 }, { leftover: 38, unused: 0, cardBox: 0 })
    const device = aStatement().devices[0]!
    const statement = aStatement({ results: [blank], accounting: [nothing], devices: [{ ...device, ballots: [0] }] })
    expect(checkStatement(statement, groups)).toEqual([])
    for (const official of statement.lists[0]!.officials) {
      expect(official).toMatchObject({ valid: 0, unmarked: 0, outcome: null })
      expect(official.levels.map(({ percent }) => percent)).toEqual([null, null, null])
    }
  })

  it('set-up refuses summoned = 0', () => {
    const draft = aDraft()
    const checked = checkMeeting({ ...draft, voterGroups: draft.voterGroups.map((group) => ({ ...group, summoned: 0 })) })
    expect(checked).toMatchObject({ ok: false, error: [{ code: 'meeting/nobody-summoned', letter: 'A' }] })
  })
})

describe('people and cards', () => {
  it('a committee member on the rated list is refused', () => {
    const draft = aDraft()
    const members = [{ name: OFFICIALS[0]!.name, role: 'Trưởng ban' }, ...draft.committee.members.slice(1)]
    const checked = checkMeeting({ ...draft, committee: { ...draft.committee, members } })
    expect(checked).toMatchObject({ ok: false, error: [{ code: 'meeting/committee-member-rated', name: 'Nguyễn Văn An' }] })
  })

  it('printed 36, leftover 7, one replaced, one released; collected 28, unused 1: issued = 29 + 1 − 1 − 0 = 29 = 28 + 1 + 0', () => {
    const reconciled = reconcile(
      machineCounts({ printed: 36, released: 1, replaced: 1, voided: 0, collected: 28 }),
      handCounts({ leftover: 7, unused: 1, cardBox: 27 }),
    )
    expect(reconciled).toMatchObject({ ok: true, value: { handed: 29, issued: 29, collected: 28, unused: 1, missing: 0 } })
  })

  it('a late delegate: present 28 → 29 while open is taken; it never falls', () => {
    const open = aRound('open')
    const at = (present: number) => ({ ...open.counters, present: { A: present } })
    const before = advance(open, { type: 'counted', counters: at(32) })
    expect(before).toMatchObject({ ok: true, value: { state: 'open', counters: { present: { A: 32 } } } })
    expect(advance(open, { type: 'counted', counters: at(30) })).toEqual({
      ok: false,
      error: { code: 'round/present-only-rises', group: 'A' },
    })
  })
})
