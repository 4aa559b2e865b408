/** A paper with every kind of block in it, in Vietnamese with all its marks. */
import { boldRun, italicRun } from '../../src/domain/result/paper'
import type { PaperDocument } from '../../src/domain/result/paper'
import { paperHeaderVi, paperVi } from '../../src/words/paper'

export const aPaper = (changes: Partial<PaperDocument> = {}): PaperDocument => ({
  language: 'vi',
  title: 'Biên bản kiểm phiếu',
  header: paperHeaderVi({ template: 'party', superior: 'Thành ủy Tuy Hòa', issuer: 'Đảng ủy phường Hòa Bình', number: '15-BB/ĐU', place: 'Hòa Bình', date: '2026-11-02' }),
  heading: { title: 'Biên bản kiểm phiếu', abstract: 'Lấy phiếu tín nhiệm giữa nhiệm kỳ' },
  blocks: [
    { kind: 'heading', level: 1, text: '1. Thời gian, địa điểm' },
    { kind: 'paragraph', indent: true, text: ['Hôm nay, hồi ', boldRun('08 giờ 05 phút'), ', tại ', italicRun('Hội trường'), ', có mặt ', { blank: 14 }, ' đại biểu. ', 'Ẩn Ưng Ỹ ề ễ ộ ữ ằ ẵ đ Đ ₫ Ê Đê “ngoặc kép” – gạch… '.repeat(4)] },
    { kind: 'list', ordered: true, items: ['Đồng chí Phạm Thu Hà', ['Đồng chí ', boldRun('Vũ Minh Khôi')]] },
    { kind: 'list', ordered: false, items: ['Điều thứ nhất', 'Điều thứ hai'] },
    { kind: 'keyValues', pairs: [['Được triệu tập', '31'], ['Có mặt', [{ blank: 20 }]]] },
    {
      kind: 'table', caption: 'Kết quả ghi phiếu',
      columns: [{ title: 'STT', width: 8, align: 'center' }, { title: 'Họ và tên, chức vụ', width: 52, align: 'left' }, { title: 'Tín nhiệm cao', width: 40, align: 'right' }],
      rows: Array.from({ length: 30 }, (_, i) => [String(i + 1), [boldRun(`Nguyễn Thị Ánh Tuyết ${String(i + 1)}`), ', Ủy viên Ban Thường vụ, Chủ nhiệm Ủy ban Kiểm tra Đảng ủy phường'], '20/30 phiếu (66,67%)']),
    },
    { kind: 'heading', level: 2, text: 'Mã đối chiếu' },
    { kind: 'note', text: 'Mã của biên bản mở lượt', mono: 'K7M2-P9RT-W4XY-Z3AB' },
    { kind: 'signatures', people: [{ role: 'Trưởng ban', name: 'Phạm Thu Hà', note: paperVi.sign }, { role: 'Thư ký', name: 'Vũ Minh Khôi', note: paperVi.sign }, { role: 'Ủy viên', name: 'Đỗ Thị Lan', note: paperVi.sign }, { role: 'Chủ tọa hội nghị', name: '', note: paperVi.sign }] },
    { kind: 'pageBreak' },
    { kind: 'heading', level: 1, text: 'Phụ lục' },
    { kind: 'paragraph', text: 'Mã: 2345-6789', align: 'center' },
  ],
  watermark: null,
  footer: 'Đảng ủy phường Hòa Bình – Lượt 1',
  madeAt: '2026-11-02T09:40:00+07:00',
  ...changes,
})
