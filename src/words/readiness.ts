/** Sentences of the readiness check: how it stands, and what to do. */
import type { ReadinessCode } from '../ports/readiness'
import { inBoth } from './language'

interface ReadinessWords {
  readonly text: string
  readonly next?: string
}

type AllReadiness = Readonly<Record<ReadinessCode, ReadinessWords>>

const readinessVi: AllReadiness = {
  'readiness/secure': { text: 'Địa chỉ mở ứng dụng an toàn.' },
  'readiness/insecure-origin': { text: 'Địa chỉ mở ứng dụng không an toàn.', next: 'Mở từ biểu tượng đã cài hoặc địa chỉ https.' },
  'readiness/ed25519': { text: 'Máy ký được kết quả.' },
  'readiness/no-ed25519': { text: 'Trình duyệt này không ký được kết quả.', next: 'Cập nhật trình duyệt rồi mở lại.' },
  'readiness/offline-ready': { text: 'Chạy được khi không có mạng.' },
  'readiness/not-offline-ready': { text: 'Chưa lưu đủ để chạy khi không có mạng.', next: 'Nối mạng, mở lại ứng dụng và chờ vài giây.' },
  'readiness/persistent': { text: 'Dữ liệu được trình duyệt giữ lâu dài.' },
  'readiness/not-persistent': { text: 'Trình duyệt chưa cam kết giữ dữ liệu lâu dài.', next: 'Cài ứng dụng vào màn hình chính rồi mở từ biểu tượng đó.' },
  'readiness/persistence-unknown': { text: 'Trình duyệt không cho biết có giữ dữ liệu lâu dài không.', next: 'Không xóa dữ liệu trình duyệt cho tới khi lưu xong ra USB.' },
  'readiness/space': { text: 'Máy còn đủ chỗ.' },
  'readiness/little-space': { text: 'Máy còn ít chỗ.', next: 'Xóa bớt ảnh, tệp không dùng trước khi mở lượt.' },
  'readiness/no-space': { text: 'Máy gần hết chỗ.', next: 'Xóa bớt ảnh, tệp không dùng; nếu không phiếu có thể không ghi được.' },
  'readiness/space-unknown': { text: 'Trình duyệt không cho biết máy còn bao nhiêu chỗ.' },
  'readiness/wake-lock': { text: 'Màn hình được giữ sáng khi bỏ phiếu.' },
  'readiness/no-wake-lock': { text: 'Trình duyệt không giữ được màn hình sáng.', next: 'Đặt thời gian tắt màn hình của máy ở mức dài nhất.' },
  'readiness/installed': { text: 'Ứng dụng đã được cài vào máy.' },
  'readiness/not-installed': { text: 'Ứng dụng đang chạy trong trình duyệt.', next: 'Nên cài vào màn hình chính để mở toàn màn hình.' },
  'readiness/only-tab': { text: 'Chỉ có một cửa sổ Hòm Phiếu đang mở.' },
  'readiness/second-tab': { text: 'Có cửa sổ Hòm Phiếu khác đang mở.', next: 'Đóng các cửa sổ khác.' },
  'readiness/tabs-unknown': { text: 'Trình duyệt không cho biết có cửa sổ khác đang mở không.', next: 'Tự kiểm tra và đóng các cửa sổ khác.' },
}

const readinessEn: AllReadiness = {
  'readiness/secure': { text: 'The app was opened at a secure address.' },
  'readiness/insecure-origin': { text: 'The app was opened at an address that is not secure.', next: 'Open it from its installed icon or an https address.' },
  'readiness/ed25519': { text: 'The tablet can sign results.' },
  'readiness/no-ed25519': { text: 'This browser cannot sign results.', next: 'Update the browser and open the app again.' },
  'readiness/offline-ready': { text: 'Works without a network.' },
  'readiness/not-offline-ready': { text: 'Not stored completely for working without a network.', next: 'Connect, open the app again and wait a few seconds.' },
  'readiness/persistent': { text: 'The browser keeps the data for good.' },
  'readiness/not-persistent': { text: 'The browser has not promised to keep the data for good.', next: 'Install the app on the home screen and open it from there.' },
  'readiness/persistence-unknown': { text: 'The browser does not say whether it keeps data for good.', next: 'Do not clear browser data before everything is saved to USB.' },
  'readiness/space': { text: 'There is enough space.' },
  'readiness/little-space': { text: 'There is little space left.', next: 'Delete photographs and files not needed before opening the round.' },
  'readiness/no-space': { text: 'There is hardly any space left.', next: 'Delete photographs and files not needed; otherwise ballots may fail to be stored.' },
  'readiness/space-unknown': { text: 'The browser does not say how much space is left.' },
  'readiness/wake-lock': { text: 'The screen is kept on while voting.' },
  'readiness/no-wake-lock': { text: 'The browser cannot keep the screen on.', next: 'Set the tablet’s screen timeout to its longest.' },
  'readiness/installed': { text: 'The app is installed on this tablet.' },
  'readiness/not-installed': { text: 'The app runs in the browser.', next: 'Better install it on the home screen, to fill the whole screen.' },
  'readiness/only-tab': { text: 'Only one window of Hòm Phiếu is open.' },
  'readiness/second-tab': { text: 'Another window of Hòm Phiếu is open.', next: 'Close the other windows.' },
  'readiness/tabs-unknown': { text: 'The browser does not say whether another window is open.', next: 'Look yourself and close other windows.' },
}

export const readinessWords = inBoth(readinessVi, readinessEn)
