/**
 * Casting and closing one list for package tests: ballots, sum, decryption, strong proofs, archive; and, on demand, the forgery
 * of digest §8 by a tablet that chooses the last ballot's randomness and holds one decryption key while closing.
 */
import { readBallot, sealAnswer, signBallot } from '../../src/belenios/ballot'
import { readElection } from '../../src/belenios/election'
import type { Election } from '../../src/belenios/election'
import { requireAll } from '../../src/belenios/fault'
import type { Element } from '../../src/belenios/group/group'
import { hashToScalar } from '../../src/belenios/hash'
import { writeRecord } from '../../src/belenios/records'
import { inverse, mod, randomScalar } from '../../src/belenios/scalars'
import { decryptionChallenge } from '../../src/belenios/schnorr'
import {
  addTallies, combineFactors, countsOf, emptyTally, encryptedTallyRecord, lagrange, openedCells, partialDecryption, readTally,
} from '../../src/belenios/tally'
import type { Grid, PartialDecryptionRecord } from '../../src/belenios/tally'
import { readTrustees } from '../../src/belenios/trustees/trustees'
import { writeArchive } from '../../src/belenios/writeArchive'
import type { SealedList } from '../../src/domain/round/round'
import { proveStrongly } from '../../src/evidence/strongProofs'
import { credentialOf } from '../../src/evidence/votingCard'
import { joined } from '../../src/evidence/writeZip'
import type { SeededRandom } from './seededRandom'

export interface ListSecrets {
  readonly sealed: SealedList
  readonly trustees: string
  /** Key cards at closing, lowest owner first. */
  readonly closers: readonly { readonly owner: number; readonly secret: bigint }[]
  readonly ballots: readonly { readonly secret: string; readonly choices: readonly (number | undefined)[] }[]
}

export interface ClosedList {
  readonly archive: Uint8Array
  readonly strongProofs: string
  readonly encryptedTally: string
  readonly result: Grid<number>
  readonly ballots: number
}

interface Forgery {
  readonly question: number
  readonly answer: number
  /** Σ of all ballots' randomness in that cell. */
  readonly total: bigint
  readonly w: bigint
  readonly b: bigint
  /** Shift of the forged share: one vote after combination. */
  readonly shift: bigint
}

export function closeTheList(list: ListSecrets, random: SeededRandom, forge?: { readonly question: number; readonly answer: number }): ClosedList {
  const election = readElection(list.sealed.election, requireAll)
  const { group } = election
  const trustees = readTrustees(group, list.trustees, requireAll)
  const forgery = forge && planForgery(election, list, trustees.owners[(list.closers[0]?.owner ?? 1) - 1]?.text ?? '', forge, random)
  const ballots = castBallots(election, list, random, forgery)
  let tally = emptyTally(election)
  for (const json of ballots) {
    const { answers } = readBallot(json, 'ballot', requireAll)
    tally = addTallies(group, tally, readTally(group, answers.map(({ choices }) => choices), 'ballot'))
  }
  const encryptedTally = writeRecord(encryptedTallyRecord(group, tally))
  const partialDecryptions = list.closers.map(({ owner, secret }, i) => {
    const honest = partialDecryption(election, tally, { secret, publicKey: trustees.owners[owner - 1]?.text ?? '' }, random.bytes)
    return { owner, record: i === 0 && forgery ? forgeShare(election, honest, secret, forgery) : honest }
  })
  const supplied = new Map(partialDecryptions.map(({ owner, record }) => [owner, record.decryption_factors.map((row) => row.map((text): Element => group.decode(text)!))]))
  const result = countsOf(group, openedCells(group, tally, combineFactors(election, trustees, supplied, requireAll)), ballots.length)
  if (result === undefined) throw new Error('no counts')
  const { election: record, credentials } = list.sealed
  const contents = { timestamp: 1795136400, election: record, trustees: list.trustees, credentials, ballots, encryptedTally, partialDecryptions, result }
  return { archive: joined(writeArchive(contents)), strongProofs: proveStrongly(election, tally, list.closers, random.bytes), encryptedTally, result, ballots: ballots.length }
}

function castBallots(election: Election, list: ListSecrets, random: SeededRandom, forgery: Forgery | undefined): readonly string[] {
  const { group } = election
  let others = 0n
  return list.ballots.map(({ secret, choices }, voter) => {
    const credential = credentialOf(group, election.uuid, secret)
    const answers = election.questions.map((question, q) => {
      const chosen = question.answers.map((_, level) => (choices[q] === level ? 1 : 0))
      const randomness = question.answers.map((_, a) => {
        const r = randomScalar(group.order, random.bytes)
        if (forgery?.question !== q || forgery.answer !== a) return r
        const last = voter === list.ballots.length - 1
        if (!last) others += r
        return last ? mod(forgery.total - others, group.order) : r
      })
      return sealAnswer(election, question, credential.publicKey, chosen, randomness, random.bytes)
    })
    return signBallot(election, credential.publicKey, credential.secret, answers, random.bytes)
  })
}

/** digest §8: w, b free; c = H(φ, X, g^w, g^b); Σr = (b + c·μ)/w makes the proof of F = α^x·g^−μ hold. */
function planForgery(election: Election, list: ListSecrets, publicKey: string, cell: { readonly question: number; readonly answer: number }, random: SeededRandom): Forgery {
  const { group, fingerprint } = election
  const q = group.order
  const w = randomScalar(q, random.bytes)
  const b = randomScalar(q, random.bytes)
  const owners = list.closers.map(({ owner }) => owner)
  const shift = inverse(lagrange(owners, owners[0] ?? 1, q), q)
  const c = challengeOf(group, fingerprint, publicKey, w, b)
  return { ...cell, total: mod((b + c * shift) * inverse(w, q), q), w, b, shift }
}

const challengeOf = (group: Election['group'], fingerprint: string, publicKey: string, w: bigint, b: bigint): bigint =>
  hashToScalar(decryptionChallenge(fingerprint, publicKey)(group.encode(group.generator.power(w)), group.encode(group.generator.power(b))), group.order)

function forgeShare(election: Election, honest: PartialDecryptionRecord, secret: bigint, { question, answer, w, b, shift }: Forgery): PartialDecryptionRecord {
  const { group, fingerprint } = election
  const publicKey = group.encode(group.generator.power(secret))
  const c = challengeOf(group, fingerprint, publicKey, w, b)
  const proof = { challenge: String(c), response: String(mod(w - secret * c, group.order)) }
  const factor = (text: string) => group.encode(group.multiply(group.decode(text)!, group.generator.power(mod(-shift, group.order))))
  const here = (q: number, a: number) => q === question && a === answer
  return {
    decryption_factors: honest.decryption_factors.map((row, q) => row.map((text, a) => (here(q, a) ? factor(text) : text))),
    decryption_proofs: honest.decryption_proofs.map((row, q) => row.map((old, a) => (here(q, a) ? proof : old))),
  }
}
