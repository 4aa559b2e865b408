/** Sentences of S14 (results) and S16 (export). */
import type { Denominator } from '../domain/rules/ruleSet'
import { inBoth } from './language'

const denominators: Readonly<Record<Denominator, string>> = {
  collected: 'tổng số phiếu thu về',
  issued: 'tổng số phiếu phát ra',
  present: 'số đại biểu có mặt',
  summoned: 'số đại biểu được triệu tập',
  electorate: 'tổng số đại biểu',
}

const outcomes: Readonly<Record<string, string>> = {
  lowOverHalf: 'Trên 1/2 đến dưới 2/3 phiếu tín nhiệm thấp',
  lowTwoThirds: 'Từ 2/3 phiếu tín nhiệm thấp trở lên',
  noConfidenceOverHalf: 'Trên 1/2 phiếu không tín nhiệm',
}

export const resultsVi = {
  title: 'Kết quả',
  notYet: 'Chưa có kết quả. Kết quả chỉ có sau khi Ban Kiểm phiếu kết thúc lượt bỏ phiếu.',
  denominators,
  handCheck: (issued: number, collected: number, cardBox: number, released: number, unused: number, missing: number) =>
    [
      `Phiếu phát ra ${String(issued)} = phiếu thu về ${String(collected)}`,
      unused > 0 ? ` + không dùng ${String(unused)}` : '',
      missing > 0 ? ` + thiếu ${String(missing)}` : '',
      `; thẻ trong hòm thẻ ${String(cardBox)}`,
      released > 0 ? ` + phiếu cấp bù ${String(released)}` : '',
      ` = phiếu thu về ${String(collected)}`,
    ].join(''),
  handCheckReason: (reason: string) => `Thẻ trong hòm thẻ khác số phiếu thu về. Lý do đã ghi: ${reason}`,
  percentOf: (of: Denominator, value: number) => `Tỷ lệ phần trăm tính trên ${denominators[of]} (${String(value)}).`,
  table: {
    caption: (list: string) => `Kết quả ghi phiếu – ${list}`,
    number: 'STT',
    name: 'Họ và tên, chức vụ',
    valid: 'Hợp lệ',
    invalid: 'Không hợp lệ',
    outcome: 'Phân loại',
    none: '–',
    count: (count: number, percent: string | null) => (percent === null ? `${String(count)} (—)` : `${String(count)} (${percent}%)`),
  },
  outcome: (code: string): string => outcomes[code] ?? code,
  outcomeNote: 'Máy chỉ tính và ghi nhãn; quyết định thuộc cấp có thẩm quyền. Phân loại không đọc tại hội nghị.',
  showOutcome: 'Hiện cột phân loại (chỉ để báo cáo cấp trên)',
  fingerprint: 'Mã đối chiếu của kết quả (16 ký tự)',
  openingFingerprint: 'Mã đối chiếu của biên bản mở lượt',
  ruleSet: 'Áp dụng',
  annul: 'Không có kết quả: lượt bỏ phiếu này đã hủy.',
  exportNow: 'Lưu hồ sơ kết quả ra USB',
  toMinutes: 'Soạn và hoàn tất biên bản',
  exporting: {
    title: 'Lưu hồ sơ kết quả ra USB',
    minutesFirst: 'Hoàn tất biên bản trước: biên bản nằm trong hồ sơ kết quả.',
    chip: 'CHƯA LƯU RA USB',
    saved: 'ĐÃ LƯU RA USB',
    step1: '1. Cắm USB vào máy',
    step1Text: 'Chờ máy báo đã nhận USB rồi bấm bước 2.',
    step2: '2. Lưu hồ sơ kết quả',
    save: 'Lưu hồ sơ kết quả',
    readBack: 'Kiểm tra lại tệp đã lưu',
    step2Text: 'Chọn USB làm nơi lưu. Tên tệp giữ nguyên như máy đặt.',
    step2Done: (name: string) => `Đã ghi tệp ${name}. Bây giờ đọc lại từ USB để chắc chắn.`,
    step3: '3. Kiểm tra lại tệp đã lưu',
    step3Text: 'Rút USB ra rồi cắm lại, chọn đúng tệp vừa lưu trên USB. Máy đọc lại và so từng byte.',
    identical: 'Đã đọc lại USB: giống hệt kết quả trong máy',
    different: 'Tệp đọc lại KHÁC với kết quả trong máy. Kết quả trong máy vẫn nguyên. Mời đồng chí bấm Lưu lại, nếu vẫn khác thì đổi USB.',
    again: 'Lưu thêm một USB nữa',
    cancelled: 'Đã thôi lưu. Chưa có gì được ghi ra USB, kết quả trong máy vẫn nguyên.',
    failed: 'Không ghi được ra nơi đã chọn. Kết quả trong máy vẫn nguyên. Mời đồng chí kiểm tra USB còn chỗ, không khóa ghi, rồi bấm Lưu lại.',
    unreadable: 'Không đọc được tệp đã chọn. Kết quả trong máy vẫn nguyên. Mời đồng chí cắm lại USB rồi chọn lại tệp.',
    building: 'Đang đóng gói hồ sơ',
    openingFiles: 'Lưu biên bản mở lượt (tệp MoLuot)',
  },
}

