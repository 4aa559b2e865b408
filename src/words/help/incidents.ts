/** Incident cards (S20): what to do, in order, and what never, when something goes wrong in the hall. On screen and on paper. */
import { inBoth } from '../language'

export const INCIDENTS = ['power', 'walkAway', 'unsure', 'cardLost', 'surplus', 'keyCardLost', 'pinForgotten', 'usb', 'wrongList', 'broken'] as const
export type Incident = (typeof INCIDENTS)[number]

export interface IncidentCard {
  readonly title: string
  readonly steps: readonly string[]
  readonly never: string
}

export const incidentsVi: Readonly<Record<Incident, IncidentCard>> = {
  power: {
    title: 'Mất điện, máy tắt, máy treo',
    steps: ['Cắm sạc, mở lại máy, mở Hòm Phiếu bằng biểu tượng.', 'Lượt hiện “tạm dừng” và số phiếu đã kiểm lại trong hòm. Ghi số đó vào biên bản.', 'Người đang ghi dở: dùng “Kiểm tra thẻ” để biết phiếu đã vào hòm chưa.', 'Hai thành viên nhập PIN để mở tiếp.'],
    never: 'Không gỡ ứng dụng, không xóa dữ liệu trình duyệt.',
  },
  walkAway: {
    title: 'Người ghi phiếu bỏ đi giữa chừng',
    steps: ['Không nhìn màn hình. Bấm “Che” nếu máy chưa tự che.', 'Mời họ quay lại. Quay lại thì chính họ nhập lại thẻ của mình.', 'Không quay lại: nhập PIN, xóa phần đang ghi. Thẻ vẫn dùng được.'],
    never: 'Không bao giờ bấm bỏ phiếu hộ.',
  },
  unsure: {
    title: 'Không rõ phiếu đã vào hòm chưa',
    steps: ['Xin tấm thẻ của người đó, vào màn hình Ban Kiểm phiếu, “Kiểm tra thẻ”.', '“Đã bỏ phiếu”: xong, bỏ thẻ vào hòm thẻ. “Chưa bỏ phiếu”: ghi lại từ đầu bằng thẻ ấy.'],
    never: 'Không phát thẻ khác khi chưa kiểm tra.',
  },
  cardLost: {
    title: 'Mất thẻ nhận phiếu',
    steps: ['Trao một thẻ dự phòng cùng nhóm.', 'Bấm “Đã trao một thẻ dự phòng” để máy đếm.', 'Tìm thấy thẻ cũ: hủy thẻ đó ở “Kiểm tra thẻ”.'],
    never: 'Không tính thẻ ấy thêm lần nữa vào phiếu thiếu.',
  },
  surplus: {
    title: 'Thừa phiếu khi đối chiếu',
    steps: ['Đếm lại thẻ còn lại, thẻ trả lại, thẻ trong hòm thẻ; hai người đếm.', 'Xem số thẻ đã cấp lại và phiếu cấp bù ở màn hình tình hình.', 'Vẫn thừa và không giải thích được: hủy lượt, lập biên bản, tạo lượt thay thế.'],
    never: 'Không sửa số cho khớp.',
  },
  keyCardLost: {
    title: 'Mất thẻ chìa khóa',
    steps: ['Đếm số thẻ còn lại và so với số cần.', 'Còn đủ: kết thúc bình thường, ghi thẻ mất vào biên bản.', 'Thiếu: mở phong bì thẻ dự phòng trước hội nghị.', 'Vẫn thiếu: hủy lượt.'],
    never: 'Không đọc, không chụp, không gửi thẻ chìa khóa qua điện thoại.',
  },
  pinForgotten: {
    title: 'Quên PIN',
    steps: ['Hai thành viên khác nhập PIN.', 'Sai năm lần thì chờ 30 giây rồi thử lại.', 'Không ai nhập được: vẫn kết thúc lượt được bằng thẻ chìa khóa; hủy lượt thì dùng văn bản hai người ký và một thẻ chìa khóa nhập ở bước Kết thúc.'],
    never: 'Không cho người khác biết PIN của mình.',
  },
  usb: {
    title: 'USB không ghi được, không đọc lại được',
    steps: ['Rút ra, cắm lại, thử lần nữa.', 'Đầy hoặc bị khóa ghi: dùng USB khác.', 'Đọc lại mà KHÁC: lưu lại, không gửi tệp đó đi. Kết quả trong máy còn nguyên.'],
    never: 'Không hủy thẻ chìa khóa, không xóa máy khi chưa đọc lại được giống hệt.',
  },
  wrongList: {
    title: 'Phát hiện sai danh sách',
    steps: ['Chưa mở lượt: hai PIN để sửa, làm phiếu duyệt mới; thẻ đã in vẫn dùng được.', 'Đang bỏ phiếu: tạm dừng, báo chủ trì. Sai người hoặc sai chức danh ảnh hưởng kết quả: hủy lượt, tạo lượt thay thế.', 'Chỉ sai chính tả: tiếp tục, đính chính sau khi có kết quả.'],
    never: 'Không mở hòm để xem rồi mới quyết định.',
  },
  broken: {
    title: 'Máy hỏng hẳn',
    steps: ['Giữ nguyên máy, niêm phong, không đưa đi sửa.', 'Chưa có kết quả: lập biên bản hủy lượt trên giấy, hủy thẻ chìa khóa, báo cấp trên.', 'Lấy phiếu lại bằng máy khác hoặc phiếu giấy.'],
    never: 'Không nhờ ai tháo ổ đĩa hay “cứu dữ liệu”.',
  },
}

