/** Acts on a round that do not fit it, and what stands in the way of opening (S3). */
import { countOf } from '../english'
import type { DeskError } from '../../app/desk'
import type { RoundState } from '../../domain/round/round'
import { KEPT, say, type ErrorWords, type Phrase } from './sentences'

type Told = readonly [what: string, next: string]
const told = (vi: Told, en: Told): ErrorWords => say([vi[0], KEPT.round.vi, vi[1]], [en[0], KEPT.round.en, en[1]])

const STATES: Readonly<Record<RoundState, Phrase>> = {
  draft: { vi: 'đang thiết lập', en: 'being set up' },
  keyed: { vi: 'đã có thẻ chìa khóa', en: 'has its key cards' },
  ready: { vi: 'đã sẵn sàng mở', en: 'ready to open' },
  open: { vi: 'đang mở', en: 'open' },
  paused: { vi: 'đang tạm dừng', en: 'paused' },
  locked: { vi: 'đã khóa', en: 'locked' },
  signed: { vi: 'đã có kết quả', en: 'signed' },
  exported: { vi: 'đã lưu ra USB', en: 'exported' },
  annulled: { vi: 'đã hủy', en: 'annulled' },
}

export function roundWords(error: Extract<DeskError, { code: `round/${string}` }>): ErrorWords {
  switch (error.code) {
    case 'round/not-now': {
      const { vi, en } = STATES[error.state]
      return told(
        [`Lượt lấy phiếu ${vi}: chưa làm được, hoặc không còn làm được việc này.`, 'Mời làm bước tiếp theo ghi ở màn hình đầu.'],
        [`The round is ${en}: this cannot be done now.`, 'Go on with the next step shown on the home screen.'],
      )
    }
    case 'round/closing-has-begun':
      return told(
        ['Đã có thẻ chìa khóa được nhận: không bỏ phiếu tiếp được nữa.', 'Mời nhập đủ thẻ chìa khóa để kết thúc, hoặc hủy lượt.'],
        ['A key card has been accepted: voting cannot resume.', 'Enter the remaining key cards to close, or annul the round.'],
      )
    case 'round/not-reconciled':
      return told(
        ['Chưa đối chiếu thẻ và phiếu.', 'Mời đếm thẻ và nhập các số ở bước đối chiếu.'],
        ['Cards and ballots are not reconciled yet.', 'Count the cards and enter the numbers.'],
      )
    case 'round/no-key-card-yet':
      return told(
        ['Chưa có thẻ chìa khóa nào được nhận.', 'Mời thành viên Ban Kiểm phiếu nhập thẻ chìa khóa.'],
        ['No key card has been accepted yet.', 'Let the committee members enter their key cards.'],
      )
    case 'round/keys-do-not-fit':
      return told(
        ['Thẻ chìa khóa đã làm không thuộc về Ban Kiểm phiếu hoặc danh sách này.', 'Thẻ nhận phiếu đã in vẫn dùng được. Mời làm lại lễ trao thẻ chìa khóa.'],
        ['The key cards were made for another committee or another list.', 'Printed voting cards stay valid. Hold the key ceremony again.'],
      )
    case 'round/changed-meanwhile':
      return told(
        ['Trong lúc thực hiện, lượt lấy phiếu đã thay đổi ở một bước khác nên việc này không được ghi.', 'Mời xem lại nội dung đang có, rồi làm lại từ bước này.'],
        ['The round was changed in another step meanwhile, so this was not recorded.', 'Look at it as it stands now, then do this step again.'],
      )
    case 'round/not-announced':
      return told(
        ['Kết quả chưa được công bố tại hội nghị nên chưa có trang chiếu.', 'Mời bấm Công bố tại hội nghị, rồi chiếu.'],
        ['The result is not announced to the meeting yet, so there are no slides.', 'Press the button that announces it, then show the slides.'],
      )
    case 'round/present-only-rises':
      return told(
        [`Nhóm ${error.group}: số có mặt khi đang mở chỉ được tăng.`, 'Mời nhập số bằng hoặc lớn hơn số đang ghi.'],
        [`Group ${error.group}: the number present may only rise.`, 'Enter the same or a larger number.'],
      )
  }
}

export function openingWords(error: Extract<DeskError, { code: `opening/${string}` }>): ErrorWords {
  switch (error.code) {
    case 'opening/quorum':
      return told(
        [`Chưa đủ số người có mặt: ${error.present}/${error.summoned}, cần ít nhất ${error.needed}.`, 'Không mở được khi thiếu. Mời chờ đủ đại biểu, hoặc hoãn hội nghị.'],
        [`No quorum: ${error.present} of ${error.summoned} present, ${error.needed} needed.`, 'It cannot be opened. Wait for more delegates, or postpone.'],
      )
    case 'opening/present-over-summoned':
      return told(
        [`Có mặt ${error.present} người, nhiều hơn số được triệu tập ${error.summoned}.`, 'Mời xem lại số có mặt.'],
        [`${error.present} present, only ${error.summoned} summoned.`, 'Check the number present.'],
      )
    case 'opening/box-not-empty':
      return told(
        [`Hòm phiếu không rỗng: đã có ${error.ballots} phiếu trước khi mở.`, 'KHÔNG mở lượt này. Mời lập lượt mới, và báo cấp trên.'],
        [`The box is not empty: ${countOf(error.ballots, 'ballot')} before opening.`, 'Do NOT open this round. Make a new one and tell the level above.'],
      )
    case 'opening/another-round-open':
      return told(
        ['Trên máy này đang có một lượt khác chưa kết thúc.', 'Mời kết thúc hoặc hủy lượt đó trước.'],
        ['Another round on this tablet is not closed yet.', 'Close or annul that one first.'],
      )
    case 'opening/new-build':
      return told(
        [`Phần mềm đã đổi sau khi lập biên bản niêm phong (${error.frozen.slice(0, 8)} → ${error.running.slice(0, 8)}).`, 'Mời quay lại bước chuẩn bị, lập và in lại biên bản niêm phong.'],
        [`The software changed after the zero report (${error.frozen.slice(0, 8)} → ${error.running.slice(0, 8)}).`, 'Go back to preparation; make and print the zero report again.'],
      )
  }
}
