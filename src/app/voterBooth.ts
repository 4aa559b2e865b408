/**
 * VoterBooth: what the voter's screens ask of the application, and nothing more (product.md S4–S11,
 * protocol.md §4 and §8). The screens never see a credential, a nonce, a ciphertext or a store.
 * Expected of the implementation: `openCard` with the card of the visit under way answers with the
 * same `cardKey` and keeps the visit; `mark` may repeat an unchanged mark; `seal` always answers for
 * the marks given before it; every failure leaves the card unspent unless it says otherwise.
 */
import type { Result } from '../domain/kernel/result'

export interface VisitList {
  readonly title: string
  readonly officials: readonly { readonly name: string; readonly position: string }[]
}

export interface VisitPlan {
  /** Opaque in-memory token identifying the same card on return. */
  readonly cardKey: string
  readonly lists: readonly VisitList[]
  readonly levels: readonly { readonly code: string; readonly label: string }[]
  readonly unmarked: 'allowWithWarning' | 'allOrNothing'
  readonly rehearsal: boolean
  /** A ballot released by the attendant: there is no card to come back with. */
  readonly released: boolean
}

export type CardRefusal =
  | { readonly code: 'card/refused' }
  | { readonly code: 'card/wait'; readonly seconds: number }
  | { readonly code: 'card/attendant-needed' }
  | { readonly code: 'card/not-open' }
  | { readonly code: 'card/store-failed' }
  /** The pool of this voter group is used up. */
  | { readonly code: 'card/none-to-release' }

export type CastError =
  | { readonly code: 'cast/write-failed' }
  | { readonly code: 'cast/read-back-failed' }
  | { readonly code: 'cast/quota' }
  | { readonly code: 'cast/card-already-used' }
  | { readonly code: 'cast/round-not-open' }
  | { readonly code: 'cast/encryption-failed' }

export type CardPresented =
  | { readonly kind: 'code'; readonly digits: string }
  | { readonly kind: 'scan'; readonly text: string }

export type PinRefusal =
  | { readonly code: 'pin/wrong' }
  | { readonly code: 'pin/wait'; readonly seconds: number }

export interface VoterBooth {
  /** Digits of a voting card's code: six, or eight above 60 cards. */
  readonly codeLength: number
  /** What a card can open, one a voter group and as nobody's: known before any card, so that its screens can be laid out ahead. */
  readonly papers: readonly VisitPlan[]
  openCard(entry: CardPresented): Promise<Result<VisitPlan, CardRefusal>>
  /** A ballot of the pool instead of a card (protocol.md §4); asked for behind an attendant's PIN only. */
  release(group: string): Promise<Result<VisitPlan, CardRefusal>>
  /** Called when a page is left / a choice changes there: the worker encrypts in the background. */
  mark(list: number, official: number, level: string | undefined): void
  /** Everything encrypted: the 12-symbol ciphertext code to show before the voter decides (protocol §8). */
  seal(): Promise<Result<{ readonly code: string }, CastError>>
  cast(): Promise<Result<void, CastError>>
  /** Ballot check: reveals and spoils; afterwards seal() encrypts afresh. `qr` = text of the HP1B QR, shown on the screen only. */
  checkInstead(): Promise<Result<{ readonly qr: string }, CastError>>
  /** A voter left a ballot unfinished and the countdown ran out: counted, nothing more. */
  walkedAway(): void
  /** Attendant's PIN for the privacy cover. */
  attendant(pin: string): Promise<Result<void, PinRefusal>>
  /** Forget everything about this voter. */
  leave(): void
}
