/** Sentences of the readiness check: how it stands, and what to do. */
import type { ReadinessCode } from '../ports/readiness'

interface ReadinessWords {
  readonly text: string
  readonly next?: string
}

export const readinessVi: Readonly<Record<ReadinessCode, ReadinessWords>> = {
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
