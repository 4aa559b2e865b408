/** Sentences of S19 (log): its page, its roles and one sentence for each act. */
import { countOf, fits } from './english'
import { inBoth, spokenLanguage } from './language'

const logVi = {
  title: 'Nhật ký',
  lead: 'Mỗi dòng nối với dòng trước bằng mã băm; sửa một dòng là lộ. Không có gì về từng người bỏ phiếu.',
  empty: 'Chưa có dòng nào.',
  number: 'Số',
  time: 'Lúc',
  role: 'Vai',
  what: 'Việc',
  intact: 'Chuỗi nhật ký nguyên vẹn.',
  broken: (entry: number): string => `CHUỖI NHẬT KÝ ĐỨT Ở DÒNG ${String(entry)}: nhật ký đã bị sửa. Giữ nguyên máy, lập biên bản và báo cấp trên.`,
  everyone: 'Mọi vai',
  stage: 'Giai đoạn',
  everyStage: 'Cả lượt',
  stages: { before: 'Trước khi mở', voting: 'Đang bỏ phiếu', after: 'Từ lúc khóa hòm' },
  search: 'Tìm chữ',
  shown: (shown: number, whole: number): string => (shown === whole ? `${String(whole)} dòng` : `${String(shown)} trong ${String(whole)} dòng`),
  nothing: 'Không có dòng nào như vậy. Mời đổi cách lọc.',
  paper: 'Xem bản in',
  csv: 'Lưu CSV',
}

const logEn: typeof logVi = {
  title: 'Log',
  lead: 'Every line is chained to the one before by a hash; a changed line shows. There is nothing of any single voter in it.',
  empty: 'No lines yet.',
  number: 'No.',
  time: 'At',
  role: 'Role',
  what: 'Act',
  intact: 'The chain of the log is unbroken.',
  broken: (entry) => `THE CHAIN OF THE LOG IS BROKEN AT LINE ${String(entry)}: the log was changed. Leave the tablet as it is, minute it and tell the level above.`,
  everyone: 'Every role',
  stage: 'Stage',
  everyStage: 'Whole round',
  stages: { before: 'Before opening', voting: 'Voting', after: 'From the lock on' },
  search: 'Search for words',
  shown: (shown, whole) => (shown === whole ? countOf(whole, 'line') : `${String(shown)} of ${countOf(whole, 'line')}`),
  nothing: 'No such lines. Change the filter.',
  paper: 'Show as paper',
  csv: 'Save CSV',
}

export const logWords = inBoth(logVi, logEn)

type Facts = Readonly<Record<string, string | number | boolean | null>>

const fact = (facts: Facts, name: string): string => String(facts[name] ?? '')

/** The counters that are not zero, in words. */
function counted(facts: Facts): string {
  const named = [
    ['released', 'phiếu cấp bù'], ['replaced', 'thẻ cấp lại'], ['voided', 'thẻ đã hủy'], ['cardChecks', 'lần kiểm tra thẻ'],
    ['ballotChecks', 'lần kiểm tra phiếu'], ['walkAways', 'lần rời máy'], ['refusals', 'mã không dùng được'],
  ] as const
  const parts = named.filter(([name]) => Number(facts[name] ?? 0) > 0).map(([name, text]) => `${fact(facts, name)} ${text}`)
  return parts.length === 0 ? '' : ` Từ đầu lượt: ${parts.join(', ')}.`
}

const PIECES_VI: Readonly<Record<string, string>> = { ballots: 'số phiếu', levels: 'số phiếu từng mức', percentages: 'tỷ lệ', validity: 'hợp lệ, không hợp lệ', fingerprint: 'mã đối chiếu' }
const PIECES_EN: Readonly<Record<string, string>> = { ballots: 'ballots', levels: 'counts of each level', percentages: 'percentages', validity: 'valid and invalid', fingerprint: 'fingerprint' }
const published = (names: Readonly<Record<string, string>>) => (facts: Facts): string =>
  fact(facts, 'pieces').split(',').map((piece) => names[piece] ?? piece).join(', ')
const publishedVi = published(PIECES_VI)
const publishedEn = published(PIECES_EN)

/** One sentence for each act of the log. */
type Acts = Readonly<Record<string, (facts: Facts) => string>>

