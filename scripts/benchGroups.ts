/**
 * Prints what the operations of both groups cost on this machine: `npx tsx scripts/benchGroups.ts`.
 * The estimates follow the operations that verifying and making one ballot of 20 questions × 3 answers take.
 */
import { belenios2048, plainBelenios2048 } from '../src/belenios/group/belenios2048'
import { ed25519, plainEd25519 } from '../src/belenios/group/ed25519'
import type { Group } from '../src/belenios/group/group'

const questions = 20
const answers = 3
const ciphertexts = questions * answers
const fixedPowersToMake = 522

/** Milliseconds of processor time, which other programs on the machine disturb less than elapsed time. */
function processorTime(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** Milliseconds for one call, over about half a second. */
function cost(work: () => unknown): number {
  work()
  const start = processorTime()
  let calls = 0
  do {
    work()
    calls += 1
  } while (processorTime() - start < 500)
  return (processorTime() - start) / calls
}

/** A scalar that looks random and is the same in every run. */
function scalar(group: Group, seed: number): bigint {
  let value = BigInt(seed) + 3n
  for (let round = 0; round < 12; round += 1) value = (value * value * value + 7n) % group.order
  return value
}

function benchmark(group: Group, arithmetic: string): void {
  const line = (what: string, milliseconds: number): void => {
    console.log(`${group.name.padEnd(14)} ${arithmetic.padEnd(8)} ${what.padEnd(36)} ${milliseconds.toFixed(4).padStart(10)} ms`)
  }
  const [e0, e1] = [scalar(group, 1), scalar(group, 2)]
  const x = group.generator.power(scalar(group, 3))
  const y = group.generator.power(scalar(group, 4))
  const text = group.encode(x)
  const some = Array.from({ length: 240 }, (_, index) => group.multiply(x, group.generator.power(BigInt(index + 1))))

  const tables = cost(() => group.fixedBase(x))
  const fixed = cost(() => group.generator.power(e0))
  const one = cost(() => group.power(x, e0))
  const two = cost(() => group.powers(x, [e0, e1]))
  const three = cost(() => group.powers(x, [group.order, e0, e1]))
  const multiply = cost(() => group.multiply(x, y))
  const decode = cost(() => group.decode(text))
  const encode = cost(() => group.encodeAll(some)) / some.length
  line('tables of one base', tables)
  line('fixed-base power', fixed)
  line('power', one)
  line('powers, 2 exponents', two)
  line('powers, 3 exponents', three)
  line('multiply', multiply)
  line('decode', decode)
  line('encodeAll, per element', encode)

  const orProof = 5 * fixed + 5 * multiply + 6 * encode // A_0, B_0, A_1, B_1 recomputed; α, β written
  const verifyChoice = 2 * decode + 2 * three + orProof
  const verifyQuestion = 2 * two + orProof + 2 * (answers - 1) * multiply
  line('verify a ballot of 20 × 3 (estimate)', ciphertexts * verifyChoice + questions * verifyQuestion)
  const texts = 6 * (ciphertexts + questions)
  line('make a ballot of 20 × 3 (estimate)', fixedPowersToMake * fixed + texts * encode)
}

benchmark(ed25519, 'vectors')
benchmark(belenios2048, 'vectors')
benchmark(plainEd25519(), 'plain')
benchmark(plainBelenios2048(), 'plain')
