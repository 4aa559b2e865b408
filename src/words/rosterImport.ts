/** Sentences of the import preview (S1): file, columns, old fonts, and the verdict standing in each row. */
import { countOf, fits } from './english'
import type { ImportError, RowNote } from '../domain/meeting/importRoster'
import type { RosterField } from '../domain/meeting/rosterColumns'
import type { RosterStage } from '../domain/meeting/rosterReport'
import type { SetAsideReason } from '../domain/meeting/rosterRows'

type LegacyEncoding = Extract<ImportError, { code: 'import/legacy-encoding' }>['encoding']

export interface ImportWords {
  readonly title: string
  readonly hint: string
  readonly choose: string
  readonly drop: string
  readonly stage: Readonly<Record<RosterStage | 'file', string>>
  readonly stop: string
  readonly paste: string
  readonly pasteBox: string
  readonly another: string
  readonly close: string
  readonly sheet: string
  readonly columns: string
  readonly columnsHint: string
  readonly headerRow: string
  readonly headerRowAt: (row: number) => string
  readonly noHeaderRow: string
  readonly noColumn: string
  readonly column: (number: number, header: string) => string
  readonly field: Readonly<Record<RosterField, string>>
  readonly unused: (headers: readonly string[]) => string
  readonly encodingName: (encoding: LegacyEncoding) => string
  readonly encodingTitle: (encoding: string) => string
  readonly encodingHint: string
  readonly before: string
  readonly after: string
  readonly convert: string
  readonly keep: string
  readonly counts: (counts: { read: number; accepted: number; rejected: number; leftOut: number; blank: number }) => string
  readonly row: string
  readonly verdict: string
  readonly accepted: string
  readonly rejected: string
  readonly leftOut: string
  readonly blankRows: (rows: readonly number[]) => string
  readonly setAside: string
  readonly setAsideReason: Readonly<Record<SetAsideReason, string>>
  readonly fix: (row: number) => string
  readonly fixed: string
  readonly unfixed: string
  readonly leaveOut: (row: number) => string
  readonly leaveOutShort: string
  readonly putBack: (row: number) => string
  readonly putBackShort: string
  readonly notReady: (rejected: number) => string
  readonly take: (count: number) => string
  readonly replace: (count: number) => string
  readonly append: (count: number) => string
  readonly done: (count: number) => string
  /** What was changed on the way in. */
  readonly note: (note: RowNote) => string
}

export const importVi: ImportWords = {
  title: 'Nhập danh sách từ tệp',
  hint: 'Tệp Excel (.xlsx), CSV hoặc TSV. Cần cột họ tên và cột chức vụ; dòng tiêu đề và ghi chú được tự tách ra.',
  choose: 'Chọn tệp',
  drop: 'hoặc thả tệp vào đây, hoặc dán các ô đã chép từ Excel',
  stage: { file: 'Đang lấy tệp…', cells: 'Đang đọc các ô…', people: 'Đang xét từng dòng…' },
  stop: 'Dừng đọc',
  paste: 'Ô đã dán',
  pasteBox: 'Dán các ô đã chép từ Excel vào đây',
  another: 'Chọn tệp khác',
  close: 'Đóng, không nhập',
  sheet: 'Trang tính',
  columns: 'Cột nào là gì',
  columnsHint: 'Máy đoán theo tên cột. Nếu sai, mời chọn lại.',
  headerRow: 'Tên cột nằm ở dòng',
  headerRowAt: (row) => `Dòng ${String(row)}`,
  noHeaderRow: '— bảng không có tên cột —',
  noColumn: '— không có —',
  column: (number, header) => (header === '' ? `Cột ${String(number)}` : `Cột ${String(number)}: ${header}`),
  field: {
    number: 'Số thứ tự', familyName: 'Họ và tên đệm', name: 'Họ và tên', position: 'Chức vụ', birthDate: 'Ngày sinh', birthDateWomen: 'Ngày sinh, cột Nữ', place: 'Nơi lấy phiếu', idCode: 'Mã cán bộ',
  },
  unused: (headers) => `Cột không nhập: ${headers.join(', ')}.`,
  encodingName: (encoding) => encoding.toUpperCase(),
  encodingTitle: (encoding) => `Tệp viết bằng phông chữ cũ (${encoding})`,
  encodingHint: 'Mời xem vài dòng mẫu. Nếu cột bên phải đọc đúng thì chuyển.',
  before: 'Trong tệp',
  after: 'Sau khi chuyển',
  convert: 'Đúng, chuyển sang Unicode',
  keep: 'Không chuyển, chữ trong tệp vốn đúng',
  counts: ({ read, accepted, rejected, leftOut, blank }) =>
    `Đã đọc ${String(read)} dòng = ${String(accepted)} nhận + ${String(rejected)} lỗi + ${String(leftOut)} bỏ ra + ${String(blank)} trống`,
  row: 'Dòng',
  verdict: 'Xét',
  accepted: 'Nhận',
  rejected: 'Lỗi',
  leftOut: 'Bỏ ra',
  blankRows: (rows) => `Dòng trống: ${rows.join(', ')}.`,
  setAside: 'Dòng không phải người',
  setAsideReason: { title: 'tiêu đề', header: 'tên cột', 'column-numbers': 'số cột', section: 'tên mục', note: 'ghi chú' },
  fix: (row) => `Sửa dòng ${String(row)}`,
  fixed: 'Xong',
  unfixed: 'Để sau',
  leaveOut: (row) => `Bỏ dòng ${String(row)} ra`,
  leaveOutShort: 'Bỏ ra',
  putBack: (row) => `Lấy lại dòng ${String(row)}`,
  putBackShort: 'Lấy lại',
  notReady: (rejected) => `Còn ${String(rejected)} dòng lỗi. Mời sửa hoặc bỏ ra từng dòng; chưa có gì được nhập.`,
  take: (count) => `Nhập ${String(count)} người`,
  replace: (count) => `Thay danh sách bằng ${String(count)} người này`,
  append: (count) => `Thêm ${String(count)} người vào cuối`,
  done: (count) => `Đã nhập ${String(count)} người.`,
  note: (note) => {
    switch (note.code) {
      case 'cleaned/spaces':
        return 'đã bỏ khoảng trắng thừa'
      case 'cleaned/line-breaks':
        return 'đã nối các dòng trong ô'
      case 'cleaned/invisible-characters':
        return 'đã bỏ ký tự ẩn'
      case 'cleaned/composed':
        return 'đã chuẩn hóa dấu'
      case 'cleaned/list-number':
      case 'cleaned/honorific':
        return `đã bỏ “${note.removed}”`
      case 'cleaned/honorific-kept':
        return `giữ “${note.kept}” vì có thể là họ tên`
      case 'official/birth-month-left-out':
        return `chỉ giữ năm sinh của “${note.value}”`
      case 'import/converted':
        return 'đã chuyển phông chữ'
      case 'import/birth-date-from-serial':
        return `ngày sinh đọc từ số ${note.before} của Excel`
    }
  },
}

