/**
 * A secretary without a mouse: goes from place to place with Tab, presses with Enter and Space, types. Whatever has the focus
 * on the way must show it, with a ring of at least 3 px.
 */
import { expect } from '@playwright/test'
import type { Locator, Page } from '@playwright/test'

/** More stops than any page of set-up has. */
const STOPS = 200

const hasFocus = (target: Locator): Promise<boolean> => target.evaluate((element) => element === document.activeElement)

async function expectFocusIsSeen(page: Page): Promise<void> {
  const ring = await page.evaluate(() => {
    const active = document.activeElement
    if (active === null || active === document.body) return undefined
    // A hidden input is stood for by its label, which shows the ring.
    const shown = [active, active.closest('label')].filter((element) => element !== null).map((element) => getComputedStyle(element))
    return Math.max(...shown.map((style) => (style.outlineStyle === 'none' ? 0 : Number.parseFloat(style.outlineWidth))))
  })
  if (ring !== undefined) expect(ring).toBeGreaterThanOrEqual(3)
}

/** Tab (or Shift+Tab) until this place has the focus. */
export async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await expect(target).toBeVisible()
  for (let stop = 0; stop < STOPS; stop += 1) {
    if (await hasFocus(target)) return expectFocusIsSeen(page)
    await page.keyboard.press(key)
    await expectFocusIsSeen(page)
  }
  throw new Error(`no way by ${key} to ${target.toString()}`)
}

export async function pressByKey(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.press('Enter')
}

export async function typeInto(page: Page, target: Locator, text: string): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.insertText(text)
}
