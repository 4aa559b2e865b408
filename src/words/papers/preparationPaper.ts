/** "Danh mục việc chuẩn bị" (rules.md R16): the checklist before the meeting on paper, with room to tick and to sign off. */
import type { PreparationStep } from '../../domain/meeting/preparation'
import type { PaperDocument } from '../../domain/result/paper'
import { paperVi } from '../paper'
import { preparationVi } from '../preparation'
import { meetingPaper } from './paperParts'
import type { PaperMeeting } from './paperParts'

export const preparationTitleVi = 'Danh mục việc chuẩn bị'

const dayOf = (iso: string): string => iso.replace(/^(\d{4})-(\d{2})-(\d{2})$/, '$3/$2/$1')

/** @param steps  in the order they are to be done */
export function preparationPaper(meeting: PaperMeeting, steps: readonly PreparationStep[], madeAt: string): PaperDocument {
  const rows = steps.map(({ act, title, date, article, done }, index) => [
    String(index + 1),
    act === 'own' ? title : preparationVi.acts[act],
    dayOf(date),
    article ?? preparationVi.suggestion,
    done ? 'x' : '',
  ])
  return meetingPaper(meeting, {
    title: preparationTitleVi,
    date: madeAt.slice(0, 10),
    madeAt,
    heading: { title: preparationTitleVi, abstract: `${meeting.sitting.title}, ngày ${dayOf(meeting.sitting.date)}` },
    blocks: [
      {
        kind: 'table',
        caption: preparationTitleVi,
        columns: [
          { title: 'STT', width: 1.3, align: 'center' },
          { title: 'Việc', width: 8, align: 'left' },
          { title: 'Ngày', width: 2.4, align: 'center' },
          { title: 'Căn cứ', width: 2, align: 'center' },
          { title: 'Xong', width: 1.4, align: 'center' },
        ],
        rows,
      },
      { kind: 'signatures', people: [{ role: 'Thư ký hội nghị', name: meeting.documents.secretary, note: paperVi.sign }] },
    ],
  })
}