export const importEn: ImportWords = {
  title: 'Import the list from a file',
  hint: 'Excel (.xlsx), CSV or TSV, with a name and a position column; titles and notes are set aside by themselves.',
  choose: 'Choose a file',
  drop: 'or drop it here, or paste cells copied from a spreadsheet',
  stage: { file: 'Taking the file…', cells: 'Reading the cells…', people: 'Judging each row…' },
  stop: 'Stop reading',
  paste: 'Pasted cells',
  pasteBox: 'Paste cells copied from a spreadsheet here',
  another: 'Choose another file',
  close: 'Close without importing',
  sheet: 'Sheet',
  columns: 'Which column is what',
  columnsHint: 'Guessed from the column names. Change what is wrong.',
  headerRow: 'Column names stand in row',
  headerRowAt: (row) => `Row ${String(row)}`,
  noHeaderRow: '— no column names —',
  noColumn: '— none —',
  column: (number, header) => (header === '' ? `Column ${String(number)}` : `Column ${String(number)}: ${header}`),
  field: { number: 'Number', familyName: 'Family name', name: 'Full name', position: 'Position', birthDate: 'Born', birthDateWomen: 'Born, women’s column', place: 'Place of rating', idCode: 'Id code' },
  unused: (headers) => `Columns not imported: ${headers.join(', ')}.`,
  encodingName: (encoding) => encoding.toUpperCase(),
  encodingTitle: (encoding) => `The file is written in an old font (${encoding})`,
  encodingHint: 'Look at the samples. If the right column reads well, convert.',
  before: 'In the file',
  after: 'Converted',
  convert: 'Yes, convert to Unicode',
  keep: 'Do not convert, the text is right',
  counts: ({ read, accepted, rejected, leftOut, blank }) =>
    `${countOf(read, 'row')} read = ${String(accepted)} accepted + ${String(rejected)} wrong + ${String(leftOut)} left out + ${String(blank)} blank`,
  row: 'Row',
  verdict: 'Verdict',
  accepted: 'Accepted',
  rejected: 'Wrong',
  leftOut: 'Left out',
  blankRows: (rows) => `Blank rows: ${rows.join(', ')}.`,
  setAside: 'Rows that are no person',
  setAsideReason: { title: 'title', header: 'column names', 'column-numbers': 'column numbers', section: 'section', note: 'note' },
  fix: (row) => `Correct row ${String(row)}`,
  fixed: 'Done',
  unfixed: 'Later',
  leaveOut: (row) => `Leave row ${String(row)} out`,
  leaveOutShort: 'Leave out',
  putBack: (row) => `Take row ${String(row)} back`,
  putBackShort: 'Take back',
  notReady: (rejected) => `${countOf(rejected, 'row')} ${fits(rejected, 'is', 'are')} wrong. Correct each or leave it out; nothing has been imported.`,
  take: (count) => `Import ${countOf(count, 'person', 'people')}`,
  replace: (count) => `Replace the list with ${fits(count, 'this', 'these')} ${countOf(count, 'person', 'people')}`,
  append: (count) => `Add ${countOf(count, 'person', 'people')} at the end`,
  done: (count) => `${countOf(count, 'person', 'people')} imported.`,
  note: (note) => {
    switch (note.code) {
      case 'cleaned/spaces':
        return 'extra spaces removed'
      case 'cleaned/line-breaks':
        return 'lines of the cell joined'
      case 'cleaned/invisible-characters':
        return 'invisible characters removed'
      case 'cleaned/composed':
        return 'marks composed'
      case 'cleaned/list-number':
      case 'cleaned/honorific':
        return `“${note.removed}” removed`
      case 'cleaned/honorific-kept':
        return `“${note.kept}” kept: it may be part of the name`
      case 'official/birth-month-left-out':
        return `only the year of “${note.value}” kept`
      case 'import/converted':
        return 'font converted'
      case 'import/birth-date-from-serial':
        return `birth date read from number ${note.before}`
    }
  },
}
