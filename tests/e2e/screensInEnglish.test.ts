/**
 * English as the second language of the whole app: changed on the home page, kept over a restart, and on every screen walked
 * here no Vietnamese sentence and no key of one is left — names, titles, levels and papers are the meeting's own and stay.
 * At the end the tablet is wiped: nothing of the app is left in the browser.
 */
import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { SAMPLE_PINS, sampleVotingCard } from '../../src/evidence/sampleCards'
import { openRound } from './steps/committee'
import { enterHall, UPRIGHT } from './steps/hall'
import { givePins } from './steps/pins'
import { makeSample, SAMPLE_PEOPLE } from './steps/sample'
import { picture } from './steps/shots'
import { inputCounts } from './steps/voter'

const PINS = SAMPLE_PINS.slice(0, 3)

/** What belongs to the meeting or is a name: it stays as it is in every language. */
const OWN: readonly string[] = [
  ...SAMPLE_PEOPLE, 'Hoàng Minh Châu', 'Mai Thị Lan', 'Phan Văn Sơn', 'Trưởng ban', 'Thư ký', 'Ủy viên', 'Hòm Phiếu', 'Tiếng Việt',
  'Đảng ủy phường Hoa Mai (mẫu)', 'Thành ủy (mẫu)', 'Hội nghị lấy phiếu tín nhiệm (làm thử)', 'Hội trường phường Hoa Mai', 'Lấy phiếu tín nhiệm (làm thử)',
  'Danh sách lấy phiếu', 'Đại biểu', 'Chìa khóa', '96-QĐ/TW', 'đồng chí', 'Đ/c',
  // The log keeps what was written and said at the time.
  'Máy kiểm thử – Trình duyệt chưa cam kết giữ dữ liệu lâu dài',
]

/** Texts on the screen that speak Vietnamese, or are a key instead of a sentence; papers and fields are left out. */
async function leftOver(page: Page): Promise<readonly string[]> {
  const texts = await page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const found: string[] = []
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const parent = node.parentElement
      if (parent === null || parent.closest('[data-print], [lang="vi"], script, noscript, style, option') !== null) continue
      found.push(node.textContent ?? '')
    }
    for (const element of document.querySelectorAll('[aria-label], [title], [placeholder]')) {
      if (element.closest('[data-print], [lang="vi"]') !== null) continue
      for (const name of ['aria-label', 'title', 'placeholder']) found.push(element.getAttribute(name) ?? '')
    }
    return found.map((text) => text.trim()).filter((text) => text !== '')
  })
  const own = [...OWN].sort((a, b) => b.length - a.length)
  return texts.filter((text) => {
    // Positions first: a role of the committee is a part of some of them.
    const named = text.replace(/(?:B\u00ed th\u01b0|Ph\u00f3|\u1ee6y vi\u00ean Ban|Ch\u1ee7).*/u, '')
    const rest = own.reduce((left, known) => left.replaceAll(known, ''), named)
    const levels = rest.replace(/t\u00edn nhi\u1ec7m( cao| th\u1ea5p)?/giu, '')
    const speaksVietnamese = /[\u0103\u00e2\u0111\u00ea\u00f4\u01a1\u01b0\u1ea0-\u1ef9]/iu.test(levels)
    const isKey = text !== 'iPad' && /^[a-z]+(?:[A-Z][a-z]+)+$|^[a-z-]+\/[a-z-]+$|\bundefined\b|\bNaN\b|\[object/u.test(text)
    return speaksVietnamese || isKey
  })
}

/** Everything that is amiss on the way, so that one walk tells all of it. */
const amiss: string[] = []

async function expectEnglish(page: Page, where: string): Promise<void> {
  let left: readonly string[] = []
  // Screens fill in a moment after they appear.
  const settled = expect.poll(async () => (left = await leftOver(page)), { timeout: 4000 }).toEqual([])
  await settled.catch(() => amiss.push(...left.map((text) => `${where}: ${text}`)))
}

