/**
 * verifyPackage (protocol.md §6, `verify`): every check of a result package, each named, each able to fail alone, all of them
 * listed whatever failed before. Pure of the machine: bytes in, verdict out; ballots may be examined by workers.
 *
 *   verified      everything holds, and the opening record was registered beforehand or its fingerprint typed in from paper
 *   unknown-keys  everything holds, but only on the word of keys that came with it
 *   rejected      at least one check failed          unreadable   no package at all
 */
import type { VerifyOptions } from '../belenios/verifyArchive'
import type { PackageClaims } from '../domain/canvass/judgedFile'
import { err, ok } from '../domain/kernel/result'
import type { Result } from '../domain/kernel/result'
import type { RoundType } from '../domain/meeting/meeting'
import type { AnnulmentRecord } from '../domain/result/annulment'
import type { CorrectionRecord } from '../domain/result/correction'
import type { RatedBy } from '../domain/result/correctionEffect'
import type { OpeningRecord } from '../domain/result/openingRecord'
import type { Statement } from '../domain/result/statement'
import { checkOpeningAgainstResult, checkType } from './checkAgreement'
import { checkArchives } from './checkArchives'
import { checkLog, checkResult, checkTable } from './checkResult'
import { findings as newFindings, verdictOf } from './checks'
import type { Check, Findings, KeysFault, Verdict } from './checks'
import { onlyCopiesFail } from './copiesForPeople'
import { fingerprintOf, parseFingerprint } from './fingerprint'
import { sha256Hex } from './hashing'
import { readOpeningRecord, verifyOpeningSignature } from './openingRecord'
import { CSV_FILE, LOG_FILE, OPENING_FILE, RESULT_FILE, WORKBOOK_FILE } from './packageNames'
import { readDocuments, readFiles } from './readPackage'
import type { PackageDocuments, PackageFiles } from './readPackage'
import { readZip } from './readZip'
import { checkReuse, keyMarksOf, remember } from './seenKeys'
import type { SeenArchive, SeenKeys } from './seenKeys'
import { checkWorkbook } from './statementWorkbook'

/** An opening record held before the result arrived. */
export interface KnownOpening {
  readonly json: string
  readonly jws: string
}

export interface VerifyFileOptions extends Pick<VerifyOptions, 'examine' | 'parallel' | 'signal'> {
  readonly openings?: readonly KnownOpening[]
  /** Fingerprint of `mo-luot.json` as typed from the signed paper; any case, spaces and dashes. */
  readonly confirmedFingerprint?: string | undefined
  /** Fingerprints registered before the result arrived (by telephone, from paper): 16 symbols each. */
  readonly knownFingerprints?: readonly string[]
  /** One per run over several files. */
  readonly seen?: SeenKeys
  /** Share of the work done, 0…1. */
  readonly onProgress?: (done: number) => void
}

export interface PackageResult {
  readonly kind: 'package'
  readonly statement: Statement
  /** Of `ket-qua.json`: fingerprint, and SHA-256 hex. */
  readonly fingerprint: string
  readonly digest: string
  /** Of `mo-luot.json`: what is compared with the signed paper, and SHA-256 hex. */
  readonly openingFingerprint: string
  readonly openingDigest: string
  /** Short digests of the elections and trustee keys used: another result that has one of them used the same. */
  readonly keyMarks: readonly string[]
  /** Which voter group rates which lists, as the opening record says. */
  readonly groups: RatedBy
}
/** What stands of a package whose copies for people alone do not hold. */
export interface SignedFigures extends PackageResult {
  /** SHA-256 hex of the package as it was received. */
  readonly fileDigest: string
}
export interface ArchiveResult {
  readonly kind: 'archive'
  readonly name: string
  readonly uuid: string
  readonly ballots: number
  readonly questions: readonly { readonly question: string; readonly answers: readonly { readonly answer: string; readonly count: number }[]; readonly unmarked: number }[]
}
export interface OpeningResult {
  readonly kind: 'opening'
  readonly record: OpeningRecord
  readonly openingFingerprint: string
  readonly openingDigest: string
}

/** An annulment or a correction, with the fingerprint and SHA-256 hex of its bytes. */
export type EndingResult = { readonly fingerprint: string; readonly digest: string } & (
  | { readonly kind: 'annulment'; readonly record: AnnulmentRecord }
  | { readonly kind: 'correction'; readonly record: CorrectionRecord }
)

export interface FileVerdict {
  readonly file: string
  readonly kind: 'package' | 'archive' | 'opening' | 'annulment' | 'correction' | 'unknown'
  /** null where the file does not say. */
  readonly type: RoundType | null
  readonly verdict: Verdict
  readonly checks: readonly Check[]
  /** The verification itself broke off (our fault or the machine's): nothing is said about the file. */
  readonly failure?: { readonly code: 'verifier/failed'; readonly detail: string }
  /** What a rejected package says of itself, where it could be read: a claim, for whoever looks for its sender. */
  readonly claims?: PackageClaims
  /** Of a package rejected for its copies for people alone: what is signed, and holds. */
  readonly signedFigures?: SignedFigures
  /** Only of a file that was not rejected. */
  readonly result?: PackageResult | ArchiveResult | OpeningResult | EndingResult
}

