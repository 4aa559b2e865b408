/**
 * The small part of `npm run kiosk:fits`: a low upright tablet with long positions, a large one with the largest text, one turned
 * across with two lists. Every voter screen is measured in both contrasts and turned in mid-ballot.
 */
import { chromium, expect, test } from '@playwright/test'
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
