/** Consolidation of many units: who stands where, what counts, what waits for a person, and that nothing is left out. */
import { describe, expect, test } from 'vitest'
import { canvass } from '../../../../src/domain/canvass/canvass'
import type { CanvassInput } from '../../../../src/domain/canvass/canvass'
import { checkDecision } from '../../../../src/domain/canvass/matters'
import type { Decision } from '../../../../src/domain/canvass/matters'
import { stateCounts, summaries } from '../../../../src/domain/canvass/summary'
import type { VerifiedPackage } from '../../../../src/domain/canvass/verifiedPackage'
import { aVerified, sums } from '../../../support/verifiedPackages'

const input = (overrides: Partial<CanvassInput>): CanvassInput => ({ packages: [], waiting: [], refused: [], decisions: [], ...overrides })
const units = (...codes: string[]) => codes.map((code) => ({ code, name: `Phường ${code}` }))
const statesOf = (given: Partial<CanvassInput>) => Object.fromEntries(canvass(input(given)).units.map(({ code, state }) => [code, state]))
const decision = (kept: readonly VerifiedPackage[], setAside: readonly VerifiedPackage[]): Decision => ({
  kept: kept.map(({ digest }) => digest), setAside: setAside.map(({ digest }) => digest), by: 'Trần Văn Quyết', document: '12-CV/TU', at: '2026-12-02T09:00:00+07:00',
})
const waitingOf = (one: VerifiedPackage, file = 'stick/a.zip') => ({
  file, unitCode: one.unitCode, unitName: one.unitName, roundNumber: one.roundNumber, digest: one.digest, openingFingerprint: one.openingFingerprint,
})

describe('where a unit stands', () => {
  test('every expected unit has one row, by code and not by name', () => {
    const named = aVerified('a', { unitName: 'Phường B' })
    const rejected = { file: 'c.zip', codes: ['hash/content'], claims: { unitCode: 'C', unitName: 'Phường C', roundNumber: 1 } }
    const states = statesOf({ expected: units('A', 'B', 'C', 'D'), packages: [named], waiting: [waitingOf(aVerified('b'))], refused: [rejected] })
    expect(states).toEqual({ A: 'accepted', B: 'toCompare', C: 'resubmit', D: 'notSubmitted' })
  })
  test('a bad file never changes an accepted unit, nor does a stranger claiming to be it', () => {
    const good = aVerified('a')
    const bad = { file: 'x.zip', codes: ['archive/record-hash'], claims: { unitCode: 'A', unitName: 'Phường a', roundNumber: 1 } }
    const stranger = waitingOf(aVerified('x', { unitCode: 'A' }))
    const result = canvass(input({ expected: units('A'), packages: [good], waiting: [stranger], refused: [bad] }))
    expect(result.units).toMatchObject([{ code: 'A', state: 'accepted' }])
    expect([result.waiting.length, result.refused.length]).toEqual([1, 1])
  })
  test('a rejected file opens no row for a unit that nobody expects', () => {
    const bad = { file: 'x.zip', codes: ['zip/truncated'], claims: { unitCode: 'Z', unitName: 'Z', roundNumber: 1 } }
    expect(statesOf({ expected: units('A'), refused: [bad] })).toEqual({ A: 'notSubmitted' })
    expect(statesOf({ refused: [bad] })).toEqual({ Z: 'resubmit' })
  })
  test('a unit nobody expects waits for a decision', () => {
    expect(statesOf({ expected: units('A'), packages: [aVerified('b')] })).toEqual({ A: 'notSubmitted', B: 'toDecide' })
    expect(stateCounts(canvass(input({ expected: units('A'), packages: [aVerified('b')] })))).toMatchObject({ notSubmitted: 1, toDecide: 1, accepted: 0 })
  })
})

