/** The counting committee before and during the vote: key cards, approval, opening, the desk behind the PIN (S1, S3, S12). */
import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import { expectAccessible } from './axe'
import { PINS, givePins } from './pins'
import { COMMITTEE } from './secretary'
import { picture } from './shots'
import { idleScreen, inputCounts } from './voter'

/** The member whose turn it is has the card shown, copies it and clears the screen. */
export async function showCard(page: Page, onShown?: () => Promise<void>): Promise<string> {
  await page.getByRole('button', { name: 'Hiện thẻ của tôi' }).click()
  const groups = page.getByRole('listitem', { name: /^Nhóm \d: / })
  await expect(groups).toHaveCount(6)
  const shown = await groups.evaluateAll((items) => items.map((item) => item.getAttribute('aria-label') ?? ''))
  const symbols = shown.map((label) => label.replace(/^Nhóm \d: /u, '').replaceAll(' ', '')).join('')
  expect(symbols).toMatch(/^[2-9A-HJ-NP-Z]{24}$/)
  await onShown?.()
  await page.getByRole('button', { name: 'Đã chép xong, xóa màn hình' }).click()
  await expect(page.getByText('Đã nhập 0 trên 24 ký tự')).toBeVisible()
  await expect(page.getByText(symbols.slice(0, 4))).toHaveCount(0)
  return symbols
}

/** The card is printed instead, after the question about it; returns its label and symbols as they stand on the paper. */
export async function printCard(page: Page): Promise<{ readonly label: string; readonly symbols: string }> {
  await page.getByRole('button', { name: 'Hiện thẻ của tôi' }).click()
  await page.getByRole('button', { name: 'In thẻ thay vì chép tay…' }).click()
  await page.getByRole('button', { name: 'Vẫn in thẻ này' }).click()
  await expectAccessible(page, 'a printed key card')
  const text = (await page.getByRole('article', { name: 'Thẻ in' }).innerText()).replaceAll(/\s+/gu, ' ')
  const label = /chìa khóa \d\/\d – [0-9A-F]{4}/iu.exec(text)?.[0] ?? ''
  const symbols = [...text.matchAll(/\b[1-6] ([2-9A-HJ-NP-Z]{4})\b/gu)].map((found) => found[1]).join('')
  expect(symbols).toMatch(/^[2-9A-HJ-NP-Z]{24}$/)
  await page.getByRole('button', { name: 'Đã cầm thẻ in, xóa màn hình' }).click()
  await expect(page.getByText(symbols.slice(0, 4))).toHaveCount(0)
  return { label, symbols }
}

/** Each member copies a card, enters it again and sets a PIN; then the reserve card is copied or printed, if there is one. Returns the cards as they stand on paper. */
export async function makeKeyCards(page: Page, reserve?: () => Promise<string>): Promise<readonly string[]> {
  await picture(page, '04-ceremony-rules', true)
  await page.getByRole('button', { name: 'Bắt đầu với đồng chí đầu tiên' }).click()
  const cards: string[] = []
  for (const [i, name] of COMMITTEE.entries()) {
    await expect(page.getByRole('heading', { name: `Mời đồng chí ${name}` })).toBeVisible()
    const symbols = await showCard(page, () => (i === 0 ? picture(page, '05-key-card', true) : Promise.resolve()))
    cards.push(symbols)
    if (i === 0) await picture(page, '05-key-card-again', true)
    await page.keyboard.type(symbols)
    await page.getByLabel('Mã PIN', { exact: true }).fill(PINS[i] ?? '')
    await page.getByLabel('Nhập lại mã PIN').fill(PINS[i] ?? '')
    if (i === 0) await picture(page, '05-new-pin', true)
    await page.getByRole('button', { name: 'Đặt mã PIN' }).click()
  }
  if (reserve !== undefined) {
    cards.push(await reserve())
    await page.keyboard.type(cards.at(-1) ?? '')
    await page.getByRole('button', { name: 'Đã niêm phong phong bì' }).click()
  }
  await expect(page.getByRole('heading', { name: 'Ban Kiểm phiếu đã có thẻ chìa khóa' })).toBeVisible()
  await picture(page, '05-keys-made', true)
  await page.getByRole('button', { name: 'Tiếp theo: thẻ nhận phiếu' }).click()
  return cards
}

export async function approveAndSeal(page: Page): Promise<void> {
  await expect(page.getByRole('article', { name: 'Phiếu duyệt cấu hình lượt lấy phiếu' })).toBeVisible()
  await picture(page, '07-review', true)
  await givePins(page, 'Duyệt và niêm phong')
  await expect(page.getByRole('heading', { name: '1. In và ký biên bản niêm phong' })).toBeVisible()
}

