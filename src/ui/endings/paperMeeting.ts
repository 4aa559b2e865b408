/** The meeting as its papers name it. */
import { documentsOf } from '../../app/documentForm'
import type { Meeting } from '../../domain/meeting/meeting'
import type { PaperMeeting } from '../../words/papers/paperParts'

export const paperMeeting = (meeting: Meeting): PaperMeeting => ({
  unit: meeting.unit, sitting: meeting.sitting, committee: meeting.committee,
  documents: documentsOf(meeting), rehearsal: meeting.type === 'rehearsal',
})
