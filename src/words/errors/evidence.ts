/**
 * What is wrong with a file brought to the verifier (S17): which part does not hold, and what to ask of whom. A file that
 * was damaged on its way is simply saved again; one that contradicts itself or the paper goes to a person.
 */
import { countOf } from '../english'
import type { CheckFault } from '../../evidence/checks'
import type { EndingFault } from '../../evidence/endingFault'
import { endingFaultWords } from './endingFiles'
import { archiveWords, isArchiveFault, strongProofsWords } from './archive'
import { KEPT, say, type ErrorWords, type Phrase } from './sentences'
import { statementWords } from './statement'
import type { StatementFault } from '../../domain/result/statementFaults'
import type { ArchiveFault } from '../../evidence/checks'
import type { StrongProofsError } from '../../evidence/strongProofs'

const SEND_AGAIN: Phrase = {
  vi: 'Mời phường cắm lại máy, bấm Lưu lại rồi nộp lại.',
  en: 'Ask the unit to plug in the stick again, press Save again and hand it in again.',
}
const ASK_PERSON: Phrase = {
  vi: 'Không tổng hợp hồ sơ này. Mời phường lưu lại từ máy và nộp lại; nếu vẫn vậy, đối chiếu với biên bản giấy đã ký và báo người phụ trách.',
  en: 'Do not consolidate this package. Ask the unit to save it again from the tablet; if it stays so, compare with the signed paper and tell the person in charge.',
}
const COMPARE: Phrase = {
  vi: 'Mời nhập 16 ký tự mã đối chiếu in trên biên bản kiểm tra và niêm phong hòm phiếu đã ký.',
  en: 'Enter the 16 symbols printed on the signed zero report.',
}

const told = (vi: string, en: string, next: Phrase): ErrorWords => say([vi, KEPT.received.vi, next.vi], [en, KEPT.received.en, next.en])

type FileFault = Exclude<CheckFault, StatementFault | ArchiveFault | StrongProofsError | EndingFault>

const isStatementFault = (fault: CheckFault): fault is StatementFault => fault.code.startsWith('statement/')
const isEndingFault = (fault: CheckFault): fault is EndingFault => fault.code.startsWith('ending/')
const isStrongProofsError = (fault: CheckFault): fault is StrongProofsError => fault.code.startsWith('strong-proofs/')

/** What happened, what was not lost, what to do, for any fault of any check. */
export function evidenceWords(fault: CheckFault): ErrorWords {
  if (isStatementFault(fault)) return statementWords(fault)
  if (isStrongProofsError(fault)) return strongProofsWords(fault)
  if (isArchiveFault(fault)) return archiveWords(fault)
  if (isEndingFault(fault)) return endingFaultWords(fault)
  return fileWords(fault)
}

function fileWords(fault: FileFault): ErrorWords {
  switch (fault.code) {
    case 'zip/truncated':
      return told('Tệp bị cắt cụt hoặc không phải là hồ sơ kết quả.', 'The file is cut off or is no result package.', SEND_AGAIN)
    case 'zip/too-many-members':
    case 'zip/too-large':
    case 'zip/name':
    case 'zip/duplicate-name':
      return told('Tệp nén có nội dung không an toàn; không mở.', 'The zip file holds something unsafe and was not opened.', ASK_PERSON)
    case 'zip/not-canonical':
      return told('Tệp nén bị hỏng, bị sửa hoặc đã được nén lại bằng chương trình khác.', 'The zip file is damaged, altered or was packed again by another program.', SEND_AGAIN)
    case 'zip/checksum':
    case 'zip/unpacking':
      return told(`Tệp ${fault.name} trong hồ sơ bị hỏng.`, `The file ${fault.name} in the package is damaged.`, SEND_AGAIN)
    case 'contents/missing':
      return told(`Hồ sơ thiếu tệp ${fault.name}.`, `The package lacks the file ${fault.name}.`, SEND_AGAIN)
    case 'contents/not-listed':
    case 'contents/unexpected':
      return told(`Trong hồ sơ có tệp lạ: ${fault.name}.`, `The package holds a file that does not belong there: ${fault.name}.`, ASK_PERSON)
    case 'contents/order':
    case 'contents/other-round':
      return told('Mục lục không phải của hồ sơ này.', 'The list of contents does not belong to this package.', SEND_AGAIN)
    case 'hash/size':
    case 'hash/content':
    case 'hash/packed':
      return told(`Tệp ${fault.name} không đúng với mục lục đã ký: bị hỏng hoặc bị sửa.`, `The file ${fault.name} is not the listed one: damaged or altered.`, SEND_AGAIN)
    case 'hash/not-that-of-the-result':
      return told(`Tệp ${fault.name} không phải là tệp mà kết quả đã ký nói đến.`, `The file ${fault.name} is not the one the signed result names.`, ASK_PERSON)
    case 'document/not-text':
    case 'document/not-json':
    case 'document/shape':
    case 'document/not-canonical':
      return told('Tệp bị hỏng, bị sửa hoặc do phiên bản khác tạo ra.', 'The file is damaged, altered or made by another version.', SEND_AGAIN)
    case 'check/not-reached':
      return told('Chưa xét được vì kiểm tra trước đó không đạt.', 'Could not be checked because an earlier check failed.', { vi: '', en: '' })
    default:
      return signatureWords(fault)
  }
}

