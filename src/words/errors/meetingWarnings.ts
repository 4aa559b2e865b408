/** Set-up (S1): what is unusual; nothing is stopped by it. */
import { countOf } from '../english'
import type { MeetingWarning } from '../../domain/meeting/meetingFaults'
import { KEPT, say, type ErrorWords } from './sentences'

type Told = readonly [what: string, next: string]
const told = (vi: Told, en: Told): ErrorWords => say([vi[0], KEPT.form.vi, vi[1]], [en[0], KEPT.form.en, en[1]])

export function meetingWarningWords(warning: MeetingWarning): ErrorWords {
  switch (warning.code) {
    case 'meeting/not-middle-year':
      return told(
        [`Hội nghị họp năm ${warning.year}, năm giữa nhiệm kỳ là ${warning.expected}.`, warning.reason === null ? 'Mời xem lại năm, hoặc ghi lý do.' : `Lý do đã ghi: ${warning.reason}.`],
        [`The meeting is in ${warning.year}; the middle of the term is ${warning.expected}.`, warning.reason === null ? 'Check the year, or write the reason.' : `Reason given: ${warning.reason}.`],
      )
    case 'meeting/committee-member-rated-with-reason':
      return told(
        [`${warning.name} vừa là thành viên Ban Kiểm phiếu vừa là người được lấy phiếu.`, `Lý do đã ghi, sẽ in vào biên bản: ${warning.reason}.`],
        [`${warning.name} is on the committee and on the list rated.`, `The reason is printed in the minutes: ${warning.reason}.`],
      )
    case 'meeting/denominator-not-usual':
      return told(
        ['Tỷ lệ không tính trên số mà quy định nêu.', 'Chỉ giữ lựa chọn này khi cấp có thẩm quyền yêu cầu; biên bản sẽ ghi rõ.'],
        ['Percentages are not of what the regulation names.', 'Keep this only if the competent authority asks for it; the minutes say so.'],
      )
    case 'meeting/officials-look-alike':
      return told(
        [`${warning.name} (số ${warning.number}) gần giống tên ở số ${warning.earlier}.`, 'Mời xem có phải ghi hai lần một người không.'],
        [`${warning.name} (number ${warning.number}) looks like number ${warning.earlier}.`, 'Check that one person is not entered twice.'],
      )
    case 'meeting/excluded-person-listed':
      return told(
        [`${warning.name} (số ${warning.number}) vừa có trong danh sách, vừa được ghi là không lấy phiếu.`, 'Mời xóa ở một trong hai chỗ; nếu là hai người trùng tên thì ghi ngày sinh của cả hai.'],
        [`${warning.name} (number ${warning.number}) is on the list and among those not rated.`, 'Remove one of the two; if they are two people of one name, enter both birth dates.'],
      )
    case 'meeting/person-on-two-lists':
      return told(
        [`${warning.name} có trong cả “${warning.lists[0]}” và “${warning.lists[1]}”.`, 'Mời xem lại: mỗi người được lấy phiếu một lần trong một lượt.'],
        [`${warning.name} is on “${warning.lists[0]}” and on “${warning.lists[1]}”.`, 'Check: a person is rated once in a round.'],
      )
    case 'meeting/few-spare-cards':
      return told(
        [`Nhóm đại biểu ${warning.letter}: chỉ in ${warning.printed} thẻ.`, `Nên in ${warning.advised} thẻ để có thẻ dự phòng.`],
        [`Voter group ${warning.letter}: only ${countOf(warning.printed, 'card')}.`, `${countOf(warning.advised, 'card')} would leave spares.`],
      )
    case 'meeting/few-voters':
      return told(
        [`Nhóm đại biểu ${warning.letter} chỉ có ${warning.summoned} người: tổng số phiếu có thể làm lộ ý kiến từng người.`, 'Nên ghép với nhóm khác nếu cùng danh sách.'],
        [`Voter group ${warning.letter} has only ${countOf(warning.summoned, 'person', 'people')}: the totals may tell single votes.`, 'Join it with another group if both rate the same lists.'],
      )
  }
}
