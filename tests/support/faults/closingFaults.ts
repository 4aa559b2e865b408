/**
 * Faults of the tally, the decryptions and the result (digest §6), the ballots all honest.
 */
import { ed25519 } from '../../../src/belenios/group/ed25519'
import { mod, proofRecord } from '../../../src/belenios/scalars'
import { decryptionChallenge, proveSameLogarithm } from '../../../src/belenios/schnorr'
import type { PartialDecryptionRecord } from '../../../src/belenios/tally'
import { assemble, castAll, closeBox, closeTally, presentOf, setUp, tallyOf } from '../archives'
import type { Closing, Plan, SetUp } from '../archives'
import { forgeArchive } from '../forgery'
import { orderTwo } from '../points'
import { TIMESTAMP } from '../rawArchive'
import { alone, refused } from './faultyArchive'
import type { FaultyArchive } from './faultyArchive'

const group = ed25519
const q = group.order
const COMMITTEE: Plan = { trustees: { threshold: 2, size: 3 } }
const EMPTY_BOX: Plan = { votes: [], voters: 2 }

const closed = (change: (closing: Closing, setup: SetUp, ballots: readonly string[]) => Partial<Closing>, plan: Plan = {}) => (): Uint8Array => {
  const setup = setUp(plan)
  const ballots = castAll(setup)
  const closing = closeBox(setup, ballots)
  return assemble(setup, ballots, { ...closing, ...change(closing, setup, ballots) }).bytes
}

/** The first decryption changed in its first cell. */
const decrypted = (change: (record: PartialDecryptionRecord, setup: SetUp, closing: Closing) => void, also: Partial<Closing> = {}, plan: Plan = {}) =>
  closed((closing, setup) => {
    const [first, ...others] = closing.partials
    if (first === undefined) throw new RangeError('nobody decrypts')
    change(first.record, setup, closing)
    return { partials: [first, ...others], ...also }
  }, plan)

/** Factors of both trustees twisted by the same element of order 2: it cancels, and proofs with even challenges hold. */
const twistedFactors = closed((closing, setup) => {
  const alpha = closing.tally[0]?.[0]?.alpha
  if (alpha === undefined) throw new RangeError('a tally')
  closing.partials.forEach(({ owner, record }) => {
    const secret = setup.keys.secrets[owner - 1] ?? 0n
    const key = group.encode(group.generator.power(secret))
    for (let odd = true; odd; ) {
      const proof = proveSameLogarithm(group, secret, alpha, decryptionChallenge(setup.election.fingerprint, key), setup.random)
      odd = proof.challenge % 2n === 1n
      set(record, group.encode(group.multiply(group.power(alpha, secret), orderTwo(group))), proofRecord(proof))
    }
  })
  return {}
})

function set(record: PartialDecryptionRecord, factor: string, proof?: PartialDecryptionRecord['decryption_proofs'][number][number]): void {
  const [factors, proofs] = [record.decryption_factors[0], record.decryption_proofs[0]]
  if (factors === undefined || proofs === undefined) throw new RangeError('a decryption with a cell')
  factors[0] = factor
  if (proof !== undefined) proofs[0] = proof
}

/** A factor g times too small announces one vote more. */
const oneVoteMore = decrypted((record) => {
  const factor = group.decode(record.decryption_factors[0]?.[0] ?? '')
  if (factor !== undefined) set(record, group.encode(group.multiply(factor, group.generator.power(mod(-1n, q)))))
}, { result: [[3, 0, 0]] }, { votes: [[0], [0], [undefined]] })

/** The forgery of digest §8, announcing more votes than there are ballots. */
function beyondTheBallots(): Uint8Array {
  const setup = setUp(COMMITTEE)
  return forgeArchive({
    records: setup.records, voters: setup.voters, votes: setup.plan.votes ?? [], timestamp: TIMESTAMP, random: setup.random,
    present: presentOf(setup).map((owner) => ({ owner, secret: setup.keys.secrets[owner - 1] ?? 0n })),
    lies: [{ question: 0, answer: 1, by: 1 }],
  }).archive
}

export const closingFaults: readonly FaultyArchive[] = [
  alone('tally/encrypted-tally', 'a ballot left out of the sum', closed((_, setup, ballots) => closeTally(setup, tallyOf(setup, ballots.slice(1)), ballots.length))),
  alone('tally/num-tallied', 'one ballot more than there are', closed(({ numTallied }) => ({ numTallied: numTallied + 1 }))),
  alone('tally/total-weight', 'a weight of one more', closed(({ totalWeight }) => ({ totalWeight: totalWeight + 1 }))),
  refused('decryption/owner', 'a third trustee of two', closed(({ partials }) => ({ partials: partials.map(({ record }, i) => ({ owner: 2 * i + 1, record })) }))),
  refused('decryption/owner', 'a trustee number 0', closed(({ partials }) => ({ partials: partials.map(({ record }, i) => ({ owner: i, record })) }))),
  alone('decryption/owner-twice', 'one trustee twice', closed(({ partials }) => ({ partials: [...partials, ...partials.slice(0, 1)] }))),
  refused('decryption/shape', 'a factor too few', decrypted((record) => { record.decryption_factors[0]?.pop() })),
  refused('decryption/shape', 'a proof too many', decrypted((record) => { record.decryption_proofs[0]?.push({ challenge: '0', response: '0' }) })),
  alone('decryption/not-member', 'factors twisted by a point of order 2', twistedFactors),
  alone('decryption/proof', 'a factor that announces one vote more', oneVoteMore),
  alone('decryption/not-enough', 'an empty box that only one of three opened', closed(({ partials }) => ({ partials: partials.slice(0, 1) }), { ...EMPTY_BOX, ...COMMITTEE })),
  alone('decryption/not-enough', 'an empty box nobody opened', closed(() => ({ partials: [] }), EMPTY_BOX)),
  refused('result/shape', 'a count too few', closed(({ result }) => ({ result: result.map((row) => row.slice(1)) }))),
  refused('result/shape', 'a question too many', closed(({ result }) => ({ result: [...result, [0, 0, 0]] }))),
  alone('result/range', 'a forged result of more votes than ballots', beyondTheBallots),
  alone('result/wrong', 'two counts exchanged', closed(() => ({ result: [[1, 0, 2]] }))),
]
