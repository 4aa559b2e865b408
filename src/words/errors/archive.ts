/**
 * What is wrong with an archive or with its strong proofs (S17), by the part it is in: nobody but an expert can do anything about
 * one proof, so people read which part does not hold and what follows; the code and the place are shown folded.
 */
import type { ArchiveFault } from '../../evidence/checks'
import type { StrongProofsError } from '../../evidence/strongProofs'
import { KEPT, say, type ErrorWords, type Phrase } from './sentences'

type PartOf<Code> = Code extends `${infer Part}/${string}` ? Part : never
type ArchivePart = PartOf<ArchiveFault['code']>

const SEND_AGAIN: Phrase = {
  vi: 'Mời phường cắm lại máy, bấm Lưu lại rồi nộp lại.',
  en: 'Ask the unit to plug in the stick again, press Save again and hand it in again.',
}
const DO_NOT_USE: Phrase = {
  vi: 'Không dùng kết quả này. Mời phường lưu lại từ máy và nộp lại; nếu vẫn vậy, giữ nguyên máy và báo người phụ trách kỹ thuật.',
  en: 'Do not use this result. Ask the unit to save it again from the tablet; if it stays so, leave the tablet as it is and call the person in charge.',
}

const PARTS: Readonly<Record<ArchivePart, { readonly vi: string; readonly en: string; readonly next: Phrase }>> = {
  archive: { vi: 'tệp hòm phiếu bị hỏng, bị cắt hoặc bị sửa', en: 'the ballot-box file is damaged, cut off or altered', next: SEND_AGAIN },
  event: { vi: 'thứ tự các bước trong hòm phiếu không đúng hoặc thiếu bước', en: 'the steps recorded in the box are out of order or incomplete', next: DO_NOT_USE },
  record: { vi: 'có bản ghi trong hòm phiếu không đúng khuôn dạng', en: 'a record in the box is not in its exact form', next: DO_NOT_USE },
  setup: { vi: 'phần thiết lập hòm phiếu không khớp nhau', en: 'the set-up records of the box do not agree', next: DO_NOT_USE },
  election: { vi: 'phần khai báo danh sách lấy phiếu không đúng', en: 'the description of the list is not sound', next: DO_NOT_USE },
  trustees: { vi: 'khóa của Ban Kiểm phiếu trong hòm phiếu không đúng', en: 'the committee’s keys in the box are not sound', next: DO_NOT_USE },
  credentials: { vi: 'danh sách thẻ nhận phiếu trong hòm phiếu không đúng', en: 'the list of voting cards in the box is not sound', next: DO_NOT_USE },
  ballot: { vi: 'có phiếu không hợp lệ về kỹ thuật: không phải do thẻ của lượt này bỏ, bỏ hai lần hoặc bị sửa', en: 'a ballot is not sound: not cast with a card of this round, cast twice or altered', next: DO_NOT_USE },
  tally: { vi: 'tổng đã mã hóa không phải là tổng của các phiếu trong hòm', en: 'the encrypted sum is not that of the ballots in the box', next: DO_NOT_USE },
  decryption: { vi: 'phần mở kết quả của Ban Kiểm phiếu không đúng hoặc chưa đủ thẻ chìa khóa', en: 'the committee’s opening of the totals is not sound or lacks key cards', next: DO_NOT_USE },
  result: { vi: 'kết quả trong hòm phiếu không phải là số đã mở', en: 'the result in the box is not what was opened', next: DO_NOT_USE },
}

export function archiveWords(fault: ArchiveFault): ErrorWords {
  const part = fault.code.slice(0, fault.code.indexOf('/')) as ArchivePart
  const { vi, en, next } = PARTS[part]
  const list = fault.list === undefined ? { vi: 'Hòm phiếu', en: 'Ballot box' } : { vi: `Hòm phiếu danh sách ${fault.list}`, en: `Ballot box of list ${fault.list}` }
  return say([`${list.vi}: ${vi}.`, KEPT.received.vi, next.vi], [`${list.en}: ${en}.`, KEPT.received.en, next.en])
}

/** Codes that an archive's fault can have: everything before the slash. */
export const isArchiveFault = (fault: { readonly code: string }): fault is ArchiveFault =>
  'at' in fault && Object.hasOwn(PARTS, fault.code.slice(0, fault.code.indexOf('/')))

export function strongProofsWords(error: StrongProofsError & { readonly list?: number }): ErrorWords {
  const list = error.list === undefined ? '' : ` ${error.list}`
  const told = (vi: string, en: string, next: Phrase): ErrorWords =>
    say([`Danh sách${list}: ${vi}`, KEPT.received.vi, next.vi], [`List${list}: ${en}`, KEPT.received.en, next.en])
  switch (error.code) {
    case 'strong-proofs/wrong':
      return told(
        `tổng công bố không chứng minh được là tổng của các phiếu trong hòm (người thứ ${error.question}, mức thứ ${error.answer}).`,
        `the announced total is not proved to be that of the ballots in the box (person ${error.question}, level ${error.answer}).`,
        DO_NOT_USE,
      )
    case 'strong-proofs/not-canonical':
      return told('tệp chứng minh việc mở kết quả bị hỏng hoặc bị sửa.', 'the file of decryption proofs is damaged or altered.', SEND_AGAIN)
    case 'strong-proofs/other-election':
    case 'strong-proofs/owners':
    case 'strong-proofs/shape':
      return told('tệp chứng minh việc mở kết quả không phải của hòm phiếu này.', 'the file of decryption proofs does not belong to this box.', DO_NOT_USE)
  }
}
