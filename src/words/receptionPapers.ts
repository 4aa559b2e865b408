/**
 * Papers of the level above, in Vietnamese: the receipt slip (two copies on one sheet, one goes back with the unit) and the slip of
 * a verification; a unit's summary is papers/unitSummary. Digests are those of the signed statement; nothing is computed here.
 */
import type { VerifiedPackage } from '../domain/canvass/verifiedPackage'
import type { PaperBlock, PaperDocument, PaperText } from '../domain/result/paper'
import type { Check } from '../evidence/checks'
import type { FileVerdict } from '../evidence/verifyPackage'
import { canvassVi } from './canvass'
import { paperVi } from './paper'
import { checkWords } from './checks'
import { superiorVi } from './superior'
import { leavesKeysUnknown, verdictText } from './verdicts'
import { verifyVi } from './verify'

export interface ReceiptFacts {
  readonly packageOf: VerifiedPackage
  readonly file: string
  /** ISO times. */
  readonly receivedAt: string
  readonly printedAt: string
  readonly superior: string
  /** Under which it counts, where something stood against it. */
  readonly decision?: ResultDecision | undefined
}

/** Who decided that a result counts, and under which document. */
export interface ResultDecision {
  readonly by: string
  readonly document: string
  /** The copies for people of the package received do not hold: only the signed figures were taken. */
  readonly figuresOnly: boolean
}

/** What holds of a result that a named person let count; nothing where nobody had to. */
export const decided = (decision: ResultDecision | undefined): readonly (readonly [string, string])[] =>
  decision === undefined ? [] : [[decision.figuresOnly ? 'Dùng số liệu đã ký' : 'Giữ kết quả này', `Theo quyết định của ${decision.by}, văn bản ${decision.document}${decision.figuresOnly ? '; văn bản đi kèm lập lại từ số liệu đã ký' : ''}`]]

export const groups = (fingerprint: string): string => (fingerprint.match(/.{1,4}/g) ?? []).join('-')
/** Where a whole digest has no room in one line: two even ones. */
const inHalves = (digest: string): string => `${digest.slice(0, 32)}\n${digest.slice(32)}`
const mono = (text: string): PaperText => [{ text, mono: true }]
const bold = (text: string): PaperText => [{ text, bold: true }]
const time = (iso: string): string => {
  const [, year = '……', month = '……', day = '……', hour = '……', minute = '……'] = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)/.exec(iso) ?? []
  return `${hour} giờ ${minute} phút, ngày ${day} tháng ${month} năm ${year}`
}

export const known = ({ knownBy }: VerifiedPackage): string =>
  [canvassVi.keysKnown[knownBy.how], knownBy.by, knownBy.channel].filter((part) => part !== '').join(' – ')

function receiptCopy(copy: string, { packageOf, file, receivedAt, decision }: ReceiptFacts): readonly PaperBlock[] {
  const { unitName, unitCode, roundTitle, date, digest, fingerprint, openingFingerprint } = packageOf
  return [
    { kind: 'heading', level: 1, text: `GIẤY TIẾP NHẬN HỒ SƠ KẾT QUẢ – ${copy}` },
    {
      kind: 'keyValues', small: true,
      pairs: [
        ['Đơn vị nộp', bold(`${unitName} (${unitCode})`)], ['Lượt lấy phiếu', `${roundTitle}, họp ngày ${date.split('-').reverse().join('/')}`], ['Tệp nhận', file], ['Nhận lúc', time(receivedAt)],
        ['Kết quả kiểm tra', bold(decision?.figuresOnly === true ? 'SỐ LIỆU ĐÃ KÝ ĐÚNG; VĂN BẢN ĐI KÈM KHÔNG KHỚP' : 'ĐẠT')], ...decided(decision), ['Khóa đã biết nhờ', known(packageOf)], ['Mã kết quả', mono(groups(fingerprint))], ['Mã biên bản mở lượt', mono(groups(openingFingerprint))], ['SHA-256 kết quả', mono(inHalves(digest))],
      ],
    },
    { kind: 'signatures', people: [{ role: 'Người nộp', name: '', note: paperVi.sign }, { role: 'Người nhận', name: '', note: paperVi.sign }] },
  ]
}

