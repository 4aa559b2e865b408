/**
 * Pedersen threshold trustees (digest §4): m members, any T of whom decrypt. The record carries every member's certificate,
 * the commitments to every member's polynomial, and verification keys; the verifier recomputes all of it.
 *
 *   VK_j = ∏_i ∏_k A_ik^(j^k)      sub-key y = ∏_i A_i0
 */
import type { Require } from '../fault'
import { object } from '../fault'
import type { Element, Group } from '../group/group'
import { count, fields, list, PROOF, readRecord, text, writeRecord } from '../records'
import type { ProofRecord } from '../records'
import { elementOf, proofOf } from '../scalars'
import { messageChallenge, verifyLogarithm } from '../schnorr'
import { checkTrusteeKey, TRUSTEE_KEY, trusteeElement } from './single'

const SIGNED_MESSAGE = fields({ message: text, signature: PROOF })
export type SignedMessage = ReturnType<typeof SIGNED_MESSAGE>

export const THRESHOLD_TRUSTEES = fields({
  threshold: count,
  certs: list(SIGNED_MESSAGE),
  coefexps: list(SIGNED_MESSAGE),
  signatures: list(PROOF),
  verification_keys: list(TRUSTEE_KEY),
})
export type ThresholdRecord = ReturnType<typeof THRESHOLD_TRUSTEES>

const CERTIFICATE = fields({
  context: fields({ group: text, size: count, threshold: count, index: count }),
  verification: text,
  encryption: text,
})
const POLYNOMIAL = fields({ coefexps: list(text) })

export interface ThresholdTrustees {
  readonly threshold: number
  /** pt and element of each member's verification key, in order. */
  readonly verificationKeys: readonly { readonly text: string; readonly element: Element }[]
  /** This block's part of the election key. */
  readonly publicKey: Element
}

/** Message a member signs over all certificates and its own commitments, so that all saw the same. */
export const certificatesMessage = (certs: readonly SignedMessage[], coefexps: readonly string[]): string =>
  `certs_sig|${writeRecord({ certs, coefexps })}`

function product(group: Group, elements: readonly Element[]): Element {
  return elements.reduce((total, element) => group.multiply(total, element), group.identity)
}

/** VK_j from the commitments A_ik: Horner over k of the products over i, with the small exponent j (1-based). */
export function verificationKey(group: Group, commitments: readonly (readonly Element[])[], j: number): Element {
  const degree = commitments[0]?.length ?? 0
  let key = group.identity
  for (let k = degree - 1; k >= 0; k--) {
    const column = product(group, commitments.map((member) => member[k] ?? group.identity))
    key = group.multiply(group.power(key, BigInt(j)), column)
  }
  return key
}

/** Checks everything a threshold block claims. */
export function checkThreshold(group: Group, record: ThresholdRecord, at: string, require: Require): ThresholdTrustees {
  const { threshold, certs, coefexps, signatures, verification_keys: keys } = record
  const size = certs.length
  const sameSize = coefexps.length === size && signatures.length === size && keys.length === size
  if (!sameSize) object('trustees/size', at)
  require(threshold >= 1 && threshold <= size, 'trustees/size', at)

  const signers = certs.map((cert, i) => checkCertificate(group, cert, { size, threshold, index: i + 1 }, `${at}.certs[${String(i)}]`, require))
  const signed = (i: number, message: string, signature: ProofRecord, where: string): boolean => {
    const signer = signers[i]
    return signer !== undefined && verifyLogarithm(group, signer, proofOf(signature, group.order, where, require), messageChallenge(message))
  }

  const polynomials = coefexps.map((entry, i) => {
    const where = `${at}.coefexps[${String(i)}]`
    const { coefexps: texts } = readRecord(entry.message, POLYNOMIAL, where, require)
    require(texts.length === threshold, 'trustees/size', where)
    require(signed(i, entry.message, entry.signature, where), 'trustees/polynomial-signature', where)
    const elements = texts.map((spelled) => {
      const element = elementOf(group, spelled, where)
      require(group.isMember(element), 'trustees/not-member', where)
      return element
    })
    return { texts, elements }
  })

  signatures.forEach((signature, i) => {
    const where = `${at}.signatures[${String(i)}]`
    const message = certificatesMessage(certs, polynomials[i]?.texts ?? [])
    require(signed(i, message, signature, where), 'trustees/certificates-signature', where)
  })

  const commitments = polynomials.map((polynomial) => polynomial.elements)
  const verificationKeys = keys.map((key, i) => {
    const where = `${at}.verification_keys[${String(i)}]`
    const element = checkTrusteeKey(group, key, where, require)
    require(group.equals(element, verificationKey(group, commitments, i + 1)), 'trustees/verification-key', where)
    if (key.signature === undefined) return object('record/shape', where)
    require(signed(i, key.public_key, key.signature, where), 'trustees/verification-key-signature', where)
    return { text: key.public_key, element }
  })
  return { threshold, verificationKeys, publicKey: product(group, commitments.map((member) => member[0] ?? group.identity)) }
}

/** Checks one certificate; returns the member's signature verification key. */
function checkCertificate(
  group: Group,
  cert: SignedMessage,
  expected: { readonly size: number; readonly threshold: number; readonly index: number },
  at: string,
  require: Require,
): Element {
  const { context, verification, encryption } = readRecord(cert.message, CERTIFICATE, at, require)
  const sameContext =
    context.group === group.name && context.size === expected.size && context.threshold === expected.threshold && context.index === expected.index
  require(sameContext, 'trustees/certificate-context', at)
  const signer = trusteeElement(group, verification, `${at}.verification`, require)
  trusteeElement(group, encryption, `${at}.encryption`, require)
  const signature = proofOf(cert.signature, group.order, at, require)
  require(verifyLogarithm(group, signer, signature, messageChallenge(cert.message)), 'trustees/certificate-signature', at)
  return signer
}
