/**
 * What is wrong with a voter's screen enlarged to 200 % (a viewport half as large), where it may be scrolled down but never
 * across: something cut off, or something the band of a rehearsal lies over.
 */
import type { Page } from '@playwright/test'

/** What is cut off: content wider or taller than the box that hides it, or the page wider than the screen. */
export const cutOff = (page: Page): Promise<readonly string[]> =>
  page.evaluate(async () => {
    // A screen just turned or enlarged knows its width before its styles do: what is seen is seen two frames later.
    for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame)
    const root = document.querySelector('[class*="_kiosk_"]')
    const wide = root !== null && root.scrollWidth > root.clientWidth + 1 ? [`the screen is ${String(root.scrollWidth)} px wide`] : []
    const shown = [...document.querySelectorAll<HTMLElement>('button, h1, h2, p, [role=radio] span')].filter((element) => element.checkVisibility({ visibilityProperty: true }) && element.closest('[inert], [class*="_watermark_"]') === null)
    const clipped = shown.filter((element) => {
      const { left, right } = element.getBoundingClientRect()
      return element.scrollWidth > element.clientWidth + 2 && element.clientWidth > 0 && getComputedStyle(element).display !== 'inline' ? true : left < -1 || right > innerWidth + 1
    })
    return [...wide, ...clipped.map((element) => element.innerText || (element.ariaLabel ?? ''))]
  })

/** Sentences and buttons under the band of a rehearsal, at the top, in the middle and at the end of what can be scrolled. */
export const underTheBand = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const band = document.querySelector('[class*="_band_"]')?.getBoundingClientRect()
    if (band === undefined) return ['no band']
    const scrolls = (element: Element): boolean => ['auto', 'scroll'].includes(getComputedStyle(element).overflowY) && element.scrollHeight > element.clientHeight
    const scroller = [...document.querySelectorAll('[class*="_kiosk_"], [class*="_kiosk_"] *')].find(scrolls)
    const view = scroller?.getBoundingClientRect() ?? document.documentElement.getBoundingClientRect()
    const end = scroller === undefined ? 0 : scroller.scrollHeight - scroller.clientHeight
    const found = new Set<string>()
    for (const at of [0, end / 2, end]) {
      if (scroller !== undefined) scroller.scrollTop = at
      for (const element of document.querySelectorAll<HTMLElement>('[class*="_screen_"] :is(button, h1, h2, p)')) {
        if (!element.checkVisibility({ visibilityProperty: true }) || element.closest('[inert]') !== null) continue
        const box = element.getBoundingClientRect()
        const [top, bottom] = [Math.max(box.top, view.top), Math.min(box.bottom, view.bottom)]
        if (bottom > top && top < band.bottom - 1 && bottom > band.top + 1 && box.right > band.left + 1 && box.left < band.right - 1) found.add(element.ariaLabel ?? element.innerText)
      }
    }
    if (scroller !== undefined) scroller.scrollTop = 0
    return [...found]
  })
