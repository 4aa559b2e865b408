/**
 * The small part of `npm run kiosk:fits`: a low upright tablet with long positions, a large one with the largest text, one turned
 * across with two lists. Every voter screen is measured in both contrasts and turned in mid-ballot. And enlarged to 200 %, in a
 * rehearsal with codes of eight digits, where a screen may be scrolled: nothing is cut off, and the band lies over nothing.
 */
import { chromium, expect, test } from '@playwright/test'
import { cutOff, underTheBand } from './steps/enlarged'
import { nameOf, serveHarness, walkThrough } from './steps/fits'
import type { Walk } from './steps/fits'

const SMALL_PART: readonly Walk[] = [
  { width: 768, height: 1024, ballot: 'people=11&long', text: 'medium' },
  { width: 1180, height: 820, ballot: 'people=7&lists=2&rehearsal', text: 'large' },
  { width: 820, height: 1180, ballot: 'people=5', text: 'largest' },
]

test('nothing is clipped, scrolled or out of reach on the voter’s screens', async () => {
  const harness = await serveHarness()
  const browser = await chromium.launch({ executablePath: process.env['CHROMIUM_PATH'] ?? '', args: ['--no-sandbox'] })
  try {
    for (const walk of SMALL_PART) {
      const { screens, problems } = await walkThrough(browser, harness.address, walk)
      expect(problems, nameOf(walk)).toEqual([])
      expect(screens).toBeGreaterThan(12)
    }
  } finally {
    await browser.close()
    await harness.stop()
  }
})

test('enlarged to 200 %, in a rehearsal with eight digits, nothing is cut off and nothing lies under the band', async () => {
  const harness = await serveHarness()
  const browser = await chromium.launch({ executablePath: process.env['CHROMIUM_PATH'] ?? '', args: ['--no-sandbox'] })
  try {
    for (const viewport of [{ width: 410, height: 590 }, { width: 683, height: 384 }]) {
      const page = await browser.newPage({ viewport })
      await page.addInitScript('globalThis.__name = (value) => value')
      await page.clock.install()
      await page.goto(`${harness.address}tests/harness/kiosk.html?people=3&eight&rehearsal&unmarked=allOrNothing`)
      await page.evaluate(() => document.fonts.ready)
      const faults: string[] = []
      const look = async (where: string): Promise<void> => {
        await page.clock.runFor(640)
        const found = [...(await cutOff(page)), ...(await underTheBand(page)).map((what) => `under the band: ${what}`)]
        faults.push(...found.map((what) => `${String(viewport.width)}×${String(viewport.height)}, ${where}: ${what}`))
      }
      const press = async (name: string | RegExp): Promise<void> => {
        await page.clock.runFor(640)
        await page.getByRole('button', { name }).first().click()
      }
      await look('card entry')
      await page.keyboard.type('87654321')
      await expect(page.getByRole('alert')).toContainText('Mã thẻ không dùng được')
      await look('card refused')
      await page.keyboard.type('12345678')
      await expect(page.getByRole('radiogroup').first()).toBeVisible()
      await look('marking')
      while ((await page.getByRole('button', { name: 'Tiếp theo' }).count()) > 0) await press('Tiếp theo')
      await press('Xem lại phiếu')
      await look('review')
      await press('Bỏ phiếu trắng')
      await look('blank ballot?')
      await press('Đồng ý, để phiếu trắng')
      await press('BỎ PHIẾU VÀO HÒM')
      await look('confirm')
      await press('Che màn hình')
      await look('cover')
      await page.close()
      expect(faults).toEqual([])
    }
  } finally {
    await browser.close()
    await harness.stop()
  }
})
