/**
 * A trustee's public key with its proof of knowledge (TPK, digest §4); on its own it is a `Single` trustee, whose share is
 * needed always.
 */
import type { Require } from '../fault'
import type { Element, Group } from '../group/group'
import { fields, optional, PROOF, text } from '../records'
import { elementOf, proofOf, proofRecord, randomScalar } from '../scalars'
import type { RandomBytes } from '../scalars'
import { proofOfKnowledgeChallenge, proveLogarithm, verifyLogarithm } from '../schnorr'

export const TRUSTEE_KEY = fields({ pok: PROOF, public_key: text, signature: optional(PROOF), name: optional(text) })
export type TrusteeKeyRecord = ReturnType<typeof TRUSTEE_KEY>

/** Record of the public key g^secret with its proof of knowledge. */
export function trusteeKeyRecord(group: Group, secret: bigint, random: RandomBytes): TrusteeKeyRecord {
  const publicKey = group.encode(group.generator.power(secret))
  const pok = proveLogarithm(group, secret, proofOfKnowledgeChallenge(group, publicKey), random)
  return { pok: proofRecord(pok), public_key: publicKey }
}

/** A Single trustee made from nothing: its secret key and its entry of the `trustees` record. */
export function newSingleTrustee(group: Group, random: RandomBytes): { readonly secret: bigint; readonly entry: readonly ['Single', TrusteeKeyRecord] } {
  const secret = randomScalar(group.order, random)
  return { secret, entry: ['Single', trusteeKeyRecord(group, secret, random)] }
}

/** A key spelled in a record: a member of the group and not the identity. */
export function trusteeElement(group: Group, spelled: string, at: string, require: Require): Element {
  const element = elementOf(group, spelled, at)
  require(group.isMember(element), 'trustees/not-member', at)
  require(!group.isIdentity(element), 'trustees/identity', at)
  return element
}

/** Checks key and proof of knowledge; returns the key. */
export function checkTrusteeKey(group: Group, record: TrusteeKeyRecord, at: string, require: Require): Element {
  const key = trusteeElement(group, record.public_key, `${at}.public_key`, require)
  const proof = proofOf(record.pok, group.order, `${at}.pok`, require)
  const holds = verifyLogarithm(group, key, proof, proofOfKnowledgeChallenge(group, record.public_key))
  require(holds, 'trustees/proof-of-knowledge', at)
  return key
}
