/**
 * Every sentence of the voter's screens (S4, S7–S11), in Vietnamese and English, of one type.
 * Vietnamese is what voters see; English serves reviewers. Level labels are never here: they are
 * data of the rule set. The form of address ("đồng chí", "đại biểu", "ông/bà") is a setting.
 * Sentences with numbers are functions; error codes map exhaustively to a sentence and a next step.
 */
import type { CardRefusal, CastError, PinRefusal } from '../app/voterBooth'

export type VoterCardRefusal = CardRefusal | { readonly code: 'card/another' }

export interface FailureWords {
  readonly title: string
  readonly body: string
  /** What the card is worth now, in one sentence. */
  readonly card: string
  readonly mayRetry: boolean
}

export interface KioskWords {
  readonly language: string
  readonly rehearsal: string
  readonly close: string
  readonly tools: {
    readonly textSize: (size: 'medium' | 'large' | 'largest') => string
    readonly textSizeChange: (size: 'medium' | 'large' | 'largest') => string
    readonly contrast: string
    readonly contrastChange: (high: boolean) => string
    readonly criteria: string
    readonly cover: string
    readonly coverAll: string
    readonly committee: string
    readonly committeeAll: string
  }
  readonly entry: {
    readonly invitation: string
    readonly steps: readonly [string, string, string]
    readonly prompt: string
    readonly typed: (count: number, of: number) => string
    readonly pad: string
    readonly erase: string
    readonly checking: string
    readonly refusal: (refusal: VoterCardRefusal, secondsLeft: number) => string
  }
  readonly mark: {
    readonly title: string
    readonly instruction: string
    readonly page: (page: number, of: number) => string
    readonly rated: (rated: number, of: number) => string
    readonly list: (n: number, of: number, title: string) => string
    readonly clear: string
    readonly clearFor: (name: string) => string
    readonly previous: string
    readonly next: string
    readonly toReview: string
    readonly backToReview: string
  }
  readonly review: {
    readonly title: string
    readonly lead: string
    readonly unmarked: string
    readonly people: (count: number) => string
    readonly unmarkedHeading: (count: number) => string
    readonly allHeading: string
    readonly unmarkedWarning: (count: number) => string
    readonly allRated: string
    readonly mustRateAll: (count: number) => string
    readonly leaveBlank: string
    readonly leftBlank: string
    readonly edit: string
    readonly editFor: (name: string) => string
    readonly cast: string
    readonly page: (page: number, of: number) => string
  }
  readonly blank: {
    readonly title: string
    readonly body: (listTitle: string | undefined, people: number) => string
    readonly confirm: string
    readonly back: string
  }
  readonly confirm: {
    readonly title: string
    readonly final: string
    readonly unmarked: (count: number) => string
    readonly allRated: (count: number) => string
    readonly agree: string
    readonly back: string
    readonly code: string
    readonly sealing: string
    readonly check: string
    readonly checkNote: string
  }
  readonly check: {
    readonly title: string
    readonly body: string
    readonly qr: string
    readonly codeIs: string
    readonly done: string
  }
  readonly writing: string
  readonly writingNote: string
  readonly failure: {
    readonly words: (failure: CastError) => FailureWords
    readonly retry: string
    readonly back: string
    readonly leave: string
  }
  readonly done: {
    readonly title: string
    readonly thanks: string
    readonly dropCard: string
    readonly ok: string
  }
  readonly alert: {
    readonly title: string
    readonly body: (seconds: number) => string
    readonly here: string
  }
  readonly cover: {
    readonly title: string
    readonly ask: string
    readonly pin: string
    readonly pad: string
    readonly typed: (count: number, of: number) => string
    readonly refusal: (refusal: PinRefusal, secondsLeft: number) => string
    readonly choose: string
    readonly returned: string
    readonly clear: string
    readonly clearNote: string
    readonly cardTitle: string
    readonly back: string
  }
  readonly criteria: {
    readonly title: string
    readonly lead: string
    readonly points: readonly [string, string]
    readonly note: string
  }
}

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)

