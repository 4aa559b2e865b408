/**
 * Complete archives made with our own library, stage by stage: trustees, election, ballots, closing, events, bytes. A test
 * that wants something wrong changes the outcome of one stage and lets the following stages hash and sign the rest, so
 * that exactly one thing is wrong. All keys are throw-away and come from a seed.
 */
import { sealAnswer, signBallot } from '../../src/belenios/ballot'
import type { BallotRecord } from '../../src/belenios/ballot'
import { credentialScalar, dashed, publicCredential } from '../../src/belenios/credential'
import { electionRecord, readElection } from '../../src/belenios/election'
import type { Election, Question } from '../../src/belenios/election'
import type { Require } from '../../src/belenios/fault'
import { ed25519 } from '../../src/belenios/group/ed25519'
import type { Element, Group } from '../../src/belenios/group/group'
import { sha256Hex } from '../../src/belenios/hash'
import { elementOf, randomScalar } from '../../src/belenios/scalars'
import type { RandomBytes } from '../../src/belenios/scalars'
import { addTallies, combineFactors, countsOf, emptyTally, encryptedTallyRecord, openedCells, partialDecryption, readTally } from '../../src/belenios/tally'
import type { Grid, PartialDecryptionRecord } from '../../src/belenios/tally'
import { generateKeys } from '../../src/belenios/trustees/ceremony'
import { newSingleTrustee } from '../../src/belenios/trustees/single'
import type { TrusteeKeyRecord } from '../../src/belenios/trustees/single'
import { readTrustees } from '../../src/belenios/trustees/trustees'
import type { TrusteeEntry } from '../../src/belenios/trustees/trustees'
import { archiveOf, membersOf } from './rawArchive'
import type { EventDraft } from './rawArchive'
import { seededBytes } from './seededBytes'

/** Passes over everything: tests read back what they damaged themselves. */
export const overlook: Require = () => undefined

/** The answer chosen at each question; `undefined` = nothing marked. */
export type Vote = readonly (number | undefined)[]

export interface Plan {
  /** Ed25519 unless given. */
  readonly group?: Group
  /** `Single` trustees, or Pedersen `threshold` of `size`. Default: 2 Single. */
  readonly trustees?: { readonly single: number } | { readonly threshold: number; readonly size: number }
  /** Owners who decrypt; default: all Single, or the first `threshold`. */
  readonly decryptedBy?: readonly number[]
  readonly questions?: readonly Question[]
  readonly name?: string
  readonly uuid?: string
  /** One vote per ballot; voters in this order. */
  readonly votes?: readonly Vote[]
  /** Credentials issued; default: one more than there are votes. */
  readonly voters?: number
  readonly seed?: string
}

export const LEVELS = ['Tín nhiệm cao', 'Tín nhiệm', 'Tín nhiệm thấp'] as const
export const levelsFor = (name: string): Question => ({ answers: LEVELS, min: 0, max: 1, question: name })
export const DEFAULT_VOTES: readonly Vote[] = [[0], [0], [2]]

export interface TrusteeKeys {
  readonly entries: readonly TrusteeEntry[]
  readonly publicKey: string
  /** Decryption key of each owner, owner 1 first. */
  readonly secrets: readonly bigint[]
  readonly seeds: readonly string[]
}

export interface Voter {
  readonly secret: bigint
  readonly credential: string
}

export interface SetUp {
  readonly plan: Plan
  readonly group: Group
  readonly election: Election
  readonly records: { readonly election: string; readonly trustees: string; readonly credentials: string }
  readonly keys: TrusteeKeys
  readonly voters: readonly Voter[]
  readonly random: RandomBytes
}

const randomOf = (plan: Plan, stage: string): RandomBytes => seededBytes(`${plan.seed ?? 'archive'}|${stage}`)

const BASE58 = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz'
export const randomSymbols = (random: RandomBytes, length: number): string =>
  Array.from(random(length), (byte) => BASE58[byte % 58]).join('')

