/** Closing (S13): the way to the totals stops somewhere. The box stays as it is. */
import { countOf, fits } from '../english'
import type { ClosingError } from '../../ports/rooms'
import { accountingWords, type ReconciliationError } from './accounting'
import { KEPT, say, type ErrorWords } from './sentences'

export type AnyClosingError = Extract<ClosingError | ReconciliationError, { code: `closing/${string}` }>

export function closingWords(error: AnyClosingError): ErrorWords {
  switch (error.code) {
    case 'closing/accounting': {
      const [first] = error.errors
      return first === undefined
        ? say(['Chưa đối chiếu xong.', KEPT.box.vi, 'Mời xem lại các số.'], ['Not reconciled yet.', KEPT.box.en, 'Check the numbers.'])
        : accountingWords(first)
    }
    case 'closing/not-enough-cards':
      return say(
        [`Mới có ${error.accepted} thẻ chìa khóa, cần ${error.needed}.`, `${KEPT.box.vi} Các thẻ đã nhận không phải nhập lại.`, 'Mời nhập thêm thẻ chìa khóa; thẻ dự phòng trong phong bì cũng dùng được.'],
        [`${countOf(error.accepted, 'key card')} so far; ${error.needed} ${fits(error.needed, 'is', 'are')} needed.`, `${KEPT.box.en} Cards accepted stay accepted.`, 'Enter more key cards; the reserve card in its envelope counts too.'],
      )
    case 'closing/box-damaged':
      return say(
        ['Hòm phiếu trong máy không còn đúng như lúc khóa, hoặc có phiếu không hợp lệ về kỹ thuật.', 'Chưa có kết quả nào được tính ra; dữ liệu được giữ nguyên để xem xét.', 'KHÔNG xóa gì trên máy. Mời lập biên bản, báo cấp trên; lượt này có thể phải hủy.'],
        ['The box is not as it was when locked, or holds a ballot that does not verify.', 'No total has been computed; the data is kept as it is.', 'Do NOT delete anything. Minute it and tell the level above; the round may have to be annulled.'],
      )
    case 'closing/refused':
      return say(
        [`Chưa kết thúc được (${error.reason}).`, KEPT.box.vi, 'Mời quay lại bước đối chiếu và làm lại.'],
        [`It could not be closed (${error.reason}).`, KEPT.box.en, 'Go back to the reconciliation and try again.'],
      )
  }
}
