/**
 * The tablet encrypts wrongly (a flipped bit, a miscompiled loop): it finds out itself, with the verifier's own check, while the
 * voter is still there. Nothing the closing would refuse ever leaves the ballot room.
 */
import { describe, expect, it } from 'vitest'
import { answerHolds, sealAnswer } from '../../src/belenios/ballot'
import { examineBatch } from '../../src/belenios/examineBallots'
import { seededRandom } from '../../src/ports/inMemory/world'
import { sha256Hex } from '../../src/evidence/hashing'
import { ballotRoom } from '../../src/workers/ballotRoom'
import type { SealAnswer } from '../../src/workers/ballotRoom'
import { setUp } from '../support/archives'

const round = setUp({ trustees: { single: 1 }, votes: [[0, 1]] })
const list = { uuid: round.election.uuid, election: round.records.election, credentials: round.records.credentials, fingerprint: round.election.fingerprint }
const people = round.election.questions.length

/** Goes wrong on these calls, counted from 1: a bit of one response is another. */
function wrongOn(calls: readonly number[]): { readonly seal: SealAnswer; readonly count: () => number } {
  let call = 0
  return {
    count: () => call,
    seal(...given) {
      call += 1
      const answer = sealAnswer(...given)
      if (!calls.includes(call)) return answer
      const [first, ...others] = answer.overall_proof
      if (first === undefined) throw new Error('no proof')
      return { ...answer, overall_proof: [{ ...first, response: String(BigInt(first.response) ^ 1n) }, ...others] }
    },
  }
}

async function visit(calls: readonly number[]) {
  const { seal, count } = wrongOn(calls)
  const room = ballotRoom(seededRandom('wrong', sha256Hex), seal)
  await room.enter([list], 'A'.repeat(22))
  await room.mark(0, 0, 1)
  await room.mark(0, 1, 2)
  return { room, count }
}

const takes = (json: string | undefined) => !('fault' in examineBatch({ election: round.election.record, ballots: [json ?? ''], first: 0 }))

describe('an answer that does not hold', () => {
  it('would be found by the verifier only when the box is closed', () => {
    const { seal } = wrongOn([1])
    const voter = round.voters[0]
    const asked = round.election.questions[0]
    if (voter === undefined || asked === undefined) throw new Error('no voter')
    const wrong = seal(round.election, asked, voter.credential, [1, 0, 0], [1n, 2n, 3n], (length) => new Uint8Array(length).fill(7))
    expect(answerHolds(round.election, asked, voter.credential, wrong)).toBe(false)
  })

  it('is sealed once more by itself', async () => {
    const { room, count } = await visit([1])
    await room.code()
    const [ballot] = await room.ballots()
    expect(takes(ballot?.json)).toBe(true)
    expect(count()).toBe(people + 1)
  })

  it('twice in a row is told, casts nothing, and may be tried again', async () => {
    const { room } = await visit([1, 2, 3, 4, 5, 6])
    await expect(room.code()).rejects.toThrow('does not hold')
    const code = await room.code()
    expect(code).toHaveLength(12)
    const [ballot] = await room.ballots()
    expect(takes(ballot?.json)).toBe(true)
  })

  it('is never in a ballot, however often it is asked for', async () => {
    const { room } = await visit(Array.from({ length: 100 }, (_, i) => i + 1))
    for (let attempt = 0; attempt < 3; attempt += 1) {
      await expect(room.code()).rejects.toThrow()
      await expect(room.ballots()).rejects.toThrow()
    }
  })
})
