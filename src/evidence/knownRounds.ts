/** What a run of the verifier knows of rounds: registered opening records, and what was verified before in the same run. */
import { sha256Hex } from './hashing'
import { readOpeningRecord } from './openingRecord'
import { judgeEndingAgain } from './endingBelongs'
import type { EndingContext, KnownRound } from './endingBelongs'
import type { FileVerdict, KnownOpening, PackageResult } from './verifyPackage'
import type { OpeningRecord } from '../domain/result/openingRecord'

const ofOpening = ({ type, unit, round, device }: OpeningRecord, openingDigest: string, keysKnown: boolean): KnownRound => ({
  type, unitCode: unit.code, roundId: round.id, roundNumber: round.number, openingDigest, tablet: device.key, keysKnown,
})

export const roundOfResult = ({ statement, digest, openingDigest }: Pick<PackageResult, 'statement' | 'digest' | 'openingDigest'>, keysKnown: boolean): KnownRound => ({
  type: statement.type, unitCode: statement.unit.code, roundId: statement.round.id, roundNumber: statement.round.number, openingDigest,
  tablet: statement.devices[0]?.key ?? '', keysKnown, result: { digest, statement },
})

export function endingContext(openings: readonly KnownOpening[], verdicts: readonly FileVerdict[]): EndingContext {
  const rounds: KnownRound[] = []
  const corrections: EndingContext['corrections'][number][] = []
  for (const { json } of openings) {
    const read = readOpeningRecord(new TextEncoder().encode(json))
    if (read.ok) rounds.push(ofOpening(read.value, sha256Hex(json), true))
  }
  for (const { result, signedFigures, checks } of verdicts) {
    const keysKnown = checks.some(({ id, ok }) => id === 'keys-known' && ok)
    if (signedFigures !== undefined) rounds.push(roundOfResult(signedFigures, keysKnown))
    if (result?.kind === 'package') rounds.push(roundOfResult(result, keysKnown))
    if (result?.kind === 'opening') rounds.push(ofOpening(result.record, result.openingDigest, keysKnown))
    // The same file twice is one correction.
    if (result?.kind === 'correction' && corrections.every(({ digest }) => digest !== result.digest)) corrections.push({ digest: result.digest, record: result.record })
  }
  return { rounds, corrections }
}

/**
 * Annulments and corrections judged again by what is known of rounds now, in order of number; other verdicts stay as they are.
 * What was verified stays so: it may rest on an opening record registered here and not among `rounds`.
 */
export function judgeEndingsAgain(verdicts: readonly FileVerdict[], rounds: EndingContext['rounds']): readonly FileVerdict[] {
  const now = new Map<FileVerdict, FileVerdict>()
  const corrections = new Map<string, EndingContext['corrections'][number]>()
  const numberOf = ({ result }: FileVerdict): number => (result?.kind === 'correction' ? result.record.number : 0)
  for (const before of [...verdicts].sort((a, b) => numberOf(a) - numberOf(b))) {
    const judged = before.verdict === 'verified' ? before : judgeEndingAgain(before, { rounds, corrections: [...corrections.values()] })
    now.set(before, judged)
    if (judged.result?.kind === 'correction') corrections.set(judged.result.digest, { digest: judged.result.digest, record: judged.result.record })
  }
  return verdicts.map((verdict) => now.get(verdict) ?? verdict)
}

/** Endings in the order they are judged: a correction after those it follows. */
export function inOrderOfNumber<T extends { readonly bytes: Uint8Array }>(files: readonly T[]): readonly T[] {
  const numberOf = ({ bytes }: T): number => {
    try {
      const parsed = JSON.parse(new TextDecoder().decode(bytes)) as { readonly number?: unknown } | null
      return Number(parsed?.number ?? 0)
    } catch {
      return 0 // the verifier will say what it is
    }
  }
  return files.map((file) => ({ file, number: numberOf(file) })).sort((a, b) => a.number - b.number).map(({ file }) => file)
}
