/**
 * Key generation of m threshold trustees gathered in one place (digest §4), from one seed each. The steps are the
 * protocol's (certificates, polynomials, shares, verification keys); what the tools send encrypted between machines stays
 * in this function's memory. Commitments are fixed before any share is computed.
 *
 * Returns the public record and each member's decryption key S_j = Σ_i f_i(j); the caller encrypts and forgets it.
 */
import type { Group } from '../group/group'
import { sha256Integer } from '../hash'
import { writeRecord } from '../records'
import type { RandomBytes } from '../scalars'
import { mod, proofRecord, randomScalar } from '../scalars'
import { messageChallenge, proveLogarithm } from '../schnorr'
import { certificatesMessage } from './pedersen'
import type { SignedMessage, ThresholdRecord } from './pedersen'
import { trusteeKeyRecord } from './single'

/** 22 Base58 symbols. */
export type TrusteeSeed = string

export const signingKey = (group: Group, seed: TrusteeSeed): bigint => sha256Integer(`sk|${seed}`) % group.order
export const encryptionKey = (group: Group, seed: TrusteeSeed): bigint => sha256Integer(`dk|${seed}`) % group.order

export interface GeneratedKeys {
  readonly record: ThresholdRecord
  /** pt of the block's public key. */
  readonly publicKey: string
  /** S_1 … S_m: secret. */
  readonly decryptionKeys: readonly bigint[]
}

/**
 * @param seeds      one per member, in order
 * @param threshold  T: how many members decrypt, 1 ≤ T ≤ m
 */
export function generateKeys(group: Group, seeds: readonly TrusteeSeed[], threshold: number, random: RandomBytes): GeneratedKeys {
  const size = seeds.length
  if (threshold < 1 || threshold > size) throw new RangeError('threshold out of range')
  const q = group.order
  const sign = (secret: bigint, message: string) => proofRecord(proveLogarithm(group, secret, messageChallenge(message), random))
  const power = (exponent: bigint) => group.encode(group.generator.power(exponent))
  const secrets = seeds.map((seed) => signingKey(group, seed))

  const certs = seeds.map((seed, i): SignedMessage => {
    const context = { group: group.name, size, threshold, index: i + 1 }
    const message = writeRecord({ context, verification: power(secrets[i] ?? 0n), encryption: power(encryptionKey(group, seed)) })
    return { message, signature: sign(secrets[i] ?? 0n, message) }
  })

  const polynomials = seeds.map(() => Array.from({ length: threshold }, () => randomScalar(q, random)))
  const commitments = polynomials.map((coefficients) => coefficients.map(power))
  const coefexps = commitments.map((texts, i): SignedMessage => {
    const message = writeRecord({ coefexps: texts })
    return { message, signature: sign(secrets[i] ?? 0n, message) }
  })
  const signatures = commitments.map((texts, i) => sign(secrets[i] ?? 0n, certificatesMessage(certs, texts)))

  const decryptionKeys = seeds.map((_, j) => polynomials.reduce((sum, polynomial) => sum + valueAt(polynomial, BigInt(j + 1), q), 0n) % q)
  const verificationKeys = decryptionKeys.map((key, j) => {
    const { pok, public_key } = trusteeKeyRecord(group, key, random)
    return { pok, public_key, signature: sign(secrets[j] ?? 0n, public_key) }
  })
  const constant = polynomials.reduce((sum, polynomial) => sum + (polynomial[0] ?? 0n), 0n)
  return {
    record: { threshold, certs, coefexps, signatures, verification_keys: verificationKeys },
    publicKey: power(mod(constant, q)),
    decryptionKeys,
  }
}

/** f(x) mod q by Horner's rule, coefficients from the constant up. */
function valueAt(polynomial: readonly bigint[], x: bigint, q: bigint): bigint {
  return polynomial.reduceRight((value, coefficient) => (value * x + coefficient) % q, 0n)
}
