/**
 * Annulment and correction files as the level above meets them (docs/endings.md): shape and signature of the file itself, then
 * whether it belongs to a round that is known here (`endingBelongs`).
 */
import type { RoundType } from '../domain/meeting/meeting'
import { brokenLink, logHead } from '../domain/round/log'
import type { AnnulmentRecord } from '../domain/result/annulment'
import { findings as newFindings, verdictOf } from './checks'
import type { CheckFault } from './checks'
import { ENDING_CHECKS, reportBelonging } from './endingBelongs'
import type { EndingContext } from './endingBelongs'
import { readAnnulment, readCorrection } from './endingRecords'
import { fingerprintOf } from './fingerprint'
import { sha256Hex } from './hashing'
import type { EndingResult, FileVerdict } from './verifyPackage'

const SIZE_LIMIT = 4 * 1024 * 1024

/** What kind of ending these bytes say they are; undefined: none. */
export function endingKindOf(bytes: Uint8Array): 'annulment' | 'correction' | undefined {
  if (bytes.length > SIZE_LIMIT || bytes[0] !== 0x7b) return undefined
  const text = new TextDecoder().decode(bytes)
  return (['annulment', 'correction'] as const).find((kind) => text.includes(`"name":"hom-phieu/${kind}"`))
}

export async function verifyEnding(file: string, bytes: Uint8Array, jws: string | undefined, context: EndingContext): Promise<FileVerdict> {
  const kind = endingKindOf(bytes) ?? 'correction'
  const findings = newFindings()
  const read = kind === 'annulment' ? await readAnnulment(bytes, jws ?? '') : await readCorrection(bytes, jws ?? '')
  const shapeFails = !read.ok && read.error.code.startsWith('document/')
  findings.report('ending-record', shapeFails ? read.error : [])
  const verdictWith = (type: RoundType | null, result?: EndingResult): FileVerdict => {
    const checks = findings.checks(ENDING_CHECKS)
    const verdict = verdictOf(checks)
    return { file, kind, type, verdict, checks, ...(result === undefined || verdict === 'rejected' ? {} : { result }) }
  }
  if (shapeFails) return verdictWith(null)
  if (!read.ok) {
    findings.report('ending-signature', jws === undefined ? { code: 'ending/signature-not-given' } : read.error)
    return verdictWith(null)
  }
  findings.report('ending-signature', [])
  const facts = { fingerprint: fingerprintOf(bytes), digest: sha256Hex(bytes) }
  const { value: record } = read
  const ending: EndingResult = 'opening' in record ? { kind: 'annulment', record, ...facts } : { kind: 'correction', record, ...facts }
  if (ending.kind === 'annulment') findings.report('ending-record', logFaults(ending.record))
  reportBelonging(findings, ending, context)
  return verdictWith(record.type, ending)
}

function logFaults({ log, device, annulledAt, reason }: AnnulmentRecord): readonly CheckFault[] {
  const broken = brokenLink(log, sha256Hex)
  if (broken !== undefined) return [{ code: 'log/broken-chain', entry: broken }]
  const last = log.at(-1)
  const tellsIt = last?.act === 'round/annulled' && last.at === annulledAt && last.facts['reason'] === reason && logHead(log) === device.logHead
  return tellsIt ? [] : [{ code: 'ending/log' }]
}
