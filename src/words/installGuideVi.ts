/**
 * In Vietnamese: how to get a machine ready, by kind of machine and by matter: what the readiness check points at, and what the printed
 * installation guides say (docs/guides/vi/cai-dat-*.md are made from these sentences by scripts/makeInstallGuides.mts).
 * Each step has a picture: its name is the same in both languages. Names of menus are those of Chrome 137, Safari 18, Edge 137.
 */
import type { DeviceKind } from '../ports/readiness'

export const GUIDE_PICTURES = ['wifi', 'menu', 'share', 'add', 'icon', 'offline', 'gear', 'trash', 'sun', 'plug', 'update', 'lock', 'camera', 'clock', 'usb', 'folder', 'window', 'check', 'print'] as const
export type GuidePicture = (typeof GUIDE_PICTURES)[number]

export interface GuideStep {
  readonly picture: GuidePicture
  readonly text: string
}

export const GUIDE_TOPICS = ['install', 'offline', 'keep', 'space', 'screen', 'browser', 'secure', 'camera', 'clock', 'battery', 'usb', 'tab'] as const
export type GuideTopic = (typeof GUIDE_TOPICS)[number]

const step = (picture: GuidePicture, text: string): GuideStep => ({ picture, text })

const android: Readonly<Record<GuideTopic, readonly GuideStep[]>> = {
  install: [
    step('wifi', 'Nối mạng, mở Chrome, gõ địa chỉ cấp trên gửi; địa chỉ phải bắt đầu bằng https.'),
    step('menu', 'Bấm nút ba chấm ở góc trên bên phải.'),
    step('add', 'Chọn “Thêm vào màn hình chính” rồi “Cài đặt”.'),
    step('icon', 'Đóng Chrome. Từ nay chỉ mở Hòm Phiếu bằng biểu tượng trên màn hình chính.'),
  ],
  offline: [
    step('wifi', 'Nối mạng, mở Hòm Phiếu, chờ vài giây cho đến khi dòng “Chạy được khi không có mạng” có dấu ✓.'),
    step('offline', 'Bật chế độ máy bay, đóng hẳn ứng dụng rồi mở lại: phải lên như cũ.'),
  ],
  keep: [
    step('icon', 'Cài vào màn hình chính và mở bằng biểu tượng đó; bấm “Cho phép” nếu máy hỏi giữ dữ liệu.'),
    step('trash', 'Không dùng cửa sổ ẩn danh. Không bấm “Xóa dữ liệu duyệt web” cho tới khi đã lưu ra USB.'),
  ],
  space: [
    step('gear', 'Mở Cài đặt → Bộ nhớ để xem còn trống bao nhiêu.'),
    step('trash', 'Xóa ảnh, video, ứng dụng không dùng cho tới khi trống ít nhất 1 GB.'),
  ],
  screen: [
    step('gear', 'Mở Cài đặt → Màn hình → Thời gian chờ màn hình.'),
    step('sun', 'Chọn mức dài nhất, thường là 30 phút.'),
    step('plug', 'Cắm sạc suốt buổi.'),
  ],
  browser: [
    step('update', 'Mở CH Play, tìm Chrome, bấm “Cập nhật”: cần bản 137 trở lên.'),
    step('icon', 'Mở lại Hòm Phiếu bằng biểu tượng trên màn hình chính.'),
  ],
  secure: [
    step('lock', 'Địa chỉ phải bắt đầu bằng https. Địa chỉ bằng số trong mạng nội bộ không dùng được.'),
    step('icon', 'Nếu đã cài, mở bằng biểu tượng trên màn hình chính.'),
  ],
  camera: [
    step('gear', 'Mở Cài đặt → Ứng dụng → Chrome → Quyền → Máy ảnh, chọn “Cho phép”.'),
    step('camera', 'Không có máy quay vẫn bỏ phiếu được: gõ mã trên thẻ.'),
  ],
  clock: [
    step('gear', 'Mở Cài đặt → Hệ thống → Ngày và giờ.'),
    step('clock', 'Bật “Đặt giờ tự động”, múi giờ Hà Nội (GMT+7), rồi mở lại ứng dụng.'),
  ],
  battery: [step('plug', 'Cắm sạc ngay và để cắm suốt buổi; kiểm tra ổ cắm có điện.')],
  usb: [
    step('usb', 'Cắm USB qua đầu chuyển USB-C (OTG), chờ máy báo đã nhận.'),
    step('folder', 'Khi máy hỏi nơi lưu, chọn đúng USB rồi bấm “Lưu”.'),
    step('check', 'Bấm đọc lại và chọn đúng tệp vừa ghi trên USB.'),
  ],
  tab: [step('window', 'Bấm nút ứng dụng gần đây, vuốt bỏ mọi cửa sổ Hòm Phiếu khác, chỉ giữ một.')],
}

