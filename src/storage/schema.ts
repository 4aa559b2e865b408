/**
 * Tables of one database, by schema version (the way from one to the next: upgradeToV2.ts).
 *
 * A round is kept in three parts, so that a cast reads and writes little: `rounds` (state, counters, flags: small, changes
 * often), `dossiers` (meeting, keys, setup records: heavy, seldom changes) and `box` (per voter group: ballots counted,
 * releases). A ballot is exactly `{ list, credential, json }` under the key [round, list, credential] (a long one in several
 * rows: ballotParts.ts): no autoincrement,
 * no time, no order of arrival anywhere in `ballots`, `cards` and `box` (protocol.md §5).
 *
 * Version 1 kept a round whole in one record with its `collected` counters, and had no `openings`.
 */
import type { RoundType } from '../domain/meeting/meeting'
import type { LogEntry } from '../domain/round/log'
import type { Round } from '../domain/round/round'
import type { VotingCard } from '../domain/round/votingCards'
import type { RoundHeader } from '../ports/roundStore'

/** Parts of a `Round` that no cast needs. */
export type Dossier = Readonly<Record<string, unknown>>
/** The other parts: `state`, counters, flags, times. */
export type Live = Readonly<Record<string, unknown>> & { readonly state: Round['state'] }

export interface RoundRow {
  readonly id: string
  readonly type: RoundType
  readonly header: RoundHeader
  readonly live: Live
}
export interface DossierRow {
  readonly id: string
  readonly parts: Dossier
}
export interface BoxRow {
  readonly round: string
  readonly group: string
  readonly collected: number
  readonly released: number
}
/** `code` is absent for the release pool (its index is unique), `secret` once spent, voided or locked. */
export type CardRow = Omit<VotingCard, 'code'> & { readonly round: string; readonly code?: string }
export type LogRow = LogEntry & { readonly round: string }
export interface FileRow {
  readonly round: string
  readonly name: string
  readonly bytes: Uint8Array
}
/** 'roundCounter' → number, 'device' → CryptoKeyPair, 'settings' → TabletSettings, 'pace/<official round>' → RehearsalPace. */
export interface TabletRow {
  readonly key: string
  readonly value: unknown
}

/** Record of a round under schema version 1. */
export interface RoundRowV1 {
  readonly id: string
  readonly round: Round
  readonly collected: Readonly<Record<string, number>>
}

export const TABLES_V1 = {
  rounds: 'id',
  cards: '[round+id], &[round+code]',
  ballots: '',
  log: '[round+number]',
  files: '[round+name]',
  tablet: 'key',
} as const

export const TABLES_V2 = {
  dossiers: 'id',
  box: '[round+group]',
  openings: 'fingerprint',
} as const

/** Version 3 only adds tables: S18. */
export const TABLES_V3 = {
  receptions: 'id, createdAt',
  received: '[reception+sha256]',
} as const

/** Version 4 changes no table: a long ballot lies in several rows, which an older build would count as so many and so must not open. */
export const TABLES_V4 = {} as const
