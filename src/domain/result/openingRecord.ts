/**
 * OpeningRecord (`mo-luot.json`, protocol.md §6): made and signed by the tablet in `ready`, before the zero report is
 * printed, without opening time. Its fingerprint stands on the sheet the committee signs before the first ballot, so the
 * level above can know the keys over a channel that is not the result's stick.
 * Bytes: canonical JSON (RFC 8785), UTF-8, no line end.
 */
import type { ListConfiguration } from '../meeting/configuration'
import type { KeyRecord } from '../meeting/keyRecord'
import type { Replaces, RoundType } from '../meeting/meeting'

/** Public Ed25519 key of a tablet: JWK member `x`. */
export interface DeviceAtOpening {
  readonly key: string
  readonly build: string
  /** How many rounds this tablet had opened before: a quiet re-run shows. */
  readonly roundCounter: number
  readonly logHead: string
}

export interface OpeningList {
  readonly uuid: string
  readonly title: string
  readonly configuration: ListConfiguration
  /** First 80 bits of SHA-256 of the canonical configuration, as 16 symbols. */
  readonly configurationFingerprint: string
  /** φ of the list's election record. */
  readonly electionFingerprint: string
  /** SHA-256 hex of the `public_credentials` record, and how many it holds. */
  readonly credentials: { readonly digest: string; readonly count: number }
}

export interface OpeningRecord {
  readonly format: { readonly name: 'hom-phieu/opening'; readonly version: 1 }
  readonly type: RoundType
  readonly unit: { readonly name: string; readonly code: string; readonly superior: string }
  readonly meeting: { readonly title: string; readonly place: string; readonly date: string }
  readonly round: { readonly id: string; readonly number: number; readonly title: string }
  readonly planDigest: string | null
  readonly replaces: Replaces | null
  readonly lists: readonly OpeningList[]
  readonly voterGroups: readonly {
    readonly letter: string
    readonly title: string
    readonly lists: readonly string[]
    readonly summoned: number
    readonly printed: number
    readonly releasePool: number
  }[]
  readonly keyRecord: KeyRecord
  /** General JWS (detached) of canonicalJson(keyRecord): exactly one signature of each holder. */
  readonly keyRecordJws: string
  readonly device: DeviceAtOpening
}
