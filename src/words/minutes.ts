/**
 * Sentences of the minutes and their annexes (rules.md §6), Vietnamese: they are printed. The screen around them (S15) has its
 * own words in `minutesScreen.ts`. One spelling: ủy, hòa.
 */
import type { Denominator } from '../domain/rules/ruleSet'

const two = (text: string): string => text.padStart(2, '0')

/** "08 giờ 05 phút" of "08:05" or of an ISO time. */
export const hourVi = (time: string): string => {
  const [, hours, minutes] = /(?:T|^)(\d{1,2}):(\d{2})/.exec(time) ?? []
  return hours === undefined || minutes === undefined ? '…… giờ …… phút' : `${two(hours)} giờ ${minutes} phút`
}

export const dateVi = (iso: string): string => {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso) ?? []
  return year === undefined ? 'ngày …… tháng …… năm ………' : `ngày ${day ?? ''} tháng ${month ?? ''} năm ${year}`
}

export const minutesVi = {
  title: 'Biên bản kiểm phiếu',
  number: '…………',
  basis: (text: string): string => (/^căn cứ/iu.test(text) ? text : `Căn cứ ${text}`),
  opening: (time: string, date: string, place: string, unit: string, meeting: string, round: string): string =>
    `Hồi ${time}, ${date}${place === '' ? '' : `, tại ${place}`}, ${unit} tổ chức ${meeting}; hội nghị tiến hành lấy phiếu tín nhiệm (${round}) bằng hòm phiếu điện tử không nối mạng.`,
  replaces: (reason: string): string => `Lượt này thay cho lượt trước. Lý do: ${reason}.`,
  parts: {
    people: '1. Thành phần',
    agreement: '2. Sự nhất trí của hội nghị',
    ballots: '3. Số phiếu, số thẻ',
    rules: '4. Quy định áp dụng',
    results: '5. Kết quả kiểm phiếu',
    keyCards: '6. Thẻ chìa khóa',
    course: '7. Diễn biến',
    fingerprints: '8. Mã đối chiếu',
    end: '9. Kết thúc',
  },
  chair: 'Chủ trì hội nghị',
  secretary: 'Thư ký hội nghị',
  committee: 'Ban Kiểm phiếu gồm:',
  member: (address: string, name: string, role: string): string => `${address} ${name}${role === '' ? '' : ` – ${role}`}`,
  memberRole: 'Ủy viên',
  onList: (reason: string): string => `Có thành viên Ban Kiểm phiếu là người được lấy phiếu; lý do: ${reason}.`,
  summoned: 'Đại biểu được triệu tập',
  present: 'Đại biểu có mặt',
  absent: 'Đại biểu vắng mặt',
  electorate: 'Tổng số đại biểu',
  quorum: (present: number, summoned: number, numerator: number, denominator: number): string =>
    `Số đại biểu có mặt đạt ít nhất ${String(numerator)}/${String(denominator)} số được triệu tập (${String(present)}/${String(summoned)}), đủ điều kiện tiến hành.`,
  quorumOf: (list: string, present: number, summoned: number, numerator: number, denominator: number): string =>
    `Danh sách “${list}”: số đại biểu có mặt đạt ít nhất ${String(numerator)}/${String(denominator)} số được triệu tập (${String(present)}/${String(summoned)}), đủ điều kiện tiến hành.`,
  late: (present: number, reason: string): string => `Đại biểu đến muộn khi đang bỏ phiếu, số có mặt là ${String(present)}; lý do: ${reason}.`,
  agreement: (address: string): string =>
    `Hội nghị nhất trí dùng hòm phiếu điện tử để lấy phiếu tín nhiệm và nhất trí cử các ${address} có tên trên vào Ban Kiểm phiếu.`,
  issued: 'Số phiếu phát ra',
  collected: 'Số phiếu thu về',
  unused: 'Số phiếu không dùng',
  missing: 'Số phiếu thiếu',
  missingReason: (count: number, reason: string): string => `${String(count)} phiếu: ${reason}`,
  cards: 'Thẻ nhận phiếu',
  cardNumbers: (printed: number, leftover: number, handed: number): string => `in ${String(printed)}, còn lại ${String(leftover)}, đã trao ${String(handed)}`,
  cardChanges: 'Thay đổi khi bỏ phiếu',
  cardChangeNumbers: (released: number, replaced: number, voided: number): string => `phiếu cấp bù ${String(released)}, thẻ cấp lại ${String(replaced)}, thẻ đã hủy ${String(voided)}`,
  cardBox: 'Thẻ đếm được trong hòm thẻ',
  cardBoxDiffers: (count: number, reason: string): string => `${String(count)} (khác số phiếu thu về; lý do: ${reason})`,
  handCheck: (handed: number, released: number, replaced: number, voided: number, issued: number): string =>
    `Phiếu phát ra = thẻ đã trao ${String(handed)} + phiếu cấp bù ${String(released)} − thẻ cấp lại ${String(replaced)} − thẻ đã hủy ${String(voided)} = ${String(issued)}.`,
  group: (letter: string, title: string): string => `Nhóm đại biểu ${letter}${title === '' ? '' : ` – ${title}`}`,
  ruleSet: (title: string): string => `Áp dụng ${title}.`,
  validity: { perOfficial: 'Phiếu hợp lệ hay không xét theo từng người; một dòng không hợp lệ không làm hỏng các dòng khác.', wholeBallot: 'Phiếu hợp lệ hay không xét theo cả tờ phiếu.' },
  unmarked: {
    allowWithWarning: 'Người không được đánh giá trên một phiếu thì phiếu đó không hợp lệ đối với người đó.',
    allOrNothing: 'Mỗi phiếu đánh giá đủ mọi người trong danh sách, hoặc là phiếu trắng.',
  },
  percentOf: (of: string, value: number): string => `Tỷ lệ phần trăm tính trên ${of} (${String(value)} ${value === 0 ? 'nên không có tỷ lệ' : 'là 100%'}).`,
  denominators: {
    collected: 'tổng số phiếu thu về', issued: 'tổng số phiếu phát ra', present: 'số đại biểu có mặt', summoned: 'số đại biểu được triệu tập', electorate: 'tổng số đại biểu',
  } satisfies Record<Denominator, string>,
  list: (title: string, people: number): string => `${title} (${String(people)} người)`,
  columns: { number: 'STT', name: 'Họ và tên, chức vụ', valid: 'Hợp lệ', invalid: 'Không hợp lệ' },
  count: (count: number, of: number, percent: string | null): string => (percent === null ? `${String(count)} phiếu` : `${String(count)}/${String(of)} phiếu (${percent}%)`),
  keyCards: (made: number, needed: number, entered: number): string =>
    `Đã làm ${String(made)} thẻ chìa khóa, cần ${String(needed)} thẻ để mở tổng số; khi kết thúc đã nhập ${String(entered)} thẻ.`,
  keyCardsLost: (lost: number): string => (lost === 0 ? 'Không mất thẻ nào.' : `Mất ${String(lost)} thẻ.`),
  keyCardsDestroyed: (destroyed: number, made: number): string =>
    destroyed === made ? `Cả ${String(made)} thẻ đã được hủy trước hội nghị.` : `Đã hủy trước hội nghị ${String(destroyed)} thẻ.`,
  noPause: 'Việc bỏ phiếu diễn ra liên tục, không tạm dừng.',
  pause: (from: string, to: string, restart: boolean, count: number): string =>
    `Tạm dừng từ ${from} đến ${to}${restart ? ' (máy khởi động lại)' : ''}: số phiếu trong hòm trước và sau bằng nhau, ${String(count)} phiếu.`,
  pauseDiffers: (from: string, to: string, before: number, after: number): string => `Tạm dừng từ ${from} đến ${to}: trước ${String(before)} phiếu, sau ${String(after)} phiếu.`,
  lastPause: (at: string, count: number): string => `Dừng bỏ phiếu lúc ${at} với ${String(count)} phiếu trong hòm để đối chiếu và kết thúc.`,
  locked: (at: string): string => `Kết thúc lượt bỏ phiếu, khóa hòm lúc ${at}.`,
  noIncident: 'Không có sự cố nào khác.',
  seal: (seal: string): string => `Niêm phong máy: ${seal}.`,
  openingFingerprint: 'Mã đối chiếu của biên bản mở lượt (ghi trước phiếu đầu tiên)',
  resultFingerprint: 'Mã đối chiếu của kết quả',
  configurationFingerprint: (title: string): string => `Cấu hình – ${title}`,
  build: 'Phiên bản phần mềm',
  annexes: (count: number): string => `Kèm theo biên bản có ${String(count)} phụ lục.`,
  end: (time: string, copies: number): string =>
    `Biên bản này đã được đọc cho hội nghị nghe, lập thành ${two(String(copies))} bản có giá trị như nhau và kết thúc hồi ${time} cùng ngày.`,
  recipients: 'Nơi nhận:',
  footer: (unit: string, round: string): string => `${unit} – ${round}`,
  annex: {
    heading: (number: number, title: string): string => `Phụ lục ${String(number)}. ${title}`,
    zero: 'Kiểm tra và niêm phong hòm phiếu',
    zeroText: (at: string): string => `Trước khi mở lượt lúc ${at}, hòm phiếu trong máy rỗng: 0 phiếu. Biên bản kiểm tra và niêm phong đã được Ban Kiểm phiếu ký trước phiếu đầu tiên.`,
    device: 'Mã máy ghi phiếu',
    logHead: 'Mã nhật ký lúc khóa hòm',
    reconciliation: 'Đối chiếu phiếu và thẻ theo nhóm đại biểu',
    reconciliationItem: 'Nội dung',
    reconciliationWhole: 'Cộng',
    reconciliationRows: {
      summoned: 'Được triệu tập', present: 'Có mặt', printed: 'Thẻ đã in', leftover: 'Thẻ còn lại', handed: 'Thẻ đã trao', released: 'Phiếu cấp bù', replaced: 'Thẻ cấp lại',
      voided: 'Thẻ đã hủy', issued: 'Phiếu phát ra', collected: 'Phiếu thu về', unused: 'Phiếu không dùng', missing: 'Phiếu thiếu', cardBox: 'Thẻ trong hòm thẻ',
    },
    excluded: 'Người không lấy phiếu trong lượt này',
    excludedColumns: ['STT', 'Họ và tên', 'Chức vụ', 'Lý do'],
    excludedReasons: { 'retirement-leave': 'Đã có thông báo nghỉ công tác chờ nghỉ hưu', 'appointed-this-year': 'Được bầu, bổ nhiệm trong năm lấy phiếu' },
    conflicts: 'Trường hợp kết quả khác nhau khi tính tỷ lệ trên số khác',
    conflictsLead: (of: string): string => `Lượt này tính tỷ lệ trên ${of}. Nếu tính trên số khác thì phân loại của những người sau đây thay đổi:`,
    conflictColumns: ['Họ và tên', 'Theo cách tính của lượt này', 'Nếu tính trên', 'Thì là'],
    noClass: 'Không thuộc trường hợp nào',
    outcomes: 'Phân loại theo quy định, để báo cáo cấp trên',
    outcomesLead: 'Máy chỉ tính và ghi theo điều khoản; quyết định thuộc cấp có thẩm quyền. Phụ lục này không đọc tại hội nghị.',
    outcomeColumns: ['Họ và tên, chức vụ', 'Số phiếu', 'Trường hợp', 'Điều'],
    noOutcomes: 'Không có ai thuộc trường hợp phải xem xét theo quy định.',
    log: 'Nhật ký của lượt',
    logColumns: ['Số', 'Lúc', 'Vai', 'Việc'],
  },
}
