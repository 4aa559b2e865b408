/**
 * Closing one list (protocol.md §6): the encrypted sum of its box, the decryption of that sum by the members present, and
 * the finished archive checked by the full verifier. Nothing here decrypts a single ballot; the caller guarantees that only the
 * sum fixed at locking is ever passed to `openList`.
 */
import { readBallot } from '../belenios/ballot'
import { readElection } from '../belenios/election'
import type { Election } from '../belenios/election'
import { requireAll } from '../belenios/fault'
import type { Element } from '../belenios/group/group'
import { sha256Hex } from '../belenios/hash'
import { writeRecord } from '../belenios/records'
import { addTallies, checkPartialDecryption, combineFactors, countsOf, emptyTally, encryptedTallyRecord, openedCells, partialDecryption, readTally } from '../belenios/tally'
import type { Grid } from '../belenios/tally'
import { readTrustees } from '../belenios/trustees/trustees'
import { verifyArchive } from '../belenios/verifyArchive'
import type { ArchiveFacts, VerifyOptions } from '../belenios/verifyArchive'
import { writeArchive } from '../belenios/writeArchive'
import type { Result } from '../domain/kernel/result'
import { err, ok } from '../domain/kernel/result'
import type { RoundKeys, SealedList } from '../domain/round/round'
import { proveStrongly } from '../evidence/strongProofs'
import type { SealedBallot } from '../ports/roundStore'
import type { Random } from '../ports/world'

export interface SummedList {
  readonly uuid: string
  readonly election: Election
  readonly ballots: readonly string[]
  /** Exact encrypted_tally record and its SHA-256. */
  readonly record: string
  readonly digest: string
}

/** Component-wise product of the ballots: the only thing of the box that is ever decrypted. */
export function sumList(sealed: SealedList, ballots: readonly SealedBallot[]): SummedList {
  const election = readElection(sealed.election, requireAll)
  let tally = emptyTally(election)
  for (const { json } of ballots) {
    const { answers } = readBallot(json, 'ballot', requireAll)
    tally = addTallies(election.group, tally, readTally(election.group, answers.map((answer) => answer.choices), 'ballot'))
  }
  const record = writeRecord(encryptedTallyRecord(election.group, tally))
  return { uuid: sealed.uuid, election, ballots: ballots.map(({ json }) => json), record, digest: sha256Hex(record) }
}

/** A member present at closing: place among the trustees (1-based) and decryption key for this list. */
export interface PresentTrustee {
  readonly owner: number
  readonly secret: bigint
}

export interface OpenedList {
  readonly uuid: string
  readonly archive: Uint8Array
  readonly strongProofs: string
  readonly facts: ArchiveFacts
}

export type OpenListError = { readonly code: 'closing/box-damaged'; readonly at: string }

/** Decrypts the sum, writes the archive, verifies it whole. */
export async function openList(
  summed: SummedList,
  sealed: SealedList,
  keys: RoundKeys['lists'][number],
  present: readonly PresentTrustee[],
  context: { readonly timestamp: number; readonly random: Random; readonly verify: VerifyOptions; readonly onStep: (done: number) => void },
): Promise<Result<OpenedList, OpenListError>> {
  const { election } = summed
  const { group } = election
  const trustees = readTrustees(group, keys.trustees, requireAll)
  const tally = readTally(group, JSON.parse(summed.record) as { alpha: string; beta: string }[][], 'encrypted_tally')
  const random = (length: number) => context.random.bytes(length)
  const supplied = new Map<number, Grid<Element>>()
  const partials = []
  for (const { owner, secret } of present) {
    const trustee = trustees.owners[owner - 1]
    if (trustee === undefined) throw new RangeError('no such trustee')
    const record = partialDecryption(election, tally, { secret, publicKey: trustee.text }, random)
    supplied.set(owner, checkPartialDecryption(election, tally, trustee, record, 'closing', requireAll))
    partials.push({ owner, record })
    context.onStep((0.3 * partials.length) / present.length)
  }
  const cells = openedCells(group, tally, combineFactors(election, trustees, supplied, requireAll))
  const result = countsOf(group, cells, summed.ballots.length)
  if (result === undefined) return err({ code: 'closing/box-damaged', at: 'result' })
  const strongProofs = proveStrongly(election, tally, present.map(({ owner, secret }) => ({ owner, secret })), random)
  context.onStep(0.4)
  const contents = {
    timestamp: context.timestamp, election: sealed.election, trustees: keys.trustees, credentials: sealed.credentials,
    ballots: summed.ballots, encryptedTally: summed.record, partialDecryptions: partials, result,
  }
  const archive = joined([...writeArchive(contents)])
  const verdict = await verifyArchive(archive, {
    ...context.verify,
    onProgress: (ballots) => {
      context.onStep(0.4 + (0.6 * ballots) / Math.max(1, summed.ballots.length))
    },
  })
  if (!verdict.ok) return err({ code: 'closing/box-damaged', at: `${verdict.error.code} ${verdict.error.at}` })
  return ok({ uuid: summed.uuid, archive, strongProofs, facts: verdict.value })
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0))
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return bytes
}
