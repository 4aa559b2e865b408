/** S13: the cards are reconciled, k key cards entered, the box locked and counted. */
import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import { picture } from './shots'

export interface HandCount {
  readonly leftover: number
  readonly unused: number
  readonly cardBox: number
}

/** From the desk of an open round. */
export async function stopTakingBallots(page: Page): Promise<void> {
  await page.getByRole('main').getByRole('button', { name: 'Kết thúc lượt bỏ phiếu', exact: true }).click()
  await page.getByRole('button', { name: 'Dừng nhận phiếu để kiểm thẻ' }).click()
  await expect(page.getByRole('heading', { name: 'Kiểm thẻ và phiếu' })).toBeVisible()
}

export async function reconcile(page: Page, hand: HandCount): Promise<void> {
  await page.getByLabel('Thẻ còn lại chưa trao').fill(String(hand.leftover))
  await page.getByLabel('Phiếu không dùng (thẻ trả lại)').fill(String(hand.unused))
  await page.getByLabel('Số thẻ đếm được trong hòm thẻ').fill(String(hand.cardBox))
  await page.getByRole('button', { name: 'Đối chiếu', exact: true }).click()
}

export async function everyoneHasVoted(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Các đồng chí có mặt đã bỏ phiếu xong chưa?' })).toBeVisible()
  await picture(page, '17-reconciled', true)
  await page.getByRole('button', { name: 'Đã xong, nhập thẻ chìa khóa' }).click()
}

export async function typeKeyCard(page: Page, card: string): Promise<void> {
  await expect(page.getByText('Đã nhập 0 trên 24 ký tự')).toBeVisible()
  await page.keyboard.type(card)
}

/** Types the cards one after the other; each is named when it is taken. */
export async function enterKeyCards(page: Page, cards: readonly string[]): Promise<void> {
  for (const [i, card] of cards.entries()) {
    await typeKeyCard(page, card)
    await expect(page.getByText(/^Đã nhận Chìa khóa \d\/\d – [0-9A-F]{4}$/)).toHaveCount(i + 1)
    if (i === 0) await picture(page, '18-first-key-card', true)
  }
}

export const finalButton = (page: Page) => page.getByRole('button', { name: 'KẾT THÚC LƯỢT BỎ PHIẾU – KHÔNG MỞ LẠI ĐƯỢC' })
export const resumedFinalButton = (page: Page) => page.getByRole('button', { name: 'HOÀN TẤT KIỂM PHIẾU' })
