/**
 * Register machine for the residues modulo a 2048-bit number, in Montgomery form, on montgomeryModule.ts.
 * A residue x rests as the 76 words of a number ≡ x·R below 2·modulus: one residue has two forms, so compare only
 * what `toInteger` gives.
 */
import {
  limbBits, limbCount, modulusAddress, montgomeryModule, registersAddress, registerWords,
} from './montgomeryModule'
import { registerCount, type Registers } from './registers'
import { instantiate } from './wasmAssembler'

export type MontgomeryResidue = Uint32Array

export interface MontgomeryRegisters extends Registers<MontgomeryResidue, MontgomeryResidue> {
  fromInteger(value: bigint): MontgomeryResidue
  /** The residue in 0 … modulus − 1; not for multiples of the modulus, which no group element is. */
  toInteger(residue: MontgomeryResidue): bigint
}

interface MontgomeryExports {
  readonly memory: { readonly buffer: ArrayBuffer }
  multiply(to: number, a: number, b: number): void
}

const elementWords = 76
const hexDigits = limbBits / 4
const factor = registerCount // one register more
const radixBits = BigInt(limbBits * limbCount)

function toLimbs(value: bigint): Uint32Array {
  const text = value.toString(16).padStart(hexDigits * limbCount, '0')
  const limbs = new Uint32Array(elementWords)
  for (let limb = 0, end = text.length; limb < limbCount; limb += 1, end -= hexDigits) {
    limbs[limb] = Number.parseInt(text.slice(end - hexDigits, end), 16)
  }
  return limbs
}

function fromLimbs(limbs: Uint32Array): bigint {
  let text = '0x'
  for (let limb = limbCount - 1; limb >= 0; limb -= 1) text += (limbs[limb] ?? 0).toString(16).padStart(hexDigits, '0')
  return BigInt(text)
}

/** `modulus`: odd, at most 2048 bits. Undefined where WebAssembly vectors are not to be had. */
export function montgomeryRegisters(modulus: bigint): MontgomeryRegisters | undefined {
  const exports = instantiate(montgomeryModule(modulus)) as MontgomeryExports | undefined
  if (exports === undefined) return undefined
  const words = new Uint32Array(exports.memory.buffer)
  const word = (register: number): number => registersAddress / 4 + register * registerWords
  const address = (register: number): number => 4 * word(register)
  const { multiply: multiplyAt } = exports
  words.set(toLimbs(modulus), modulusAddress / 4)

  const load = (to: number, element: MontgomeryResidue): void => words.set(element, word(to))
  const read = (from: number): MontgomeryResidue => words.slice(word(from), word(from) + elementWords)
  const copy = (to: number, from: number): void => {
    words.copyWithin(word(to), word(from), word(from) + elementWords)
  }
  const multiply = (to: number, a: number): void => multiplyAt(address(to), address(a), address(factor))
  const times = (residue: MontgomeryResidue, other: MontgomeryResidue): MontgomeryResidue => {
    load(0, residue)
    load(factor, other)
    multiply(0, 0)
    return read(0)
  }
  const plainOne = toLimbs(1n)
  const radixSquared = toLimbs((1n << (2n * radixBits)) % modulus)
  return {
    identity: toLimbs((1n << radixBits) % modulus),
    load,
    read,
    copy,
    square: (to, a) => multiplyAt(address(to), address(a), address(a)),
    multiply,
    takeFactor: (from) => copy(factor, from),
    loadFactor: (element) => load(factor, element),
    readFactor: () => read(factor),
    fromInteger: (value) => times(toLimbs(value), radixSquared),
    // below modulus + 1, hence below modulus when not a multiple of it
    toInteger: (residue) => fromLimbs(times(residue, plainOne)),
  }
}
