/** PINs, key cards and voting cards: what was refused, and that nothing is lost by it. No card is ever quoted. */
import { countOf, fits } from '../english'
import type { DeskError } from '../../app/deskError'
import type { PinRefusal } from '../../app/desk'
import type { CardRefusal, CastError, PinRefusal as BoothPinRefusal } from '../../app/voterBooth'
import type { PinError } from '../../evidence/pin'
import type { KeyCardRefusal } from '../../ports/rooms'
import type { CastRefusal } from '../../ports/roundStore'
import { KEPT, say, type ErrorWords } from './sentences'

export type AnyPinError = PinRefusal | BoothPinRefusal | PinError

export function pinWords(error: AnyPinError): ErrorWords {
  switch (error.code) {
    case 'pin/wrong':
      return say(['Mã PIN không đúng.', KEPT.round.vi, 'Mời nhập lại.'], ['The PIN is wrong.', KEPT.round.en, 'Enter it again.'])
    case 'pin/wait':
      return say(
        ['Đã nhập sai mã PIN nhiều lần.', KEPT.round.vi, `Mời chờ ${error.seconds} giây rồi nhập lại.`],
        ['Several wrong PINs.', KEPT.round.en, `Wait ${error.seconds} s, then enter it again.`],
      )
    case 'pin/two-different-members':
      return say(
        ['Cần mã PIN của hai thành viên khác nhau.', KEPT.round.vi, 'Mời một thành viên khác của Ban Kiểm phiếu nhập mã PIN.'],
        ['PINs of two different members are needed.', KEPT.round.en, 'Let another committee member enter a PIN.'],
      )
    case 'pin/not-six-digits':
      return say(['Mã PIN phải có sáu chữ số.', KEPT.form.vi, 'Mời nhập đủ sáu chữ số.'], ['A PIN has six digits.', KEPT.form.en, 'Enter six digits.'])
    case 'pin/too-obvious':
      return say(
        ['Mã PIN này quá dễ đoán.', KEPT.form.vi, 'Mời chọn sáu chữ số khác, không lặp và không liền nhau.'],
        ['This PIN is too easy to guess.', KEPT.form.en, 'Choose six other digits, no repeats and no runs.'],
      )
  }
}

export function keyCardWords(error: KeyCardRefusal): ErrorWords {
  const told = (vi: readonly [string, string], en: readonly [string, string]): ErrorWords =>
    say([vi[0], `${KEPT.box.vi} Các thẻ chìa khóa đã nhận không phải nhập lại.`, vi[1]], [en[0], `${KEPT.box.en} Key cards accepted so far stay accepted.`, en[1]])
  switch (error.code) {
    case 'key-card/group-wrong': {
      const groups = error.groups.join(', ')
      return told([`Nhóm ${groups} sai.`, 'Mời xem lại nhóm đó trên thẻ chìa khóa và nhập lại.'], [`Group ${groups} is wrong.`, 'Look at that group on the key card and enter it again.'])
    }
    case 'key-card/incomplete':
      return told(['Thẻ chìa khóa chưa nhập đủ sáu nhóm.', 'Mời nhập đủ sáu nhóm, mỗi nhóm bốn ký tự.'], ['The key card is not complete.', 'Enter all six groups of four symbols.'])
    case 'key-card/not-the-same':
      return told(['Nhập lại không khớp với thẻ vừa chép.', 'Mời so lại bản chép với màn hình và nhập lại thẻ này.'], ['It does not match the card just copied.', 'Compare the copy with the screen and enter this card again.'])
    case 'key-card/already-entered':
      return told([`${error.label} đã được nhập rồi.`, 'Mời nhập thẻ chìa khóa của một thành viên khác.'], [`${error.label} has been entered already.`, 'Enter the key card of another member.'])
    case 'key-card/of-another-holder':
      return told([`Đây là ${error.label}, thẻ của người khác.`, 'Mời trả thẻ cho người giữ và nhập thẻ của mình.'], [`This is ${error.label}, somebody else’s card.`, 'Give it back to its holder and enter your own.'])
    case 'key-card/superseded':
      return told(['Đây là thẻ cũ, đã bỏ.', 'Mời gạch bỏ hẳn bản chép đó và nhập thẻ mới chép.'], ['This is an old card, void by now.', 'Strike that copy out and enter the card copied last.'])
    case 'key-card/of-another-round':
      return told([`Thẻ chìa khóa này thuộc “${error.round}”, không thuộc lượt này.`, 'Mời nhập thẻ đã làm cho lượt này.'], [`This key card belongs to “${error.round}”, not to this round.`, 'Enter the card made for this round.'])
    case 'key-card/not-of-this-round':
      return told(['Thẻ chìa khóa này không thuộc lượt lấy phiếu này.', 'Mời kiểm tra số và bốn ký tự ghi trên thẻ.'], ['This key card is not of this round.', 'Check the number and suffix written on the card.'])
    case 'key-card/sample':
      return told(['Đây là thẻ chìa khóa mẫu đã công bố, không dùng được cho lượt chính thức.', 'Mời làm thẻ chìa khóa mới.'], ['This is a published sample card; an official round refuses it.', 'Make a new key card.'])
  }
}