const actsVi: Acts = {
  'meeting/created': () => 'Tạo cuộc lấy phiếu.',
  'clock/confirmed': () => 'Thư ký xác nhận ngày giờ của máy là đúng.',
  'keys/made': (facts) => `Làm ${fact(facts, 'holders')} thẻ chìa khóa; cần ${fact(facts, 'threshold')} thẻ để mở tổng số.`,
  'keys/card-printed': (facts) => `In thẻ chìa khóa ${fact(facts, 'card')}/${fact(facts, 'holders')} ra máy in thay vì chép tay.`,
  'keys/dropped': () => 'Bỏ thẻ chìa khóa cũ vì thành phần Ban Kiểm phiếu hoặc danh sách thay đổi.',
  'cards/made': (facts) => `Tạo ${fact(facts, 'cards')} thẻ nhận phiếu.`,
  'round/ready': (facts) => `Duyệt và niêm phong; biên bản mở lượt ${fact(facts, 'opening')}; PIN của thành viên ${fact(facts, 'first')} và ${fact(facts, 'second')}.`,
  'round/reopened-for-change': (facts) => `Mở lại để sửa trước khi mở lượt; PIN của thành viên ${fact(facts, 'first')} và ${fact(facts, 'second')}.`,
  'round/opened': (facts) => `Mở lượt bỏ phiếu, có mặt ${fact(facts, 'present')}; PIN của thành viên ${fact(facts, 'first')} và ${fact(facts, 'second')}.${facts['readinessOverride'] === undefined ? '' : ` Máy chưa đủ điều kiện, lý do vẫn mở: ${fact(facts, 'readinessOverride')}.`}`,
  'round/paused': (facts) => `Tạm dừng${facts['why'] === 'restart' ? ' vì máy khởi động lại' : ''}; trong hòm có ${fact(facts, 'collected')} phiếu.${counted(facts)}`,
  'round/resumed': (facts) => `Mở tiếp; trong hòm có ${fact(facts, 'collected')} phiếu; PIN của thành viên ${fact(facts, 'first')} và ${fact(facts, 'second')}.`,
  'present/raised': (facts) => `Đại biểu đến muộn: có mặt ${fact(facts, 'present')} (nhóm ${fact(facts, 'group')}), lý do: ${fact(facts, 'reason')}.`,
  'box/counted': (facts) => `Trong hòm có ${fact(facts, 'collected')} phiếu.${counted(facts)}`,
  'cards/reconciled': (facts) => `Đối chiếu thẻ: phát ra ${fact(facts, 'issued')}, thu về ${fact(facts, 'collected')}, không dùng ${fact(facts, 'unused')}, thiếu ${fact(facts, 'missing')}.`,
  'closing/began': () => 'Nhập thẻ chìa khóa đầu tiên; từ đây không bỏ phiếu thêm được.',
  'closing/cancelled': (facts) => `Thôi nhập thẻ chìa khóa khi đã nhập ${fact(facts, 'cards')} thẻ.`,
  'round/locked': (facts) => `Khóa hòm với ${fact(facts, 'ballots')} phiếu, ${fact(facts, 'cards')} thẻ chìa khóa.${counted(facts)}`,
  'result/signed': (facts) => `Ký kết quả ${fact(facts, 'result')}, ${fact(facts, 'members')} thành viên ký.`,
  'package/built': () => 'Hoàn tất biên bản và hồ sơ kết quả.',
  'result/announced': () => 'Công bố kết quả tại hội nghị.',
  'result/published': (facts) => `Lập phiếu công bố (${publishedVi(facts)}) theo ${fact(facts, 'decision')}.`,
  'package/read-back': (facts) => `Đọc lại USB: ${facts['identical'] === true ? 'giống hệt' : 'KHÁC'}.`,
  'round/annulled': (facts) => `Hủy lượt bỏ phiếu, lý do: ${fact(facts, 'reason')}; ${facts['paper'] === undefined ? `PIN của thành viên ${fact(facts, 'first')} và ${fact(facts, 'second')}` : `theo văn bản đã ký: ${fact(facts, 'paper')}, người ký: ${fact(facts, 'signers')}; ${facts['keyCard'] === true ? 'thẻ chìa khóa đã nhập khi kết thúc' : `PIN của thành viên ${fact(facts, 'pin')}`}`}.`,
  'result/corrected': (facts) => `Đính chính số ${fact(facts, 'number')} (${fact(facts, 'entries')} chỗ), mã đối chiếu ${fact(facts, 'correction')}; lý do: ${fact(facts, 'reason')}.`,
  'opening/read-back': (facts) => `Đọc lại tệp mở lượt: ${facts['identical'] === true ? 'giống hệt' : 'KHÁC'}.`,
  'annulment/read-back': (facts) => `Đọc lại tệp hủy lượt: ${facts['identical'] === true ? 'giống hệt' : 'KHÁC'}.`,
  'correction/read-back': (facts) => `Đọc lại tệp đính chính: ${facts['identical'] === true ? 'giống hệt' : 'KHÁC'}.`,
}

const rolesVi: Readonly<Record<string, string>> = { secretary: 'Thư ký', committee: 'Ban Kiểm phiếu', attendant: 'Người hướng dẫn', tablet: 'Máy' }

function countedEn(facts: Facts): string {
  const named = [
    ['released', 'ballot', ' released'], ['replaced', 'card', ' replaced'], ['voided', 'card', ' voided'], ['cardChecks', 'card check', ''],
    ['ballotChecks', 'ballot check', ''], ['walkAways', 'walk-away', ''], ['refusals', 'code', ' refused'],
  ] as const
  const parts = named.filter(([name]) => Number(facts[name] ?? 0) > 0).map(([name, noun, after]) => `${countOf(fact(facts, name), noun)}${after}`)
  return parts.length === 0 ? '' : ` Since the opening: ${parts.join(', ')}.`
}

