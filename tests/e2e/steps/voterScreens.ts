/**
 * A tour of every voter screen in the real app, in one browser: `look` is called on each, with its name. The round is laid into
 * the browser (support/openedRound.ts); one ballot is marked, checked, failed, covered, walked away from, and cast.
 */
import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import { MEMBER_PINS } from '../../support/openedRound'
import type { OpenedRound } from '../../support/openedRound'
import { idleScreen, inputCounts, leaveThanks } from './voter'
import { breakCasts } from './writes'

const tap = async (page: Page, name: string | RegExp): Promise<void> => {
  await inputCounts(page)
  await page.getByRole('button', { name, exact: typeof name === 'string' }).click()
}

const heading = (page: Page, name: string) => expect(page.getByRole('heading', { name, exact: true })).toBeVisible()

/** To the review, whatever number of pages there is; one person stays unmarked. */
async function markAll(page: Page): Promise<void> {
  for (;;) {
    await expect(page.getByRole('radiogroup').first()).toBeVisible()
    await inputCounts(page)
    for (const group of (await page.getByRole('radiogroup').all()).slice(0, -1)) await group.getByRole('radio').nth(1).click()
    const next = page.getByRole('button', { name: 'Tiếp theo', exact: true })
    if ((await next.count()) === 0) break
    const shown = /Trang \d+/u.exec(await page.locator('header').innerText())?.[0] ?? ''
    await next.click()
    await expect(page.locator('header')).not.toContainText(`${shown}/`)
  }
  await tap(page, 'Xem lại phiếu')
  await heading(page, 'XEM LẠI PHIẾU')
}

/** The screens in the order a voter may meet them; `page` has a clock that can be moved (page.clock). */
export async function tour(page: Page, round: OpenedRound, card: number, look: (screen: string) => Promise<void>): Promise<void> {
  const code = round.codes[card] ?? ''
  await expect(idleScreen(page)).toBeVisible()
  await look('card entry')
  await inputCounts(page)
  await page.keyboard.type(code.slice(0, -1) + String((Number(code.slice(-1)) + 1) % 10))
  await expect(page.getByRole('alert')).toContainText('Mã thẻ không dùng được')
  await look('card refused')
  await inputCounts(page)
  await page.keyboard.type(code)
  await expect(page.getByRole('radiogroup').first()).toBeVisible()
  await look('marking')
  await tap(page, 'Tiêu chí')
  await heading(page, 'Tiêu chí đánh giá tín nhiệm')
  await look('criteria')
  await tap(page, 'Đóng')
  await tap(page, /^Hỗ trợ/)
  await heading(page, 'Hỗ trợ người ghi phiếu')
  await look('support')
  await tap(page, 'Đóng')
  await markAll(page)
  await look('review')
  await tap(page, 'BỎ PHIẾU VÀO HÒM')
  await expect(page.getByRole('button', { name: 'ĐỒNG Ý, BỎ VÀO HÒM' })).toBeEnabled()
  await look('confirm')
  await tap(page, 'Kiểm tra phiếu này')
  await heading(page, 'KIỂM TRA PHIẾU')
  await look('ballot check')
  await tap(page, 'Xong, quay lại phiếu')
  await walkAway(page, code, look)
  await tap(page, 'BỎ PHIẾU VÀO HÒM')
  await breakCasts(page, 'disk fails')
  await tap(page, 'ĐỒNG Ý, BỎ VÀO HÒM')
  await expect(page.getByRole('alert')).toContainText('Chưa ghi được phiếu')
  await look('not written')
  await breakCasts(page, undefined)
  await tap(page, 'Thử lại')
  await expect(page.getByText('Phiếu của đồng chí đã được ghi nhận.')).toBeVisible()
  await look('thanks')
  await leaveThanks(page)
  await expect(idleScreen(page)).toBeVisible()
}

/** From the review: the alert, the cover with its three steps, and back by the voter's own card. */
async function walkAway(page: Page, code: string, look: (screen: string) => Promise<void>): Promise<void> {
  await heading(page, 'XEM LẠI PHIẾU')
  await page.clock.fastForward(121_000)
  await expect(page.getByText('Đồng chí còn ở máy không?')).toBeVisible()
  await look('still here?')
  await tap(page, 'Che màn hình và gọi Ban Kiểm phiếu')
  await expect(page.getByText('Mời thành viên Ban Kiểm phiếu nhập mã PIN.')).toBeVisible()
  await look('cover: PIN')
  await inputCounts(page)
  await page.keyboard.type(MEMBER_PINS[0])
  await expect(page.getByText(/Có một phiếu đang ghi dở/)).toBeVisible()
  await look('cover: choice')
  await tap(page, /^Người ghi phiếu đã quay lại/)
  await expect(page.getByText('Mời đồng chí nhập lại mã trên thẻ của mình')).toBeVisible()
  await look('cover: card')
  await inputCounts(page)
  await page.keyboard.type(code)
  await heading(page, 'XEM LẠI PHIẾU')
}