const denominatorsEn: Readonly<Record<Denominator, string>> = {
  collected: 'ballots collected',
  issued: 'ballots issued',
  present: 'delegates present',
  summoned: 'delegates summoned',
  electorate: 'all delegates',
}

const outcomesEn: Readonly<Record<string, string>> = {
  lowOverHalf: 'More than 1/2 and less than 2/3 low confidence',
  lowTwoThirds: '2/3 or more low confidence',
  noConfidenceOverHalf: 'More than 1/2 no confidence',
}

const resultsEn: typeof resultsVi = {
  title: 'Result',
  notYet: 'There is no result yet. There is one only after the counting committee has closed the round.',
  denominators: denominatorsEn,
  handCheck: (issued, collected, cardBox, released, unused, missing) =>
    [
      `Ballots issued ${String(issued)} = collected ${String(collected)}`,
      unused > 0 ? ` + unused ${String(unused)}` : '',
      missing > 0 ? ` + missing ${String(missing)}` : '',
      `; cards in the card box ${String(cardBox)}`,
      released > 0 ? ` + ballots released ${String(released)}` : '',
      ` = collected ${String(collected)}`,
    ].join(''),
  handCheckReason: (reason) => `The cards in the card box differ from the ballots collected. Reason recorded: ${reason}`,
  percentOf: (of, value) => `Percentages are of the ${denominatorsEn[of]} (${String(value)}).`,
  table: {
    caption: (list) => `Result – ${list}`,
    number: 'No.',
    name: 'Name, position',
    valid: 'Valid',
    invalid: 'Invalid',
    outcome: 'Class',
    none: '–',
    count: resultsVi.table.count,
  },
  outcome: (code) => outcomesEn[code] ?? code,
  outcomeNote: 'The tablet only computes and labels; the decision belongs to the competent authority. The class is not read out in the hall.',
  showOutcome: 'Show the class (for the report to the level above only)',
  fingerprint: 'Fingerprint of the result (16 symbols)',
  openingFingerprint: 'Fingerprint of the opening record',
  ruleSet: 'Rules applied',
  annul: 'No result: this round was annulled.',
  exportNow: 'Save the result package to USB',
  toMinutes: 'Write and finish the minutes',
  exporting: {
    title: 'Save the result package to USB',
    minutesFirst: 'Finish the minutes first: they are part of the result package.',
    chip: 'NOT SAVED TO USB',
    saved: 'SAVED TO USB',
    step1: '1. Plug in the USB stick',
    step1Text: 'Wait until the tablet has recognised it, then do step 2.',
    step2: '2. Save the result package',
    save: 'Save the package',
    readBack: 'Check the saved file',
    step2Text: 'Choose the stick as the place to save. Keep the name of the file.',
    step2Done: (name) => `${name} was written. Now read it back from the stick to be sure.`,
    step3: '3. Check the saved file',
    step3Text: 'Pull the stick out, plug it in again and choose the file just saved. The tablet reads it back and compares every byte.',
    identical: 'Read back from USB: identical with the result in the tablet',
    different: 'The file read back DIFFERS from the result in the tablet. The result in the tablet is untouched. Save again; if it still differs, take another stick.',
    again: 'Save to another stick',
    cancelled: 'Saving was stopped. Nothing was written to USB; the result in the tablet is untouched.',
    failed: 'The chosen place could not be written. The result in the tablet is untouched. Check that the stick has space and is not write-protected, then save again.',
    unreadable: 'The chosen file could not be read. The result in the tablet is untouched. Plug the stick in again and choose the file again.',
    building: 'Building the package',
    openingFiles: 'Save the opening record (MoLuot files)',
  },
}

export const resultsWords = inBoth(resultsVi, resultsEn)
