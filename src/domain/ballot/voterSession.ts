/**
 * VoterSession: one voter's way at the tablet, S4 and S7–S11 of product.md, as a state machine.
 * `advance` is total: an event that has no business in a state changes nothing (and returns the
 * very same object). The table of all (state × event) pairs is a test.
 * Invariants: the marks are gone in `cardEntry` and `done`; behind the privacy cover they return
 * only to the card that opened the visit; no path casts without `agreed`, and `agreed` counts only
 * while the code of exactly these marks is shown. `ticket` numbers every question put to the booth:
 * an answer to an older question is ignored, so a stale seal can never be shown or cast.
 * No clock here: idleness and countdowns are events.
 */
import { fromBlankQuestion, fromMarking, fromReview } from './markingSteps'
import { unmarkedBallot } from './markedBallot'
import { cover, idle, returnPoint, review, seal, write } from './sessionStates'
import type {
  Attended,
  CardEntry,
  CheckingCard,
  Covered,
  IdleAlert,
  Revealing,
  Sealing,
  SessionEvent,
  Visit,
  VisitPaper,
  VoterSession,
  Writing,
} from './sessionStates'

export const idleTablet: CardEntry = { state: 'cardEntry', ticket: 0 }

/** The visit of a session, if one is under way (also behind the alert and the cover). */
export function visitOf<P extends VisitPaper, F>(session: VoterSession<P, F>): Visit<P> | undefined {
  if ('visit' in session) return session.visit
  if ('behind' in session) return session.behind?.visit
  return undefined
}

/** The one transition function. Returns `now` itself when the event has no business here. */
export function advance<P extends VisitPaper, F>(
  now: VoterSession<P, F>,
  event: SessionEvent<P, F>,
): VoterSession<P, F> {
  switch (now.state) {
    case 'cardEntry':
      return fromCardEntry(now, event)
    case 'checkingCard':
      return fromCheckingCard(now, event)
    case 'sealing':
    case 'revealing':
      return fromWaiting(now, event)
    case 'writing':
      return fromWriting(now, event)
    case 'done':
      if (event.type === 'thanked') return idle(now)
      return event.type === 'shield' ? cover(now, undefined) : now
    case 'idleAlert':
      return fromIdleAlert(now, event)
    case 'covered':
      return fromCovered(now, event)
    default:
      return fromAttended(now, event)
  }
}

function fromCardEntry<P extends VisitPaper, F>(
  now: CardEntry,
  event: SessionEvent<P, F>,
): VoterSession<P, F> {
  if (event.type === 'cardEntered') return { state: 'checkingCard', ticket: now.ticket + 1 }
  return event.type === 'shield' ? cover(now, undefined) : now
}

function fromCheckingCard<P extends VisitPaper, F>(
  now: CheckingCard,
  event: SessionEvent<P, F>,
): VoterSession<P, F> {
  switch (event.type) {
    case 'cardAccepted': {
      if (event.ticket !== now.ticket) return now
      const visit = { plan: event.plan, ballot: unmarkedBallot(event.plan), seen: 0 }
      return { state: 'marking', ticket: now.ticket, visit, at: 0, editing: false }
    }
    case 'cardRefused':
      return event.ticket === now.ticket ? idle(now) : now
    case 'shield':
      return cover(now, undefined)
    case 'hidden':
      // Whoever returns to the tablet may be somebody else: the card is asked for again.
      return idle(now)
    default:
      return now
  }
}

