/**
 * Contents (`muc-luc.json`, protocol.md §6): name, size and SHA-256 of every file of a package except itself and its
 * signature, signed by the tablet when the package is finished. For a deflated file also the SHA-256 of its packed bytes:
 * one content has many packed forms, and a package has one.
 */
import * as v from 'valibot'
import { canonicalJson } from '../domain/kernel/canonicalJson'
import type { Result } from '../domain/kernel/result'
import { readCanonical } from './canonicalReading'
import type { DocumentError } from './canonicalReading'
import { sha256Hex, sha256Stream } from './hashing'
import {
  archiveFileName, CONTENTS_FILE, CONTENTS_JWS, CSV_FILE, LOG_FILE, OPENING_FILE, OPENING_JWS, OPTIONAL_FILES, README_FILE,
  RESULT_FILE, RESULT_JWS, strongProofsFileName,
} from './packageNames'
import { ZipFault } from './readZip'
import type { ZipError, ZipMember } from './readZip'
import * as shape from './shapes'
import type { PackedMember, ZipInput } from './writeZip'
import { DEFLATED } from './zipFormat'

const CONTENTS = v.strictObject({
  format: v.strictObject({ name: v.literal('hom-phieu/contents'), version: v.literal(1) }),
  roundId: shape.id,
  files: v.pipe(
    v.array(v.strictObject({ name: v.pipe(v.string(), v.maxLength(64)), size: shape.count, sha256: shape.digest, packed: v.nullable(shape.digest) })),
    v.maxLength(64),
  ),
})
export type Contents = v.InferOutput<typeof CONTENTS>

export type ContentsFault =
  | { readonly code: 'contents/missing'; readonly name: string }
  | { readonly code: 'contents/not-listed'; readonly name: string }
  /** A file that a package of this version does not have. */
  | { readonly code: 'contents/unexpected'; readonly name: string }
  | { readonly code: 'contents/order' }
  | { readonly code: 'contents/other-round' }

export type HashFault =
  | { readonly code: 'hash/size'; readonly name: string }
  | { readonly code: 'hash/content'; readonly name: string }
  | { readonly code: 'hash/packed'; readonly name: string }
  /** The signed result names another archive, other proofs or another opening record. */
  | { readonly code: 'hash/not-that-of-the-result'; readonly name: string }

/** Text of `muc-luc.json` for these members. */
export function composeContents(roundId: string, files: readonly { readonly input: ZipInput; readonly packed: PackedMember }[]): string {
  const entries = files.map(({ input, packed }) => {
    const sum = sha256Stream()
    for (const chunk of packed.packed) sum.update(chunk)
    return { name: input.name, size: input.data.length, sha256: sha256Hex(input.data), packed: packed.method === DEFLATED ? sum.hex() : null }
  })
  const sorted = entries.sort((a, b) => (a.name < b.name ? -1 : 1))
  return canonicalJson({ format: { name: 'hom-phieu/contents', version: 1 }, roundId, files: sorted })
}

export const readContents = (bytes: Uint8Array): Result<Contents, DocumentError> => readCanonical(CONTENTS, bytes)

/** Files that a package of so many lists must have, without contents and their signature. */
const requiredFiles = (lists: number): readonly string[] => [
  README_FILE, RESULT_FILE, RESULT_JWS, OPENING_FILE, OPENING_JWS, CSV_FILE, LOG_FILE,
  ...Array.from({ length: lists }, (_, i) => [archiveFileName(i + 1), strongProofsFileName(i + 1)]).flat(),
]

/** Whether the zip's members are exactly the listed files, and those a package of `lists` lists has. */
export function checkNames(contents: Contents, members: readonly string[], lists: number): readonly ContentsFault[] {
  const listed = contents.files.map(({ name }) => name)
  const faults: ContentsFault[] = []
  if (!listed.every((name, i) => i === 0 || (listed[i - 1] ?? '') < name)) faults.push({ code: 'contents/order' })
  const required = [...requiredFiles(lists)]
  const content = members.filter((name) => name !== CONTENTS_FILE && name !== CONTENTS_JWS)
  for (const name of new Set([...required, ...listed])) if (!members.includes(name)) faults.push({ code: 'contents/missing', name })
  for (const name of content) {
    if (!listed.includes(name)) faults.push({ code: 'contents/not-listed', name })
    else if (!required.includes(name) && !OPTIONAL_FILES.includes(name)) faults.push({ code: 'contents/unexpected', name })
  }
  return faults
}

export interface MemberDigests {
  readonly size: number
  readonly sha256: string
  readonly packed: string | null
}

/** Unpacks a member once, keeping nothing but its digests. */
export function digestsOf(member: ZipMember): MemberDigests | ZipError {
  const sum = sha256Stream()
  let size = 0
  try {
    for (const chunk of member.unpack()) {
      sum.update(chunk)
      size += chunk.length
    }
  } catch (error) {
    if (error instanceof ZipFault) return error.fault
    throw error
  }
  return { size, sha256: sum.hex(), packed: member.deflated ? sha256Hex(member.packed) : null }
}

/** Listed against found. Files that are on one side only are `checkNames`'s. */
export function checkDigests(contents: Contents, found: ReadonlyMap<string, MemberDigests>): readonly HashFault[] {
  return contents.files.flatMap(({ name, size, sha256, packed }): HashFault[] => {
    const digests = found.get(name)
    if (digests === undefined) return []
    if (digests.size !== size) return [{ code: 'hash/size', name }]
    if (digests.sha256 !== sha256) return [{ code: 'hash/content', name }]
    return digests.packed === packed ? [] : [{ code: 'hash/packed', name }]
  })
}