export function castWords(error: CastError | CastRefusal): ErrorWords {
  const unspent = {
    vi: 'Phiếu chưa được tính, các lựa chọn còn nguyên trên màn hình, thẻ vẫn dùng được.',
    en: 'The ballot is not counted, the choices are still on the screen, the card can still be used.',
  }
  const retry = { vi: 'Mời bấm [Thử lại]; nếu vẫn không được, mời gọi Ban Kiểm phiếu.', en: 'Press [Try again]; if it fails again, call the committee.' }
  switch (error.code) {
    case 'cast/write-failed':
      return say(['Chưa ghi được phiếu.', unspent.vi, retry.vi], ['The ballot could not be recorded.', unspent.en, retry.en])
    case 'cast/read-back-failed':
      return say(
        ['Đã ghi phiếu nhưng đọc lại không thấy.', 'Chưa khẳng định phiếu đã vào hòm.', 'Mời gọi Ban Kiểm phiếu bấm [Kiểm tra thẻ] để biết phiếu đã vào hòm hay chưa.'],
        ['The ballot was written but not found when read back.', 'It is not confirmed to be in the box.', 'Call the committee: [Check card] tells whether the ballot is in.'],
      )
    case 'cast/quota':
      return say(['Bộ nhớ của máy đã đầy, chưa ghi được phiếu.', unspent.vi, 'Mời gọi Ban Kiểm phiếu.'], ['The storage is full; the ballot is not recorded.', unspent.en, 'Call the committee.'])
    case 'cast/encryption-failed':
      return say(['Máy chưa chuẩn bị xong phiếu.', unspent.vi, retry.vi], ['The ballot could not be prepared.', unspent.en, retry.en])
    case 'cast/card-already-used':
      return say(['Thẻ này đã bỏ phiếu.', KEPT.box.vi, 'Mời gặp Ban Kiểm phiếu.'], ['This card has already been used.', KEPT.box.en, 'See the counting committee.'])
    case 'cast/round-not-open':
      return say(
        ['Lượt bỏ phiếu đang tạm dừng hoặc đã kết thúc.', 'Phiếu chưa được tính, thẻ chưa bị dùng.', 'Mời gặp Ban Kiểm phiếu.'],
        ['Voting is paused or closed.', 'The ballot is not counted, the card is unspent.', 'See the counting committee.'],
      )
  }
}

export function cardWords(error: CardRefusal | Extract<DeskError, { readonly code: 'card/codes-too-short' }>): ErrorWords {
  const kept = { vi: 'Thẻ không thay đổi.', en: 'The card is unchanged.' }
  switch (error.code) {
    case 'card/refused':
      return say(['Mã thẻ không dùng được.', kept.vi, 'Mời đồng chí xem lại mã hoặc gặp Ban Kiểm phiếu.'], ['This code cannot be used.', kept.en, 'Check the code or see the counting committee.'])
    case 'card/wait':
      return say(['Đã nhập sai mã nhiều lần.', kept.vi, `Mời chờ ${error.seconds} giây rồi nhập lại.`], ['Several wrong codes.', kept.en, `Wait ${error.seconds} s, then enter it again.`])
    case 'card/attendant-needed':
      return say(['Đã nhập sai mã quá nhiều lần.', kept.vi, 'Mời gặp Ban Kiểm phiếu.'], ['Too many wrong codes.', kept.en, 'See the counting committee.'])
    case 'card/not-open':
      return say(['Lượt bỏ phiếu đang tạm dừng.', kept.vi, 'Mời gặp Ban Kiểm phiếu.'], ['Voting is paused.', kept.en, 'See the counting committee.'])
    case 'card/none-to-release':
      return say(['Đã hết phiếu cấp bù của nhóm này.', KEPT.box.vi, 'Mời dùng thẻ dự phòng còn lại.'], ['No ballot of this group is left to release.', KEPT.box.en, 'Use a spare card that is left.'])
    case 'card/codes-too-short':
      return say(
        [`Thẻ đã in có mã sáu số, chỉ an toàn đến ${error.most} thẻ; nay cần ${error.cards} thẻ.`, 'Thẻ đã in vẫn dùng được cho số đại biểu cũ.', 'Mời giảm số thẻ cần in, hoặc nhân bản cuộc này thành cuộc mới để in lại tất cả với mã tám số.'],
        [`The cards already printed have codes of six digits, safe up to ${countOf(error.most, 'card')}; ${error.cards} ${fits(error.cards, 'is', 'are')} needed now.`, 'The printed cards stay good for the earlier number.', 'Print fewer cards, or duplicate this meeting and print all of them anew with eight digits.'],
      )
    case 'card/store-failed':
      return say(['Máy chưa đọc được dữ liệu thẻ.', kept.vi, 'Mời thử lại, hoặc gặp Ban Kiểm phiếu.'], ['The card data could not be read.', kept.en, 'Try again, or see the counting committee.'])
  }
}
