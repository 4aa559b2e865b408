/**
 * tidyDraft: the form's texts as they will be stored: Unicode NFC, single spaces, no invisible characters (rules.md §4).
 * Spelling is never rewritten; a form of address that the importer or the form let stand stays. Optional texts that are
 * blank disappear.
 */
import { cleanText } from '../kernel/names'
import type { DocumentSettings } from './documentSettings'
import type { MeetingDraft, OfficialList } from './meeting'
import type { Official } from './officials'

const tidy = (text: string): string => cleanText(text, ' ').text

const tidyOfficial = ({ name, position, birthDate, place, idCode }: Official): Official => ({
  name: tidy(name),
  position: tidy(position),
  place,
  ...(birthDate === undefined || birthDate.trim() === '' ? {} : { birthDate: birthDate.trim() }),
  ...(idCode === undefined || tidy(idCode) === '' ? {} : { idCode: tidy(idCode) }),
})

const tidyLines = (lines: readonly string[]): readonly string[] => lines.map(tidy).filter((line) => line !== '')

const tidyList = ({ excluded, ...list }: OfficialList): OfficialList => ({
  ...list,
  title: tidy(list.title),
  officials: list.officials.map(tidyOfficial),
  ...(excluded === undefined
    ? {}
    : { excluded: excluded.map((person) => ({ ...person, name: tidy(person.name), position: tidy(person.position) })) }),
})

const tidyDocuments = (documents: DocumentSettings): DocumentSettings => ({
  ...documents,
  minutesNumber: tidy(documents.minutesNumber),
  locality: tidy(documents.locality),
  chair: tidy(documents.chair),
  secretary: tidy(documents.secretary),
  legalBasis: tidyLines(documents.legalBasis),
  recipients: tidyLines(documents.recipients),
})

export function tidyDraft(draft: MeetingDraft): MeetingDraft {
  const { offYearReason, ...sitting } = draft.sitting
  const { committeeOnListReason, ...rest } = draft
  return {
    ...rest,
    unit: { name: tidy(draft.unit.name), code: draft.unit.code.trim(), superior: tidy(draft.unit.superior) },
    sitting: {
      ...sitting,
      title: tidy(sitting.title),
      place: tidy(sitting.place),
      date: sitting.date.trim(),
      time: sitting.time.trim(),
      ...(tidy(offYearReason ?? '') === '' ? {} : { offYearReason: tidy(offYearReason ?? '') }),
    },
    round: { ...draft.round, title: tidy(draft.round.title) },
    lists: draft.lists.map(tidyList),
    voterGroups: draft.voterGroups.map((group) => ({ ...group, title: tidy(group.title) })),
    committee: {
      ...draft.committee,
      members: draft.committee.members.map(({ name, role }) => ({ name: tidy(name), role: tidy(role) })),
    },
    ...(draft.preparation === undefined
      ? {}
      : { preparation: draft.preparation.map((entry) => (entry.title === undefined ? entry : { ...entry, title: tidy(entry.title) })) }),
    ...(draft.documents === undefined ? {} : { documents: tidyDocuments(draft.documents) }),
    ...(draft.replaces === undefined ? {} : { replaces: { ...draft.replaces, reason: tidy(draft.replaces.reason) } }),
    ...(tidy(committeeOnListReason ?? '') === '' ? {} : { committeeOnListReason: tidy(committeeOnListReason ?? '') }),
  }
}