export function makeTrustees(plan: Plan = {}): TrusteeKeys {
  const group = plan.group ?? ed25519
  const random = randomOf(plan, 'trustees')
  const wanted = plan.trustees ?? { single: 2 }
  if ('single' in wanted) {
    const made = Array.from({ length: wanted.single }, () => newSingleTrustee(group, random))
    return keysOf(group, made.map(({ entry }) => entry), made.map(({ secret }) => secret))
  }
  const seeds = Array.from({ length: wanted.size }, () => randomSymbols(random, 22))
  const { record, publicKey, decryptionKeys } = generateKeys(group, seeds, wanted.threshold, random)
  return { entries: [['Pedersen', record]], publicKey, secrets: decryptionKeys, seeds }
}

/** Keys of Single trustees from their entries. */
export function keysOf(group: Group, entries: readonly (readonly ['Single', TrusteeKeyRecord])[], secrets: readonly bigint[]): TrusteeKeys {
  const product = entries
    .map(([, { public_key }]) => elementOf(group, public_key, 'public_key'))
    .reduce((total, key) => group.multiply(total, key), group.identity)
  return { entries, publicKey: group.encode(product), secrets, seeds: [] }
}

export interface SetUpChanges {
  readonly keys?: TrusteeKeys
  readonly publicKey?: string
  readonly election?: (record: string) => string
  readonly credentials?: (credentials: string[], group: Group) => string[]
}

/** Everything up to the opening of the box. */
export function setUp(plan: Plan = {}, changes: SetUpChanges = {}): SetUp {
  const group = plan.group ?? ed25519
  const random = randomOf(plan, 'setUp')
  const keys = changes.keys ?? makeTrustees(plan)
  const uuid = plan.uuid ?? 'TestArchive123'
  const votes = plan.votes ?? DEFAULT_VOTES
  const questions = plan.questions ?? (votes[0] ?? [undefined]).map((_, i) => levelsFor(`Người thứ ${String(i + 1)}`))
  const honest = electionRecord({
    description: 'Kiểm thử', name: plan.name ?? 'Hội nghị', group, publicKey: changes.publicKey ?? keys.publicKey, questions, uuid,
  })
  const election = changes.election === undefined ? honest : changes.election(honest)
  const voters = Array.from({ length: plan.voters ?? votes.length + 1 }, (): Voter => {
    const secret = credentialScalar(group, uuid, dashed(randomSymbols(random, 22)))
    return { secret, credential: publicCredential(group, secret) }
  })
  const listed = voters.map(({ credential }) => credential).sort()
  const credentials = changes.credentials === undefined ? listed : changes.credentials(listed, group)
  const records = { election, trustees: JSON.stringify(keys.entries), credentials: JSON.stringify(credentials) }
  return { plan: { ...plan, votes, questions }, group, election: readElection(election, overlook), records, keys, voters, random }
}

export interface Cast {
  readonly json: string
  /** Encryption randomness per question and answer. */
  readonly randomness: Grid<bigint>
}

export const voterOf = (setup: SetUp, index: number): Voter => {
  const voter = setup.voters[index]
  if (voter === undefined) throw new RangeError('no such voter')
  return voter
}

const marksOf = (question: Question, choice: number | undefined): number[] => question.answers.map((_, i) => (i === choice ? 1 : 0))

/** One ballot, sealed and signed. */
export function cast(setup: SetUp, { secret, credential }: Voter, vote: Vote, randomness?: Grid<bigint>): Cast {
  const { election, group, random } = setup
  const used = randomness ?? election.questions.map((question) => question.answers.map(() => randomScalar(group.order, random)))
  const answers = election.questions.map((question, i) =>
    sealAnswer(election, question, credential, marksOf(question, vote[i]), used[i] ?? [], random),
  )
  return { json: signBallot(election, credential, secret, answers, random), randomness: used }
}

/** Ballots of all votes of the plan, voters in order. */
export const castAll = (setup: SetUp): string[] =>
  (setup.plan.votes ?? []).map((vote, i) => cast(setup, voterOf(setup, i), vote).json)

/** A record as another text, after a change to its value; the change names the shape it knows. */
export const edited = (record: string, change: (value: never) => void): string => {
  const value: unknown = JSON.parse(record)
  change(value as never)
  return JSON.stringify(value)
}

