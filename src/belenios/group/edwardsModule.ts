/**
 * Points of edwards25519 as a WebAssembly module: addition and doubling, four field multiplications side by side in
 * the lanes of 128-bit vectors.
 * Sources: Hisil, Wong, Carter, Dawson 2008 (extended coordinates, a = −1: the complete addition and the doubling,
 * both arranged as rounds of four products); field limbs of 26, 25, 26, 25 … bits after Bernstein et al. (ref10).
 * A point is ten vectors, one a limb; the lanes of each are X, Y, Z, T. Limbs are signed.
 * Invariants: points and products have |even limb| ≤ 2^25 + 2^12, |odd limb| ≤ 2^24 + 2^16; a left
 * factor may be a sum or difference of four such values, a right one of three (19 times it must fit 32 bits). Then
 * every column of a product is below 2^61 (even) or 2^60 (odd) in absolute value, half of what `bias` allows.
 */
import {
  assemble, call, i32Const, i32x4Add, i32x4Const, i32x4Mul, i32x4Sub, i64x2Add, i64x2Const, i64x2MulHighSigned,
  i64x2MulLowSigned, i64x2ShiftLeft, i64x2ShiftRight, localGet, localsAfter, localSet, localTee, shuffle32, v128And,
  v128Load, v128Store, type Code, type WasmFunction,
} from './wasmAssembler'

export const limbCount = 10
export const limbBits = (limb: number): number => (limb % 2 === 0 ? 26 : 25)
export const pointBytes = 16 * limbCount
/** Where the factors of the two rounds are prepared. */
const firstFactor = 0
const secondFactor = 256
/** Constants `prepare` multiplies with; the caller writes (1, 1, 2, 2d) there. */
export const constantsAddress = 512
/** The prepared summand `add` is given. */
export const factorAddress = constantsAddress + pointBytes
export const registersAddress = factorAddress + pointBytes

const nothing = i32Const(0)
const limbs = Array.from({ length: limbCount }, (_, limb) => limb)
const modulusLimb = (limb: number): bigint => (limb === 0 ? (1n << 26n) - 19n : (1n << BigInt(limbBits(limb))) - 1n)
const half = (limb: number): bigint => 1n << BigInt(limbBits(limb) - 1)
/**
 * Added to each column before carrying: 2^36 times the modulus makes it positive, half the limb's range centres the
 * result when subtracted again at the end.
 */
const bias = (limb: number): bigint => (modulusLimb(limb) << 36n) + half(limb)

interface Columns { readonly low: readonly number[]; readonly high: readonly number[] }

const pairOf = (value: bigint): Code => i64x2Const(value, value)
const sameInAll = (value: number): Code => i32x4Const(value, value, value, value)
const load = (address: number, limb: number): Code => [localGet(address), v128Load(16 * limb)]

/** Biased columns → centred limbs, stored at local `to`. */
function carryAndStore({ low, high }: Columns, to: number, carry: number): Code {
  const chains = [low, high]
  const step = (from: number): Code => {
    const bits = limbBits(from)
    const into = (from + 1) % limbCount
    return chains.map((columns) => [
      [localGet(columns[from] as number), i32Const(bits), i64x2ShiftRight, localSet(carry)],
      [localGet(columns[from] as number), pairOf((1n << BigInt(bits)) - 1n), v128And, localSet(columns[from] as number)],
      [localGet(columns[into] as number), localGet(carry), i64x2Add],
      // beyond 2^255 a carry counts nineteenfold
      into === 0 ? [1, 4].map((shift) => [localGet(carry), i32Const(shift), i64x2ShiftLeft, i64x2Add]) : [],
      localSet(columns[into] as number),
    ])
  }
  const order = [0, 5, 1, 6, 2, 7, 3, 8, 4, 9, 5, 0] // two chains abreast, then the ends once more
  return [
    order.map(step),
    limbs.map((limb) => [
      [localGet(to), localGet(low[limb] as number), localGet(high[limb] as number), shuffle32(0, 2, 4, 6)],
      [sameInAll(Number(half(limb))), i32x4Sub, v128Store(16 * limb)],
    ]),
  ]
}

