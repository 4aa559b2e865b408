/** One person of a list is not acceptable: said the same way for the form, the importer and the whole meeting. */
import { countOf } from '../english'
import type { OfficialProblem } from '../../domain/meeting/officials'
import { KEPT, say, type ErrorWords } from './sentences'

export function officialWords(problem: OfficialProblem): ErrorWords {
  const told = (vi: readonly [string, string], en: readonly [string, string]): ErrorWords =>
    say([vi[0], KEPT.form.vi, vi[1]], [en[0], KEPT.form.en, en[1]])
  switch (problem.code) {
    case 'official/name-missing':
      return told(['Thiếu họ và tên.', 'Mời nhập họ và tên.'], ['The name is missing.', 'Enter the full name.'])
    case 'official/name-control-character':
    case 'official/position-control-character':
      return told(
        ['Có ký tự không đọc được.', 'Mời gõ lại ô này.'],
        ['There are unreadable characters.', 'Type this field again.'],
      )
    case 'official/name-formula':
    case 'official/position-formula':
      return told(
        [`“${problem.value}” là công thức của bảng tính, không phải chữ.`, 'Mời gõ lại bằng chữ.'],
        [`“${problem.value}” is a spreadsheet formula, not text.`, 'Type it as text.'],
      )
    case 'official/name-without-letters':
      return told(
        [`“${problem.value}” không phải là họ và tên.`, 'Mời nhập họ và tên bằng chữ.'],
        [`“${problem.value}” is not a name.`, 'Enter the full name.'],
      )
    case 'official/name-too-long':
    case 'official/position-too-long':
      return told(
        [`Dài ${problem.length} ký tự, nhiều nhất là ${problem.limit}.`, 'Mời viết ngắn lại.'],
        [`${countOf(problem.length, 'character')}; the most is ${problem.limit}.`, 'Shorten it.'],
      )
    case 'official/position-missing':
      return told(['Thiếu chức danh, chức vụ.', 'Mời nhập chức danh, chức vụ.'], ['The position is missing.', 'Enter the position.'])
    case 'official/birth-date-impossible':
      return told(
        [`Không có ngày ${problem.value}.`, 'Mời nhập ngày sinh theo thứ tự ngày/tháng/năm, ví dụ 19/05/1970.'],
        [`There is no date ${problem.value}.`, 'Enter the birth date as day/month/year, e.g. 19/05/1970.'],
      )
    case 'official/birth-date-unreadable':
      return told(
        [`Không đọc được ngày sinh “${problem.value}”.`, 'Mời nhập ngày/tháng/năm, ví dụ 19/05/1970, hoặc chỉ năm.'],
        [`The birth date “${problem.value}” cannot be read.`, 'Enter day/month/year, e.g. 19/05/1970, or the year only.'],
      )
    case 'official/birth-date-two-digit-year':
      return told(
        [`Năm sinh trong “${problem.value}” chỉ có hai chữ số.`, 'Mời nhập năm đủ bốn chữ số.'],
        [`The year in “${problem.value}” has two digits only.`, 'Enter the year with four digits.'],
      )
    case 'official/birth-date-out-of-range':
      return told(
        [`Năm sinh trong “${problem.value}” không thể đúng.`, 'Mời xem lại năm sinh.'],
        [`The year in “${problem.value}” cannot be right.`, 'Check the year of birth.'],
      )
    case 'official/place-invalid':
      return told(
        [`“${problem.value}” không phải là nơi lấy phiếu.`, 'Mời chọn nơi thứ 1, nơi thứ 2 hoặc nơi khác.'],
        [`“${problem.value}” is not a place of rating.`, 'Choose 1st place, 2nd place or other.'],
      )
    case 'official/id-code-invalid':
      return told(
        [`Mã cán bộ “${problem.value}” không dùng được.`, 'Mời xem lại mã, hoặc để trống.'],
        [`The id code “${problem.value}” cannot be used.`, 'Check the code, or leave it empty.'],
      )
  }
}
