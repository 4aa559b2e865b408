/** The plan file from above: what is wrong with the file, its signature, or the form it is made from. */
import { countOf, fits } from '../english'
import type { PlanFault, PlanTextField } from '../../domain/meeting/planForm'
import type { PlanError } from '../../evidence/planFile'
import { say, type ErrorWords, type Phrase } from './sentences'

export type AnyPlanError = PlanError | PlanFault | { readonly code: 'plan/not-ready'; readonly faults: readonly PlanFault[] }

type Told = readonly [what: string, next: string]
const NOTHING_USED: Phrase = { vi: 'Chưa dùng gì từ tệp này; cuộc lấy phiếu giữ nguyên.', en: 'Nothing of the file was used; the meeting is as it was.' }
const FORM_KEPT: Phrase = { vi: 'Những gì đã nhập vẫn còn.', en: 'What was entered is still there.' }
const ofFile = (vi: Told, en: Told): ErrorWords => say([vi[0], NOTHING_USED.vi, vi[1]], [en[0], NOTHING_USED.en, en[1]])
const ofForm = (vi: Told, en: Told): ErrorWords => say([vi[0], FORM_KEPT.vi, vi[1]], [en[0], FORM_KEPT.en, en[1]])

const ASK_AGAIN: Phrase = { vi: 'Mời xin cấp trên gửi lại cả hai tệp KeHoach_*.json và .jws.', en: 'Ask the level above for both files again, KeHoach_*.json and .jws.' }

const FIELDS: Readonly<Record<PlanTextField, Phrase>> = {
  number: { vi: 'Số kế hoạch', en: 'Plan number' },
  issuedBy: { vi: 'Cơ quan ban hành', en: 'Issued by' },
  issuedOn: { vi: 'Ngày ban hành', en: 'Date of issue' },
  deadline: { vi: 'Hạn nộp hồ sơ', en: 'Deadline' },
  phone: { vi: 'Điện thoại liên hệ', en: 'Telephone' },
  rounds: { vi: 'Tên lượt lấy phiếu', en: 'Titles of the rounds' },
}

export function planWords(error: AnyPlanError): ErrorWords {
  switch (error.code) {
    case 'plan/too-large':
      return ofFile(
        [`Tệp lớn hơn ${String(error.limit / 1_000_000)} MB nên không phải là tệp kế hoạch.`, 'Mời chọn đúng tệp KeHoach_*.json.'],
        [`The file is larger than ${String(error.limit / 1_000_000)} MB, so it is no plan file.`, 'Choose the file KeHoach_*.json.'],
      )
    case 'plan/not-a-plan':
      return ofFile(
        [`Tệp này không phải là tệp kế hoạch${error.at === '' ? '' : ` (sai ở “${error.at}”)`}.`, 'Mời chọn hai tệp KeHoach_*.json và KeHoach_*.jws.'],
        [`This is no plan file${error.at === '' ? '' : ` (wrong at “${error.at}”)`}.`, 'Choose the two files KeHoach_*.json and KeHoach_*.jws.'],
      )
    case 'plan/newer-version':
      return ofFile(
        [`Tệp kế hoạch theo định dạng ${String(error.version)}, mới hơn phần mềm trên máy này.`, 'Mời cập nhật Hòm Phiếu rồi mở lại.'],
        [`The plan file has format ${String(error.version)}, newer than this app.`, 'Update Hòm Phiếu and open it again.'],
      )
    case 'plan/not-canonical':
      return ofFile(
        ['Tệp kế hoạch đã bị sửa bằng phần mềm khác.', ASK_AGAIN.vi],
        ['The plan file was changed by another program.', ASK_AGAIN.en],
      )
    case 'plan/signature-missing':
      return ofFile(
        ['Thiếu tệp chữ ký đi kèm (.jws).', 'Mời chọn cùng lúc hai tệp KeHoach_*.json và KeHoach_*.jws.'],
        ['The signature beside the plan (.jws) is missing.', 'Choose both files at once: KeHoach_*.json and KeHoach_*.jws.'],
      )
    case 'plan/signature-wrong':
      return ofFile(
        ['Chữ ký không khớp: tệp kế hoạch đã bị sửa, hoặc hai tệp không đi cùng nhau.', ASK_AGAIN.vi],
        ['The signature does not fit: the plan was changed, or the two files do not belong together.', ASK_AGAIN.en],
      )
    case 'plan/unknown-rule-set':
      return ofFile(
        [`Kế hoạch dùng bộ quy tắc ${error.id}, phiên bản ${String(error.version)}, máy này chưa có.`, 'Mời cập nhật Hòm Phiếu rồi mở lại.'],
        [`The plan uses rule set ${error.id}, version ${String(error.version)}, which this build does not have.`, 'Update Hòm Phiếu and open it again.'],
      )
    case 'plan/settings-not-allowed':
      return ofFile(
        ['Kế hoạch có lựa chọn mà quy định không cho phép.', 'Mời báo cấp trên lập lại kế hoạch.'],
        ['The plan has settings that its rule set does not allow.', 'Ask the level above to make it again.'],
      )
    case 'plan/units-wrong':
      return ofFile(
        ['Danh sách đơn vị trong kế hoạch có mã sai hoặc trùng.', 'Mời báo cấp trên lập lại kế hoạch.'],
        ['The list of units in the plan has wrong or repeated codes.', 'Ask the level above to make it again.'],
      )
    default:
      return planFormWords(error)
  }
}

