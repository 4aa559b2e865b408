/**
 * The chair's script (S15, S20): one page to read from, with the meeting's own numbers filled in as far as they are known; the
 * rest are dotted places for the pen. It says no result: that is read from the minutes.
 */
import type { PaperDocument, PaperText } from '../../domain/result/paper'
import { inFours, meetingPaper, momentVi, strong } from './paperParts'
import type { PaperMeeting } from './paperParts'

export interface ScriptFacts {
  readonly summoned: number
  readonly people: number
  readonly threshold: number
  readonly holders: number
  /** Minutes one tablet needs. */
  readonly minutes: number
  readonly present: number | undefined
  readonly openedAt: string | undefined
  readonly openingFingerprint: string | undefined
  readonly issued: number | undefined
  readonly collected: number | undefined
  readonly madeAt: string
}

const number = (value: number | undefined): PaperText[number] => (value === undefined ? { blank: 14 } : strong(String(value)))

export function chairScript(meeting: PaperMeeting, facts: ScriptFacts): PaperDocument {
  const { summoned, people, threshold, holders, minutes, present, openedAt, openingFingerprint, issued, collected, madeAt } = facts
  const title = 'Kịch bản điều hành của chủ trì'
  return meetingPaper(meeting, {
    title,
    madeAt,
    heading: { title, abstract: meeting.sitting.title },
    blocks: [
      { kind: 'heading', level: 1, text: '1. Trước khi bỏ phiếu' },
      {
        kind: 'list', ordered: false,
        items: [
          ['Hội nghị được triệu tập ', number(summoned), ' đồng chí, có mặt ', number(present), '. Chưa đủ 2/3 thì không tiến hành.'],
          ['Hôm nay lấy phiếu tín nhiệm đối với ', number(people), ' đồng chí bằng máy Hòm Phiếu, không nối mạng. Xin hội nghị biểu quyết nhất trí cách làm và nhất trí Ban Kiểm phiếu.'],
          `Ban Kiểm phiếu gồm: ${meeting.committee.members.map(({ name }) => name).join(', ')}. Cần ${String(threshold)} trong ${String(holders)} thẻ chìa khóa mới mở được kết quả; không ai mở một mình được.`,
          openingFingerprint === undefined
            ? ['Ban Kiểm phiếu đọc mã đối chiếu trên biên bản niêm phong: ', { blank: 55 }]
            : ['Ban Kiểm phiếu đọc mã đối chiếu trên biên bản niêm phong: ', strong(inFours(openingFingerprint)), '.'],
        ],
      },
      { kind: 'heading', level: 1, text: '2. Mời bỏ phiếu' },
      {
        kind: 'list', ordered: false,
        items: [
          openedAt === undefined ? ['Lượt bỏ phiếu đã mở lúc ', { blank: 40 }, '.'] : `Lượt bỏ phiếu đã mở lúc ${momentVi(openedAt)}.`,
          'Mỗi đồng chí bốc một thẻ đã xáo, lên máy nhập mã, chọn mức cho từng đồng chí, xem lại, bấm BỎ PHIẾU VÀO HÒM, rồi bỏ thẻ vào hòm thẻ.',
          'Phiếu là bí mật: máy không biết thẻ của ai, không phiếu riêng lẻ nào bị mở. Không chụp ảnh, không đứng gần người đang ghi.',
          `Dự kiến khoảng ${String(minutes)} phút. Đồng chí nào cần giúp, mời gọi Ban Kiểm phiếu.`,
        ],
      },
      { kind: 'heading', level: 1, text: '3. Kết thúc' },
      {
        kind: 'list', ordered: false,
        items: [
          'Hỏi hội nghị: “Các đồng chí có mặt đã bỏ phiếu xong chưa?”',
          ['Ban Kiểm phiếu báo: phát ra ', number(issued), ' phiếu, thu về ', number(collected), ' phiếu.'],
          'Mời các đồng chí giữ thẻ chìa khóa lần lượt nhập thẻ. Từ thẻ đầu tiên không bỏ phiếu thêm được.',
        ],
      },
      { kind: 'heading', level: 1, text: '4. Sau khi có kết quả' },
      {
        kind: 'list', ordered: false,
        items: [
          'Mời Trưởng ban Kiểm phiếu đọc biên bản. Kết quả đọc theo biên bản, không kèm kết luận.',
          'Khi Thư ký báo đã đọc lại USB giống hệt: mời Ban Kiểm phiếu hủy thẻ chìa khóa trước hội nghị.',
          'Xin ý kiến hội nghị về biên bản; ký.',
        ],
      },
    ],
  })
}
