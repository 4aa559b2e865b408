/** What stands in the way of an annulment, a correction (protocol.md §9) or of wiping the tablet (S20). */
import { countOf } from '../english'
import type { DeskError } from '../../app/desk'
import type { WipeError } from '../../app/tabletDesk'
import type { CorrectionFault } from '../../domain/result/correction'
import { say, type ErrorWords, KEPT } from './sentences'

type Told = readonly [what: string, next: string]
const told = (vi: Told, en: Told): ErrorWords => say([vi[0], KEPT.round.vi, vi[1]], [en[0], KEPT.round.en, en[1]])

export function annulmentWords(error: Extract<DeskError, { code: `annulment/${string}` }>): ErrorWords {
  switch (error.code) {
    case 'annulment/reason-missing':
      return told(
        ['Chưa ghi lý do hủy lượt.', 'Mời ghi lý do: lý do được in vào biên bản hủy lượt.'],
        ['No reason for annulling was given.', 'Write the reason: it is printed in the annulment record.'],
      )
    case 'annulment/paper-missing':
      return told(
        ['Chưa ghi số, ngày của văn bản đã ký.', 'Không đủ hai PIN thì mời lập văn bản, hai thành viên ký, rồi ghi số và ngày của văn bản đó.'],
        ['Number and date of the signed paper are missing.', 'Where two PINs fail, two members sign a paper; enter its number and date.'],
      )
    case 'annulment/two-signers':
      return told(
        ['Văn bản hủy lượt phải do hai thành viên khác nhau ký.', 'Mời chọn đúng hai người đã ký.'],
        ['The paper must be signed by two different members.', 'Choose the two who signed.'],
      )
    case 'annulment/pin-needed':
      return told(
        ['Hủy theo văn bản cần thêm PIN của một thành viên.', 'Mời một thành viên nhập PIN. Không ai nhập được thì vào bước Kết thúc, nhập một thẻ chìa khóa rồi hủy tại đó.'],
        ['Annulling by a paper needs one member’s PIN as well.', 'One member enters a PIN. If nobody can, go to Close, enter one key card and annul there.'],
      )
  }
}

export function correctionWords(error: CorrectionFault): ErrorWords {
  const kept: Told = ['Kết quả đã ký không thay đổi.', 'The signed result is unchanged.']
  const said = (vi: Told, en: Told): ErrorWords => say([vi[0], kept[0], vi[1]], [en[0], kept[1], en[1]])
  switch (error.code) {
    case 'correction/nothing-changed':
      return said(['Chưa có chỗ nào khác với kết quả.', 'Mời sửa ít nhất một chỗ.'], ['Nothing differs from the result.', 'Change at least one place.'])
    case 'correction/reason-missing':
      return said(['Chưa ghi lý do đính chính.', 'Mời ghi lý do.'], ['No reason for the correction was given.', 'Write the reason.'])
    case 'correction/paper-missing':
      return said(['Chưa ghi số, ngày của biên bản đính chính đã ký.', 'Mời in, ký rồi ghi số và ngày.'], ['Number and date of the signed correction paper are missing.', 'Print and sign it, then enter its number and date.'])
    case 'correction/value-missing':
      return said(['Có ô để trống.', 'Tên, chức danh, tiêu đề không được để trống. Mời ghi lại.'], ['A field is empty.', 'Names, positions and titles may not be empty.'])
    case 'correction/no-such-place':
      return said(['Chỗ cần đính chính không có trong kết quả.', 'Mời mở lại trang này rồi chọn lại.'], ['The place to correct is not in the result.', 'Open this page again and choose anew.'])
    case 'correction/accounting':
      return said(
        ['Các số sau khi sửa không khớp nhau.', 'Phát ra = thu về + không dùng + thiếu; số thẻ trong hòm thẻ phải khớp hoặc có lý do. Mời xem lại từng số.'],
        ['The corrected numbers do not agree.', 'Issued = collected + unused + missing; the card box must agree or have a reason. Check each number.'],
      )
  }
}

export function wipeWords(error: Extract<WipeError, { code: `wipe/${string}` }>): ErrorWords {
  switch (error.code) {
    case 'wipe/not-allowed':
      return say(
        [`Chưa xóa được: còn ${error.rounds} lượt chưa kết thúc, chưa đọc lại USB, hoặc thiếu hai PIN.`, 'Chưa có gì bị xóa.', 'Mời làm xong từng lượt trong danh sách rồi xóa.'],
        [`Cannot wipe yet: ${countOf(error.rounds, 'round')} unfinished, not read back from USB, or without two PINs.`, 'Nothing was erased.', 'Finish each round in the list first.'],
      )
    case 'wipe/records-not-agreed':
      return say(
        [`Số vừa gõ không đúng số hồ sơ và biên bản mở lượt sẽ mất (${error.records}).`, 'Chưa có gì bị xóa.', 'Mời đọc lại danh sách, lưu bảng tổng hợp ra USB nếu chưa lưu, rồi gõ đúng số đó.'],
        [`The number typed is not the number of packages and opening records that would be lost (${error.records}).`, 'Nothing was erased.', 'Read the list again, save the consolidated table to USB if you have not, then type that number.'],
      )
    case 'wipe/not-erased':
      return say(
        [`Trình duyệt không xóa hết được (${error.what}).`, 'Phần còn lại có thể đã bị xóa; không dùng máy này để bỏ phiếu nữa.', 'Mời đóng mọi cửa sổ Hòm Phiếu rồi thử lại, hoặc khôi phục cài đặt gốc của máy.'],
        [`The browser could not erase everything (${error.what}).`, 'Other parts may be gone already; do not vote on this tablet any more.', 'Close every window of Hòm Phiếu and try again, or reset the tablet to factory settings.'],
      )
  }
}
