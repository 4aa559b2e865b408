/** Set-up (S1): what is missing or impossible in the form, in the words of the form. */
import { countOf } from '../english'
import type { MeetingFault } from '../../domain/meeting/meetingFaults'
import { officialWords } from './officials'
import { placeName } from './places'
import { settingWords } from './rules'
import { KEPT, say, type ErrorWords, type Sentences } from './sentences'

type Told = readonly [what: string, next: string]
const told = (vi: Told, en: Told): ErrorWords => say([vi[0], KEPT.form.vi, vi[1]], [en[0], KEPT.form.en, en[1]])

export type MeetingError = MeetingFault | { readonly code: 'meeting/not-ready'; readonly faults: readonly MeetingFault[] }

export function meetingWords(error: MeetingError): ErrorWords {
  switch (error.code) {
    case 'meeting/not-ready':
      return told(
        [`Còn ${error.faults.length} chỗ phải sửa trước khi đi tiếp.`, 'Mời quay lại phần thiết lập và sửa từng chỗ được đánh dấu.'],
        [`${countOf(error.faults.length, 'place')} must be corrected first.`, 'Go back to set-up and correct each marked place.'],
      )
    case 'meeting/text-missing':
    case 'meeting/text-too-long':
    case 'meeting/text-malformed':
    case 'meeting/unit-code-malformed':
    case 'meeting/date-malformed':
    case 'meeting/time-malformed':
    case 'meeting/id-malformed':
    case 'meeting/not-a-count':
    case 'meeting/rule-set-unknown':
    case 'meeting/replaces-itself':
    case 'meeting/replaces-without-reason':
    case 'meeting/title-repeated':
      return fieldWords(error)
    case 'meeting/not-as-planned': {
      const { vi, en } = placeName(error.field)
      return told(
        [`${vi}: khác với kế hoạch của cấp trên (“${error.expected}”).`, 'Mời mở lại tệp kế hoạch, hoặc bỏ kế hoạch nếu dùng nhầm.'],
        [`${en}: not as the plan from above says (“${error.expected}”).`, 'Open the plan file again, or put the plan away if it is the wrong one.'],
      )
    }
    case 'meeting/settings-not-allowed':
      return settingWords(error.problem)
    case 'meeting/no-lists':
    case 'meeting/list-repeated':
    case 'meeting/no-officials':
    case 'meeting/too-many-officials':
    case 'meeting/official-wrong':
    case 'meeting/official-repeated':
      return listWords(error)
    case 'meeting/committee-size':
    case 'meeting/committee-member-repeated':
    case 'meeting/threshold':
    case 'meeting/committee-member-rated':
      return committeeWords(error)
    default:
      return voterWords(error)
  }
}

type FaultOf<Code extends MeetingFault['code']> = Extract<MeetingFault, { code: Code }>

