/**
 * Tally (digest §6): the component-wise product of all ballots is decrypted, never a single ballot. Each trustee gives a
 * factor α^x per ciphertext with a proof; factors combine (Lagrange over the first T shares of a threshold block), and
 * g^n = β/F gives the count n.
 */
import type { Require } from './fault'
import { object } from './fault'
import { CIPHERTEXT } from './ballot'
import type { Election } from './election'
import type { Element, Group } from './group/group'
import type { Ciphertext } from './orProof'
import { count, fields, list, PROOF, text } from './records'
import type { RandomBytes } from './scalars'
import { elementOf, inverse, mod, proofOf, proofRecord } from './scalars'
import { decryptionChallenge, proveSameLogarithm, verifySameLogarithm } from './schnorr'
import type { Trustees } from './trustees/trustees'

export const ENCRYPTED_TALLY = list(list(CIPHERTEXT))
export const SIZED_TALLY = fields({ num_tallied: count, total_weight: count, encrypted_tally: text })
export const PARTIAL_DECRYPTION = fields({ decryption_factors: list(list(text)), decryption_proofs: list(list(PROOF)) })
export const OWNED = fields({ owner: count, payload: text })
export const RESULT = fields({ result: list(list(count)) })

export type EncryptedTallyRecord = ReturnType<typeof ENCRYPTED_TALLY>
export type PartialDecryptionRecord = ReturnType<typeof PARTIAL_DECRYPTION>

/** One value per question and answer. */
export type Grid<T> = readonly (readonly T[])[]

const mapGrid = <A, B>(grid: Grid<A>, f: (value: A, question: number, answer: number) => B): B[][] =>
  grid.map((row, question) => row.map((value, answer) => f(value, question, answer)))

/** The tally of an empty box. */
export const emptyTally = (election: Election): Grid<Ciphertext> =>
  election.questions.map((question) => question.answers.map(() => ({ alpha: election.group.identity, beta: election.group.identity })))

/** Component-wise product. */
export const addTallies = (group: Group, a: Grid<Ciphertext>, b: Grid<Ciphertext>): Grid<Ciphertext> =>
  mapGrid(a, (left, i, j) => {
    const right = b[i]?.[j]
    if (right === undefined) throw new RangeError('tallies of different shape')
    return { alpha: group.multiply(left.alpha, right.alpha), beta: group.multiply(left.beta, right.beta) }
  })

/** Record of an encrypted tally. */
export function encryptedTallyRecord(group: Group, tally: Grid<Ciphertext>): EncryptedTallyRecord {
  const texts = group.encodeAll(tally.flat().flatMap(({ alpha, beta }) => [alpha, beta]))
  let next = 0
  return mapGrid(tally, () => ({ alpha: texts[next++] ?? '', beta: texts[next++] ?? '' }))
}

export const readTally = (group: Group, record: EncryptedTallyRecord, at: string): Grid<Ciphertext> =>
  mapGrid(record, ({ alpha, beta }) => ({ alpha: elementOf(group, alpha, at), beta: elementOf(group, beta, at) }))

/** A trustee's factors with the protocol's proofs. `publicKey` = pt(g^secret), as in the trustees record. */
export function partialDecryption(
  election: Election,
  tally: Grid<Ciphertext>,
  trustee: { readonly secret: bigint; readonly publicKey: string },
  random: RandomBytes,
): PartialDecryptionRecord {
  const { group } = election
  const challenge = decryptionChallenge(election.fingerprint, trustee.publicKey)
  const factors = mapGrid(tally, ({ alpha }) => group.power(alpha, trustee.secret))
  const texts = group.encodeAll(factors.flat())
  let next = 0
  return {
    decryption_factors: mapGrid(factors, () => texts[next++] ?? ''),
    decryption_proofs: mapGrid(tally, ({ alpha }) => proofRecord(proveSameLogarithm(group, trustee.secret, alpha, challenge, random))),
  }
}

