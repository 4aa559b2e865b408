/**
 * Ballot check on the second device (protocol.md §8): everything it needs is the opening record, whose fingerprint stands on the
 * signed zero report, and the text of the QR. The elections are rebuilt from the record, the ciphertexts computed again from seed
 * and choices, and their code compared by people with the one the tablet showed before it knew. Nothing is stored or sent.
 */
import { faultOf, requireAll } from '../belenios/fault'
import { readElection } from '../belenios/election'
import type { Election } from '../belenios/election'
import { err, ok } from '../domain/kernel/result'
import type { Result } from '../domain/kernel/result'
import type { OpeningRecord } from '../domain/result/openingRecord'
import { readRevealedBallot, recomputeBallotCode } from './ballotCheck'
import type { BallotCheckError } from './ballotCheck'
import { checkOpening } from './checkOpening'
import { rebuildElection } from './electionOf'
import { fingerprintOf } from './fingerprint'
import { readOpeningRecord } from './openingRecord'
import { tidySymbols } from './symbols'

export interface CheckableRound {
  readonly record: OpeningRecord
  /** 16 symbols of exactly these bytes, to be compared with the signed paper. */
  readonly fingerprint: string
  readonly elections: readonly Election[]
}

export interface CheckedBallot {
  /** 12 symbols, computed here. */
  readonly code: string
  readonly lists: readonly {
    readonly title: string
    /** In ballot order; `level` undefined: left unmarked. */
    readonly lines: readonly { readonly name: string; readonly position: string; readonly level: string | undefined }[]
  }[]
}

export type OpeningFileError =
  | { readonly code: 'ballot-check/not-an-opening-record' }
  /** It does not agree with itself: altered, or of a build that knows other rules. */
  | { readonly code: 'ballot-check/opening-record-disagrees' }

export function readCheckableRound(bytes: Uint8Array): Result<CheckableRound, OpeningFileError> {
  const read = readOpeningRecord(bytes)
  if (!read.ok) return err({ code: 'ballot-check/not-an-opening-record' })
  const record = read.value
  if (checkOpening(record).length > 0) return err({ code: 'ballot-check/opening-record-disagrees' })
  const elections: Election[] = []
  for (const [index, { title, configuration }] of record.lists.entries()) {
    const { group, lists } = record.keyRecord
    const publicKey = lists[index]?.publicKey
    const text = publicKey === undefined ? undefined : rebuildElection({ roundTitle: record.round.title, listTitle: title, group, configuration, publicKey })
    const election = text === undefined ? undefined : electionIn(text)
    if (election === undefined) return err({ code: 'ballot-check/opening-record-disagrees' })
    elections.push(election)
  }
  return ok({ record, fingerprint: fingerprintOf(bytes), elections })
}

function electionIn(text: string): Election | undefined {
  try {
    return readElection(text, requireAll)
  } catch (error) {
    faultOf(error)
    return undefined
  }
}

export function recheckBallot(round: CheckableRound, text: string): Result<CheckedBallot, BallotCheckError> {
  const ballot = readRevealedBallot(text.trim())
  if (!ballot.ok) return ballot
  const code = recomputeBallotCode(ballot.value, round.elections)
  if (!code.ok) return code
  const lists: CheckedBallot['lists'][number][] = []
  for (const { uuid, choices } of ballot.value.lists) {
    const list = round.record.lists.find((known) => known.uuid === uuid)
    const election = round.elections.find((known) => known.uuid === uuid)
    if (list === undefined || election === undefined) return err({ code: 'ballot-check/other-election', uuid })
    const levels = election.questions[0]?.answers ?? []
    // A place beyond the levels would be shown as unmarked, which it is not.
    if (choices.some((choice) => choice > levels.length)) return err({ code: 'ballot-check/not-a-ballot-code' })
    lists.push({
      title: list.title,
      lines: list.configuration.officials.map(({ name, position }, i) => ({ name, position, level: levels[(choices[i] ?? 0) - 1] })),
    })
  }
  return ok({ code: code.value, lists })
}

/** Whether a code typed by a person is this one, whatever its case, spaces and dashes. */
export const isSameCode = (typed: string, code: string): boolean => tidySymbols(typed) === tidySymbols(code)

/** How many symbols of a code have been typed. */
export const symbolsTyped = (typed: string): number => tidySymbols(typed).length