function fieldWords(
  error: FaultOf<
    | 'meeting/text-missing' | 'meeting/text-too-long' | 'meeting/text-malformed' | 'meeting/unit-code-malformed'
    | 'meeting/date-malformed' | 'meeting/time-malformed' | 'meeting/id-malformed' | 'meeting/not-a-count'
    | 'meeting/rule-set-unknown' | 'meeting/replaces-itself' | 'meeting/replaces-without-reason' | 'meeting/title-repeated'
  >,
): ErrorWords {
  switch (error.code) {
    case 'meeting/text-missing': {
      const { vi, en } = placeName(error.field)
      return told([`${vi}: chưa nhập.`, 'Mời nhập ô này.'], [`${en}: not entered yet.`, 'Fill in this field.'])
    }
    case 'meeting/text-too-long': {
      const { vi, en } = placeName(error.field)
      return told(
        [`${vi}: dài ${error.length} ký tự, nhiều nhất là ${error.limit}.`, 'Mời viết ngắn lại.'],
        [`${en}: ${countOf(error.length, 'character')}; the most is ${error.limit}.`, 'Shorten it.'],
      )
    }
    case 'meeting/text-malformed': {
      const { vi, en } = placeName(error.field)
      return told(
        [`${vi}: có ký tự lạ hoặc là công thức của bảng tính.`, 'Mời gõ lại ô này bằng chữ.'],
        [`${en}: strange characters or a spreadsheet formula.`, 'Type this field again as text.'],
      )
    }
    case 'meeting/unit-code-malformed':
      return told(
        [`Mã đơn vị “${error.value}” không dùng được.`, 'Chỉ dùng chữ không dấu, chữ số và các dấu - . _ ; lấy đúng mã cấp trên đã gửi.'],
        [`The unit code “${error.value}” cannot be used.`, 'Use only letters without marks, digits and - . _ ; take the code the level above sent.'],
      )
    case 'meeting/date-malformed':
      return told([`Không có ngày “${error.value}”.`, 'Mời chọn lại ngày họp.'], [`There is no date “${error.value}”.`, 'Choose the date again.'])
    case 'meeting/time-malformed':
      return told(
        [`Không có giờ “${error.value}”.`, 'Mời nhập giờ từ 00:00 đến 23:59.'],
        [`There is no time “${error.value}”.`, 'Enter a time from 00:00 to 23:59.'],
      )
    case 'meeting/id-malformed': {
      const { vi, en } = placeName(error.field)
      return told(
        [`${vi} bị hỏng.`, 'Mã này do máy đặt, không gõ được. Mời tạo lại hoặc nạp lại tệp gốc.'],
        [`${en} is damaged.`, 'It is made by the app. Make it anew or load the original file again.'],
      )
    }
    case 'meeting/not-a-count': {
      const { vi, en } = placeName(error.field)
      return told([`${vi}: chưa phải là một số.`, 'Mời nhập một số nguyên, từ 0 trở lên.'], [`${en}: not a number yet.`, 'Enter a whole number, 0 or more.'])
    }
    case 'meeting/rule-set-unknown':
      return told(
        [`Máy này không có bộ quy tắc ${error.id}, phiên bản ${error.version}.`, 'Mời chọn một bộ quy tắc trong danh sách, hoặc cài bản phần mềm mới hơn.'],
        [`This build has no rule set ${error.id}, version ${error.version}.`, 'Choose one from the list, or install a newer build.'],
      )
    case 'meeting/title-repeated':
      return told(
        [`Có hai tên “${error.title}” giống nhau.`, 'Mời đặt tên khác: biên bản và kết quả phân biệt bằng tên này.'],
        [`There are two of the name “${error.title}”.`, 'Give one another name: minutes and results tell them apart by it.'],
      )
    case 'meeting/replaces-itself':
      return told(
        ['Lượt này không thể thay thế chính nó.', 'Mời chọn lượt cũ cần thay thế.'],
        ['A round cannot replace itself.', 'Choose the earlier round it replaces.'],
      )
    case 'meeting/replaces-without-reason':
      return told(
        ['Chưa ghi lý do lấy phiếu lại.', 'Mời ghi lý do, kèm số văn bản nếu có.'],
        ['The reason for voting again is missing.', 'Write the reason, with the document number if there is one.'],
      )
  }
}

function listWords(
  error: FaultOf<
    | 'meeting/no-lists' | 'meeting/list-repeated' | 'meeting/no-officials' | 'meeting/too-many-officials'
    | 'meeting/official-wrong' | 'meeting/official-repeated'
  >,
): ErrorWords {
  switch (error.code) {
    case 'meeting/no-lists':
      return told(['Chưa có danh sách lấy phiếu nào.', 'Mời thêm một danh sách.'], ['There is no list yet.', 'Add a list.'])
    case 'meeting/list-repeated':
      return told(['Một danh sách lấy phiếu có hai lần.', 'Mời xóa bản thừa.'], ['A list is there twice.', 'Remove the second one.'])
    case 'meeting/no-officials':
      return told(
        [`“${error.list}” chưa có người được lấy phiếu.`, 'Mời nhập, dán hoặc lấy từ tệp Excel/CSV.'],
        [`“${error.list}” has nobody on it.`, 'Type, paste or import the people.'],
      )
    case 'meeting/too-many-officials':
      return told(
        [`“${error.list}” có ${error.count} người, nhiều nhất là ${error.limit}.`, 'Mời chia thành hai danh sách.'],
        [`“${error.list}” has ${countOf(error.count, 'person', 'people')}; the most is ${error.limit}.`, 'Split it into two lists.'],
      )
    case 'meeting/official-wrong': {
      const { vi, en } = officialWords(error.problem)
      const name = error.name === '' ? '' : `${error.name}: `
      const prefixed = (words: Sentences): Sentences => ({ ...words, what: `${name}${words.what}` })
      return { vi: prefixed(vi), en: prefixed(en) }
    }
    case 'meeting/official-repeated':
      return told(
        [`${error.name} có hai lần trong danh sách: số ${error.earlier} và số ${error.number}.`, 'Mời xóa một dòng; nếu là hai người trùng tên, ghi ngày sinh của cả hai.'],
        [`${error.name} is on the list twice: numbers ${error.earlier} and ${error.number}.`, 'Remove one; if they are two people of one name, enter both birth dates.'],
      )
  }
}

