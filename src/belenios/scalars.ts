/**
 * Scalars: integers mod the group order q (digest §1): decimal in JSON and in hash inputs. Randomness is injected; a scalar
 * takes 512 random bits mod q (bias < 2^-256).
 */
import type { Group } from './group/group'
import type { Element } from './group/group'
import type { Require } from './fault'
import { object } from './fault'
import type { ProofRecord } from './records'

/** `random(n)`: n unpredictable bytes. */
export type RandomBytes = (length: number) => Uint8Array

export const mod = (a: bigint, q: bigint): bigint => {
  const rest = a % q
  return rest < 0n ? rest + q : rest
}

export function integerOf(bytes: Uint8Array): bigint {
  let hex = '0x0'
  for (const byte of bytes) hex += byte.toString(16).padStart(2, '0')
  return BigInt(hex)
}

export const randomScalar = (q: bigint, random: RandomBytes): bigint => integerOf(random(64)) % q

/** a^-1 mod the prime q, by the extended Euclidean algorithm; a ≢ 0. */
export function inverse(a: bigint, q: bigint): bigint {
  let [r0, r1] = [q, mod(a, q)]
  let [t0, t1] = [0n, 1n]
  while (r1 !== 0n) {
    const quotient = r0 / r1
    ;[r0, r1] = [r1, r0 - quotient * r1]
    ;[t0, t1] = [t1, t0 - quotient * t1]
  }
  if (r0 !== 1n) throw new RangeError('no inverse')
  return mod(t0, q)
}

/** A decimal of a record as a scalar: 0 ≤ n < q. */
export function scalar(decimal: string, q: bigint, at: string, require: Require): bigint {
  const value = BigInt(decimal)
  require(value < q, 'record/scalar', at)
  return value
}

export interface Proof {
  readonly challenge: bigint
  readonly response: bigint
}

export const proofOf = (record: ProofRecord, q: bigint, at: string, require: Require): Proof => ({
  challenge: scalar(record.challenge, q, at, require),
  response: scalar(record.response, q, at, require),
})

export const proofRecord = (proof: Proof): ProofRecord => ({ challenge: String(proof.challenge), response: String(proof.response) })

/** The element a record spells, on the curve and in range; membership of the subgroup is a check of its own. */
export const elementOf = (group: Group, spelled: string, at: string): Element => group.decode(spelled) ?? object('record/element', at)