describe('results that cannot all stand', () => {
  const first = aVerified('a')
  const second = aVerified('a', { digest: 'result-a2', roundId: 'round-a2', keyMarks: ['mark-a2'] })
  test('the same package again is nothing new', () => {
    const result = canvass(input({ packages: [first, aVerified('b'), aVerified('a')] }))
    expect(result.accepted.map(({ unitCode }) => unitCode)).toEqual(['A', 'B'])
    expect(result.open).toEqual([])
  })
  test('another result of the same unit and round: neither counts until a named person decides', () => {
    const undecided = canvass(input({ packages: [first, second, aVerified('b')] }))
    expect(undecided.open).toMatchObject([{ reasons: ['same-round'], packages: [{ digest: 'result-a' }, { digest: 'result-a2' }] }])
    expect(undecided.accepted.map(({ digest }) => digest)).toEqual(['result-b'])
    const decided = canvass(input({ packages: [first, second, aVerified('b')], decisions: [decision([second], [first])] }))
    expect(decided.open).toEqual([])
    expect(decided.accepted.map(({ digest }) => digest)).toEqual(['result-a2', 'result-b'])
    expect(decided.settled).toMatchObject([{ decision: { by: 'Trần Văn Quyết', document: '12-CV/TU' } }])
  })
  test('a decision covers what it names: a third result opens the matter again', () => {
    const third = aVerified('a', { digest: 'result-a3', roundId: 'round-a3', keyMarks: ['mark-a3'] })
    expect(statesOf({ packages: [first, second, third], decisions: [decision([second], [first])] })).toEqual({ A: 'toDecide' })
  })
  test('a decision may keep none: the unit sends again', () => {
    expect(statesOf({ packages: [first, second], decisions: [decision([], [first, second])] })).toEqual({ A: 'resubmit' })
  })
  test('a further round of a unit is no conflict; one that claims to replace is, even alone', () => {
    const roundTwo = aVerified('a', { digest: 'result-a2', roundId: 'round-a2', roundNumber: 2, keyMarks: ['mark-a2'] })
    const replacing = { ...roundTwo, replaces: { roundId: 'round-a', digest: 'result-a', reason: 'hòm hỏng' } } as VerifiedPackage
    expect(canvass(input({ packages: [first, roundTwo] })).accepted).toHaveLength(2)
    expect(canvass(input({ packages: [replacing] })).open).toMatchObject([{ reasons: ['replaces'] }])
    const together = canvass(input({ packages: [first, replacing] }))
    expect(together.open).toMatchObject([{ reasons: ['replaces'], packages: [{}, {}] }])
    expect(canvass(input({ packages: [first, replacing], decisions: [decision([replacing], [first])] })).accepted).toMatchObject([{ digest: 'result-a2' }])
  })
  test('results of two units that share an election or a trustee key wait both', () => {
    const other = aVerified('b', { keyMarks: ['mark-a', 'mark-b'] })
    expect(statesOf({ packages: [first, other, aVerified('c')] })).toEqual({ A: 'toDecide', B: 'toDecide', C: 'accepted' })
  })
})

describe('a plan given with the units', () => {
  const planned = aVerified('a', { planDigest: 'plan-1' })
  const other = aVerified('b', { planDigest: 'plan-0' })
  const without = aVerified('c')
  const given = { expected: units('A', 'B', 'C'), planDigest: 'plan-1', packages: [planned, other, without] }
  test('a result set up from it counts; one of another plan, or of none, waits with its reason', () => {
    expect(statesOf(given)).toEqual({ A: 'accepted', B: 'toDecide', C: 'toDecide' })
    expect(canvass(input(given)).open.map(({ reasons, packages }) => [packages[0]?.unitCode, reasons])).toEqual([['B', ['other-plan']], ['C', ['without-plan']]])
  })
  test('a named person may let it count, or not', () => {
    const decided = canvass(input({ ...given, decisions: [decision([other], [without])] }))
    expect(decided.accepted.map(({ unitCode }) => unitCode)).toEqual(['A', 'B'])
    expect(decided.units.map(({ state }) => state)).toEqual(['accepted', 'accepted', 'resubmit'])
  })
  test('nothing is compared where units came in a table, nor of a rehearsal, which no plan is made for', () => {
    expect(statesOf({ ...given, planDigest: undefined })).toEqual({ A: 'accepted', B: 'accepted', C: 'accepted' })
    expect(statesOf({ ...given, packages: [aVerified('a', { type: 'rehearsal' })] })).toMatchObject({ A: 'accepted' })
  })
})

