/**
 * Rooms: where secrets and heavy computing live — a worker in the browser, the process itself on the command line.
 * A room keeps its secrets in memory only and drops them on `leave`; what it returns is public or already encrypted.
 * Key-card texts go in, never out (except once, to be copied, in the ceremony).
 */
import type { Result } from '../domain/kernel/result'
import type { Meeting } from '../domain/meeting/meeting'
import type { RoundKeys, SealedList } from '../domain/round/round'
import type { VotingCard } from '../domain/round/votingCards'
import type { SealedBallot } from './roundStore'

/** Share of the work done, 0…1. */
export type Progress = (done: number) => void

export type KeyCardRefusal =
  /** Groups (1…6) whose check symbol does not fit. */
  | { readonly code: 'key-card/group-wrong'; readonly groups: readonly number[] }
  | { readonly code: 'key-card/incomplete' }
  /** A whole card, but none of this ceremony. */
  | { readonly code: 'key-card/not-the-same' }
  /** Ceremony: the card of another holder, `label` says whose turn it was. */
  | { readonly code: 'key-card/of-another-holder'; readonly label: string }
  /** Ceremony: shown before and dropped, or of an earlier ceremony of this round. */
  | { readonly code: 'key-card/superseded' }
  | { readonly code: 'key-card/already-entered'; readonly label: string }
  | { readonly code: 'key-card/not-of-this-round' }
  /** Closing: of another round that this tablet knows. */
  | { readonly code: 'key-card/of-another-round'; readonly round: string }
  /** Published sample cards are refused by an official ceremony. */
  | { readonly code: 'key-card/sample' }

export type RoomError = { readonly code: 'room/failed'; readonly step: string } | { readonly code: 'room/cancelled' }

export interface CeremonyPlan {
  readonly roundId: string
  readonly group: Meeting['group']
  readonly lists: readonly string[]
  /** Members first, then the reserve card if there is one. */
  readonly holders: readonly ('member' | 'reserve')[]
  readonly threshold: number
  /** Public keys of an earlier ceremony of this round, so that its cards are known by name. */
  readonly voidKeys?: readonly string[]
  /** Rehearsal with published cards (sample meeting, simulation): used instead of new ones. */
  readonly sampleCards?: readonly string[]
}

export interface CeremonyRoom {
  begin(plan: CeremonyPlan): Promise<void>
  /** Makes holder i's card (0-based) and shows it once: "Chìa khóa 1/3 – 7F3A" and six groups of four. */
  newCard(holder: number): Promise<{ readonly label: string; readonly groups: readonly string[]; readonly qr: string }>
  /** The holder enters it again from the copy. */
  confirmCard(holder: number, text: string): Promise<Result<void, KeyCardRefusal>>
  /** Key generation for every list, encrypted shares, key record signed by all; then every secret is dropped. */
  complete(onProgress: Progress): Promise<Result<Omit<RoundKeys, 'pins'>, RoomError>>
  leave(): Promise<void>
}

export interface PreparationRoom {
  /** Setup records of each list from the frozen meeting, keys and cards. */
  seal(meeting: Meeting, keys: RoundKeys, cards: readonly VotingCard[], build: string, onProgress: Progress): Promise<Result<readonly SealedList[], RoomError>>
}

export interface BallotRoom {
  /** Builds the tables of the elections once, before the first voter. */
  warm(lists: readonly SealedList[]): Promise<void>
  /** A visit begins: the card's secret gives the credentials, a fresh 256-bit seed all encryption randomness. */
  enter(lists: readonly SealedList[], cardSecret: string): Promise<void>
  /** Choice of one official (index of the level, or undefined = unmarked); encrypted in the background. */
  mark(list: number, official: number, level: number | undefined): Promise<void>
  /** Waits until everything is encrypted; 12 symbols over all ciphertexts (protocol.md §8). */
  code(): Promise<string>
  /** Signs and returns the ballots, in list order. */
  ballots(): Promise<readonly SealedBallot[]>
  /** Ballot check: text of the HP1B QR; the seed is spent and everything is encrypted afresh. */
  reveal(): Promise<string>
  leave(): Promise<void>
}

export type ClosingError =
  | KeyCardRefusal
  | RoomError
  | { readonly code: 'closing/not-enough-cards'; readonly accepted: number; readonly needed: number }
  /** A ballot in the store does not verify, or the box no longer has the digest fixed at locking. */
  | { readonly code: 'closing/box-damaged'; readonly at: string }
  | { readonly code: 'closing/refused'; readonly reason: string }

/**
 * Closing runs here from the first key card to the stored result, store and all: no total leaves the room before the
 * transaction that makes the round `signed` has completed (protocol.md §6).
 */
export interface ClosingRoom {
  begin(roundId: string): Promise<Result<{ readonly needed: number; readonly holders: number }, ClosingError>>
  /** First accepted card sets the stored flag: voting cannot resume. */
  acceptCard(text: string): Promise<Result<{ readonly label: string; readonly accepted: number; readonly needed: number }, ClosingError>>
  /** Locks (if not locked yet), decrypts, verifies, signs, stores. */
  finish(onProgress: Progress): Promise<Result<void, ClosingError>>
  /** Before the lock: drops everything and logs how many cards had been entered. */
  cancel(): Promise<void>
}

