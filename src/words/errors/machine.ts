/** The tablet itself fails: its storage, its key, a worker. What matters first is what became of the ballots. */
import type { RoomError } from '../../ports/rooms'
import type { StoreError } from '../../ports/roundStore'
import type { DeviceError } from '../../ports/world'
import { KEPT, say, type ErrorWords } from './sentences'

const UNCOUNTED = {
  vi: 'Việc vừa làm chưa được ghi; những gì đã ghi trước đó vẫn còn nguyên.',
  en: 'What was just done is not recorded; everything recorded before is kept.',
}

export function storeWords(error: StoreError): ErrorWords {
  switch (error.code) {
    case 'store/unavailable':
      return say(
        ['Trình duyệt này không cho lưu dữ liệu.', 'Chưa có dữ liệu nào bị mất.', 'Mời thoát chế độ ẩn danh, hoặc mở bằng ứng dụng Hòm Phiếu đã cài trên máy.'],
        ['This browser does not let data be stored.', 'No data is lost.', 'Leave private mode, or open the installed app.'],
      )
    case 'store/quota':
      return say(
        ['Bộ nhớ của máy đã đầy.', UNCOUNTED.vi, 'Mời xóa bớt tệp khác trên máy rồi thử lại; không xóa dữ liệu của Hòm Phiếu.'],
        ['The tablet’s storage is full.', UNCOUNTED.en, 'Free space by removing other files, then try again; do not clear this app’s data.'],
      )
    case 'store/closed':
      return say(
        ['Kết nối tới dữ liệu bị đóng.', UNCOUNTED.vi, 'Mời đóng các cửa sổ Hòm Phiếu khác rồi mở lại ứng dụng; lượt đang mở sẽ trở lại ở trạng thái tạm dừng.'],
        ['The connection to the data was closed.', UNCOUNTED.en, 'Close other windows of the app and start it again; an open round comes back paused.'],
      )
    case 'store/blocked':
      return say(
        ['Hòm Phiếu đang mở ở một cửa sổ khác.', UNCOUNTED.vi, 'Mời đóng cửa sổ kia rồi thử lại.'],
        ['The app is open in another window.', UNCOUNTED.en, 'Close the other window, then try again.'],
      )
    case 'store/write-failed':
      return say(
        ['Máy không ghi được dữ liệu.', UNCOUNTED.vi, 'Mời thử lại. Nếu vẫn không được, tạm dừng và khởi động lại máy.'],
        ['The data could not be written.', UNCOUNTED.en, 'Try again. If it fails again, pause and restart the tablet.'],
      )
    case 'store/read-back-failed':
      return say(
        ['Máy báo đã ghi nhưng đọc lại không thấy.', UNCOUNTED.vi, 'Mời tạm dừng, khởi động lại máy và xem số phiếu đã kiểm tra trước khi tiếp tục.'],
        ['Written, but not found when read back.', UNCOUNTED.en, 'Pause, restart the tablet and look at the verified count before going on.'],
      )
    case 'store/no-such-round':
      return say(
        ['Không tìm thấy lượt lấy phiếu này trên máy.', 'Các lượt khác không thay đổi.', 'Mời quay về màn hình đầu và chọn lại.'],
        ['This round is not on this tablet.', 'Other rounds are unchanged.', 'Go back to the home screen and choose again.'],
      )
  }
}

export function deviceWords(error: DeviceError): ErrorWords {
  switch (error.code) {
    case 'device/no-ed25519':
      return say(
        ['Trình duyệt này không có chữ ký Ed25519.', KEPT.round.vi, 'Mời cập nhật trình duyệt, hoặc dùng máy khác; kiểm tra lại ở phần sẵn sàng.'],
        ['This browser has no Ed25519 signatures.', KEPT.round.en, 'Update the browser or use another tablet; see the readiness check.'],
      )
    case 'device/key-store-failed':
      return say(
        ['Không đọc được khóa của máy.', KEPT.round.vi, 'Mời khởi động lại máy rồi thử lại.'],
        ['The tablet’s key could not be read.', KEPT.round.en, 'Restart the tablet and try again.'],
      )
  }
}

export function roomWords(error: RoomError): ErrorWords {
  switch (error.code) {
    case 'room/failed':
      return say(
        ['Máy không làm xong phần tính toán.', KEPT.box.vi, `Mời thử lại. Nếu vẫn không được, khởi động lại máy (bước: ${error.step}).`],
        ['The computation did not finish.', KEPT.box.en, `Try again. If it fails again, restart the tablet (step: ${error.step}).`],
      )
    case 'room/cancelled':
      return say(
        ['Đã dừng theo yêu cầu.', `${KEPT.box.vi} Các bí mật đã được xóa khỏi bộ nhớ.`, 'Mời làm lại khi sẵn sàng.'],
        ['Stopped as asked.', `${KEPT.box.en} Every secret has been dropped from memory.`, 'Start again when ready.'],
      )
  }
}