test('every side of the tablet in English, kept over a restart; then the tablet is wiped', async () => {
  const hall = await enterHall()
  try {
    const { page } = hall
    await makeSample(page)
    await page.getByRole('navigation', { name: 'Các bước' }).getByRole('button', { name: /Mở lượt bỏ phiếu/ }).click()
    await openRound(page, 12, PINS)
    await hall.pullTheBattery()
    await hall.switchOn()
  } catch (problem) {
    await hall.leave()
    throw problem
  }
  const { page } = hall
  try {
    await test.step('home and help', async () => {
      await page.getByRole('button', { name: 'English' }).click()
      await expectEnglish(page, 'home')
      await picture(page, '70-home-english', true)
      await page.getByRole('button', { name: 'Settings and help' }).click()
      const topics = page.getByRole('navigation', { name: 'Help topics' }).getByRole('button')
      await expect(topics.first()).toBeVisible()
      for (let i = 0; i < (await topics.count()); i += 1) {
        await topics.nth(i).click()
        await expectEnglish(page, `help: ${await topics.nth(i).innerText()}`)
      }
      await picture(page, '71-help-english', true)
      await page.getByRole('searchbox', { name: 'Search the help' }).fill('reserve envelope')
      await page.getByRole('button', { name: 'A key card is lost' }).click()
      await expect(page.getByText('Still too few: annul.').first()).toBeVisible()
      await page.getByRole('button', { name: /Back to start/ }).click()
    })

    await test.step('the steps of a round', async () => {
      await page.getByRole('button', { name: 'See, resume or close' }).click()
      const steps = page.getByRole('navigation', { name: 'Steps' }).getByRole('button')
      await expect(steps.first()).toBeVisible()
      for (let i = 0; i < (await steps.count()); i += 1) {
        if (await steps.nth(i).isDisabled()) continue
        await steps.nth(i).click()
        await expectEnglish(page, `step: ${await steps.nth(i).innerText()}`)
      }
    })

    await test.step('the voter’s side', async () => {
      await page.getByRole('navigation', { name: 'Steps' }).getByRole('button', { name: /^.{0,3}Voting(?! cards)/ }).click()
      await givePins(page, 'Resume', [0, 1], PINS)
      await page.setViewportSize(UPRIGHT)
      await expect(page.getByRole('group', { name: /pad/i })).toBeVisible()
      await expectEnglish(page, 'idle screen')
      await picture(page, '72-idle-english')
      await inputCounts(page)
      await page.keyboard.type(sampleVotingCard('A', 0).code)
      await expect(page.getByRole('radiogroup').first()).toBeVisible()
      await expectEnglish(page, 'marking')
      await picture(page, '73-mark-english')
    })

    await test.step('after a restart it is still English; the tablet is wiped', async () => {
      await hall.pullTheBattery()
      await hall.switchOn()
      await expect(hall.page.getByRole('button', { name: 'English' })).toHaveAttribute('aria-pressed', 'true')
      await hall.page.getByRole('button', { name: 'Settings and help' }).click()
      await hall.page.getByRole('button', { name: 'Wipe the tablet' }).click()
      await hall.page.getByRole('checkbox', { name: /nothing can be brought back/ }).check()
      await picture(hall.page, '74-wipe', true)
      await hall.page.getByRole('main').getByRole('button', { name: 'WIPE THE TABLET', exact: true }).click()
      await expect(hall.page.getByText('Wiped', { exact: true })).toBeVisible()
      const left = await hall.page.evaluate(async () => ({
        databases: (await indexedDB.databases()).map(({ name }) => name), caches: await caches.keys(), workers: (await navigator.serviceWorker.getRegistrations()).length,
      }))
      expect(left).toEqual({ databases: [], caches: [], workers: 0 })
    })
    expect(amiss).toEqual([])
    hall.expectNothingAmiss()
  } finally {
    await hall.leave()
  }
})
