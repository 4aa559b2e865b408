/**
 * RoundStore: rounds, voting cards, ballots, log and files of one database (official and rehearsal have one each).
 * Every method is one transaction; writes are durable (strict) before they resolve, and fail closed.
 * A ballot is `{ list, credential, json }` and nothing else: no time, counter, insertion order or session (protocol.md §5).
 */
import type { Result } from '../domain/kernel/result'
import type { LogEntry, LogFacts, LogRole } from '../domain/round/log'
import type { Round, RoundState } from '../domain/round/round'
import type { VotingCard } from '../domain/round/votingCards'
import type { TabletSettings } from './tabletSettings'

export type StoreError =
  /** No IndexedDB here (private mode, blocked by policy). */
  | { readonly code: 'store/unavailable' }
  | { readonly code: 'store/quota' }
  /** The connection was closed under us, or another tab upgraded the database. */
  | { readonly code: 'store/closed' }
  | { readonly code: 'store/blocked' }
  | { readonly code: 'store/write-failed' }
  /** Written, acknowledged, but a second read does not find it. */
  | { readonly code: 'store/read-back-failed' }
  | { readonly code: 'store/no-such-round' }

export interface RoundHeader {
  readonly id: string
  readonly state: RoundState
  readonly unitName: string
  readonly roundTitle: string
  readonly date: string
  /** Of a further round of a meeting: the id of its first round, and the number of this one. */
  readonly meetingId?: string
  readonly number?: number
  /** Of a rehearsal: the official round it rehearses. */
  readonly rehearsalOf?: string
  /** Of a signed round: its minutes are finished and its package made, what is left is to save it. */
  readonly packed?: true
}

export interface LogEvent {
  readonly at: string
  readonly role: LogRole
  readonly act: string
  readonly facts: LogFacts
}

export interface StoredFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** What one step of a round writes, in one transaction. */
export interface RoundChange {
  readonly round: Round
  readonly log?: readonly LogEvent[]
  readonly putFiles?: readonly StoredFile[]
  /** Cards made (added; a clash of code or id fails the step). */
  readonly addCards?: readonly VotingCard[]
  /** Locking and annulment: forget every card secret of the round. */
  readonly dropCardSecrets?: boolean
}

/** Cards to add (none: nothing is written, no log either). */
export interface CardsMade {
  readonly cards: readonly VotingCard[]
  readonly log: readonly LogEvent[]
}

export interface SealedBallot {
  /** uuid of the list */
  readonly list: string
  /** Public credential, pt. */
  readonly credential: string
  /** Exact ballot record. */
  readonly json: string
}

export type CastRefusal = { readonly code: 'cast/card-already-used' } | { readonly code: 'cast/round-not-open' }

export interface RoundStore {
  headers(): Promise<Result<readonly RoundHeader[], StoreError>>
  create(round: Round, log: readonly LogEvent[]): Promise<Result<void, StoreError>>
  load(id: string): Promise<Result<Round, StoreError>>
  /** Reads the round, applies `change` (pure, synchronous), writes its outcome and the chained log entries: one transaction. */
  update<E>(id: string, change: (round: Round, collected: Readonly<Record<string, number>>) => Result<RoundChange, E>): Promise<Result<Round, E | StoreError>>
  /** Removes a draft and all that belongs to it. */
  remove(id: string): Promise<Result<void, StoreError>>

  cards(id: string): Promise<Result<readonly VotingCard[], StoreError>>
  /** Makes cards from the round and the cards it has (pure, synchronous), and adds them with their log: one transaction. All cards then. */
  addCards<E>(id: string, make: (round: Round, existing: readonly VotingCard[]) => Result<CardsMade, E>): Promise<Result<readonly VotingCard[], E | StoreError>>
  cardByCode(id: string, code: string): Promise<Result<VotingCard | undefined, StoreError>>
  cardById(id: string, cardId: string): Promise<Result<VotingCard | undefined, StoreError>>
  /** Marks a card in the hand as voided; `undefined` if it was not unspent. Raises `voided` of its group and logs in the same transaction. */
  voidCard(id: string, cardId: string, log: readonly LogEvent[]): Promise<Result<VotingCard | undefined, StoreError>>

  /**
   * The cast: ballots added + card spent (its secret deleted) + counter, in one strict transaction that first checks that
   * the round is open and the card unspent; then a second transaction reads the ballots back. On any failure: not counted,
   * card unspent. A pool card raises `released` of its group in the same transaction.
   */
  cast(id: string, cardId: string, ballots: readonly SealedBallot[]): Promise<Result<void, CastRefusal | StoreError>>
  /** Ballots of a list, sorted by credential. */
  ballots(id: string, list: string): Promise<Result<readonly SealedBallot[], StoreError>>
  /** Ballots counted in the box by voter group; verified against the box itself, not only the counter. */
  collected(id: string): Promise<Result<Readonly<Record<string, number>>, StoreError>>

  log(id: string): Promise<Result<readonly LogEntry[], StoreError>>
  file(id: string, name: string): Promise<Result<Uint8Array | undefined, StoreError>>
  /** Calls back after any write to any round; returns the way to stop. */
  subscribe(listener: () => void): () => void
}

/** An opening record registered at the level above, before the result arrives (protocol.md §6). */
export interface RegisteredOpening {
  readonly fingerprint: string
  readonly json: string
  readonly jws: string
  readonly registeredAt: string
  readonly by: string
  readonly channel: string
}

/** How long visits took in a rehearsal: one middle value of all of them, none of any single one. */
export interface RehearsalPace {
  /** Median seconds from the card taken to the ballot recorded. */
  readonly seconds: number
  readonly voters: number
  /** People rated in one visit. */
  readonly officials: number
}

/** Small things of this tablet that are not of one round. */
export interface TabletStore {
  /** Rounds ever opened on this tablet. */
  roundCounter(): Promise<Result<number, StoreError>>
  raiseRoundCounter(): Promise<Result<number, StoreError>>
  openings(): Promise<Result<readonly RegisteredOpening[], StoreError>>
  /** What is known from then on: who knew it first, when and how stands; a file that comes later is added (`knownSince`). */
  registerOpening(opening: RegisteredOpening): Promise<Result<RegisteredOpening, StoreError>>
  /** Ids of rounds taken out of the list and not yet removed; none of their data is touched. */
  laidAside(): Promise<Result<readonly string[], StoreError>>
  keepLaidAside(ids: readonly string[]): Promise<Result<void, StoreError>>
  /** The defaults until something was kept. */
  settings(): Promise<Result<TabletSettings, StoreError>>
  keepSettings(settings: TabletSettings): Promise<Result<void, StoreError>>
  /** Of the rehearsals of an official round. */
  pace(official: string): Promise<Result<RehearsalPace | undefined, StoreError>>
  keepPace(official: string, pace: RehearsalPace): Promise<Result<void, StoreError>>
}
