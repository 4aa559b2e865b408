/**
 * `npm run kiosk:fits`: the voter's screens at every size from 768 × 1024 to 1280 × 1920 upright and across, 5 to 60 people, three
 * text sizes, two contrasts, turned in mid-ballot. Prints how many screens were measured. `ONLY` = part of a walk's name; `PART` =
 * "2/5" takes every fifth walk, from the second.
 */
import { chromium, expect, test } from '@playwright/test'
import { nameOf, serveHarness, WALKS, walkThrough } from '../e2e/steps/fits'

const only = process.env['ONLY'] ?? ''
const [part = 1, parts = 1] = (process.env['PART'] ?? '1/1').split('/').map(Number)

test('nothing is ever clipped, scrolled or out of reach on the voter’s screens', async () => {
  const harness = await serveHarness()
  const browser = await chromium.launch({ executablePath: process.env['CHROMIUM_PATH'] ?? '', args: ['--no-sandbox'] })
  const problems: string[] = []
  let screens = 0
  try {
    const walks = WALKS.filter((walk, i) => nameOf(walk).includes(only) && i % parts === part - 1)
    for (const [i, walk] of walks.entries()) {
      const report = await walkThrough(browser, harness.address, walk)
      screens += report.screens
      const found = report.problems.map((problem) => `${nameOf(walk)} / ${problem}`)
      problems.push(...found)
      if (found.length > 0) process.stdout.write(`\n${found.join('\n')}\n`)
      process.stdout.write(`\r${String(i + 1)} of ${String(walks.length)} walks, ${String(screens)} screens, ${String(problems.length)} misfits `)
    }
  } finally {
    await browser.close()
    await harness.stop()
  }
  expect(problems).toEqual([])
})