const pins = (facts: Facts): string => `PINs of members ${fact(facts, 'first')} and ${fact(facts, 'second')}`

const actsEn: Acts = {
  'meeting/created': () => 'Meeting created.',
  'clock/confirmed': () => 'The secretary confirmed the date and time of the tablet.',
  'keys/made': (facts) => `${countOf(fact(facts, 'holders'), 'key card')} made; ${fact(facts, 'threshold')} ${fits(fact(facts, 'threshold'), 'is', 'are')} needed to open the totals.`,
  'keys/card-printed': (facts) => `Key card ${fact(facts, 'card')}/${fact(facts, 'holders')} printed instead of copied by hand.`,
  'keys/dropped': () => 'Key cards dropped, because the committee or the lists changed.',
  'cards/made': (facts) => `${countOf(fact(facts, 'cards'), 'voting card')} made.`,
  'round/ready': (facts) => `Approved and sealed; opening record ${fact(facts, 'opening')}; ${pins(facts)}.`,
  'round/reopened-for-change': (facts) => `Reopened for a change before opening; ${pins(facts)}.`,
  'round/opened': (facts) => `Round opened, ${fact(facts, 'present')} present; ${pins(facts)}.${facts['readinessOverride'] === undefined ? '' : ` The tablet was not fully ready; reason for opening all the same: ${fact(facts, 'readinessOverride')}.`}`,
  'round/paused': (facts) => `Paused${facts['why'] === 'restart' ? ' because the tablet restarted' : ''}; ${countOf(fact(facts, 'collected'), 'ballot')} in the box.${countedEn(facts)}`,
  'round/resumed': (facts) => `Resumed; ${countOf(fact(facts, 'collected'), 'ballot')} in the box; ${pins(facts)}.`,
  'present/raised': (facts) => `Late delegate: ${fact(facts, 'present')} present (group ${fact(facts, 'group')}), reason: ${fact(facts, 'reason')}.`,
  'box/counted': (facts) => `${countOf(fact(facts, 'collected'), 'ballot')} in the box.${countedEn(facts)}`,
  'cards/reconciled': (facts) => `Cards reconciled: issued ${fact(facts, 'issued')}, collected ${fact(facts, 'collected')}, unused ${fact(facts, 'unused')}, missing ${fact(facts, 'missing')}.`,
  'closing/began': () => 'First key card entered; nobody can vote from here on.',
  'closing/cancelled': (facts) => `Entering key cards stopped after ${countOf(fact(facts, 'cards'), 'card')}.`,
  'round/locked': (facts) => `Box locked with ${countOf(fact(facts, 'ballots'), 'ballot')}, ${countOf(fact(facts, 'cards'), 'key card')}.${countedEn(facts)}`,
  'result/signed': (facts) => `Result ${fact(facts, 'result')} signed by ${countOf(fact(facts, 'members'), 'member')}.`,
  'package/built': () => 'Minutes and result package finished.',
  'result/announced': () => 'Result announced to the meeting.',
  'result/published': (facts) => `Publication sheet made (${publishedEn(facts)}) by ${fact(facts, 'decision')}.`,
  'package/read-back': (facts) => `Read back from USB: ${facts['identical'] === true ? 'identical' : 'DIFFERENT'}.`,
  'round/annulled': (facts) => `Round annulled, reason: ${fact(facts, 'reason')}; ${facts['paper'] === undefined ? pins(facts) : `by a signed paper: ${fact(facts, 'paper')}, signed by ${fact(facts, 'signers')}; ${facts['keyCard'] === true ? 'a key card accepted at closing' : `PIN of member ${fact(facts, 'pin')}`}`}.`,
  'result/corrected': (facts) => `Correction ${fact(facts, 'number')} (${countOf(fact(facts, 'entries'), 'place')}), fingerprint ${fact(facts, 'correction')}; reason: ${fact(facts, 'reason')}.`,
  'opening/read-back': (facts) => `Opening record read back: ${facts['identical'] === true ? 'identical' : 'DIFFERENT'}.`,
  'annulment/read-back': (facts) => `Annulment record read back: ${facts['identical'] === true ? 'identical' : 'DIFFERENT'}.`,
  'correction/read-back': (facts) => `Correction record read back: ${facts['identical'] === true ? 'identical' : 'DIFFERENT'}.`,
}

const rolesEn: Readonly<Record<string, string>> = { secretary: 'Secretary', committee: 'Counting committee', attendant: 'Attendant', tablet: 'Tablet' }

/** The sentence of an act; papers ask for Vietnamese by name. */
export const logSentence = (act: string, facts: Facts, language = spokenLanguage()): string =>
  (language === 'vi' ? actsVi : actsEn)[act]?.(facts) ?? act

export const logRole = (role: string, language = spokenLanguage()): string => (language === 'vi' ? rolesVi : rolesEn)[role] ?? role
