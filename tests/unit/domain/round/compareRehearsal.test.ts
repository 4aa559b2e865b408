/** What a rehearsal's totals say when they are not the expected ones: the swap or the slip is named. */
import { describe, expect, test } from 'vitest'
import { compareRehearsal } from '../../../../src/domain/round/compareRehearsal'
import { rehearsalDecks } from '../../../../src/domain/round/rehearsalDeck'
import type { DeckCounts } from '../../../../src/domain/round/rehearsalDeck'
import { rehearsalScript } from '../../../../src/domain/round/rehearsalScript'
import { RULE_SETS } from '../../../../src/domain/rules/ruleSets'
import type { Meeting } from '../../../../src/domain/meeting/meeting'

const RULES = RULE_SETS[0]!
const EXPECTED = rehearsalDecks([5, 3], RULES, 'allowWithWarning').map(({ expected }) => expected)

/** The expected totals, one person's (or everybody's) counts changed. */
const but = (list: number, change: (counts: DeckCounts, official: number) => DeckCounts): readonly (readonly DeckCounts[])[] =>
  EXPECTED.map((people, place) => (place === list ? people.map(change) : people))

const swap = ({ levels: [a = 0, b = 0, c = 0], unmarked }: DeckCounts): DeckCounts => ({ levels: [a, c, b], unmarked })

describe('a rehearsal’s totals', () => {
  test('are as expected, or not', () => {
    expect(compareRehearsal(EXPECTED, EXPECTED)).toMatchObject({ equal: true, findings: [] })
    expect(compareRehearsal(EXPECTED, but(1, swap)).equal).toBe(false)
  })
  test('name two levels swapped for everybody', () => {
    expect(compareRehearsal(EXPECTED, but(1, swap)).findings).toEqual([{ kind: 'levels-swapped', list: 1, levels: [1, 2] }])
  })
  test('name two levels swapped for one person', () => {
    const got = but(0, (counts, official) => (official === 3 ? swap(counts) : counts))
    expect(compareRehearsal(EXPECTED, got).findings).toEqual([{ kind: 'levels-swapped', list: 0, levels: [1, 2], official: 3 }])
  })
  test('name two people swapped, once', () => {
    const got = but(0, (counts, official) => EXPECTED[0]?.[official === 1 ? 4 : official === 4 ? 1 : official] ?? counts)
    expect(compareRehearsal(EXPECTED, got).findings).toEqual([{ kind: 'people-swapped', list: 0, officials: [1, 4] }])
  })
  test('tell a slip of the hand: one mark at another level, or left open', () => {
    const high = but(0, (counts, official) => (official === 2 ? { levels: counts.levels.map((n, i) => n + (i === 0 ? 1 : i === 2 ? -1 : 0)), unmarked: counts.unmarked } : counts))
    expect(compareRehearsal(EXPECTED, high).findings).toEqual([{ kind: 'marked-otherwise', list: 0, official: 2, from: 2, to: 0, count: 1 }])
    const open = but(0, (counts, official) => (official === 2 ? { levels: counts.levels.map((n, i) => n - (i === 1 ? 1 : 0)), unmarked: counts.unmarked + 1 } : counts))
    expect(compareRehearsal(EXPECTED, open).findings).toEqual([{ kind: 'marked-otherwise', list: 0, official: 2, from: 1, to: undefined, count: 1 }])
  })
  test('say that ballots are missing before anything else', () => {
    const fewer = but(0, (counts) => ({ ...counts, unmarked: counts.unmarked - 1 }))
    const ballots = rehearsalDecks([5, 3], RULES, 'allowWithWarning')[0]?.ballots.length ?? 0
    expect(compareRehearsal(EXPECTED, fewer).findings).toEqual([{ kind: 'ballots', list: 0, expected: ballots, got: ballots - 1 }])
  })
  test('that fit no simple story are still shown as different', () => {
    const got = but(1, ({ levels: [a = 0, b = 0, c = 0], unmarked }, official) => (official === 0 ? { levels: [a + 2, b - 1, c - 1], unmarked } : { levels: [a, b, c], unmarked }))
    expect(compareRehearsal(EXPECTED, got).findings).toEqual([{ kind: 'different', list: 1, official: 0 }])
  })
})

describe('the script of a rehearsal with two groups and overlapping lists', () => {
  const officials = (count: number) => Array.from({ length: count }, (_, i) => ({ name: `Người ${String(i)}`, position: '', place: 1 as const }))
  const meeting = {
    lists: [{ uuid: 'one', title: 'Một', officials: officials(5) }, { uuid: 'two', title: 'Hai', officials: officials(3) }],
    voterGroups: [{ letter: 'A', lists: ['one', 'two'] }, { letter: 'B', lists: ['two'] }],
    ruleSet: { id: RULES.id, version: RULES.version, settings: RULES.defaults },
  } as unknown as Meeting
  const script = rehearsalScript(meeting, RULES)

  test('numbers the visits through and asks for one ballot check', () => {
    expect(script.visits.map(({ number }) => number)).toEqual(script.visits.map((_, i) => i + 1))
    expect(script.visits).toHaveLength(2 * script.visitsOfGroup)
    expect(script.visits.filter(({ ballotCheck }) => ballotCheck)).toHaveLength(1)
  })
  test('expects of each list what its visits mark', () => {
    const counted = meeting.lists.map(({ uuid, officials: people }) =>
      people.map((_, official) => {
        const marks = script.visits.flatMap(({ lists }) => lists.filter((list) => list.uuid === uuid).map(({ ballot }) => ballot[official]))
        return { levels: RULES.levels.map(({ code }) => marks.filter((mark) => mark === code).length), unmarked: marks.filter((mark) => mark === undefined).length }
      }),
    )
    expect(script.expected).toEqual(counted)
  })
})
