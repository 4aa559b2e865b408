/** The sample rehearsal: made from the empty home, opened with what its sheet says (S2). */
import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import { enterKeyCards, everyoneHasVoted, finalButton, reconcile, stopTakingBallots } from './closing'
import { enterDesk, openRound } from './committee'
import { picture } from './shots'

export const REHEARSAL = 'LÀM THỬ – KHÔNG TÍNH KẾT QUẢ'

/** The people of the sample, in ballot order. */
export const SAMPLE_PEOPLE = [
  'Nguyễn Thị Ánh Tuyết', 'Trần Quốc Bảo', 'Lê Hoàng Đức', 'Phạm Thị Thúy Hằng', 'Võ Văn Ẩn', 'Đặng Ngọc Ưng', 'Huỳnh Thị Mỹ Duyên',
] as const
export const SAMPLE_PRINTED = 20

export interface SampleSheet {
  readonly codes: readonly string[]
  readonly pins: readonly string[]
  readonly keyCards: readonly string[]
}

/** The mark stands on the screen, and nothing covers it. */
export async function expectMarked(page: Page): Promise<void> {
  await expect
    .poll(() =>
      page.evaluate(
        (mark) =>
          [...document.querySelectorAll('body *')].some((element) => {
            if (element.children.length > 0 || element.textContent !== mark || element.closest('[data-print]') !== null) return false
            const { left, top, width, height } = element.getBoundingClientRect()
            const x = left + width / 2
            const y = Math.max(top, 0) + Math.min(height, 8) / 2
            // Marks let touches through; what lies above one would not.
            return document.elementsFromPoint(x, y)[0] === element || getComputedStyle(element).pointerEvents === 'none'
          }),
        REHEARSAL,
      ),
    )
    .toBe(true)
}

export async function makeSample(page: Page): Promise<SampleSheet> {
  await page.getByRole('button', { name: 'Thử với dữ liệu mẫu' }).click()
  await page.getByRole('button', { name: 'Tờ mẫu: mã thẻ, PIN, thẻ chìa khóa' }).click()
  const sheet = page.getByRole('article', { name: 'Tờ mẫu của cuộc làm thử' })
  await expect(sheet).toContainText(REHEARSAL)
  await picture(page, '30-sample-sheet', true)
  const text = await sheet.innerText()
  const found = {
    keyCards: text.match(/(?:[2-9A-HJ-NP-Z]{4} ){5}[2-9A-HJ-NP-Z]{4}/gu) ?? [],
    pins: text.match(/^\d{6}$/gmu) ?? [],
    codes: (text.match(/\b\d{3} \d{3}\b/gu) ?? []).map((code) => code.replace(' ', '')),
  }
  expect([found.keyCards.length, found.pins.length, found.codes.length]).toEqual([3, 3, SAMPLE_PRINTED])
  return { ...found, keyCards: found.keyCards.map((card) => card.replaceAll(' ', '')) }
}

/** The sample rehearsal, open, at the idle screen. */
export async function openSample(page: Page, present: number): Promise<SampleSheet> {
  const sheet = await makeSample(page)
  await page.getByRole('navigation', { name: 'Các bước' }).getByRole('button', { name: /Mở lượt bỏ phiếu/ }).click()
  await openRound(page, present, sheet.pins)
  return sheet
}

/** From the voter's side of a sample's open round to its result: so many cards were used, all others are left. */
export async function closeSample(page: Page, { pins, keyCards }: SampleSheet, used: number): Promise<void> {
  await enterDesk(page, 0, pins)
  await stopTakingBallots(page)
  await reconcile(page, { leftover: SAMPLE_PRINTED - used, unused: 0, cardBox: used })
  await everyoneHasVoted(page)
  await enterKeyCards(page, keyCards.slice(1))
  await finalButton(page).click()
  await expect(page.getByRole('heading', { name: 'Kết quả', exact: true })).toBeVisible({ timeout: 60_000 })
}
