/**
 * voterSessions: one session of each state, in the condition in which most can happen to it, and one
 * event of each kind that fits them: the rows and columns of the voter session's table.
 */
import { markOfficial, unmarkedBallot } from '../../src/domain/ballot/markedBallot'
import type { Marking, Review, SessionEvent, VisitPaper, VoterSession } from '../../src/domain/ballot/sessionStates'
import { advance, idleTablet } from '../../src/domain/ballot/voterSession'

export type Session = VoterSession<VisitPaper, string>
export type Event = SessionEvent<VisitPaper, string>

export const plan: VisitPaper = {
  cardKey: 'my card',
  lists: [{ officials: ['An', 'Bình', 'Chi'] }],
  levels: [{ code: 'high' }, { code: 'low' }],
  unmarked: 'allowWithWarning',
}
export const strictPlan: VisitPaper = { ...plan, unmarked: 'allOrNothing' }
export const ticket = 7
export const place = { list: 0, official: 0 }
export const ballot = markOfficial(plan, unmarkedBallot(plan), place, 'low')
export const visit = { plan, ballot, seen: 3 }
export const marking: Marking<VisitPaper> = { state: 'marking', ticket, visit, at: 0, editing: false }
export const review: Review<VisitPaper> = { state: 'review', ticket, visit, at: undefined }
export const strict = { plan: strictPlan, ballot, seen: 3 }

export const sessions = {
  cardEntry: { ...idleTablet, ticket },
  checkingCard: { state: 'checkingCard', ticket },
  marking,
  review,
  'review, nothing may stay unmarked': { ...review, visit: strict },
  blankQuestion: { state: 'blankQuestion', ticket, visit: strict, list: 0 },
  sealing: { state: 'sealing', ticket, visit },
  sealed: { state: 'sealed', ticket, visit, code: 'CODE' },
  sealFailed: { state: 'sealFailed', ticket, visit, failure: 'why' },
  revealing: { state: 'revealing', ticket, visit, code: 'CODE' },
  ballotCheck: { state: 'ballotCheck', ticket, visit, code: 'CODE', qr: 'QR' },
  writing: { state: 'writing', ticket, visit, coverAfter: false },
  'writing, cover asked for': { state: 'writing', ticket, visit, coverAfter: true },
  writeFailed: { state: 'writeFailed', ticket, visit, failure: 'why' },
  done: { state: 'done', ticket },
  idleAlert: { state: 'idleAlert', ticket, behind: marking },
  'covered, PIN': { state: 'covered', ticket, step: 'pin', behind: marking },
  'covered, no visit': { state: 'covered', ticket, step: 'pin', behind: undefined },
  'covered, choice': { state: 'covered', ticket, step: 'choose', behind: marking },
  'covered, card': { state: 'covered', ticket, step: 'card', behind: marking },
} satisfies Record<string, Session>
export type Named = keyof typeof sessions

export const events = {
  cardEntered: { type: 'cardEntered' },
  cardAccepted: { type: 'cardAccepted', ticket, plan },
  cardRefused: { type: 'cardRefused', ticket },
  marked: { type: 'marked', place, level: 'high' },
  pageShown: { type: 'pageShown', through: 3 },
  turnedTo: { type: 'turnedTo', at: 1 },
  reviewAsked: { type: 'reviewAsked' },
  editAsked: { type: 'editAsked', at: 1 },
  blankAsked: { type: 'blankAsked', list: 0 },
  blankConfirmed: { type: 'blankConfirmed' },
  back: { type: 'back' },
  castAsked: { type: 'castAsked' },
  sealed: { type: 'sealed', ticket, code: 'CODE' },
  sealFailed: { type: 'sealFailed', ticket, failure: 'why' },
  checkAsked: { type: 'checkAsked' },
  revealed: { type: 'revealed', ticket, qr: 'QR' },
  agreed: { type: 'agreed' },
  written: { type: 'written', ticket },
  writeFailed: { type: 'writeFailed', ticket, failure: 'why' },
  retried: { type: 'retried' },
  gaveUp: { type: 'gaveUp' },
  thanked: { type: 'thanked' },
  idle: { type: 'idle' },
  stillHere: { type: 'stillHere' },
  countdownOver: { type: 'countdownOver' },
  shield: { type: 'shield' },
  hidden: { type: 'hidden' },
  pinAccepted: { type: 'pinAccepted' },
  returnAsked: { type: 'returnAsked' },
  cardShownAgain: { type: 'cardShownAgain', cardKey: 'my card' },
  cleared: { type: 'cleared' },
} satisfies { [T in Event['type']]: Extract<Event, { type: T }> }
export type EventName = keyof typeof events

export const names = Object.keys(sessions) as Named[]
export const eventNames = Object.keys(events) as EventName[]

export const run = (from: Session, ...steps: Event[]): Session => steps.reduce(advance<VisitPaper, string>, from)
