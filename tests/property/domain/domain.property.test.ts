/** Laws that hold for all numbers: exact shares, card accounting, the log's chain, the check digit, the statement. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '../../../src/domain/kernel/canonicalJson'
import { compareShare, dropTrailingZeros, percent2 } from '../../../src/domain/kernel/fraction'
import { outcomeOf } from '../../../src/domain/outcome/outcome'
import { checkStatement } from '../../../src/domain/result/checkStatement'
import { reconcile } from '../../../src/domain/round/accounting'
import { brokenLink, chain, type LogEntry } from '../../../src/domain/round/log'
import { dammDigit, isDammValid, newCodes } from '../../../src/domain/round/votingCards'
import { RULE_SETS, ruleSetById } from '../../../src/domain/rules/ruleSets'
import { aMeeting, aStatement, anAccounting, sha256 } from '../../support/builders'

const party = ruleSetById('96-QD-TW-2023')!
const count = fc.nat({ max: 1_000_000 })
const positive = fc.integer({ min: 1, max: 1_000_000 })

describe('exact shares', () => {
  it('a percentage is within half a hundredth of the share, and half goes up', () => {
    fc.assert(fc.property(count, positive, (n, d) => {
      const printed = percent2(n, d)!
      expect(printed).toMatch(/^\d+,\d\d$/)
      const hundredths = BigInt(printed.replace(',', ''))
      const doubledError = 2n * (10_000n * BigInt(n) - hundredths * BigInt(d))
      expect(doubledError < BigInt(d) && doubledError >= -BigInt(d)).toBe(true)
    }))
  })

  it('scaling count and denominator changes nothing', () => {
    fc.assert(fc.property(count, positive, fc.integer({ min: 1, max: 1000 }), (n, d, scale) => {
      expect(percent2(n * scale, d * scale)).toBe(percent2(n, d))
      expect(compareShare(n * scale, d * scale, { numerator: 2, denominator: 3 })).toBe(compareShare(n, d, { numerator: 2, denominator: 3 }))
    }))
  })

  it('is exact where floating point is not', () => {
    expect(percent2(9_007_199_254_740_991, 9_007_199_254_740_991)).toBe('100,00')
    expect(compareShare(6_004_799_503_160_661, 9_007_199_254_740_991, { numerator: 2, denominator: 3 })).toBe(1)
  })

  it('dropping zeros keeps the number', () => {
    fc.assert(fc.property(count, positive, (n, d) => {
      const printed = percent2(n, d)!
      const short = dropTrailingZeros(printed)
      expect(short).not.toMatch(/,$|,\d*0$/)
      expect(Number(short.replace(',', '.'))).toBe(Number(printed.replace(',', '.')))
    }))
    expect(['100,00', '66,60', '0,00', '10,05'].map(dropTrailingZeros)).toEqual(['100', '66,6', '0', '10,05'])
  })

  it('refuses what is no count', () => {
    expect(() => percent2(-1, 3)).toThrow(RangeError)
    expect(() => percent2(1.5, 3)).toThrow(RangeError)
    expect(percent2(0, 0)).toBeNull()
    expect(compareShare(0, 0, { numerator: 1, denominator: 2 })).toBeUndefined()
  })

  it('the two low classes are exactly the two inequalities of the Regulation', () => {
    fc.assert(fc.property(count, count, (low, den) => {
      const expected = den > 0 && 3 * low >= 2 * den ? 'lowTwoThirds' : den > 0 && 2 * low > den && 3 * low < 2 * den ? 'lowOverHalf' : undefined
      expect(outcomeOf(party, [0, 0, low], den)?.code).toBe(expected)
    }))
  })
})

describe('card accounting', () => {
  const small = fc.nat({ max: 60 })

  it('whatever is accepted satisfies every identity, and every honest count is accepted', () => {
    fc.assert(fc.property(small, small, small, small, small, small, small, (box, unused, missing, leftover, released, replaced, voided) => {
      const collected = box + released
      const handed = box + unused + missing + replaced + voided
      const issued = collected + unused + missing
      const machine = { group: 'A', summoned: issued, present: issued, printed: leftover + handed, released, replaced, voided, collected }
      const hand = { group: 'A', leftover, unused, missing: [{ count: missing, reason: 'mất' }], cardBox: box }
      const reconciled = reconcile(machine, hand)
      expect(reconciled).toMatchObject({ ok: true, value: { handed, issued, missing, absent: 0 } })
      const shifted = reconcile(machine, { ...hand, unused: unused + 1 })
      expect(shifted).toMatchObject({ ok: false, error: [{ code: 'accounting/surplus' }] })
    }))
  })
})

describe('the log', () => {
  const event = fc.record({
    at: fc.constant('2023-11-02T08:15:00+07:00'),
    role: fc.constantFrom('secretary', 'committee', 'attendant', 'tablet' as const),
    act: fc.string(),
    facts: fc.dictionary(fc.string({ minLength: 1 }), fc.oneof(fc.integer(), fc.boolean(), fc.constant(null))),
  })
  const build = (events: readonly Pick<LogEntry, 'at' | 'role' | 'act' | 'facts'>[]): readonly LogEntry[] =>
    events.reduce<readonly LogEntry[]>((log, next) => [...log, chain(log.at(-1), next, sha256)], [])

  it('an honest chain holds; every change, loss or swap of an entry breaks it', () => {
    fc.assert(fc.property(fc.array(event, { minLength: 3, maxLength: 8 }), fc.nat(), (events, pick) => {
      const log = build(events)
      expect(brokenLink(log, sha256)).toBeUndefined()
      const at = pick % log.length
      expect(brokenLink(log.map((entry, index) => (index === at ? { ...entry, act: `${entry.act}x` } : entry)), sha256)).toBe(at + 1)
      if (at < log.length - 1) {
        expect(brokenLink(log.filter((_, index) => index !== at), sha256)).toBeDefined()
        const swapped = log.map((entry, index) => (index === at ? log[at + 1]! : index === at + 1 ? log[at]! : entry))
        expect(brokenLink(swapped, sha256)).toBeDefined()
      }
      const rehashed = build(events.map((next, index) => (index === at ? { ...next, act: `${next.act}x` } : next)))
      expect(rehashed.at(-1)!.hash).not.toBe(log.at(-1)!.hash)
    }), { numRuns: 50 })
  })
})

describe('the check digit of a card code', () => {
  const digits = fc.array(fc.nat({ max: 9 }), { minLength: 5, maxLength: 7 }).map((all) => all.join(''))

  it('finds every wrong digit and every swap of neighbours', () => {
    fc.assert(fc.property(digits, fc.nat(), fc.integer({ min: 1, max: 9 }), (body, pick, shift) => {
      const code = body + dammDigit(body)
      expect(isDammValid(code)).toBe(true)
      const at = pick % code.length
      const wrong = [...code].map((digit, index) => (index === at ? String((Number(digit) + shift) % 10) : digit)).join('')
      expect(isDammValid(wrong)).toBe(false)
      const next = (at + 1) % code.length
      if (next > at && code[at] !== code[next]) {
        const swapped = [...code].map((digit, index) => (index === at ? code[next] : index === next ? code[at] : digit)).join('')
        expect(isDammValid(swapped)).toBe(false)
      }
    }))
  })

  it('codes are distinct, valid and of the asked length', () => {
    fc.assert(fc.property(fc.infiniteStream(fc.nat({ max: 9 })), fc.constantFrom(6 as const, 8 as const), (stream, length) => {
      const codes = newCodes(40, length, () => stream.next().value)
      expect(new Set(codes).size).toBe(40)
      expect(codes.every((code) => code.length === length && isDammValid(code))).toBe(true)
    }), { numRuns: 20, examples: [] })
  })
})

describe('a composed statement', () => {
  it('agrees with itself for any totals of any rule set, and its bytes do not depend on who wrote it', () => {
    const fitting = fc.integer({ min: 0, max: 30 }).chain((valid) => fc.tuple(fc.nat({ max: valid }), fc.nat({ max: valid })).map(([a, b]) => {
      const [low, high] = [Math.min(a, b), Math.max(a, b)]
      return [low, high - low, valid - high]
    }))
    fc.assert(fc.property(fc.tuple(fitting, fitting, fitting), fc.constantFrom(...RULE_SETS), (totals, ruleSet) => {
      const meeting = aMeeting({ ruleSet: { id: ruleSet.id, version: 1, settings: ruleSet.defaults }, electorate: 40 })
      const results = [totals.map((levels) => levels.slice(0, ruleSet.levels.length))]
      const statement = aStatement({ meeting, results, accounting: [anAccounting()] })
      expect(checkStatement(statement, meeting.voterGroups)).toEqual([])
      expect(canonicalJson(JSON.parse(canonicalJson(statement)))).toBe(canonicalJson(statement))
    }), { numRuns: 60 })
  })
})