const incidentsEn: typeof incidentsVi = {
  power: {
    title: 'Power cut, tablet off or frozen',
    steps: ['Plug in, start the tablet, open Hòm Phiếu by its icon.', 'The round is “paused” with the verified number of ballots. Minute it.', 'For the voter interrupted: “Check card” says whether the ballot is in.', 'Two members resume with their PINs.'],
    never: 'Do not remove the app or clear the browser’s data.',
  },
  walkAway: {
    title: 'A voter walks away',
    steps: ['Do not look at the screen. Press “Cover” if it has not covered itself.', 'Ask them back. They enter their own card again.', 'They do not return: enter a PIN and clear what was marked. The card still works.'],
    never: 'Never cast for anybody.',
  },
  unsure: {
    title: 'Unsure whether a ballot is in',
    steps: ['Ask for that person’s card; on the committee’s side, “Check card”.', '“Cast”: done, card into the card box. “Not cast”: mark again with the same card.'],
    never: 'Do not hand out another card before checking.',
  },
  cardLost: {
    title: 'A voting card is lost',
    steps: ['Hand over a spare card of the same group.', 'Press “A spare was handed over” so that it is counted.', 'The old card turns up: void it in “Check card”.'],
    never: 'Do not count it once more as missing.',
  },
  surplus: {
    title: 'Too many ballots at reconciliation',
    steps: ['Count again what is left, returned and in the card box; two people count.', 'Look at replaced cards and released ballots.', 'Still too many and unexplained: annul, sign the record, make a replacing round.'],
    never: 'Do not adjust numbers to fit.',
  },
  keyCardLost: {
    title: 'A key card is lost',
    steps: ['Count the cards left and compare with the number needed.', 'Enough: close as usual, minute the lost one.', 'Too few: open the reserve envelope before the meeting.', 'Still too few: annul.'],
    never: 'Never read out, photograph or send a key card by telephone.',
  },
  pinForgotten: {
    title: 'A PIN is forgotten',
    steps: ['Two other members enter theirs.', 'After five wrong ones wait 30 seconds.', 'Nobody can: closing works with key cards; annulment with a paper two members signed and one key card entered at Close.'],
    never: 'Never tell anybody your PIN.',
  },
  usb: {
    title: 'USB cannot be written or read back',
    steps: ['Pull it out, plug it in, try again.', 'Full or write-protected: another stick.', 'Reads back DIFFERENT: save again, do not send that file. The result on the tablet is intact.'],
    never: 'Do not destroy key cards or wipe the tablet before an identical read-back.',
  },
  wrongList: {
    title: 'The list turns out wrong',
    steps: ['Before opening: two PINs to change, a new review sheet; printed cards stay valid.', 'While voting: pause and tell the chair. A wrong person or post: annul, make a replacing round.', 'Only a misspelling: go on, correct it after the result.'],
    never: 'Do not open the box to look first.',
  },
  broken: {
    title: 'The tablet is broken',
    steps: ['Leave it as it is, seal it, do not have it repaired.', 'No result yet: annul on paper, destroy the key cards, tell the level above.', 'Vote again with another tablet or on paper.'],
    never: 'Let nobody take the disk out or “rescue data”.',
  },
}

export const incidents = inBoth(incidentsVi, incidentsEn)
