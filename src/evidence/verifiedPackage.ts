/**
 * The only place where a package is called verified (domain/canvass/verifiedPackage): out of the verifier's own verdict, and
 * only if its opening record was known over another channel — registered before, or its fingerprint typed from the signed paper
 * (protocol.md §6). Kept apart from the checks, so that a fingerprint typed later needs no second look at every ballot.
 */
import { err, ok } from '../domain/kernel/result'
import type { Result } from '../domain/kernel/result'
import type { TypedFingerprint } from '../domain/canvass/judgedFile'
import { summaryOf } from '../domain/canvass/verifiedPackage'
import type { KeysKnownBy, PackageSummary, UnconfirmedPackage, VerifiedPackage } from '../domain/canvass/verifiedPackage'
import type { KeysFault } from './checks'
import { parseFingerprint } from './fingerprint'
import type { FileVerdict } from './verifyPackage'

/** An opening record registered at the level above; its signature was verified then. */
export interface RegisteredKeys {
  readonly roundId: string
  /** Unit and number of the round, as the record says. */
  readonly unitCode: string
  readonly roundNumber: number
  /** SHA-256 hex of its exact bytes. */
  readonly digest: string
  readonly fingerprint: string
  readonly knownBy: KeysKnownBy
}

export interface KnownKeys {
  readonly registered: readonly RegisteredKeys[]
  readonly typed: readonly TypedFingerprint[]
}

/** A package in which everything holds but, perhaps, that its keys were known beforehand; undefined for any other file. */
export function unconfirmedPackage({ verdict, result }: Pick<FileVerdict, 'verdict' | 'result'>): UnconfirmedPackage | undefined {
  if (result?.kind !== 'package' || (verdict !== 'verified' && verdict !== 'unknown-keys')) return undefined
  return summaryOf(result.statement, result) as UnconfirmedPackage // the mark is for the compiler only
}

/** The signed figures of a package whose copies for people alone do not hold: counts only by a named person's decision. */
export const flawedPackage = ({ signedFigures }: Pick<FileVerdict, 'signedFigures'>): UnconfirmedPackage | undefined =>
  signedFigures && (summaryOf(signedFigures.statement, signedFigures) as UnconfirmedPackage) // the mark is for the compiler only

export function confirmKeys(unconfirmed: UnconfirmedPackage, known: KnownKeys): Result<VerifiedPackage, KeysFault> {
  const { openingDigest, openingFingerprint, roundId } = unconfirmed
  const registered = known.registered.find(({ digest }) => digest === openingDigest)
  if (registered !== undefined) return ok(verified(unconfirmed, registered.knownBy))
  const other = known.registered.find((one) => one.roundId === roundId)
  if (other !== undefined) return err({ code: 'keys/other-opening-registered', fingerprint: other.fingerprint })
  const typed = known.typed.find(({ fingerprint }) => sameFingerprint(fingerprint, openingFingerprint))
  return typed === undefined ? err({ code: 'keys/not-registered' }) : ok(verified(unconfirmed, typed.knownBy))
}

/**
 * Another opening record is registered for the same unit and round number: this round may be one run again quietly, with keys and a
 * paper of its own. Not a refusal, as a tablet may have failed before the first ballot: for a named person to decide.
 */
export const runsBesideRegistered = ({ openingDigest, unitCode, roundNumber }: Pick<PackageSummary, 'openingDigest' | 'unitCode' | 'roundNumber'>, { registered }: KnownKeys): boolean =>
  registered.some((one) => one.unitCode === unitCode && one.roundNumber === roundNumber && one.digest !== openingDigest)

function sameFingerprint(typed: string, fingerprint: string): boolean {
  const parsed = parseFingerprint(typed)
  return parsed.ok && parsed.value === fingerprint
}

const verified = (unconfirmed: UnconfirmedPackage, knownBy: KeysKnownBy): VerifiedPackage =>
  ({ ...unconfirmed, knownBy }) as unknown as VerifiedPackage // the mark is for the compiler only
