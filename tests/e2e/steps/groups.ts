/** Set-up, opening and reconciliation where a round has several lists and voter groups (S1, S3, S13). */
import { expect } from '@playwright/test'
import type { Locator, Page } from '@playwright/test'
import { givePins } from './pins'
import { COMMITTEE } from './secretary'
import { idleScreen } from './voter'

export async function fillUnit(page: Page): Promise<void> {
  const fill = (label: string, text: string) => page.getByLabel(label, { exact: true }).fill(text)
  await fill('Tên đơn vị', 'Đảng ủy phường Hoa Mai')
  await fill('Mã đơn vị', 'HM-017')
  await fill('Tên hội nghị', 'Hội nghị Ban Chấp hành Đảng bộ lần thứ 15')
  await fill('Địa điểm', 'Hội trường phường Hoa Mai')
  await fill('Ngày họp', '24/11/2026')
  await fill('Giờ họp', '8 giờ')
}

export async function fillCommittee(page: Page): Promise<void> {
  for (const [i, name] of COMMITTEE.entries()) await page.getByLabel(`${String(i + 1)}. Họ và tên`, { exact: true }).fill(name)
  await page.getByRole('checkbox', { name: /Làm thêm một thẻ dự phòng/ }).uncheck()
  await expect(page.getByText('Đã đủ để đi tiếp')).toBeVisible()
}

/** Types one person into a list. */
export async function addPerson(list: Locator, name: string): Promise<void> {
  await list.getByRole('button', { name: 'Thêm người', exact: true }).click()
  await list.getByLabel(/^\d+\. Họ và tên$/).fill(name)
  await list.getByLabel('Chức vụ').fill('Ủy viên')
  await list.getByRole('button', { name: 'Xong', exact: true }).click()
}

/** Codes on the printed sheets by group, for that many cards of each. */
export async function cardsOfGroups<Letter extends string>(page: Page, printed: Readonly<Record<Letter, number>>): Promise<Readonly<Record<Letter, readonly string[]>>> {
  await page.getByRole('button', { name: 'Làm thẻ để in' }).click()
  const letters = Object.keys(printed) as Letter[]
  const codes = {} as Record<Letter, readonly string[]>
  for (const letter of letters) {
    const own = page.getByRole('listitem', { name: 'Thẻ nhận phiếu' }).filter({ has: page.getByRole('img', { name: new RegExp(`^Nhóm ${letter}, màu `) }) })
    await expect(own).toHaveCount(printed[letter])
    codes[letter] = (await own.allInnerTexts()).map((face) => /\b(\d{3}) (\d{3})\b/u.exec(face)?.slice(1).join('') ?? '')
  }
  // A sheet holds the cards of one group only: cut, the piles do not mix.
  for (const sheet of await page.getByRole('article', { name: 'Trang thẻ nhận phiếu' }).all()) {
    const marks = await sheet.getByRole('img').evaluateAll((images) => images.map((image) => image.getAttribute('aria-label') ?? '').filter((label) => label.startsWith('Nhóm')))
    expect(new Set(marks).size).toBe(1)
  }
  await page.getByRole('button', { name: 'Tiếp theo', exact: true }).click()
  return codes
}

/** @param present  per group as the form calls it; every list of `lists` has its quorum said */
export async function openWithGroups(page: Page, present: Readonly<Record<string, number>>, lists: readonly string[]): Promise<void> {
  for (const [group, count] of Object.entries(present)) await page.getByLabel(`Số có mặt: ${group}`, { exact: true }).fill(String(count))
  for (const list of lists) await expect(page.getByText(new RegExp(`^✓ ${list}\\. Đủ điều kiện tiến hành`))).toBeVisible()
  const reason = page.getByLabel('Lý do vẫn mở khi máy chưa sẵn sàng')
  await reason.fill('Máy kiểm thử')
  await givePins(page, 'MỞ LƯỢT BỎ PHIẾU', [0, 2])
  await page.getByRole('button', { name: 'Vào màn hình ghi phiếu' }).click()
  await expect(idleScreen(page)).toBeVisible()
}

export async function reconcileGroup(page: Page, legend: string, hand: { readonly leftover: number; readonly unused: number; readonly cardBox: number }): Promise<void> {
  const group = page.getByRole('group', { name: legend, exact: true })
  await group.getByLabel('Thẻ còn lại chưa trao').fill(String(hand.leftover))
  await group.getByLabel('Phiếu không dùng (thẻ trả lại)').fill(String(hand.unused))
  await group.getByLabel('Số thẻ đếm được trong hòm thẻ').fill(String(hand.cardBox))
}
