/**
 * The forgery nobody can see in a bare archive (digest §8): the decryption proof's challenge covers neither the ciphertext
 * nor the factor. Whoever knows the randomness of all ballots, chooses that of the last, and holds one decryption key
 * announces a false count with proofs that hold: pick w and b, A = g^w, B = g^b, c = H(… A, B); make the sum of all
 * randomness (b + cμ)/w; then F = α^x·g^(−μ), r = w − x·c. Every ballot is honest.
 *
 * Works on ready setup records, so that the same archive can be put into a package.
 */
import { sealAnswer, signBallot } from '../../src/belenios/ballot'
import { readElection } from '../../src/belenios/election'
import { requireAll } from '../../src/belenios/fault'
import { hashToScalar } from '../../src/belenios/hash'
import { inverse, mod, proofRecord, randomScalar } from '../../src/belenios/scalars'
import type { Proof, RandomBytes } from '../../src/belenios/scalars'
import { decryptionChallenge } from '../../src/belenios/schnorr'
import { addTallies, emptyTally, encryptedTallyRecord, lagrange, partialDecryption, readTally } from '../../src/belenios/tally'
import type { Grid, PartialDecryptionRecord } from '../../src/belenios/tally'
import { readTrustees } from '../../src/belenios/trustees/trustees'
import type { Trustees } from '../../src/belenios/trustees/trustees'
import { writeArchive } from '../../src/belenios/writeArchive'
import type { Vote, Voter } from './archives'
import { joined } from './rawArchive'

/** `by` is added to the honest count of a cell; 0-based question and answer. */
export interface Lie {
  readonly question: number
  readonly answer: number
  readonly by: number
}

export interface ForgeryPlan {
  /** Exact setup records, made before the box was opened. */
  readonly records: { readonly election: string; readonly trustees: string; readonly credentials: string }
  readonly voters: readonly Voter[]
  /** One vote per ballot, voters in order; at least one. */
  readonly votes: readonly Vote[]
  /** Decryption keys used at the closing, lowest owner first; the first of them lies. */
  readonly present: readonly { readonly owner: number; readonly secret: bigint }[]
  readonly lies: readonly Lie[]
  /** False: the last ballot's randomness is not the forger's to choose, and the lie comes out. Default true. */
  readonly lastBallotIsFree?: boolean
  /** Unix seconds. */
  readonly timestamp: number
  readonly random: RandomBytes
}

export interface ForgedArchive {
  readonly archive: Uint8Array
  readonly ballots: readonly string[]
  /** Exact encrypted_tally record. */
  readonly encryptedTally: string
  readonly partialDecryptions: readonly { readonly owner: number; readonly record: PartialDecryptionRecord }[]
  /** What the archive announces, and what was voted. */
  readonly announced: Grid<number>
  readonly honest: Grid<number>
}

/** Power to which an owner's factor enters the combination. */
function weightOf(trustees: Trustees, owner: number, present: readonly number[], q: bigint): bigint {
  let first = 1
  for (const part of trustees.parts) {
    const size = part.kind === 'single' ? 1 : part.verificationKeys.length
    if (owner < first + size) {
      if (part.kind === 'single') return 1n
      const start = first
      const block = present.filter((other) => other >= start && other < start + size).map((other) => other - start + 1)
      return lagrange(block.slice(0, part.threshold), owner - start + 1, q)
    }
    first += size
  }
  throw new RangeError('no such owner')
}

export function forgeArchive(plan: ForgeryPlan): ForgedArchive {
  const { records, votes, voters, present, lies, random } = plan
  const election = readElection(records.election, requireAll)
  const { group } = election
  const q = group.order
  const trustees = readTrustees(group, records.trustees, requireAll)
  const liar = present[0]
  const key = liar === undefined ? undefined : trustees.owners[liar.owner - 1]
  if (liar === undefined || key === undefined) throw new RangeError('nobody decrypts')
  const weight = weightOf(trustees, liar.owner, present.map(({ owner }) => owner), q)
  const challenge = decryptionChallenge(election.fingerprint, key.text)

  // Before the last ballot is cast: proofs first, then the sum of randomness they need.
  const prepared = lies.map((lie) => {
    const [w, b] = [randomScalar(q, random), randomScalar(q, random)]
    const c = hashToScalar(challenge(group.encode(group.generator.power(w)), group.encode(group.generator.power(b))), q)
    const shift = mod(BigInt(lie.by) * inverse(weight, q), q)
    const proof: Proof = { challenge: c, response: mod(w - liar.secret * c, q) }
    return { ...lie, shift, proof, total: mod((b + c * shift) * inverse(w, q), q) }
  })

  const randomness = votes.map(() => election.questions.map((question) => question.answers.map(() => randomScalar(q, random))))
  for (const { question, answer, total } of prepared) {
    const others = randomness.slice(0, -1).reduce((sum, grid) => sum + (grid[question]?.[answer] ?? 0n), 0n)
    const row = randomness.at(-1)?.[question]
    if (row === undefined) throw new RangeError('a lie needs a last ballot and a question of the election')
    if (plan.lastBallotIsFree !== false) row[answer] = mod(total - others, q)
  }
  const ballots = votes.map((vote, i) => {
    const voter = voters[i]
    if (voter === undefined) throw new RangeError('more votes than voters')
    const answers = election.questions.map((question, j) =>
      sealAnswer(election, question, voter.credential, question.answers.map((_, k) => (vote[j] === k ? 1 : 0)), randomness[i]?.[j] ?? [], random),
    )
    return { answers, json: signBallot(election, voter.credential, voter.secret, answers, random) }
  })

  const tally = ballots.reduce(
    (sum, { answers }) => addTallies(group, sum, readTally(group, answers.map(({ choices }) => choices), 'ballot')),
    emptyTally(election),
  )
  const partialDecryptions = present.map(({ owner, secret }) => ({
    owner,
    record: partialDecryption(election, tally, { secret, publicKey: trustees.owners[owner - 1]?.text ?? '' }, random),
  }))
  const lying = partialDecryptions[0]?.record
  for (const { question, answer, shift, proof } of prepared) {
    const alpha = tally[question]?.[answer]?.alpha
    const [factors, proofs] = [lying?.decryption_factors[question], lying?.decryption_proofs[question]]
    if (alpha === undefined || factors === undefined || proofs === undefined) throw new RangeError('no such cell')
    factors[answer] = group.encode(group.multiply(group.power(alpha, liar.secret), group.generator.power(mod(-shift, q))))
    proofs[answer] = proofRecord(proof)
  }

  const honest = election.questions.map((question, j) => question.answers.map((_, k) => votes.filter((vote) => vote[j] === k).length))
  const announced = honest.map((row, j) =>
    row.map((n, k) => n + lies.filter((lie) => lie.question === j && lie.answer === k).reduce((sum, { by }) => sum + by, 0)),
  )
  const encryptedTally = JSON.stringify(encryptedTallyRecord(group, tally))
  const jsons = ballots.map(({ json }) => json)
  const contents = { ...records, timestamp: plan.timestamp, ballots: jsons, encryptedTally, partialDecryptions, result: announced }
  return { archive: joined(writeArchive(contents)), ballots: jsons, encryptedTally, partialDecryptions, announced, honest }
}
