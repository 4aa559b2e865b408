/** A setting the rule set does not leave open. */
import type { SettingsFault } from '../../domain/rules/settings'
import { KEPT, say, type ErrorWords } from './sentences'

export function settingWords(fault: SettingsFault): ErrorWords {
  switch (fault.code) {
    case 'rules/setting-not-open':
      return say(
        ['Bộ quy tắc đã chọn không cho đặt như vậy.', KEPT.form.vi, 'Mời chọn lại trong các mức bộ quy tắc cho phép.'],
        ['The chosen rule set does not leave this open.', KEPT.form.en, 'Choose one of the values it allows.'],
      )
    case 'rules/whole-ballot-needs-all-or-nothing':
      return say(
        [
          'Đã chọn “một dòng sai làm hỏng cả phiếu” thì không được để trống từng dòng.',
          KEPT.form.vi,
          'Mời chọn thêm “đánh giá tất cả hoặc bỏ phiếu trắng”, hoặc xét từng người.',
        ],
        [
          'When one wrong line spoils the ballot, single lines cannot be left open.',
          KEPT.form.en,
          'Also choose “all rated or a blank ballot”, or judge each person alone.',
        ],
      )
  }
}
