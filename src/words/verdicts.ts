/** The verdict on a file for people at a terminal, and the names of verdicts on S17. */
import type { Check, Verdict } from '../evidence/checks'
import type { FileVerdict } from '../evidence/verifyPackage'
import { checkWords } from './checks'
import { spokenLanguage } from './language'
import type { Language } from './language'

interface VerdictText {
  readonly name: string
  readonly meaning: string
  readonly next: string
}

interface VerdictWords {
  readonly verdicts: Readonly<Record<Verdict, VerdictText>>
  readonly rehearsalNext: string
  readonly bareArchive: VerdictText
  readonly endings: Readonly<Record<'annulment' | 'correction', Readonly<Record<'verified' | 'unknown-keys', VerdictText>>>>
  /** The verifier itself failed. */
  readonly brokenOff: VerdictText
}

const verdictsVi: VerdictWords['verdicts'] = {
  verified: {
    name: 'ĐẠT',
    meaning: 'Mọi kiểm tra đều đạt và mã đối chiếu khớp với mã đã nhận qua kênh khác.',
    next: 'Có thể dùng kết quả này để tổng hợp.',
  },
  'unknown-keys': {
    name: 'CHỜ ĐỐI CHIẾU',
    meaning: 'Nội dung đúng với chữ ký trong hồ sơ, nhưng chưa đối chiếu được khóa ký với tờ giấy Ban Kiểm phiếu đã ký.',
    next: 'Mời nhập 16 ký tự mã đối chiếu in trên biên bản mở lượt đã ký.',
  },
  rejected: {
    name: 'PHẢI NỘP LẠI',
    meaning: 'Có kiểm tra không đạt: tệp bị sửa, thiếu, hoặc không phải của lượt này.',
    next: 'Mời phường cắm lại máy, bấm Lưu lại rồi nộp lại. Kết quả trong máy của phường không bị mất.',
  },
  unreadable: {
    name: 'KHÔNG ĐỌC ĐƯỢC',
    meaning: 'Tệp không mở được hoặc bị cắt cụt, nên chưa kết luận gì về kết quả.',
    next: 'Mời chép lại tệp từ USB, hoặc nhờ phường cắm lại máy và bấm Lưu lại.',
  },
}

const verdictsEn: VerdictWords['verdicts'] = {
  verified: {
    name: 'VERIFIED',
    meaning: 'Every check passed and the fingerprint is the one received over another channel.',
    next: 'This result may be consolidated.',
  },
  'unknown-keys': {
    name: 'TO BE COMPARED',
    meaning: 'The content fits its signatures, but the signing keys have not been compared with the paper the committee signed.',
    next: 'Enter the 16 symbols of the fingerprint printed on the signed opening record.',
  },
  rejected: {
    name: 'TO BE SENT AGAIN',
    meaning: 'A check failed: the file was changed, is incomplete, or is not of this round.',
    next: 'Ask the ward to plug the tablet in, press Save again and send it anew. The result in the ward’s tablet is not lost.',
  },
  unreadable: {
    name: 'UNREADABLE',
    meaning: 'The file cannot be opened or was cut short, so nothing is concluded about the result.',
    next: 'Copy the file from the USB stick again, or ask the ward to plug the tablet in and press Save again.',
  },
}

