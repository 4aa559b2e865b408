/**
 * Strong decryption proofs (`giai-ma-<n>.json`, protocol.md §6). The protocol's own challenge leaves out the ciphertext and the
 * factor, so whoever knows the encryption randomness can prove a false factor (digest §8, weak Fiat–Shamir). Here, for each
 * partial decryption F of each ciphertext (α, β) of the encrypted tally under verification key X: a Chaum–Pedersen proof that
 * log_g X = log_α F with everything in the hash,
 *
 *   c = SHA-256(`hom-phieu/decrypt/1|` φ `|` owner `|` question `|` answer `|` pt(X) `|` pt(α) `|` pt(F) `|` pt(A) `|` pt(B)) mod q
 *   A = g^w, B = α^w, r = w − x·c          question and answer from 1, decimal; owner as in the archive
 *
 * Canonical text: {"version":1,"uuid":U,"factors":[{"owner":i,"proofs":[[{"challenge":c,"response":r}…]…]}…]}, in event order.
 */
import type { Election } from '../belenios/election'
import { faultOf, object, requireAll } from '../belenios/fault'
import { count, fields, list, literal, PROOF, readRecord, text, writeRecord } from '../belenios/records'
import { elementOf, proofOf, proofRecord } from '../belenios/scalars'
import type { RandomBytes } from '../belenios/scalars'
import { proveSameLogarithm, verifySameLogarithm } from '../belenios/schnorr'
import type { PairChallenge } from '../belenios/schnorr'
import type { Grid } from '../belenios/tally'
import type { ArchiveFacts } from '../belenios/verifyArchive'
import type { Element } from '../belenios/group/group'
import { err, ok } from '../domain/kernel/result'
import type { Result } from '../domain/kernel/result'

const STRONG_PROOFS = fields({
  version: literal(1),
  uuid: text,
  factors: list(fields({ owner: count, proofs: list(list(PROOF)) })),
})
type StrongProofs = ReturnType<typeof STRONG_PROOFS>

export type StrongProofsError =
  | { readonly code: 'strong-proofs/not-canonical'; readonly at: string }
  | { readonly code: 'strong-proofs/other-election'; readonly uuid: string }
  /** Not one set of proofs for every partial decryption, in the archive's order. */
  | { readonly code: 'strong-proofs/owners'; readonly found: readonly number[]; readonly expected: readonly number[] }
  | { readonly code: 'strong-proofs/shape'; readonly owner: number }
  /** A factor is not the decryption of its ciphertext under its owner's key: the announced totals are not those of the box. */
  | { readonly code: 'strong-proofs/wrong'; readonly owner: number; readonly question: number; readonly answer: number }

interface Place {
  readonly fingerprint: string
  readonly owner: number
  readonly question: number
  readonly answer: number
}

const strongChallenge =
  (place: Place, publicKey: string, alpha: string, factor: string): PairChallenge =>
  (a, b) =>
    `hom-phieu/decrypt/1|${place.fingerprint}|${place.owner}|${place.question}|${place.answer}|${publicKey}|${alpha}|${factor}|${a}|${b}`

/**
 * Text of `giai-ma-<n>.json`.
 * @param tally     the encrypted tally, as decrypted
 * @param trustees  those who decrypt, in the order of the archive's partial decryptions
 */
export function proveStrongly(
  election: Election,
  tally: Grid<{ readonly alpha: Element }>,
  trustees: readonly { readonly owner: number; readonly secret: bigint }[],
  random: RandomBytes,
): string {
  const { group, fingerprint, uuid } = election
  const factors = trustees.map(({ owner, secret }) => {
    const publicKey = group.encode(group.generator.power(secret))
    const proofs = tally.map((row, i) =>
      row.map(({ alpha }, j) => {
        const [spelledAlpha = '', factor = ''] = group.encodeAll([alpha, group.power(alpha, secret)])
        const challenge = strongChallenge({ fingerprint, owner, question: i + 1, answer: j + 1 }, publicKey, spelledAlpha, factor)
        return proofRecord(proveSameLogarithm(group, secret, alpha, challenge, random))
      }),
    )
    return { owner, proofs }
  })
  const record: StrongProofs = { version: 1, uuid, factors }
  return writeRecord(record)
}

/** Whether `json` proves every factor of the archive that `facts` came from. */
export function verifyStrongProofs(json: string, facts: ArchiveFacts): Result<void, StrongProofsError> {
  const read = readCanonically(json)
  if (!read.ok) return read
  const { uuid, factors } = read.value
  if (uuid !== facts.uuid) return err({ code: 'strong-proofs/other-election', uuid })
  const expected = facts.partialDecryptions.map(({ owner }) => owner)
  const found = factors.map(({ owner }) => owner)
  if (found.length !== expected.length || found.some((owner, i) => owner !== expected[i])) {
    return err({ code: 'strong-proofs/owners', found, expected })
  }
  for (const [i, entry] of factors.entries()) {
    const factorTexts = facts.partialDecryptions[i]?.factors ?? []
    const sameShape = entry.proofs.length === factorTexts.length && entry.proofs.every((row, q) => row.length === factorTexts[q]?.length)
    if (!sameShape) return err({ code: 'strong-proofs/shape', owner: entry.owner })
    const verdict = verifyOwner(entry, factorTexts, facts)
    if (!verdict.ok) return verdict
  }
  return ok(undefined)
}

function readCanonically(json: string): Result<StrongProofs, StrongProofsError> {
  try {
    return ok(readRecord(json, STRONG_PROOFS, 'giai-ma', requireAll))
  } catch (error) {
    return err({ code: 'strong-proofs/not-canonical', at: faultOf(error).at })
  }
}

function verifyOwner(entry: StrongProofs['factors'][number], factorTexts: Grid<string>, facts: ArchiveFacts): Result<void, StrongProofsError> {
  const { owner } = entry
  const { group, fingerprint } = facts
  const keyText = facts.trustees.owners[owner - 1]
  if (keyText === undefined) throw new Error('a verified archive has no unknown owner')
  const publicKey = elementOf(group, keyText, 'trustees')
  for (const [i, row] of entry.proofs.entries()) {
    for (const [j, record] of row.entries()) {
      const at = { owner, question: i + 1, answer: j + 1 }
      const alphaText = facts.encryptedTally.record[i]?.[j]?.alpha ?? ''
      const factorText = factorTexts[i]?.[j] ?? ''
      try {
        const proof = proofOf(record, group.order, 'giai-ma', requireAll)
        const elements = { publicKey, alpha: elementOf(group, alphaText, 'tally'), factor: elementOf(group, factorText, 'factor') }
        const challenge = strongChallenge({ fingerprint, ...at }, keyText, alphaText, factorText)
        if (!verifySameLogarithm(group, elements, proof, challenge)) object('decryption/proof', 'giai-ma')
      } catch (error) {
        faultOf(error)
        return err({ code: 'strong-proofs/wrong', ...at })
      }
    }
  }
  return ok(undefined)
}
