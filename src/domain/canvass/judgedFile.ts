/**
 * JudgedFile: what is kept of one file after verification — the small package, or why it is refused, or that it is no result.
 * Whether its keys are known is not in it: that changes when somebody types a fingerprint.
 */
import type { KeysKnownBy, UnconfirmedPackage } from './verifiedPackage'

/** What a refused package says of itself: a claim, for whoever looks for its sender. */
export interface PackageClaims {
  readonly unitCode: string
  readonly unitName: string
  readonly roundNumber: number
}

export type JudgedFile =
  | { readonly file: string; readonly kind: 'package'; readonly unconfirmed: UnconfirmedPackage }
  /** `flawed`: its signed figures hold, its copies for people alone do not. */
  | { readonly file: string; readonly kind: 'flawed'; readonly unconfirmed: UnconfirmedPackage; readonly codes: readonly string[] }
  | { readonly file: string; readonly kind: 'refused'; readonly verdict: 'rejected' | 'unreadable'; readonly codes: readonly string[]; readonly claims?: PackageClaims | undefined }
  /** The record of a round that was annulled: its result, should one come, waits for a decision. */
  | { readonly file: string; readonly kind: 'annulment'; readonly annulled: AnnulledRound }
  /** What it corrects stands beside the signed figures, never in them; `standing` once it is known to belong to the result it names. */
  | { readonly file: string; readonly kind: 'correction'; readonly unitCode: string; readonly resultDigest: string; readonly standing?: StandingCorrection }
  /** No result: an opening record or a bare ballot box beside the packages. */
  | { readonly file: string; readonly kind: 'no-result'; readonly what: 'opening' | 'archive' }

/** Of one correction: its place in the order, and the exact record. */
export interface StandingCorrection {
  /** From 1. */
  readonly number: number
  /** SHA-256 hex of the record. */
  readonly digest: string
  /** 16 symbols, as on its paper. */
  readonly fingerprint: string
}

export interface AnnulledRound {
  readonly unitCode: string
  /** SHA-256 hex of the opening record it names. */
  readonly openingDigest: string
  /** Public key of the tablet that signed it. */
  readonly tablet: string
}

/** A fingerprint of an opening record that a named person compared with the signed paper. */
export interface TypedFingerprint {
  readonly fingerprint: string
  readonly knownBy: KeysKnownBy
}
