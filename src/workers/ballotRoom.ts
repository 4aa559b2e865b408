/**
 * BallotRoom: one voter's ballots being encrypted, in a worker (protocol.md §8, stack.md "encrypt while the voter reviews").
 * Holds the card's secret, a fresh 256-bit seed and the choices of this visit in memory only; `leave` drops them.
 *
 * Questions are sealed one at a time and the worker yields between them, so a re-mark overtakes what is waiting. A ballot is
 * only ever assembled from answers sealed for the choice that stands: `sealed.revision === wanted.revision`.
 *
 * Every answer and every signature is checked by the verifier's own code before it leaves: what closing would refuse, when it is
 * too late, never enters the box (docs/decisions/024). An answer that does not hold is sealed once more, with fresh randomness.
 */
import { answerHolds, sealAnswer, signatureHolds, signBallot } from '../belenios/ballot'
import type { SealedAnswer } from '../belenios/ballot'
import { readElection } from '../belenios/election'
import type { Election } from '../belenios/election'
import { requireAll } from '../belenios/fault'
import type { SealedList } from '../domain/round/round'
import { BALLOT_SEED_BYTES, ballotCode, questionRandomness, revealedBallotQr } from '../evidence/ballotCheck'
import { credentialOf } from '../evidence/votingCard'
import type { BallotRoom } from '../ports/rooms'
import type { SealedBallot } from '../ports/roundStore'
import type { Random } from '../ports/world'

interface Line {
  level: number | undefined
  /** The voter has been past it: encrypted ahead of the others. */
  marked: boolean
  /** Raised by every re-mark after a sealing, so no randomness serves two choices. */
  revision: number
  sealed: { readonly revision: number; readonly answer: SealedAnswer } | undefined
}

interface VisitedList {
  readonly election: Election
  readonly credential: { readonly secret: bigint; readonly publicKey: string }
  readonly lines: Line[]
}

interface Visit {
  seed: Uint8Array
  readonly lists: readonly VisitedList[]
  /** As handed out last, with the answers they are made of. */
  signed?: { readonly answers: readonly SealedAnswer[]; readonly ballots: readonly SealedBallot[] }
}

/** The first question whose sealed answer is not of the mark that stands. */
function unsealed({ lists }: Visit, onlyMarked: boolean): { readonly list: VisitedList; readonly question: number } | undefined {
  for (const list of lists) {
    const question = list.lines.findIndex((line) => (line.marked || !onlyMarked) && line.sealed?.revision !== line.revision)
    if (question >= 0) return { list, question }
  }
  return undefined
}

/** How an answer is made: another way only in tests, which make a wrong one. */
export type SealAnswer = typeof sealAnswer

function sealLine(seal: SealAnswer, seed: Uint8Array, list: VisitedList, number: number, random: (length: number) => Uint8Array): void {
  const line = list.lines[number]
  const question = list.election.questions[number]
  if (line === undefined || question === undefined) throw new RangeError('no such question')
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const { revision, level } = line
    const choices = question.answers.map((_, answer) => (answer === level ? 1 : 0))
    const randomness = questionRandomness(list.election, seed, number, revision)
    const answer = seal(list.election, question, list.credential.publicKey, choices, randomness, random)
    if (answerHolds(list.election, question, list.credential.publicKey, answer)) {
      line.sealed = { revision, answer }
      return
    }
    line.revision += 1
  }
  throw new Error('an answer does not hold')
}

function signed({ election, credential, lines }: VisitedList, random: (length: number) => Uint8Array): SealedBallot {
  const json = signBallot(election, credential.publicKey, credential.secret, answersOf(lines), random)
  if (!signatureHolds(election, json)) throw new Error('a signature does not hold')
  return { list: election.uuid, credential: credential.publicKey, json }
}

const answersOf = (lines: readonly Line[]): readonly SealedAnswer[] =>
  lines.map((line) => {
    if (line.sealed?.revision !== line.revision) throw new Error('a stale answer may never be cast')
    return line.sealed.answer
  })

