/** The secretary before the meeting: set-up with the list from a spreadsheet, and the printed voting cards (S0, S1). */
import { fileURLToPath } from 'node:url'
import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import { picture } from './shots'

export const ROSTER = fileURLToPath(new URL('../../data/rosters/nguoi-duoc-lay-phieu.xlsx', import.meta.url))

/** The people of that file, in its order. */
export const PEOPLE = [
  'Nguyễn Thị Ánh Tuyết', 'Trần Quốc Bảo', 'Lê Hoàng Đức', 'Phạm Thị Thúy Hằng', 'Võ Văn Ẩn', 'Đặng Ngọc Ưng', 'Huỳnh Thị Mỹ Duyên',
  'Bùi Xuân Trường', 'Đỗ Thị Kiều Oanh', 'Hồ Sỹ Hiệp', 'Ngô Đình Khôi',
] as const

export const COMMITTEE = ['Hoàng Minh Châu', 'Mai Thị Lan', 'Phan Văn Sơn'] as const

export interface Numbers {
  readonly summoned: number
  readonly printed: number
  /** A reserve card in an envelope beside the members' cards. */
  readonly reserve?: boolean
  /** Another list of people than the ward's spreadsheet. */
  readonly roster?: Roster
}

interface Roster {
  readonly file: string | { readonly name: string; readonly mimeType: string; readonly buffer: Buffer }
  readonly people: number
}

export async function importRoster(page: Page, { file, people }: Roster = { file: ROSTER, people: PEOPLE.length }): Promise<void> {
  await page.getByRole('button', { name: 'Nhập từ Excel, CSV' }).click()
  const asked = page.waitForEvent('filechooser')
  await page.getByText('Chọn tệp', { exact: true }).click()
  await (await asked).setFiles(file)
  const take = page.getByRole('button', { name: `Nhập ${String(people)} người` })
  await expect(take).toBeEnabled()
  await picture(page, '02-import', true)
  await take.click()
  await expect(page.getByRole('list', { name: 'Danh sách lấy phiếu' }).getByRole('listitem')).toHaveCount(people)
}

/** To one of the seven steps of set-up. */
export const toSetUpStep = (page: Page, name: string) => page.getByRole('navigation', { name: 'Bảy mục thiết lập' }).getByRole('button', { name }).click()

export async function setUpMeeting(page: Page, { summoned, printed, reserve = false, roster }: Numbers): Promise<void> {
  await page.getByRole('button', { name: 'Tạo cuộc lấy phiếu' }).click()
  const fill = (label: string, text: string) => page.getByLabel(label, { exact: true }).fill(text)
  await fill('Tên đơn vị', 'Đảng ủy phường Hoa Mai')
  await fill('Mã đơn vị', 'HM-017')
  await fill('Cấp trên trực tiếp', 'Thành ủy Sông Hương')
  await fill('Tên hội nghị', 'Hội nghị Ban Chấp hành Đảng bộ lần thứ 15')
  await fill('Địa điểm', 'Hội trường phường Hoa Mai')
  await fill('Ngày họp', '24/11/2026')
  await fill('Giờ họp', '8 giờ')
  await fill('Nhiệm kỳ bắt đầu từ năm', '2023')
  await picture(page, '03-setup-unit', true)
  await toSetUpStep(page, 'Người được lấy phiếu')
  await importRoster(page, roster)
  await picture(page, '03-setup-people', true)
  await toSetUpStep(page, 'Số lượng')
  await fill('Số đại biểu được triệu tập', String(summoned))
  await toSetUpStep(page, 'Thẻ nhận phiếu')
  await fill('Số thẻ nhận phiếu cần in', String(printed))
  await toSetUpStep(page, 'Ban Kiểm phiếu')
  for (const [i, name] of COMMITTEE.entries()) await fill(`${String(i + 1)}. Họ và tên`, name)
  await page.getByRole('checkbox', { name: /Làm thêm một thẻ dự phòng/ }).setChecked(reserve)
  await expect(page.getByLabel('Số thẻ chìa khóa cần để mở kết quả')).toHaveValue('2')
  await expect(page.getByText('Đã đủ để đi tiếp')).toBeVisible()
  await picture(page, '03-setup', true)
  await page.getByRole('button', { name: 'Tiếp theo: làm thẻ chìa khóa' }).click()
}

/** Makes the cards and reads the codes off the sheets that would be printed. */
export async function printVotingCards(page: Page, printed: number): Promise<readonly string[]> {
  await page.getByRole('button', { name: 'Làm thẻ để in' }).click()
  const cards = page.getByRole('listitem', { name: 'Thẻ nhận phiếu' })
  await expect(cards).toHaveCount(printed)
  const codes = (await cards.allInnerTexts()).map((face) => /\b(\d{3}) (\d{3})\b/u.exec(face)?.slice(1).join('') ?? '')
  expect(new Set(codes).size).toBe(printed)
  expect(codes).not.toContain('')
  await picture(page, '06-cards', true)
  await page.getByRole('button', { name: 'Tiếp theo', exact: true }).click()
  return codes
}
