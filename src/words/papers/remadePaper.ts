/** What a paper says that was made again from signed figures by the level above. In Vietnamese: it is printed. */
export const remadeVi = {
  title: 'Bản lập lại kết quả kiểm phiếu',
  watermark: 'BẢN LẬP LẠI',
  rehearsal: 'LÀM THỬ – BẢN LẬP LẠI',
  mark: 'Văn bản này được lập lại từ số liệu đã ký, vì bản sao cho người đọc trong hồ sơ nhận được không khớp với số liệu đã ký. Văn bản này không thay biên bản giấy có chữ ký của Ban Kiểm phiếu.',
  by: 'Người chịu trách nhiệm',
  document: 'Theo văn bản số',
  at: 'Lập lại lúc',
  file: 'SHA-256 của hồ sơ nhận được',
  result: 'SHA-256 của kết quả đã ký',
  notInIt: 'Những phần do thư ký viết (căn cứ, thành phần, diễn biến, chữ ký) không nằm trong số liệu đã ký nên không có ở đây; xem biên bản giấy đã ký.',
  meeting: (title: string, place: string, date: string, round: string): string => `${title}${place === '' ? '' : `, ${place}`}, ${date}; ${round}.`,
  times: 'Mở lượt, khóa hòm',
  parts: { numbers: '1. Thành phần, số phiếu, số thẻ', rules: '2. Quy định áp dụng', results: '3. Kết quả kiểm phiếu', fingerprints: '4. Mã đối chiếu' },
  signer: 'Người lập lại',
  footer: (unit: string, round: string, by: string, document: string): string => `Bản lập lại – ${unit} – ${round} – ${by}, văn bản ${document}`,
}
