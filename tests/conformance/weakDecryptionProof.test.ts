/**
 * The limit of a bare archive (digest §8), kept as a test so that nobody takes it for more than it is: whoever knows all
 * encryption randomness and holds one decryption key announces a false result, and every verifier of this protocol version
 * accepts it. Packages are closed against it by strong proofs.
 */
import { describe, expect, it } from 'vitest'
import { belenios2048 } from '../../src/belenios/group/belenios2048'
import { ed25519 } from '../../src/belenios/group/ed25519'
import { verifyArchive } from '../../src/belenios/verifyArchive'
import { presentOf, setUp } from '../support/archives'
import type { Plan } from '../support/archives'
import { beleniosToolIsThere, beleniosToolVerifies } from '../support/beleniosTool'
import { forgeArchive } from '../support/forgery'
import { TIMESTAMP } from '../support/rawArchive'

const forged = (plan: Plan) => {
  const setup = setUp({ votes: [[0, 2], [0, 1], [1, undefined]], ...plan })
  return { setup, ...forgeArchive({
    records: setup.records, voters: setup.voters, votes: setup.plan.votes ?? [], timestamp: TIMESTAMP, random: setup.random,
    present: presentOf(setup).map((owner) => ({ owner, secret: setup.keys.secrets[owner - 1] ?? 0n })),
    lies: [{ question: 0, answer: 0, by: -2 }, { question: 0, answer: 2, by: 2 }, { question: 1, answer: 0, by: 1 }],
  }) }
}

describe.each<{ name: string; plan: Plan }>([
  { name: 'a committee, 2 of 3, in Ed25519', plan: { trustees: { threshold: 2, size: 3 } } },
  { name: 'a committee, 3 of 5, members 2, 4 and 5, in Ed25519', plan: { trustees: { threshold: 3, size: 5 }, decryptedBy: [2, 4, 5] } },
  { name: 'two Single trustees in Ed25519', plan: { group: ed25519 } },
  { name: 'a committee, 2 of 3, in BELENIOS-2048', plan: { group: belenios2048, trustees: { threshold: 2, size: 3 }, decryptedBy: [1, 3] } },
])('one liar among $name', ({ plan }) => {
  const { setup, archive, honest, announced, partialDecryptions, encryptedTally } = forged(plan)

  it('announces what nobody voted, and the bare archive is accepted', async () => {
    expect(honest).toEqual([[2, 1, 0], [0, 1, 1]])
    expect(announced).toEqual([[0, 1, 2], [1, 1, 1]])
    const verdict = await verifyArchive(archive)
    expect(verdict.ok && verdict.value.result).toEqual(announced)
  })

  it('needs no second liar: everybody else decrypted honestly, and the lie is in one share', () => {
    const shares = partialDecryptions.map(({ owner, record }) => {
      const secret = setup.keys.secrets[owner - 1] ?? 0n
      const alpha = setup.group.decode((JSON.parse(encryptedTally) as { alpha: string }[][])[0]?.[0]?.alpha ?? '') ?? setup.group.identity
      return record.decryption_factors[0]?.[0] === setup.group.encode(setup.group.power(alpha, secret))
    })
    expect(shares).toEqual([false, ...shares.slice(1).map(() => true)])
  })
})

describe.skipIf(!beleniosToolIsThere())('belenios-tool', () => {
  it('does not see it either', () => {
    const { archive } = forged({ group: belenios2048, trustees: { threshold: 2, size: 3 } })
    expect(beleniosToolVerifies(archive, 'TestArchive123')).toBe(true)
  })
})

describe('without knowing the randomness of one ballot', () => {
  it('the same lie is refused: the sum is not the one the proof was made for', async () => {
    const setup = setUp({ votes: [[0, 2], [0, 1]] })
    const plan = {
      records: setup.records, voters: setup.voters, votes: setup.plan.votes ?? [], timestamp: TIMESTAMP, random: setup.random,
      present: presentOf(setup).map((owner) => ({ owner, secret: setup.keys.secrets[owner - 1] ?? 0n })),
      lies: [{ question: 0, answer: 0, by: -1 }],
    }
    expect((await verifyArchive(forgeArchive(plan).archive)).ok).toBe(true)
    const verdict = await verifyArchive(forgeArchive({ ...plan, lastBallotIsFree: false }).archive)
    expect(!verdict.ok && verdict.error.code).toBe('decryption/proof')
  })
})
