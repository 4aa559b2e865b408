/**
 * The verifier's checks in words (S17 and its slip): a title that says what is looked at, and when it fails what is wrong and
 * what to do. The titles are questions a person can answer with yes: "Chữ ký trên kết quả".
 */
import type { Check, CheckId } from '../evidence/checks'
import { evidenceWords } from './errors/evidence'

interface CheckText {
  readonly title: string
  readonly failed: string
  readonly next: string
}

const TITLES: Readonly<Record<CheckId, { readonly vi: string; readonly en: string }>> = {
  zip: { vi: 'Tệp nén nguyên vẹn, an toàn', en: 'The zip file is whole and safe' },
  contents: { vi: 'Đủ tệp, không có tệp lạ', en: 'All files are there and no others' },
  'contents-signature': { vi: 'Chữ ký của máy trên mục lục', en: 'The tablet’s signature on the list of contents' },
  hashes: { vi: 'Từng tệp đúng như mục lục đã ký', en: 'Every file is the listed one' },
  'opening-record': { vi: 'Biên bản mở lượt', en: 'Opening record' },
  'opening-signature': { vi: 'Chữ ký của máy trên biên bản mở lượt', en: 'The tablet’s signature on the opening record' },
  'key-record': { vi: 'Khóa và chữ ký của tất cả thẻ chìa khóa', en: 'Keys and signatures of all key cards' },
  statement: { vi: 'Văn bản kết quả', en: 'Statement of the result' },
  'result-signatures': { vi: 'Chữ ký của máy và Ban Kiểm phiếu trên kết quả', en: 'Signatures of tablet and committee on the result' },
  archive: { vi: 'Hòm phiếu: từng phiếu, tổng và việc mở kết quả', en: 'Ballot box: every ballot, the sum and its opening' },
  'strong-proofs': { vi: 'Chứng minh tổng công bố là tổng trong hòm', en: 'Proof that the announced totals are those of the box' },
  agreement: { vi: 'Biên bản mở lượt, hòm phiếu và kết quả khớp nhau', en: 'Opening record, box and result agree' },
  type: { vi: 'Chính thức hay làm thử: thống nhất', en: 'Official or rehearsal: the same everywhere' },
  configuration: { vi: 'Phiếu được bỏ theo đúng cấu hình đã khóa', en: 'The ballots were cast under the frozen configuration' },
  questions: { vi: 'Người và mức tín nhiệm trên phiếu đúng danh sách', en: 'People and levels on the ballot are those of the list' },
  totals: { vi: 'Số phiếu trong kết quả đúng với hòm phiếu', en: 'Counts of the result are those of the box' },
  accounting: { vi: 'Số thẻ, số phiếu cộng khớp', en: 'Numbers of cards and ballots add up' },
  outcomes: { vi: 'Tỷ lệ và mức kết quả tính đúng quy định', en: 'Percentages and outcomes follow the rules' },
  'unmarked-equal': { vi: 'Phiếu đánh giá đủ mọi người (khi bắt buộc)', en: 'Ballots mark everyone, where required' },
  csv: { vi: 'Bảng số liệu đúng với kết quả', en: 'The table says what the result says' },
  log: { vi: 'Nhật ký liền mạch', en: 'The log is unbroken' },
  'no-reuse': { vi: 'Khóa không dùng lại ở hồ sơ khác', en: 'No keys used in another package' },
  'ending-record': { vi: 'Biên bản hủy lượt hoặc đính chính nguyên vẹn', en: 'The annulment or correction is whole' },
  'ending-signature': { vi: 'Chữ ký của máy trên văn bản này', en: 'The tablet’s signature on it' },
  'ending-belongs': { vi: 'Đúng lượt, đúng máy, đúng giá trị đã ghi', en: 'Of this round, this tablet, these old values' },
  'keys-known': { vi: 'Đã đối chiếu khóa với tờ giấy đã ký', en: 'The keys were compared with the signed paper' },
}

/** No check of the file: the verifier itself failed. */
const BROKEN_OFF = { vi: 'chương trình kiểm tra gặp lỗi, chưa kết luận gì về tệp', en: 'the verifier failed; nothing is concluded about the file' } as const

const NOT_OK = { vi: 'Kiểm tra này không đạt.', en: 'This check failed.' } as const

export function checkWords(check: Check): { readonly vi: CheckText; readonly en: CheckText } {
  const { vi, en } = TITLES[check.id]
  if (check.ok) return { vi: { title: vi, failed: '', next: '' }, en: { title: en, failed: '', next: '' } }
  const [first] = check.faults ?? []
  const words = first && evidenceWords(first)
  return {
    vi: { title: vi, failed: words?.vi.what ?? NOT_OK.vi, next: words?.vi.next ?? '' },
    en: { title: en, failed: words?.en.what ?? NOT_OK.en, next: words?.en.next ?? '' },
  }
}

/** Of a file that is nothing this app writes. */
const NO_PACKAGE = { vi: 'Tệp là một hồ sơ kết quả', en: 'The file is a result package' }

/** Title of the check a code of a report belongs to ("zip: zip/checksum"); the code itself where it belongs to none. */
export function checkTitleOf(report: string): { readonly vi: string; readonly en: string } {
  const id = report.slice(0, Math.max(0, report.indexOf(':')))
  if (id === 'verifier') return BROKEN_OFF
  if (id === 'file') return NO_PACKAGE
  return id in TITLES ? TITLES[id as CheckId] : { vi: report, en: report }
}
