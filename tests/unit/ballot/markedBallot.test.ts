import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  choiceAt,
  countLevels,
  isOnPaper,
  leaveListBlank,
  markOfficial,
  mayBeCast,
  placesOf,
  unmarkedBallot,
  unmarkedPlaces,
} from '../../../src/domain/ballot/markedBallot'
import type { BallotPaper, MarkedBallot } from '../../../src/domain/ballot/markedBallot'

const paper = (wishes: Partial<BallotPaper> = {}): BallotPaper => ({
  lists: [{ officials: ['An', 'Bình', 'Chi'] }, { officials: ['Dung', 'Em'] }],
  levels: [{ code: 'high' }, { code: 'confidence' }, { code: 'low' }],
  unmarked: 'allowWithWarning',
  ...wishes,
})
const firstOf = (ballot: MarkedBallot) => {
  const list = ballot.lists[0]
  if (list === undefined) throw new Error('no list')
  return list
}

describe('a marked ballot', () => {
  it('starts with nobody marked on any list', () => {
    const ballot = unmarkedBallot(paper())
    expect(unmarkedPlaces(paper(), ballot)).toEqual(placesOf(paper()))
    expect(countLevels(paper(), firstOf(ballot)).unmarked).toBe(3)
  })

  it('carries one mark per person: a second mark replaces the first', () => {
    const place = { list: 0, official: 1 }
    const once = markOfficial(paper(), unmarkedBallot(paper()), place, 'high')
    const twice = markOfficial(paper(), once, place, 'low')
    expect(choiceAt(twice, place)).toBe('low')
    expect(countLevels(paper(), firstOf(twice))).toEqual({
      levels: [
        { code: 'high', count: 0 },
        { code: 'confidence', count: 0 },
        { code: 'low', count: 1 },
      ],
      unmarked: 2,
    })
  })

  it('marks one list without touching the other', () => {
    const marked = markOfficial(paper(), unmarkedBallot(paper()), { list: 1, official: 0 }, 'high')
    expect(marked.lists[0]?.choices).toEqual([undefined, undefined, undefined])
    expect(marked.lists[1]?.choices).toEqual(['high', undefined])
  })

  it('knows only the levels of its own rule set, however many they are', () => {
    const two = paper({ levels: [{ code: 'confidence' }, { code: 'noConfidence' }] })
    const place = { list: 0, official: 0 }
    expect(isOnPaper(two, place, 'noConfidence')).toBe(true)
    expect(isOnPaper(two, place, 'high')).toBe(false)
    expect(countLevels(two, firstOf(unmarkedBallot(two))).levels).toHaveLength(2)
  })

  it('refuses a person who is not on the paper as a bug', () => {
    for (const place of [
      { list: 0, official: 3 },
      { list: 2, official: 0 },
      { list: -1, official: 0 },
    ]) {
      expect(isOnPaper(paper(), place, 'high')).toBe(false)
      expect(() => markOfficial(paper(), unmarkedBallot(paper()), place, 'high')).toThrow()
    }
  })

  it('counts every person exactly once, whatever is marked', () => {
    const levels = fc.constantFrom('high', 'confidence', 'low', undefined)
    fc.assert(
      fc.property(fc.array(levels, { minLength: 3, maxLength: 3 }), (marks) => {
        const ballot = marks.reduce(
          (now, level, official) => markOfficial(paper(), now, { list: 0, official }, level),
          unmarkedBallot(paper()),
        )
        const counts = countLevels(paper(), firstOf(ballot))
        const rated = counts.levels.reduce((sum, { count }) => sum + count, 0)
        expect(rated + counts.unmarked).toBe(3)
        expect(counts.unmarked).toBe(marks.filter((mark) => mark === undefined).length)
      }),
    )
  })
})

describe('unmarked lines [R10]', () => {
  it('may stay where they are allowed with a warning', () => {
    expect(mayBeCast(paper(), unmarkedBallot(paper()))).toBe(true)
  })

  it('make a ballot incomplete under all-or-nothing, list by list', () => {
    const strict = paper({ unmarked: 'allOrNothing' })
    const complete = placesOf(strict).reduce(
      (now, place) => markOfficial(strict, now, place, 'confidence'),
      unmarkedBallot(strict),
    )
    expect(mayBeCast(strict, unmarkedBallot(strict))).toBe(false)
    expect(mayBeCast(strict, complete)).toBe(true)
    expect(mayBeCast(strict, { lists: complete.lists.with(1, unmarkedBallot(strict).lists[1]!) })).toBe(false)
  })

  it('may not be made by taking a mark back under all-or-nothing', () => {
    expect(isOnPaper(paper({ unmarked: 'allOrNothing' }), { list: 0, official: 0 }, undefined)).toBe(false)
    expect(isOnPaper(paper(), { list: 0, official: 0 }, undefined)).toBe(true)
  })

  it('a list left blank on purpose is complete, its marks are gone, and a new mark undoes it', () => {
    const strict = paper({ unmarked: 'allOrNothing', lists: [{ officials: ['An', 'Bình'] }] })
    const marked = markOfficial(strict, unmarkedBallot(strict), { list: 0, official: 0 }, 'low')
    const blank = leaveListBlank(marked, 0)
    expect(firstOf(blank).choices).toEqual([undefined, undefined])
    expect(mayBeCast(strict, blank)).toBe(true)
    const again = markOfficial(strict, blank, { list: 0, official: 1 }, 'high')
    expect(mayBeCast(strict, again)).toBe(false)
  })
})