/** The opening record's fingerprint, as the committee reads it on the paper it signs. */
export async function readZeroReport(page: Page): Promise<string> {
  const paper = page.getByRole('article', { name: 'Biên bản kiểm tra và niêm phong hòm phiếu' })
  await expect(paper).toContainText('Hòm phiếu rỗng: 0 phiếu.')
  const [fingerprint] = /[2-9A-HJ-NP-Z]{4}(?:-[2-9A-HJ-NP-Z]{4}){3}/u.exec(await paper.innerText()) ?? []
  return fingerprint ?? ''
}

/** @param onOpened  looks at the screen that ends opening */
export async function openRound(page: Page, present: number, pins: readonly string[] = PINS, onOpened?: () => Promise<void>): Promise<void> {
  const submit = page.getByRole('button', { name: 'MỞ LƯỢT BỎ PHIẾU', exact: true })
  await page.getByLabel(/^Số có mặt/).fill('1')
  await expect(page.getByText(/Chưa đủ 2\/3 thì không mở được/)).toBeVisible()
  await expect(submit).toHaveCount(0)
  await page.getByLabel(/^Số có mặt/).fill(String(present))
  await expect(page.getByText(/^✓ Đủ điều kiện tiến hành/)).toBeVisible()
  // A browser without a person before it promises nothing about its storage: then only with a reason.
  await expect(page.getByText('Trình duyệt chưa cam kết giữ dữ liệu lâu dài.')).toBeVisible()
  await expect(submit).toHaveCount(0)
  await page.getByLabel('Lý do vẫn mở khi máy chưa sẵn sàng').fill('Máy kiểm thử')
  await picture(page, '08-opening', true)
  await givePins(page, 'MỞ LƯỢT BỎ PHIẾU', [0, 2], pins)
  await expect(page.getByRole('alertdialog', { name: /^ĐÃ MỞ lúc \d\d giờ \d\d phút$/ })).toBeVisible()
  await picture(page, '09-opened')
  await onOpened?.()
  await page.getByRole('button', { name: 'Vào màn hình ghi phiếu' }).click()
  await expect(idleScreen(page)).toBeVisible()
}

/** From the idle screen, by one member's PIN. */
export async function enterDesk(page: Page, member = 1, pins: readonly string[] = PINS): Promise<void> {
  await inputCounts(page)
  await page.getByRole('button', { name: 'Dành cho Ban Kiểm phiếu' }).click()
  const form = page.locator('form').filter({ has: page.getByRole('button', { name: 'Vào', exact: true }) })
  await form.getByRole('combobox').selectOption(String(member))
  await form.getByLabel('PIN 6 số').fill(pins[member] ?? '')
  await form.getByRole('button', { name: 'Vào', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Tình hình bỏ phiếu' })).toBeVisible()
}

/** After a restart: from home to the desk of the paused round, which shows the verified count. */
export async function seePausedRound(page: Page, ballots: number): Promise<void> {
  await page.getByRole('button', { name: 'Xem tình hình, mở tiếp hoặc kết thúc' }).click()
  await expect(page.getByText('Lượt bỏ phiếu đang tạm dừng vì máy vừa khởi động lại')).toBeVisible()
  await expect(page.getByText(`Đã kiểm lại trong hòm: có ${String(ballots)} phiếu`)).toBeVisible()
  await picture(page, '14-paused-after-restart', true)
}

/** The same, where the story does not know beforehand: the verified number of ballots. */
export async function seePausedCount(page: Page): Promise<number> {
  await page.getByRole('button', { name: 'Xem tình hình, mở tiếp hoặc kết thúc' }).click()
  await expect(page.getByText('Lượt bỏ phiếu đang tạm dừng vì máy vừa khởi động lại')).toBeVisible()
  const counted = page.getByText(/^Đã kiểm lại trong hòm: có \d+ phiếu/)
  // Shown with 0 until the box has been read: the table stands only then.
  await expect(page.getByRole('row', { name: /^A – Đại biểu/ })).toBeVisible()
  return Number(/có (\d+) phiếu/u.exec(await counted.innerText())?.[1])
}

export async function resumeVoting(page: Page, pins: readonly string[] = PINS): Promise<void> {
  await givePins(page, 'Mở tiếp', [1, 2], pins)
  await expect(idleScreen(page)).toBeVisible()
}

export type CardFact = 'Thẻ này đã bỏ phiếu.' | 'Thẻ này chưa bỏ phiếu, vẫn dùng được.' | 'Thẻ này đã hủy.'

/** [Kiểm tra thẻ] for a card in the hand. */
export async function expectCard(page: Page, code: string, fact: CardFact): Promise<void> {
  await page.getByLabel('Mã thẻ', { exact: true }).fill(code)
  await page.getByRole('button', { name: 'Kiểm tra thẻ' }).click()
  await expect(page.getByText(fact)).toBeVisible()
}
