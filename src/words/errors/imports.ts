/** A roster file, its rows, and typed codes of other devices: what cannot be read and how to make it readable. */
import { countOf } from '../english'
import type { ImportError, RowProblem, RowWarning } from '../../domain/meeting/importRoster'
import type { TableError } from '../../domain/meeting/rosterTable'
import type { OfficialProblem } from '../../domain/meeting/officials'
import type { BallotCheckError } from '../../evidence/ballotCheck'
import type { OpeningFileError } from '../../evidence/recheckBallot'
import type { FingerprintError } from '../../evidence/fingerprint'
import { officialWords } from './officials'
import { KEPT, say, type ErrorWords } from './sentences'

type Told = readonly [what: string, next: string]
const told = (vi: Told, en: Told): ErrorWords => say([vi[0], KEPT.file.vi, vi[1]], [en[0], KEPT.file.en, en[1]])

const megabytes = (bytes: number): string => String(Math.ceil(bytes / (1024 * 1024)))

export function tableWords(error: TableError): ErrorWords {
  switch (error.code) {
    case 'roster/empty':
      return told(['Tệp không có nội dung.', 'Mời chọn tệp khác.'], ['The file is empty.', 'Choose another file.'])
    case 'roster/too-large':
      return told(
        [`Tệp ${megabytes(error.size)} MB, quá lớn để là một danh sách (nhiều nhất ${megabytes(error.limit)} MB).`, 'Mời chọn đúng tệp danh sách, hoặc chép riêng các ô cần nhập rồi dán vào đây.'],
        [`The file has ${megabytes(error.size)} MB, too much for a list (at most ${megabytes(error.limit)} MB).`, 'Choose the file of the list, or copy only its cells and paste them here.'],
      )
    case 'roster/too-many-rows':
      return told([`Tệp có quá ${error.limit} dòng.`, 'Mời xóa các dòng thừa rồi chọn lại.'], [`The file has more than ${countOf(error.limit, 'row')}.`, 'Remove the extra rows and choose it again.'])
    case 'roster/too-many-columns':
      return told([`Tệp có quá ${error.limit} cột.`, 'Mời xóa các cột thừa rồi chọn lại.'], [`The file has more than ${countOf(error.limit, 'column')}.`, 'Remove the extra columns and choose it again.'])
    case 'roster/cell-too-long':
      return told(
        [`Dòng ${error.row}: có ô dài quá ${error.limit} ký tự.`, 'Mời sửa ô đó trong tệp rồi chọn lại.'],
        [`Row ${error.row}: a cell is longer than ${countOf(error.limit, 'character')}.`, 'Correct that cell in the file and choose it again.'],
      )
    case 'roster/unknown-type':
      return told(['Không nhận ra loại tệp này.', 'Mời dùng tệp Excel (.xlsx) hoặc CSV.'], ['This kind of file is not known.', 'Use an Excel (.xlsx) or CSV file.'])
    case 'roster/old-excel':
      return told(['Đây là tệp Excel kiểu cũ (.xls).', 'Mời mở bằng Excel, chọn Lưu thành .xlsx rồi chọn lại.'], ['This is an old Excel file (.xls).', 'Open it in Excel, save it as .xlsx and choose it again.'])
    case 'roster/password-protected':
      return told(['Tệp có mật khẩu.', 'Mời bỏ mật khẩu trong Excel, lưu lại rồi chọn lại.'], ['The file has a password.', 'Remove the password in Excel, save and choose it again.'])
    case 'roster/zip-bomb':
    case 'roster/unreadable':
      return told(['Tệp bị hỏng hoặc không an toàn để mở.', 'Mời lưu lại tệp từ Excel, hoặc chép và dán danh sách vào đây.'], ['The file is damaged or not safe to open.', 'Save it again from Excel, or copy and paste the list here.'])
    case 'roster/cancelled':
      return told(['Đã dừng đọc tệp.', 'Mời chọn lại tệp này hoặc tệp khác khi sẵn sàng.'], ['The reading was stopped.', 'Choose this file or another when you are ready.'])
    case 'roster/unclosed-quote':
      return told([`Dòng ${error.row}: có dấu ngoặc kép mở mà không đóng.`, 'Mời sửa dòng đó trong tệp rồi chọn lại.'], [`Row ${error.row}: a quotation mark is never closed.`, 'Correct that row in the file and choose it again.'])
  }
}

export type AnyImportError = ImportError | RowProblem | RowWarning

