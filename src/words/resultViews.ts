/** Sentences of the ways to look at a result (S14): chart, reconciliation, side by side, announcing, slides, publication (R14). */
import { withPoint } from './decimals'
import { countOf } from './english'
import { inBoth } from './language'

const resultViewsVi = {
  views: { label: 'Cách xem', table: 'Bảng', chart: 'Biểu đồ', reconciliation: 'Đối chiếu', together: 'Đặt cạnh nhau' },
  chart: {
    caption: (list: string): string => `Biểu đồ – ${list}`,
    name: 'Họ và tên',
    bar: 'Các mức tín nhiệm',
    part: (label: string, count: number, percent: string | null): string => `${label}: ${String(count)} phiếu${percent === null ? '' : ` (${percent}%)`}`,
    rest: 'Chưa đánh giá hoặc không thu về',
    legend: 'Chú giải',
  },
  reconciliation: {
    caption: 'Đối chiếu phiếu và thẻ',
    item: 'Nội dung',
    whole: 'Cộng',
    group: (letter: string): string => `Nhóm ${letter}`,
    rows: {
      summoned: 'Được triệu tập', present: 'Có mặt', printed: 'Thẻ đã in', leftover: 'Thẻ còn lại', handed: 'Thẻ đã trao', released: 'Phiếu cấp bù', replaced: 'Thẻ cấp lại',
      voided: 'Thẻ đã hủy', issued: 'Phiếu phát ra', collected: 'Phiếu thu về', unused: 'Phiếu không dùng', missing: 'Phiếu thiếu', cardBox: 'Thẻ trong hòm thẻ',
    },
    handed: (printed: number, leftover: number, handed: number): string => `${String(printed)} thẻ in = ${String(leftover)} còn lại + ${String(handed)} đã trao`,
    issued: (handed: number, released: number, replaced: number, voided: number, issued: number): string =>
      `${String(handed)} đã trao + ${String(released)} cấp bù − ${String(replaced)} cấp lại − ${String(voided)} hủy = ${String(issued)} phát ra`,
    accounted: (issued: number, collected: number, unused: number, missing: number): string =>
      `${String(issued)} phát ra = ${String(collected)} thu về + ${String(unused)} không dùng + ${String(missing)} thiếu`,
    missing: (count: number, reason: string): string => `Thiếu ${String(count)}: ${reason}`,
    identities: 'Các phép cộng',
  },
  together: {
    lead: 'Mỗi danh sách, mỗi lượt có số phiếu và cách tính riêng. Xem cạnh nhau, không cộng lại.',
    none: 'Hội nghị này chưa có lượt nào khác đã kiểm phiếu.',
    caption: (round: string, list: string): string => `${round} – ${list}`,
    name: 'Họ và tên',
  },
  conflict: {
    some: (people: number): string => `Nếu tính tỷ lệ trên số khác, phân loại của ${String(people)} người thay đổi. Xem trong cột phân loại và phụ lục biên bản.`,
    title: 'Cách tính tỷ lệ làm thay đổi phân loại',
    own: (name: string, outcome: string): string => `${name}: theo cách tính của lượt này là “${outcome}”`,
    other: (of: string, value: number, outcome: string): string => `tính trên ${of} (${String(value)}) là “${outcome}”`,
    none: 'không thuộc trường hợp nào',
    note: 'Biên bản có phụ lục nêu việc này. Không đọc tại hội nghị.',
  },
  announce: {
    title: 'Công bố tại hội nghị',
    lead: 'Sau khi công bố mới chiếu được. Trang chiếu không có phân loại, mỗi trang nhiều nhất sáu người.',
    button: 'Công bố tại hội nghị',
    ask: 'Công bố kết quả tại hội nghị bây giờ?',
    askText: 'Việc công bố được ghi vào nhật ký.',
    yes: 'Công bố',
    no: 'Chưa công bố',
    done: 'Đã công bố tại hội nghị.',
    show: 'Chiếu kết quả',
    pdf: 'Lưu trang chiếu (PDF)',
  },
  slides: {
    label: 'Trang chiếu kết quả',
    page: (page: number, pages: number): string => `Trang ${String(page)} trên ${String(pages)}`,
    next: 'Trang sau',
    previous: 'Trang trước',
    close: 'Thôi chiếu',
    hint: 'Phím mũi tên, phím cách hoặc bút trình chiếu để sang trang; Esc để thôi.',
  },
  publication: {
    title: 'Phiếu công bố',
    open: 'Lập phiếu công bố',
    lead: 'Chọn đúng những gì được phép công bố. Phân loại không bao giờ nằm trong phiếu này. Mỗi lần lập được ghi vào nhật ký cùng văn bản cho phép.',
    pieces: 'Nội dung công bố',
    piece: {
      ballots: 'Số có mặt, phiếu phát ra, thu về', levels: 'Số phiếu từng mức của từng người', percentages: 'Tỷ lệ phần trăm', validity: 'Số hợp lệ, không hợp lệ của từng người', fingerprint: 'Mã đối chiếu của kết quả',
    },
    lists: 'Danh sách công bố',
    decision: 'Cơ quan, văn bản cho phép công bố',
    decisionHint: 'Ví dụ: Thông báo số 20-TB/ĐU ngày 05/11/2028 của Ban Thường vụ.',
    where: 'Hình thức, phạm vi',
    whereHint: 'Ví dụ: niêm yết tại trụ sở, thông báo tại chi bộ.',
    make: 'Lập phiếu và ghi nhật ký',
    made: 'Đã ghi nhật ký. Phiếu ở bên dưới.',
  },
}