type SignatureFault = Exclude<FileFault, { readonly code: `${'zip' | 'contents' | 'hash' | 'document' | 'check'}/${string}` }>

function signatureWords(fault: SignatureFault): ErrorWords {
  switch (fault.code) {
    case 'jws/not-canonical':
    case 'jws/bad-signature':
      return told('Chữ ký điện tử không đúng: nội dung hoặc chữ ký đã bị thay đổi.', 'The signature does not hold: content or signature was altered.', SEND_AGAIN)
    case 'jws/wrong-type':
      return told('Chữ ký này là của một loại văn bản khác.', 'This is a signature of another kind of document.', ASK_PERSON)
    case 'jws/missing-signer':
      return told('Thiếu chữ ký của máy hoặc của một thành viên Ban Kiểm phiếu.', 'The signature of the tablet or of a committee member is missing.', ASK_PERSON)
    case 'jws/unknown-signer':
    case 'jws/wrong-role':
    case 'jws/duplicate-signer':
    case 'result/unknown-member':
      return told('Người ký không phải là máy và các thành viên đã khai báo lúc mở lượt.', 'The signers are not the tablet and members announced at opening.', ASK_PERSON)
    case 'key-record/committee':
      return told(`Ban Kiểm phiếu ${fault.members} người, cần ${fault.threshold} thẻ: không đúng quy định.`, `A committee of ${fault.members} with ${countOf(fault.threshold, 'card')} needed is not allowed.`, ASK_PERSON)
    case 'key-record/weak-key':
    case 'key-record/key-twice':
    case 'key-record/label':
      return told(`Khóa thứ ${fault.holder} trong biên bản khóa không dùng được.`, `Key ${fault.holder} of the key record is not sound.`, ASK_PERSON)
    case 'key-record/verification-keys':
      return told(`Danh sách ${fault.list}: khóa mở kết quả thiếu hoặc bị dùng hai lần.`, `List ${fault.list}: trustee keys are missing or used twice.`, ASK_PERSON)
    case 'opening/weak-key':
      return told('Khóa ký của máy không dùng được.', 'The tablet’s signing key is not sound.', ASK_PERSON)
    case 'opening/signature-not-given':
      return told('Chưa có tệp chữ ký .jws đi cùng biên bản mở lượt.', 'The opening record came without its .jws signature.', { vi: 'Mời chọn cả tệp .json và tệp .jws cùng tên.', en: 'Give the .json together with the .jws of the same name.' })
    case 'keys/not-registered':
    case 'keys/bare-archive':
      return told('Chưa đối chiếu được khóa ký với tờ giấy Ban Kiểm phiếu đã ký.', 'The keys have not been compared with the signed paper.', COMPARE)
    case 'keys/fingerprint-differs':
      return told('Mã đối chiếu đã nhập không phải của biên bản mở lượt trong hồ sơ này.', 'The fingerprint entered is not that of this opening record.', COMPARE)
    case 'keys/other-opening-registered':
      return told('Lượt này đã đăng ký biên bản mở lượt khác: đây không phải hòm phiếu đã được thông báo.', 'Another opening record is registered for this round: this is not the box that was announced.', ASK_PERSON)
    case 'reuse/uuid':
    case 'reuse/trustee-key':
      return told('Khóa hoặc mã danh sách của hồ sơ này đã dùng trong một hồ sơ khác.', 'Keys or list of this package were used in another package.', ASK_PERSON)
    default:
      return comparisonWords(fault)
  }
}

type ComparisonFault = Exclude<SignatureFault, { readonly code: `${'jws' | 'key-record' | 'keys' | 'reuse' | 'result'}/${string}` | 'opening/weak-key' | 'opening/signature-not-given' }>

