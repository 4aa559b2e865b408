/** Errors of the level above's side: registering, comparing, deciding, and the small tables it brings. */
import type { SuperiorError } from '../../app/superiorDesk'
import { KEPT, say, type ErrorWords } from './sentences'

type CanvassError = Extract<SuperiorError, { readonly code: `canvass/${string}` }>
type UnitsError = Extract<SuperiorError, { readonly code: `records/${string}` }>

const RECEPTION = { vi: 'Những gì đã nhận và đã ghi vẫn còn nguyên.', en: 'Everything received and recorded is kept.' } as const

const told = (vi: string, en: string, nextVi: string, nextEn: string): ErrorWords => say([vi, RECEPTION.vi, nextVi], [en, RECEPTION.en, nextEn])

export function canvassErrorWords(error: CanvassError): ErrorWords {
  switch (error.code) {
    case 'canvass/name-missing':
      return told('Chưa ghi họ tên người làm việc này.', 'The name of whoever does this is missing.', 'Mời nhập họ tên rồi làm lại.', 'Enter the name, then do it again.')
    case 'canvass/channel-missing':
      return told('Chưa ghi đã nhận qua đâu.', 'How it was received is missing.', 'Mời ghi kênh nhận, ví dụ: biên bản giấy đã ký, điện thoại.', 'Say how it was received, for example: signed paper, telephone.')
    case 'canvass/opening-refused':
      return told(
        `Tệp này không phải biên bản mở lượt còn nguyên chữ ký (${error.codes.join(', ')}).`, `This file is no opening record with its signatures whole (${error.codes.join(', ')}).`,
        'Chưa đăng ký gì. Mời chọn đúng hai tệp MoLuot_*.json và .jws, hoặc nhờ đơn vị gửi lại.', 'Nothing is registered. Choose the two files MoLuot_*.json and .jws, or ask the unit to send them again.',
      )
    case 'canvass/opening-after-result':
      return told(
        `Hồ sơ kết quả của lượt này (đơn vị ${error.unitCode}) đã có trên máy, trong đợt “${error.reception}”, nên tệp mở lượt đưa đến sau không chứng minh được gì.`, `The result of this round (unit ${error.unitCode}) is on this machine already, in the reception “${error.reception}”: an opening file that comes after it proves nothing.`,
        'Chưa đăng ký gì. Mời gõ 16 ký tự từ biên bản giấy đã ký vào ô “Đăng ký bằng mã đối chiếu”.', 'Nothing is registered. Type the sixteen symbols from the signed paper under “Register a fingerprint” instead.',
      )
    case 'canvass/fingerprint-of-none':
      return told(
        'Mã vừa nhập không khớp với hồ sơ nào đang chờ.', 'These symbols belong to no package that waits.',
        'Mời xem lại từng ký tự trên giấy. Nếu giấy và hồ sơ vẫn khác nhau thì không nhận, và báo người phụ trách.', 'Read the paper again symbol by symbol. If paper and package still differ, do not accept it; tell the person in charge.',
      )
    case 'canvass/title-missing':
      return told('Đợt tiếp nhận chưa có tên.', 'The reception has no name.', 'Mời đặt tên đợt.', 'Give it a name.')
    case 'canvass/decision-without-name':
      return told('Quyết định chưa có họ tên người quyết định.', 'The decision has no name.', 'Mời nhập họ tên người có thẩm quyền.', 'Enter the name of the person in charge.')
    case 'canvass/decision-without-document':
      return told('Quyết định chưa có số văn bản.', 'The decision has no document number.', 'Mời nhập số văn bản.', 'Enter the document number.')
    case 'canvass/decision-unclear':
      return told('Quyết định chưa nói rõ giữ kết quả nào, bỏ kết quả nào.', 'The decision does not say which result stands and which does not.', 'Mời chọn lại.', 'Choose again.')
    case 'canvass/decision-keeps-two':
      return told('Không thể cùng giữ hai kết quả của một lượt, kết quả cũ và kết quả thay nó, hoặc hai kết quả dùng chung chìa khóa.', 'Two results of one round, a result and the one that replaces it, or two results with a key in common cannot both stand.', 'Mời chỉ giữ một.', 'Keep one only.')
  }
}

export function recordsWords(error: UnitsError): ErrorWords {
  switch (error.code) {
    case 'records/unreadable':
      return say(['Không đọc được bảng này.', KEPT.file.vi, 'Mời lưu bảng thành CSV rồi chọn lại.'], ['This table cannot be read.', KEPT.file.en, 'Save it as CSV and choose it again.'])
    case 'records/column-missing':
      return say([`Bảng thiếu cột ${error.column}.`, KEPT.file.vi, 'Mời thêm dòng tiêu đề có cột này.'], [`The table lacks the column ${error.column}.`, KEPT.file.en, 'Add a heading row with this column.'])
    case 'records/cell-missing':
      return say([`Dòng ${error.row} thiếu ${error.column}.`, KEPT.file.vi, 'Mời điền ô này rồi chọn lại.'], [`Row ${error.row} lacks ${error.column}.`, KEPT.file.en, 'Fill in this cell and choose the table again.'])
    case 'records/repeated':
      return say([`Dòng ${error.row} lặp lại mã ${error.value}.`, KEPT.file.vi, 'Mời bỏ dòng thừa rồi chọn lại.'], [`Row ${error.row} repeats the code ${error.value}.`, KEPT.file.en, 'Remove the repeated row and choose the table again.'])
  }
}
