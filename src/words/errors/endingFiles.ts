/** What is wrong with an annulment or a correction file brought to the level above (docs/endings.md), and what to do. */
import type { EndingFault } from '../../evidence/endingFault'
import { KEPT, say, type ErrorWords, type Phrase } from './sentences'

const ASK_UNIT: Phrase = { vi: 'Mời đơn vị lưu lại tệp từ máy rồi gửi lại; nếu vẫn vậy, đối chiếu với biên bản giấy đã ký.', en: 'Ask the unit to save the files again from the tablet; if it stays so, compare with the signed paper.' }
const BRING_ROUND: Phrase = { vi: 'Mời chọn cùng lúc biên bản mở lượt hoặc hồ sơ kết quả của lượt này.', en: 'Choose the opening record or the result package of this round together with it.' }
const told = (vi: string, en: string, next: Phrase): ErrorWords => say([vi, KEPT.received.vi, next.vi], [en, KEPT.received.en, next.en])

export function endingFaultWords(fault: EndingFault): ErrorWords {
  switch (fault.code) {
    case 'ending/signature-not-given':
      return told('Chưa có tệp chữ ký .jws đi cùng.', 'It came without its .jws signature.', { vi: 'Mời chọn cả tệp .json và tệp .jws cùng tên.', en: 'Give the .json together with the .jws of the same name.' })
    case 'ending/opening-unknown':
      return told('Chưa biết lượt mà biên bản này hủy.', 'The round it annuls is not known here.', BRING_ROUND)
    case 'ending/result-unknown':
      return told('Chưa có kết quả mà bản này đính chính.', 'The result it corrects is not here.', { vi: 'Mời chọn cùng lúc hồ sơ kết quả (.zip) của lượt này.', en: 'Choose the result package (.zip) of this round together with it.' })
    case 'ending/other-opening':
      return told('Lượt này ở đây có biên bản mở lượt khác với biên bản mà tệp nói đến.', 'Of this round another opening record is known here than the one it names.', ASK_UNIT)
    case 'ending/other-result':
      return told('Kết quả của lượt này ở đây khác với kết quả mà tệp đính chính.', 'The result of this round here is another one than it corrects.', ASK_UNIT)
    case 'ending/other-tablet':
      return told('Chữ ký không phải của máy đã mở lượt này.', 'It is not signed by the tablet of this round.', ASK_UNIT)
    case 'ending/differs':
      return told(`Tệp nói về lượt khác với lượt nó nêu (${fault.field}).`, `It tells of another round than the one it names (${fault.field}).`, ASK_UNIT)
    case 'ending/log':
      return told('Nhật ký trong biên bản hủy không kết thúc bằng việc hủy đã nêu.', 'The log in it does not end with the annulment it tells of.', ASK_UNIT)
    case 'ending/earlier-missing':
      return told(`Thiếu bản đính chính số ${fault.number} trước bản này.`, `Correction ${fault.number} before this one is missing.`, { vi: 'Mời chọn đủ các bản đính chính của lượt này cùng lúc.', en: 'Choose all corrections of this round together.' })
    case 'ending/previous':
      return told(`Bản này không nối tiếp bản đính chính số ${fault.number} có ở đây.`, `It does not follow the correction ${fault.number} that is here.`, ASK_UNIT)
    case 'ending/old-differs':
      return told(`Chỗ đính chính thứ ${fault.entry}: giá trị “đã ghi” không đúng với kết quả.`, `Entry ${fault.entry}: the old value is not that of the result.`, ASK_UNIT)
    case 'ending/counts':
      return told('Các số đính chính không khớp nhau.', 'The corrected numbers do not agree.', ASK_UNIT)
  }
}
