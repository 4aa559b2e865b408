/**
 * However fast a voter changes their mind while ballots are being encrypted in the background, what is cast says exactly the marks
 * that stand, the code shown is the code of what is cast, and no randomness ever served two different answers.
 */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { examineBatch } from '../../../src/belenios/examineBallots'
import type { BallotRecord } from '../../../src/belenios/ballot'
import { elementOf } from '../../../src/belenios/scalars'
import { ballotCode } from '../../../src/evidence/ballotCheck'
import { seededRandom } from '../../../src/ports/inMemory/world'
import { sha256Hex } from '../../../src/evidence/hashing'
import { ballotRoom } from '../../../src/workers/ballotRoom'
import { setUp } from '../../support/archives'
import type { SetUp } from '../../support/archives'

const PEOPLE = 4

type Act =
  | { readonly do: 'mark'; readonly person: number; readonly level: number | undefined }
  | { readonly do: 'wait' }
  /** Asks for the code and goes on without waiting for it, as a voter who presses [Quay lại] at once. */
  | { readonly do: 'ask' }
  | { readonly do: 'check' }

const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('mark' as const), person: fc.nat(PEOPLE - 1), level: fc.option(fc.nat(2), { nil: undefined }) }) },
  { weight: 3, arbitrary: fc.constant({ do: 'wait' as const }) },
  { weight: 1, arbitrary: fc.constant({ do: 'ask' as const }) },
  { weight: 1, arbitrary: fc.constant({ do: 'check' as const }) },
)

/** The level of each person in a ballot, by the key of the only trustee. */
function opened({ group, keys }: SetUp, ballot: BallotRecord): readonly (number | undefined)[] {
  const secret = keys.secrets[0] ?? 0n
  return ballot.answers.map(({ choices }) => {
    const levels = choices.map(({ alpha, beta }) => {
      const mask = group.power(elementOf(group, alpha, 'alpha'), secret)
      return group.equals(mask, elementOf(group, beta, 'beta')) ? 0 : 1
    })
    return levels.includes(1) ? levels.indexOf(1) : undefined
  })
}

const round = setUp({ trustees: { single: 1 }, votes: [[0, 1, 2, undefined]] })
const list = { uuid: round.election.uuid, election: round.records.election, credentials: round.records.credentials, fingerprint: round.election.fingerprint }

describe('a voter who keeps changing their mind', () => {
  it('casts exactly the marks that stand, under the code that was shown', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 8, maxLength: 24 }), fc.string(), async (acts, seed) => {
        const room = ballotRoom(seededRandom(seed, sha256Hex))
        await room.enter([list], 'A'.repeat(22))
        const marks: (number | undefined)[] = Array.from({ length: PEOPLE }, () => undefined)
        for (const one of acts) {
          if (one.do === 'mark') {
            marks[one.person] = one.level
            void room.mark(0, one.person, one.level)
          } else if (one.do === 'wait') await new Promise((resolve) => setTimeout(resolve, 0))
          else if (one.do === 'ask') void room.code().catch(() => undefined)
          else await room.reveal()
        }
        const code = await room.code()
        const [ballot] = await room.ballots()
        const record = JSON.parse(ballot?.json ?? '') as BallotRecord
        expect(opened(round, record)).toEqual(marks)
        expect(ballotCode([{ fingerprint: round.election.fingerprint, answers: record.answers }])).toBe(code)
        expect(examineBatch({ election: round.election.record, ballots: [ballot?.json ?? ''], first: 0 })).not.toHaveProperty('fault')
      }),
      { numRuns: 15 },
    )
  })

  it('never has one mask on two answers', async () => {
    const room = ballotRoom(seededRandom('masks', sha256Hex))
    await room.enter([list], 'A'.repeat(22))
    const levelsOf = new Map<string, string>()
    for (const level of [0, 1, 0, undefined, 2, 0]) {
      await room.mark(0, 0, level)
      await room.code()
      const [ballot] = await room.ballots()
      const record = JSON.parse(ballot?.json ?? '') as BallotRecord
      record.answers[0]?.choices.forEach(({ alpha, beta }) => {
        // One α is one exponent: the same exponent under another β would give the difference of two marks away.
        expect(levelsOf.get(alpha) ?? beta).toBe(beta)
        levelsOf.set(alpha, beta)
      })
    }
    expect(levelsOf.size).toBe(6 * 3)
  })
})
