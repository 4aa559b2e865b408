/**
 * The tally (digest §6): who can open it, and that it depends on nothing but which ballots are in the box.
 */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { belenios2048 } from '../../../src/belenios/group/belenios2048'
import { ed25519 } from '../../../src/belenios/group/ed25519'
import type { Element } from '../../../src/belenios/group/group'
import { elementOf } from '../../../src/belenios/scalars'
import { addTallies, combineFactors, countsOf, encryptedTallyRecord, lagrange, openedCells, partialDecryption } from '../../../src/belenios/tally'
import type { Grid } from '../../../src/belenios/tally'
import { readTrustees } from '../../../src/belenios/trustees/trustees'
import { requireAll, requireAllBut } from '../../../src/belenios/fault'
import { verifyArchive } from '../../../src/belenios/verifyArchive'
import { assemble, castAll, makeArchive, setUp, tallyOf } from '../../support/archives'
import type { SetUp, Vote } from '../../support/archives'

const vote: fc.Arbitrary<Vote> = fc.tuple(fc.option(fc.nat(2), { nil: undefined }), fc.option(fc.nat(2), { nil: undefined }))
const votes = fc.array(vote, { minLength: 1, maxLength: 4 })
const counted = (cast: readonly Vote[]): number[][] => [0, 1].map((q) => [0, 1, 2].map((level) => cast.filter((one) => one[q] === level).length))

/** k of m, and one selection of exactly k members and one of k−1. */
const committees = fc.integer({ min: 1, max: 5 }).chain((size) =>
  fc.integer({ min: 1, max: size }).chain((threshold) => {
    const members = Array.from({ length: size }, (_, i) => i + 1)
    return fc.record({
      size: fc.constant(size),
      threshold: fc.constant(threshold),
      enough: fc.shuffledSubarray(members, { minLength: threshold, maxLength: threshold }),
      tooFew: fc.shuffledSubarray(members, { minLength: threshold - 1, maxLength: threshold - 1 }),
    })
  }),
)

function factorsOf(setup: SetUp, tally: ReturnType<typeof tallyOf>, owners: readonly number[]): Map<number, Grid<Element>> {
  const { election, group, keys } = setup
  return new Map(owners.map((owner) => {
    const secret = keys.secrets[owner - 1] ?? 0n
    const record = partialDecryption(election, tally, { secret, publicKey: group.encode(group.generator.power(secret)) }, setup.random)
    return [owner, record.decryption_factors.map((row) => row.map((text) => elementOf(group, text, 'factor')))] as const
  }))
}

describe('a committee', () => {
  it('opens the box with any k members, in any order', async () => {
    await fc.assert(
      fc.asyncProperty(committees, votes, fc.string(), async ({ size, threshold, enough }, cast, seed) => {
        const { bytes } = makeArchive({ trustees: { size, threshold }, decryptedBy: enough, votes: cast, seed })
        const verdict = await verifyArchive(bytes)
        expect(verdict.ok && verdict.value.result).toEqual(counted(cast))
      }),
      { numRuns: 20 },
    )
  })

  it('does not open it with k−1: the verifier names it, and their factors combine to no count at all', () => {
    fc.assert(
      fc.property(committees, votes, fc.string(), ({ size, threshold, tooFew }, cast, seed) => {
        const setup = setUp({ trustees: { size, threshold }, votes: cast, seed })
        const { group, election } = setup
        const tally = tallyOf(setup, castAll(setup))
        const trustees = readTrustees(group, setup.records.trustees, requireAll)
        const supplied = factorsOf(setup, tally, tooFew)
        expect(() => combineFactors(election, trustees, supplied, requireAll)).toThrow('decryption/not-enough')
        const combined = combineFactors(election, trustees, supplied, requireAllBut('decryption/not-enough'))
        expect(countsOf(group, openedCells(group, tally, combined), cast.length)).toBeUndefined()
      }),
      { numRuns: 20 },
    )
  })

  it('weighs shares so that any polynomial of degree k−1 is found again at 0', () => {
    const q = ed25519.order
    fc.assert(
      fc.property(fc.array(fc.bigInt({ min: 0n, max: q - 1n }), { minLength: 1, maxLength: 7 }), fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { minLength: 7, maxLength: 7 }), (coefficients, places) => {
        const f = (x: number) => coefficients.reduceRight((sum, c) => (sum * BigInt(x) + c) % q, 0n)
        const shares = places.slice(0, coefficients.length)
        expect(shares.reduce((sum, place) => sum + f(place) * lagrange(shares, place, q), 0n) % q).toBe(coefficients[0])
      }),
    )
  })
})

describe.each([{ group: ed25519, numRuns: 12 }, { group: belenios2048, numRuns: 3 }])('the encrypted tally in $group.name', ({ group, numRuns }) => {
  it('is the same for every order of the ballots, and so is the result', async () => {
    await fc.assert(
      fc.asyncProperty(votes.chain((cast) => fc.record({ cast: fc.constant(cast), order: fc.shuffledSubarray(cast.map((_, i) => i), { minLength: cast.length }) })), async ({ cast, order }) => {
        const setup = setUp({ group, votes: cast })
        const ballots = castAll(setup)
        const reordered = order.map((i) => ballots[i] ?? '')
        const [first, second] = await Promise.all([ballots, reordered].map((box) => verifyArchive(assemble(setup, box).bytes)))
        expect(first?.ok && second?.ok && second.value.encryptedTally.record).toEqual(first?.ok && first.value.encryptedTally.record)
        expect(first?.ok && first.value.result).toEqual(counted(cast))
        expect(second?.ok && second.value.result).toEqual(counted(cast))
      }),
      { numRuns },
    )
  })

  it('of several boxes together is the tally of one box with all their ballots', () => {
    fc.assert(
      fc.property(votes, fc.nat(4), (cast, cut) => {
        const setup = setUp({ group, votes: cast })
        const ballots = castAll(setup)
        const together = addTallies(group, tallyOf(setup, ballots.slice(0, cut)), tallyOf(setup, ballots.slice(cut)))
        expect(encryptedTallyRecord(group, together)).toEqual(encryptedTallyRecord(group, tallyOf(setup, ballots)))
      }),
      { numRuns },
    )
  })
})
