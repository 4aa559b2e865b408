/**
 * Handover and destruction (S20; protocol.md §1, §9): which key cards were destroyed, what became of the voting cards, and to whom
 * tablet, sticks and signed papers were handed. Names what the app knows; the rest is for the pen.
 */
import type { PaperDocument, PaperText } from '../../domain/result/paper'
import { paperVi } from '../paper'
import { inFours, meetingPaper, strong } from './paperParts'
import type { PaperMeeting } from './paperParts'

export interface HandoverFacts {
  readonly keyCards: readonly string[]
  readonly printed: number
  readonly build: string
  readonly packageName: string | undefined
  readonly resultFingerprint: string | undefined
  readonly openingFingerprint: string | undefined
  readonly madeAt: string
}

const fingerprint = (text: string | undefined): PaperText => (text === undefined ? [{ blank: 50 }] : [strong(inFours(text))])
const blank = (mm: number): PaperText => [{ blank: mm }]

export function handoverSheet(meeting: PaperMeeting, facts: HandoverFacts): PaperDocument {
  const { keyCards, printed, build, packageName, resultFingerprint, openingFingerprint, madeAt } = facts
  const title = 'Phiếu bàn giao và tiêu hủy'
  return meetingPaper(meeting, {
    title,
    madeAt,
    heading: { title, abstract: meeting.sitting.title },
    blocks: [
      {
        kind: 'table', caption: '1. Tiêu hủy thẻ chìa khóa tại hội trường',
        columns: [{ title: 'Thẻ', width: 4, align: 'left' }, { title: 'Đã hủy lúc', width: 3, align: 'left' }, { title: 'Người giữ ký', width: 4, align: 'left' }],
        rows: keyCards.map((label) => [label, blank(26), blank(36)]),
      },
      { kind: 'paragraph', text: 'Chỉ hủy sau khi máy báo đã đọc lại USB giống hệt. Xé nhỏ hoặc đốt trước sự chứng kiến của hội nghị. Máy chỉ được xóa trắng khi cấp trên đã báo hồ sơ đạt.', indent: true },
      { kind: 'heading', level: 1, text: '2. Thẻ nhận phiếu' },
      {
        kind: 'keyValues',
        pairs: [['Đã in', `${String(printed)} thẻ`], ['Còn lại, đã hủy', [{ blank: 20 }, ' thẻ']], ['Hòm thẻ niêm phong, giao', blank(60)]],
      },
      {
        kind: 'table', caption: '3. Bàn giao',
        columns: [{ title: 'Vật bàn giao', width: 6, align: 'left' }, { title: 'Giao cho', width: 4, align: 'left' }, { title: 'Ký nhận', width: 3, align: 'left' }],
        rows: [
          [['Máy ghi phiếu, mã bản dựng ', strong(build.slice(0, 8))], blank(34), blank(24)],
          [['USB thứ nhất: ', packageName ?? 'hồ sơ kết quả'], blank(34), blank(24)],
          [['USB thứ hai: ', packageName ?? 'hồ sơ kết quả'], blank(34), blank(24)],
          ['Biên bản kiểm phiếu, biên bản niêm phong (bản chính)', blank(34), blank(24)],
        ],
      },
      {
        kind: 'keyValues',
        pairs: [['Mã đối chiếu biên bản mở lượt', fingerprint(openingFingerprint)], ['Mã đối chiếu kết quả', fingerprint(resultFingerprint)]],
      },
      {
        kind: 'signatures',
        people: [
          { role: 'Người giao', name: meeting.documents.secretary, note: paperVi.sign },
          { role: 'Người nhận', name: '', note: paperVi.sign },
        ],
      },
    ],
  })
}
