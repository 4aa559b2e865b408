/** "Biên bản hủy lượt" (protocol.md §9): why a round ended without a result, on paper, signed by the committee and the chair. */
import type { AnnulmentApproval, AnnulmentRecord } from '../../domain/result/annulment'
import type { PaperDocument } from '../../domain/result/paper'
import { inFours, meetingPaper, momentVi, signersVi, strong } from './paperParts'
import type { PaperMeeting } from './paperParts'

export const annulmentTitleVi = 'Biên bản hủy lượt bỏ phiếu'

const witnessVi = { pin: 'mã PIN của một thành viên', keyCard: 'thẻ chìa khóa đã nhập khi kết thúc lượt' }
const approvalVi = (approval: AnnulmentApproval): string =>
  approval.by === 'pins' ? 'Mã PIN của hai thành viên Ban Kiểm phiếu' : `Văn bản đã ký: ${approval.paper}; người ký: ${approval.signers.join(', ')}; kèm ${witnessVi[approval.witness]}`

export function annulmentMinutes(meeting: PaperMeeting, record: AnnulmentRecord, fingerprint: string): PaperDocument {
  const { ballots, round, opening, openedAt, annulledAt, reason, approval, keyCards } = record
  const total = ballots.reduce((sum, { count }) => sum + count, 0)
  const perGroup = ballots.length > 1 ? ` (${ballots.map(({ group, count }) => `nhóm ${group}: ${String(count)}`).join('; ')})` : ''
  return meetingPaper(meeting, {
    title: annulmentTitleVi,
    date: annulledAt.slice(0, 10),
    madeAt: annulledAt,
    heading: { title: annulmentTitleVi, abstract: `${round.title} – ${record.meeting.title}` },
    blocks: [
      { kind: 'paragraph', text: `Hồi ${momentVi(annulledAt)}, tại ${record.meeting.place}, Ban Kiểm phiếu lập biên bản hủy lượt bỏ phiếu số ${String(round.number)} của ${record.unit.name}.`, indent: true },
      {
        kind: 'keyValues',
        pairs: [
          ['Mở lượt lúc', momentVi(openedAt)],
          ['Lý do hủy', reason],
          ['Căn cứ hủy', approvalVi(approval)],
          ['Số phiếu đang có trong hòm', `${String(total)} phiếu${perGroup}`],
          ['Số thẻ chìa khóa phải hủy', `${String(keyCards)} thẻ, kể cả thẻ dự phòng nếu có`],
        ],
      },
      { kind: 'paragraph', text: 'Hòm phiếu không được mở. Máy đã xóa phần khóa còn giữ; không phiếu nào và không tổng số nào được giải mã, kể cả về sau. Kết quả của lượt này không có và không được công bố dưới bất kỳ hình thức nào.', indent: true },
      { kind: 'paragraph', text: 'Các thẻ chìa khóa đã được hủy tại hội trường trước sự chứng kiến của hội nghị, hồi …… giờ …… phút. Biên bản đã đọc cho hội nghị nghe và được nhất trí.', indent: true },
      {
        kind: 'keyValues',
        pairs: [['Mã đối chiếu bản hủy lượt', [strong(inFours(fingerprint))]], ['Mã đối chiếu biên bản mở lượt', [strong(inFours(opening.fingerprint))]]],
      },
      { kind: 'signatures', people: signersVi(meeting) },
    ],
  })
}
