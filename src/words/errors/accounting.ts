/** Card reconciliation (S13): which sum does not come out, in the words of the committee. */
import { countOf } from '../english'
import type { AccountingError } from '../../domain/round/accounting'
import { KEPT, say, type ErrorWords, type Phrase } from './sentences'

type Told = readonly [what: string, next: string]
const told = (vi: Told, en: Told): ErrorWords => say([vi[0], KEPT.box.vi, vi[1]], [en[0], KEPT.box.en, en[1]])

const FIELDS: Readonly<Record<string, Phrase>> = {
  leftover: { vi: 'thẻ còn lại', en: 'cards left over' },
  unused: { vi: 'phiếu không dùng', en: 'unused' },
  missing: { vi: 'phiếu thiếu', en: 'missing' },
  cardBox: { vi: 'thẻ trong hòm thẻ', en: 'cards in the card box' },
}

export type ReconciliationError =
  | AccountingError
  | { readonly code: 'closing/accounting'; readonly errors: readonly AccountingError[] }

export function accountingWords(error: AccountingError): ErrorWords {
  const { group } = error
  switch (error.code) {
    case 'accounting/not-a-count': {
      const field = FIELDS[error.field] ?? { vi: error.field, en: error.field }
      return told(
        [`Nhóm ${group}: số ${field.vi} chưa phải là một số.`, 'Mời nhập một số nguyên, từ 0 trở lên.'],
        [`Group ${group}: ${field.en} is not a number.`, 'Enter a whole number, 0 or more.'],
      )
    }
    case 'accounting/leftover-over-printed':
      return told(
        [`Nhóm ${group}: còn lại ${error.leftover} thẻ, nhưng chỉ in ${error.printed} thẻ.`, 'Mời đếm lại thẻ chưa trao.'],
        [`Group ${group}: ${countOf(error.leftover, 'card')} left over, only ${error.printed} printed.`, 'Count the cards not handed out again.'],
      )
    case 'accounting/surplus':
      return told(
        [
          `Nhóm ${group}: thừa phiếu. Phát ra ${error.issued}, thu về và không dùng cộng lại ${error.accounted}.`,
          'Mời đếm lại thẻ còn lại, thẻ cấp thay và thẻ hủy. Nếu vẫn thừa, không được kết thúc: phải hủy lượt.',
        ],
        [
          `Group ${group}: a surplus. Issued ${error.issued}, accounted for ${error.accounted}.`,
          'Count leftover, replaced and voided cards again. If the surplus stays, the round cannot be closed and must be annulled.',
        ],
      )
    case 'accounting/unexplained-missing':
      return told(
        [
          `Nhóm ${group}: thiếu ${error.issued - error.accounted} phiếu (phát ra ${error.issued}, đã rõ ${error.accounted}).`,
          'Mời đếm lại phiếu không dùng, hoặc ghi số phiếu thiếu kèm lý do.',
        ],
        [
          `Group ${group}: ${error.issued - error.accounted} not accounted for (issued ${error.issued}, known ${error.accounted}).`,
          'Count the unused again, or enter the missing with a reason.',
        ],
      )
    case 'accounting/missing-without-reason':
      return told(
        [`Nhóm ${group}: có phiếu thiếu chưa ghi lý do.`, 'Mời ghi lý do của từng phiếu thiếu.'],
        [`Group ${group}: a missing ballot has no reason.`, 'Write the reason of each missing one.'],
      )
    case 'accounting/card-box':
      return told(
        [`Nhóm ${group}: hòm thẻ có ${error.cardBox} thẻ, phải là ${error.expected}.`, 'Mời đếm lại thẻ trong hòm thẻ; nếu vẫn lệch, ghi lý do.'],
        [`Group ${group}: ${countOf(error.cardBox, 'card')} in the card box, expected ${error.expected}.`, 'Count the card box again; if it still differs, write the reason.'],
      )
    case 'accounting/issued-over-present':
      return told(
        [`Nhóm ${group}: phát ra ${error.issued} phiếu, nhưng có mặt ${error.present} người.`, 'Mời xem lại số có mặt (đại biểu đến muộn) và số thẻ còn lại.'],
        [`Group ${group}: ${error.issued} issued, ${error.present} present.`, 'Check the number present (late delegates) and the leftover cards.'],
      )
    case 'accounting/present-over-summoned':
      return told(
        [`Nhóm ${group}: có mặt ${error.present} người, nhiều hơn số được triệu tập ${error.summoned}.`, 'Mời xem lại số có mặt.'],
        [`Group ${group}: ${error.present} present, only ${error.summoned} summoned.`, 'Check the number present.'],
      )
  }
}
