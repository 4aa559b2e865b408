/**
 * The checks of a file, in the order they are shown (protocol.md §6, `verify`): each has a stable name and can fail alone.
 * A check that could not be made because an earlier one failed says so (`check/not-reached`): nothing is passed over in silence.
 * Faults are plain data with stable codes; sentences and what to do are in `words/checks` and `words/errors/evidence`.
 */
import type { FaultCode } from '../belenios/fault'
import type { StatementFault } from '../domain/result/statementFaults'
import type { AgreementFault } from './checkAgreement'
import type { DocumentError } from './canonicalReading'
import type { ContentsFault, HashFault } from './contents'
import type { JwsError } from './jws'
import type { KeyRecordError } from './keyRecord'
import type { OpeningFault } from './checkOpening'
import type { OpeningKeyError } from './openingRecord'
import type { ZipError } from './readZip'
import type { ReuseFault } from './seenKeys'
import type { CsvFault } from './statementCsv'
import type { WorkbookFault } from './statementWorkbook'
import type { EndingFault } from './endingFault'
import type { StrongProofsError } from './strongProofs'

export const CHECK_IDS = [
  'zip', 'contents', 'contents-signature', 'hashes', 'opening-record', 'opening-signature', 'key-record', 'statement',
  'result-signatures', 'archive', 'strong-proofs', 'agreement', 'type', 'configuration', 'questions', 'totals', 'accounting',
  'outcomes', 'unmarked-equal', 'csv', 'log', 'no-reuse', 'keys-known',
] as const
/** Of an annulment or a correction (docs/endings.md). */
type EndingCheckId = 'ending-record' | 'ending-signature' | 'ending-belongs'
export type CheckId = (typeof CHECK_IDS)[number] | EndingCheckId

/** An archive's own fault, with the list it belongs to (1-based; absent for a bare archive). */
export interface ArchiveFault {
  readonly code: FaultCode
  readonly at: string
  readonly list?: number
}

/** Whether the keys were known over another channel. All but `other-opening-registered` leave the file `unknown-keys`. */
export type KeysFault =
  | { readonly code: 'keys/not-registered' }
  /** A fingerprint was typed in, and it is not this opening record's. */
  | { readonly code: 'keys/fingerprint-differs'; readonly fingerprint: string }
  /** For this round the level above holds another opening record: not the box that was announced. */
  | { readonly code: 'keys/other-opening-registered'; readonly fingerprint: string }
  /** An archive alone names no signers and no opening record. */
  | { readonly code: 'keys/bare-archive' }

export type CheckFault =
  | ZipError | DocumentError | ContentsFault | HashFault | JwsError | KeyRecordError | OpeningFault | OpeningKeyError
  | StatementFault | AgreementFault | ArchiveFault | (StrongProofsError & { readonly list?: number }) | CsvFault | WorkbookFault | ReuseFault | KeysFault | EndingFault
  | { readonly code: 'log/broken-chain'; readonly entry: number }
  /** `nhat-ky.json` does not begin with the log of the result. */
  | { readonly code: 'log/differs'; readonly entry: number }
  /** What the tablet's log said when the opening record was made is not in the log of the result. */
  | { readonly code: 'log/opening-not-in-it' }
  | { readonly code: 'result/unknown-member' }
  /** No `.jws` was given with an opening record. */
  | { readonly code: 'opening/signature-not-given' }
  | { readonly code: 'check/not-reached' }

export interface Check {
  readonly id: CheckId
  readonly ok: boolean
  /** Of the first fault. */
  readonly code?: CheckFault['code']
  /** Facts of the first fault, for a log or a terminal: `list=1 at="ballot 3"`. */
  readonly detail?: string
  /** The first faults, at most `SHOWN_FAULTS`. */
  readonly faults?: readonly CheckFault[]
}

/** As many faults of one check are kept. */
export const SHOWN_FAULTS = 20

function checkOf(id: CheckId, faults: readonly CheckFault[]): Check {
  const [first] = faults
  if (first === undefined) return { id, ok: true }
  const { code, ...facts } = first
  const detail = Object.entries(facts).map(([name, value]) => `${name}=${JSON.stringify(value)}`).join(' ')
  return { id, ok: false, code, ...(detail === '' ? {} : { detail }), faults: faults.slice(0, SHOWN_FAULTS) }
}

/** What the checks of one file found. A check that reported nothing at all was not reached. */
export interface Findings {
  /** A check was made; `faults` is what it found, if anything. May be called again for the same check. */
  report(id: CheckId, faults: CheckFault | readonly CheckFault[]): void
  found(id: CheckId): boolean
  /** One entry for each of `ids`, in that order. */
  checks(ids?: readonly CheckId[]): readonly Check[]
}

export function findings(): Findings {
  const all = new Map<CheckId, readonly CheckFault[]>()
  return {
    report(id, faults) {
      all.set(id, [...(all.get(id) ?? []), ...('code' in faults ? [faults] : faults)])
    },
    found: (id) => (all.get(id)?.length ?? 0) > 0,
    checks: (ids = CHECK_IDS) => ids.map((id) => checkOf(id, all.get(id) ?? [{ code: 'check/not-reached' }])),
  }
}

export type Verdict = 'verified' | 'unknown-keys' | 'rejected' | 'unreadable'

const LEAVES_KEYS_UNKNOWN: readonly CheckFault['code'][] = [
  'keys/not-registered', 'keys/fingerprint-differs', 'keys/bare-archive', 'opening/signature-not-given',
  'ending/signature-not-given', 'ending/opening-unknown', 'ending/result-unknown', 'ending/earlier-missing',
]

/** Not wrong, but waiting for paper or another channel. */
export const leavesKeysUnknown = ({ code }: Check): boolean => code !== undefined && LEAVES_KEYS_UNKNOWN.includes(code)

/** `rejected` if anything is wrong; `unknown-keys` if the only thing missing is knowing the keys over another channel. */
export function verdictOf(checks: readonly Check[]): Exclude<Verdict, 'unreadable'> {
  const failed = checks.filter((check) => !check.ok)
  if (failed.length === 0) return 'verified'
  return failed.every(leavesKeysUnknown) ? 'unknown-keys' : 'rejected'
}
