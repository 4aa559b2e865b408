/**
 * People who would stand on a list but are not rated (rules.md R5): they leave the ballot with their reason, stay with the
 * list for the review sheet and the minutes' annex, and can be put back as they were, at the end of the list.
 */
import type { ExcludedPerson, MeetingDraft, OfficialList } from '../domain/meeting/meeting'
import type { Official } from '../domain/meeting/officials'

const changedList = (draft: MeetingDraft, index: number, change: (list: OfficialList) => OfficialList): MeetingDraft => ({
  ...draft,
  lists: draft.lists.map((list, i) => (i === index ? change(list) : list)),
})

/** A list whose last excluded person went back has no such field, like one that never had any. */
function withPeople({ excluded: _, ...list }: OfficialList, officials: readonly Official[], excluded: readonly ExcludedPerson[]): OfficialList {
  return { ...list, officials, ...(excluded.length === 0 ? {} : { excluded }) }
}

/** [96-QD Đ3.1] the person at `at` of the list is not rated. */
export function withExcluded(draft: MeetingDraft, index: number, at: number, reason: ExcludedPerson['reason']): MeetingDraft {
  return changedList(draft, index, (list) => {
    const person = list.officials[at]
    if (person === undefined) return list
    const { place, ...rest } = person
    const excluded: ExcludedPerson = { ...rest, ...(place === 1 ? {} : { place }), reason }
    return withPeople(list, list.officials.filter((_, i) => i !== at), [...(list.excluded ?? []), excluded])
  })
}

/** Rated after all: back on the list, at its end. */
export function withReturned(draft: MeetingDraft, index: number, at: number): MeetingDraft {
  return changedList(draft, index, (list) => {
    const excluded = list.excluded ?? []
    const person = excluded[at]
    if (person === undefined) return list
    const { reason: _, place = 1, ...rest } = person
    return withPeople(list, [...list.officials, { ...rest, place }], excluded.filter((_, i) => i !== at))
  })
}
