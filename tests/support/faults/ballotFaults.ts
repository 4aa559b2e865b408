/**
 * Faults of ballots (digest §5): everything around the fault is counted, decrypted and announced as if it were right.
 */
import { signBallot } from '../../../src/belenios/ballot'
import type { SealedAnswer } from '../../../src/belenios/ballot'
import { ed25519 } from '../../../src/belenios/group/ed25519'
import { proofRecord } from '../../../src/belenios/scalars'
import { ballotChallenge, proveLogarithm } from '../../../src/belenios/schnorr'
import { assemble, cast, castAll, resigned, setUp, voterOf } from '../archives'
import type { Plan, SetUp, Voter } from '../archives'
import { sealDishonestly } from '../dishonestBallots'
import { ed25519Torsion, orderTwo } from '../points'
import { withBallot } from './byteFaults'
import { alone, refused } from './faultyArchive'
import type { FaultyArchive } from './faultyArchive'


/** Two voters more leave the line unmarked or take the lowest level, so that a dishonest sum still looks possible. */
const PLAN: Plan = { votes: [[0], [2], [undefined]] }
const CALM: Plan = { votes: [[0], [undefined], [undefined]] }

const questionOf = (setup: SetUp) => {
  const [question] = setup.election.questions
  if (question === undefined) throw new RangeError('an election with a question')
  return question
}

/** The first voter's ballot with these marks. */
const marked = (marks: readonly number[], plan = PLAN) => () =>
  withBallot((setup) => signed(setup, voterOf(setup, 0), [sealDishonestly(setup, questionOf(setup), voterOf(setup, 0).credential, marks)]), plan)

const signed = (setup: SetUp, { credential, secret }: Voter, answers: readonly SealedAnswer[], election = setup.election): string =>
  signBallot(election, credential, secret, answers, setup.random)

const answersOf = (ballot: string): SealedAnswer[] => (JSON.parse(ballot) as { answers: SealedAnswer[] }).answers

/** Two voters twist their α by the same element of order 2: it is gone from the sum. */
function twisted(): Uint8Array {
  const setup = setUp(PLAN)
  const ballots = castAll(setup).map((ballot, i) => {
    if (i > 1) return ballot
    const voter = voterOf(setup, i)
    return signed(setup, voter, [sealDishonestly(setup, questionOf(setup), voter.credential, [1, 0, 0], orderTwo(ed25519))])
  })
  return assemble(setup, ballots).bytes
}

/** A ballot that puts another element in place of its first α and signs that. */
const withAlpha = (text: string) => () =>
  withBallot((setup, honest) => resigned(setup, honest, ({ answers }) => {
    const choice = answers[0]?.choices[0]
    if (choice !== undefined) choice.alpha = text
  }))

/** The signature of a hash that is not the ballot's, rightly made. */
const otherHash = () =>
  withBallot((setup, honest) => {
    const ballot = JSON.parse(honest) as object
    const hash = 'A'.repeat(43)
    const proof = proofRecord(proveLogarithm(setup.group, voterOf(setup, 0).secret, ballotChallenge(hash), setup.random))
    return JSON.stringify({ ...ballot, signature: { hash, proof } })
  })

function castTwice(): Uint8Array {
  const setup = setUp(PLAN)
  return assemble(setup, [...castAll(setup), cast(setup, voterOf(setup, 0), [1]).json]).bytes
}

function castByStranger(): Uint8Array {
  const setup = setUp(PLAN)
  const stranger = { secret: 77n, credential: setup.group.encode(setup.group.generator.power(77n)) }
  return assemble(setup, [...castAll(setup), cast(setup, stranger, [1]).json]).bytes
}

/** α and proofs of the first voter under the credential of the second. */
function copied(): Uint8Array {
  const setup = setUp(PLAN)
  const ballots = castAll(setup)
  const copy = signed(setup, voterOf(setup, 1), answersOf(ballots[0] ?? ''))
  return assemble(setup, ballots.map((ballot, i) => (i === 1 ? copy : ballot))).bytes
}

export const ballotFaults: readonly FaultyArchive[] = [
  alone('ballot/other-election', 'the uuid of another election', () => withBallot((setup, honest) => signed(setup, voterOf(setup, 0), answersOf(honest), { ...setup.election, uuid: 'AnotherVote123' }))),
  alone('ballot/other-fingerprint', 'the fingerprint of another election', () => withBallot((setup, honest) => signed(setup, voterOf(setup, 0), answersOf(honest), { ...setup.election, fingerprint: 'A'.repeat(43) }))),
  alone('ballot/shape', 'an answer to a question nobody asked', () => withBallot((setup, honest) => resigned(setup, honest, ({ answers }) => { answers.push(...answers) }))),
  refused('ballot/shape', 'an answer without its last proof', () => withBallot((setup, honest) => resigned(setup, honest, ({ answers }) => { answers[0]?.individual_proofs.pop() }))),
  alone('ballot/not-member', 'two ballots whose α is twisted by a point of order 2', twisted),
  ...ed25519Torsion.slice(0, 7).map((point, i) => refused('ballot/not-member', `small-order point ${String(i + 1)} for an α`, withAlpha(ed25519.encode(point)))),
  alone('ballot/individual-proof', 'a vote of 2 and one of −1, the sum rightly proven', marked([2, 0, -1])),
  refused('ballot/individual-proof', 'answers copied from another voter', copied),
  refused('ballot/individual-proof', 'the identity for an α', withAlpha(ed25519.encode(ed25519.identity))),
  alone('ballot/overall-proof', 'two levels of one person, each rightly proven', marked([1, 1, 0], CALM)),
  alone('ballot/signature-hash', 'a rightly signed hash of something else', otherHash),
  alone('ballot/signature', 'signed with another key', () => withBallot((setup, honest) => signed(setup, { ...voterOf(setup, 0), secret: 5n }, answersOf(honest)))),
  alone('ballot/unknown-credential', 'a credential that was never issued', castByStranger),
  alone('ballot/credential-reused', 'a second ballot under one credential', castTwice),
]