function fromAttended<P extends VisitPaper, F>(
  now: Attended<P, F>,
  event: SessionEvent<P, F>,
): VoterSession<P, F> {
  switch (event.type) {
    case 'shield':
    case 'hidden':
      return cover(now, returnPoint(now))
    case 'idle':
      return { state: 'idleAlert', ticket: now.ticket, behind: now }
    default:
  }
  switch (now.state) {
    case 'marking':
      return fromMarking(now, event)
    case 'review':
      return fromReview(now, event)
    case 'blankQuestion':
      return fromBlankQuestion(now, event)
    case 'sealed':
      if (event.type === 'agreed') return write(now)
      if (event.type === 'checkAsked') {
        return { ...now, state: 'revealing', ticket: now.ticket + 1 }
      }
      return event.type === 'back' ? review(now) : now
    case 'ballotCheck':
      // The checked ballot is spoiled; the marks stay and are sealed afresh from the review.
      return event.type === 'back' ? review(now) : now
    case 'sealFailed':
    case 'writeFailed':
      if (event.type === 'retried') return now.state === 'sealFailed' ? seal(now) : write(now)
      if (event.type === 'gaveUp') return idle(now)
      return event.type === 'back' ? review(now) : now
  }
}

/** Sealing and revealing: the voter sees S9 while the booth works, and may always go back. */
function fromWaiting<P extends VisitPaper, F>(
  now: Sealing<P> | Revealing<P>,
  event: SessionEvent<P, F>,
): VoterSession<P, F> {
  const { ticket, visit } = now
  switch (event.type) {
    case 'sealed':
      if (now.state !== 'sealing' || event.ticket !== ticket) return now
      return { state: 'sealed', ticket, visit, code: event.code }
    case 'revealed':
      if (now.state !== 'revealing' || event.ticket !== ticket) return now
      return { state: 'ballotCheck', ticket, visit, code: now.code, qr: event.qr }
    case 'sealFailed':
      if (event.ticket !== ticket) return now
      return { state: 'sealFailed', ticket, visit, failure: event.failure }
    case 'back':
      return now.state === 'sealing' ? review(now) : now
    case 'idle':
      return { state: 'idleAlert', ticket, behind: review(now) }
    case 'shield':
    case 'hidden':
      return cover(now, review(now))
    default:
      return now
  }
}

function fromWriting<P extends VisitPaper, F>(
  now: Writing<P>,
  event: SessionEvent<P, F>,
): VoterSession<P, F> {
  switch (event.type) {
    case 'written':
      return event.ticket === now.ticket ? { state: 'done', ticket: now.ticket } : now
    case 'writeFailed': {
      if (event.ticket !== now.ticket) return now
      if (now.coverAfter) return cover(now, review(now))
      return { state: 'writeFailed', ticket: now.ticket, visit: now.visit, failure: event.failure }
    }
    case 'shield':
    case 'hidden':
      return now.coverAfter ? now : { ...now, coverAfter: true }
    default:
      return now
  }
}

function fromIdleAlert<P extends VisitPaper, F>(
  now: IdleAlert<P, F>,
  event: SessionEvent<P, F>,
): VoterSession<P, F> {
  switch (event.type) {
    case 'stillHere':
      return now.behind
    case 'countdownOver':
    case 'shield':
    case 'hidden':
      return cover(now, returnPoint(now.behind))
    default:
      return now
  }
}

function fromCovered<P extends VisitPaper, F>(
  now: Covered<P>,
  event: SessionEvent<P, F>,
): VoterSession<P, F> {
  switch (event.type) {
    case 'pinAccepted':
      if (now.step !== 'pin') return now
      return now.behind === undefined ? idle(now) : { ...now, step: 'choose' }
    case 'returnAsked':
      return now.step === 'choose' ? { ...now, step: 'card' } : now
    case 'cardShownAgain':
      if (now.step !== 'card' || now.behind?.visit.plan.cardKey !== event.cardKey) return now
      return now.behind
    case 'back':
      return now.step === 'card' ? { ...now, step: 'choose' } : now
    case 'cleared':
      return now.step === 'choose' ? idle(now) : now
    case 'idle':
    case 'shield':
    case 'hidden':
      // The attendant has left too: ask for the PIN again.
      return now.step === 'pin' ? now : { ...now, step: 'pin' }
    default:
      return now
  }
}
