/**
 * Register machine for the points of edwards25519 on edwardsModule.ts.
 * A point rests as 40 signed words, ten limbs of (X, Y, Z, T) with x = X/Z, y = Y/Z, X·Y = Z·T; one point has many
 * such forms. A factor rests as the 40 words of (Y − X, Y + X, 2Z, 2dT).
 */
import { curveD, fieldPrime, reduced, type AffinePoint } from './edwardsCurve'
import {
  constantsAddress, edwardsModule, factorAddress, limbBits, limbCount, pointBytes, registersAddress,
} from './edwardsModule'
import { inverseModulo } from './inverseModulo'
import type { Registers } from './registers'
import { instantiate } from './wasmAssembler'

export type EdwardsPoint = Int32Array

export interface EdwardsRegisters extends Registers<EdwardsPoint, Int32Array> {
  fromAffine(point: AffinePoint): EdwardsPoint
  /** Affine coordinates of many points, with one inversion. */
  toAffine(points: readonly EdwardsPoint[]): AffinePoint[]
  invert(point: EdwardsPoint): EdwardsPoint
  equals(a: EdwardsPoint, b: EdwardsPoint): boolean
  /** As `rootPower` of edwardsCurve.ts. */
  rootPower(z: bigint): bigint
}

interface EdwardsExports {
  readonly memory: { readonly buffer: ArrayBuffer }
  multiply4(to: number, a: number, b: number): void
  square4(to: number, a: number): void
  prepare(to: number, a: number): void
  add(to: number, a: number, prepared: number): void
  double(to: number, a: number): void
}

const pointWords = pointBytes / 4
const [laneX, laneY, laneZ, laneT] = [0, 1, 2, 3]
const address = (register: number): number => registersAddress + register * pointBytes

/** Lanes X, Y, Z, T from 0 ≤ value < 2^255; limbs centred around zero, as the module's factors must be. */
function fromCoordinates(coordinates: readonly bigint[]): EdwardsPoint {
  const words = new Int32Array(pointWords)
  for (const [lane, coordinate] of coordinates.entries()) {
    let rest = coordinate
    for (let limb = 0; limb < limbCount; limb += 1) {
      const word = BigInt.asIntN(limbBits(limb), rest)
      words[4 * limb + lane] = Number(word)
      rest = (rest - word) >> BigInt(limbBits(limb))
    }
    words[lane] = (words[lane] ?? 0) + 19 * Number(rest) // 2^255 ≡ 19
  }
  return words
}

/** One coordinate, 0 ≤ value < p. Two limbs together fit a number exactly. */
function coordinate(words: EdwardsPoint, lane: number): bigint {
  let value = 0n
  for (let limb = limbCount - 2; limb >= 0; limb -= 2) {
    const low = words[4 * limb + lane] ?? 0
    const high = words[4 * (limb + 1) + lane] ?? 0
    value = (value << 51n) + BigInt(low + high * 2 ** 26)
  }
  return reduced(value)
}

/** Inverses of many by Montgomery's trick: 1/a and 1/b from 1/(a·b). None may be zero. */
function inverses(values: readonly bigint[]): bigint[] {
  const products: bigint[] = []
  let product = 1n
  for (const value of values) {
    products.push(product)
    product = (product * value) % fieldPrime
  }
  let inverse = inverseModulo(product, fieldPrime)
  const results = new Array<bigint>(values.length)
  for (let index = values.length - 1; index >= 0; index -= 1) {
    results[index] = (inverse * (products[index] ?? 1n)) % fieldPrime
    inverse = (inverse * (values[index] ?? 1n)) % fieldPrime
  }
  return results
}

function toAffine(points: readonly EdwardsPoint[]): AffinePoint[] {
  if (points.length === 0) return []
  const scales = inverses(points.map((point) => coordinate(point, laneZ)))
  return points.map((point, index) => {
    const scale = scales[index] ?? 1n
    return {
      x: (coordinate(point, laneX) * scale) % fieldPrime,
      y: (coordinate(point, laneY) * scale) % fieldPrime,
    }
  })
}

const fromAffine = ({ x, y }: AffinePoint): EdwardsPoint => fromCoordinates([x, y, 1n, (x * y) % fieldPrime])

/** −(x, y) = (−x, y). */
const invert = (point: EdwardsPoint): EdwardsPoint =>
  point.map((word, index) => (index % 4 === laneX || index % 4 === laneT ? -word : word))

function equals(a: EdwardsPoint, b: EdwardsPoint): boolean {
  const [aZ, bZ] = [coordinate(a, laneZ), coordinate(b, laneZ)]
  return [laneX, laneY].every((lane) => reduced(coordinate(a, lane) * bZ - coordinate(b, lane) * aZ) === 0n)
}

/** Undefined where WebAssembly vectors are not to be had. */
export function edwardsRegisters(): EdwardsRegisters | undefined {
  const exports = instantiate(edwardsModule()) as EdwardsExports | undefined
  if (exports === undefined) return undefined
  const { add, double, multiply4, prepare, square4 } = exports
  const words = new Int32Array(exports.memory.buffer)
  const put = (at: number, element: Int32Array): void => words.set(element, at / 4)
  const get = (at: number): Int32Array => words.slice(at / 4, at / 4 + pointWords)
  put(constantsAddress, fromCoordinates([1n, 1n, 2n, reduced(2n * curveD)]))

  /** e_k = z^(2^k − 1), and e_(a+b) = e_a^(2^b) · e_b; in the end e_250⁴ · z. */
  const rootPower = (z: bigint): bigint => {
    const [z1, kept, running] = [address(0), address(1), address(2)]
    const extend = (times: number, by: number): void => {
      for (let count = 0; count < times; count += 1) square4(running, running)
      multiply4(running, running, by)
    }
    const keep = (at: number): void => { words.copyWithin(at / 4, running / 4, running / 4 + pointWords) }
    const twice = (exponent: number): void => {
      keep(kept)
      extend(exponent, kept)
    }
    const [e10, e50] = [address(3), address(4)]
    put(z1, fromCoordinates([z, z, z, z]))
    put(running, get(z1))
    twice(1)
    twice(2)
    extend(1, z1) // e_5
    twice(5)
    keep(e10)
    twice(10)
    twice(20)
    extend(10, e10)
    keep(e50)
    twice(50)
    twice(100)
    extend(50, e50)
    extend(2, z1)
    return coordinate(get(running), laneX)
  }

  return {
    identity: fromAffine({ x: 0n, y: 1n }),
    load: (to, element) => put(address(to), element),
    read: (from) => get(address(from)),
    copy: (to, from) => {
      words.copyWithin(address(to) / 4, address(from) / 4, address(from) / 4 + pointWords)
    },
    square: (to, a) => double(address(to), address(a)),
    multiply: (to, a) => add(address(to), address(a), factorAddress),
    takeFactor: (from) => prepare(factorAddress, address(from)),
    loadFactor: (element) => put(factorAddress, element),
    readFactor: () => get(factorAddress),
    fromAffine,
    toAffine,
    invert,
    equals,
    rootPower,
  }
}
