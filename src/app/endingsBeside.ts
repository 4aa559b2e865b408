/**
 * Annulments and corrections of a run beside the packages they belong to (S17): the signed figures stay as they are, what was
 * corrected stands next to them, and the package of an annulled round says so. Only records that no check refused.
 */
import { standing } from '../domain/result/correction'
import { correctionEffects, NO_EFFECTS } from '../domain/result/correctionEffect'
import type { CorrectionEffects } from '../domain/result/correctionEffect'
import type { CorrectionRecord } from '../domain/result/correction'
import type { AnnulmentRecord } from '../domain/result/annulment'
import type { FileVerdict, PackageResult } from '../evidence/verifyPackage'

export type { AnnulmentRecord } from '../domain/result/annulment'
export type { CorrectionRecord } from '../domain/result/correction'

export interface EndingsBeside {
  readonly annulment: AnnulmentRecord | undefined
  readonly corrections: readonly CorrectionRecord[]
  /** What percentages and classes follow from all corrections. */
  readonly effects: CorrectionEffects
}

/** Of a package: what its endings are compared with. */
export type SignedResult = Pick<PackageResult, 'statement' | 'digest' | 'openingDigest' | 'groups'>

export function endingsBeside({ statement, digest, openingDigest, groups }: SignedResult, verdicts: readonly FileVerdict[]): EndingsBeside {
  const endings = verdicts.flatMap(({ result, checks }) => (result !== undefined && checks.some(({ id, ok }) => id === 'ending-belongs' && ok) ? [result] : []))
  const annulment = endings.find((one) => one.kind === 'annulment' && one.record.opening.digest === openingDigest)
  // The same file twice is one correction.
  const own = new Map(endings.flatMap((one) => (one.kind === 'correction' && one.record.result.digest === digest ? [[one.digest, one.record] as const] : [])))
  const corrections = [...own.values()].sort((a, b) => a.number - b.number)
  return {
    annulment: annulment?.kind === 'annulment' ? annulment.record : undefined,
    corrections,
    effects: corrections.length === 0 ? NO_EFFECTS : correctionEffects(statement, groups, statement.accounting, standing(statement, corrections).accounting),
  }
}
