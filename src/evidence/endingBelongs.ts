/**
 * Whether an annulment or a correction belongs to a round that is known here (docs/endings.md): its opening record, its result,
 * its tablet, the corrections before it. What a record says is believed only as far as its tablet is: the one that the opening
 * record names, known over another channel. What is known changes — a package arrives, a fingerprint is typed — so an ending
 * judged before is judged again here, by its record alone: its bytes and signature were looked at once and do not change.
 */
import type { RoundType } from '../domain/meeting/meeting'
import type { AnnulmentRecord } from '../domain/result/annulment'
import type { CorrectionRecord } from '../domain/result/correction'
import { standing } from '../domain/result/correction'
import { correctionMismatch } from '../domain/result/correctionOf'
import type { Statement } from '../domain/result/statement'
import { findings as newFindings, verdictOf } from './checks'
import type { CheckId, Findings } from './checks'
import type { EndingFault } from './endingFault'
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

export const ENDING_CHECKS: readonly CheckId[] = ['ending-record', 'ending-signature', 'ending-belongs', 'keys-known']

export function reportBelonging(findings: Findings, ending: EndingResult, context: EndingContext): void {
  if (ending.kind === 'annulment') {
    compareWithRound(findings, annulledRound(ending.record, context), ending.record)
    return
  }
  const round = correctedRound(ending.record, context)
  compareWithRound(findings, round, ending.record)
  if (!('code' in round) && round.result !== undefined) findings.report('ending-belongs', earlierFaults(ending.record, round.result, context))
}

/** Of an ending whose bytes and signature were found to hold before, and whose round nobody has looked for yet. */
export const verdictOnKept = (file: string, ending: EndingResult): FileVerdict => ({
  file, kind: ending.kind, type: ending.record.type, verdict: 'unknown-keys', result: ending,
  checks: ENDING_CHECKS.map((id) => (id === 'ending-record' || id === 'ending-signature' ? { id, ok: true } : { id, ok: false, code: 'check/not-reached' })),
})

/** The verdict on an ending as it is now; any other verdict, and one whose signature is missing, stays as it was. */
export function judgeEndingAgain(judged: FileVerdict, context: EndingContext): FileVerdict {
  const { result, ...rest } = judged
  if (result?.kind !== 'annulment' && result?.kind !== 'correction') return judged
  const again = newFindings()
  reportBelonging(again, result, context)
  const checks = judged.checks.map((check) => again.checks([check.id]).find(({ code }) => code !== 'check/not-reached') ?? check)
  const verdict = verdictOf(checks)
  return { ...rest, checks, verdict, ...(verdict === 'rejected' ? {} : { result }) }
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

function compareWithRound({ report }: Findings, found: Found, { type, unit, round, device }: AnnulmentRecord | CorrectionRecord): void {
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
