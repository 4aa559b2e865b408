/** What a run of the verifier knows of rounds: registered opening records, and what was verified before in the same run. */
import { sha256Hex } from './hashing'
import { readOpeningRecord } from './openingRecord'
import type { EndingContext, KnownRound } from './verifyEnding'
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
    if (result?.kind === 'correction') corrections.push({ digest: result.digest, record: result.record })
  }
  return { rounds, corrections }
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
