/** One text of the meeting's form: there, not too long, and fit to be stored, printed and signed. */
import { faultOf, foldName } from '../kernel/names'
import type { MeetingFault, TextField } from './meetingFaults'

/** Longest title or place, in Unicode code points. */
export const TITLE_LIMIT = 200

/** A required or (if `optional`) merely well-formed text of the form. */
export function checkText(field: TextField, text: string, limit: number, optional = false): readonly MeetingFault[] {
  switch (faultOf(text, limit)) {
    case undefined:
      return []
    case 'empty':
      return optional ? [] : [{ code: 'meeting/text-missing', field }]
    case 'too-long':
      return [{ code: 'meeting/text-too-long', field, length: [...text].length, limit }]
    case 'control-character':
    case 'formula':
      return [{ code: 'meeting/text-malformed', field }]
  }
}

/** The title at `index` is not that of an earlier one: cards, minutes and results name lists and groups by it. */
export function checkTitleOnce(all: readonly { readonly title: string }[], index: number, field: `lists.${number}.title` | `voterGroups.${number}.title`): readonly MeetingFault[] {
  const title = all[index]?.title ?? ''
  const first = all.findIndex((other) => foldName(other.title) === foldName(title))
  return title === '' || first === index ? [] : [{ code: 'meeting/title-repeated', field, title }]
}