/** multiply4(to, f, g): the four products of lanes of f and g. */
function multiplyFunction(): WasmFunction {
  const [to, fAddress, gAddress] = [0, 1, 2]
  const locals = localsAfter(3)
  const vectors = (): number[] => limbs.map(() => locals.add('v128'))
  const [f, fTwice, g, gNineteen, low, high] = [vectors(), vectors(), vectors(), vectors(), vectors(), vectors()]
  const carry = locals.add('v128')

  const column = (limb: number, multiply: Code, into: number): Code => [
    pairOf(bias(limb)),
    limbs.map((i) => {
      const j = (limb - i + limbCount) % limbCount
      const left = i % 2 === 1 && j % 2 === 1 ? fTwice[i] : f[i] // 25.5-bit radix: odd · odd counts twice
      const right = i + j >= limbCount ? gNineteen[j] : g[j]
      return [localGet(left as number), localGet(right as number), multiply, i64x2Add]
    }),
    localSet(into),
  ]
  return {
    name: 'multiply4',
    parameters: 3,
    locals: locals.types,
    body: [
      limbs.map((limb) => [
        [load(fAddress, limb), localTee(f[limb] as number)],
        [localGet(f[limb] as number), i32x4Add, localSet(fTwice[limb] as number)],
        [load(gAddress, limb), localTee(g[limb] as number)],
        [sameInAll(19), i32x4Mul, localSet(gNineteen[limb] as number)],
      ]),
      limbs.map((limb) => [
        column(limb, i64x2MulLowSigned, low[limb] as number),
        column(limb, i64x2MulHighSigned, high[limb] as number),
      ]),
      carryAndStore({ low, high }, to, carry),
    ],
  }
}

/** square4(to, f): the four squares of the lanes of f. */
function squareFunction(): WasmFunction {
  const [to, fAddress] = [0, 1]
  const locals = localsAfter(2)
  const vectors = (): number[] => limbs.map(() => locals.add('v128'))
  const [f, fTwice, fFour, fNineteen, low, high] = [vectors(), vectors(), vectors(), vectors(), vectors(), vectors()]
  const carry = locals.add('v128')

  const column = (limb: number, multiply: Code, into: number): Code => [
    pairOf(bias(limb)),
    limbs.map((i) => {
      const j = (limb - i + limbCount) % limbCount
      if (j < i) return [] // counted with (j, i)
      const times = (i === j ? 1 : 2) * (i % 2 === 1 && j % 2 === 1 ? 2 : 1)
      const left = times === 4 ? fFour[i] : times === 2 ? fTwice[i] : f[i]
      const right = i + j >= limbCount ? fNineteen[j] : f[j]
      return [localGet(left as number), localGet(right as number), multiply, i64x2Add]
    }),
    localSet(into),
  ]
  return {
    name: 'square4',
    parameters: 2,
    locals: locals.types,
    body: [
      limbs.map((limb) => [
        [load(fAddress, limb), localTee(f[limb] as number), sameInAll(19), i32x4Mul, localSet(fNineteen[limb] as number)],
        [localGet(f[limb] as number), localGet(f[limb] as number), i32x4Add, localTee(fTwice[limb] as number)],
        [localGet(fTwice[limb] as number), i32x4Add, localSet(fFour[limb] as number)],
      ]),
      limbs.map((limb) => [
        column(limb, i64x2MulLowSigned, low[limb] as number),
        column(limb, i64x2MulHighSigned, high[limb] as number),
      ]),
      carryAndStore({ low, high }, to, carry),
    ],
  }
}

const laneMask = (...lanes: readonly [number, number, number, number]): Code => i32x4Const(...lanes)
const only = (...lanes: readonly [number, number, number, number]): Code => [laneMask(...lanes), v128And]
const storeFactor = (address: number, limb: number, value: Code): Code => [nothing, value, v128Store(address + 16 * limb)]

/**
 * The second round of both formulas: (F, G, F, E) · (E, H, G, H) = (X, Y, Z, T). `efgh` leaves (E, F, G, H) on the
 * stack. F stands on the left only: it may be a sum of four values, too large to be multiplied by 19.
 */
const secondRound = (to: number, efgh: (limb: number) => Code, value: number, multiply: number): Code => [
  limbs.map((limb) => [
    [efgh(limb), localSet(value)],
    storeFactor(firstFactor, limb, [localGet(value), localGet(value), shuffle32(1, 2, 1, 0)]),
    storeFactor(secondFactor, limb, [localGet(value), localGet(value), shuffle32(0, 3, 2, 3)]),
  ]),
  [localGet(to), i32Const(firstFactor), i32Const(secondFactor), call(multiply)],
]

