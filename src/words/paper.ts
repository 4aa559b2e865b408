/**
 * What every printed paper has: its head by template (Party or State), signature hints, page foot, watermarks. Papers are in the
 * language of the meeting, not of the screen: take `paperVi` by name. English stands here for the preview's own buttons only.
 */
import type { PaperHeader } from '../domain/result/paper'
import { inBoth } from './language'

export const paperVi = {
  party: ['ĐẢNG CỘNG SẢN VIỆT NAM'],
  state: ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'],
  placeAndDate: (place: string, iso: string): string => {
    const [year = '……', month = '……', day = '……'] = iso.split('-')
    return `${place === '' ? '' : `${place}, `}ngày ${day} tháng ${month} năm ${year}`
  },
  number: (number: string): string => (number === '' ? '' : `Số: ${number}`),
  sign: '(Ký, ghi rõ họ tên)',
  page: (page: number, pages: number): string => `Trang ${String(page)}/${String(pages)}`,
  draft: 'BẢN NHÁP',
  rehearsal: 'LÀM THỬ – KHÔNG TÍNH KẾT QUẢ',
}

export interface PaperHeadFacts {
  readonly template: 'party' | 'state'
  readonly superior: string
  readonly issuer: string
  readonly number: string
  /** Name of the place the paper is dated at, '' if none is given. */
  readonly place: string
  /** ISO yyyy-mm-dd */
  readonly date: string
}

/** The head of a paper in Vietnamese. */
export const paperHeaderVi = ({ template, superior, issuer, number, place, date }: PaperHeadFacts): PaperHeader => ({
  superior, issuer, number: paperVi.number(number), motto: paperVi[template], placeAndDate: paperVi.placeAndDate(place, date),
})

const previewVi = {
  label: (title: string) => `Bản xem trước: ${title}`,
  print: 'In',
  pdf: 'Lưu PDF',
  docx: 'Lưu Word (DOCX)',
  making: 'Đang tạo tệp…',
  saved: (name: string) => `Đã lưu tệp ${name}.`,
  notSaved: 'Không ghi được tệp. Văn bản vẫn còn trên máy; mời bấm lại hoặc chọn nơi lưu khác.',
}
const previewEn: typeof previewVi = {
  label: (title) => `Preview: ${title}`,
  print: 'Print',
  pdf: 'Save PDF',
  docx: 'Save Word (DOCX)',
  making: 'Making the file…',
  saved: (name) => `${name} was saved.`,
  notSaved: 'The file could not be written. The paper is still on the tablet; press again or choose another place.',
}
export const previewWords = inBoth(previewVi, previewEn)
