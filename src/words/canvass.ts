/** Sentences of S18 (receiving and consolidating): states, what became of a file, reasons, and headings of its tables. */
import { countOf } from './english'
import { inBoth } from './language'

export const canvassVi = {
  title: 'Tiếp nhận – tổng hợp',
  rehearsal: 'LÀM THỬ – KHÔNG TÍNH KẾT QUẢ',
  states: { notSubmitted: 'Chưa nộp', toCompare: 'Chờ đối chiếu', accepted: 'Đạt', resubmit: 'Phải nộp lại', toDecide: 'Chờ quyết định' },
  next: {
    notSubmitted: 'Chưa nhận được hồ sơ nào của đơn vị này.',
    toCompare: 'Mời nhập 16 ký tự mã đối chiếu in trên biên bản mở lượt đã ký.',
    accepted: 'Đã đưa vào tổng hợp.',
    resubmit: 'Mời đơn vị cắm lại máy, bấm Lưu lại rồi nộp lại.',
    toDecide: 'Cần người có thẩm quyền quyết định, ghi rõ họ tên và số văn bản.',
  },
  fates: {
    counted: 'Đã tính', duplicate: 'Trùng, không tính lại', 'to-compare': 'Chờ đối chiếu', 'to-decide': 'Chờ quyết định', 'set-aside': 'Để ra ngoài theo quyết định',
    rejected: 'Không đạt', unreadable: 'Không đọc được', rehearsal: 'Làm thử, không nhận', official: 'Chính thức, không nhận vào bản làm thử', 'no-result': 'Không phải hồ sơ kết quả', annulment: 'Biên bản hủy lượt: hồ sơ của lượt này không được tự tính', correction: 'Bản đính chính: số liệu đã ký giữ nguyên',
  },
  reasons: {
    'same-round': 'hai kết quả khác nhau của cùng đơn vị và lượt', replaces: 'lượt này nói là thay cho lượt khác', 'shared-keys': 'dùng chung khóa hoặc hòm phiếu với kết quả khác', 'unexpected-unit': 'đơn vị không có trong danh sách phải nộp', 'copies-differ': 'số liệu đã ký đúng, nhưng bản sao cho người đọc (biên bản, bảng) không khớp',
    'other-plan': 'lập theo kế hoạch khác với kế hoạch đang tổng hợp', annulled: 'lượt này đã có biên bản hủy', 'other-opening': 'đơn vị đã đăng ký một biên bản mở lượt khác cho lượt này: có thể lượt đã làm lại, cần hỏi đơn vị', 'without-plan': 'không lập theo tệp kế hoạch của cấp trên',
  },
  placesKinds: { two: 'Lấy phiếu ở hai nơi (không cộng)', 'too-many': 'SAI: lấy phiếu ở quá hai nơi', possible: 'Trùng họ tên, cần xem lại' },
  samePlaceTwice: 'Cả hai nơi đều ghi cùng một nơi',
  noClass: 'Không thuộc mức phải xem xét',
  outcomes: {
    lowTwoThirds: 'Từ 2/3 phiếu tín nhiệm thấp trở lên', lowOverHalf: 'Trên 1/2 đến dưới 2/3 phiếu tín nhiệm thấp', noConfidenceOverHalf: 'Trên 1/2 phiếu không tín nhiệm',
  },
  denominators: { collected: 'số phiếu thu về', issued: 'số phiếu phát ra', present: 'số có mặt', summoned: 'số được triệu tập', electorate: 'tổng số đại biểu' },
  keysKnown: { registered: 'Biên bản mở lượt đã đăng ký trước', typed: 'Mã đối chiếu nhập từ giấy đã ký' },
  sheets: { units: 'Đơn vị', rows: 'Kết quả', pages: 'Từng đơn vị', sums: 'Theo quy định', places: 'Hai nơi', matters: 'Cần quyết định', files: 'Tệp' },
  columns: {
    unitCode: 'Mã đơn vị', unitName: 'Đơn vị', expected: 'Trong danh sách', state: 'Tình trạng', round: 'Lượt', digest: 'SHA-256 kết quả', fingerprint: 'Mã kết quả', openingFingerprint: 'Mã biên bản mở lượt',
    keysHow: 'Khóa đã biết nhờ', keysBy: 'Người xác nhận', keysAt: 'Lúc', keysChannel: 'Kênh', decidedBy: 'Người quyết định', document: 'Số văn bản', next: 'Việc cần làm',
    list: 'Danh sách', number: 'STT', person: 'Họ và tên', position: 'Chức vụ', birthDate: 'Ngày sinh', place: 'Nơi', idCode: 'Mã cán bộ', summoned: 'Triệu tập', present: 'Có mặt', issued: 'Phát ra', collected: 'Thu về', valid: 'Hợp lệ', unmarked: 'Chưa đánh giá',
    of: 'Tính trên', ofValue: 'Số tính trên', outcome: 'Mức kết quả', article: 'Điều', places: 'Số nơi', ruleSet: 'Quy định', units: 'Số đơn vị', lists: 'Số danh sách', ratings: 'Số lượt người', kind: 'Loại', reasons: 'Lý do', file: 'Tệp', fate: 'Kết luận', codes: 'Mã lỗi', sameAs: 'Trùng với tệp', kept: 'Giữ lại', correction: 'Đính chính', percentOf: (label: string) => `${label} (%)`,
  },
  pages: {
    unit: (name: string, code: string, round: number) => `${name} (${code}), lượt ${String(round)}`,
    fingerprints: (result: string, opening: string) => `Mã kết quả ${result}. Mã biên bản mở lượt ${opening}.`,
    list: (title: string, of: string, value: number, issued: number, collected: number) => `${title}: phát ra ${String(issued)}, thu về ${String(collected)} phiếu; tính trên ${of} (${String(value)})`,
    corrected: (count: number, last: string) => `Có ${String(count)} bản đính chính sau khi ký (bản cuối ${last}); số liệu dưới đây giữ nguyên như đã ký.`,
    chart: (title: string, from: number, to: number, all: number) => (from === 1 && to === all ? title : `${title}, người thứ ${String(from)} đến ${String(to)}`),
    described: (title: string) => `${title}: mỗi người một thanh ngang, chia theo số phiếu của từng mức. Số liệu ở bảng phía trên.`,
    ballots: (of: string, value: number) => `Số phiếu; cả thanh là ${of} (${String(value)})`,
    sums: (rules: string, of: string) => `${rules}, tính trên ${of}: tỷ lệ các mức`,
    sumsDescribed: 'Một thanh ngang, chia theo số lượt đánh giá của từng mức. Số liệu ở bảng phía trên.',
    tooMany: (limit: number) => `Trên ${String(limit)} kết quả nên không có trang và biểu đồ của từng đơn vị. Muốn có, mời tổng hợp theo từng phần.`,
  },
  corrected: (count: number, last: string) => `Có ${String(count)} bản đính chính; bản cuối ${last}`,
  nothing: 'Không có.',
  yes: 'Có',
  no: 'Không',
  lead: (total: string) => `Bảng tổng hợp kết quả lấy phiếu tín nhiệm. ${total}`,
  counts: (accepted: number, all: number) => `Đạt ${String(accepted)}/${String(all)} đơn vị.`,
  neverAdded: 'Người lấy phiếu ở hai nơi: xem cạnh nhau, không bao giờ cộng. Kết quả tính trên các mẫu số khác nhau không gộp chung.',
  progress: (done: number, total: number, perSecond: string, left: string) => `${String(done)}/${String(total)} tệp · ${perSecond} tệp/giây · còn ${left}`,
  minutes: (minutes: number) => (minutes < 1 ? 'dưới 1 phút' : `${String(minutes)} phút`),
}