const ipad: Readonly<Record<GuideTopic, readonly GuideStep[]>> = {
  install: [
    step('wifi', 'Nối mạng, mở Safari, gõ địa chỉ cấp trên gửi; địa chỉ phải bắt đầu bằng https.'),
    step('share', 'Bấm nút chia sẻ: hình vuông có mũi tên lên.'),
    step('add', 'Chọn “Thêm vào MH chính” rồi “Thêm”.'),
    step('icon', 'Đóng Safari. Từ nay chỉ mở Hòm Phiếu bằng biểu tượng trên màn hình chính.'),
  ],
  offline: [
    step('wifi', 'Nối mạng, mở Hòm Phiếu, chờ vài giây cho đến khi dòng “Chạy được khi không có mạng” có dấu ✓.'),
    step('offline', 'Bật chế độ máy bay, vuốt tắt hẳn ứng dụng rồi mở lại: phải lên như cũ.'),
  ],
  keep: [
    step('icon', 'Cài vào màn hình chính và mở bằng biểu tượng đó: dữ liệu trong Safari thường có thể bị iPad xóa sau bảy ngày.'),
    step('trash', 'Không gỡ biểu tượng Hòm Phiếu: gỡ là mất dữ liệu.'),
  ],
  space: [
    step('gear', 'Mở Cài đặt → Cài đặt chung → Dung lượng iPad.'),
    step('trash', 'Xóa ảnh, video, ứng dụng không dùng cho tới khi trống ít nhất 1 GB.'),
  ],
  screen: [
    step('gear', 'Mở Cài đặt → Màn hình & Độ sáng → Tự động khóa.'),
    step('sun', 'Chọn “Không bao giờ” trong ngày hội nghị.'),
    step('plug', 'Cắm sạc suốt buổi.'),
  ],
  browser: [
    step('update', 'Mở Cài đặt → Cài đặt chung → Cập nhật phần mềm: cần iPadOS 17 trở lên.'),
    step('icon', 'Mở lại Hòm Phiếu bằng biểu tượng trên màn hình chính.'),
  ],
  secure: [
    step('lock', 'Địa chỉ phải bắt đầu bằng https. Địa chỉ bằng số trong mạng nội bộ không dùng được.'),
    step('icon', 'Nếu đã cài, mở bằng biểu tượng trên màn hình chính.'),
  ],
  camera: [
    step('gear', 'Mở Cài đặt → Ứng dụng → Safari → Camera, chọn “Cho phép”.'),
    step('camera', 'Không có máy quay vẫn bỏ phiếu được: gõ mã trên thẻ.'),
  ],
  clock: [
    step('gear', 'Mở Cài đặt → Cài đặt chung → Ngày & Giờ.'),
    step('clock', 'Bật “Đặt tự động”, múi giờ Hà Nội, rồi mở lại ứng dụng.'),
  ],
  battery: [step('plug', 'Cắm sạc ngay và để cắm suốt buổi; kiểm tra ổ cắm có điện.')],
  usb: [
    step('usb', 'Cắm USB qua cổng USB-C hoặc đầu chuyển Lightning.'),
    step('share', 'Khi bảng chia sẻ hiện ra, chọn “Lưu vào Tệp”.'),
    step('folder', 'Chọn đúng tên USB bên trái rồi bấm “Lưu”.'),
    step('check', 'Bấm đọc lại và chọn đúng tệp vừa ghi trên USB.'),
  ],
  tab: [step('window', 'Vuốt từ mép dưới lên và giữ, bỏ mọi cửa sổ Hòm Phiếu khác, chỉ giữ một.')],
}

