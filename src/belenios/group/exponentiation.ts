/**
 * Exponentiation: x^e, several powers of one x, and powers of a base with tables, over any `Registers` machine.
 * Sources: Yao's method with odd buckets (Knuth, TAOCP 2, 4.6.3, exercise 9; right-to-left sliding windows), and
 * fixed-base windowing (Brickell, Gordon, McCurley, Wilson 1992) with one table per 8-bit digit.
 * One base raised to n exponents costs 255 squarings in all and about 59 multiplications an exponent; a power of a
 * base with tables costs at most 32 multiplications, its tables 8192.
 * Limits: time depends on the exponents; see the note on timing in ed25519.ts and belenios2048.ts.
 */
import { registerCount, type Registers } from './registers'

const windowBits = 4
const bucketCount = 1 << (windowBits - 1) // odd digits 1, 3, … 15
const digitBits = 8
const digitValues = 1 << digitBits
const runningRegister = 0
const sumRegister = 1
const firstBucket = 2
/** Exponents treated in one pass: what fits in the registers. */
const exponentsAtOnce = Math.floor((registerCount - firstBucket) / bucketCount)

/** [base^e for e of exponents], 0 ≤ e. */
export function powersOf<E, F>(machine: Registers<E, F>, base: E, exponents: readonly bigint[]): E[] {
  const results: E[] = []
  for (let first = 0; first < exponents.length; first += exponentsAtOnce) {
    results.push(...powersInOnePass(machine, base, exponents.slice(first, first + exponentsAtOnce)))
  }
  return results
}

function powersInOnePass<E, F>(machine: Registers<E, F>, base: E, exponents: readonly bigint[]): E[] {
  const windows = exponents.map(oddWindows)
  const filled = exponents.map(() => new Uint8Array(bucketCount))
  const length = Math.max(0, ...windows.map((digits) => digits.length))
  machine.load(runningRegister, base)
  for (let position = 0; position < length; position += 1) {
    if (position > 0) machine.square(runningRegister, runningRegister)
    let factorTaken = false
    for (let which = 0; which < windows.length; which += 1) {
      const digit = windows[which]?.[position] ?? 0
      if (digit === 0) continue
      const marks = filled[which] as Uint8Array
      const bucket = digit >> 1
      const register = firstBucket + which * bucketCount + bucket
      if (marks[bucket] === 1) {
        if (!factorTaken) machine.takeFactor(runningRegister)
        factorTaken = true
        machine.multiply(register, register)
      } else {
        machine.copy(register, runningRegister)
        marks[bucket] = 1
      }
    }
  }
  return filled.map((marks, which) => collectBuckets(machine, firstBucket + which * bucketCount, marks))
}

function multiplyRegisters<E, F>(machine: Registers<E, F>, to: number, a: number, b: number): void {
  machine.takeFactor(b)
  machine.multiply(to, a)
}

/** ∏ bucket_k^(2k+1) = (∏ bucket_k^k)² · ∏ bucket_k, both products from suffix products. */
function collectBuckets<E, F>(machine: Registers<E, F>, offset: number, filled: Uint8Array): E {
  const suffix = sumRegister
  const weighted = runningRegister
  let suffixFilled = false
  let weightedFilled = false
  for (let bucket = bucketCount - 1; bucket >= 0; bucket -= 1) {
    if (filled[bucket] === 1) {
      if (suffixFilled) multiplyRegisters(machine, suffix, suffix, offset + bucket)
      else machine.copy(suffix, offset + bucket)
      suffixFilled = true
    }
    if (bucket === 0 || !suffixFilled) continue
    if (weightedFilled) multiplyRegisters(machine, weighted, weighted, suffix)
    else machine.copy(weighted, suffix)
    weightedFilled = true
  }
  if (!suffixFilled) return machine.identity
  if (weightedFilled) {
    machine.square(weighted, weighted)
    multiplyRegisters(machine, suffix, suffix, weighted)
  }
  return machine.read(suffix)
}

/** Digits d_i, zero or odd and < 16, with Σ d_i·2^i = exponent and at least three zeros after each non-zero digit. */
function oddWindows(exponent: bigint): Uint8Array {
  const bits = leastBitFirst(exponent)
  const digits = new Uint8Array(bits.length)
  let length = 0
  for (let position = 0; position < bits.length; position += 1) {
    if (bits[position] === 0) continue
    let digit = 0
    for (let bit = windowBits - 1; bit >= 0; bit -= 1) digit = digit * 2 + (bits[position + bit] ?? 0)
    digits[position] = digit
    length = position + 1
    position += windowBits - 1
  }
  return digits.subarray(0, length) // no squaring beyond the last window
}

function leastBitFirst(exponent: bigint): Uint8Array {
  const text = exponent.toString(2)
  const bits = new Uint8Array(text.length)
  for (let index = 0; index < text.length; index += 1) bits[text.length - 1 - index] = text.charCodeAt(index) & 1
  return bits
}

/** Tables T[i][d] = base^(d·256^i), as factors, for exponents below 256^digits. */
export function buildTables<E, F>(machine: Registers<E, F>, base: E, digits: number): readonly F[] {
  const table: F[] = []
  machine.load(runningRegister, base)
  for (let digit = 0; digit < digits; digit += 1) {
    machine.takeFactor(runningRegister)
    const running = machine.readFactor()
    machine.load(sumRegister, machine.identity)
    for (let value = 0; value < digitValues; value += 1) {
      machine.takeFactor(sumRegister)
      table.push(machine.readFactor())
      machine.loadFactor(running)
      machine.multiply(sumRegister, sumRegister)
    }
    machine.copy(runningRegister, sumRegister)
  }
  return table
}

/** base^exponent from the tables of `buildTables`; the exponent must be below their limit. */
export function powerFromTables<E, F>(machine: Registers<E, F>, table: readonly F[], exponent: bigint): E {
  const text = exponent.toString(16)
  machine.load(sumRegister, machine.identity)
  for (let end = text.length, row = 0; end > 0; end -= 2, row += digitValues) {
    const digit = Number.parseInt(text.slice(Math.max(0, end - 2), end), 16)
    if (digit === 0) continue
    const entry = table[row + digit]
    if (entry === undefined) throw new RangeError('exponent beyond the tables of this base')
    machine.loadFactor(entry)
    machine.multiply(sumRegister, sumRegister)
  }
  return machine.read(sumRegister)
}