/** @throws AbortError when `options.signal` is aborted */
export async function verifyPackage(file: string, bytes: Uint8Array, options: VerifyFileOptions = {}): Promise<FileVerdict> {
  const findings = newFindings()
  const zip = readZip(bytes)
  if (!zip.ok) {
    findings.report('zip', zip.error)
    const verdict = zip.error.code === 'zip/truncated' ? 'unreadable' : 'rejected'
    return { file, kind: 'package', type: null, verdict, checks: findings.checks() }
  }
  const read = readFiles(zip.value, findings, () => options.signal?.throwIfAborted())
  options.onProgress?.(0.05)
  const documents = await readDocuments(read, findings)
  const archives = await checkDocuments(read, documents, options, findings)
  const opening = read.files.get(OPENING_FILE)
  if (opening !== undefined && documents.opening !== undefined) {
    findings.report('keys-known', await keysKnown(opening, documents.opening, options))
  }
  const checks = findings.checks()
  const verdict = verdictOf(checks)
  options.onProgress?.(1)
  const { statement } = documents
  const result = read.files.get(RESULT_FILE)
  const type = statement?.type ?? documents.opening?.type ?? null
  const claims = claimsOf(statement ?? documents.opening)
  const rejected = { file, kind: 'package', type, verdict: 'rejected', checks, ...(claims && { claims }) } as const
  if (statement === undefined || result === undefined || opening === undefined) return rejected
  const digest = sha256Hex(result)
  const found: PackageResult = {
    kind: 'package', statement, fingerprint: fingerprintOf(result), digest, openingFingerprint: fingerprintOf(opening),
    openingDigest: sha256Hex(opening), keyMarks: keyMarksOf(archives),
    groups: (documents.opening?.voterGroups ?? []).map(({ letter, lists }) => ({ letter, lists })),
  }
  if (verdict === 'rejected') return onlyCopiesFail(checks) ? { ...rejected, signedFigures: { ...found, fileDigest: sha256Hex(bytes) } } : rejected
  if (options.seen !== undefined) remember(options.seen, archives, digest)
  return { file, kind: 'package', type, verdict, checks, result: found }
}

const claimsOf = (document: Pick<Statement, 'unit' | 'round'> | undefined): PackageClaims | undefined =>
  document && { unitCode: document.unit.code, unitName: document.unit.name, roundNumber: document.round.number }

/** Everything that compares documents with one another; needs both signed documents. */
async function checkDocuments(
  read: PackageFiles,
  { contents, opening, statement }: PackageDocuments,
  options: VerifyFileOptions,
  findings: Findings,
): Promise<readonly SeenArchive[]> {
  if (opening === undefined || statement === undefined) return []
  const { report } = findings
  checkResult(statement, opening, findings)
  report('agreement', checkOpeningAgainstResult(opening, statement))
  report('type', checkType(opening, statement))
  const table = read.files.get(CSV_FILE)
  report('csv', table ? checkTable(statement, table) : { code: 'contents/missing', name: CSV_FILE })
  const listed = contents?.files.some(({ name }) => name === WORKBOOK_FILE) === true
  const workbook = listed ? read.files.get(WORKBOOK_FILE) : undefined
  if (workbook !== undefined) report('csv', await checkWorkbook(workbook, statement))
  const log = read.files.get(LOG_FILE)
  report('log', log ? checkLog(statement, opening, log) : { code: 'contents/missing', name: LOG_FILE })
  const expected = Math.max(1, statement.lists.reduce((sum, { numbers }) => sum + numbers.collected, 0))
  let before = 0
  let latest = 0
  const onProgress = (ballots: number): void => {
    if (ballots < latest) before += latest
    latest = ballots
    options.onProgress?.(Math.min(0.99, 0.05 + (0.94 * (before + ballots)) / expected))
  }
  const archives = await checkArchives(read, opening, statement, { ...archiveOptions(options), onProgress }, findings)
  const result = read.files.get(RESULT_FILE)
  if (result !== undefined) report('no-reuse', checkReuse(options.seen ?? { places: new Map() }, archives, sha256Hex(result)))
  return archives
}

export const archiveOptions = ({ examine, parallel, signal }: VerifyFileOptions): Pick<VerifyOptions, 'examine' | 'parallel' | 'signal'> => ({
  ...(examine && { examine }), ...(parallel !== undefined && { parallel }), ...(signal && { signal }),
})

/** Whether these exact bytes were known over another channel than the result's. */
export async function keysKnown(bytes: Uint8Array, record: OpeningRecord, options: VerifyFileOptions): Promise<readonly KeysFault[]> {
  const fingerprint = fingerprintOf(bytes)
  const text = new TextDecoder().decode(bytes)
  const openings = options.openings ?? []
  for (const known of openings) {
    if (known.json === text && (await verifyOpeningSignature(bytes, known.jws, record)).ok) return []
  }
  const other = openings.find(({ json }) => json !== text && roundOf(json) === record.round.id)
  if (other !== undefined) return [{ code: 'keys/other-opening-registered', fingerprint: fingerprintOf(other.json) }]
  if (options.knownFingerprints?.includes(fingerprint) === true) return []
  if (options.confirmedFingerprint === undefined) return [{ code: 'keys/not-registered' }]
  const confirmed = confirmedOf(options.confirmedFingerprint)
  return confirmed.ok && confirmed.value === fingerprint ? [] : [{ code: 'keys/fingerprint-differs', fingerprint }]
}

const confirmedOf = (typed: string): Result<string, undefined> => {
  const parsed = parseFingerprint(typed)
  return parsed.ok ? ok(parsed.value) : err(undefined)
}

/** Round of a registered opening record; one that cannot be read registers nothing. */
function roundOf(json: string): string | undefined {
  const record = readOpeningRecord(new TextEncoder().encode(json))
  return record.ok ? record.value.round.id : undefined
}
