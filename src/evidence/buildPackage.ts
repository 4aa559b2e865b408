/**
 * buildPackage ([Hoàn tất], protocol.md §6): the files of a signed round as one zip, with the tablet's signed list of
 * contents. The same parts give the same bytes (Ed25519 signatures are deterministic); the caller keeps them, and every
 * later export is identical. The parts are this tablet's own; a statement that cannot be read is a bug and throws.
 */
import type { LogEntry } from '../domain/round/log'
import { composeContents } from './contents'
import { sha256Hex } from './hashing'
import { signDetached } from './jws'
import {
  archiveFileName, CONTENTS_FILE, CONTENTS_JWS, CONTENTS_TYPE, CSV_FILE, LOG_FILE, OPENING_FILE, OPENING_JWS, OPTIONAL_FILES,
  packageFileName, README_FILE, RESULT_FILE, RESULT_JWS, strongProofsFileName,
} from './packageNames'
import type { Signer } from './signing'
import { statementCsv } from './statementCsv'
import { composeLog, readStatement } from './statementShape'
import { joined, packMember, writeZip } from './writeZip'
import type { ZipInput } from './writeZip'

export interface PackageParts {
  readonly opening: { readonly json: string; readonly jws: string }
  readonly statement: { readonly json: string; readonly jws: string }
  /** Exact bytes of `hom-phieu-<n>.bel` and `giai-ma-<n>.json`, lists in order. */
  readonly lists: readonly { readonly archive: Uint8Array; readonly strongProofs: Uint8Array }[]
  /** The whole log so far. */
  readonly log: readonly LogEntry[]
  /** Text of DOC-TRUOC.txt. */
  readonly readme: string
  /** Copies for people that a package may have: minutes as PDF and DOCX, the table as XLSX. */
  readonly documents?: readonly ZipInput[]
}

export interface BuiltPackage {
  readonly name: string
  readonly bytes: Uint8Array
  /** SHA-256 hex of the bytes. */
  readonly digest: string
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

export async function buildPackage(parts: PackageParts, tablet: Signer): Promise<BuiltPackage> {
  const statement = readStatement(utf8(parts.statement.json))
  if (!statement.ok) throw new Error(`a statement of our own cannot be read: ${statement.error.code}`)
  const { type, unit, meeting, round } = statement.value
  const documents = parts.documents ?? []
  if (!documents.every(({ name }) => OPTIONAL_FILES.includes(name))) throw new RangeError('a package has no such document')
  const inputs: readonly ZipInput[] = [
    { name: README_FILE, data: utf8(parts.readme) },
    { name: RESULT_FILE, data: utf8(parts.statement.json) },
    { name: RESULT_JWS, data: utf8(parts.statement.jws) },
    { name: OPENING_FILE, data: utf8(parts.opening.json) },
    { name: OPENING_JWS, data: utf8(parts.opening.jws) },
    { name: CSV_FILE, data: utf8(statementCsv(statement.value)) },
    { name: LOG_FILE, data: utf8(composeLog(parts.log)) },
    ...parts.lists.flatMap(({ archive, strongProofs }, i) => [
      { name: archiveFileName(i + 1), data: archive },
      { name: strongProofsFileName(i + 1), data: strongProofs },
    ]),
    ...documents,
  ]
  const bytes = await packFiles(inputs, round.id, tablet)
  const name = packageFileName({ type, unitCode: unit.code, date: meeting.date, roundNumber: round.number })
  return { name, bytes, digest: sha256Hex(bytes) }
}

/** Zip of these files with their signed list of contents. */
export async function packFiles(inputs: readonly ZipInput[], roundId: string, tablet: Signer): Promise<Uint8Array> {
  const files = inputs.map((input) => ({ input, packed: packMember(input) }))
  const contents = utf8(composeContents(roundId, files))
  const jws = utf8(await signDetached(contents, CONTENTS_TYPE, [tablet]))
  const own = [{ name: CONTENTS_FILE, data: contents }, { name: CONTENTS_JWS, data: jws }].map(packMember)
  return joined(writeZip([...files.map(({ packed }) => packed), ...own]))
}
