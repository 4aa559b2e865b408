/** The camera cannot be used: nothing depends on it, a code can always be typed. */
import type { CameraError } from '../../ports/codeScanner'
import { say, type ErrorWords } from './sentences'

const TYPING = { vi: 'Mọi mã đều gõ tay được, không có gì bị mất.', en: 'Every code can be typed; nothing is lost.' }

export function cameraWords(error: CameraError): ErrorWords {
  switch (error.code) {
    case 'camera/unsupported':
      return say(
        ['Trình duyệt này không mở được máy quay.', TYPING.vi, 'Mời gõ mã, hoặc mở bằng ứng dụng Hòm Phiếu đã cài trên máy.'],
        ['This browser cannot open a camera.', TYPING.en, 'Type the code, or open the installed app.'],
      )
    case 'camera/none':
      return say(['Máy này không có máy quay.', TYPING.vi, 'Mời gõ mã.'], ['This device has no camera.', TYPING.en, 'Type the code.'])
    case 'camera/refused':
      return say(
        ['Máy quay chưa được phép dùng.', TYPING.vi, 'Mời gõ mã; hoặc cho phép Hòm Phiếu dùng máy quay trong cài đặt trình duyệt rồi bấm quét lại.'],
        ['The camera is not allowed.', TYPING.en, 'Type the code; or allow the camera for this app in the browser’s settings and scan again.'],
      )
    case 'camera/busy':
      return say(
        ['Máy quay không hoạt động hoặc đang được chương trình khác dùng.', TYPING.vi, 'Mời gõ mã; hoặc đóng chương trình kia rồi bấm quét lại.'],
        ['The camera does not answer or is used by another program.', TYPING.en, 'Type the code; or close the other program and scan again.'],
      )
  }
}