function planFormWords(error: Exclude<AnyPlanError, PlanError>): ErrorWords {
  switch (error.code) {
    case 'plan/not-ready':
      return ofForm([`Còn ${String(error.faults.length)} chỗ cần sửa trong kế hoạch.`, 'Mời sửa từng chỗ.'], [`${countOf(error.faults.length, 'place')} of the plan ${fits(error.faults.length, 'needs', 'need')} correction.`, 'Correct each of them.'])
    case 'plan/text-missing': {
      const { vi, en } = FIELDS[error.field]
      return ofForm([`${vi}: chưa nhập.`, 'Mời nhập ô này.'], [`${en}: not entered yet.`, 'Fill in this field.'])
    }
    case 'plan/text-too-long': {
      const { vi, en } = FIELDS[error.field]
      return ofForm([`${vi}: quá dài.`, `Nhiều nhất ${String(error.limit)} ký tự.`], [`${en}: too long.`, `At most ${countOf(error.limit, 'character')}.`])
    }
    case 'plan/date-malformed': {
      const { vi, en } = FIELDS[error.field]
      return ofForm([`${vi}: không có ngày “${error.value}”.`, 'Mời nhập ngày/tháng/năm.'], [`${en}: there is no date “${error.value}”.`, 'Enter day/month/year.'])
    }
    case 'plan/too-many-rounds':
      return ofForm([`Nhiều nhất ${String(error.limit)} lượt.`, 'Mời bỏ bớt tên lượt.'], [`At most ${countOf(error.limit, 'round')}.`, 'Remove some titles.'])
    case 'plan/rules-not-allowed':
      return ofForm(['Các lựa chọn không hợp với quy định đã chọn.', 'Mời chọn lại quy định và các lựa chọn.'], ['The settings do not fit the rule set.', 'Choose the rule set and its settings again.'])
    case 'plan/no-units':
      return ofForm(['Chưa có đơn vị nào.', 'Mời dán danh sách mã và tên đơn vị, hoặc mở tệp Excel, CSV.'], ['There is no unit yet.', 'Paste codes and names, or open an Excel or CSV file.'])
    case 'plan/too-many-units':
      return ofForm([`Có ${String(error.units)} đơn vị, nhiều nhất là ${String(error.limit)}.`, 'Mời chia thành nhiều kế hoạch.'], [`${countOf(error.units, 'unit')}; the most is ${String(error.limit)}.`, 'Split it into several plans.'])
    case 'plan/unit-code-malformed':
      return ofForm(
        [`Dòng ${String(error.line)}: mã đơn vị “${error.value}” không dùng được.`, 'Chỉ dùng chữ không dấu, chữ số và các dấu - . _'],
        [`Line ${String(error.line)}: the unit code “${error.value}” cannot be used.`, 'Use only letters without marks, digits and - . _'],
      )
    case 'plan/unit-name-missing':
      return ofForm([`Dòng ${String(error.line)}: đơn vị ${error.unit} chưa có tên.`, 'Mời ghi tên sau mã, cách nhau bằng dấu chấm phẩy.'], [`Line ${String(error.line)}: unit ${error.unit} has no name.`, 'Write the name after the code, with a semicolon between.'])
    case 'plan/unit-name-too-long':
      return ofForm([`Dòng ${String(error.line)}: tên đơn vị ${error.unit} dài hơn ${String(error.limit)} ký tự.`, 'Mời viết ngắn lại.'], [`Line ${String(error.line)}: the name of unit ${error.unit} is longer than ${countOf(error.limit, 'character')}.`, 'Shorten it.'])
    case 'plan/unit-repeated':
      return ofForm([`Dòng ${String(error.line)}: mã ${error.unit} đã có ở dòng ${String(error.earlier)}.`, 'Mỗi đơn vị một mã: mời xóa hoặc sửa một dòng.'], [`Line ${String(error.line)}: the code ${error.unit} is on line ${String(error.earlier)} already.`, 'One code a unit: remove or correct a line.'])
    case 'plan/no-unit-columns':
      return ofForm(['Không thấy cột mã đơn vị và cột tên đơn vị.', 'Dòng tiêu đề cần có “Mã đơn vị” và “Tên đơn vị”.'], ['No column of unit codes and names was found.', 'The header row needs “Mã đơn vị” and “Tên đơn vị”.'])
  }
}
