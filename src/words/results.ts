/** Sentences of S14 (results), S16 (export) and S19 (log). */
import type { Denominator } from '../domain/rules/ruleSet'

const denominators: Readonly<Record<Denominator, string>> = {
  collected: 'tổng số phiếu thu về',
  issued: 'tổng số phiếu phát ra',
  present: 'số đại biểu có mặt',
  summoned: 'số đại biểu được triệu tập',
  electorate: 'tổng số đại biểu',
}

const outcomes: Readonly<Record<string, string>> = {
  lowOverHalf: 'Trên 1/2 đến dưới 2/3 phiếu tín nhiệm thấp',
  lowTwoThirds: 'Từ 2/3 phiếu tín nhiệm thấp trở lên',
  noConfidenceOverHalf: 'Trên 1/2 phiếu không tín nhiệm',
}

export const resultsVi = {
  title: 'Kết quả',
  notYet: 'Chưa có kết quả. Kết quả chỉ có sau khi Ban Kiểm phiếu kết thúc lượt bỏ phiếu.',
  denominators,
  handCheck: (issued: number, collected: number, cardBox: number, released: number, unused: number, missing: number) =>
    [
      `Phiếu phát ra ${String(issued)} = phiếu thu về ${String(collected)}`,
      unused > 0 ? ` + không dùng ${String(unused)}` : '',
      missing > 0 ? ` + thiếu ${String(missing)}` : '',
      `; thẻ trong hòm thẻ ${String(cardBox)}`,
      released > 0 ? ` + phiếu cấp bù ${String(released)}` : '',
      ` = phiếu thu về ${String(collected)}`,
    ].join(''),
  handCheckReason: (reason: string) => `Thẻ trong hòm thẻ khác số phiếu thu về. Lý do đã ghi: ${reason}`,
  percentOf: (of: Denominator, value: number) => `Tỷ lệ phần trăm tính trên ${denominators[of]} (${String(value)}).`,
  table: {
    caption: (list: string) => `Kết quả ghi phiếu – ${list}`,
    number: 'STT',
    name: 'Họ và tên, chức vụ',
    valid: 'Hợp lệ',
    invalid: 'Không hợp lệ',
    outcome: 'Phân loại',
    none: '–',
    count: (count: number, percent: string | null) => (percent === null ? `${String(count)} (—)` : `${String(count)} (${percent}%)`),
  },
  outcome: (code: string): string => outcomes[code] ?? code,
  outcomeNote: 'Máy chỉ tính và ghi nhãn; quyết định thuộc cấp có thẩm quyền. Phân loại không đọc tại hội nghị.',
  showOutcome: 'Hiện cột phân loại (chỉ để báo cáo cấp trên)',
  fingerprint: 'Mã đối chiếu của kết quả (16 ký tự)',
  openingFingerprint: 'Mã đối chiếu của biên bản mở lượt',
  ruleSet: 'Áp dụng',
  annul: 'Không có kết quả: lượt bỏ phiếu này đã hủy.',
  exportNow: 'Lưu hồ sơ kết quả ra USB',
  exporting: {
    title: 'Lưu hồ sơ kết quả ra USB',
    chip: 'CHƯA LƯU RA USB',
    saved: 'ĐÃ LƯU RA USB',
    step1: '1. Cắm USB vào máy',
    step1Text: 'Chờ máy báo đã nhận USB rồi bấm bước 2.',
    step2: '2. Lưu hồ sơ kết quả',
    save: 'Lưu hồ sơ kết quả',
    readBack: 'Kiểm tra lại tệp đã lưu',
    step2Text: 'Chọn USB làm nơi lưu. Tên tệp giữ nguyên như máy đặt.',
    step2Done: (name: string) => `Đã ghi tệp ${name}. Bây giờ đọc lại từ USB để chắc chắn.`,
    step3: '3. Kiểm tra lại tệp đã lưu',
    step3Text: 'Rút USB ra rồi cắm lại, chọn đúng tệp vừa lưu trên USB. Máy đọc lại và so từng byte.',
    identical: 'Đã đọc lại USB: giống hệt kết quả trong máy',
    different: 'Tệp đọc lại KHÁC với kết quả trong máy. Kết quả trong máy vẫn nguyên. Mời đồng chí bấm Lưu lại, nếu vẫn khác thì đổi USB.',
    again: 'Lưu thêm một USB nữa',
    cancelled: 'Đã thôi lưu. Chưa có gì được ghi ra USB, kết quả trong máy vẫn nguyên.',
    failed: 'Không ghi được ra nơi đã chọn. Kết quả trong máy vẫn nguyên. Mời đồng chí kiểm tra USB còn chỗ, không khóa ghi, rồi bấm Lưu lại.',
    unreadable: 'Không đọc được tệp đã chọn. Kết quả trong máy vẫn nguyên. Mời đồng chí cắm lại USB rồi chọn lại tệp.',
    building: 'Đang đóng gói hồ sơ',
    openingFiles: 'Lưu biên bản mở lượt (tệp MoLuot)',
  },
  log: {
    title: 'Nhật ký',
    lead: 'Mỗi dòng nối với dòng trước bằng mã băm; sửa một dòng là lộ. Không có gì về từng người bỏ phiếu.',
    empty: 'Chưa có dòng nào.',
    number: 'Số',
    time: 'Lúc',
    role: 'Vai',
    what: 'Việc',
    intact: 'Chuỗi nhật ký nguyên vẹn.',
    print: 'In',
  },
} as const

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

/** One sentence for each act of the log. */
export const logSentences: Readonly<Record<string, (facts: Facts) => string>> = {
  'meeting/created': () => 'Tạo cuộc lấy phiếu.',
  'keys/made': (facts) => `Làm ${fact(facts, 'holders')} thẻ chìa khóa; cần ${fact(facts, 'threshold')} thẻ để mở tổng số.`,
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
  'package/built': () => 'Hoàn tất hồ sơ kết quả.',
  'package/read-back': (facts) => `Đọc lại USB: ${facts['identical'] === true ? 'giống hệt' : 'KHÁC'}.`,
  'round/annulled': (facts) => `Hủy lượt bỏ phiếu, lý do: ${fact(facts, 'reason')}.`,
}

export const logRoles: Readonly<Record<string, string>> = { secretary: 'Thư ký', committee: 'Ban Kiểm phiếu', attendant: 'Người hướng dẫn', tablet: 'Máy' }
