import { describe, expect, it } from 'vitest'
import { belenios2048 } from '../../../../src/belenios/group/belenios2048'
import { generator, modulus, subgroupOrder } from '../../../../src/belenios/group/belenios2048Parameters'
import type { Element } from '../../../../src/belenios/group/group'

const decoded = (text: string): Element => {
  const element = belenios2048.decode(text)
  if (element === undefined) throw new Error(`not decoded: ${text}`)
  return element
}

function powerModulo(base: bigint, exponent: bigint): bigint {
  let result = 1n
  for (const bit of exponent.toString(2)) {
    result = (result * result) % modulus
    if (bit === '1') result = (result * base) % modulus
  }
  return result
}

describe('the parameters of BELENIOS-2048', () => {
  it('have the published sizes', () => {
    expect(modulus.toString(2)).toHaveLength(2048)
    expect(subgroupOrder.toString(2)).toHaveLength(256)
  })

  it('make g an element of order q: q divides p − 1, g ≠ 1, g^q = 1', () => {
    expect((modulus - 1n) % subgroupOrder).toBe(0n)
    expect(generator).not.toBe(1n)
    expect(powerModulo(generator, subgroupOrder)).toBe(1n)
  })

  it('pass the Fermat test: 2^(p−1) = 1 mod p', () => {
    expect(powerModulo(2n, modulus - 1n)).toBe(1n)
  })
})

describe('the text of a BELENIOS-2048 element', () => {
  it('is its decimal: the identity is 1', () => {
    expect(belenios2048.encode(belenios2048.identity)).toBe('1')
    expect(belenios2048.isIdentity(decoded('1'))).toBe(true)
    expect(belenios2048.encode(belenios2048.generator.base)).toBe(String(generator))
  })

  it.each([
    ['empty', ''],
    ['zero', '0'],
    ['p', String(modulus)],
    ['p + 1, the identity unreduced', String(modulus + 1n)],
    ['longer than p', '1'.repeat(618)],
    ['negative', '-1'],
    ['signed', '+5'],
    ['padded with a zero', '05'],
    ['hexadecimal', '0x5'],
    ['a fraction', '5.0'],
    ['in exponent form', '5e1'],
    ['with a space', ' 5'],
    ['with a line break', '5\n'],
    ['in other digits', '٥'],
    ['with a separator', '1_000'],
  ])('is refused when it is %s', (_, text) => {
    expect(belenios2048.decode(text)).toBeUndefined()
  })

  it('reaches p − 1', () => {
    expect(belenios2048.encode(decoded(String(modulus - 1n)))).toBe(String(modulus - 1n))
  })
})

describe('arithmetic in BELENIOS-2048', () => {
  it('agrees with plain integers at the edges of the range', () => {
    const edges = [1n, 2n, modulus - 1n, modulus - 2n, 2n ** 2047n, 2n ** 2047n - 1n, 2n ** 28n - 1n, generator]
    for (const a of edges) {
      for (const b of edges) {
        const product = belenios2048.multiply(decoded(String(a)), decoded(String(b)))
        expect(belenios2048.encode(product)).toBe(String((a * b) % modulus))
      }
    }
  })

  it('agrees with plain integers on long chains of products and powers', () => {
    let plain = generator
    let element = belenios2048.generator.base
    for (let round = 0; round < 30; round += 1) {
      const exponent = plain % subgroupOrder
      plain = (powerModulo(plain, exponent) * generator) % modulus
      element = belenios2048.multiply(belenios2048.power(element, exponent), belenios2048.generator.base)
      expect(belenios2048.encode(element)).toBe(String(plain))
    }
  })

  it('refuses membership to elements outside the subgroup: −1, small numbers, a member times −1', () => {
    const member = belenios2048.generator.power(987654321n)
    const minusOne = decoded(String(modulus - 1n))
    for (const stranger of [minusOne, decoded('2'), decoded('3'), belenios2048.multiply(member, minusOne)]) {
      expect(belenios2048.isMember(stranger)).toBe(false)
      expect(belenios2048.isIdentity(belenios2048.powers(stranger, [belenios2048.order, 7n])[0] as Element)).toBe(false)
    }
    for (const insider of [member, belenios2048.identity, belenios2048.generator.base]) {
      expect(belenios2048.isMember(insider)).toBe(true)
    }
  })
})
