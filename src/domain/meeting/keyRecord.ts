/**
 * KeyRecord: the public outcome of the key ceremony, signed by all n key cards while their secrets are in memory
 * (protocol.md §3). The level above learns from it which keys may open and sign this round, before the first ballot.
 */
import type { ListUuid } from './ids'

export interface KeyHolder {
  /** "Chìa khóa 1/3 – 7F3A": number, total, first 16 bits of SHA-256 of the member's public key. */
  readonly label: string
  /** 'reserve' is the sealed card: it signs like a member's and has no PIN. */
  readonly role: 'member' | 'reserve'
  /** Ed25519 public key of the member's signatures: JWK member `x` (base64url, 43 symbols). */
  readonly key: string
}

export interface KeyRecordList {
  readonly uuid: ListUuid
  /** SHA-256 hex of the list's `trustees` record. */
  readonly trustees: string
  /** pt of the election key y. */
  readonly publicKey: string
  /** pt of each trustee's verification key, in order. */
  readonly verificationKeys: readonly string[]
}

export interface KeyRecord {
  readonly format: { readonly name: 'hom-phieu/key-record'; readonly version: 1 }
  readonly roundId: string
  readonly group: 'Ed25519' | 'BELENIOS-2048'
  readonly threshold: number
  readonly holders: readonly KeyHolder[]
  readonly lists: readonly KeyRecordList[]
}
