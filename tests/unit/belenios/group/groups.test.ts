import { describe, expect, it } from 'vitest'
import { belenios2048 } from '../../../../src/belenios/group/belenios2048'
import { ed25519 } from '../../../../src/belenios/group/ed25519'
import { groupNamed } from '../../../../src/belenios/group/groups'

describe('a group by its name', () => {
  it('is found under exactly the name the election record uses', () => {
    expect(groupNamed('Ed25519')).toBe(ed25519)
    expect(groupNamed('BELENIOS-2048')).toBe(belenios2048)
  })

  it.each(['', 'ed25519', 'ED25519', 'belenios-2048', 'RFC-3526-2048', ' Ed25519', 'toString'])('is not %j', (name) => {
    expect(groupNamed(name)).toBeUndefined()
  })
})

describe.each([ed25519, belenios2048])('exponents in $name', (group) => {
  it('0 and q give the identity, 1 the base, q − 1 its inverse, with tables and without', () => {
    const base = group.generator.power(31337n)
    const expected = [group.identity, group.identity, base, group.invert(base)].map(group.encode)
    const exponents = [0n, group.order, 1n, group.order - 1n]
    const tables = group.fixedBase(base)
    expect(group.encodeAll(group.powers(base, exponents))).toEqual(expected)
    expect(group.encodeAll(exponents.map((e) => group.power(base, e)))).toEqual(expected)
    expect(group.encodeAll(exponents.map((e) => tables.power(e)))).toEqual(expected)
  })

  it('below 0 or above q are a mistake of the caller', () => {
    for (const exponent of [-1n, group.order + 1n]) {
      expect(() => group.power(group.generator.base, exponent)).toThrow(RangeError)
      expect(() => group.generator.power(exponent)).toThrow(RangeError)
      expect(() => group.powers(group.generator.base, [1n, exponent])).toThrow(RangeError)
    }
  })

  it('may be none: no powers', () => {
    expect(group.powers(group.generator.base, [])).toEqual([])
    expect(group.encodeAll([])).toEqual([])
  })
})
