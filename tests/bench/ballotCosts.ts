/**
 * What a ballot costs to make and to verify, in both groups, on one core, and that the cost grows with
 * ballots × people and nothing else: the last row of each growth compares the cost per unit of its two ends.
 */
import { signBallot, sealAnswer } from '../../src/belenios/ballot'
import { examineBatch } from '../../src/belenios/examineBallots'
import { belenios2048 } from '../../src/belenios/group/belenios2048'
import { ed25519 } from '../../src/belenios/group/ed25519'
import type { Group } from '../../src/belenios/group/group'
import { randomScalar } from '../../src/belenios/scalars'
import { cast, setUp, voterOf } from '../support/archives'
import type { SetUp, Vote } from '../support/archives'
import { costOf, costOfRepeated, dividedBy, medianCost } from './measuring'
import type { Cost } from './measuring'
import type { Row } from './table'

const LEVELS = 3
const PEOPLE = [5, 10, 20, 40] as const
const BALLOTS = [10, 20, 40] as const
/** "Linear": the cost per unit at the far end is at most this many times that at the near end. */
const LINEAR = 1.3

export const voteOf = (ballot: number, people: number): Vote =>
  Array.from({ length: people }, (_, person) => [0, 1, 2, undefined][(ballot * 7 + person * 3) % 4])

const aRoundOf = (group: Group, people: number, voters: number): SetUp =>
  setUp({ group, trustees: { threshold: 2, size: 3 }, votes: [voteOf(0, people)], voters, uuid: 'BenchBaLLots12' })

/** Everything from the voter's choices to the signed record, randomness included, as the booth does it. */
function makeBallot({ election, group, random, voters }: SetUp, ballot: number): string {
  const { secret, credential } = voterOf({ voters } as SetUp, ballot)
  const vote = voteOf(ballot, election.questions.length)
  const answers = election.questions.map((question, i) =>
    sealAnswer(
      election, question, credential,
      question.answers.map((_, level) => (level === vote[i] ? 1 : 0)),
      question.answers.map(() => randomScalar(group.order, random)),
      random,
    ),
  )
  return signBallot(election, credential, secret, answers, random)
}

function growth(what: string, unit: string, costs: readonly (readonly [number, Cost])[]): Row {
  const [[near, first], [far, last]] = [costs[0], costs.at(-1)] as [readonly [number, Cost], readonly [number, Cost]]
  const perUnit = (cost: Cost, units: number) => (1000 * cost.cpu) / units
  const ratio = perUnit(last, far) / perUnit(first, near)
  const series = costs.map(([units, cost]) => `${String(units)}: ${(perUnit(cost, units) / 1000).toFixed(2)}`)
  return {
    what,
    value: { text: '' },
    ratio,
    target: { text: `≤ ${String(LINEAR)} ×`, reached: ratio <= LINEAR },
    note: `CPU ms per ${unit} at ${series.join(', ')}`,
  }
}

/** Until the engine has compiled what will be measured: else the first size of a series is its dearest. */
function warmUp(group: Group): void {
  const ballots = 20
  const round = aRoundOf(group, 20, ballots)
  for (let ballot = 0; ballot < ballots; ballot += 1) {
    mustHold(examineBatch({ election: round.election.record, ballots: [makeBallot(round, ballot)], first: 0 }))
  }
}

async function growthWithPeople(group: Group, runs: number): Promise<readonly Row[]> {
  warmUp(group)
  const making: [number, Cost][] = []
  const verifying: [number, Cost][] = []
  for (const people of PEOPLE) {
    const round = aRoundOf(group, people, runs + 2)
    let next = 0
    const ballots: string[] = []
    making.push([people, await costOfRepeated(runs, () => ballots.push(makeBallot(round, next++)))])
    let seen = 0
    const verify = () => mustHold(examineBatch({ election: round.election.record, ballots: [ballots[seen++] ?? ''], first: 0 }))
    verifying.push([people, await costOfRepeated(runs, verify)])
  }
  const at20 = (costs: readonly (readonly [number, Cost])[]) => costs.find(([people]) => people === 20)?.[1] ?? { wall: NaN, cpu: NaN }
  const label = `20 people × ${String(LEVELS)} levels, ${group.name}`
  return [
    { what: `make a ballot, ${label}`, value: at20(making), cores: 1 },
    growth(`… growth with people, ${group.name}`, 'person', making),
    { what: `verify a ballot, ${label}`, value: at20(verifying), cores: 1 },
    growth(`… growth with people, ${group.name}`, 'person', verifying),
  ]
}

async function growthWithBallots(group: Group): Promise<readonly Row[]> {
  const most = Math.max(...BALLOTS)
  const round = aRoundOf(group, 20, most)
  const ballots = Array.from({ length: most }, (_, ballot) => cast(round, voterOf(round, ballot), voteOf(ballot, 20)).json)
  const examine = (count: number) => () => mustHold(examineBatch({ election: round.election.record, ballots: ballots.slice(0, count), first: 0 }))
  examine(1)()
  const costs: [number, Cost][] = []
  for (const count of BALLOTS) costs.push([count, medianCost([await costOf(examine(count)), await costOf(examine(count))])])
  const last = costs.at(-1)?.[1] ?? { wall: NaN, cpu: NaN }
  return [
    { what: `verify ${String(most)} ballots of 20 people, ${group.name}`, value: last, cores: 1, note: `${(dividedBy(last, most).cpu).toFixed(0)} ms of CPU a ballot` },
    growth(`… growth with ballots, ${group.name}`, 'ballot', costs),
  ]
}

function mustHold(verdict: ReturnType<typeof examineBatch>): void {
  if ('fault' in verdict) throw new Error(`${verdict.fault.code} at ${verdict.fault.at}`)
}

export async function ballotCosts(runs: number): Promise<readonly Row[]> {
  const rows: Row[] = []
  for (const group of [ed25519, belenios2048]) {
    rows.push(...(await growthWithPeople(group, 6 * runs)), ...(await growthWithBallots(group)))
  }
  return rows
}
