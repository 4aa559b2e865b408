import { describe, expect, it } from 'vitest'
import { modulus } from '../../../../src/belenios/group/belenios2048Parameters'
import { limbCount, montgomeryModule, modulusAddress, registersAddress } from '../../../../src/belenios/group/montgomeryModule'
import { montgomeryRegisters } from '../../../../src/belenios/group/montgomeryRegisters'
import { instantiate } from '../../../../src/belenios/group/wasmAssembler'

interface Arithmetic {
  readonly memory: { readonly buffer: ArrayBuffer }
  multiply(to: number, a: number, b: number): void
}

const radix = 2n ** BigInt(28 * limbCount)
const [a, b, to] = [registersAddress, registersAddress + 320, registersAddress + 640]

function arithmetic(m: bigint) {
  const module = instantiate(montgomeryModule(m)) as Arithmetic | undefined
  if (module === undefined) throw new Error('no WebAssembly vectors')
  const words = new Uint32Array(module.memory.buffer)
  const put = (at: number, value: bigint): void => {
    for (let limb = 0; limb < limbCount; limb += 1) words[at / 4 + limb] = Number((value >> BigInt(28 * limb)) & 0xfffffffn)
  }
  const get = (at: number): bigint => {
    let value = 0n
    for (let limb = 79; limb >= 0; limb -= 1) value = (value << 28n) + BigInt(words[at / 4 + limb] ?? 0)
    return value
  }
  put(modulusAddress, m)
  return { module, put, get }
}

describe('a Montgomery product', () => {
  // besides our prime, the moduli that make columns as full as 2048 bits allow
  it.each([
    ['the prime of BELENIOS-2048', modulus],
    ['2^2048 − 1', 2n ** 2048n - 1n],
    ['2^2048 − 2^28 + 1', 2n ** 2048n - 2n ** 28n + 1n],
    ['2^2047 + 1', 2n ** 2047n + 1n],
  ])('is a·b/R and stays below twice the modulus, for %s', (_, m) => {
    const { module, put, get } = arithmetic(m)
    const edges = [0n, 1n, 2n, m - 1n, m, m + 1n, 2n * m - 1n, 2n * m - 2n, 2n ** 2048n - 1n, radix % m, (radix * radix) % m]
    for (const x of edges) {
      for (const y of edges) {
        put(a, x)
        put(b, y)
        module.multiply(to, a, b)
        const product = get(to)
        expect((product * radix - x * y) % m).toBe(0n)
        expect(product < 2n * m).toBe(true)
        module.multiply(a, a, b) // in place
        expect(get(a)).toBe(product)
      }
    }
  })

  it('brings every residue back as it went in', () => {
    const machine = montgomeryRegisters(modulus)
    if (machine === undefined) throw new Error('no WebAssembly vectors')
    for (const value of [1n, 2n, modulus - 1n, modulus >> 1n, 2n ** 2047n, radix % modulus]) {
      expect(machine.toInteger(machine.fromInteger(value))).toBe(value)
    }
    expect(machine.toInteger(machine.identity)).toBe(1n)
  })
})
