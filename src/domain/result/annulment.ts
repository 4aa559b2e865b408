/**
 * AnnulmentRecord (`HuyLuot_….json`, protocol.md §9): how a round ended without a result. Signed by the tablet, printed as
 * "Biên bản hủy lượt", exported with the log and the opening record; a new round names the opening record it replaces.
 * Says how many ballots the box holds, never what they say: the shares are erased, the box is never decrypted.
 * Bytes: canonical JSON (RFC 8785), UTF-8, no line end. The same round gives the same bytes at every asking.
 */
import type { RoundType } from '../meeting/meeting'
import type { LogEntry } from '../round/log'
import type { AnnulmentPaper } from '../round/round'

/** Whose word it was: two members' PINs, or a paper two of them signed because PINs failed. */
export type AnnulmentApproval =
  | { readonly by: 'pins' }
  | { readonly by: 'paper'; readonly paper: string; readonly signers: readonly [string, string]; readonly witness: AnnulmentPaper['witness'] }

export interface AnnulmentRecord {
  readonly format: { readonly name: 'hom-phieu/annulment'; readonly version: 1 }
  readonly type: RoundType
  readonly unit: { readonly name: string; readonly code: string; readonly superior: string }
  readonly meeting: { readonly title: string; readonly place: string; readonly date: string }
  readonly round: { readonly id: string; readonly number: number; readonly title: string }
  /** Fingerprint and SHA-256 hex of `mo-luot.json`. */
  readonly opening: { readonly fingerprint: string; readonly digest: string }
  readonly openedAt: string
  readonly annulledAt: string
  readonly reason: string
  readonly approval: AnnulmentApproval
  /** Ballots in the box, per voter group. */
  readonly ballots: readonly { readonly group: string; readonly count: number }[]
  /** Key cards to be destroyed, reserve included. */
  readonly keyCards: number
  readonly device: { readonly key: string; readonly build: string; readonly logHead: string }
  /** The log up to the annulment. */
  readonly log: readonly LogEntry[]
}
