/** Voting cards: how many are printed, how long a code is, and what its last digit finds. */
import { describe, expect, it } from 'vitest'
import { cardsToPrint } from '../../../../src/domain/meeting/cardNumbers'
import { codeLength, dammDigit, isDammValid, newCodes } from '../../../../src/domain/round/votingCards'

describe('voting cards', () => {
  it.each([[1, 6], [15, 20], [33, 38], [50, 55], [51, 57], [150, 165]])('summoned %i: print %i', (summoned, printed) => {
    expect(cardsToPrint(summoned)).toBe(printed)
  })

  it('six digits up to 60 cards, eight above', () => {
    expect([codeLength(60), codeLength(61)]).toEqual([6, 8])
  })

  it('the check digit is the published one: 572 → 4', () => {
    expect(dammDigit('572')).toBe('4')
    expect(isDammValid('5724')).toBe(true)
    expect(isDammValid('')).toBe(false)
    expect(isDammValid('57２4')).toBe(false)
  })

  it('a code that came up twice is drawn again', () => {
    const draws = [1, 2, 3, 4, 5, 1, 2, 3, 4, 5, 9, 8, 7, 6, 5]
    const codes = newCodes(2, 6, () => draws.shift()!)
    expect(codes.map((code) => code.slice(0, 5))).toEqual(['12345', '98765'])
    expect(codes.every(isDammValid)).toBe(true)
  })
})
