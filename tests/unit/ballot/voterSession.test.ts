import { describe, expect, it } from 'vitest'
import { advance } from '../../../src/domain/ballot/voterSession'
import type { VisitPaper } from '../../../src/domain/ballot/sessionStates'
import { eventNames, events, names, sessions } from '../../support/voterSessions'
import type { EventName, Named, Session } from '../../support/voterSessions'

/** State (and step of the cover) after each event; an event not named leaves the session as it is. */
const table: Record<Named, Partial<Record<EventName, string>>> = {
  cardEntry: { cardEntered: 'checkingCard', shield: 'covered/pin' },
  checkingCard: {
    cardAccepted: 'marking',
    cardRefused: 'cardEntry',
    shield: 'covered/pin',
    hidden: 'cardEntry',
  },
  marking: {
    marked: 'marking',
    turnedTo: 'marking',
    reviewAsked: 'review',
    idle: 'idleAlert',
    shield: 'covered/pin',
    hidden: 'covered/pin',
  },
  review: {
    editAsked: 'marking',
    castAsked: 'sealing',
    idle: 'idleAlert',
    shield: 'covered/pin',
    hidden: 'covered/pin',
  },
  'review, nothing may stay unmarked': {
    editAsked: 'marking',
    blankAsked: 'blankQuestion',
    idle: 'idleAlert',
    shield: 'covered/pin',
    hidden: 'covered/pin',
  },
  blankQuestion: {
    blankConfirmed: 'review',
    back: 'review',
    idle: 'idleAlert',
    shield: 'covered/pin',
    hidden: 'covered/pin',
  },
  sealing: {
    sealed: 'sealed',
    sealFailed: 'sealFailed',
    back: 'review',
    idle: 'idleAlert',
    shield: 'covered/pin',
    hidden: 'covered/pin',
  },
  sealed: {
    back: 'review',
    agreed: 'writing',
    checkAsked: 'revealing',
    idle: 'idleAlert',
    shield: 'covered/pin',
    hidden: 'covered/pin',
  },
  sealFailed: {
    back: 'review',
    retried: 'sealing',
    gaveUp: 'cardEntry',
    idle: 'idleAlert',
    shield: 'covered/pin',
    hidden: 'covered/pin',
  },
  revealing: {
    revealed: 'ballotCheck',
    sealFailed: 'sealFailed',
    idle: 'idleAlert',
    shield: 'covered/pin',
    hidden: 'covered/pin',
  },
  ballotCheck: {
    back: 'review',
    idle: 'idleAlert',
    shield: 'covered/pin',
    hidden: 'covered/pin',
  },
  writing: { written: 'done', writeFailed: 'writeFailed', shield: 'writing', hidden: 'writing' },
  'writing, cover asked for': { written: 'done', writeFailed: 'covered/pin' },
  writeFailed: {
    back: 'review',
    retried: 'writing',
    gaveUp: 'cardEntry',
    idle: 'idleAlert',
    shield: 'covered/pin',
    hidden: 'covered/pin',
  },
  done: { thanked: 'cardEntry', shield: 'covered/pin' },
  idleAlert: {
    stillHere: 'marking',
    countdownOver: 'covered/pin',
    shield: 'covered/pin',
    hidden: 'covered/pin',
  },
  'covered, PIN': { pinAccepted: 'covered/choose' },
  'covered, no visit': { pinAccepted: 'cardEntry' },
  'covered, choice': {
    returnAsked: 'covered/card',
    cleared: 'cardEntry',
    idle: 'covered/pin',
    shield: 'covered/pin',
    hidden: 'covered/pin',
  },
  'covered, card': {
    cardShownAgain: 'marking',
    back: 'covered/choose',
    idle: 'covered/pin',
    shield: 'covered/pin',
    hidden: 'covered/pin',
  },
}

const nameOf = (session: Session): string =>
  session.state === 'covered' ? `covered/${session.step}` : session.state

describe.each(names)('from “%s”', (name) => {
  it.each(eventNames)('%s', (eventName) => {
    const before: Session = sessions[name]
    const after = advance<VisitPaper, string>(before, events[eventName])
    const expected = table[name][eventName]
    if (expected === undefined) expect(after).toBe(before)
    else {
      expect(after).not.toBe(before)
      expect(nameOf(after)).toBe(expected)
    }
  })
})