describe('an annulment', () => {
  const record = (tablet: string) => ({ unitCode: 'A', openingDigest: 'opening-a', tablet })
  test('of a round whose result came all the same: the result waits for a named person', () => {
    const given = { packages: [aVerified('a'), aVerified('b')], annulled: [record('tablet-a')] }
    expect(statesOf(given)).toEqual({ A: 'toDecide', B: 'accepted' })
    expect(canvass(input(given)).open).toMatchObject([{ reasons: ['annulled'], packages: [{ unitCode: 'A' }] }])
    expect(statesOf({ ...given, decisions: [decision([], [aVerified('a')])] })).toEqual({ A: 'resubmit', B: 'accepted' })
  })
  test('that another tablet signed says nothing of this round', () => {
    expect(statesOf({ packages: [aVerified('a')], annulled: [record('tablet-x')] })).toEqual({ A: 'accepted' })
  })
})

describe('a decision', () => {
  const one = aVerified('a')
  const rerun = aVerified('a', { digest: 'result-a2' })
  test('has a name and a document', () => {
    expect(checkDecision({ ...decision([one], [rerun]), by: ' ' }, [one, rerun])).toMatchObject({ error: { code: 'canvass/decision-without-name' } })
    expect(checkDecision({ ...decision([one], [rerun]), document: '' }, [one, rerun])).toMatchObject({ error: { code: 'canvass/decision-without-document' } })
    expect(checkDecision(decision([one], [one]), [one, rerun])).toMatchObject({ error: { code: 'canvass/decision-unclear' } })
    expect(checkDecision(decision([one], [rerun]), [one, rerun]).ok).toBe(true)
  })
  test('never keeps two results of one round', () => {
    expect(checkDecision(decision([one, rerun], []), [one, rerun])).toMatchObject({ error: { code: 'canvass/decision-keeps-two', roundId: 'round-a' } })
    expect(statesOf({ packages: [one, rerun], decisions: [decision([one, rerun], [])] })).toEqual({ A: 'toDecide' })
  })
  test('never keeps two that would count the same people twice: run again in private, replaced, or with a key in common', () => {
    const again = aVerified('a', { digest: 'result-a2', roundId: 'round-a2', keyMarks: ['mark-a2'] })
    const replacing = aVerified('a', { digest: 'result-a3', roundId: 'round-a3', roundNumber: 2, keyMarks: ['mark-a3'], replaces: { roundId: 'round-a', digest: 'result-a', reason: 'hòm hỏng' } })
    const sharing = aVerified('b', { keyMarks: ['mark-a', 'mark-b'] })
    for (const other of [again, replacing, sharing]) {
      expect(checkDecision(decision([one, other], []), [one, other])).toMatchObject({ error: { code: 'canvass/decision-keeps-two', roundId: other.roundId } })
      expect(canvass(input({ packages: [one, other], decisions: [decision([one, other], [])] })).accepted).toEqual([])
      expect(checkDecision(decision([other], [one]), [one, other]).ok).toBe(true)
    }
  })
})

test('sums of different denominators, settings or rule sets are never merged', () => {
  const rules = sums().rules
  const accepted = [
    aVerified('a'), aVerified('b'),
    aVerified('c', { lists: [sums({ rules: { ...rules, denominator: 'electorate' } }), sums()] }),
  ]
  const found = summaries(accepted)
  expect(found.map(({ rules: { denominator }, units: count, ratings, collected, marks }) => [denominator, count, ratings, collected, marks['high']])).toEqual([
    ['collected', 3, 3, 87, 60],
    ['electorate', 1, 1, 29, 20],
  ])
})
