/**
 * Statement (`ket-qua.json`, protocol.md §6): *the result*, signed by the tablet and the k members who closed.
 * Bytes: canonical JSON (RFC 8785), UTF-8, no line end. Everything a reader needs to recompute it stands in it or in the
 * archives it names; rules are looked up by id in the reader's own table.
 * Percentages are exact strings with a decimal comma and two decimals, or null when the denominator is 0.
 */
import type { ListConfiguration, ConfigurationOfficial } from '../meeting/configuration'
import type { Replaces, RoundType } from '../meeting/meeting'
import type { Accounting } from '../round/accounting'
import type { LogEntry } from '../round/log'

export interface StatementLevel {
  readonly level: string
  readonly count: number
  readonly percent: string | null
}

export interface StatementOfficial extends ConfigurationOfficial {
  readonly valid: number
  readonly invalid: number
  readonly unmarked: number
  /** In the rule set's order. */
  readonly levels: readonly StatementLevel[]
  /** Class of the result with its article, or null: the decision belongs to the competent authority (R13). */
  readonly outcome: { readonly code: string; readonly article: string } | null
}

export interface StatementList {
  readonly uuid: string
  readonly title: string
  readonly configuration: ListConfiguration
  readonly configurationFingerprint: string
  readonly electionFingerprint: string
  /** SHA-256 hex of `hom-phieu-<n>.bel` and of `giai-ma-<n>.json`, n = 1-based place in the round. */
  readonly archive: string
  readonly strongProofs: string
  /** SHA-256 hex of the encrypted tally fixed at locking. */
  readonly encryptedTally: string
  readonly numbers: {
    readonly summoned: number
    readonly present: number
    readonly issued: number
    readonly collected: number
    readonly unused: number
    readonly missing: number
    readonly electorate: number | null
  }
  /** What percentages are of, and its value. */
  readonly denominator: { readonly of: string; readonly value: number }
  readonly officials: readonly StatementOfficial[]
}

export interface Statement {
  readonly format: { readonly name: 'hom-phieu/result'; readonly version: 1 }
  readonly type: RoundType
  readonly unit: { readonly name: string; readonly code: string; readonly superior: string }
  readonly meeting: { readonly title: string; readonly place: string; readonly date: string }
  readonly round: { readonly id: string; readonly number: number; readonly title: string }
  readonly planDigest: string | null
  readonly replaces: Replaces | null
  /** Per voter group. */
  readonly accounting: readonly Accounting[]
  readonly lists: readonly StatementList[]
  readonly devices: readonly {
    readonly key: string
    readonly build: string
    readonly logHead: string
    /** Ballots this tablet took, per list in order. */
    readonly ballots: readonly number[]
  }[]
  /** Public keys (JWK x) of the members who closed, ≥ k, sorted. */
  readonly members: readonly string[]
  readonly openedAt: string
  readonly lockedAt: string
  /** Fingerprint and SHA-256 hex of `mo-luot.json`. */
  readonly opening: { readonly fingerprint: string; readonly digest: string }
  /** The log up to the lock. */
  readonly log: readonly LogEntry[]
}
