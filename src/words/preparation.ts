/** Sentences of the checklist before the meeting (R16): its screen, and the acts as they are printed. */
import { inBoth } from './language'
import type { PreparationAct } from '../domain/meeting/preparation'

type Acts = Readonly<Record<PreparationAct, string>>

export const preparationVi = {
  title: 'Việc chuẩn bị trước hội nghị',
  lead: 'Ngày tính từ ngày họp; sửa được nếu địa phương quy định khác. Danh mục này chỉ để nhắc việc.',
  noDate: 'Nhập ngày họp ở mục 1 để máy tính ngày.',
  acts: {
    dossiers: 'Gửi báo cáo tự đánh giá của người được lấy phiếu tới người ghi phiếu',
    questions: 'Nhận ý kiến, câu hỏi của người ghi phiếu về người được lấy phiếu',
    people: 'Chốt danh sách người được lấy phiếu và số được triệu tập',
    cards: 'In thẻ nhận phiếu, cất trong phong bì niêm phong',
    ceremony: 'Ban Kiểm phiếu làm thẻ chìa khóa và đặt PIN',
    rehearsal: 'Làm thử với máy sẽ dùng',
    device: 'Sạc đầy máy, kiểm tra máy đã sẵn sàng, chuẩn bị hai USB',
  } satisfies Acts,
  done: (act: string): string => `Đã xong: ${act}`,
  date: (act: string): string => `Ngày: ${act}`,
  article: (article: string): string => `Căn cứ ${article}`,
  suggestion: 'gợi ý',
  ownTitle: (number: number): string => `Việc thêm ${String(number)}`,
  add: 'Thêm việc',
  remove: (act: string): string => `Bỏ việc: ${act}`,
  count: (done: number, all: number): string => `Đã xong ${String(done)} trên ${String(all)} việc`,
  print: 'Xem và in danh mục',
  hide: 'Đóng bản in',
}

export const preparationEn: typeof preparationVi = {
  title: 'To be done before the meeting',
  lead: 'Dates follow from the day of the meeting; change them where your province sets others. The list only reminds.',
  noDate: 'Enter the day of the meeting in part 1 to see dates.',
  acts: {
    dossiers: 'Send the self-assessments of the people rated to the voters',
    questions: 'Receive the voters’ questions about the people rated',
    people: 'Settle the list of people rated and the number summoned',
    cards: 'Print the voting cards, keep them in a sealed envelope',
    ceremony: 'Counting committee makes its key cards and sets PINs',
    rehearsal: 'Rehearse on the tablet that will be used',
    device: 'Charge the tablet, check that it is ready, have two USB sticks',
  },
  done: (act) => `Done: ${act}`,
  date: (act) => `Date: ${act}`,
  article: (article) => `After ${article}`,
  suggestion: 'suggestion',
  ownTitle: (number) => `Further task ${String(number)}`,
  add: 'Add a task',
  remove: (act) => `Remove task: ${act}`,
  count: (done, all) => `${String(done)} of ${String(all)} done`,
  print: 'See and print the list',
  hide: 'Close the printout',
}

export const preparationWords = inBoth(preparationVi, preparationEn)
