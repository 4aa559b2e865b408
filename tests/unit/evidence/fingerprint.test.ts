import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { SYMBOLS } from '../../../src/domain/round/votingCards'
import { fingerprintOf, parseFingerprint, showFingerprint } from '../../../src/evidence/fingerprint'
import { symbolsOf } from '../../../src/evidence/symbols'

describe('a fingerprint', () => {
  test('is the first 80 bits of the SHA-256, five bits a symbol, most significant first', () => {
    const bits = [...createHash('sha256').update('Hòm Phiếu').digest()].map((byte) => byte.toString(2).padStart(8, '0')).join('')
    const expected = Array.from({ length: 16 }, (_, i) => SYMBOLS.charAt(parseInt(bits.slice(5 * i, 5 * i + 5), 2))).join('')
    expect(fingerprintOf('Hòm Phiếu')).toBe(expected)
    expect(fingerprintOf(new TextEncoder().encode('Hòm Phiếu'))).toBe(expected)
  })
  test('is shown in four groups and read back however it was typed', () => {
    const fingerprint = fingerprintOf('x')
    const shown = showFingerprint(fingerprint)
    expect(shown).toMatch(/^[2-9A-HJ-NP-Z]{4}(-[2-9A-HJ-NP-Z]{4}){3}$/)
    for (const typed of [shown, shown.toLowerCase(), fingerprint, shown.replaceAll('-', ' '), ` ${shown.replaceAll('-', ' – ')} `]) {
      expect(parseFingerprint(typed)).toEqual({ ok: true, value: fingerprint })
    }
  })
  test('with a symbol too few, too many or unknown is refused', () => {
    for (const typed of ['', 'ABCD', `${fingerprintOf('x')}2`, `O${fingerprintOf('x').slice(1)}`]) expect(parseFingerprint(typed).ok).toBe(false)
  })
})

test('symbols take exactly the bits they are given', () => {
  expect(symbolsOf(Uint8Array.of(0, 0), 3)).toBe('222')
  expect(symbolsOf(Uint8Array.of(255, 255), 3)).toBe('ZZZ')
  expect(symbolsOf(Uint8Array.of(0b00001_000, 0b10_00011_0), 3)).toBe('345')
  expect(() => symbolsOf(Uint8Array.of(1), 2)).toThrow(RangeError)
})