/** Two copies, to be cut apart: the unit keeps one, so that nothing can be left out or exchanged afterwards. */
export const receiptVi = (facts: ReceiptFacts): PaperDocument => ({
  language: 'vi', title: `Giấy tiếp nhận – ${facts.packageOf.unitName}`, header: null, heading: { title: '', abstract: '' },
  onePage: { most: 12, least: 9, longer: 9 },
  blocks: [
    ...receiptCopy('bản của đơn vị', facts),
    { kind: 'paragraph', align: 'center', text: '– – – – – – – – – – – – – – – cắt theo đường này – – – – – – – – – – – – – – –' },
    ...receiptCopy('bản lưu', facts),
  ],
  watermark: facts.packageOf.type === 'rehearsal' ? paperVi.rehearsal : null, footer: '', madeAt: facts.printedAt,
})

const statusOf = (check: Check): string => verifyVi.status[check.ok ? 'ok' : check.code === 'check/not-reached' ? 'later' : leavesKeysUnknown(check) ? 'warn' : 'bad']

/** On whose word signed figures were taken, of a package whose copies for people alone do not hold. */
export interface FiguresTakenBy {
  readonly by: string
  readonly document: string
  /** ISO time. */
  readonly at: string
}

/** What holds once the figures were taken, in the place of the verdict and its advice: nobody is told any more to send the package again. */
const takenBlocks = ({ by, document, at }: FiguresTakenBy, keysKnown: boolean): readonly PaperBlock[] => [
  { kind: 'keyValues', pairs: [['Số liệu đã ký', bold(`Dùng theo quyết định của ${by}`)], ['Theo văn bản số', document], ['Quyết định lúc', time(at)]] },
  { kind: 'paragraph', text: 'Văn bản đi kèm trong hồ sơ nhận được hỏng hoặc bị sửa, không dùng được: lập lại từ số liệu đã ký. Đơn vị không phải làm lại hồ sơ.' },
  ...(keysKnown ? [] : [{ kind: 'paragraph', text: 'Chưa đưa vào tổng hợp: khóa ký chưa được đối chiếu với 16 ký tự trên biên bản mở lượt đã ký.' } as const]),
]

/** S17's slip: the verdict on one file, with every check, for whoever brought it; of figures that were taken, what holds instead. */
export function verdictSlipVi(judged: FileVerdict, printedAt: string, taken?: FiguresTakenBy): PaperDocument {
  const { name, meaning, next } = verdictText(judged, 'vi')
  const found = judged.result?.kind === 'package' ? judged.result : judged.signedFigures
  const digests = found === undefined ? [] : ([['Mã kết quả', mono(groups(found.fingerprint))], ['Mã biên bản mở lượt', mono(groups(found.openingFingerprint))], ['SHA-256 kết quả', mono(found.digest)]] as const)
  return {
    language: 'vi', title: `Phiếu kiểm tra – ${judged.file}`, header: null, heading: { title: 'PHIẾU KIỂM TRA HỒ SƠ KẾT QUẢ', abstract: taken === undefined ? name : superiorVi.copiesOnly.takenTitle },
    onePage: { most: 11, least: 9, longer: 10 },
    blocks: [
      { kind: 'keyValues', pairs: [['Tệp', judged.file], ...(found === undefined ? [] : [['Đơn vị', `${found.statement.unit.name} (${found.statement.unit.code}), ${found.statement.round.title}`] as const]), ['Kiểm tra lúc', time(printedAt)], ...digests] },
      ...(taken === undefined
        ? [{ kind: 'paragraph' as const, text: `${meaning} ${next}${judged.failure === undefined ? '' : ` [${judged.failure.code}]`}` }]
        : takenBlocks(taken, judged.checks.some(({ id, ok }) => id === 'keys-known' && ok))),
      {
        kind: 'table', caption: 'Các kiểm tra', columns: [{ title: 'Kiểm tra', width: 5, align: 'left' }, { title: 'Kết quả', width: 2, align: 'center' }, { title: taken === undefined ? 'Nội dung, việc cần làm' : 'Nội dung', width: 6, align: 'left' }],
        rows: judged.checks.map((check) => {
          const { title, failed, next: advice } = checkWords(check).vi
          const said = taken === undefined || leavesKeysUnknown(check) ? [failed, advice] : [failed]
          return [title, statusOf(check), check.ok ? '' : `${said.filter((part) => part !== '').join(' ')} [${check.code ?? ''}]`]
        }),
      },
      { kind: 'signatures', people: [{ role: 'Người kiểm tra', name: '', note: paperVi.sign }] },
    ],
    watermark: judged.type === 'rehearsal' ? paperVi.rehearsal : null, footer: '', madeAt: printedAt,
  }
}
