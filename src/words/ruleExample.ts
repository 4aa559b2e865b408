/** Sentences of the worked example beside the rules (S1, section 4): what each setting changes on this meeting's own numbers. */
import { countOf } from './english'
import { inBoth } from './language'

export const exampleVi = {
  title: 'Ví dụ với số của hội nghị này',
  titleUsual: 'Ví dụ (chưa nhập số triệu tập, lấy một đơn vị thường gặp)',
  numbers: (summoned: number, present: number, issued: number, collected: number): string =>
    `Triệu tập ${String(summoned)}, có mặt ${String(present)}, phát ra ${String(issued)}, thu về ${String(collected)} phiếu.`,
  quorum: (quorum: number, summoned: number, article: string): string => `Phải có mặt ít nhất ${String(quorum)} trong ${String(summoned)} người được triệu tập${article}.`,
  person: (count: number, level: string): string => `Một người có ${String(count)} phiếu ${level}:`,
  caption: 'Cùng một kết quả, tính trên các mẫu số khác nhau',
  of: 'Tính trên',
  share: 'Tỷ lệ',
  outcome: 'Xếp vào',
  none: 'không thuộc trường hợp nào',
  notEntered: 'chưa nhập số này',
  chosen: 'đang chọn',
  thresholds: 'Với mẫu số đang chọn:',
  from: (least: number, level: string, outcome: string, article: string): string => `từ ${String(least)} phiếu ${level}: ${outcome}${article}`,
  unmarked: (valid: number, invalid: number): string =>
    `Nếu một đại biểu không đánh giá người này: ${String(valid)} phiếu hợp lệ, ${String(invalid)} phiếu không hợp lệ, chỉ đối với riêng người đó.`,
  allOrNothing: 'Máy không nhận phiếu còn người chưa đánh giá; đại biểu không muốn đánh giá ai thì bỏ một phiếu trắng, không hợp lệ đối với mọi người trong danh sách.',
  wholeBallot: 'Phiếu xét theo cả tờ: phiếu trắng là phiếu không hợp lệ, mọi phiếu khác hợp lệ đối với mọi người.',
  article: (article: string): string => ` (${article})`,
  all: 'Các quy tắc máy áp dụng và căn cứ',
  rules: {
    R1: 'Các mức đánh giá và thứ tự trên phiếu',
    R2: 'Lấy phiếu vào năm giữa nhiệm kỳ',
    R3: 'Mỗi người được lấy phiếu ở nhiều nhất hai nơi',
    R4: 'Ít nhất 2/3 số người được triệu tập có mặt',
    R5: 'Người không lấy phiếu: đã có thông báo nghỉ hưu, hoặc được bầu, bổ nhiệm trong năm',
    R6: 'Ai ghi phiếu cho chức danh nào',
    R7: 'Nội dung phiếu: họ tên, chức vụ, các mức',
    R8: 'Tỷ lệ phần trăm tính trên số nào',
    R9: 'Thế nào là phiếu không hợp lệ',
    R11: 'Trên 1/2 đến dưới 2/3 phiếu mức thấp',
    R12: 'Từ 2/3 phiếu mức thấp trở lên',
    R13: 'Hệ quả do cấp có thẩm quyền quyết định, máy chỉ tính',
    R15: 'Tiêu chí đánh giá',
    R16: 'Thời hạn gửi hồ sơ trước hội nghị',
    R17: 'Ban Kiểm phiếu có trước khi bỏ phiếu',
  } as Readonly<Record<string, string>>,
  rule: 'Quy tắc',
  basis: 'Căn cứ',
  noBasis: 'không tìm thấy điều khoản; máy theo nếp chung',
}

export const exampleEn: typeof exampleVi = {
  title: 'Example with this meeting’s numbers',
  titleUsual: 'Example (nobody summoned yet: a usual ward)',
  numbers: (summoned, present, issued, collected) => `Summoned ${String(summoned)}, present ${String(present)}, issued ${String(issued)}, collected ${String(collected)}.`,
  quorum: (quorum, summoned, article) => `At least ${String(quorum)} of ${String(summoned)} summoned must be present${article}.`,
  person: (count, level) => `A person with ${countOf(count, 'ballot')} of ${level}:`,
  caption: 'The same result, of different numbers',
  of: 'Percentage of', share: 'Share', outcome: 'Class', none: 'no class', notEntered: 'not entered yet', chosen: 'chosen',
  thresholds: 'With the number chosen:',
  from: (least, level, outcome, article) => `from ${countOf(least, 'ballot')} of ${level}: ${outcome}${article}`,
  unmarked: (valid, invalid) => `If one voter does not rate this person: ${String(valid)} valid, ${String(invalid)} invalid, for this person only.`,
  allOrNothing: 'The tablet takes no ballot with a person left open; who wants to rate nobody casts one blank ballot, invalid for everyone on the list.',
  wholeBallot: 'Judged as a whole: a blank ballot is invalid, every other one is valid for everybody.',
  article: (article) => ` (${article})`,
  all: 'Rules applied, and where they come from',
  rules: {
    R1: 'Levels and their order', R2: 'Held in the middle year of the term', R3: 'At most two places for a person', R4: 'At least 2/3 of those summoned are present',
    R5: 'Not rated: notified of retirement, elected or appointed in the year', R6: 'Who rates which post', R7: 'Ballot: name, position, levels',
    R8: 'What percentages are of', R9: 'What makes a ballot invalid', R11: 'Over a half to under two thirds of the low level', R12: 'Two thirds or more of the low level',
    R13: 'Consequences are for the competent authority; the tablet only computes', R15: 'Criteria', R16: 'Dates before the meeting', R17: 'Counting committee before the vote',
  },
  rule: 'Rule', basis: 'Source', noBasis: 'no article found; the product follows custom',
}

export const exampleWords = inBoth(exampleVi, exampleEn)