/** The ballot with other content, hashed and signed again by its voter. */
export function resigned(setup: SetUp, ballot: string, change: (ballot: BallotRecord) => void): string {
  const record = JSON.parse(ballot) as BallotRecord
  change(record)
  const voter = setup.voters.find(({ credential }) => credential === record.credential)
  const election = { ...setup.election, uuid: record.election_uuid, fingerprint: record.election_hash }
  return signBallot(election, record.credential, voter?.secret ?? 1n, record.answers, setup.random)
}

export interface Closing {
  readonly tally: ReturnType<typeof readTally>
  readonly encryptedTally: string
  readonly numTallied: number
  readonly totalWeight: number
  readonly partials: readonly { readonly owner: number; readonly record: PartialDecryptionRecord }[]
  readonly result: Grid<number>
}

export function tallyOf({ election, group }: Pick<SetUp, 'election' | 'group'>, ballots: readonly string[]): Closing['tally'] {
  return ballots.reduce(
    (sum, json) => addTallies(group, sum, readTally(group, (JSON.parse(json) as BallotRecord).answers.map(({ choices }) => choices), 'ballot')),
    emptyTally(election),
  )
}

/** The owners who decrypt by default. */
export function presentOf({ keys, plan }: SetUp): readonly number[] {
  const first = keys.entries[0]
  const needed = first?.[0] === 'Pedersen' ? first[1].threshold : keys.secrets.length
  return plan.decryptedBy ?? Array.from({ length: needed }, (_, i) => i + 1)
}

/** Decrypts a tally; the result is all zeros where the cells are no small powers (the test then says what it wants). */
export function closeTally(setup: SetUp, tally: Closing['tally'], numTallied: number): Closing {
  const { election, group, keys, records, random } = setup
  const trustees = readTrustees(group, records.trustees, overlook)
  const supplied = new Map<number, Grid<Element>>()
  const partials = presentOf(setup).map((owner) => {
    const record = partialDecryption(election, tally, { secret: keys.secrets[owner - 1] ?? 0n, publicKey: trustees.owners[owner - 1]?.text ?? '' }, random)
    supplied.set(owner, record.decryption_factors.map((row) => row.map((text) => elementOf(group, text, 'factor'))))
    return { owner, record }
  })
  const cells = openedCells(group, tally, combineFactors(election, trustees, supplied, overlook))
  const result = countsOf(group, cells, 2 * numTallied + 1) ?? tally.map((row) => row.map(() => 0))
  return { tally, encryptedTally: JSON.stringify(encryptedTallyRecord(group, tally)), numTallied, totalWeight: numTallied, partials, result }
}

export const closeBox = (setup: SetUp, ballots: readonly string[]): Closing => closeTally(setup, tallyOf(setup, ballots), ballots.length)

export function eventsOf({ records }: Pick<SetUp, 'records'>, ballots: readonly string[], closing: Closing): EventDraft[] {
  const setupData = { election: sha256Hex(records.election), trustees: sha256Hex(records.trustees), credentials: sha256Hex(records.credentials) }
  const sized = { num_tallied: closing.numTallied, total_weight: closing.totalWeight, encrypted_tally: sha256Hex(closing.encryptedTally) }
  return [
    { type: 'Setup', records: [records.election, records.trustees, records.credentials, JSON.stringify(setupData)] },
    ...ballots.map((ballot) => ({ type: 'Ballot', records: [ballot] })),
    { type: 'EndBallots', records: [] },
    { type: 'EncryptedTally', records: [closing.encryptedTally, JSON.stringify(sized)] },
    ...closing.partials.map(({ owner, record }) => {
      const partial = JSON.stringify(record)
      return { type: 'PartialDecryption', records: [partial, JSON.stringify({ owner, payload: sha256Hex(partial) })] }
    }),
    { type: 'Result', records: [JSON.stringify({ result: closing.result })] },
  ]
}

export interface MadeArchive {
  readonly setup: SetUp
  readonly ballots: readonly string[]
  readonly closing: Closing
  readonly bytes: Uint8Array
}

/** The whole archive from its three stages. */
export function assemble(setup: SetUp, ballots: readonly string[] = castAll(setup), closing: Closing = closeBox(setup, ballots)): MadeArchive {
  return { setup, ballots, closing, bytes: archiveOf(membersOf(eventsOf(setup, ballots, closing))) }
}

/** An honest archive of the plan. */
export const makeArchive = (plan: Plan = {}): MadeArchive => assemble(setUp(plan))
