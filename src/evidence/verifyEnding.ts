/**
 * Annulment and correction files as the level above meets them (docs/endings.md): shape and signature of the file itself, and
 * whether it belongs to a round that is known here — its opening record, its result, its tablet, the corrections before it.
 * What a record says is believed only as far as its tablet is: the one that the opening record names, known over another channel.
 */
import type { RoundType } from '../domain/meeting/meeting'
import type { CorrectionRecord } from '../domain/result/correction'
import { standing } from '../domain/result/correction'
import { correctionMismatch } from '../domain/result/correctionOf'
import type { Statement } from '../domain/result/statement'
import { brokenLink, logHead } from '../domain/round/log'
import type { AnnulmentRecord } from '../domain/result/annulment'
import { findings as newFindings, verdictOf } from './checks'
import type { CheckFault, CheckId, Findings } from './checks'
import { readAnnulment, readCorrection } from './endingRecords'
import type { EndingFault } from './endingFault'
import { fingerprintOf } from './fingerprint'
import { sha256Hex } from './hashing'
import type { EndingResult, FileVerdict } from './verifyPackage'

/** A round known here: by a registered opening record, or by an opening record or package verified in the same run. */
export interface KnownRound {
  readonly type: RoundType
  readonly unitCode: string
  readonly roundId: string
  readonly roundNumber: number
  readonly openingDigest: string
  /** Public key of its tablet. */
  readonly tablet: string
  /** Known over another channel than this run's files. */
  readonly keysKnown: boolean
  readonly result?: { readonly digest: string; readonly statement: Statement }
}

export interface EndingContext {
  readonly rounds: readonly KnownRound[]
  /** Corrections that were accepted before, of any result. */
  readonly corrections: readonly { readonly digest: string; readonly record: CorrectionRecord }[]
}

const SIZE_LIMIT = 4 * 1024 * 1024

export const ENDING_CHECKS: readonly CheckId[] = ['ending-record', 'ending-signature', 'ending-belongs', 'keys-known']

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
  if ('opening' in record) {
    findings.report('ending-record', logFaults(record))
    belongs(findings, annulledRound(record, context), record)
    return verdictWith(record.type, { kind: 'annulment', record, ...facts })
  }
  const round = correctedRound(record, context)
  belongs(findings, round, record)
  if (!('code' in round) && round.result !== undefined) findings.report('ending-belongs', earlierFaults(record, round.result, context))
  return verdictWith(record.type, { kind: 'correction', record, ...facts })
}

function logFaults({ log, device, annulledAt, reason }: AnnulmentRecord): readonly CheckFault[] {
  const broken = brokenLink(log, sha256Hex)
  if (broken !== undefined) return [{ code: 'log/broken-chain', entry: broken }]
  const last = log.at(-1)
  const tellsIt = last?.act === 'round/annulled' && last.at === annulledAt && last.facts['reason'] === reason && logHead(log) === device.logHead
  return tellsIt ? [] : [{ code: 'ending/log' }]
}

type Found = KnownRound | { readonly code: 'ending/opening-unknown' | 'ending/result-unknown' | 'ending/other-opening' | 'ending/other-result' }

function annulledRound({ opening, round }: AnnulmentRecord, { rounds }: EndingContext): Found {
  const ofRound = rounds.filter(({ openingDigest }) => openingDigest === opening.digest)
  // Whoever knows its keys speaks first: the same opening record may lie on the stick and be registered.
  const found = ofRound.find(({ keysKnown }) => keysKnown) ?? ofRound[0]
  return found ?? { code: rounds.some(({ roundId }) => roundId === round.id) ? 'ending/other-opening' : 'ending/opening-unknown' }
}

function correctedRound({ result, round }: CorrectionRecord, { rounds }: EndingContext): Found {
  const found = rounds.find((one) => one.result?.digest === result.digest)
  if (found !== undefined) return found
  const another = rounds.some((one) => one.roundId === round.id && one.result !== undefined)
  return { code: another ? 'ending/other-result' : 'ending/result-unknown' }
}

function belongs({ report }: Findings, found: Found, { type, unit, round, device }: AnnulmentRecord | CorrectionRecord): void {
  if ('code' in found) {
    report('ending-belongs', found)
    report('keys-known', { code: 'keys/not-registered' })
    return
  }
  const compared = [['type', type, found.type], ['unit.code', unit.code, found.unitCode], ['round.id', round.id, found.roundId], ['round.number', round.number, found.roundNumber]] as const
  report('ending-belongs', [
    ...compared.flatMap(([field, said, known]) => (said === known ? [] : [{ code: 'ending/differs', field } as const])),
    ...(device.key === found.tablet ? [] : [{ code: 'ending/other-tablet' } as const]),
  ])
  report('keys-known', found.keysKnown ? [] : { code: 'keys/not-registered' })
}

/** The chain of corrections up to this one, and whether its old values are those that stand then. */
function earlierFaults(record: CorrectionRecord, { digest, statement }: NonNullable<KnownRound['result']>, { corrections }: EndingContext): readonly EndingFault[] {
  const own = corrections.filter(({ record: one }) => one.result.digest === digest && one.number < record.number).sort((a, b) => a.record.number - b.record.number)
  const missing = own.findIndex(({ record: one }, i) => one.number !== i + 1)
  if (own.length !== record.number - 1 || missing >= 0) return [{ code: 'ending/earlier-missing', number: (missing >= 0 ? missing : own.length) + 1 }]
  if ((own.at(-1)?.digest ?? null) !== record.previous) return [{ code: 'ending/previous', number: record.number - 1 }]
  const mismatch = correctionMismatch(record, standing(statement, own.map((one) => one.record)))
  return mismatch === undefined ? [] : [mismatch]
}
