/** Sentences of the slides, the publication sheet and the log on paper: printed or shown to the hall, so in Vietnamese. */
export const slidesVi = {
  title: 'Kết quả lấy phiếu tín nhiệm',
  summoned: 'Đại biểu được triệu tập',
  present: 'Đại biểu có mặt',
  issued: 'Phiếu phát ra',
  collected: 'Phiếu thu về',
  part: (list: string, from: number, to: number, whole: number): string => (whole <= to - from + 1 ? list : `${list} (${String(from)}–${String(to)} trong ${String(whole)})`),
  of: (what: string, value: number): string => `Tỷ lệ tính trên ${what}: ${String(value)}`,
  end: 'Mã đối chiếu',
  result: 'Kết quả',
  opening: 'Biên bản mở lượt',
}

export const publicationVi = {
  title: 'Thông báo kết quả lấy phiếu tín nhiệm',
  file: 'Phiếu công bố',
  lead: (unit: string, meeting: string, date: string): string => `${unit} thông báo kết quả lấy phiếu tín nhiệm tại ${meeting}, ${date}:`,
  decision: (text: string): string => `Nội dung công bố theo ${text}.`,
  where: (text: string): string => `Hình thức, phạm vi công bố: ${text}.`,
  name: 'Họ và tên',
  position: 'Chức vụ',
  signer: 'Thủ trưởng đơn vị',
}

export const logPaperVi = {
  title: 'Nhật ký của lượt',
  filtered: (shown: number, whole: number): string => `Trích ${String(shown)} dòng trong ${String(whole)} dòng.`,
  whole: (count: number): string => `Toàn bộ ${String(count)} dòng.`,
  intact: 'Chuỗi mã băm nguyên vẹn từ dòng đầu đến dòng cuối.',
  broken: (entry: number): string => `CHUỖI MÃ BĂM ĐỨT Ở DÒNG ${String(entry)}: nhật ký đã bị sửa.`,
  head: 'Mã dòng cuối',
  csv: ['Số', 'Lúc', 'Vai', 'Việc', 'Mã việc', 'Mã băm'],
}
