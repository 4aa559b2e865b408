/** Sentences of the readiness check: how it stands, and what to do. */
import type { ReadinessCode, ReadinessItem } from '../ports/readiness'
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
  'readiness/camera': { text: 'Có máy quay để quét thẻ.' },
  'readiness/no-camera': { text: 'Máy không có máy quay.', next: 'Vẫn bỏ phiếu được: gõ mã trên thẻ.' },
  'readiness/camera-refused': { text: 'Máy quay đang bị chặn.', next: 'Cho phép máy quay nếu muốn quét thẻ; gõ mã vẫn được.' },
  'readiness/camera-unknown': { text: 'Trình duyệt không cho biết có máy quay không.', next: 'Gõ mã trên thẻ luôn dùng được.' },
  'readiness/clock': { text: 'Giờ của máy', next: 'Đối chiếu với đồng hồ hội trường, rồi bấm một trong hai nút.' },
  'readiness/clock-right': { text: 'Giờ của máy đúng' },
  'readiness/clock-wrong': { text: 'Giờ của máy sai', next: 'Chỉnh giờ của máy rồi mở lại ứng dụng; giờ này in vào mọi biên bản.' },
  'readiness/clock-year': { text: 'Ngày của máy không thể đúng', next: 'Chỉnh ngày giờ của máy rồi mở lại ứng dụng; giờ này in vào mọi biên bản.' },
  'readiness/clock-zone': { text: 'Máy không để múi giờ Việt Nam', next: 'Chọn múi giờ Hà Nội (GMT+7); giờ này in vào mọi biên bản.' },
  'readiness/battery': { text: 'Pin đủ dùng' },
  'readiness/low-battery': { text: 'Pin còn ít', next: 'Cắm sạc trước khi mở lượt.' },
  'readiness/battery-unknown': { text: 'Trình duyệt không cho biết mức pin. Nên cắm sạc suốt buổi.' },
  'readiness/usb': { text: 'Đã ghi thử ra USB và đọc lại đúng.' },
  'readiness/usb-untried': { text: 'Chưa thử ghi ra USB.', next: 'Cắm USB, bấm ghi tệp thử, rồi đọc lại.' },
  'readiness/usb-different': { text: 'Tệp đọc lại từ USB khác tệp đã ghi.', next: 'Chọn đúng tệp vừa ghi; nếu vẫn khác, thay USB khác.' },
  'readiness/build': { text: 'Mã bản dựng đang chạy', next: 'Phải giống mã do cấp trên gửi; mã này in trên mọi biên bản.' },
  'readiness/new-build-waits': {
    text: 'Có bản mới của phần mềm đang chờ; bản đang chạy',
    next: 'Về trang chủ bấm [Cập nhật], rồi lập và in lại biên bản niêm phong. Nếu không, máy khởi động lại giữa lượt sẽ chạy bản mới và không bỏ phiếu tiếp được.',
  },
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
  'readiness/camera': { text: 'There is a camera for scanning cards.' },
  'readiness/no-camera': { text: 'This machine has no camera.', next: 'Voting works all the same: type the code on the card.' },
  'readiness/camera-refused': { text: 'The camera is blocked.', next: 'Allow it for scanning cards; typing the code works all the same.' },
  'readiness/camera-unknown': { text: 'The browser does not say whether there is a camera.', next: 'Typing the code on the card always works.' },
  'readiness/clock': { text: 'The tablet’s clock', next: 'Compare it with the clock of the hall, then press one of the two buttons.' },
  'readiness/clock-right': { text: 'The tablet’s clock is right' },
  'readiness/clock-wrong': { text: 'The tablet’s clock is wrong', next: 'Set it and open the app again; this time is printed on every record.' },
  'readiness/clock-year': { text: 'The tablet’s date cannot be right', next: 'Set date and time and open the app again; this time is printed on every record.' },
  'readiness/clock-zone': { text: 'The tablet is not in Vietnam’s time zone', next: 'Choose the zone of Hanoi (GMT+7); this time is printed on every record.' },
  'readiness/battery': { text: 'The battery is well charged' },
  'readiness/low-battery': { text: 'The battery is low', next: 'Plug the tablet in before opening the round.' },
  'readiness/battery-unknown': { text: 'The browser does not say how full the battery is. Better keep the tablet plugged in.' },
  'readiness/usb': { text: 'A trial file was written to the USB stick and read back unchanged.' },
  'readiness/usb-untried': { text: 'Writing to a USB stick has not been tried.', next: 'Plug one in, write the trial file, then read it back.' },
  'readiness/usb-different': { text: 'The file read back from the stick is not the one written.', next: 'Choose the file just written; if it still differs, take another stick.' },
  'readiness/build': { text: 'Hash of the running build', next: 'It must be the one the level above sent; it is printed on every record.' },
  'readiness/new-build-waits': {
    text: 'A new version of the software is waiting; the one running is',
    next: 'Go to the home page, press [Update], then make and print the zero report again. Otherwise a restart during the round runs the new version and voting cannot go on.',
  },
}

export const readinessWords = inBoth(readinessVi, readinessEn)

/** "08:05 ngày 26/11/2026" of what the clock shows. */
const moment = (shown: string, day: string): string => shown.replace(/^(\d{4})-(\d{2})-(\d{2})T(\d{2}:\d{2})$/u, `$4${day}$3/$2/$1`)

const trialsVi = {
  how: 'Làm thế nào',
  fact: (text: string, fact: string) => `${text}: ${fact}.`,
  day: ' ngày ',
  write: 'Ghi tệp thử ra USB',
  read: 'Đọc lại tệp thử',
  written: 'Đã ghi. Bấm đọc lại và chọn tệp hom-phieu-thu-usb.txt trên USB.',
  failed: 'Chưa ghi hoặc đọc được. Cắm lại USB, hoặc thay USB khác, rồi thử lại.',
  clockRight: 'Giờ đúng',
  clockWrong: 'Giờ sai',
  device: 'Máy đang dùng',
}

const trialsEn: typeof trialsVi = {
  how: 'How to',
  fact: (text, fact) => `${text}: ${fact}.`,
  day: ' on ',
  write: 'Write a trial file to USB',
  read: 'Read the trial file back',
  written: 'Written. Press read back and choose hom-phieu-thu-usb.txt on the stick.',
  failed: 'Not written or read. Plug the stick in again, or take another one, then try again.',
  clockRight: 'The time is right',
  clockWrong: 'The time is wrong',
  device: 'This machine',
}

export const readinessTrialWords = inBoth(trialsVi, trialsEn)

/** What a line of the check says, its fact included: charge, time, build. */
export function sayReadiness({ code, percent, now, build }: ReadinessItem): ReadinessWords {
  const said = readinessWords[code]
  const fact = percent !== undefined ? `${String(percent)} %` : now !== undefined ? moment(now, readinessTrialWords.day) : build
  return fact === undefined ? said : { ...said, text: readinessTrialWords.fact(said.text, fact) }
}
