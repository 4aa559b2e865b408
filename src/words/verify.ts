/** Sentences of S17 around the checks themselves. */
import { inBoth } from './language'
export const verifyVi = {
  title: 'Kiểm tra hồ sơ kết quả',
  subtitle: 'Dành cho cấp trên. Không cần mạng, không sửa gì trong tệp.',
  drop: 'Kéo tệp hồ sơ (.zip) vào đây, hoặc bấm để chọn. Chọn được nhiều tệp cùng lúc, cả biên bản hủy lượt và bản đính chính (.json cùng .jws).',
  choose: 'Chọn tệp',
  working: 'Đang kiểm tra',
  cancel: 'Thôi kiểm tra',
  unreadable: 'Không đọc được tệp đã chọn. Chưa kết luận gì về kết quả. Mời cắm lại USB rồi chọn lại.',
  confirm: 'So với biên bản đã ký',
  confirmLead: 'Nhập 16 ký tự in trên “Biên bản kiểm tra và niêm phong hòm phiếu” đã ký. Lấy từ tờ giấy hoặc qua điện thoại, không lấy từ tệp đi kèm.',
  fingerprint: 'Mã đối chiếu của biên bản mở lượt (16 ký tự)',
  compare: 'Đối chiếu',
  rehearsal: 'LÀM THỬ – KHÔNG TÍNH KẾT QUẢ',
  figures: (list: string) => `Xem số liệu – ${list}`,
  details: 'Mã lỗi',
  slip: 'Phiếu kiểm tra',
  slipOf: (file: string) => `Phiếu kiểm tra: ${file}`,
  status: { ok: 'đạt', warn: 'chờ đối chiếu', bad: 'KHÔNG ĐẠT', later: 'chưa xét được' },
}

const verifyEn: typeof verifyVi = {
  title: 'Verify result packages',
  subtitle: 'For the level above. No network needed; no file is changed.',
  drop: 'Drop packages (.zip) here, or press to choose. Several files at once are fine, annulments and corrections (.json with .jws) too.',
  choose: 'Choose files',
  working: 'Verifying',
  cancel: 'Stop verifying',
  unreadable: 'The chosen file could not be read. Nothing is concluded about the result. Plug the stick in again and choose it again.',
  confirm: 'Compare with the signed paper',
  confirmLead: 'Enter the 16 symbols printed on the signed zero report. Take them from the paper or by telephone, never from a file that came along.',
  fingerprint: 'Fingerprint of the opening record (16 symbols)',
  compare: 'Compare',
  rehearsal: 'REHEARSAL – RESULTS DO NOT COUNT',
  figures: (list) => `Figures – ${list}`,
  details: 'Error code',
  slip: 'Slip',
  slipOf: (file) => `Slip: ${file}`,
  status: { ok: 'passed', warn: 'to be compared', bad: 'FAILED', later: 'not examined yet' },
}

export const verifyWords = inBoth(verifyVi, verifyEn)
