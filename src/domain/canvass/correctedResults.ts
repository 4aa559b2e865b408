/**
 * Which results have corrections that stand: verified, of the result's own tablet, in their unbroken order (docs/endings.md). The
 * signed figures stay as they are (protocol.md §9); this is how a table says, beside figures, that a correction of them exists.
 */
import type { JudgedFile, StandingCorrection } from './judgedFile'

export interface CorrectedResult {
  readonly count: number
  /** The last one; it names the one before it, and so on. */
  readonly last: StandingCorrection
}

export type CorrectedResults = ReadonlyMap<string, CorrectedResult>

/** By SHA-256 of the result; the same record in two files is one correction. */
export function correctedResults(files: readonly JudgedFile[]): CorrectedResults {
  const standing = new Map<string, ReadonlyMap<string, StandingCorrection>>()
  for (const judged of files) {
    if (judged.kind !== 'correction' || judged.standing === undefined) continue
    standing.set(judged.resultDigest, new Map([...(standing.get(judged.resultDigest) ?? []), [judged.standing.digest, judged.standing]]))
  }
  return new Map([...standing].map(([digest, all]) => [digest, { count: all.size, last: [...all.values()].reduce((a, b) => (b.number > a.number ? b : a)) }]))
}
