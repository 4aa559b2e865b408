/**
 * Montgomery multiplication of 2048-bit numbers as a WebAssembly function, with 128-bit vectors.
 * Source: P. Montgomery, "Modular multiplication without trial division" (1985); lazy carries with 28-bit limbs.
 * A number is 74 limbs of 28 bits in 32-bit words, least first, in a register of 80 words whose rest is zero.
 * R = 2^2072. Invariant: inputs < 2m give an output ≡ a·b/R below 2m, since 4m < R; no final subtraction.
 * A 64-bit column collects at most 74 · 2 products below 2^56 and a carry, which is below 2^64.
 */
import {
  assemble, i32Add, i32Const, i32LessThan, i32WrapI64, i32x4Splat, i64Add, i64And, i64Const, i64Load, i64Load32, i64Mul,
  i64ShiftRight, i64Store, i64Store32, i64x2Add, i64x2Const, i64x2MulHigh, i64x2MulLow, localGet, localsAfter, localSet,
  localTee, repeatWhile, v128Load, v128Store, type Code, type WasmFunction,
} from './wasmAssembler'

export const limbBits = 28
export const limbCount = 74
/** 32-bit words from one register to the next. */
export const registerWords = 80
export const modulusAddress = 0
const columnsAddress = 512 // 80 columns of 64 bits; those from 76 on stay zero
export const registersAddress = 2048

const columnCount = 76 // limbs rounded up to whole vectors
const limbMask = (1n << BigInt(limbBits)) - 1n
const nothing = i32Const(0) // base address of what lies at a fixed place

/** −1/modulus mod 2^28, by Newton's iteration. */
function negativeInverse(modulus: bigint): bigint {
  let inverse = 1n
  for (let correct = 1; correct < limbBits; correct *= 2) {
    inverse = BigInt.asUintN(limbBits, inverse * (2n - modulus * inverse))
  }
  return BigInt.asUintN(limbBits, -inverse)
}

const every = (step: number, make: (index: number) => Code): Code =>
  Array.from({ length: columnCount / step }, (_, which) => make(which * step))

const column = (index: number): Code => [nothing, i64Load(columnsAddress + 8 * index)]
const limbOfModulus = (index: number): Code => [nothing, i64Load32(modulusAddress + 4 * index)]

/** multiply(to, a, b): addresses of registers, which may coincide. */
function multiplyFunction(modulus: bigint): WasmFunction {
  const [to, a, b] = [0, 1, 2]
  const locals = localsAfter(3)
  const row = locals.add('i32')
  const [a0, a1, q0, q1, sum] = [locals.add('i64'), locals.add('i64'), locals.add('i64'), locals.add('i64'), locals.add('i64')]
  const factors = [a0, a1, q0, q1].map((scalar) => ({ scalar, vector: locals.add('v128') }))
  const loaded = factors.map(() => locals.add('v128'))
  const [low, high] = [locals.add('v128'), locals.add('v128')]

  const limbOfB = (index: number): Code => [localGet(b), i64Load32(4 * index)]
  const plusProduct = (scalar: number, limb: Code): Code => [localGet(scalar), limb, i64Mul, i64Add]
  /** sum on the stack: keeps it, chooses q so that sum + q·m_0 ends in 28 zero bits, and keeps the rest as carry. */
  const reduceInto = (q: number): Code => [
    [localTee(sum), i64Const(negativeInverse(modulus)), i64Mul, i64Const(limbMask), i64And, localSet(q)],
    [localGet(sum), plusProduct(q, limbOfModulus(0)), i64Const(BigInt(limbBits)), i64ShiftRight, localSet(sum)],
  ]

  /** Columns move down by two while a_0·b, a_1·b·2^28, q_0·m and q_1·m·2^28 are added. */
  const fourColumns = (index: number): Code => {
    const sources = [
      [localGet(b), v128Load(4 * (index + 2))],
      [localGet(b), v128Load(4 * (index + 1))],
      [nothing, v128Load(modulusAddress + 4 * (index + 2))],
      [nothing, v128Load(modulusAddress + 4 * (index + 1))],
    ]
    const products = (half: Code): Code =>
      factors.map(({ vector }, which) => [localGet(loaded[which] as number), localGet(vector), half, i64x2Add])
    return [
      sources.map((source, which) => [source, localSet(loaded[which] as number)]),
      [nothing, v128Load(columnsAddress + 8 * (index + 2)), products(i64x2MulLow), localSet(low)],
      [nothing, v128Load(columnsAddress + 8 * (index + 4)), products(i64x2MulHigh), localSet(high)],
      [nothing, localGet(low), v128Store(columnsAddress + 8 * index)],
      [nothing, localGet(high), v128Store(columnsAddress + 8 * (index + 2))],
    ]
  }

  const twoRows: Code = [
    [localGet(row), i64Load32(0), localSet(a0), localGet(row), i64Load32(4), localSet(a1)],
    [column(0), plusProduct(a0, limbOfB(0)), reduceInto(q0)],
    [localGet(sum), column(1), i64Add, plusProduct(a0, limbOfB(1)), plusProduct(q0, limbOfModulus(1))],
    [plusProduct(a1, limbOfB(0)), reduceInto(q1)],
    factors.map(({ scalar, vector }) => [localGet(scalar), i32WrapI64, i32x4Splat, localSet(vector)]),
    every(4, fourColumns),
    [nothing, column(0), localGet(sum), i64Add, i64Store(columnsAddress)],
    [localGet(row), i32Const(8), i32Add, localTee(row)],
    [localGet(a), i32Const(4 * limbCount), i32Add, i32LessThan],
  ]

  const carried = (index: number): Code => [
    [column(index), localGet(sum), i64Add, localSet(sum)],
    [localGet(to), localGet(sum), i64Const(limbMask), i64And, i64Store32(4 * index)],
    [localGet(sum), i64Const(BigInt(limbBits)), i64ShiftRight, localSet(sum)],
  ]

  return {
    name: 'multiply',
    parameters: 3,
    locals: locals.types,
    body: [
      every(2, (index) => [nothing, i64x2Const(0n, 0n), v128Store(columnsAddress + 8 * index)]),
      [localGet(a), localSet(row), repeatWhile(twoRows)],
      [i64Const(0n), localSet(sum), every(1, carried)],
    ],
  }
}

export function montgomeryModule(modulus: bigint): Uint8Array<ArrayBuffer> {
  return assemble([multiplyFunction(modulus)], 1)
}
