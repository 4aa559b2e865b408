import { describe, expect, it } from 'vitest'
import { placesOf, unmarkedBallot } from '../../../src/domain/ballot/markedBallot'
import type { VisitPaper } from '../../../src/domain/ballot/sessionStates'
import { advance, idleTablet, visitOf } from '../../../src/domain/ballot/voterSession'
import {
  ballot,
  eventNames,
  events,
  marking,
  names,
  place,
  plan,
  review,
  run,
  sessions,
  strictPlan,
  ticket,
  visit,
} from '../../support/voterSessions'
import type { Event, Session } from '../../support/voterSessions'

describe('what a session never does', () => {
  it('has no visit, hence no marks, at the idle screen and after the ballot is in', () => {
    for (const name of names) {
      for (const event of eventNames) {
        const after = advance<VisitPaper, string>(sessions[name], events[event])
        if (after.state === 'cardEntry' || after.state === 'done') {
          expect(JSON.stringify(after)).not.toContain('low')
          expect(visitOf(after)).toBeUndefined()
        }
      }
    }
  })

  it('reaches the box only through [ĐỒNG Ý] or a retry after it', () => {
    for (const name of names) {
      for (const event of eventNames) {
        const before: Session = sessions[name]
        const after = advance<VisitPaper, string>(before, events[event])
        if (after.state !== 'writing' || before.state === 'writing') continue
        expect([`sealed/agreed`, `writeFailed/retried`]).toContain(`${name}/${event}`)
      }
    }
  })

  it('shows the code of an older sealing: going back and correcting asks anew', () => {
    const first = run(review, events.castAsked)
    const second = run(first, events.back, events.editAsked, events.reviewAsked, events.castAsked)
    expect(second.state).toBe('sealing')
    const late = advance<VisitPaper, string>(second, { ...events.sealed, ticket: first.ticket })
    expect(late).toBe(second)
    const fresh = advance<VisitPaper, string>(second, { ...events.sealed, ticket: second.ticket })
    expect(fresh.state).toBe('sealed')
  })

  it('keeps a code through a ballot check: the ballot is sealed afresh', () => {
    const checked = run(sessions.ballotCheck, events.back, events.castAsked)
    expect(checked).toEqual({ state: 'sealing', ticket: ticket + 1, visit })
  })

  it('returns the marks to another card', () => {
    const covered = sessions['covered, card']
    expect(advance<VisitPaper, string>(covered, { type: 'cardShownAgain', cardKey: 'other' })).toBe(covered)
    expect(visitOf(advance<VisitPaper, string>(covered, events.cardShownAgain))?.ballot).toBe(ballot)
  })

  it('lets an answer for an earlier voter open or close anything', () => {
    const late = ticket - 1
    for (const [session, event] of [
      [sessions.checkingCard, { ...events.cardAccepted, ticket: late }],
      [sessions.checkingCard, { ...events.cardRefused, ticket: late }],
      [sessions.sealing, { ...events.sealFailed, ticket: late }],
      [sessions.revealing, { ...events.revealed, ticket: late }],
      [sessions.writing, { ...events.written, ticket: late }],
      [sessions.writing, { ...events.writeFailed, ticket: late }],
    ] as [Session, Event][]) {
      expect(advance(session, event)).toBe(session)
    }
  })
})

describe('the way through the pages', () => {
  const fresh = run({ ...idleTablet }, events.cardEntered, { ...events.cardAccepted, ticket: 1 })

  it('opens the first page with nothing marked and nothing seen', () => {
    expect(fresh).toMatchObject({ state: 'marking', at: 0, editing: false, visit: { seen: 0 } })
    expect(visitOf(fresh)?.ballot).toEqual(unmarkedBallot(plan))
  })

  it('reaches the review only when everybody has been on the screen', () => {
    expect(advance<VisitPaper, string>(fresh, events.reviewAsked)).toBe(fresh)
    const halfway = run(fresh, { type: 'pageShown', through: 2 })
    expect(advance<VisitPaper, string>(halfway, events.reviewAsked)).toBe(halfway)
    expect(run(halfway, { type: 'pageShown', through: 3 }, events.reviewAsked).state).toBe('review')
  })

  it('never skips people: the next page begins where the seen ones end', () => {
    const halfway = run(fresh, { type: 'pageShown', through: 1 })
    expect(advance<VisitPaper, string>(halfway, { type: 'turnedTo', at: 2 })).toBe(halfway)
    expect(advance<VisitPaper, string>(halfway, { type: 'turnedTo', at: 1 })).toMatchObject({ at: 1 })
  })

  it('a page shown again takes nothing back', () => {
    const seen = run(fresh, { type: 'pageShown', through: 3 })
    expect(advance<VisitPaper, string>(seen, { type: 'pageShown', through: 1 })).toBe(seen)
  })

  it('ignores places and levels that are not on the paper', () => {
    for (const event of [
      { type: 'turnedTo', at: 3 },
      { type: 'turnedTo', at: -1 },
      { type: 'pageShown', through: 4 },
      { type: 'marked', place: { list: 0, official: 3 }, level: 'high' },
      { type: 'marked', place, level: 'no such level' },
    ] as Event[]) {
      expect(advance<VisitPaper, string>(marking, event)).toBe(marking)
    }
    expect(advance<VisitPaper, string>(review, { type: 'editAsked', at: 3 })).toBe(review)
  })

  it('[Sửa] opens the person’s page and returns to the review where it was left', () => {
    const edited = run(review, { type: 'editAsked', at: 2 }, events.reviewAsked)
    expect(edited).toMatchObject({ state: 'review', at: 2 })
  })
})

describe('a blank ballot [R10]', () => {
  const open: Session = sessions['review, nothing may stay unmarked']

  it('is asked once, and then the ballot may be cast', () => {
    expect(advance<VisitPaper, string>(open, events.castAsked)).toBe(open)
    const blank = run(open, events.blankAsked, events.blankConfirmed)
    expect(visitOf(blank)?.ballot.lists[0]).toEqual({
      choices: placesOf(strictPlan).map(() => undefined),
      leftBlank: true,
    })
    expect(run(blank, events.castAsked).state).toBe('sealing')
  })

  it('is no question where lines may simply stay unmarked', () => {
    expect(advance<VisitPaper, string>(review, events.blankAsked)).toBe(review)
  })
})

describe('the cover goes back', () => {
  it.each(['sealing', 'sealed', 'sealFailed', 'revealing', 'ballotCheck', 'writeFailed', 'blankQuestion'] as const)(
    'from %s to the review, never to a code or a QR',
    (name) => {
      const covered = advance<VisitPaper, string>(sessions[name], events.shield)
      expect(covered).toMatchObject({ state: 'covered', behind: { state: 'review' } })
      expect(JSON.stringify(covered)).not.toMatch(/CODE|QR/)
    },
  )

  it('from the marking to the same person', () => {
    const at2 = { ...marking, at: 2 }
    const back = run(at2, events.idle, events.countdownOver, events.pinAccepted, events.returnAsked, events.cardShownAgain)
    expect(back).toEqual(at2)
  })
})
