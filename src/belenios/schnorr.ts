/**
 * Proofs of knowledge of a discrete logarithm (digest §4–6): one commitment, one challenge, r = w − x·c.
 *
 *   proof of knowledge   c = H("pok|" ‖ G ‖ "|" ‖ pt(X) ‖ "|" ‖ pt(A))
 *   signature of M       c = H("sigmsg|" ‖ M ‖ "|" ‖ pt(A))
 *   ballot signature     c = H("sig|" ‖ hash ‖ "|" ‖ pt(A))
 *   decryption           c = H("decrypt|" ‖ φ ‖ "|" ‖ pt(X) ‖ "|" ‖ pt(A) ‖ "," ‖ pt(B)), A = g^w, B = α^w
 *
 * The challenge of a decryption covers neither α nor the factor: see digest §8 and evidence/strongProofs.
 */
import type { Element, Group } from './group/group'
import { hashToScalar } from './hash'
import type { Proof, RandomBytes } from './scalars'
import { mod, randomScalar } from './scalars'

/** What is hashed, as a function of pt(A). */
export type Challenge = (commitment: string) => string

export const proofOfKnowledgeChallenge = (group: Group, publicKey: string): Challenge => (a) => `pok|${group.name}|${publicKey}|${a}`
export const messageChallenge = (message: string): Challenge => (a) => `sigmsg|${message}|${a}`
export const ballotChallenge = (hash: string): Challenge => (a) => `sig|${hash}|${a}`

/** Proof that the prover knows x with X = g^x. */
export function proveLogarithm(group: Group, x: bigint, challenge: Challenge, random: RandomBytes): Proof {
  const w = randomScalar(group.order, random)
  const c = hashToScalar(challenge(group.encode(group.generator.power(w))), group.order)
  return { challenge: c, response: mod(w - x * c, group.order) }
}

/** A = g^r·X^c, c = H(…A…). */
export function verifyLogarithm(group: Group, publicKey: Element, proof: Proof, challenge: Challenge): boolean {
  const a = group.multiply(group.generator.power(proof.response), group.power(publicKey, proof.challenge))
  return proof.challenge === hashToScalar(challenge(group.encode(a)), group.order)
}

/** What is hashed for an equality of logarithms, as a function of pt(A), pt(B). */
export type PairChallenge = (a: string, b: string) => string

export const decryptionChallenge = (fingerprint: string, publicKey: string): PairChallenge => (a, b) => `decrypt|${fingerprint}|${publicKey}|${a},${b}`

/** Proof that log_g X = log_α F for the prover's x. */
export function proveSameLogarithm(group: Group, x: bigint, alpha: Element, challenge: PairChallenge, random: RandomBytes): Proof {
  const w = randomScalar(group.order, random)
  const [a, b] = group.encodeAll([group.generator.power(w), group.power(alpha, w)])
  const c = hashToScalar(challenge(a ?? '', b ?? ''), group.order)
  return { challenge: c, response: mod(w - x * c, group.order) }
}

/** A = g^r·X^c, B = α^r·F^c, c = H(…A,B…). */
export function verifySameLogarithm(
  group: Group,
  statement: { readonly publicKey: Element; readonly alpha: Element; readonly factor: Element },
  proof: Proof,
  challenge: PairChallenge,
): boolean {
  const a = group.multiply(group.generator.power(proof.response), group.power(statement.publicKey, proof.challenge))
  const b = group.multiply(group.power(statement.alpha, proof.response), group.power(statement.factor, proof.challenge))
  const [ptA, ptB] = group.encodeAll([a, b])
  return proof.challenge === hashToScalar(challenge(ptA ?? '', ptB ?? ''), group.order)
}
