/**
 * Sentences of the document settings (S1, section 1), and the words that papers and the voter's screens take from them:
 * `ADDRESS_WORDS` and `SECRECY_MARKS` are printed, so they are Vietnamese only.
 */
import { countOf } from './english'
import { inBoth } from './language'
import type { Address, Decimals, DocumentTemplate, SecrecyLevel } from '../domain/meeting/documentSettings'

/** The form of address as it stands in a sentence. */
export const ADDRESS_WORDS: Readonly<Record<Address, string>> = { 'dong-chi': 'đồng chí', 'dai-bieu': 'đại biểu', 'ong-ba': 'ông/bà' }

/** The mark of a secrecy level as printed; nothing for an open paper. */
export const SECRECY_MARKS: Readonly<Record<SecrecyLevel, string>> = { none: '', confidential: 'MẬT', secret: 'TỐI MẬT', 'top-secret': 'TUYỆT MẬT' }

export const documentsVi = {
  title: 'Văn bản và cách xưng hô',
  now: (template: string, address: string, copies: number): string => `${template} · xưng hô “${address}” · ${String(copies)} bản biên bản`,
  template: 'Thể thức văn bản',
  templates: {
    party: ['Văn bản của Đảng', 'Góc phải: ĐẢNG CỘNG SẢN VIỆT NAM.'],
    state: ['Văn bản của Nhà nước', 'Góc phải: quốc hiệu, tiêu ngữ.'],
  } satisfies Record<DocumentTemplate, readonly [string, string]>,
  address: 'Xưng hô với người ghi phiếu',
  addressHint: 'Dùng trên màn hình ghi phiếu và trong văn bản.',
  addresses: { 'dong-chi': 'đồng chí', 'dai-bieu': 'đại biểu', 'ong-ba': 'ông/bà' } satisfies Record<Address, string>,
  minutesNumber: 'Số, ký hiệu biên bản',
  minutesNumberHint: 'Ví dụ 05-BB/ĐU. Để trống thì in dòng chấm để ghi tay.',
  locality: 'Địa danh ghi trước ngày tháng',
  localityHint: 'Ví dụ Hoa Mai',
  legalBasis: 'Căn cứ',
  legalBasisHint: 'Mỗi dòng một văn bản: quy định, kế hoạch, quyết định thành lập Ban Kiểm phiếu.',
  secrecy: 'Độ mật',
  secrecies: { none: 'Không đóng dấu mật', confidential: 'Mật', secret: 'Tối mật', 'top-secret': 'Tuyệt mật' } satisfies Record<SecrecyLevel, string>,
  decimals: 'Cách ghi tỷ lệ phần trăm',
  decimalsHint: 'Ghi như nhau trong biên bản, bảng kết quả, màn chiếu và tờ công bố; tệp Excel và CSV luôn có hai chữ số. Chỉ là cách ghi: xếp loại luôn tính trên số phiếu, không trên số đã làm tròn.',
  decimalsOf: { 'always-two': 'Luôn hai chữ số thập phân: 66,60%', 'drop-zeros': 'Bỏ số 0 ở cuối: 66,6%' } satisfies Record<Decimals, string>,
  copies: 'Số bản biên bản',
  chair: 'Chủ trì hội nghị',
  chairHint: 'Ký biên bản cùng Ban Kiểm phiếu.',
  secretary: 'Thư ký hội nghị',
  recipients: 'Nơi nhận',
  recipientsHint: 'Mỗi dòng một nơi.',
}

export const documentsEn: typeof documentsVi = {
  title: 'Papers and form of address',
  now: (template, address, copies) => `${template} · addressed as “${address}” · ${countOf(copies, 'copy', 'copies')} of the minutes`,
  template: 'Heading of the papers',
  templates: {
    party: ['Papers of the Party', 'Top right: ĐẢNG CỘNG SẢN VIỆT NAM.'],
    state: ['Papers of the State', 'Top right: national title and motto.'],
  },
  address: 'How voters are addressed',
  addressHint: 'On the voting screens and in papers.',
  addresses: { 'dong-chi': 'đồng chí', 'dai-bieu': 'đại biểu', 'ong-ba': 'ông/bà' },
  minutesNumber: 'Number of the minutes',
  minutesNumberHint: 'E.g. 05-BB/ĐU. Left empty, a dotted line is printed for the pen.',
  locality: 'Place name before the date',
  localityHint: 'E.g. Hoa Mai',
  legalBasis: 'Legal basis',
  legalBasisHint: 'One document a line: regulation, plan, decision on the counting committee.',
  secrecy: 'Secrecy level',
  secrecies: { none: 'No mark', confidential: 'Mật (confidential)', secret: 'Tối mật (secret)', 'top-secret': 'Tuyệt mật (top secret)' },
  decimals: 'How percentages are written',
  decimalsHint: 'The same in minutes, result tables, slides and the publication sheet; Excel and CSV files always have two decimals. Only how they are written, on papers with a comma: classes are decided on counts, never on rounded numbers.',
  decimalsOf: { 'always-two': 'Always two decimals: 66.60%', 'drop-zeros': 'Without zeros at the end: 66.6%' },
  copies: 'Copies of the minutes',
  chair: 'Chair of the meeting',
  chairHint: 'Signs the minutes with the counting committee.',
  secretary: 'Secretary of the meeting',
  recipients: 'Recipients',
  recipientsHint: 'One a line.',
}

export const documentsWords = inBoth(documentsVi, documentsEn)
