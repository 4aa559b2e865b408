/**
 * The archives of a package: each read as a stream by the full verifier, its strong proofs checked, and what it says compared
 * with opening record and result. An archive that does not verify says nothing further.
 */
import { verifyArchive } from '../belenios/verifyArchive'
import type { ArchiveFacts, VerifyOptions } from '../belenios/verifyArchive'
import { canonicalJson } from '../domain/kernel/canonicalJson'
import type { OpeningRecord } from '../domain/result/openingRecord'
import type { Statement } from '../domain/result/statement'
import { ruleSetById } from '../domain/rules/ruleSets'
import { checkArchiveAgrees, checkConfiguration, checkQuestions, checkTotals } from './checkAgreement'
import { textOf } from './canonicalReading'
import type { Findings } from './checks'
import { archiveFileName, strongProofsFileName } from './packageNames'
import type { PackageFiles } from './readPackage'
import { ZipFault } from './readZip'
import type { ZipMember } from './readZip'
import type { SeenArchive } from './seenKeys'
import { verifyStrongProofs } from './strongProofs'

/** Largest bytes of one answer's ciphertext and proofs, with their share of the ballot (tar blocks apart). */
const ANSWER_BYTES = { 'Ed25519': 1200, 'BELENIOS-2048': 3000 } as const
const ELEMENT_BYTES = { 'Ed25519': 70, 'BELENIOS-2048': 625 } as const
const EVENT_BYTES = 4096
const SETUP_BYTES = 1024 * 1024

/** More than an archive with these credentials, people and levels can be; the opening record says them before anything is unpacked. */
export function archiveLimit(opening: OpeningRecord, index: number): number {
  const list = opening.lists[index]
  if (list === undefined) return 0
  const { group, holders } = opening.keyRecord
  const { officials, ruleSet } = list.configuration
  const answers = officials.length * ((ruleSetById(ruleSet.id, ruleSet.version)?.levels.length ?? 10) + 1)
  const perBallot = EVENT_BYTES + answers * ANSWER_BYTES[group]
  const decryptions = holders.length * perBallot
  const people = canonicalJson(list.configuration).length * 4
  return SETUP_BYTES + people + decryptions + list.credentials.count * (ELEMENT_BYTES[group] + perBallot)
}

export type ArchiveOptions = Pick<VerifyOptions, 'examine' | 'parallel' | 'onProgress' | 'signal'>

/** Verifies an archive out of a zip; reports under `archive`. */
async function verifyMember(member: ZipMember, list: number, limit: number, options: ArchiveOptions, { report }: Findings): Promise<ArchiveFacts | undefined> {
  if (member.size > limit) {
    report('archive', { code: 'zip/too-large', size: member.size, limit })
    return undefined
  }
  try {
    const verdict = await verifyArchive(member.unpack(), options)
    if (verdict.ok) return verdict.value
    report('archive', { ...verdict.error, list })
  } catch (error) {
    if (!(error instanceof ZipFault)) throw error
    report('archive', error.fault)
  }
  return undefined
}

/** All lists, in order; those whose archive verified. */
export async function checkArchives(
  read: PackageFiles,
  opening: OpeningRecord,
  statement: Statement,
  options: ArchiveOptions,
  findings: Findings,
): Promise<readonly SeenArchive[]> {
  const { report } = findings
  const archives: SeenArchive[] = []
  for (const index of statement.lists.keys()) {
    const list = index + 1
    const name = archiveFileName(list)
    const member = read.members.get(name)
    const facts = member && (await verifyMember(member, list, archiveLimit(opening, index), options, findings))
    if (member === undefined) report('archive', { code: 'contents/missing', name })
    if (facts === undefined) continue
    archives.push({ facts, digest: read.digests.get(name)?.sha256 ?? '' })
    report('archive', [])
    const proofs = textOf(read.files.get(strongProofsFileName(list)) ?? new Uint8Array())
    const strong = verifyStrongProofs(proofs ?? '', facts)
    report('strong-proofs', strong.ok ? [] : { ...strong.error, list })
    report('agreement', checkArchiveAgrees(facts, index, opening, statement))
    report('configuration', checkConfiguration(facts, index, statement))
    report('questions', checkQuestions(facts, index, statement))
    report('totals', checkTotals(facts, index, statement))
  }
  return archives
}
