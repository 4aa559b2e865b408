import { afterEach, describe, expect, it, vi } from 'vitest'
import { belenios2048, plainBelenios2048 } from '../../../../src/belenios/group/belenios2048'
import { ed25519, plainEd25519 } from '../../../../src/belenios/group/ed25519'
import { edwardsRegisters } from '../../../../src/belenios/group/edwardsRegisters'
import { modulus } from '../../../../src/belenios/group/belenios2048Parameters'
import { montgomeryRegisters } from '../../../../src/belenios/group/montgomeryRegisters'

afterEach(() => {
  vi.unstubAllGlobals()
})

const refusing = {
  Module: function refuse(): never {
    throw new Error('refused by the content security policy')
  },
}

describe('where WebAssembly is missing or forbidden', () => {
  it.each([
    ['missing', undefined],
    ['forbidden', refusing],
  ])('the vector machines say so when it is %s', (_, host) => {
    expect(edwardsRegisters()).toBeDefined()
    vi.stubGlobal('WebAssembly', host)
    expect(edwardsRegisters()).toBeUndefined()
    expect(montgomeryRegisters(modulus)).toBeUndefined()
  })

  it('both groups still load and compute', async () => {
    vi.resetModules()
    vi.stubGlobal('WebAssembly', undefined)
    const { groupNamed } = await import('../../../../src/belenios/group/groups')
    for (const fast of [ed25519, belenios2048]) {
      const slow = groupNamed(fast.name)
      expect(slow?.encode(slow.generator.power(424242n))).toBe(fast.encode(fast.generator.power(424242n)))
    }
  })
})

describe.each([
  { fast: ed25519, plain: plainEd25519() },
  { fast: belenios2048, plain: plainBelenios2048() },
])('$fast.name in vectors and in plain bigints', ({ fast, plain }) => {
  it('is the same group: products, powers, tables, inverses, membership, texts', () => {
    let text = plain.encode(plain.generator.base)
    let exponent = 7n
    for (let round = 0; round < 12; round += 1) {
      exponent = (exponent * exponent * exponent + BigInt(round)) % plain.order
      const exponents = [exponent, plain.order - exponent, exponent >> 130n, plain.order]
      const expected = [plain, fast].map((group) => {
        const base = group.decode(text)
        if (base === undefined) throw new Error(`not decoded: ${text}`)
        const powers = group.powers(base, exponents)
        const shifted = powers.map((power) => group.multiply(power, group.generator.power(exponent)))
        return {
          texts: group.encodeAll([...powers, ...shifted, group.invert(base), group.fixedBase(base).power(exponent)]),
          identities: powers.map(group.isIdentity),
          member: group.isMember(base),
        }
      })
      expect(expected[1]).toEqual(expected[0])
      text = expected[0]?.texts[4] ?? ''
    }
  })
})