/**
 * prepare(to, a): (Y − X, Y + X, 2Z, 2dT), the form in which `add` takes its second summand.
 * The lanes (1, 1, 2, 2d) rest at `constants`.
 */
function prepareFunction(multiply: number, constants: number): WasmFunction {
  const [to, a] = [0, 1]
  const locals = localsAfter(2)
  const value = locals.add('v128')
  return {
    name: 'prepare',
    parameters: 2,
    locals: locals.types,
    body: [
      limbs.map((limb) => storeFactor(firstFactor, limb, differenceAndSum(a, limb, value))),
      [localGet(to), i32Const(firstFactor), i32Const(constants), call(multiply)],
    ],
  }
}

/** (Y − X, Y + X, Z, T) of one limb. */
const differenceAndSum = (address: number, limb: number, value: number): Code => [
  [load(address, limb), localTee(value), localGet(value), shuffle32(1, 1, 2, 3)],
  [localGet(value), localGet(value), shuffle32(0, 0, 0, 0), only(0, -1, 0, 0), i32x4Add],
  [localGet(value), localGet(value), shuffle32(0, 0, 0, 0), only(-1, 0, 0, 0), i32x4Sub],
]

/** add(to, a, prepared): the complete addition. */
function addFunction(multiply: number): WasmFunction {
  const [to, a, prepared] = [0, 1, 2]
  const locals = localsAfter(3)
  const value = locals.add('v128')
  // products (A, B, D, C) = ((Y1−X1)(Y2−X2), (Y1+X1)(Y2+X2), 2·Z1·Z2, 2d·T1·T2); E = B−A, F = D−C, G = D+C, H = B+A
  const efgh = (limb: number): Code => [
    [nothing, v128Load(firstFactor + 16 * limb), localTee(value), localGet(value), shuffle32(1, 2, 2, 1)],
    [localGet(value), localGet(value), shuffle32(0, 3, 3, 0), localTee(value), only(0, 0, -1, -1), i32x4Add],
    [localGet(value), only(-1, -1, 0, 0), i32x4Sub],
  ]
  return {
    name: 'add',
    parameters: 3,
    locals: locals.types,
    body: [
      limbs.map((limb) => storeFactor(firstFactor, limb, differenceAndSum(a, limb, value))),
      [i32Const(firstFactor), i32Const(firstFactor), localGet(prepared), call(multiply)],
      secondRound(to, efgh, value, multiply),
    ],
  }
}

/** double(to, a). */
function doubleFunction(multiply: number, square: number): WasmFunction {
  const [to, a] = [0, 1]
  const locals = localsAfter(2)
  const value = locals.add('v128')
  // (X, Y, Z, X + Y)
  const factor = (limb: number): Code => [
    [load(a, limb), only(-1, -1, -1, 0), localTee(value)],
    [localGet(value), localGet(value), shuffle32(3, 3, 3, 0), i32x4Add],
    [localGet(value), localGet(value), shuffle32(3, 3, 3, 1), i32x4Add],
  ]
  // squares (A, B, C/2, S); E = S−A−B, F = B−A−C, G = B−A, H = −A−B
  const efgh = (limb: number): Code => [
    [nothing, v128Load(firstFactor + 16 * limb), localSet(value)],
    [localGet(value), localGet(value), shuffle32(3, 1, 1, 3), only(-1, -1, -1, 0)],
    [localGet(value), localGet(value), shuffle32(0, 0, 0, 0), i32x4Sub],
    [localGet(value), localGet(value), shuffle32(1, 2, 2, 1), only(-1, -1, 0, -1), i32x4Sub],
    [localGet(value), localGet(value), shuffle32(2, 2, 2, 2), only(0, -1, 0, 0), i32x4Sub],
  ]
  return {
    name: 'double',
    parameters: 2,
    locals: locals.types,
    body: [
      limbs.map((limb) => storeFactor(firstFactor, limb, factor(limb))),
      [i32Const(firstFactor), i32Const(firstFactor), call(square)],
      secondRound(to, efgh, value, multiply),
    ],
  }
}

export const edwardsModule = (): Uint8Array<ArrayBuffer> =>
  assemble(
    [
      multiplyFunction(),
      squareFunction(),
      prepareFunction(0, constantsAddress),
      addFunction(0),
      doubleFunction(0, 1),
    ],
    1,
  )
