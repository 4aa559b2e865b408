/**
 * What the committee waits for: one member's partial decryption, and the closing of a ward's usual box and of the largest that one
 * tablet is meant for, from the sum of the box to the finished archive, verified whole (the steps of src/workers/closeList.ts,
 * threads for the verifier).
 */
import { randomBytes, randomInt } from 'node:crypto'
import { availableParallelism } from 'node:os'
import { belenios2048 } from '../../src/belenios/group/belenios2048'
import { ed25519 } from '../../src/belenios/group/ed25519'
import type { Group } from '../../src/belenios/group/group'
import { partialDecryption } from '../../src/belenios/tally'
import { nodePool } from '../../src/entries/nodePool'
import type { SealedBallot } from '../../src/ports/roundStore'
import type { Random } from '../../src/ports/world'
import { openList, sumList } from '../../src/workers/closeList'
import { cast, setUp, tallyOf } from '../support/archives'
import type { SetUp } from '../support/archives'
import { voteOf } from './ballotCosts'
import { costOf, costOfRepeated, medianCost } from './measuring'
import type { Cost } from './measuring'
import type { Row } from './table'

const random: Random = { bytes: (length) => new Uint8Array(randomBytes(length)), below: (limit) => randomInt(limit) }

const aBox = (group: Group, people: number, voters: number): SetUp =>
  setUp({ group, trustees: { threshold: 2, size: 3 }, votes: [voteOf(0, people)], voters, uuid: 'BenchCLosing23' })

const ballotsOf = (box: SetUp): readonly string[] => box.voters.map((voter, i) => cast(box, voter, voteOf(i, box.election.questions.length)).json)

async function decryption(group: Group, runs: number): Promise<Row> {
  const box = aBox(group, 20, 2)
  const tally = tallyOf(box, ballotsOf(box))
  const [secret = 0n] = box.keys.secrets
  const trustee = { secret, publicKey: group.encode(group.generator.power(secret)) }
  const value = await costOfRepeated(3 * runs, () => partialDecryption(box.election, tally, trustee, random.bytes))
  return { what: `partial decryption, 20 people × 3 levels, ${group.name}`, value, cores: 1 }
}

/** A tablet's core against this machine's. */
const SLOWER = 6

interface Box {
  readonly voters: number
  readonly people: number
  /** Seconds that the committee waits at most, on one core six times slower. */
  readonly patience: number
}
const BOXES: readonly Box[] = [{ voters: 31, people: 11, patience: 60 }, { voters: 150, people: 20, patience: 120 }]

async function closing({ voters, people, patience }: Box, runs: number): Promise<readonly Row[]> {
  const box = aBox(ed25519, people, voters)
  const { uuid } = box.election
  const sealed = { uuid, election: box.records.election, credentials: box.records.credentials, fingerprint: box.election.fingerprint }
  const keys = { uuid, trustees: box.records.trustees, publicKey: box.keys.publicKey, shares: [] }
  const present = box.keys.secrets.slice(0, 2).map((secret, i) => ({ owner: i + 1, secret }))
  const ballots = ballotsOf(box).map((json): SealedBallot => ({ list: uuid, credential: (JSON.parse(json) as { credential: string }).credential, json }))
  const costs: { summing: Cost; whole: Cost }[] = []
  for (let run = 0; run < runs; run += 1) {
    const pool = nodePool()
    const summing = await costOf(() => sumList(sealed, ballots))
    const whole = await costOf(async () => {
      const opened = await openList(sumList(sealed, ballots), sealed, keys, present, {
        timestamp: 1_700_000_000, random, verify: { examine: pool.examine, parallel: pool.parallel }, onStep: () => undefined,
      })
      if (!opened.ok) throw new Error(opened.error.at)
    })
    pool.end()
    costs.push({ summing, whole })
  }
  const whole = medianCost(costs.map((cost) => cost.whole))
  const onTablet = SLOWER * whole.cpu
  const size = `${String(voters)} ballots × ${String(people)} people, Ed25519`
  return [
    {
      what: `close ${size}`,
      value: whole,
      cores: availableParallelism(),
      note: 'sum, 2 partial decryptions, strong proofs, archive, verified whole; threads started anew',
    },
    { what: '… of which the sum', value: medianCost(costs.map(({ summing }) => summing)), cores: 1 },
    {
      what: `… on one core ${String(SLOWER)} × slower, after a restart`,
      value: { text: `${(onTablet / 1000).toFixed(1)} s` },
      cores: 1,
      ratio: onTablet / (1000 * patience),
      target: { text: `≤ ${String(patience)} s`, reached: onTablet <= 1000 * patience },
      note: 'the whole processor time six times over, workers included; nothing of it was done while the round was open',
    },
  ]
}

export async function closingCosts(runs: number): Promise<readonly Row[]> {
  const rows = [await decryption(ed25519, runs), await decryption(belenios2048, runs)]
  for (const box of BOXES) rows.push(...(await closing(box, box.voters > 100 ? 1 : runs)))
  return rows
}
