/**
 * The voter's screens (S4, S7–S11) in Vietnamese: what voters see. `address` is the form of address
 * of the template setting ("đồng chí", "đại biểu", "ông/bà"), in lower case.
 */
import type { KioskWords } from './kioskWords'
import { supportVi } from './support'

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)

export function kioskVi(address: string): KioskWords {
  const you = address
  const You = capital(address)
  const sizes = { medium: 'Vừa', large: 'Lớn', largest: 'Rất lớn' }
  const cardStays = 'Các lựa chọn còn nguyên, thẻ vẫn dùng được.'
  return {
    language: 'vi',
    rehearsal: 'LÀM THỬ – KHÔNG TÍNH KẾT QUẢ',
    close: 'Đóng',
    support: supportVi(address),
    tools: {
      textSize: (size) => sizes[size],
      textSizeChange: (size) => `Cỡ chữ: ${sizes[size]}. Bấm để đổi.`,
      contrast: 'Tương phản',
      criteria: 'Tiêu chí',
      cover: 'Che',
      coverAll: 'Che màn hình và gọi Ban Kiểm phiếu',
      committee: 'Ban Kiểm phiếu',
      committeeAll: 'Dành cho Ban Kiểm phiếu',
    },
    entry: {
      invitation: `Mời ${you} ghi phiếu tín nhiệm`.toLocaleUpperCase('vi'),
      steps: ['Nhập mã trên thẻ', 'Chọn mức tín nhiệm cho từng người', 'Bỏ phiếu, rồi bỏ thẻ vào hòm thẻ'],
      prompt: 'Mã trên thẻ nhận phiếu',
      typed: (count, of) => `Đã nhập ${count} trong ${of} chữ số`,
      pad: 'Bàn phím số',
      erase: 'Xóa',
      unlock: 'Ban Kiểm phiếu mở lại',
      checking: 'Đang kiểm tra thẻ…',
      refusal: (refusal, secondsLeft) => {
        switch (refusal.code) {
          case 'card/refused':
            return `Mã thẻ không dùng được. Mời ${you} xem lại mã hoặc gặp Ban Kiểm phiếu.`
          case 'card/wait':
            return `Mã sai nhiều lần. Mời ${you} chờ ${secondsLeft} giây rồi nhập lại.`
          case 'card/attendant-needed':
            return `Mã sai quá nhiều lần. Mời ${you} gặp Ban Kiểm phiếu.`
          case 'card/not-open':
            return `Lượt bỏ phiếu đang tạm dừng. Mời ${you} gặp Ban Kiểm phiếu.`
          case 'card/none-to-release':
            return `Đã hết phiếu cấp bù. Mời ${you} gặp Ban Kiểm phiếu.`
          case 'card/store-failed':
            return `Máy chưa đọc được dữ liệu thẻ. Thẻ vẫn dùng được. Mời ${you} gặp Ban Kiểm phiếu.`
          case 'card/another':
            return `Đây không phải thẻ của phiếu đang ghi. Mời ${you} nhập đúng thẻ của mình.`
        }
      },
    },
    scan: {
      open: 'Quét thẻ',
      openAll: 'Quét mã QR trên thẻ bằng máy quay',
      view: 'Hình từ máy quay, không lưu lại',
      starting: 'Đang bật máy quay…',
      hold: 'Đưa mã QR trên thẻ vào giữa khung.',
      foreign: 'Đây không phải mã QR của thẻ nhận phiếu.',
      flip: 'Đổi máy quay',
      typeInstead: 'Gõ mã',
      failed: (error) => {
        switch (error.code) {
          case 'camera/refused':
            return `Máy quay chưa được phép dùng. Mời ${you} gõ mã trên thẻ.`
          case 'camera/none':
          case 'camera/unsupported':
            return `Máy này không có máy quay. Mời ${you} gõ mã trên thẻ.`
          case 'camera/busy':
            return `Máy quay không hoạt động. Mời ${you} gõ mã trên thẻ.`
        }
      },
    },
    mark: {
      title: 'PHIẾU TÍN NHIỆM',
      instruction: `Mời ${you} chọn một mức cho từng người, rồi bấm Tiếp theo.`,
      page: (page, of) => `Trang ${page}/${of}`,
      rated: (rated, of) => `Đã đánh giá ${rated}/${of}`,
      list: (n, of, title) => `Danh sách ${n}/${of}: ${title}`,
      clear: 'Bỏ chọn',
      clearFor: (name) => `Bỏ chọn cho ${name}`,
      previous: 'Trước',
      next: 'Tiếp theo',
      toReview: 'Xem lại phiếu',
      backToReview: 'Về xem lại phiếu',
    },
    review: {
      title: 'XEM LẠI PHIẾU',
      lead: 'Muốn đổi, bấm Sửa ở dòng người đó.',
      unmarked: 'Chưa đánh giá',
      people: (count) => `${count} người`,
      unmarkedHeading: (count) => `Chưa đánh giá: ${count} người`,
      allHeading: 'Toàn bộ phiếu',
      unmarkedWarning: (count) =>
        `Còn ${count} người chưa đánh giá: phiếu sẽ không hợp lệ đối với ${count === 1 ? '' : 'những '}người đó.`,
      allRated: 'Đã đánh giá đủ mọi người.',
      mustRateAll: (count) =>
        `Còn ${count} người chưa đánh giá. Phải đánh giá đủ mọi người, hoặc bỏ phiếu trắng.`,
      leaveBlank: 'Bỏ phiếu trắng',
      leftBlank: 'Phiếu trắng: không đánh giá ai.',
      edit: 'Sửa',
      editFor: (name) => `Sửa mức của ${name}`,
      cast: 'BỎ PHIẾU VÀO HÒM',
      page: (page, of) => `Phần ${page}/${of}`,
    },
    blank: {
      title: 'Bỏ phiếu trắng?',
      body: (listTitle, people) =>
        `Phiếu${listTitle === undefined ? '' : ` “${listTitle}”`} sẽ không đánh giá ai trong ${people} người. Các mức đã chọn ở phiếu này sẽ bị xóa.`,
      confirm: 'Đồng ý, để phiếu trắng',
      back: 'Quay lại đánh giá',
    },
    confirm: {
      title: 'BỎ PHIẾU VÀO HÒM?',
      final: 'Phiếu đã bỏ vào hòm thì không sửa, không lấy lại được.',
      unmarked: (count) => `Còn ${count} người chưa đánh giá.`,
      allRated: (count) => `Đã đánh giá đủ ${count} người.`,
      agree: 'ĐỒNG Ý, BỎ VÀO HÒM',
      back: 'Quay lại',
      code: 'Mã phiếu đã niêm phong',
      sealing: 'Đang niêm phong phiếu…',
      check: 'Kiểm tra phiếu này',
      checkNote: 'Không bắt buộc. Phiếu đem kiểm tra sẽ bị hủy và niêm phong lại; thẻ vẫn dùng được.',
    },
    check: {
      title: 'KIỂM TRA PHIẾU',
      body: 'Mở trang Kiểm tra trên một máy khác và quét mã này. Máy đó tự tính lại mã phiếu: hai mã phải giống nhau. Phiếu này đã hủy, không vào hòm; thẻ vẫn dùng được.',
      qr: 'Mã QR để máy khác kiểm tra phiếu này',
      codeIs: 'Mã phiếu máy đã niêm phong',
      done: 'Xong, quay lại phiếu',
    },
    writing: 'Đang ghi phiếu…',
    writingNote: `Mời ${you} chờ, chưa rời máy.`,
    failure: {
      words: (failure) => {
        switch (failure.code) {
          case 'cast/write-failed':
            return {
              title: 'Chưa ghi được phiếu',
              body: `Phiếu chưa vào hòm. Mời ${you} bấm Thử lại. Nếu vẫn không được, gặp Ban Kiểm phiếu.`,
              card: cardStays,
              mayRetry: true,
            }
          case 'cast/read-back-failed':
            return {
              title: 'Chưa xác nhận được phiếu đã ghi',
              body: `Máy chưa đọc lại được phiếu vừa ghi, nên chưa tính là đã bỏ. Mời ${you} bấm Thử lại. Nếu vẫn không được, gặp Ban Kiểm phiếu.`,
              card: cardStays,
              mayRetry: true,
            }
          case 'cast/quota':
            return {
              title: 'Máy đã hết chỗ ghi',
              body: `Phiếu chưa vào hòm. Mời ${you} gọi Ban Kiểm phiếu, rồi bấm Thử lại.`,
              card: cardStays,
              mayRetry: true,
            }
          case 'cast/round-not-open':
            return {
              title: 'Lượt bỏ phiếu đang tạm dừng',
              body: `Phiếu chưa vào hòm. Mời ${you} chờ Ban Kiểm phiếu cho tiếp tục, rồi bấm Thử lại.`,
              card: cardStays,
              mayRetry: true,
            }
          case 'cast/encryption-failed':
            return {
              title: 'Chưa niêm phong được phiếu',
              body: `Phiếu chưa vào hòm. Mời ${you} bấm Thử lại. Nếu vẫn không được, gặp Ban Kiểm phiếu.`,
              card: cardStays,
              mayRetry: true,
            }
          case 'cast/card-already-used':
            return {
              title: 'Thẻ này đã bỏ phiếu rồi',
              body: 'Trong hòm đã có phiếu của thẻ này. Phiếu vừa ghi không được nhận thêm.',
              card: `Mời ${you} gặp Ban Kiểm phiếu để kiểm tra thẻ.`,
              mayRetry: false,
            }
        }
      },
      retry: 'Thử lại',
      back: 'Xem lại phiếu',
      leave: 'Kết thúc',
    },
    done: {
      title: `Phiếu của ${you} đã được ghi nhận.`,
      thanks: `Xin cảm ơn ${you}.`,
      dropCard: `Mời ${you} bỏ thẻ vào hòm thẻ.`,
      ok: 'Xong',
    },
    alert: {
      title: `${You} còn ở máy không?`,
      body: (seconds) => `Sau ${seconds} giây nữa màn hình sẽ được che. Phiếu chưa bỏ vào hòm.`,
      here: 'Tôi vẫn ở đây',
    },
    cover: {
      title: 'Màn hình đang được che',
      ask: 'Mời thành viên Ban Kiểm phiếu nhập mã PIN.',
      checking: 'Đang kiểm tra mã PIN…',
      pad: 'Bàn phím số nhập mã PIN',
      typed: (count, of) => `Đã nhập ${count} trong ${of} chữ số`,
      refusal: (refusal, secondsLeft) =>
        refusal.code === 'pin/wrong'
          ? 'Mã PIN không đúng.'
          : `Mã PIN sai nhiều lần. Chờ ${secondsLeft} giây rồi nhập lại.`,
      choose: 'Có một phiếu đang ghi dở, chưa bỏ vào hòm. Không ai xem được các lựa chọn.',
      chooseReleased: 'Có một phiếu cấp bù đang ghi dở, chưa bỏ vào hòm. Phiếu cấp bù không có thẻ để nhập lại: mời xóa rồi cấp lại ở mục Ban Kiểm phiếu.',
      clearReleased: 'Xóa phần đang ghi, thu lại phiếu cấp bù',
      returned: 'Người ghi phiếu đã quay lại – mời nhập lại thẻ',
      clear: 'Xóa phần đang ghi – thẻ vẫn dùng được',
      clearNote: 'Các lựa chọn sẽ mất. Người giữ thẻ có thể ghi lại từ đầu.',
      cardTitle: `Mời ${you} nhập lại mã trên thẻ của mình`,
      back: 'Quay lại',
    },
    criteria: {
      title: 'Tiêu chí đánh giá tín nhiệm',
      lead: 'Mỗi người được đánh giá chung bằng một mức, căn cứ vào:',
      points: [
        'Phẩm chất chính trị, đạo đức, lối sống; ý thức tổ chức kỷ luật; sự gương mẫu của bản thân, vợ hoặc chồng và con.',
        'Kết quả thực hiện chức trách, nhiệm vụ được giao.',
      ],
      note: 'Căn cứ Quy định số 96-QĐ/TW, Điều 4 và Điều 5.',
    },
  }
}
