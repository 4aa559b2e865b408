/**
 * Reading a package: zip, list of contents, digests and signed documents. Each step reports its checks and goes on as far as
 * it can, so that one look shows everything that is wrong. What is returned has been read, not yet compared.
 */
import type { OpeningRecord } from '../domain/result/openingRecord'
import type { Statement } from '../domain/result/statement'
import { textOf } from './canonicalReading'
import { checkOpening } from './checkOpening'
import type { CheckFault, Findings } from './checks'
import { checkDigests, checkNames, digestsOf, readContents } from './contents'
import type { Contents, MemberDigests } from './contents'
import { fingerprintOf } from './fingerprint'
import { sha256Hex } from './hashing'
import { verifyDetached } from './jws'
import { checkKeyRecord } from './keyRecord'
import { readOpeningRecord, verifyOpeningSignature } from './openingRecord'
import {
  archiveFileName, CONTENTS_FILE, CONTENTS_JWS, CONTENTS_TYPE, OPENING_FILE, OPENING_JWS, RESULT_FILE, RESULT_JWS, RESULT_TYPE,
  strongProofsFileName,
} from './packageNames'
import { contentOf } from './readZip'
import type { ZipMember } from './readZip'
import { readStatement } from './statementShape'

/** Largest member that is not an archive: proofs of 60 people by seven members are below 1 MiB, minutes a few. */
const SMALL_FILE = 32 * 1024 * 1024

export interface PackageFiles {
  readonly members: ReadonlyMap<string, ZipMember>
  /** Content of every member but the archives. */
  readonly files: ReadonlyMap<string, Uint8Array>
  readonly digests: ReadonlyMap<string, MemberDigests>
}

export interface PackageDocuments {
  readonly contents: Contents | undefined
  readonly opening: OpeningRecord | undefined
  readonly statement: Statement | undefined
}

/** Unpacks every member once; archives leave only their digests behind. */
export function readFiles(zip: readonly ZipMember[], { report }: Findings, beforeEach: () => void): PackageFiles {
  const files = new Map<string, Uint8Array>()
  const digests = new Map<string, MemberDigests>()
  report('zip', [])
  for (const member of zip) {
    beforeEach()
    const found = digestsOf(member)
    if ('code' in found) {
      report('zip', found)
      continue
    }
    digests.set(member.name, found)
    if (member.deflated) continue
    const content = contentOf(member, SMALL_FILE)
    if (content.ok) files.set(member.name, content.value)
    else report('zip', content.error)
  }
  return { members: new Map(zip.map((member) => [member.name, member])), files, digests }
}

export async function readDocuments(read: PackageFiles, findings: Findings): Promise<PackageDocuments> {
  const opening = await openingOf(read, findings)
  const statement = await statementOf(read, opening, findings)
  const contents = await contentsOf(read, opening, statement, findings)
  checkHashes(read, { contents, opening, statement }, findings)
  return { contents, opening, statement }
}

const missing = (name: string): CheckFault => ({ code: 'contents/missing', name })

/** Text of a signature file; one that is not text is no signature. */
const signatureOf = (read: PackageFiles, name: string): string => textOf(read.files.get(name) ?? new Uint8Array()) ?? ''

async function openingOf(read: PackageFiles, { report }: Findings): Promise<OpeningRecord | undefined> {
  const bytes = read.files.get(OPENING_FILE)
  const record = bytes && readOpeningRecord(bytes)
  if (record?.ok !== true) {
    report('opening-record', record?.error ?? missing(OPENING_FILE))
    return undefined
  }
  // φ is compared with the archive's, part by part, by checks of their own.
  report('opening-record', checkOpening(record.value).filter(({ code }) => code !== 'opening/election-fingerprint'))
  const signature = await verifyOpeningSignature(bytes ?? new Uint8Array(), signatureOf(read, OPENING_JWS), record.value)
  report('opening-signature', signature.ok ? [] : signature.error)
  const keys = await checkKeyRecord(record.value.keyRecord, record.value.keyRecordJws)
  report('key-record', keys.ok ? [] : keys.error)
  return record.value
}

async function statementOf(read: PackageFiles, opening: OpeningRecord | undefined, { report }: Findings): Promise<Statement | undefined> {
  const bytes = read.files.get(RESULT_FILE)
  const statement = bytes && readStatement(bytes)
  if (bytes === undefined || statement?.ok !== true) {
    report('statement', statement?.ok === false ? statement.error : missing(RESULT_FILE))
    return undefined
  }
  report('statement', [])
  if (opening === undefined) return statement.value
  const { members } = statement.value
  const { holders, threshold } = opening.keyRecord
  if (members.some((key) => holders.every((holder) => holder.key !== key))) report('result-signatures', { code: 'result/unknown-member' })
  if (members.length < threshold) report('result-signatures', { code: 'statement/too-few-members', members: members.length, threshold })
  const signers = [{ key: opening.device.key, role: 'tablet' as const }, ...members.map((key) => ({ key, role: 'member' as const }))]
  const signature = await verifyDetached(bytes, signatureOf(read, RESULT_JWS), RESULT_TYPE, signers)
  report('result-signatures', signature.ok ? [] : signature.error)
  return statement.value
}

async function contentsOf(
  read: PackageFiles,
  opening: OpeningRecord | undefined,
  statement: Statement | undefined,
  { report }: Findings,
): Promise<Contents | undefined> {
  const bytes = read.files.get(CONTENTS_FILE)
  const contents = bytes && readContents(bytes)
  if (bytes === undefined || contents?.ok !== true) {
    report('contents', contents?.ok === false ? contents.error : missing(CONTENTS_FILE))
    return undefined
  }
  const lists = statement?.lists.length ?? opening?.lists.length ?? 1
  report('contents', checkNames(contents.value, [...read.members.keys()], lists))
  const roundId = statement?.round.id ?? opening?.round.id
  if (roundId !== undefined && contents.value.roundId !== roundId) report('contents', { code: 'contents/other-round' })
  const tablet = opening?.device.key ?? statement?.devices[0]?.key
  if (tablet !== undefined) {
    const signature = await verifyDetached(bytes, signatureOf(read, CONTENTS_JWS), CONTENTS_TYPE, [{ key: tablet, role: 'tablet' }])
    report('contents-signature', signature.ok ? [] : signature.error)
  }
  return contents.value
}

/** Listed digests against the files, and the digests that the signed result names. */
function checkHashes(read: PackageFiles, { contents, statement }: PackageDocuments, { report }: Findings): void {
  if (contents !== undefined) report('hashes', checkDigests(contents, read.digests))
  if (statement === undefined) return
  const named = (name: string, expected: string): void => {
    const found = read.digests.get(name)?.sha256
    if (found !== undefined && found !== expected) report('hashes', { code: 'hash/not-that-of-the-result', name })
  }
  statement.lists.forEach(({ archive, strongProofs }, i) => {
    named(archiveFileName(i + 1), archive)
    named(strongProofsFileName(i + 1), strongProofs)
  })
  const opening = read.files.get(OPENING_FILE)
  if (opening === undefined) return
  const agrees = sha256Hex(opening) === statement.opening.digest && fingerprintOf(opening) === statement.opening.fingerprint
  if (!agrees) report('hashes', { code: 'hash/not-that-of-the-result', name: OPENING_FILE })
}
