/**
 * Texts of the document settings and of the people left out of a list (rules.md R5, §6): all may stay empty except a name and
 * a position, but what is written must fit a paper. Settings that are missing altogether are the usual ones.
 */
import { NAME_LIMIT, POSITION_LIMIT } from '../kernel/names'
import { checkText, TITLE_LIMIT } from './checkText'
import { COPIES } from './documentSettings'
import type { MeetingDraft } from './meeting'
import type { MeetingFault } from './meetingFaults'

export function checkDocuments({ documents }: MeetingDraft): readonly MeetingFault[] {
  if (documents === undefined) return []
  const { copies } = documents
  const copiesFit = Number.isSafeInteger(copies) && copies >= COPIES.least && copies <= COPIES.most
  return [
    ...checkText('documents.minutesNumber', documents.minutesNumber, NAME_LIMIT, true),
    ...checkText('documents.locality', documents.locality, NAME_LIMIT, true),
    ...checkText('documents.chair', documents.chair, NAME_LIMIT, true),
    ...checkText('documents.secretary', documents.secretary, NAME_LIMIT, true),
    ...documents.legalBasis.flatMap((line) => checkText('documents.legalBasis', line, TITLE_LIMIT * 2, true)),
    ...documents.recipients.flatMap((line) => checkText('documents.recipients', line, TITLE_LIMIT, true)),
    ...(copiesFit ? [] : [{ code: 'meeting/not-a-count', field: 'documents.copies' } as const]),
  ]
}

/** [96-QD Đ3.1] who is not rated is named in the minutes' annex. */
export function checkExcluded({ lists }: MeetingDraft): readonly MeetingFault[] {
  return lists.flatMap(({ excluded = [] }, list) =>
    excluded.flatMap(({ name, position }, at) => [
      ...checkText(`lists.${list}.excluded.${at}.name`, name, NAME_LIMIT),
      ...checkText(`lists.${list}.excluded.${at}.position`, position, POSITION_LIMIT),
    ]),
  )
}