const resultViewsEn: typeof resultViewsVi = {
  views: { label: 'View', table: 'Table', chart: 'Chart', reconciliation: 'Reconciliation', together: 'Side by side' },
  chart: {
    caption: (list) => `Chart – ${list}`,
    name: 'Name',
    bar: 'Levels of confidence',
    part: (label, count, percent) => `${label}: ${countOf(count, 'ballot')}${percent === null ? '' : ` (${withPoint(percent)}%)`}`,
    rest: 'Not rated or not collected',
    legend: 'Legend',
  },
  reconciliation: {
    caption: 'Ballots and cards reconciled',
    item: 'Item',
    whole: 'Total',
    group: (letter) => `Group ${letter}`,
    rows: {
      summoned: 'Summoned', present: 'Present', printed: 'Cards printed', leftover: 'Cards left over', handed: 'Cards handed over', released: 'Ballots released', replaced: 'Cards replaced',
      voided: 'Cards voided', issued: 'Ballots issued', collected: 'Ballots collected', unused: 'Ballots unused', missing: 'Ballots missing', cardBox: 'Cards in the card box',
    },
    handed: (printed, leftover, handed) => `${countOf(printed, 'card')} printed = ${String(leftover)} left over + ${String(handed)} handed over`,
    issued: (handed, released, replaced, voided, issued) =>
      `${String(handed)} handed over + ${String(released)} released − ${String(replaced)} replaced − ${String(voided)} voided = ${String(issued)} issued`,
    accounted: (issued, collected, unused, missing) => `${String(issued)} issued = ${String(collected)} collected + ${String(unused)} unused + ${String(missing)} missing`,
    missing: (count, reason) => `${String(count)} missing: ${reason}`,
    identities: 'Sums',
  },
  together: {
    lead: 'Every list and every round has its own ballots and its own base. They are shown side by side and never added.',
    none: 'No other round of this meeting has been counted yet.',
    caption: (round, list) => `${round} – ${list}`,
    name: 'Name',
  },
  conflict: {
    some: (people) => `With percentages of another number, the class of ${countOf(people, 'person', 'people')} would change. See the class column and the annex of the minutes.`,
    title: 'The class depends on what percentages are of',
    own: (name, outcome) => `${name}: “${outcome}” as this round computes`,
    other: (of, value, outcome) => `of the ${of} (${String(value)}): “${outcome}”`,
    none: 'no class',
    note: 'An annex of the minutes says so. It is not read in the hall.',
  },
  announce: {
    title: 'Announce to the meeting',
    lead: 'Slides can be shown only after the announcement. They hold no class and at most six people each.',
    button: 'Announce to the meeting',
    ask: 'Announce the result to the meeting now?',
    askText: 'The announcement is written to the log.',
    yes: 'Announce',
    no: 'Not yet',
    done: 'Announced to the meeting.',
    show: 'Show the slides',
    pdf: 'Save the slides (PDF)',
  },
  slides: {
    label: 'Slides of the result',
    page: (page, pages) => `Slide ${String(page)} of ${String(pages)}`,
    next: 'Next slide',
    previous: 'Previous slide',
    close: 'Stop showing',
    hint: 'Arrow keys, space or a presenter change slides; Esc ends.',
  },
  publication: {
    title: 'Publication sheet',
    open: 'Make a publication sheet',
    lead: 'Choose exactly what may be made public. A class never stands on this sheet. Each sheet is logged with the document that allows it.',
    pieces: 'What is published',
    piece: {
      ballots: 'Present, ballots issued and collected', levels: 'Counts of each level, person by person', percentages: 'Percentages', validity: 'Valid and invalid, person by person', fingerprint: 'Fingerprint of the result',
    },
    lists: 'Lists',
    decision: 'Authority and document that allow it',
    decisionHint: 'E.g. Notice 20-TB/ĐU of 5 November 2028.',
    where: 'How and where',
    whereHint: 'E.g. on the notice board, in the party cell.',
    make: 'Make the sheet and log it',
    made: 'Logged. The sheet is below.',
  },
}

export const resultViewsWords = inBoth(resultViewsVi, resultViewsEn)