function committeeWords(
  error: FaultOf<
    'meeting/committee-size' | 'meeting/committee-member-repeated' | 'meeting/threshold' | 'meeting/committee-member-rated'
  >,
): ErrorWords {
  switch (error.code) {
    case 'meeting/committee-size':
      return told(
        [`Ban Kiểm phiếu có ${error.members} người.`, `Mời ghi từ ${error.least} đến ${error.most} người.`],
        [`The committee has ${countOf(error.members, 'member')}.`, `Enter ${error.least} to ${countOf(error.most, 'member')}.`],
      )
    case 'meeting/committee-member-repeated':
      return told(
        [`${error.name} có hai lần trong Ban Kiểm phiếu.`, 'Mỗi thành viên giữ một thẻ chìa khóa: mời xóa một dòng.'],
        [`${error.name} is on the committee twice.`, 'Each member holds one key card: remove one line.'],
      )
    case 'meeting/threshold':
      return told(
        [`Cần ${error.threshold} thẻ chìa khóa để mở kết quả là không dùng được.`, `Mời chọn từ ${error.least} đến ${error.most}.`],
        [`${countOf(error.threshold, 'key card')} to open the totals is not possible.`, `Choose from ${error.least} to ${error.most}.`],
      )
    case 'meeting/committee-member-rated':
      return told(
        [`${error.name} vừa là thành viên Ban Kiểm phiếu vừa là người được lấy phiếu.`, 'Mời thay thành viên Ban Kiểm phiếu, hoặc ghi lý do.'],
        [`${error.name} is on the committee and on the list rated.`, 'Replace the committee member, or write the reason.'],
      )
  }
}

function voterWords(
  error: FaultOf<
    | 'meeting/no-voter-groups' | 'meeting/voter-group-repeated' | 'meeting/voter-group-rates-nothing'
    | 'meeting/voter-group-unknown-list' | 'meeting/list-without-voters' | 'meeting/nobody-summoned'
    | 'meeting/too-few-cards' | 'meeting/too-many-cards' | 'meeting/electorate-missing' | 'meeting/electorate-below-summoned'
  >,
): ErrorWords {
  switch (error.code) {
    case 'meeting/no-voter-groups':
      return told(['Chưa có nhóm đại biểu nào.', 'Mời thêm một nhóm đại biểu.'], ['There is no voter group yet.', 'Add a voter group.'])
    case 'meeting/voter-group-repeated':
      return told(
        [`Có hai nhóm đại biểu cùng chữ ${error.letter}.`, 'Mời đặt cho mỗi nhóm một chữ riêng.'],
        [`Two voter groups have the letter ${error.letter}.`, 'Give each group its own letter.'],
      )
    case 'meeting/voter-group-rates-nothing':
      return told(
        [`Nhóm đại biểu ${error.letter} chưa được giao danh sách nào.`, 'Mời chọn danh sách mà nhóm này ghi phiếu.'],
        [`Voter group ${error.letter} rates no list.`, 'Choose the lists this group rates.'],
      )
    case 'meeting/voter-group-unknown-list':
      return told(
        [`Nhóm đại biểu ${error.letter} được giao một danh sách không còn hoặc bị lặp.`, 'Mời chọn lại danh sách cho nhóm này.'],
        [`Voter group ${error.letter} rates a list that is gone or named twice.`, 'Choose its lists again.'],
      )
    case 'meeting/list-without-voters':
      return told(
        [`“${error.list}” chưa có nhóm đại biểu nào ghi phiếu.`, 'Mời giao danh sách này cho một nhóm đại biểu.'],
        [`“${error.list}” is rated by no voter group.`, 'Give it to a voter group.'],
      )
    case 'meeting/nobody-summoned':
      return told(
        [`Nhóm đại biểu ${error.letter}: số được triệu tập là 0.`, 'Mời nhập số đại biểu được triệu tập.'],
        [`Voter group ${error.letter}: nobody is summoned.`, 'Enter the number summoned.'],
      )
    case 'meeting/too-few-cards':
      return told(
        [`Nhóm đại biểu ${error.letter}: in ${error.printed} thẻ cho ${error.summoned} người được triệu tập.`, 'Mời in ít nhất mỗi người một thẻ, và thẻ dự phòng.'],
        [`Voter group ${error.letter}: ${countOf(error.printed, 'card')} for ${error.summoned} summoned.`, 'Print at least one card each, and spares.'],
      )
    case 'meeting/too-many-cards':
      return told(
        [`Tất cả ${error.cards} thẻ nhận phiếu, nhiều nhất là ${error.limit}.`, 'Mời giảm số thẻ hoặc chia thành hai lượt.'],
        [`${countOf(error.cards, 'voting card')} in all; the most is ${error.limit}.`, 'Print fewer, or split into two rounds.'],
      )
    case 'meeting/electorate-missing':
      return told(
        ['Tỷ lệ được tính trên tổng số đại biểu, nhưng chưa nhập tổng số.', 'Mời nhập tổng số đại biểu.'],
        ['Percentages are of the electorate, which is not entered.', 'Enter the total electorate.'],
      )
    case 'meeting/electorate-below-summoned':
      return told(
        [`“${error.list}”: tổng số đại biểu ${error.electorate} ít hơn số được triệu tập ${error.summoned}.`, 'Mời xem lại hai số này.'],
        [`“${error.list}”: the electorate ${error.electorate} is below the ${error.summoned} summoned.`, 'Check both numbers.'],
      )
  }
}