const canvassEn: typeof canvassVi = {
  title: 'Reception and consolidation',
  rehearsal: 'REHEARSAL – RESULTS DO NOT COUNT',
  states: { notSubmitted: 'Not submitted', toCompare: 'To be compared', accepted: 'Accepted', resubmit: 'To be sent again', toDecide: 'To be decided' },
  next: {
    notSubmitted: 'No package of this unit has been received.',
    toCompare: 'Enter the 16 symbols of the fingerprint printed on the signed opening record.',
    accepted: 'Consolidated.',
    resubmit: 'Ask the unit to plug the tablet in, press Save again and send it anew.',
    toDecide: 'Someone in charge must decide, with name and document number.',
  },
  fates: {
    counted: 'Counted', duplicate: 'The same again, not counted twice', 'to-compare': 'To be compared', 'to-decide': 'To be decided', 'set-aside': 'Set aside by decision',
    rejected: 'Rejected', unreadable: 'Unreadable', rehearsal: 'Rehearsal, not taken', official: 'Official, not taken into a rehearsal', 'no-result': 'No result package', annulment: 'Annulment: no package of this round counts by itself', correction: 'Correction: the signed figures stay',
  },
  reasons: {
    'same-round': 'two different results of one unit and round', replaces: 'this round says it replaces another', 'shared-keys': 'shares a key or a ballot box with another result', 'unexpected-unit': 'a unit that is not on the list', 'copies-differ': 'the signed figures hold, but copies for people (minutes, table) do not',
    'other-plan': 'set up from another plan than the one consolidated', annulled: 'an annulment of this round was received', 'other-opening': 'the unit registered another opening record for this round: it may have been run again; ask the unit', 'without-plan': 'not set up from the plan file of the level above',
  },
  placesKinds: { two: 'Rated in two places (never added)', 'too-many': 'ERROR: rated in more than two places', possible: 'The same name: please look' },
  samePlaceTwice: 'Both say they are the same place',
  noClass: 'In no class',
  outcomes: {
    lowTwoThirds: 'Two thirds or more low confidence', lowOverHalf: 'Over a half to under two thirds low confidence', noConfidenceOverHalf: 'Over a half no confidence',
  },
  denominators: { collected: 'ballots collected', issued: 'ballots issued', present: 'those present', summoned: 'those summoned', electorate: 'all deputies' },
  keysKnown: { registered: 'Opening record registered beforehand', typed: 'Fingerprint typed from the signed paper' },
  sheets: { units: 'Units', rows: 'Results', pages: 'Unit by unit', sums: 'By rules', places: 'Two places', matters: 'To decide', files: 'Files' },
  columns: {
    unitCode: 'Unit code', unitName: 'Unit', expected: 'Expected', state: 'State', round: 'Round', digest: 'SHA-256 of the result', fingerprint: 'Result fingerprint', openingFingerprint: 'Opening-record fingerprint',
    keysHow: 'Keys known by', keysBy: 'Confirmed by', keysAt: 'At', keysChannel: 'Channel', decidedBy: 'Decided by', document: 'Document number', next: 'What to do',
    list: 'List', number: 'No.', person: 'Name', position: 'Position', birthDate: 'Birth date', place: 'Place', idCode: 'Id code', summoned: 'Summoned', present: 'Present', issued: 'Issued', collected: 'Collected', valid: 'Valid', unmarked: 'Unmarked',
    of: 'Percent of', ofValue: 'Denominator', outcome: 'Class', article: 'Article', places: 'Places', ruleSet: 'Rules', units: 'Units', lists: 'Lists', ratings: 'Ratings', kind: 'Kind', reasons: 'Reasons', file: 'File', fate: 'What became of it', codes: 'Codes', sameAs: 'Same as file', kept: 'Kept', correction: 'Corrections', percentOf: (label) => `${label} (%)`,
  },
  pages: {
    unit: (name, code, round) => `${name} (${code}), round ${String(round)}`,
    fingerprints: (result, opening) => `Result fingerprint ${result}. Opening-record fingerprint ${opening}.`,
    list: (title, of, value, issued, collected) => `${title}: ${countOf(issued, 'ballot')} issued, ${String(collected)} collected; percentages of ${of} (${String(value)})`,
    corrected: (count, last) => `${countOf(count, 'correction')} after signing (the last is ${last}); the figures below are those that were signed.`,
    chart: (title, from, to, all) => (from === 1 && to === all ? title : `${title}, people ${String(from)} to ${String(to)}`),
    described: (title) => `${title}: a horizontal bar for each person, divided by the ballots of each level. The figures are in the table above.`,
    ballots: (of, value) => `Ballots; the whole bar is ${of} (${String(value)})`,
    sums: (rules, of) => `${rules}, of ${of}: shares of the levels`,
    sumsDescribed: 'A horizontal bar, divided by the ratings of each level. The figures are in the table above.',
    tooMany: (limit) => `Single units have no pages and charts where there are more than ${countOf(limit, 'result')}. To have them, consolidate part by part.`,
  },
  corrected: (count, last) => `${countOf(count, 'correction')}; the last is ${last}`,
  nothing: 'None.',
  yes: 'Yes',
  no: 'No',
  lead: (total) => `Consolidated results of confidence votes. ${total}`,
  counts: (accepted, all) => `${String(accepted)} of ${countOf(all, 'unit')} accepted.`,
  neverAdded: 'People rated in two places stand side by side and are never added up. Results of different denominators are never merged.',
  progress: (done, total, perSecond, left) => `${String(done)}/${countOf(total, 'file')} · ${perSecond} files/s · ${left} left`,
  minutes: (minutes) => (minutes < 1 ? 'under 1 minute' : countOf(minutes, 'minute')),
}

export const canvassWords = inBoth(canvassVi, canvassEn)
