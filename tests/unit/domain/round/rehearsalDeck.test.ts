/** The rehearsal's scripted ballots: everything is touched, nothing is symmetrical. */
import { describe, expect, it } from 'vitest'
import { rehearsalDeck, rehearsalDecks } from '../../../../src/domain/round/rehearsalDeck'
import { RULE_SETS } from '../../../../src/domain/rules/ruleSets'

const cases = RULE_SETS.flatMap((ruleSet) =>
  ([1, 2, 3, 11, 27, 60] as const).flatMap((officials) =>
    (['allowWithWarning', 'allOrNothing'] as const).map((unmarked) => [ruleSet.id, officials, unmarked, ruleSet] as const),
  ),
)

describe.each(cases)('deck of %s for %i officials, %s', (_, officials, unmarked, ruleSet) => {
  const deck = rehearsalDeck(officials, ruleSet, unmarked)

  it('has a line for every official on every ballot, in levels of the rule set', () => {
    const codes: readonly (string | undefined)[] = [...ruleSet.levels.map(({ code }) => code), undefined]
    for (const ballot of deck.ballots) {
      expect(ballot).toHaveLength(officials)
      for (const choice of ballot) expect(codes).toContain(choice)
    }
  })

  it('touches every level of every person', () => {
    for (const { levels } of deck.expected) expect(Math.min(...levels)).toBeGreaterThan(0)
  })

  it('gives any two people different totals', () => {
    const totals = deck.expected.map((expected) => JSON.stringify(expected))
    expect(new Set(totals).size).toBe(officials)
  })

  it('tells any two levels apart', () => {
    const columns = ruleSet.levels.map((_level, level) => deck.expected.map(({ levels }) => levels[level]).join())
    expect(new Set(columns).size).toBe(columns.length)
  })

  it('gives no two levels of one person equal totals', () => {
    for (const { levels } of deck.expected) expect(new Set(levels).size).toBe(levels.length)
  })

  it('accounts for every ballot', () => {
    for (const { levels, unmarked: open } of deck.expected) {
      expect(levels.reduce((sum, count) => sum + count, open)).toBe(deck.ballots.length)
    }
  })

  it('leaves a ballot partly open only where that is allowed', () => {
    const partly = deck.ballots.filter((ballot) => ballot.includes(undefined) && ballot.some((choice) => choice !== undefined))
    if (unmarked === 'allOrNothing') expect(partly).toEqual([])
    else if (officials > 1) expect(partly.length).toBeGreaterThan(0)
  })

  it('is the same every time', () => {
    expect(rehearsalDeck(officials, ruleSet, unmarked)).toEqual(deck)
  })
})

describe('decks of several lists of one round', () => {
  const decks = rehearsalDecks([1, 7, 7], RULE_SETS[0]!, 'allowWithWarning')
  it('have as many ballots each, so that one visit marks them all', () => {
    expect(new Set(decks.map(({ ballots }) => ballots.length)).size).toBe(1)
  })
  it('give no two people of the round equal totals, so that swapped lists show', () => {
    const totals = decks.flatMap(({ expected }) => expected.map((counts) => JSON.stringify(counts)))
    expect(new Set(totals).size).toBe(15)
  })
})

it('stays small enough to be cast by hand', () => {
  expect(rehearsalDeck(11, RULE_SETS[0]!, 'allowWithWarning').ballots).toHaveLength(12)
  expect(rehearsalDeck(60, RULE_SETS[0]!, 'allowWithWarning').ballots).toHaveLength(20)
})
