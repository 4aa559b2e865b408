/**
 * Several lists and voter groups in one round (rules.md R6), as pure changes of the set-up form, one function an act.
 * A group holds its lists in ballot order; a list's electorate is the union of the groups that rate it (protocol.md §4).
 * Taking a list away takes it from every group; letters are given once and kept, because they are printed on the cards.
 */
import { DEFAULT_RELEASE_POOL } from '../domain/meeting/emptyDraft'
import type { GroupLetter, ListUuid } from '../domain/meeting/ids'
import type { MeetingDraft } from '../domain/meeting/meeting'
import { moved } from './setUpForm'

const LETTERS = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'] as GroupLetter[]

/** Lists of one round: each is an election of its own, and a voter marks all of theirs in one visit. */
export const LISTS_LIMIT = 8
export const GROUPS_LIMIT = LETTERS.length

type Group = MeetingDraft['voterGroups'][number]

/** Groups name their lists in the order of the lists. */
const inBallotOrder = (draft: MeetingDraft): MeetingDraft => ({
  ...draft,
  voterGroups: draft.voterGroups.map((group) => ({
    ...group,
    lists: draft.lists.map(({ uuid }) => uuid).filter((uuid) => group.lists.includes(uuid)),
  })),
})

/** A further list, empty; every group rates it until the secretary says otherwise, so that it cannot be forgotten. */
export function withNewList(draft: MeetingDraft, uuid: ListUuid, title: string): MeetingDraft {
  return inBallotOrder({
    ...draft,
    lists: [...draft.lists, { uuid, title, officials: [] }],
    voterGroups: draft.voterGroups.map((group) => ({ ...group, lists: [...group.lists, uuid] })),
  })
}

export function withoutList(draft: MeetingDraft, index: number): MeetingDraft {
  return inBallotOrder({ ...draft, lists: draft.lists.filter((_, i) => i !== index) })
}

const inserted = <T>(items: readonly T[], index: number, item: T): readonly T[] => [...items.slice(0, index), item, ...items.slice(index)]

/** A list taken away comes back to its place and to the groups that rated it; whatever else was changed meanwhile stays. */
export function withListBack(draft: MeetingDraft, index: number, list: MeetingDraft['lists'][number], groups: readonly GroupLetter[]): MeetingDraft {
  return inBallotOrder({
    ...draft,
    lists: inserted(draft.lists, index, list),
    voterGroups: draft.voterGroups.map((group) => (groups.includes(group.letter) ? { ...group, lists: [...group.lists, list.uuid] } : group)),
  })
}

export const withListMoved = (draft: MeetingDraft, from: number, to: number): MeetingDraft =>
  inBallotOrder({ ...draft, lists: moved(draft.lists, from, to) })

export const withListTitle = (draft: MeetingDraft, index: number, title: string): MeetingDraft => ({
  ...draft,
  lists: draft.lists.map((list, i) => (i === index ? { ...list, title } : list)),
})

/** The first letter no group has; undefined when all eight are taken. */
export const freeLetter = ({ voterGroups }: MeetingDraft): GroupLetter | undefined =>
  LETTERS.find((letter) => !voterGroups.some((group) => group.letter === letter))

/** A further group of voters, who rate every list until the secretary says otherwise. */
export function withNewGroup(draft: MeetingDraft, title: string): MeetingDraft {
  const letter = freeLetter(draft)
  if (letter === undefined) return draft
  const group: Group = { letter, title, lists: draft.lists.map(({ uuid }) => uuid), releasePool: DEFAULT_RELEASE_POOL }
  return { ...draft, voterGroups: [...draft.voterGroups, group] }
}

export const withoutGroup = (draft: MeetingDraft, index: number): MeetingDraft => ({
  ...draft,
  voterGroups: draft.voterGroups.filter((_, i) => i !== index),
})

/** A group taken away comes back to its place, with another letter if its own was given meanwhile. */
export function withGroupBack(draft: MeetingDraft, index: number, group: Group): MeetingDraft {
  const taken = draft.voterGroups.some(({ letter }) => letter === group.letter)
  const letter = taken ? freeLetter(draft) : group.letter
  return letter === undefined ? draft : inBallotOrder({ ...draft, voterGroups: inserted(draft.voterGroups, index, { ...group, letter }) })
}

export const withGroupTitle = (draft: MeetingDraft, index: number, title: string): MeetingDraft => ({
  ...draft,
  voterGroups: draft.voterGroups.map((group, i) => (i === index ? { ...group, title } : group)),
})

/** Whether the voters of group `index` rate the list `uuid`. */
export function withRates(draft: MeetingDraft, index: number, uuid: ListUuid, rates: boolean): MeetingDraft {
  const lists = (group: Group) => (rates ? [...group.lists, uuid] : group.lists.filter((each) => each !== uuid))
  return inBallotOrder({ ...draft, voterGroups: draft.voterGroups.map((group, i) => (i === index ? { ...group, lists: lists(group) } : group)) })
}

export interface Electorate {
  readonly list: string
  readonly groups: readonly { readonly letter: string; readonly summoned: number | undefined }[]
  /** undefined while a group has no number yet */
  readonly summoned: number | undefined
}

/** Who rates each list, group by group, and how many that makes. */
export function electoratesOf({ lists, voterGroups }: Pick<MeetingDraft, 'lists' | 'voterGroups'>): readonly Electorate[] {
  return lists.map(({ uuid, title }) => {
    const groups = voterGroups.filter((group) => group.lists.includes(uuid)).map(({ letter, summoned }) => ({ letter, summoned }))
    const known = groups.every(({ summoned }) => summoned !== undefined)
    return { list: title, groups, summoned: known ? groups.reduce((sum, { summoned }) => sum + (summoned ?? 0), 0) : undefined }
  })
}
