import { ed25519 as noble } from '@noble/curves/ed25519.js'
import { describe, expect, it } from 'vitest'
import { ed25519 } from '../../../../src/belenios/group/ed25519'
import { basePoint, curveD, fieldPrime, primeOrder, rootPower } from '../../../../src/belenios/group/edwardsCurve'
import { edwardsModule, limbBits, limbCount } from '../../../../src/belenios/group/edwardsModule'
import { edwardsRegisters } from '../../../../src/belenios/group/edwardsRegisters'
import { instantiate } from '../../../../src/belenios/group/wasmAssembler'

interface Arithmetic {
  readonly memory: { readonly buffer: ArrayBuffer }
  multiply4(to: number, a: number, b: number): void
  square4(to: number, a: number): void
}

const reduced = (value: bigint): bigint => ((value % fieldPrime) + fieldPrime) % fieldPrime
const [left, right, result] = [4096, 4352, 4608]

const limbWeights = Array.from({ length: limbCount }, (_, limb) =>
  Array.from({ length: limb }, (_unused, lower) => BigInt(limbBits(lower))).reduce((sum, bits) => sum + bits, 0n),
)

function arithmetic() {
  const module = instantiate(edwardsModule()) as Arithmetic | undefined
  if (module === undefined) throw new Error('no WebAssembly vectors')
  const words = new Int32Array(module.memory.buffer)
  const put = (at: number, limb: number, lane: number, value: number): void => {
    words[at / 4 + 4 * limb + lane] = value
  }
  const limbs = (at: number, lane: number): number[] =>
    limbWeights.map((_, limb) => words[at / 4 + 4 * limb + lane] ?? 0)
  const value = (at: number, lane: number): bigint =>
    limbs(at, lane).reduce((sum, word, limb) => sum + (BigInt(word) << (limbWeights[limb] ?? 0n)), 0n)
  return { module, put, limbs, value }
}

/** The largest limbs a point or a product has. */
const limit = (limb: number): number => 2 ** (limbBits(limb) - 1) + (limb % 2 === 0 ? 2 ** 12 : 2 ** 16)

/** Limbs at `size` times that limit, with signs from the bits of `signs`. */
const extreme = (limb: number, size: number, signs: number): number =>
  ((signs >> limb) & 1 ? -1 : 1) * size * limit(limb)

const signPatterns = [0, 0b1111111111, 0b0101010101, 0b1010101010, 0b0000011111, 0b1000000001, 0b0110011001]

describe('four field products side by side', () => {
  it('are right and small again at the limits of their factors: left four, right three times a product', () => {
    const { module, put, limbs, value } = arithmetic()
    for (const leftSigns of signPatterns) {
      for (const rightSigns of signPatterns) {
        for (let limb = 0; limb < limbCount; limb += 1) {
          for (let lane = 0; lane < 4; lane += 1) {
            put(left, limb, lane, extreme(limb, 4 - lane, leftSigns))
            put(right, limb, lane, extreme(limb, lane === 3 ? 2 : 3, rightSigns))
          }
        }
        module.multiply4(result, left, right)
        for (let lane = 0; lane < 4; lane += 1) {
          expect(reduced(value(result, lane))).toBe(reduced(value(left, lane) * value(right, lane)))
          for (const [limb, word] of limbs(result, lane).entries()) {
            expect(Math.abs(word)).toBeLessThanOrEqual(limit(limb))
          }
        }
      }
    }
  })

  it('are squares as they are products, at the limits of a factor of three', () => {
    const { module, put, limbs, value } = arithmetic()
    for (const signs of signPatterns) {
      for (let limb = 0; limb < limbCount; limb += 1) {
        for (let lane = 0; lane < 4; lane += 1) put(left, limb, lane, extreme(limb, lane, signs))
      }
      module.square4(result, left)
      for (let lane = 0; lane < 4; lane += 1) {
        expect(reduced(value(result, lane))).toBe(reduced(value(left, lane) ** 2n))
        for (const [limb, word] of limbs(result, lane).entries()) {
          expect(Math.abs(word)).toBeLessThanOrEqual(limit(limb))
        }
      }
    }
  })
})

describe('a point read from its text', () => {
  it('has limbs no larger than a product has', () => {
    const machine = edwardsRegisters()
    if (machine === undefined) throw new Error('no WebAssembly vectors')
    const coordinates = [0n, 1n, fieldPrime - 1n, 2n ** 255n - 1n, 2n ** 254n, basePoint.x, basePoint.y]
    for (let limb = 0; limb < limbCount; limb += 1) coordinates.push(2n ** ((limbWeights[limb] ?? 0n) + 24n))
    for (const x of coordinates) {
      for (const y of coordinates) {
        const words = machine.fromAffine({ x, y })
        for (const [index, word] of words.entries()) {
          expect(Math.abs(word)).toBeLessThanOrEqual(limit(Math.floor(index / 4)))
        }
        expect(machine.toAffine([words])).toEqual([{ x: reduced(x), y: reduced(y) }])
      }
    }
  })
})

describe('the constants of edwards25519', () => {
  it('are those noble has', () => {
    const curve = noble.Point.CURVE()
    expect([fieldPrime, primeOrder, curveD, basePoint.x, basePoint.y]).toEqual([
      curve.p, curve.n, curve.d, curve.Gx, curve.Gy,
    ])
  })
})

describe('the power in a square root', () => {
  it('is z^(2^252 − 3), in vectors as in bigints', () => {
    const machine = edwardsRegisters()
    if (machine === undefined) throw new Error('no WebAssembly vectors')
    for (const z of [0n, 1n, 2n, 3n, fieldPrime - 1n, fieldPrime - 2n, basePoint.x, 2n ** 254n - 1n]) {
      let expected = 1n
      for (const bit of (2n ** 252n - 3n).toString(2)) {
        expected = (expected * expected) % fieldPrime
        if (bit === '1') expected = (expected * z) % fieldPrime
      }
      expect(rootPower(z)).toBe(expected)
      expect(machine.rootPower(z)).toBe(expected)
    }
  })
})

describe('points with unusual coordinates', () => {
  it('are multiplied as noble does: y = 0 … 60 and p − 60 … p − 1, in and out of the subgroup', () => {
    const exponents = [2n, 3n, 8n, 2n ** 64n - 1n, primeOrder - 1n]
    let points = 0
    for (let offset = -60n; offset <= 60n; offset += 1n) {
      const text = reduced(offset).toString(16).padStart(64, '0')
      const point = ed25519.decode(text)
      if (point === undefined) continue
      points += 1
      const expected = noble.Point.fromHex((text.match(/../g) ?? []).reverse().join(''), false)
      for (const [index, power] of ed25519.powers(point, exponents).entries()) {
        const { x, y } = expected.multiplyUnsafe(exponents[index] ?? 0n).toAffine()
        expect(ed25519.encode(power)).toBe((y + ((x & 1n) << 255n)).toString(16).padStart(64, '0'))
      }
      expect(ed25519.isMember(point)).toBe(expected.isTorsionFree())
    }
    expect(points).toBeGreaterThan(40)
  })
})
