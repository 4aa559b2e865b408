/** Measuring the screen against a card, so that every button is as large as a finger needs (S20). */
import { countOf } from './english'
import { inBoth } from './language'

export const calibrateVi = {
  title: 'Đo kích thước thật của màn hình',
  lead: 'Đặt một thẻ căn cước (hoặc thẻ ngân hàng) lên khung dưới đây, rồi chỉnh cho khung vừa khít thẻ. Các nút trên màn hình ghi phiếu sẽ không nhỏ hơn 12,7 mm.',
  frame: (width: string, height: string) => `Khung bằng thẻ: ${width} × ${height} mm`,
  smaller: 'Khung nhỏ lại',
  larger: 'Khung to ra',
  size: 'Cỡ khung',
  value: (pxPerMm: string) => `${pxPerMm} điểm ảnh trên mỗi mm`,
  target: (mm: string) => `Nút nhỏ nhất trên màn hình ghi phiếu: ${mm} mm.`,
  save: 'Khung đã khít thẻ, lưu lại',
  reset: 'Bỏ số đo, dùng cỡ mặc định',
  saved: 'Đã lưu kích thước màn hình.',
  unset: 'Chưa đo: các nút có cỡ đủ lớn cho máy tính bảng thông thường.',
}

const calibrateEn: typeof calibrateVi = {
  title: 'Measure the real size of the screen',
  lead: 'Lay an identity card (or a bank card) on the frame below and adjust the frame until it fits. No button of the voting screens will then be smaller than 12.7 mm.',
  frame: (width, height) => `Frame of a card: ${width} × ${height} mm`,
  smaller: 'Smaller frame',
  larger: 'Larger frame',
  size: 'Size of the frame',
  value: (pxPerMm) => `${countOf(pxPerMm, 'pixel')} per mm`,
  target: (mm) => `Smallest button of the voting screens: ${mm} mm.`,
  save: 'The frame fits: keep it',
  reset: 'Forget it, use the usual size',
  saved: 'The size of the screen was kept.',
  unset: 'Not measured: the buttons are large enough for an ordinary tablet.',
}

export const calibrateWords = inBoth(calibrateVi, calibrateEn)
