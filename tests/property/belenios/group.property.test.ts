import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { belenios2048 } from '../../../src/belenios/group/belenios2048'
import { ed25519 } from '../../../src/belenios/group/ed25519'
import type { Element, Group } from '../../../src/belenios/group/group'

const runs = { numRuns: 25 }

const scalars = (group: Group): fc.Arbitrary<bigint> =>
  fc.oneof(
    { weight: 1, arbitrary: fc.constantFrom(0n, 1n, 2n, group.order - 1n, group.order) },
    { weight: 1, arbitrary: fc.bigInt({ min: 0n, max: 300n }) },
    { weight: 4, arbitrary: fc.bigInt({ min: 0n, max: group.order }) },
  )

const elements = (group: Group): fc.Arbitrary<Element> => scalars(group).map((exponent) => group.generator.power(exponent))

/** Square and multiply, with nothing but the group's own `multiply`. */
function powerByDefinition(group: Group, base: Element, exponent: bigint): Element {
  let result = group.identity
  for (const bit of exponent.toString(2)) {
    result = group.multiply(result, result)
    if (bit === '1') result = group.multiply(result, base)
  }
  return result
}

describe.each([ed25519, belenios2048])('the group $name', (group) => {
  const same = (a: Element, b: Element): void => {
    expect(group.encode(a)).toBe(group.encode(b))
    expect(group.equals(a, b)).toBe(true)
  }

  it('multiplies in any grouping and any order', () => {
    fc.assert(
      fc.property(elements(group), elements(group), elements(group), (a, b, c) => {
        same(group.multiply(group.multiply(a, b), c), group.multiply(a, group.multiply(b, c)))
        same(group.multiply(a, b), group.multiply(b, a))
      }),
      runs,
    )
  })

  it('has an identity that changes nothing and an inverse that undoes', () => {
    fc.assert(
      fc.property(elements(group), (a) => {
        same(group.multiply(a, group.identity), a)
        same(group.multiply(a, group.invert(a)), group.identity)
        expect(group.isIdentity(group.multiply(group.invert(a), a))).toBe(true)
      }),
      runs,
    )
  })

  it('raises to an exponent as repeated multiplication does', () => {
    fc.assert(
      fc.property(elements(group), scalars(group), (a, e) => same(group.power(a, e), powerByDefinition(group, a, e))),
      runs,
    )
  })

  it('adds exponents when it multiplies and multiplies exponents when it raises again', () => {
    fc.assert(
      fc.property(elements(group), scalars(group), scalars(group), (a, e, f) => {
        same(group.multiply(group.power(a, e), group.power(a, f)), group.power(a, (e + f) % group.order))
        same(group.power(group.power(a, e), f), group.power(a, (e * f) % group.order))
      }),
      runs,
    )
  })

  it('gives several powers of one base as each alone', () => {
    fc.assert(
      fc.property(elements(group), fc.array(scalars(group), { maxLength: 9 }), (a, exponents) => {
        const together = group.powers(a, exponents)
        expect(together.map(group.encode)).toEqual(exponents.map((e) => group.encode(group.power(a, e))))
      }),
      runs,
    )
  })

  it('gives the same powers with tables as without', () => {
    fc.assert(
      fc.property(elements(group), fc.array(scalars(group), { maxLength: 6 }), (a, exponents) => {
        const tables = group.fixedBase(a)
        same(tables.base, a)
        for (const e of exponents) same(tables.power(e), group.power(a, e))
      }),
      { numRuns: 4 },
    )
  })

  it('writes many elements as it writes each, and reads back what it wrote', () => {
    fc.assert(
      fc.property(fc.array(elements(group), { maxLength: 8 }), (some) => {
        const texts = group.encodeAll(some)
        expect(texts).toEqual(some.map(group.encode))
        for (const [index, text] of texts.entries()) same(group.decode(text) as Element, some[index] as Element)
      }),
      runs,
    )
  })

  it('tells different elements apart', () => {
    fc.assert(
      fc.property(elements(group), scalars(group), (a, e) => {
        const b = group.generator.power(e)
        expect(group.equals(a, b)).toBe(group.encode(a) === group.encode(b))
        expect(group.isIdentity(a)).toBe(group.encode(a) === group.encode(group.identity))
      }),
      runs,
    )
  })

  it('counts every power of the generator as a member', () => {
    fc.assert(
      fc.property(elements(group), (a) => {
        expect(group.isMember(a)).toBe(true)
      }),
      runs,
    )
  })
})
