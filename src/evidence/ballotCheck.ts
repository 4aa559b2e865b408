/**
 * Ballot check, cast-as-intended (protocol.md §8). The tablet shows a 12-symbol code of the ciphertexts *before* the voter
 * decides; whoever asks to check gets seed and choices as a QR on the screen, another device recomputes the code, and the
 * ballot is spoiled. All encryption randomness of one voter comes from one fresh 256-bit seed; proof nonces never do.
 *
 *   r = HKDF-SHA-256(seed, salt = uuid, info = "hom-phieu/r/v1|uuid|question|answer|revision", 64 bytes) mod q
 *       question and answer from 1, revision from 0, decimal
 *   code = first 60 bits of SHA-256(per list: φ|α,β,α,β…, lists joined by newline) as 12 symbols
 *   QR = "HP1B:" + canonical JSON [[uuid, choices, revisions]…, seed hex]; a choice is the level's place from 1, 0 = unmarked
 */
import type { Election } from '../belenios/election'
import type { SealedAnswer } from '../belenios/ballot'
import { integerOf } from '../belenios/scalars'
import { canonicalJson } from '../domain/kernel/canonicalJson'
import type { Result } from '../domain/kernel/result'
import { err, ok } from '../domain/kernel/result'
import { hkdfSha256, sha256 } from './hashing'
import { symbolsOf } from './symbols'

export const BALLOT_SEED_BYTES = 32
const CODE_SYMBOLS = 12
const QR_PREFIX = 'HP1B:'

/** Encryption scalars of one question, one per answer. `question` is 0-based. */
export function questionRandomness(election: Election, seed: Uint8Array, question: number, revision: number): readonly bigint[] {
  const answers = election.questions[question]?.answers ?? []
  return answers.map((_, answer) => {
    const info = `hom-phieu/r/v1|${election.uuid}|${String(question + 1)}|${String(answer + 1)}|${String(revision)}`
    return integerOf(hkdfSha256(seed, election.uuid, info, 64)) % election.group.order
  })
}

/** The 12-symbol code of a voter's ballots, lists in order. */
export function ballotCode(lists: readonly { readonly fingerprint: string; readonly answers: readonly Pick<SealedAnswer, 'choices'>[] }[]): string {
  const text = lists
    .map(({ fingerprint, answers }) => {
      const pairs = answers.flatMap((answer) => answer.choices.flatMap(({ alpha, beta }) => [alpha, beta]))
      return `${fingerprint}|${pairs.join(',')}`
    })
    .join('\n')
  return symbolsOf(sha256(new TextEncoder().encode(text)), CODE_SYMBOLS)
}

export interface RevealedBallot {
  /** 64 hex digits. */
  readonly seed: string
  readonly lists: readonly {
    readonly uuid: string
    /** Place of the chosen level from 1, or 0 for unmarked, per official. */
    readonly choices: readonly number[]
    readonly revisions: readonly number[]
  }[]
}

export const revealedBallotQr = (ballot: RevealedBallot): string =>
  QR_PREFIX + canonicalJson([...ballot.lists.map(({ uuid, choices, revisions }) => [uuid, choices, revisions]), ballot.seed])

export type BallotCheckError = { readonly code: 'ballot-check/not-a-ballot-code' } | { readonly code: 'ballot-check/other-election'; readonly uuid: string }

/** What a scanned QR says, before anything is believed. */
export function readRevealedBallot(text: string): Result<RevealedBallot, BallotCheckError> {
  const refusal = err({ code: 'ballot-check/not-a-ballot-code' } as const)
  if (!text.startsWith(QR_PREFIX) || text.length > 4000) return refusal
  let parsed: unknown
  try {
    parsed = JSON.parse(text.slice(QR_PREFIX.length))
  } catch {
    return refusal
  }
  if (!Array.isArray(parsed) || parsed.length < 2) return refusal
  const seed: unknown = parsed.at(-1)
  const lists = parsed.slice(0, -1).map(readList)
  if (typeof seed !== 'string' || !/^[0-9a-f]{64}$/.test(seed) || lists.includes(undefined)) return refusal
  return ok({ seed, lists: lists.filter((list) => list !== undefined) })
}

function readList(value: unknown): RevealedBallot['lists'][number] | undefined {
  if (!Array.isArray(value) || value.length !== 3) return undefined
  const [uuid, choices, revisions] = value as unknown[]
  if (typeof uuid !== 'string' || !isCounts(choices) || !isCounts(revisions) || choices.length !== revisions.length) return undefined
  return { uuid, choices, revisions }
}

const isCounts = (value: unknown): value is readonly number[] =>
  Array.isArray(value) && value.length <= 60 && value.every((n) => Number.isSafeInteger(n) && (n as number) >= 0)

/** The code that the revealed seed and choices give: equal to the one the voter saw, or the tablet cheated. */
export function recomputeBallotCode(ballot: RevealedBallot, elections: readonly Election[]): Result<string, BallotCheckError> {
  const seed = Uint8Array.from(ballot.seed.match(/../g) ?? [], (byte) => parseInt(byte, 16))
  const lists: { fingerprint: string; answers: { choices: { alpha: string; beta: string }[] }[] }[] = []
  for (const { uuid, choices, revisions } of ballot.lists) {
    const election = elections.find((known) => known.uuid === uuid)
    if (election === undefined || election.questions.length !== choices.length) return err({ code: 'ballot-check/other-election', uuid })
    const answers = choices.map((choice, question) => ({ choices: ciphertexts(election, seed, question, revisions[question] ?? 0, choice) }))
    lists.push({ fingerprint: election.fingerprint, answers })
  }
  return ok(ballotCode(lists))
}

function ciphertexts(election: Election, seed: Uint8Array, question: number, revision: number, choice: number) {
  const { group, key } = election
  const elements = questionRandomness(election, seed, question, revision).flatMap((r, answer) => {
    const mask = key.power(r)
    return [group.generator.power(r), choice === answer + 1 ? group.multiply(mask, group.generator.base) : mask]
  })
  const texts = group.encodeAll(elements)
  return texts.flatMap((alpha, i) => (i % 2 === 0 ? [{ alpha, beta: texts[i + 1] ?? '' }] : []))
}
