/**
 * One batch of ballots examined: proofs, signatures, and the product of their ciphertexts. Ballots are independent, so
 * batches go to as many workers as the machine has cores; everything here is plain data for that reason.
 */
import { checkBallot } from './ballot'
import { readElection } from './election'
import type { Election } from './election'
import type { Fault, FaultCode, Require } from './fault'
import { faultOf, requireAll, requireAllBut } from './fault'
import { addTallies, emptyTally, encryptedTallyRecord } from './tally'
import type { EncryptedTallyRecord } from './tally'

export interface BallotBatch {
  /** Exact election record, already found good. */
  readonly election: string
  readonly ballots: readonly string[]
  /** 0-based place of the first ballot, for `at`. */
  readonly first: number
  /** Tests only: a check to pass over. */
  readonly passOver?: FaultCode
}

export type BatchVerdict =
  | { readonly fault: Fault }
  | {
      /** Public credential of each ballot, in order. */
      readonly credentials: readonly string[]
      /** Product of the batch. */
      readonly product: EncryptedTallyRecord
    }

/** Where batches are examined: here, or spread over workers. */
export type ExamineBallots = (batch: BallotBatch) => Promise<BatchVerdict>

let lastElection: Election | undefined

/** The election with its tables, kept between batches of the same election. */
function electionOf(record: string, require: Require): Election {
  if (lastElection?.record !== record) lastElection = readElection(record, require)
  return lastElection
}

export function examineBatch(batch: BallotBatch): BatchVerdict {
  const require = batch.passOver === undefined ? requireAll : requireAllBut(batch.passOver)
  try {
    const election = electionOf(batch.election, require)
    let product = emptyTally(election)
    const credentials = batch.ballots.map((json, i) => {
      const { credential, ciphertexts } = checkBallot(election, json, `ballot ${String(batch.first + i + 1)}`, require)
      product = addTallies(election.group, product, ciphertexts)
      return credential
    })
    return { credentials, product: encryptedTallyRecord(election.group, product) }
  } catch (error) {
    return { fault: faultOf(error) }
  }
}

export const examineHere: ExamineBallots = (batch) => Promise.resolve(examineBatch(batch))
