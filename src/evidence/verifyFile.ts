/**
 * verifyFile: any file somebody brings, by what it contains: a result package (zip), a bare archive (`.bel`) or an opening
 * record. One damaged byte at the beginning does not turn a package into something unknown. A bare archive and an opening record
 * can at best be `unknown-keys` (an archive names no signers) or `verified` (an opening record whose fingerprint is on paper).
 */
import { verifyArchive } from '../belenios/verifyArchive'
import type { ArchiveFacts } from '../belenios/verifyArchive'
import { checkOpening } from './checkOpening'
import { findings as newFindings, verdictOf } from './checks'
import type { CheckId } from './checks'
import { fingerprintOf } from './fingerprint'
import { sha256Hex } from './hashing'
import { checkKeyRecord } from './keyRecord'
import { readOpeningRecord, verifyOpeningSignature } from './openingRecord'
import { looksLikeZip } from './readZip'
import { checkReuse, newSeenKeys, remember } from './seenKeys'
import { archiveOptions, keysKnown, verifyPackage } from './verifyPackage'
import type { ArchiveResult, FileVerdict, VerifyFileOptions } from './verifyPackage'

const OPENING_CHECKS: readonly CheckId[] = ['opening-record', 'type', 'opening-signature', 'key-record', 'keys-known']
const ARCHIVE_CHECKS: readonly CheckId[] = ['archive', 'no-reuse', 'keys-known']

/** @throws AbortError when `options.signal` is aborted */
export async function verifyFile(file: string, bytes: Uint8Array, options: VerifyFileOptions = {}): Promise<FileVerdict> {
  if (looksLikeZip(bytes)) return verifyPackage(file, bytes, options)
  if (looksLikeArchive(bytes)) return verifyBareArchive(file, bytes, options)
  if (looksLikeOpening(bytes)) return verifyOpening(file, bytes, options)
  return { file, kind: 'unknown', type: null, verdict: 'unreadable', checks: [] }
}

/** Begins with the name of an archive's first member, but for at most one byte. */
function looksLikeArchive(bytes: Uint8Array): boolean {
  const name = new TextEncoder().encode('BELENIOS')
  return bytes.length >= 512 && name.filter((byte, i) => bytes[i] === byte).length >= name.length - 1
}

const looksLikeOpening = (bytes: Uint8Array): boolean =>
  bytes.length < 4 * 1024 * 1024 && new TextDecoder().decode(bytes).includes('"name":"hom-phieu/opening"')

async function verifyBareArchive(file: string, bytes: Uint8Array, options: VerifyFileOptions): Promise<FileVerdict> {
  const findings = newFindings()
  const seen = options.seen ?? newSeenKeys()
  const verdict = await verifyArchive(bytes, archiveOptions(options))
  findings.report('keys-known', { code: 'keys/bare-archive' })
  if (!verdict.ok) {
    findings.report('archive', verdict.error)
    return { file, kind: 'archive', type: null, verdict: 'rejected', checks: findings.checks(ARCHIVE_CHECKS) }
  }
  const archives = [{ facts: verdict.value, digest: sha256Hex(bytes) }]
  findings.report('archive', [])
  findings.report('no-reuse', checkReuse(seen, archives))
  const checks = findings.checks(ARCHIVE_CHECKS)
  options.onProgress?.(1)
  if (verdictOf(checks) === 'rejected') return { file, kind: 'archive', type: null, verdict: 'rejected', checks }
  remember(seen, archives)
  return { file, kind: 'archive', type: null, verdict: 'unknown-keys', checks, result: countsOf(verdict.value) }
}

const countsOf = ({ name, uuid, ballots, questions, result }: ArchiveFacts): ArchiveResult => ({
  kind: 'archive',
  name,
  uuid,
  ballots,
  questions: questions.map(({ question, answers }, i) => {
    const counts = answers.map((answer, j) => ({ answer, count: result[i]?.[j] ?? 0 }))
    return { question, answers: counts, unmarked: ballots - counts.reduce((sum, { count }) => sum + count, 0) }
  }),
})

async function verifyOpening(file: string, bytes: Uint8Array, options: VerifyFileOptions): Promise<FileVerdict> {
  const { report, checks } = newFindings()
  const read = readOpeningRecord(bytes)
  if (!read.ok) {
    report('opening-record', read.error)
    return { file, kind: 'opening', type: null, verdict: 'rejected', checks: checks(OPENING_CHECKS) }
  }
  const record = read.value
  report('opening-record', checkOpening(record))
  const types = record.lists.filter(({ configuration }) => configuration.type !== record.type)
  report('type', types.map(({ uuid }) => ({ code: 'type/differs', field: uuid }) as const))
  const text = new TextDecoder().decode(bytes)
  const jws = options.openings?.find(({ json }) => json === text)?.jws
  const signature = jws === undefined ? undefined : await verifyOpeningSignature(bytes, jws, record)
  report('opening-signature', signature === undefined ? { code: 'opening/signature-not-given' } : signature.ok ? [] : signature.error)
  const keys = await checkKeyRecord(record.keyRecord, record.keyRecordJws)
  report('key-record', keys.ok ? [] : keys.error)
  report('keys-known', await keysKnown(bytes, record, options))
  const all = checks(OPENING_CHECKS)
  const verdict = verdictOf(all)
  options.onProgress?.(1)
  if (verdict === 'rejected') return { file, kind: 'opening', type: record.type, verdict, checks: all }
  return { file, kind: 'opening', type: record.type, verdict, checks: all, result: { kind: 'opening', record, openingFingerprint: fingerprintOf(bytes), openingDigest: sha256Hex(bytes) } }
}
