/**
 * Shape of `ket-qua.json` and of the log in `nhat-ky.json` (domain/result/statement, domain/round/log). Counts are whole
 * numbers of any sign here: what they may be is a check with a name of its own.
 */
import * as v from 'valibot'
import { canonicalJson } from '../domain/kernel/canonicalJson'
import type { Result } from '../domain/kernel/result'
import type { Statement } from '../domain/result/statement'
import type { Accounting } from '../domain/round/accounting'
import type { LogEntry } from '../domain/round/log'
import { readCanonical } from './canonicalReading'
import type { DocumentError } from './canonicalReading'
import * as shape from './shapes'

const LOG_ENTRY: v.GenericSchema<unknown, LogEntry> = v.strictObject({
  number: shape.count,
  at: shape.isoTime,
  role: v.picklist(['secretary', 'committee', 'attendant', 'tablet']),
  act: v.pipe(v.string(), v.maxLength(100)),
  facts: v.record(v.pipe(v.string(), v.maxLength(100)), v.union([shape.text, shape.whole, v.boolean(), v.null()])),
  previous: shape.digest,
  hash: shape.digest,
})
export const LOG_ENTRIES = v.pipe(v.array(LOG_ENTRY), v.maxLength(20_000))

const ACCOUNTING: v.GenericSchema<unknown, Accounting> = v.strictObject({
  group: shape.groupLetter,
  summoned: shape.whole,
  present: shape.whole,
  absent: shape.whole,
  printed: shape.whole,
  leftover: shape.whole,
  handed: shape.whole,
  released: shape.whole,
  replaced: shape.whole,
  voided: shape.whole,
  issued: shape.whole,
  collected: shape.whole,
  unused: shape.whole,
  missing: shape.whole,
  missingReasons: v.pipe(v.array(v.strictObject({ count: shape.whole, reason: shape.text })), v.maxLength(1000)),
  cardBox: shape.whole,
  cardBoxReason: v.nullable(shape.text),
})

const OFFICIAL = v.strictObject({
  ...shape.officialFields,
  valid: shape.whole,
  invalid: shape.whole,
  unmarked: shape.whole,
  levels: v.pipe(
    v.array(v.strictObject({ level: shape.text, count: shape.whole, percent: v.nullable(v.pipe(v.string(), v.maxLength(12))) })),
    v.maxLength(10),
  ),
  outcome: v.nullable(v.strictObject({ code: shape.text, article: shape.text })),
})

const LIST = v.strictObject({
  uuid: shape.id,
  title: shape.text,
  configuration: shape.configuration,
  configurationFingerprint: shape.symbols16,
  electionFingerprint: shape.electionFingerprint,
  archive: shape.digest,
  strongProofs: shape.digest,
  encryptedTally: shape.digest,
  numbers: v.strictObject({
    summoned: shape.whole,
    present: shape.whole,
    issued: shape.whole,
    collected: shape.whole,
    unused: shape.whole,
    missing: shape.whole,
    electorate: v.nullable(shape.whole),
  }),
  denominator: v.strictObject({ of: shape.text, value: shape.whole }),
  officials: v.pipe(v.array(OFFICIAL), v.minLength(1), v.maxLength(60)),
})

const STATEMENT: v.GenericSchema<unknown, Statement> = v.strictObject({
  format: v.strictObject({ name: v.literal('hom-phieu/result'), version: v.literal(1) }),
  type: shape.roundType,
  unit: shape.unit,
  meeting: shape.meeting,
  round: shape.round,
  planDigest: shape.planDigest,
  replaces: shape.replaces,
  accounting: v.pipe(v.array(ACCOUNTING), v.maxLength(8)),
  lists: v.pipe(v.array(LIST), v.minLength(1), v.maxLength(26)),
  devices: v.pipe(
    v.array(v.strictObject({ key: shape.publicKey, build: shape.text, logHead: shape.digest, ballots: v.pipe(v.array(shape.whole), v.maxLength(26)) })),
    v.minLength(1),
    v.maxLength(64),
  ),
  members: v.pipe(v.array(shape.publicKey), v.maxLength(8)),
  openedAt: shape.isoTime,
  lockedAt: shape.isoTime,
  opening: v.strictObject({ fingerprint: shape.symbols16, digest: shape.digest }),
  log: LOG_ENTRIES,
})

const LOG_FILE = v.strictObject({
  format: v.strictObject({ name: v.literal('hom-phieu/log'), version: v.literal(1) }),
  entries: LOG_ENTRIES,
})

export const readStatement = (bytes: Uint8Array): Result<Statement, DocumentError> => readCanonical(STATEMENT, bytes)

/** Text of `nhat-ky.json`. */
export const composeLog = (entries: readonly LogEntry[]): string =>
  canonicalJson({ format: { name: 'hom-phieu/log', version: 1 }, entries })

export function readLog(bytes: Uint8Array): Result<readonly LogEntry[], DocumentError> {
  const read = readCanonical(LOG_FILE, bytes)
  return read.ok ? { ok: true, value: read.value.entries } : read
}