const isMadeOf = (made: readonly SealedAnswer[] | undefined, answers: readonly SealedAnswer[]): boolean =>
  made?.length === answers.length && answers.every((answer, index) => answer === made[index])

const revealedText = ({ seed, lists }: Visit): string =>
  revealedBallotQr({
    seed: Array.from(seed, (byte) => byte.toString(16).padStart(2, '0')).join(''),
    lists: lists.map(({ election, lines }) => ({
      uuid: election.uuid,
      choices: lines.map((line) => (line.level === undefined ? 0 : line.level + 1)),
      revisions: lines.map((line) => line.revision),
    })),
  })

/** Fresh randomness for an answer that does not hold; two in a row are no accident. */
const ATTEMPTS = 2

const pauseForMessages = () => new Promise<void>((resolve) => setTimeout(resolve, 0))

export function ballotRoom(random: Random, seal: SealAnswer = sealAnswer): BallotRoom {
  const elections = new Map<string, Election>()
  let visit: Visit | undefined
  let working: Promise<void> | undefined
  const bytes = (length: number) => random.bytes(length)

  const electionOf = (list: SealedList): Election => {
    const known = elections.get(list.uuid)
    if (known?.record === list.election) return known
    const election = readElection(list.election, requireAll)
    elections.set(list.uuid, election)
    return election
  }
  const inside = (): Visit => {
    if (visit === undefined) throw new Error('nobody is voting')
    return visit
  }
  /** Seals what is not sealed yet; one run at a time, gone when the visit ends. */
  async function sealAll(current: Visit, onlyMarked: boolean): Promise<void> {
    while (visit === current) {
      const next = unsealed(current, onlyMarked)
      if (next === undefined) return
      sealLine(seal, current.seed, next.list, next.question, bytes)
      await pauseForMessages()
    }
  }
  async function settle(current: Visit): Promise<void> {
    await working
    await sealAll(current, false)
    if (visit !== current) throw new Error('the visit has ended')
  }
  return {
    warm(lists) {
      for (const list of lists) {
        const election = electionOf(list)
        election.key.power(1n)
        election.group.generator.power(1n)
      }
      return Promise.resolve()
    },
    enter(lists, cardSecret) {
      visit = {
        seed: random.bytes(BALLOT_SEED_BYTES),
        lists: lists.map((sealed) => {
          const election = electionOf(sealed)
          const lines = election.questions.map((): Line => ({ level: undefined, marked: false, revision: 0, sealed: undefined }))
          return { election, credential: credentialOf(election.group, election.uuid, cardSecret), lines }
        }),
      }
      return Promise.resolve()
    },
    mark(list, official, level) {
      const current = inside()
      const line = current.lists[list]?.lines[official]
      if (line === undefined) throw new RangeError('no such official')
      if (line.marked && line.level === level) return Promise.resolve()
      line.marked = true
      if (line.level !== level && line.sealed !== undefined) line.revision += 1
      line.level = level
      // What fails here is tried once more, and told, when the code is asked for.
      working = (working ?? Promise.resolve()).then(() => sealAll(current, true)).catch(() => undefined)
      return Promise.resolve()
    },
    async code() {
      const current = inside()
      await settle(current)
      return ballotCode(current.lists.map((list) => ({ fingerprint: list.election.fingerprint, answers: answersOf(list.lines) })))
    },
    async ballots() {
      const current = inside()
      await settle(current)
      // A cast that is repeated because its answer was lost repeats the very same bytes, which the store then knows again.
      const answers = current.lists.flatMap(({ lines }) => answersOf(lines))
      if (!isMadeOf(current.signed?.answers, answers)) current.signed = { answers, ballots: current.lists.map((list) => signed(list, bytes)) }
      return current.signed?.ballots ?? []
    },
    async reveal() {
      const current = inside()
      await settle(current)
      const text = revealedText(current)
      // Spoiled: what was shown can never be cast.
      current.seed = random.bytes(BALLOT_SEED_BYTES)
      for (const list of current.lists) for (const line of list.lines) line.sealed = undefined
      return text
    },
    leave() {
      visit?.seed.fill(0)
      visit = undefined
      working = undefined
      return Promise.resolve()
    },
  }
}
