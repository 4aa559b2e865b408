/**
 * A voter at the tablet: types the card's code, marks page by page, reviews, agrees, sees the confirmation (S4, S7–S10).
 * The kiosk ignores every input for 600 ms after a change of screen, so each step first lets that pass on the page's own
 * clock; nothing else waits for time.
 */
import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'

export type Level = 'Tín nhiệm cao' | 'Tín nhiệm' | 'Tín nhiệm thấp'
/** One level a person in ballot order; undefined: left unmarked. */
export type Choices = readonly (Level | undefined)[]

export const NEUTRAL_REFUSAL = 'Mã thẻ không dùng được. Mời đồng chí xem lại mã hoặc gặp Ban Kiểm phiếu.'

export const THANKS = 'Phiếu của đồng chí đã được ghi nhận.'

/** Longer than the guard of useInputGuard.ts; a later timer of the same page ends after it. */
const GUARD_OVER_MS = 650

export const inputCounts = (page: Page): Promise<void> =>
  page.evaluate((ms) => new Promise<void>((resolve) => setTimeout(resolve, ms)), GUARD_OVER_MS)

export const idleScreen = (page: Page) => page.getByRole('heading', { name: 'MỜI ĐỒNG CHÍ GHI PHIẾU TÍN NHIỆM' })

const key = (page: Page, digit: string) => page.getByRole('group', { name: 'Bàn phím số' }).getByRole('button', { name: digit, exact: true })

/** Types the code; what the tablet makes of it is the caller's to see. */
export async function typeCode(page: Page, code: string): Promise<void> {
  await expect(idleScreen(page)).toBeVisible()
  await inputCounts(page)
  for (const digit of code) await key(page, digit).click()
}

export async function enterCard(page: Page, code: string): Promise<void> {
  await typeCode(page, code)
  await expect(page.getByRole('heading', { name: 'PHIẾU TÍN NHIỆM' })).toBeVisible()
}

export async function expectRefused(page: Page, code: string): Promise<void> {
  await typeCode(page, code)
  await expect(page.getByRole('alert')).toHaveText(NEUTRAL_REFUSAL)
  await expect(idleScreen(page)).toBeVisible()
}

/** Marks the people on the page shown, from `from` on; returns the first one of the next page. */
async function markPage(page: Page, choices: Choices, from: number): Promise<number> {
  const people = page.getByRole('radiogroup')
  await expect(people.first()).toBeVisible()
  await inputCounts(page)
  const shown = await people.count()
  for (let i = 0; i < shown; i += 1) {
    const level = choices[from + i]
    if (level === undefined) continue
    const option = people.nth(i).getByRole('radio', { name: level, exact: true })
    await option.click()
    await expect(option).toBeChecked()
  }
  return from + shown
}

/** Marks page by page up to the review; `pages`: how many at most. */
export async function mark(page: Page, choices: Choices, pages = Infinity): Promise<void> {
  let next = 0
  for (let turned = 0; turned < pages; turned += 1) {
    next = await markPage(page, choices, next)
    if (next >= choices.length) {
      await page.getByRole('button', { name: 'Xem lại phiếu' }).click()
      await expect(page.getByRole('heading', { name: 'XEM LẠI PHIẾU' })).toBeVisible()
      return
    }
    await page.getByRole('button', { name: 'Tiếp theo', exact: true }).click()
    await expect(page.getByText(`Trang ${String(turned + 2)}/`)).toBeVisible()
  }
}

/** From the review to S9, sealed. */
export async function sealIt(page: Page): Promise<void> {
  await inputCounts(page)
  await page.getByRole('button', { name: 'BỎ PHIẾU VÀO HÒM' }).click()
  await expect(page.getByRole('heading', { name: 'BỎ PHIẾU VÀO HÒM?' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'ĐỒNG Ý, BỎ VÀO HÒM' })).toBeEnabled()
  await inputCounts(page)
}

export const agree = (page: Page): Promise<void> => page.getByRole('button', { name: 'ĐỒNG Ý, BỎ VÀO HÒM' }).click()

/** [Xong], unless the thanks have gone by themselves: after 5 s they do (S10). */
export async function leaveThanks(page: Page): Promise<void> {
  await inputCounts(page)
  const done = page.getByRole('button', { name: 'Xong', exact: true })
  await expect(done.or(idleScreen(page))).toBeVisible()
  if (!(await done.isVisible())) return
  // Gone between the look and the finger: the same end.
  await done.click({ timeout: 5_000 }).catch(() => expect(done).toBeHidden())
}

export async function thanked(page: Page): Promise<void> {
  // Looked for together: the screen goes by itself after 5 s, however slow the one who looks.
  await expect(page.getByRole('main').filter({ hasText: THANKS })).toContainText('Mời đồng chí bỏ thẻ vào hòm thẻ.')
  await leaveThanks(page)
  await expect(idleScreen(page)).toBeVisible()
}

export async function vote(page: Page, code: string, choices: Choices): Promise<void> {
  await enterCard(page, code)
  await mark(page, choices)
  await sealIt(page)
  await agree(page)
  await thanked(page)
}
