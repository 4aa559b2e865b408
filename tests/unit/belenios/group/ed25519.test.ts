import { ed25519 as noble } from '@noble/curves/ed25519.js'
import { describe, expect, it } from 'vitest'
import { ed25519 } from '../../../../src/belenios/group/ed25519'
import type { Element } from '../../../../src/belenios/group/group'

const fieldPrime = 2n ** 255n - 19n
const hex = (z: bigint): string => z.toString(16).padStart(64, '0')
const reversed = (text: string): string => (text.match(/../g) ?? []).reverse().join('')
const decoded = (text: string): Element => {
  const element = ed25519.decode(text)
  if (element === undefined) throw new Error(`not decoded: ${text}`)
  return element
}
const identityText = hex(1n)
const generatorText = '6666666666666666666666666666666666666666666666666666666666666658'

/** All eight points whose order divides 8 (RFC 7748 and 8032 list them as low-order encodings), big-endian. */
const torsion = [
  { order: 1, text: identityText },
  { order: 2, text: hex(fieldPrime - 1n) },
  { order: 4, text: hex(0n) },
  { order: 4, text: hex(2n ** 255n) },
  { order: 8, text: reversed('c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a') },
  { order: 8, text: reversed('c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa') },
  { order: 8, text: reversed('26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05') },
  { order: 8, text: reversed('26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85') },
]

describe('the text of an Ed25519 point', () => {
  it('is 64 zeros-padded hex digits, most significant first: the identity ends in 1', () => {
    expect(ed25519.encode(ed25519.identity)).toBe(identityText)
    expect(ed25519.isIdentity(decoded(identityText))).toBe(true)
  })

  it('of the generator is that of y = 4/5 with even x', () => {
    expect(ed25519.encode(ed25519.generator.base)).toBe(generatorText)
    expect(ed25519.encode(ed25519.generator.power(1n))).toBe(generatorText)
  })

  it('is the reverse of the RFC 8032 bytes noble writes, for many multiples of the generator', () => {
    let scalar = 5n
    for (let round = 0; round < 40; round += 1) {
      scalar = (scalar * scalar + 11n) % ed25519.order
      const expected = reversed(noble.Point.BASE.multiply(scalar).toHex())
      expect(ed25519.encode(ed25519.generator.power(scalar))).toBe(expected)
      expect(ed25519.encode(ed25519.power(ed25519.generator.base, scalar))).toBe(expected)
      expect(ed25519.encode(decoded(expected))).toBe(expected)
    }
  })

  it.each([
    ['empty', ''],
    ['one digit short', generatorText.slice(1)],
    ['one digit long', `0${generatorText}`],
    ['upper case', decodedUpperCase()],
    ['a 0x prefix', `0x${generatorText.slice(2)}`],
    ['a line break after it', `${generatorText}\n`],
    ['y = p', hex(fieldPrime)],
    ['y = p + 1, the identity unreduced', hex(fieldPrime + 1n)],
    ['y = p + 1 with the sign bit', hex(fieldPrime + 1n + 2n ** 255n)],
    ['y = 2^255 − 1', hex(2n ** 255n - 1n)],
    ['all ones', 'f'.repeat(64)],
    ['x = 0 with the sign bit (identity)', hex(2n ** 255n + 1n)],
    ['x = 0 with the sign bit (order 2)', hex(2n ** 255n + fieldPrime - 1n)],
    ['y = 2, not on the curve', hex(2n)],
    ['y = 7, not on the curve, with the sign bit', hex(2n ** 255n + 7n)],
  ])('is refused when it is %s', (_, text) => {
    expect(ed25519.decode(text)).toBeUndefined()
  })

  it('is accepted or refused exactly as by noble in strict mode, for y = 0 … 99 and p − 100 … p + 18, both signs', () => {
    const ys = Array.from({ length: 100 }, (_, index) => BigInt(index))
    ys.push(...Array.from({ length: 119 }, (_, index) => fieldPrime - 100n + BigInt(index)))
    for (const z of ys.flatMap((y) => [y, y + 2n ** 255n])) {
      let expected: string | undefined
      try {
        expected = reversed(noble.Point.fromHex(reversed(hex(z)), false).toHex())
      } catch {
        expected = undefined
      }
      const element = ed25519.decode(hex(z))
      expect(element === undefined ? undefined : ed25519.encode(element)).toBe(expected)
    }
  })
})

describe('membership of the prime-order subgroup of Ed25519', () => {
  it.each(torsion)('reads a point of order $order as it is written', ({ text }) => {
    expect(ed25519.encode(decoded(text))).toBe(text)
  })

  it.each(torsion)('finds that the order of $text is exactly $order', ({ order, text }) => {
    const point = decoded(text)
    expect(ed25519.isIdentity(ed25519.power(point, BigInt(order)))).toBe(true)
    if (order > 1) expect(ed25519.isIdentity(ed25519.power(point, BigInt(order / 2)))).toBe(false)
  })

  it.each(torsion.slice(1))('is refused to a point of order $order, alone or added to a member', ({ text }) => {
    const point = decoded(text)
    expect(ed25519.isMember(point)).toBe(false)
    const mixed = ed25519.multiply(ed25519.generator.power(123456789n), point)
    expect(ed25519.isMember(mixed)).toBe(false)
    expect(ed25519.isIdentity(ed25519.powers(mixed, [5n, ed25519.order])[1] as Element)).toBe(false)
    expect(ed25519.isMember(decoded(ed25519.encode(mixed)))).toBe(false)
  })

  it('is granted to the identity, the generator and −g', () => {
    for (const member of [ed25519.identity, ed25519.generator.base, ed25519.invert(ed25519.generator.base)]) {
      expect(ed25519.isMember(member)).toBe(true)
    }
  })

  it('does not take points with x = 0 or y = 0 for the identity', () => {
    for (const { text } of torsion.slice(1, 4)) {
      expect(ed25519.isIdentity(decoded(text))).toBe(false)
      expect(ed25519.equals(decoded(text), ed25519.identity)).toBe(false)
    }
  })
})

function decodedUpperCase(): string {
  const text = reversed(noble.Point.BASE.multiply(2n).toHex()) // has letters
  return text.toUpperCase()
}