function kioskVi(address: string): KioskWords {
  const you = address
  const You = capital(address)
  const sizes = { medium: 'Vừa', large: 'Lớn', largest: 'Rất lớn' }
  const cardStays = 'Các lựa chọn còn nguyên, thẻ vẫn dùng được.'
  return {
    language: 'vi',
    rehearsal: 'LÀM THỬ – KHÔNG TÍNH KẾT QUẢ',
    close: 'Đóng',
    tools: {
      textSize: (size) => `Chữ: ${sizes[size]}`,
      textSizeChange: (size) => `Đổi cỡ chữ, đang là cỡ ${sizes[size]}`,
      contrast: 'Tương phản',
      contrastChange: (high) => (high ? 'Về màu thường' : 'Tăng tương phản'),
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
          case 'card/store-failed':
            return `Máy chưa đọc được dữ liệu thẻ. Thẻ vẫn dùng được. Mời ${you} gặp Ban Kiểm phiếu.`
          case 'card/another':
            return `Đây không phải thẻ của phiếu đang ghi. Mời ${you} nhập đúng thẻ của mình.`
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
      lead: `Mời ${you} xem lại. Muốn đổi mức của ai, bấm Sửa ở dòng người đó.`,
      unmarked: 'Chưa đánh giá',
      people: (count) => `${count} người`,
      unmarkedHeading: (count) => `Chưa đánh giá: ${count} người`,
      allHeading: 'Toàn bộ phiếu',
      unmarkedWarning: (count) =>
        `Còn ${count} người chưa đánh giá: phiếu sẽ không hợp lệ đối với những người đó.`,
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
      body: 'Mở trang Kiểm tra trên một máy khác và quét mã dưới đây. Máy đó tự tính lại mã phiếu: hai mã phải giống nhau. Phiếu này đã hủy, không vào hòm; thẻ vẫn dùng được.',
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
      pin: 'Mã PIN',
      pad: 'Bàn phím số nhập mã PIN',
      typed: (count, of) => `Đã nhập ${count} trong ${of} chữ số`,
      refusal: (refusal, secondsLeft) =>
        refusal.code === 'pin/wrong'
          ? 'Mã PIN không đúng.'
          : `Mã PIN sai nhiều lần. Chờ ${secondsLeft} giây rồi nhập lại.`,
      choose: 'Có một phiếu đang ghi dở, chưa bỏ vào hòm. Không ai xem được các lựa chọn.',
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

function kioskEn(): KioskWords {
  const sizes = { medium: 'Medium', large: 'Large', largest: 'Largest' }
  const cardStays = 'Your choices are kept and the card can still be used.'
  const people = (count: number): string => (count === 1 ? '1 person' : `${count} people`)
  const retryable = (title: string, body: string): FailureWords => ({
    title,
    body,
    card: cardStays,
    mayRetry: true,
  })
  return {
    language: 'en',
    rehearsal: 'REHEARSAL – RESULTS DO NOT COUNT',
    close: 'Close',
    tools: {
      textSize: (size) => `Text: ${sizes[size]}`,
      textSizeChange: (size) => `Change text size, now ${sizes[size]}`,
      contrast: 'Contrast',
      contrastChange: (high) => (high ? 'Back to normal colours' : 'Increase contrast'),
      criteria: 'Criteria',
      cover: 'Cover',
      coverAll: 'Cover the screen and call the committee',
      committee: 'Committee',
      committeeAll: 'For the counting committee',
    },
    entry: {
      invitation: 'PLEASE RATE CONFIDENCE',
      steps: ['Enter the code on your card', 'Choose a level for each person', 'Cast the ballot, then drop the card into the card box'],
      prompt: 'Code on the voting card',
      typed: (count, of) => `${count} of ${of} digits entered`,
      pad: 'Number pad',
      erase: 'Erase',
      checking: 'Checking the card…',
      refusal: (refusal, secondsLeft) => {
        switch (refusal.code) {
          case 'card/refused':
            return 'This code cannot be used. Please check it or see the counting committee.'
          case 'card/wait':
            return `Several wrong codes. Please wait ${secondsLeft} s and enter it again.`
          case 'card/attendant-needed':
            return 'Too many wrong codes. Please see the counting committee.'
          case 'card/not-open':
            return 'Voting is paused. Please see the counting committee.'
          case 'card/store-failed':
            return 'The card data could not be read. The card can still be used. Please see the counting committee.'
          case 'card/another':
            return 'This is not the card of the ballot being marked. Please enter your own card.'
        }
      },
    },
    mark: {
      title: 'CONFIDENCE BALLOT',
      instruction: 'Choose one level for each person, then press Next.',
      page: (page, of) => `Page ${page}/${of}`,
      rated: (rated, of) => `Rated ${rated}/${of}`,
      list: (n, of, title) => `List ${n}/${of}: ${title}`,
      clear: 'Clear',
      clearFor: (name) => `Clear the mark for ${name}`,
      previous: 'Back',
      next: 'Next',
      toReview: 'Review',
      backToReview: 'Back to review',
    },
    review: {
      title: 'REVIEW YOUR BALLOT',
      lead: 'Please review. To change a mark, press Edit on that line.',
      unmarked: 'Unmarked',
      people,
      unmarkedHeading: (count) => `Unmarked: ${people(count)}`,
      allHeading: 'Whole ballot',
      unmarkedWarning: (count) => `${people(count)} unmarked: the ballot is invalid for them.`,
      allRated: 'Everyone is rated.',
      mustRateAll: (count) => `${people(count)} unmarked. Rate everyone, or leave the ballot blank.`,
      leaveBlank: 'Leave blank',
      leftBlank: 'Blank ballot: nobody is rated.',
      edit: 'Edit',
      editFor: (name) => `Edit the mark for ${name}`,
      cast: 'CAST THE BALLOT',
      page: (page, of) => `Part ${page}/${of}`,
    },
    blank: {
      title: 'Leave the ballot blank?',
      body: (listTitle, count) =>
        `The ballot${listTitle === undefined ? '' : ` “${listTitle}”`} will rate none of ${people(count)}. Marks made on it are removed.`,
      confirm: 'Yes, leave it blank',
      back: 'Back to rating',
    },
    confirm: {
      title: 'CAST THE BALLOT?',
      final: 'A ballot in the box cannot be changed or taken back.',
      unmarked: (count) => `${people(count)} unmarked.`,
      allRated: (count) => `All ${count} rated.`,
      agree: 'YES, CAST IT',
      back: 'Back',
      code: 'Code of the sealed ballot',
      sealing: 'Sealing the ballot…',
      check: 'Check this ballot',
      checkNote: 'Optional. A checked ballot is spoiled and sealed afresh; the card can still be used.',
    },
    check: {
      title: 'BALLOT CHECK',
      body: 'Open the verify page on another device and scan the code below. It recomputes the ballot code: both must be the same. This ballot is spoiled and not in the box; the card can still be used.',
      qr: 'QR code for checking this ballot on another device',
      codeIs: 'Ballot code sealed by this tablet',
      done: 'Done, back to the ballot',
    },
    writing: 'Recording the ballot…',
    writingNote: 'Please wait and stay at the tablet.',
    failure: {
      words: (failure) => {
        switch (failure.code) {
          case 'cast/write-failed':
            return retryable('The ballot was not recorded', 'It is not in the box. Press Try again, or see the counting committee.')
          case 'cast/read-back-failed':
            return retryable('The ballot could not be confirmed', 'It could not be read back and does not count as cast. Press Try again, or see the counting committee.')
          case 'cast/quota':
            return retryable('The tablet is out of space', 'The ballot is not in the box. Call the counting committee, then press Try again.')
          case 'cast/round-not-open':
            return retryable('Voting is paused', 'The ballot is not in the box. Wait for the counting committee, then press Try again.')
          case 'cast/encryption-failed':
            return retryable('The ballot could not be sealed', 'It is not in the box. Press Try again, or see the counting committee.')
          case 'cast/card-already-used':
            return {
              title: 'This card has already voted',
              body: 'A ballot of this card is in the box. This one was not accepted as well.',
              card: 'Please see the counting committee to check the card.',
              mayRetry: false,
            }
        }
      },
      retry: 'Try again',
      back: 'Review the ballot',
      leave: 'Finish',
    },
    done: {
      title: 'Your ballot has been recorded.',
      thanks: 'Thank you.',
      dropCard: 'Please drop the card into the card box.',
      ok: 'Done',
    },
    alert: {
      title: 'Are you still there?',
      body: (seconds) => `The screen will be covered in ${seconds} s. The ballot is not in the box.`,
      here: 'I am still here',
    },
    cover: {
      title: 'The screen is covered',
      ask: 'A member of the counting committee enters the PIN.',
      pin: 'PIN',
      pad: 'Number pad for the PIN',
      typed: (count, of) => `${count} of ${of} digits entered`,
      refusal: (refusal, secondsLeft) =>
        refusal.code === 'pin/wrong'
          ? 'Wrong PIN.'
          : `Several wrong PINs. Wait ${secondsLeft} s and enter it again.`,
      choose: 'A ballot is half marked and not in the box. Nobody can see the choices.',
      returned: 'The voter is back – enter the card again',
      clear: 'Clear the marks – the card can still be used',
      clearNote: 'The choices are lost. The card holder can mark the ballot afresh.',
      cardTitle: 'Please enter the code of your own card again',
      back: 'Back',
    },
    criteria: {
      title: 'Criteria of confidence',
      lead: 'Each person is given one overall level, based on:',
      points: [
        'Political quality, ethics, lifestyle and discipline; exemplary conduct of the person, spouse and children.',
        'Results in the duties assigned.',
      ],
      note: 'Regulation 96-QĐ/TW, Articles 4 and 5.',
    },
  }
}

/** The words of the voter's screens. `address` is used in Vietnamese only. */
export function kioskWords(language: 'vi' | 'en' = 'vi', address = 'đồng chí'): KioskWords {
  return language === 'vi' ? kioskVi(address) : kioskEn()
}