export function importWords(error: AnyImportError): ErrorWords {
  switch (error.code) {
    case 'import/no-rows':
      return told(['Tệp không có dòng nào.', 'Mời chọn tệp hoặc trang tính khác.'], ['The file has no rows.', 'Choose another file or sheet.'])
    case 'import/no-people':
      return told(['Không tìm thấy người nào trong tệp.', 'Mời chọn lại cột Họ và tên, Chức vụ, hoặc trang tính khác.'], ['No people were found in the file.', 'Choose the columns again, or another sheet.'])
    case 'import/column-missing': {
      const column = error.field === 'name' ? { vi: 'Họ và tên', en: 'name' } : { vi: 'Chức danh, chức vụ', en: 'position' }
      return told([`Không tìm thấy cột ${column.vi}.`, 'Mời chỉ ra cột đó trong bảng.'], [`The ${column.en} column was not found.`, 'Point it out in the table.'])
    }
    case 'import/too-many-officials':
      return told([`Tệp có ${error.count} người, nhiều nhất là ${error.limit}.`, 'Mời chia thành hai danh sách.'], [`The file has ${countOf(error.count, 'person', 'people')}; the most is ${error.limit}.`, 'Split it into two lists.'])
    case 'import/legacy-encoding':
      return told([`Chữ trong tệp theo bảng mã cũ (${error.encoding}).`, 'Mời xem bản chuyển sang Unicode và xác nhận trước khi lấy vào.'], [`The text is in a legacy encoding (${error.encoding}).`, 'Look at the conversion and confirm it before importing.'])
    case 'import/duplicate-person':
      return told([`Dòng ${error.row}: trùng với người ở dòng ${error.earlierRow}.`, 'Mời xóa một dòng; nếu là hai người trùng tên, ghi ngày sinh khác nhau.'], [`Row ${error.row} repeats the person of row ${error.earlierRow}.`, 'Remove one; if they are two people, enter their birth dates.'])
    case 'import/same-name':
      return told([`Dòng ${error.row}: trùng tên với dòng ${error.earlierRow}.`, 'Mời xem có phải ghi hai lần một người không.'], [`Row ${error.row} has the name of row ${error.earlierRow}.`, 'Check that one person is not entered twice.'])
    case 'import/near-duplicate':
      return told([`Dòng ${error.row}: tên gần giống dòng ${error.earlierRow}.`, 'Mời xem có phải ghi hai lần một người không.'], [`Row ${error.row} looks like row ${error.earlierRow}.`, 'Check that one person is not entered twice.'])
    case 'import/number-repeated':
      return told([`Dòng ${error.row}: số thứ tự ${error.value} đã có ở dòng ${error.earlierRow}.`, 'Mời xem lại thứ tự danh sách.'], [`Row ${error.row}: number ${error.value} is already in row ${error.earlierRow}.`, 'Check the order of the list.'])
    default:
      return officialWords(asOfficial(error))
  }
}

type FieldProblem = Exclude<RowProblem, { readonly code: 'import/duplicate-person' }>

/** A field's problem has the same facts in a row as in the form; only the stage in its code differs. */
const asOfficial = (problem: FieldProblem): OfficialProblem =>
  ({ ...problem, code: problem.code.replace('import/', 'official/') }) as OfficialProblem

export function fingerprintWords(error: FingerprintError): ErrorWords {
  return say(
    [`Mã đối chiếu phải có 16 ký tự, mới nhập ${error.symbols}.`, KEPT.received.vi, 'Mời nhập đúng 16 ký tự ghi trên biên bản giấy đã ký.'],
    [`A fingerprint has 16 symbols; ${error.symbols} were entered.`, KEPT.received.en, 'Enter the 16 symbols from the signed paper.'],
  )
}

export function ballotCheckWords(error: BallotCheckError | OpeningFileError): ErrorWords {
  switch (error.code) {
    case 'ballot-check/not-an-opening-record':
      return say(
        ['Tệp này không phải biên bản mở lượt.', 'Phiếu đang ghi trên máy không bị ảnh hưởng.', 'Mời chọn tệp MoLuot_*.json mà Ban Kiểm phiếu đã lưu khi mở lượt.'],
        ['This file is not an opening record.', 'The ballot on the tablet is not affected.', 'Choose the file MoLuot_*.json that the committee saved when opening the round.'],
      )
    case 'ballot-check/opening-record-disagrees':
      return say(
        ['Biên bản mở lượt này không khớp với chính nó: tệp đã bị sửa hoặc của phiên bản khác.', 'Phiếu đang ghi trên máy không bị ảnh hưởng.', 'Mời lấy lại tệp từ máy ghi phiếu, và báo Ban Kiểm phiếu nếu vẫn không khớp.'],
        ['This opening record does not agree with itself: it was altered or is of another version.', 'The ballot on the tablet is not affected.', 'Get the file from the tablet again, and tell the committee if it still does not agree.'],
      )
    case 'ballot-check/not-a-ballot-code':
      return say(
        ['Mã QR này không phải mã kiểm tra phiếu.', 'Phiếu đang ghi trên máy không bị ảnh hưởng.', 'Mời quét lại mã QR trên màn hình máy ghi phiếu.'],
        ['This is not the QR of a ballot check.', 'The ballot on the tablet is not affected.', 'Scan the QR on the tablet’s screen again.'],
      )
    case 'ballot-check/other-election':
      return say(
        ['Mã kiểm tra này thuộc một danh sách khác.', 'Phiếu đang ghi trên máy không bị ảnh hưởng.', 'Mời nạp biên bản mở lượt của đúng lượt này rồi quét lại.'],
        ['This check code belongs to another list.', 'The ballot on the tablet is not affected.', 'Load the opening record of this round and scan again.'],
      )
  }
}
