/**
 * The ballot check on the second device, as its screen asks for it (protocol.md §8): an opening record, then texts of QRs.
 * Pure: nothing of it is stored, logged or sent, and what was shown is gone with the screen.
 */
import type { Result } from '../domain/kernel/result'
import { ok } from '../domain/kernel/result'
import type { BallotCheckError } from '../evidence/ballotCheck'
import { showFingerprint } from '../evidence/fingerprint'
import { isSameCode, readCheckableRound, recheckBallot, symbolsTyped } from '../evidence/recheckBallot'
import type { CheckedBallot, OpeningFileError } from '../evidence/recheckBallot'

export interface BallotChecker {
  readonly unitName: string
  readonly roundTitle: string
  readonly rehearsal: boolean
  /** Of the opening record, as printed on the signed zero report. */
  readonly fingerprint: string
  check(text: string): Result<CheckedBallot, BallotCheckError>
}

/** @param bytes the opening record (`MoLuot_….json`) of the round whose ballots are to be checked */
export function ballotCheckerFor(bytes: Uint8Array): Result<BallotChecker, OpeningFileError> {
  const read = readCheckableRound(bytes)
  if (!read.ok) return read
  const { record, fingerprint } = read.value
  return ok({
    unitName: record.unit.name,
    roundTitle: record.round.title,
    rehearsal: record.type === 'rehearsal',
    fingerprint: showFingerprint(fingerprint),
    check: (text) => recheckBallot(read.value, text),
  })
}

const CODE_SYMBOLS = 12

/** The code typed from the tablet beside the one computed here. */
export function compareCodes(typed: string, code: string): 'incomplete' | 'same' | 'different' {
  if (symbolsTyped(typed) < CODE_SYMBOLS) return 'incomplete'
  return isSameCode(typed, code) ? 'same' : 'different'
}