/** Checks one trustee's factors and proofs against the tally; returns the factors. */
export function checkPartialDecryption(
  election: Election,
  tally: Grid<Ciphertext>,
  owner: Trustees['owners'][number],
  record: PartialDecryptionRecord,
  at: string,
  require: Require,
): Grid<Element> {
  const { group } = election
  const sameShape = (grid: Grid<unknown>) => grid.length === tally.length && grid.every((row, i) => row.length === tally[i]?.length)
  if (!sameShape(record.decryption_factors) || !sameShape(record.decryption_proofs)) object('decryption/shape', at)
  const challenge = decryptionChallenge(election.fingerprint, owner.text)
  return mapGrid(tally, ({ alpha }, i, j) => {
    const where = `${at}, question ${String(i + 1)}, answer ${String(j + 1)}`
    const factor = elementOf(group, record.decryption_factors[i]?.[j] ?? '', where)
    require(group.isMember(factor), 'decryption/not-member', where)
    const proof = record.decryption_proofs[i]?.[j] ?? object('decryption/shape', where)
    const holds = verifySameLogarithm(group, { publicKey: owner.element, alpha, factor }, proofOf(proof, group.order, where, require), challenge)
    require(holds, 'decryption/proof', where)
    return factor
  })
}

/** Lagrange coefficient of share δ among `shares` (1-based indices within the block), at 0. */
export function lagrange(shares: readonly number[], delta: number, q: bigint): bigint {
  return shares
    .filter((k) => k !== delta)
    .reduce((product, k) => mod(product * BigInt(k) * inverse(BigInt(k - delta), q), q), 1n)
}

/**
 * Combined factor of each ciphertext.
 * @param supplied  factors by owner (1-based over the flattened trustees)
 */
export function combineFactors(election: Election, trustees: Trustees, supplied: ReadonlyMap<number, Grid<Element>>, require: Require): Grid<Element> {
  const { group } = election
  let combined: Grid<Element> = election.questions.map((question) => question.answers.map(() => group.identity))
  const include = (factors: Grid<Element>, exponent?: bigint) => {
    combined = mapGrid(combined, (value, i, j) => {
      const factor = factors[i]?.[j]
      if (factor === undefined) throw new RangeError('factors of another shape')
      return group.multiply(value, exponent === undefined ? factor : group.power(factor, exponent))
    })
  }
  let first = 1
  for (const part of trustees.parts) {
    if (part.kind === 'single') {
      const factors = supplied.get(first)
      require(factors !== undefined, 'decryption/not-enough', `trustee ${String(first)}`)
      if (factors !== undefined) include(factors)
      first += 1
      continue
    }
    const block = part.verificationKeys.map((_, i) => i + 1).filter((index) => supplied.has(first + index - 1))
    require(block.length >= part.threshold, 'decryption/not-enough', `trustees from ${String(first)}`)
    const shares = block.slice(0, part.threshold)
    for (const index of shares) {
      const factors = supplied.get(first + index - 1)
      if (factors !== undefined) include(factors, lagrange(shares, index, group.order))
    }
    first += part.verificationKeys.length
  }
  return combined
}

/** g^n for each cell: β divided by the combined factor. */
export const openedCells = (group: Group, tally: Grid<Ciphertext>, factors: Grid<Element>): Grid<Element> =>
  mapGrid(tally, ({ beta }, i, j) => {
    const factor = factors[i]?.[j]
    if (factor === undefined) throw new RangeError('factors of another shape')
    return group.multiply(beta, group.invert(factor))
  })

/** Discrete logarithms of cells known to be g^n with 0 ≤ n ≤ limit; undefined if one is not. Time linear in `limit`. */
export function countsOf(group: Group, cells: Grid<Element>, limit: number): readonly (readonly number[])[] | undefined {
  const powers: Element[] = [group.identity]
  for (let n = 1; n <= limit; n++) powers.push(group.multiply(powers[n - 1] ?? group.identity, group.generator.base))
  const logarithms = new Map(group.encodeAll(powers).map((spelled, n) => [spelled, n]))
  const texts = group.encodeAll(cells.flat())
  let next = 0
  const counts = mapGrid(cells, () => logarithms.get(texts[next++] ?? ''))
  return counts.every((row) => row.every((n) => n !== undefined)) ? counts : undefined
}
