/** Where every voting card went: each identity named when it alone fails. */
import { describe, expect, it } from 'vitest'
import { listNumbers, reconcile, type HandCounts, type MachineCounts } from '../../../../src/domain/round/accounting'
import { anAccounting, handCounts, machineCounts } from '../../../support/builders'

const faults = (machine: Partial<MachineCounts>, hand: Partial<HandCounts>) => {
  const reconciled = reconcile(machineCounts(machine), handCounts(hand))
  return reconciled.ok ? [] : reconciled.error
}

describe('reconciling the cards of a group', () => {
  it('states every number, absent included', () => {
    expect(anAccounting()).toEqual({
      group: 'A', summoned: 33, present: 31, absent: 2, printed: 38, leftover: 7, handed: 31, released: 0, replaced: 0,
      voided: 0, issued: 31, collected: 30, unused: 1, missing: 0, missingReasons: [], cardBox: 30, cardBoxReason: null,
    })
  })

  it.each<readonly [string, Partial<MachineCounts>, Partial<HandCounts>, unknown]>([
    ['a surplus', {}, { unused: 2 }, { code: 'accounting/surplus', group: 'A', issued: 31, accounted: 32 }],
    ['a card nobody explains', {}, { unused: 0 }, { code: 'accounting/unexplained-missing', group: 'A', issued: 31, accounted: 30 }],
    ['a missing card without a reason', {}, { unused: 0, missing: [{ count: 1, reason: ' ' }] }, { code: 'accounting/missing-without-reason', group: 'A' }],
    ['another number in the card box', {}, { cardBox: 29 }, { code: 'accounting/card-box', group: 'A', cardBox: 29, expected: 30 }],
    ['more issued than present', { present: 30 }, {}, { code: 'accounting/issued-over-present', group: 'A', issued: 31, present: 30 }],
    ['more present than summoned', { present: 34 }, {}, { code: 'accounting/present-over-summoned', group: 'A', present: 34, summoned: 33 }],
    ['more left over than printed', {}, { leftover: 39 }, { code: 'accounting/leftover-over-printed', group: 'A', printed: 38, leftover: 39 }],
    ['a number that is no count', {}, { unused: 1.5 }, { code: 'accounting/not-a-count', group: 'A', field: 'unused' }],
    [
      'missing cards that balance each other away',
      {},
      { missing: [{ count: 2, reason: 'mất' }, { count: -2, reason: 'thừa' }] },
      { code: 'accounting/not-a-count', group: 'A', field: 'missing' },
    ],
  ])('names %s, and nothing else', (_, machine, hand, expected) => {
    expect(faults(machine, hand)).toEqual([expected])
  })

  it('a missing card with its reason is accounted for', () => {
    expect(anAccounting({}, { unused: 0, missing: [{ count: 1, reason: 'Đại biểu mang thẻ về' }] })).toMatchObject({ missing: 1, issued: 31 })
  })

  it('a card box that differs needs its reason, and keeps it', () => {
    expect(anAccounting({}, { cardBox: 29, cardBoxReason: ' Một thẻ rơi ngoài hòm ' })).toMatchObject({ cardBoxReason: 'Một thẻ rơi ngoài hòm' })
  })

  it('a released ballot has no card in the box', () => {
    expect(anAccounting({ released: 1 }, { leftover: 8, cardBox: 29 })).toMatchObject({ handed: 30, issued: 31, cardBox: 29 })
  })

  it('a list sums its groups', () => {
    const b = { ...anAccounting(), group: 'B' }
    expect(listNumbers([anAccounting(), b])).toEqual({ summoned: 66, present: 62, issued: 62, collected: 60, unused: 2, missing: 0 })
  })
})
