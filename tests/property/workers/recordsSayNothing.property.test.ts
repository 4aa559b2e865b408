/**
 * The length of a ballot on the disk says nothing of the choices in it: ballots that rate everybody high, low, or nobody at all are
 * as long as each other, but for the chance in their numbers. The same test sees a record that does give its choices away.
 */
import { describe, expect, it } from 'vitest'
import { sha256Hex } from '../../../src/evidence/hashing'
import { seededRandom } from '../../../src/ports/inMemory/world'
import { ballotRoom } from '../../../src/workers/ballotRoom'
import { setUp } from '../../support/archives'

const PEOPLE = 4
const BALLOTS = 60
const CLASSES: readonly (number | undefined)[] = [0, 2, undefined]

const round = setUp({ trustees: { single: 1 }, votes: [[0, 1, 2, undefined]] })
const list = { uuid: round.election.uuid, election: round.records.election, credentials: round.records.credentials, fingerprint: round.election.fingerprint }

/** The records of voters who all chose alike. */
async function recordsOf(level: number | undefined): Promise<readonly { readonly credential: string; readonly json: string }[]> {
  const room = ballotRoom(seededRandom(`lengths ${String(level)}`, sha256Hex))
  const records = []
  for (let voter = 0; voter < BALLOTS; voter += 1) {
    await room.enter([list], String(voter).padStart(22, 'A'))
    for (let person = 0; person < PEOPLE; person += 1) await room.mark(0, person, level)
    await room.code()
    records.push(...(await room.ballots()))
    await room.leave()
  }
  return records
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
const variance = (values: readonly number[]) => mean(values.map((value) => (value - mean(values)) ** 2))

/** How far two means lie apart, in standard errors (Welch): beyond five is no chance. */
const apart = (a: readonly number[], b: readonly number[]) => Math.abs(mean(a) - mean(b)) / Math.sqrt(variance(a) / a.length + variance(b) / b.length + 1e-9)
const CHANCE = 5

describe('a ballot on the disk', () => {
  it('is as long whatever its choices, and stands under a key that has nothing to do with them', async () => {
    const classes = await Promise.all(CLASSES.map(recordsOf))
    const lengths = classes.map((records) => records.map(({ json }) => json.length))
    for (const a of lengths) for (const b of lengths) expect(apart(a, b)).toBeLessThan(CHANCE)
    // The same cards voted in each class: the same keys, in the same order.
    const keys = classes.map((records) => records.map(({ credential }) => credential))
    for (const other of keys) expect(other).toEqual(keys[0])
    expect(new Set(keys[0]).size).toBe(BALLOTS)

    // Positive controls: one byte more for a low mark, and a record without the lines left unmarked, are seen at once.
    const [high = [], low = [], none = []] = lengths
    expect(apart(high, low.map((length) => length + PEOPLE))).toBeGreaterThan(CHANCE)
    expect(apart(high, none.map((length) => length * 0.9))).toBeGreaterThan(CHANCE)
  })
})
