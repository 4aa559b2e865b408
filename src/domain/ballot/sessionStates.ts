/**
 * The states of a voter's visit at the tablet and the events that move it (product.md S4, S7–S11).
 * Data stands only where it is true: marks exist only inside a `visit`, a code only while it is
 * shown, and neither in `cardEntry` nor in `done`. The transitions are in voterSession.ts.
 * `P` is the paper as the application knows it, `F` its union of failures.
 */
import type { BallotPaper, MarkedBallot, Place } from './markedBallot'

/** The paper of a visit and the token of the card that opened it. */
export interface VisitPaper extends BallotPaper {
  readonly cardKey: string
}

export interface Visit<P extends VisitPaper> {
  readonly plan: P
  readonly ballot: MarkedBallot
  /** People shown so far, counted from the first: every page is visited before the review. */
  readonly seen: number
}

export interface Asked {
  readonly ticket: number
}
export interface InVisit<P extends VisitPaper> extends Asked {
  readonly visit: Visit<P>
}

export interface CardEntry extends Asked {
  readonly state: 'cardEntry'
}
export interface CheckingCard extends Asked {
  readonly state: 'checkingCard'
}
export interface Marking<P extends VisitPaper> extends InVisit<P> {
  readonly state: 'marking'
  /** The person (from 0, over all lists) whose page is shown: a place that survives rotation. */
  readonly at: number
  /** Came from the review by [Sửa]; the way on is back to it. */
  readonly editing: boolean
}
export interface Review<P extends VisitPaper> extends InVisit<P> {
  readonly state: 'review'
  /** The person last corrected, to reopen the review where it was left. */
  readonly at: number | undefined
}
export interface BlankQuestion<P extends VisitPaper> extends InVisit<P> {
  readonly state: 'blankQuestion'
  readonly list: number
}
export interface Sealing<P extends VisitPaper> extends InVisit<P> {
  readonly state: 'sealing'
}
export interface Sealed<P extends VisitPaper> extends InVisit<P> {
  readonly state: 'sealed'
  readonly code: string
}
export interface SealFailed<P extends VisitPaper, F> extends InVisit<P> {
  readonly state: 'sealFailed'
  readonly failure: F
}
export interface Revealing<P extends VisitPaper> extends InVisit<P> {
  readonly state: 'revealing'
  readonly code: string
}
export interface BallotCheck<P extends VisitPaper> extends InVisit<P> {
  readonly state: 'ballotCheck'
  readonly code: string
  readonly qr: string
}
export interface Writing<P extends VisitPaper> extends InVisit<P> {
  readonly state: 'writing'
  /** Someone asked for the cover meanwhile: the write is never interrupted, a failure is covered. */
  readonly coverAfter: boolean
}
export interface WriteFailed<P extends VisitPaper, F> extends InVisit<P> {
  readonly state: 'writeFailed'
  readonly failure: F
}
export interface Done extends Asked {
  readonly state: 'done'
}
/** States that wait for the voter and may therefore be walked away from. */
export type Attended<P extends VisitPaper, F> =
  | Marking<P>
  | Review<P>
  | BlankQuestion<P>
  | Sealed<P>
  | SealFailed<P, F>
  | BallotCheck<P>
  | WriteFailed<P, F>
export interface IdleAlert<P extends VisitPaper, F> extends Asked {
  readonly state: 'idleAlert'
  readonly behind: Attended<P, F>
}
export interface Covered<P extends VisitPaper> extends Asked {
  readonly state: 'covered'
  /** `pin`: the attendant's PIN · `choose`: what to do · `card`: the voter enters the card again. */
  readonly step: 'pin' | 'choose' | 'card'
  /** What to go back to; absent when the shield was pressed outside a visit. */
  readonly behind: Marking<P> | Review<P> | undefined
}

export type VoterSession<P extends VisitPaper, F> =
  | CardEntry
  | CheckingCard
  | Attended<P, F>
  | Sealing<P>
  | Revealing<P>
  | Writing<P>
  | Done
  | IdleAlert<P, F>
  | Covered<P>

export type SessionEvent<P extends VisitPaper, F> =
  | { readonly type: 'cardEntered' }
  | { readonly type: 'cardAccepted'; readonly ticket: number; readonly plan: P }
  | { readonly type: 'cardRefused'; readonly ticket: number }
  | { readonly type: 'marked'; readonly place: Place; readonly level: string | undefined }
  | { readonly type: 'pageShown'; readonly through: number }
  | { readonly type: 'turnedTo'; readonly at: number }
  | { readonly type: 'reviewAsked' }
  | { readonly type: 'editAsked'; readonly at: number }
  | { readonly type: 'blankAsked'; readonly list: number }
  | { readonly type: 'blankConfirmed' }
  | { readonly type: 'back' }
  | { readonly type: 'castAsked' }
  | { readonly type: 'sealed'; readonly ticket: number; readonly code: string }
  | { readonly type: 'sealFailed'; readonly ticket: number; readonly failure: F }
  | { readonly type: 'checkAsked' }
  | { readonly type: 'revealed'; readonly ticket: number; readonly qr: string }
  | { readonly type: 'agreed' }
  | { readonly type: 'written'; readonly ticket: number }
  | { readonly type: 'writeFailed'; readonly ticket: number; readonly failure: F }
  | { readonly type: 'retried' }
  | { readonly type: 'gaveUp' }
  | { readonly type: 'thanked' }
  | { readonly type: 'idle' }
  | { readonly type: 'stillHere' }
  | { readonly type: 'countdownOver' }
  | { readonly type: 'shield' }
  | { readonly type: 'hidden' }
  | { readonly type: 'pinAccepted' }
  | { readonly type: 'returnAsked' }
  | { readonly type: 'cardShownAgain'; readonly cardKey: string }
  | { readonly type: 'cleared' }

/* The states that several others lead to. */

export const idle = ({ ticket }: Asked): CardEntry => ({ state: 'cardEntry', ticket })

export function cover<P extends VisitPaper>(
  { ticket }: Asked,
  behind: Covered<P>['behind'],
): Covered<P> {
  return { state: 'covered', ticket, step: 'pin', behind }
}

export const review = <P extends VisitPaper>({ ticket, visit }: InVisit<P>, at?: number): Review<P> => ({
  state: 'review',
  ticket,
  visit,
  at,
})

export const seal = <P extends VisitPaper>({ ticket, visit }: InVisit<P>): Sealing<P> => ({
  state: 'sealing',
  ticket: ticket + 1,
  visit,
})

export const write = <P extends VisitPaper>({ ticket, visit }: InVisit<P>): Writing<P> => ({
  state: 'writing',
  ticket: ticket + 1,
  visit,
  coverAfter: false,
})

/** Where the voter goes on after the cover: the page that was open, otherwise the review. */
export function returnPoint<P extends VisitPaper, F>(now: Attended<P, F>): Marking<P> | Review<P> {
  return now.state === 'marking' || now.state === 'review' ? now : review(now)
}