const LANGUAGES: Readonly<Record<Language, VerdictWords>> = {
  vi: {
    verdicts: verdictsVi,
    rehearsalNext: 'LÀM THỬ – KHÔNG TÍNH KẾT QUẢ: không dùng để tổng hợp.',
    bareArchive: {
      name: 'HÒM PHIẾU ĐÚNG, CHƯA RÕ CỦA AI',
      meaning: 'Hòm phiếu này tự nó đúng, nhưng một hòm phiếu đứng riêng không nói ai đã ký và biên bản mở lượt nào.',
      next: 'Mời kiểm tra cả hồ sơ kết quả (.zip) có hòm phiếu này.',
    },
    endings: {
      annulment: {
        verified: { name: 'ĐẠT: BIÊN BẢN HỦY LƯỢT', meaning: 'Lượt này đã hủy, không có kết quả. Văn bản đúng chữ ký của máy đã mở lượt.', next: 'Không tổng hợp hồ sơ nào của lượt này; chờ kết quả của lượt thay thế.' },
        'unknown-keys': { name: 'CHỜ ĐỐI CHIẾU: BIÊN BẢN HỦY LƯỢT', meaning: 'Văn bản đúng chữ ký kèm theo, nhưng chưa biết chắc đó là máy của lượt này.', next: 'Mời chọn cùng biên bản mở lượt hoặc hồ sơ của lượt, và đối chiếu 16 ký tự trên giấy đã ký.' },
      },
      correction: {
        verified: { name: 'ĐẠT: BẢN ĐÍNH CHÍNH', meaning: 'Bản đính chính đúng chữ ký của máy và đúng với kết quả đã ký. Kết quả đã ký giữ nguyên.', next: 'Xem chỗ đính chính cạnh số liệu của hồ sơ; số phiếu từng mức không đổi.' },
        'unknown-keys': { name: 'CHỜ ĐỐI CHIẾU: BẢN ĐÍNH CHÍNH', meaning: 'Văn bản đúng chữ ký kèm theo, nhưng chưa biết chắc đó là máy của lượt này.', next: 'Mời chọn cùng hồ sơ kết quả của lượt, và đối chiếu 16 ký tự trên giấy đã ký.' },
      },
    },
    brokenOff: {
      name: 'CHƯA KIỂM TRA ĐƯỢC',
      meaning: 'Chương trình kiểm tra gặp lỗi giữa chừng. Đây là lỗi của phần mềm hoặc của máy này, không phải kết luận về tệp; tệp không bị thay đổi.',
      next: 'Mời mở lại ứng dụng rồi kiểm tra lại. Nếu vẫn vậy, mời dùng máy khác và báo mã lỗi ghi kèm cho người hỗ trợ.',
    },
  },
  en: {
    verdicts: verdictsEn,
    rehearsalNext: 'REHEARSAL – RESULTS DO NOT COUNT: never consolidated.',
    bareArchive: {
      name: 'BOX IN ORDER, OWNER UNKNOWN',
      meaning: 'This ballot box is right in itself, but a box alone does not say who signed it nor to which opening record it belongs.',
      next: 'Verify the whole result package (.zip) that holds this box.',
    },
    endings: {
      annulment: {
        verified: { name: 'VERIFIED: ANNULMENT', meaning: 'This round was annulled and has no result. The record is signed by the tablet of the round.', next: 'Consolidate no package of this round; wait for the round that replaces it.' },
        'unknown-keys': { name: 'TO BE COMPARED: ANNULMENT', meaning: 'The record fits its signature, but it is not known whether that is the tablet of this round.', next: 'Choose the opening record or package of the round with it, and compare the 16 symbols on the signed paper.' },
      },
      correction: {
        verified: { name: 'VERIFIED: CORRECTION', meaning: 'The correction is signed by the tablet and fits the signed result, which stays as it is.', next: 'See what is corrected beside the figures of the package; counts of levels do not change.' },
        'unknown-keys': { name: 'TO BE COMPARED: CORRECTION', meaning: 'The record fits its signature, but it is not known whether that is the tablet of this round.', next: 'Choose the result package of the round with it, and compare the 16 symbols on the signed paper.' },
      },
    },
    brokenOff: {
      name: 'NOT VERIFIED YET',
      meaning: 'The verifier failed half-way. This is a fault of the software or of this machine and concludes nothing about the file; the file was not changed.',
      next: 'Open the app again and verify again. If it stays so, use another machine and report the error code.',
    },
  },
}

const KEYS_UNKNOWN: readonly Check['code'][] = [
  'keys/not-registered', 'keys/fingerprint-differs', 'keys/bare-archive', 'opening/signature-not-given',
  'ending/signature-not-given', 'ending/opening-unknown', 'ending/result-unknown', 'ending/earlier-missing',
]

/** A check that is not wrong but waits for paper: a warning, not a fault. */
export const leavesKeysUnknown = ({ code }: Check): boolean => KEYS_UNKNOWN.includes(code)

/** What to say where the verifier itself failed. */
export const brokenOffText = (language = spokenLanguage()): VerdictText => LANGUAGES[language].brokenOff

/** What to say of a file: a rehearsal is never told it may be consolidated, a bare archive is never asked for paper. */
export function verdictText({ verdict, type, kind, failure }: Pick<FileVerdict, 'verdict' | 'type' | 'kind' | 'failure'>, language = spokenLanguage()): VerdictText {
  const words = LANGUAGES[language]
  if (failure !== undefined) return brokenOffText(language)
  if ((kind === 'annulment' || kind === 'correction') && (verdict === 'verified' || verdict === 'unknown-keys')) return words.endings[kind][verdict]
  if (verdict === 'unknown-keys' && kind === 'archive') return words.bareArchive
  const text = words.verdicts[verdict]
  return verdict === 'verified' && type === 'rehearsal' ? { ...text, next: words.rehearsalNext } : text
}

/** Lines for a terminal: Vietnamese first, the stable codes as they are. */
export function printableVerdict(judged: FileVerdict): string {
  const { file, verdict, checks, result } = judged
  const { name, meaning, next } = verdictText(judged)
  const lines = [`${name}  ${file}  [${verdict}]`, `  ${meaning}`, `  → ${next}`]
  if (judged.type === 'rehearsal') lines.push('  LÀM THỬ – KHÔNG TÍNH KẾT QUẢ')
  for (const check of checks) {
    const facts = check.ok ? '' : `  [${check.code ?? ''}${check.detail === undefined ? '' : ` ${check.detail}`}]`
    lines.push(`  ${check.ok ? '✔' : leavesKeysUnknown(check) ? '⚠' : '✖'} ${checkWords(check).vi.title}${facts}`)
  }
  if (result?.kind === 'package') {
    lines.push(`  ${result.statement.unit.name} (${result.statement.unit.code}) · mo-luot ${result.openingFingerprint} · ket-qua ${result.fingerprint}`)
  }
  return lines.join('\n')
}
