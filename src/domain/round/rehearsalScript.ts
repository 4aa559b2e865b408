/**
 * RehearsalScript: who votes what in a rehearsal of this meeting (product.md S2). Every voter group plays the whole deck of
 * each of its lists, list by list in one visit, so all groups together give the expected totals. One visit of the script is
 * to ask for a ballot check before it casts (protocol.md §8).
 */
import type { Meeting } from '../meeting/meeting'
import type { RuleSet } from '../rules/ruleSet'
import { rehearsalDecks } from './rehearsalDeck'
import type { DeckBallot, DeckCounts } from './rehearsalDeck'

type Rehearsed = Pick<Meeting, 'lists' | 'ruleSet'> & {
  readonly voterGroups: readonly Pick<Meeting['voterGroups'][number], 'letter' | 'lists'>[]
}

export interface ScriptVisit {
  /** From 1, over all groups. */
  readonly number: number
  readonly group: string
  /** In ballot order. */
  readonly lists: readonly { readonly uuid: string; readonly ballot: DeckBallot }[]
  /** Asks [Kiểm tra phiếu này] before casting. */
  readonly ballotCheck: boolean
}

export interface RehearsalScript {
  readonly visits: readonly ScriptVisit[]
  /** Visits of each group. */
  readonly visitsOfGroup: number
  /** Per list of the meeting, per official. */
  readonly expected: readonly (readonly DeckCounts[])[]
}

/** The second visit: the first one is for getting used to the screen. */
const CHECKED_VISIT = 2

export function rehearsalScript({ lists, voterGroups, ruleSet }: Rehearsed, rules: RuleSet): RehearsalScript {
  const decks = rehearsalDecks(lists.map(({ officials }) => officials.length), rules, ruleSet.settings.unmarked)
  const visitsOfGroup = decks[0]?.ballots.length ?? 0
  const visits = voterGroups.flatMap((group, place) =>
    Array.from({ length: visitsOfGroup }, (_, i): ScriptVisit => {
      const number = place * visitsOfGroup + i + 1
      const rated = lists.flatMap(({ uuid }, list) => (group.lists.includes(uuid) ? [{ uuid, ballot: decks[list]?.ballots[i] ?? [] }] : []))
      return { number, group: group.letter, lists: rated, ballotCheck: number === CHECKED_VISIT }
    }),
  )
  const expected = lists.map(({ uuid }, list) => {
    const groups = voterGroups.filter((group) => group.lists.includes(uuid)).length
    return (decks[list]?.expected ?? []).map(({ levels, unmarked }) => ({ levels: levels.map((count) => count * groups), unmarked: unmarked * groups }))
  })
  return { visits, visitsOfGroup, expected }
}