function comparisonWords(fault: ComparisonFault): ErrorWords {
  switch (fault.code) {
    case 'opening/disagrees':
    case 'opening/configuration-fingerprint':
    case 'opening/election-fingerprint':
      return told('Biên bản mở lượt tự mâu thuẫn hoặc đã bị sửa.', 'The opening record contradicts itself or was altered.', ASK_PERSON)
    case 'opening/unknown-rule-set':
      return told(`Bộ quy tắc ${fault.id}, bản ${fault.version}, không có trong phần mềm này.`, `This program does not know the rule set ${fault.id}, version ${fault.version}.`, { vi: 'Mời dùng bản phần mềm mới hơn để kiểm tra.', en: 'Use a newer version to verify.' })
    case 'agreement/differs':
      return told(`Kết quả khác với biên bản mở lượt (${fault.field}).`, `The result differs from the opening record (${fault.field}).`, ASK_PERSON)
    case 'agreement/archive':
      return told(`Danh sách ${fault.list}: hòm phiếu không phải của lượt này (${fault.field}).`, `List ${fault.list}: the box is not of this round (${fault.field}).`, ASK_PERSON)
    case 'agreement/closers':
      return told(`Danh sách ${fault.list}: người mở kết quả không phải là người ký kết quả.`, `List ${fault.list}: those who opened the totals are not those who signed.`, ASK_PERSON)
    case 'type/differs':
      return told('Hồ sơ lẫn lộn giữa chính thức và làm thử.', 'The package mixes official and rehearsal.', ASK_PERSON)
    case 'configuration/description':
      return told(`Danh sách ${fault.list}: phiếu được bỏ theo cấu hình khác với cấu hình ghi trong kết quả.`, `List ${fault.list}: the ballots were cast under another configuration than the result states.`, ASK_PERSON)
    case 'questions/count':
    case 'questions/differ':
      return told(`Danh sách ${fault.list}: người hoặc mức tín nhiệm trên phiếu không đúng như trong kết quả.`, `List ${fault.list}: people or levels on the ballot are not those of the result.`, ASK_PERSON)
    case 'totals/encrypted-tally':
      return told(`Danh sách ${fault.list}: hòm phiếu không phải là hòm đã khóa.`, `List ${fault.list}: the box is not the one that was locked.`, ASK_PERSON)
    case 'totals/collected':
      return told(`Danh sách ${fault.list}: kết quả ghi thu về ${fault.stated}, trong hòm có ${fault.ballots}.`, `List ${fault.list}: the result states ${countOf(fault.stated, 'ballot')}, the box holds ${fault.ballots}.`, ASK_PERSON)
    case 'totals/differ':
      return told(`Danh sách ${fault.list}, người thứ ${fault.official}: số phiếu không đúng với hòm phiếu.`, `List ${fault.list}, person ${fault.official}: the counts are not those of the box.`, ASK_PERSON)
    case 'csv/unreadable':
      return told('Không đọc được bảng số liệu ket-qua.csv.', 'The table ket-qua.csv cannot be read.', SEND_AGAIN)
    case 'workbook/unreadable':
      return told('Không đọc được bảng tính ket-qua.xlsx, hoặc bảng có công thức lạ.', 'The workbook ket-qua.xlsx cannot be read, or holds formulas that do not belong there.', SEND_AGAIN)
    case 'workbook/differs':
      return told(`Bảng tính ket-qua.xlsx khác với kết quả đã ký (trang ${fault.sheet}, dòng ${fault.row}, cột ${fault.column}).`, `The workbook ket-qua.xlsx differs from the signed result (sheet ${fault.sheet}, row ${fault.row}, column ${fault.column}).`, ASK_PERSON)
    case 'csv/differs':
      return told(`Bảng số liệu ket-qua.csv khác với kết quả đã ký (dòng ${fault.row}, cột ${fault.column}).`, `The table ket-qua.csv differs from the signed result (row ${fault.row}, column ${fault.column}).`, ASK_PERSON)
    case 'log/broken-chain':
    case 'log/differs':
      return told(`Nhật ký bị sửa hoặc thiếu, từ mục ${fault.entry}.`, `The log was altered or is incomplete from entry ${fault.entry} on.`, ASK_PERSON)
    case 'log/opening-not-in-it':
      return told('Nhật ký không chứa phần đã có khi mở lượt.', 'The log does not hold what it held at opening.', ASK_PERSON)
  }
}
