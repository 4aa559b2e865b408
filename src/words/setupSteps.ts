/** Sentences of the set-up wizard: its seven steps, what each lacks, cards, device and clock (S1). */
import { countOf } from './english'
import { inBoth } from './language'
import type { SetUpStep } from '../app/setUpSteps'

type StepNames = Readonly<Record<SetUpStep, string>>

const two = (value: number) => String(value).padStart(2, '0')
const DAYS_VI = ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'] as const
const DAYS_EN = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const

/** Parts of a local ISO time; the day of the week follows from the date alone. */
function partsOf(iso: string) {
  const [, year = '', month = '', day = '', hours = '', minutes = ''] = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)/.exec(iso) ?? []
  const weekday = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day))).getUTCDay()
  return { year, month, day, hours, minutes, weekday }
}

export const setupStepsVi = {
  label: 'Bảy mục thiết lập',
  names: {
    unit: '1. Đơn vị và hội nghị',
    people: '2. Người được lấy phiếu',
    numbers: '3. Số lượng',
    rules: '4. Quy định áp dụng',
    committee: '5. Ban Kiểm phiếu',
    cards: '6. Thẻ nhận phiếu',
    device: '7. Máy và thời gian',
  } satisfies StepNames,
  done: 'đã đủ',
  lacks: (count: number): string => `còn ${String(count)} chỗ`,
  look: (count: number): string => `đủ, nên xem lại ${String(count)} chỗ`,
  previous: 'Quay lại',
  nextStep: (name: string): string => `Tiếp theo: ${name.replace(/^\d\. /, '')}`,
  /** Once nothing is missing, the way on is out of set-up: the other sections may still be looked at. */
  sectionAfter: (name: string): string => `Mục sau: ${name.replace(/^\d\. /, '')}`,
  whatIsMissing: (count: number): string => `Mục này còn ${String(count)} chỗ cần điền hoặc sửa`,
  elsewhere: (name: string, count: number): string => `${name}: còn ${String(count)} chỗ`,
  cards: {
    title: '6. Thẻ nhận phiếu',
    lead: 'Mỗi thẻ có mã QR và dãy số, không ghi tên. In trước nhiều ngày được: sửa danh sách người hoặc quy định sau khi in, thẻ vẫn dùng được.',
    group: (letter: string, title: string): string => `Nhóm ${letter} – ${title}`,
    sum: (printed: number, summoned: number): string => `In ${String(printed)} thẻ cho ${String(summoned)} đại biểu, dự phòng ${String(printed - summoned)} thẻ.`,
    print: 'In thẻ nhận phiếu',
    later: 'In được khi các mục khác đã đủ.',
  },
  device: {
    title: '7. Máy và thời gian',
    readiness: 'Máy này đã sẵn sàng chưa',
    readinessLead: 'Chưa sẵn sàng hết thì vẫn thiết lập tiếp được; cần xong trước khi mở lượt.',
    time: 'Thời gian ghi phiếu và số máy',
    clock: 'Ngày giờ của máy',
    now: (iso: string): string => {
      const { year, month, day, hours, minutes, weekday } = partsOf(iso)
      return `Bây giờ là ${hours} giờ ${minutes} phút, ${DAYS_VI[weekday] ?? ''}, ngày ${day}/${month}/${year}. Đúng không?`
    },
    why: 'Nhật ký và biên bản ghi giờ theo đồng hồ này.',
    right: 'Đúng',
    wrong: 'Sai',
    fix: 'Mời mở phần cài đặt của máy, mục Ngày và giờ: bật giờ tự động hoặc chỉnh lại ngày, giờ, múi giờ (GMT+7). Xong thì quay lại đây; giờ mới hiện ra ngay.',
    confirmed: (iso: string): string => {
      const { day, month, year, hours, minutes } = partsOf(iso)
      return `✓ Đã xác nhận đồng hồ lúc ${hours} giờ ${minutes} phút, ngày ${day}/${month}/${year}.`
    },
    meeting: (time: string, date: string): string => `Hội nghị: ${time}, ngày ${date}.`,
    summary: 'Tất cả các mục',
  },
}

export const setupStepsEn: typeof setupStepsVi = {
  label: 'Seven parts of set-up',
  names: {
    unit: '1. Unit and meeting', people: '2. People rated', numbers: '3. Numbers', rules: '4. Rule set', committee: '5. Counting committee',
    cards: '6. Voting cards', device: '7. Tablet and time',
  },
  done: 'complete',
  lacks: (count) => `${String(count)} missing`,
  look: (count) => `complete, ${String(count)} worth a look`,
  previous: 'Back',
  nextStep: (name) => `Next: ${name.replace(/^\d\. /, '')}`,
  sectionAfter: (name) => `Then: ${name.replace(/^\d\. /, '')}`,
  whatIsMissing: (count) => `${countOf(count, 'place')} to fill in or correct here`,
  elsewhere: (name, count) => `${name}: ${String(count)} missing`,
  cards: {
    title: '6. Voting cards',
    lead: 'A QR code and digits on each, no name. They can be printed days before: a later change of people or rules leaves them valid.',
    group: (letter, title) => `Group ${letter} – ${title}`,
    sum: (printed, summoned) => `${countOf(printed, 'card')} for ${countOf(summoned, 'voter')}, ${String(printed - summoned)} spare.`,
    print: 'Print voting cards',
    later: 'Possible once the other parts are complete.',
  },
  device: {
    title: '7. Tablet and time',
    readiness: 'Is this tablet ready',
    readinessLead: 'Set-up goes on all the same; it must be ready before the round opens.',
    time: 'Time needed and number of tablets',
    clock: 'The tablet’s clock',
    now: (iso) => {
      const { year, month, day, hours, minutes, weekday } = partsOf(iso)
      return `It is ${hours}:${minutes} on ${DAYS_EN[weekday] ?? ''}, ${day}/${month}/${year}. Is that right?`
    },
    why: 'The log and the minutes take their times from it.',
    right: 'It is right',
    wrong: 'It is wrong',
    fix: 'Open the settings of the device, date and time: switch automatic time on, or correct date, time and time zone (GMT+7). Then come back; the new time shows at once.',
    confirmed: (iso) => {
      const { day, month, year, hours, minutes } = partsOf(iso)
      return `✓ Clock confirmed at ${hours}:${two(Number(minutes))} on ${day}/${month}/${year}.`
    },
    meeting: (time, date) => `Meeting: ${time}, ${date}.`,
    summary: 'All parts',
  },
}

export const setupStepsWords = inBoth(setupStepsVi, setupStepsEn)
