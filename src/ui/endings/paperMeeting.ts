/** The meeting as its papers name it. */
import { documentsOf } from '../../app/documentForm'
import type { MeetingDraft } from '../../domain/meeting/meeting'
import type { PaperMeeting } from '../../words/papers/paperParts'

export const paperMeeting = (meeting: MeetingDraft): PaperMeeting => ({
  unit: meeting.unit, sitting: meeting.sitting, committee: meeting.committee,
  documents: documentsOf(meeting), rehearsal: meeting.type === 'rehearsal',
})
