/** Words around the camera on the admin and verifier sides; the voter's own are in kioskVi and kioskEn. */
import { inBoth } from './language'
import type { Sentences } from './language'

export const scanVi = {
  view: 'Hình từ máy quay',
  starting: 'Đang bật máy quay…',
  hold: 'Đưa mã QR vào giữa khung.',
  foreign: 'Mã QR này không phải loại đang cần. Mời đưa đúng mã vào khung.',
  flip: 'Đổi máy quay trước/sau',
  stop: 'Thôi, tắt máy quay',
}

const scanEn: Sentences<typeof scanVi> = {
  view: 'Picture of the camera',
  starting: 'Starting the camera…',
  hold: 'Hold the QR code into the frame.',
  foreign: 'This QR code is of another kind. Hold the right one into the frame.',
  flip: 'Front/back camera',
  stop: 'Stop, camera off',
}

export const scanWords = inBoth(scanVi, scanEn)
