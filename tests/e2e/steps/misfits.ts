/**
 * What is wrong with the voter's screen shown now: clipped, scrolled, outside its band, too small or too close to touch. Measured
 * in the page, on what is really laid out; empty when all is well. Looked at in both contrasts, which share one layout.
 */
import type { Page } from '@playwright/test'

export async function misfits(page: Page): Promise<readonly string[]> {
  const found = new Set<string>()
  for (const contrast of ['high', undefined] as const) {
    await page.evaluate((wanted) => {
      const kiosk = document.querySelector('[data-text-size]')
      if (wanted === undefined) kiosk?.removeAttribute('data-contrast')
      else kiosk?.setAttribute('data-contrast', wanted)
    }, contrast)
    for (const misfit of await page.evaluate(measure)) found.add(contrast === undefined ? misfit : `in high contrast, ${misfit}`)
  }
  return [...found].slice(0, 8)
}

/** Runs in the page. */
function measure(): readonly string[] {
  const found: string[] = []
  const view = { width: innerWidth, height: innerHeight }
  const kiosk = document.querySelector('[data-text-size]')
  if (kiosk === null) return ['no kiosk']
  const name = (element: Element): string => `${element.tagName.toLowerCase()} “${(element.getAttribute('aria-label') ?? element.textContent).slice(0, 40)}”`
  const shown = [...kiosk.querySelectorAll('*')].filter(
    (element) =>
      element.closest('[inert],svg') === null &&
      !(element.getAttribute('aria-hidden') === 'true' && element.parentElement === kiosk) &&
      getComputedStyle(element).visibility !== 'hidden' &&
      !['inline', 'contents'].includes(getComputedStyle(element).display),
  )
  const main = document.querySelector('main')?.getBoundingClientRect()
  for (const element of shown) {
    const box = element.getBoundingClientRect()
    if (box.left < -1 || box.top < -1 || box.right > view.width + 1 || box.bottom > view.height + 1) {
      found.push(`outside the screen: ${name(element)}`)
    } else if (main && element.closest('main') && (box.bottom > main.bottom + 1 || box.top < main.top - 1 || box.right > main.right + 1)) {
      found.push(`outside its band: ${name(element)}`)
    }
    if (element.tagName !== 'VIDEO' && (element.scrollHeight > element.clientHeight + 2 || element.scrollWidth > element.clientWidth + 2)) {
      found.push(`overflows: ${name(element)} ${String(element.scrollWidth)}×${String(element.scrollHeight)} in ${String(element.clientWidth)}×${String(element.clientHeight)}`)
    }
  }
  const buttons = shown.filter((element) => element.tagName === 'BUTTON')
  for (const [index, button] of buttons.entries()) {
    const a = button.getBoundingClientRect()
    if (a.height < 64.9 || a.width < 64.9) found.push(`too small: ${name(button)} ${String(a.width)}×${String(a.height)}`)
    for (const other of buttons.slice(index + 1)) {
      const b = other.getBoundingClientRect()
      const apartX = Math.max(b.left - a.right, a.left - b.right)
      const apartY = Math.max(b.top - a.bottom, a.top - b.bottom)
      // Between what is chosen from 14 px, among the tools of the header 8 px.
      const least = button.closest('main') && other.closest('main') ? 13.5 : 7.5
      if (Math.max(apartX, apartY) < least) found.push(`too close: ${name(button)} / ${name(other)}`)
    }
  }
  const option = document.querySelector('main [role=radio]')
  const size = kiosk.getAttribute('data-text-size')
  const lowest = size === 'largest' ? 112 : size === 'large' ? 96 : 88
  if (option !== null && option.getBoundingClientRect().height < lowest - 0.5) found.push('low option')
  return [...new Set(found)].slice(0, 8)
}
