/** What screens may ask when a round ends otherwise than it should: annulment, the round that replaces it, corrections. */
import type { Result } from '../domain/kernel/result'
import type { AnnulmentRecord } from '../domain/result/annulment'
import type { CorrectionChange, CorrectionFault, CorrectionRecord, CorrectionRequest, Standing } from '../domain/result/correction'
import type { CorrectionEffects } from '../domain/result/correctionEffect'
import type { DeskError, MemberPin } from './deskError'

export { HAND_COUNTS, OFFICIAL_TEXTS, ROUND_TEXTS, roundTextOf } from '../domain/result/correction'
export type { CorrectionChange, CorrectionFault, Standing } from '../domain/result/correction'
export type { CorrectionEffects } from '../domain/result/correctionEffect'
export type { AnnulmentRecord } from '../domain/result/annulment'

export interface NamedBytes {
  readonly name: string
  readonly bytes: Uint8Array
}

/**
 * Two different members' PINs, or the paper two members signed because PINs failed (protocol.md §9), with the one PIN that can
 * still be entered; without any only where a key card of the round was accepted at closing (decision 030).
 */
export type AnnulmentBy = readonly [MemberPin, MemberPin] | AnnulmentByPaper
export interface AnnulmentByPaper {
  readonly paper: string
  /** Places in the committee. */
  readonly signers: readonly [number, number]
  readonly pin?: MemberPin
}

export interface SignedCorrection {
  readonly record: CorrectionRecord
  readonly fingerprint: string
  readonly files: readonly NamedBytes[]
  /** What percentages and classes follow from it, where it touches what they are of. */
  readonly effects: CorrectionEffects
}

export interface Corrections {
  /** The result as it reads with every correction so far. */
  readonly standing: Standing
  readonly made: readonly SignedCorrection[]
  /** What these changes would do to percentages and classes; nothing where they cannot be made. */
  readonly foresee: (changes: readonly CorrectionChange[]) => CorrectionEffects
}

/** Files saved for the level above, and whether what was read back is the same. */
export type SavedRecord = 'opening' | 'annulment' | 'correction'

export interface EndingsDesk {
  annul(id: string, by: AnnulmentBy, reason: string): Promise<Result<void, DeskError>>
  /** Record, its files, and the opening record's beside them. */
  annulment(id: string): Promise<Result<{ readonly record: AnnulmentRecord; readonly fingerprint: string; readonly files: readonly NamedBytes[] }, DeskError>>
  /** A new round with the same form that names what it replaces; of a signed one, by whose decision. */
  replace(id: string, decision: string): Promise<Result<string, DeskError>>
  corrections(id: string): Promise<Result<Corrections, DeskError>>
  correct(id: string, request: CorrectionRequest): Promise<Result<SignedCorrection, DeskError | { readonly code: 'correction/refused'; readonly faults: readonly CorrectionFault[] }>>
  /** What was read back of saved files: logged, equal or not. */
  confirmSaved(id: string, what: SavedRecord, files: readonly NamedBytes[], readBack: readonly NamedBytes[]): Promise<Result<'identical' | 'different', DeskError>>
}
