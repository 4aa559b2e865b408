/**
 * markingSteps: the transitions while the paper is in the voter's hand: S7 marking, S8 review and the
 * question of a blank ballot. Part of voterSession's `advance`, which handles walking away, the cover
 * and the tab before it comes here. An event with no business here returns the same object.
 */
import { isOnPaper, leaveListBlank, markOfficial, mayBeCast, mayUnmark, placesOf } from './markedBallot'
import { review, seal } from './sessionStates'
import type {
  BlankQuestion,
  Marking,
  Review,
  SessionEvent,
  Visit,
  VisitPaper,
  VoterSession,
} from './sessionStates'

/** Whether every person of the paper has been on the screen. */
function hasSeenAll(visit: Visit<VisitPaper>): boolean {
  return visit.seen >= placesOf(visit.plan).length
}

export function fromMarking<P extends VisitPaper, F>(
  now: Marking<P>,
  event: SessionEvent<P, F>,
): VoterSession<P, F> {
  const { visit } = now
  switch (event.type) {
    case 'marked': {
      if (!isOnPaper(visit.plan, event.place, event.level)) return now
      const ballot = markOfficial(visit.plan, visit.ballot, event.place, event.level)
      return { ...now, visit: { ...visit, ballot } }
    }
    case 'pageShown':
      if (event.through <= visit.seen || event.through > placesOf(visit.plan).length) return now
      return { ...now, visit: { ...visit, seen: event.through } }
    case 'turnedTo':
      // The next unseen page begins at `seen`; nothing beyond it can be reached.
      if (event.at < 0 || event.at > visit.seen || event.at >= placesOf(visit.plan).length) {
        return now
      }
      return event.at === now.at ? now : { ...now, at: event.at }
    case 'reviewAsked':
      return hasSeenAll(visit) ? review(now, now.editing ? now.at : undefined) : now
    default:
      return now
  }
}

export function fromReview<P extends VisitPaper, F>(
  now: Review<P>,
  event: SessionEvent<P, F>,
): VoterSession<P, F> {
  const { ticket, visit } = now
  switch (event.type) {
    case 'editAsked':
      if (event.at < 0 || event.at >= placesOf(visit.plan).length) return now
      return { state: 'marking', ticket, visit, at: event.at, editing: true }
    case 'blankAsked':
      // [R10] Only where a list is all or nothing is "blank" something to be said on purpose.
      if (mayUnmark(visit.plan) || !(event.list in visit.ballot.lists)) return now
      return { state: 'blankQuestion', ticket, visit, list: event.list }
    case 'castAsked':
      return mayBeCast(visit.plan, visit.ballot) ? seal(now) : now
    default:
      return now
  }
}

export function fromBlankQuestion<P extends VisitPaper, F>(
  now: BlankQuestion<P>,
  event: SessionEvent<P, F>,
): VoterSession<P, F> {
  if (event.type === 'back') return review(now)
  if (event.type !== 'blankConfirmed') return now
  const ballot = leaveListBlank(now.visit.ballot, now.list)
  return review({ ticket: now.ticket, visit: { ...now.visit, ballot } })
}