const windows: Readonly<Record<GuideTopic, readonly GuideStep[]>> = {
  install: [
    step('wifi', 'Nối mạng, mở Edge hoặc Chrome, gõ địa chỉ cấp trên gửi; địa chỉ phải bắt đầu bằng https.'),
    step('add', 'Bấm biểu tượng cài đặt ứng dụng ở cuối thanh địa chỉ, rồi “Cài đặt”.'),
    step('icon', 'Đóng trình duyệt. Từ nay chỉ mở Hòm Phiếu từ màn hình nền hoặc nút Start.'),
  ],
  offline: [
    step('wifi', 'Nối mạng, mở Hòm Phiếu, chờ vài giây cho đến khi dòng “Chạy được khi không có mạng” có dấu ✓.'),
    step('offline', 'Tắt Wi-Fi, rút dây mạng, đóng ứng dụng rồi mở lại: phải lên như cũ.'),
  ],
  keep: [
    step('icon', 'Cài ứng dụng và mở bằng biểu tượng đã cài; bấm “Cho phép” nếu máy hỏi giữ dữ liệu.'),
    step('trash', 'Không dùng cửa sổ InPrivate hay ẩn danh. Tắt mục tự xóa dữ liệu duyệt web khi đóng trình duyệt.'),
  ],
  space: [
    step('gear', 'Mở Settings → System → Storage để xem còn trống bao nhiêu.'),
    step('trash', 'Xóa tệp không dùng cho tới khi ổ C trống ít nhất 1 GB.'),
  ],
  screen: [
    step('gear', 'Mở Settings → System → Power & battery → Screen and sleep.'),
    step('sun', 'Chọn “Never” ở mọi dòng trong ngày hội nghị.'),
    step('plug', 'Cắm sạc suốt buổi.'),
  ],
  browser: [
    step('update', 'Trong Edge hoặc Chrome, mở menu → Trợ giúp → Giới thiệu, chờ cập nhật xong: cần bản 137 trở lên.'),
    step('icon', 'Khởi động lại trình duyệt, mở lại Hòm Phiếu bằng biểu tượng đã cài.'),
  ],
  secure: [
    step('lock', 'Địa chỉ phải bắt đầu bằng https. Địa chỉ bằng số trong mạng nội bộ không dùng được.'),
    step('icon', 'Nếu đã cài, mở bằng biểu tượng đã cài.'),
  ],
  camera: [
    step('gear', 'Mở Settings → Privacy & security → Camera, bật cho trình duyệt.'),
    step('camera', 'Không có máy quay vẫn bỏ phiếu được: gõ mã trên thẻ.'),
  ],
  clock: [
    step('gear', 'Mở Settings → Time & language → Date & time.'),
    step('clock', 'Bật “Set time automatically”, múi giờ Hanoi (UTC+07:00), rồi mở lại ứng dụng.'),
  ],
  battery: [step('plug', 'Cắm sạc ngay và để cắm suốt buổi; kiểm tra ổ cắm có điện.')],
  usb: [
    step('usb', 'Cắm USB, chờ máy hiện tên ổ đĩa.'),
    step('folder', 'Khi máy hỏi nơi lưu, chọn đúng ổ USB rồi bấm “Save”.'),
    step('check', 'Bấm đọc lại và chọn đúng tệp vừa ghi trên USB.'),
  ],
  tab: [step('window', 'Đóng mọi cửa sổ và thẻ Hòm Phiếu khác trên thanh tác vụ, chỉ giữ một.')],
}

export const installGuideVi = {
  title: 'Chuẩn bị máy',
  lead: 'Làm một lần, trước ngày hội nghị, ở nơi có mạng. Sau đó máy chạy hoàn toàn không cần mạng.',
  kinds: { android: 'Máy tính bảng Android', ipad: 'iPad', windows: 'Máy tính Windows' } satisfies Record<DeviceKind, string> as Record<DeviceKind, string>,
  topics: {
    install: 'Cài ứng dụng', offline: 'Chạy được khi mất mạng', keep: 'Giữ dữ liệu lâu dài', space: 'Chỗ trống trong máy', screen: 'Màn hình không tự tắt',
    browser: 'Trình duyệt đủ mới', secure: 'Địa chỉ an toàn', camera: 'Máy quay để quét thẻ', clock: 'Ngày giờ', battery: 'Pin', usb: 'Ghi ra USB', tab: 'Chỉ một cửa sổ',
  } satisfies Record<GuideTopic, string> as Record<GuideTopic, string>,
  steps: { android, ipad, windows } satisfies Record<DeviceKind, unknown>,
}
