/**
 * Nobody is shut out of voting: every voter screen, in each text size and contrast, has no fault that axe can find, no text below
 * 10 : 1 on the pixels, and no target smaller than 12.7 mm on a tablet; a ballot can be cast by keyboard alone, for the left
 * hand, and enlarged to 200 %.
 */
import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { goOnToVote, layIntoBrowser, makeOpenRound } from '../support/openedRound'
import type { OpenedRound } from '../support/openedRound'
import { cutOff } from './steps/enlarged'
import { enterHall, UPRIGHT } from './steps/hall'
import { contrasts } from './steps/pixels'
import { idleScreen, inputCounts, thanked } from './steps/voter'
import { tour } from './steps/voterScreens'

const SIZES = ['medium', 'large', 'largest'] as const
const CONTRASTS = ['normal', 'high'] as const
const PEOPLE = 5
/** 12.7 mm on the densest of the tablets the tokens are made for (5.2–5.9 px a mm). */
const TARGET = 12.7 * 5.9
const LEAST_CONTRAST = 10

const kiosk = (page: Page) => page.locator('[class*="_kiosk_"]')

/** Size and contrast as the styles see them; the real buttons are pressed in the story of the voter's settings. */
const dress = (page: Page, size: string, contrast: string): Promise<void> =>
  kiosk(page).evaluate((root, [textSize, high]) => {
    root.setAttribute('data-text-size', textSize ?? '')
    root.toggleAttribute('data-contrast', false)
    if (high === 'high') root.setAttribute('data-contrast', 'high')
  }, [size, contrast])

async function smallTargets(page: Page): Promise<readonly string[]> {
  return page.evaluate((least) => {
    const found = [...document.querySelectorAll('button')].filter((button) => button.checkVisibility({ visibilityProperty: true }) && button.closest('[inert]') === null)
    return found.flatMap((button) => {
      const { width, height } = button.getBoundingClientRect()
      return width >= least && height >= least ? [] : [`${button.ariaLabel ?? button.innerText}: ${width.toFixed(0)} × ${height.toFixed(0)}`]
    })
  }, TARGET)
}

async function voteHere(page: Page, round: OpenedRound): Promise<void> {
  await layIntoBrowser(page, round)
  await goOnToVote(page)
  await expect(idleScreen(page)).toBeVisible()
}

/** What shuts somebody out on the screen shown now, in each text size and contrast. */
async function barriers(page: Page, bench: Page, screen: string): Promise<readonly string[]> {
  const faults: string[] = []
  for (const contrast of CONTRASTS) {
    for (const size of SIZES) {
      await dress(page, size, contrast)
      const where = `${screen}, ${size}, ${contrast}`
      const { violations } = await new AxeBuilder({ page }).include('[class*="_kiosk_"]').exclude('[class*="_watermark_"]').withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
        // Measured below, on the pixels. The page has no frames: no second page is needed.
        .disableRules('color-contrast').setLegacyMode(true).analyze()
      faults.push(...violations.map(({ id, nodes }) => `${where}: ${id} ${nodes.map(({ target }) => target.join(' ')).join(', ')}`))
      faults.push(...(await smallTargets(page)).map((target) => `${where}: too small: ${target}`))
    }
    await dress(page, 'medium', contrast)
    const measured = await contrasts(page, bench)
    expect(measured.length, screen).toBeGreaterThan(2)
    faults.push(...measured.filter((text) => text.contrast < LEAST_CONTRAST).map((text) => `${screen}, ${contrast}: ${text.contrast.toFixed(1)} : 1 “${text.text}”`))
  }
  await dress(page, 'medium', 'normal')
  return faults
}

test('every voter screen, in every size and contrast', async () => {
  const hall = await enterHall({ before: (context) => context.clock.install() })
  const { page } = hall
  const bench = await hall.context.newPage()
  try {
    await page.setViewportSize(UPRIGHT)
    const round = await makeOpenRound({ people: PEOPLE, voters: 6 })
    await voteHere(page, round)
    const seen: string[] = []
    const faults: string[] = []
    await tour(page, round, 0, async (screen) => {
      seen.push(screen)
      faults.push(...(await barriers(page, bench, screen)))
    })
    expect(seen).toHaveLength(14)
    expect(faults).toEqual([])

    await test.step('the measuring finds a grey text, and a small button', async () => {
      await page.evaluate(() => {
        const grey = Object.assign(document.createElement('button'), { textContent: 'Chữ xám' })
        grey.style.cssText = 'position:fixed;left:0;top:200px;z-index:9;color:#777;background:#fff;font-size:20px;width:100px;height:70px;white-space:nowrap;padding:0'
        document.querySelector('[class*="_kiosk_"]')?.append(grey)
      })
      expect((await contrasts(page, bench)).filter(({ contrast }) => contrast < LEAST_CONTRAST).map(({ text }) => text)).toEqual(['Chữ xám'])
      expect(await smallTargets(page)).toEqual(['Chữ xám: 100 × 70'])
    })
  } finally {
    await hall.leave()
  }
})

/** Presses Tab until the control with this name has the focus, as somebody with a single switch or a keyboard does. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    const focused = await page.evaluate(() => {
      const { activeElement } = document
      return activeElement?.getAttribute('aria-label') ?? (activeElement instanceof HTMLElement ? activeElement.innerText : '')
    })
    if (typeof name === 'string' ? focused.trim() === name : name.test(focused)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`nothing called ${String(name)} can be reached by Tab`)
}

async function votesByKeyboard(page: Page, code: string): Promise<void> {
  await inputCounts(page)
  await page.keyboard.type(code)
  for (;;) {
    await expect(page.getByRole('radiogroup').first()).toBeVisible()
    await inputCounts(page)
    const people = await page.getByRole('radiogroup').count()
    for (let person = 0; person < people; person += 1) {
      await tabTo(page, 'Tín nhiệm cao')
      await page.keyboard.press('ArrowRight')
      await expect(page.getByRole('radiogroup').nth(person).getByRole('radio', { name: 'Tín nhiệm', exact: true })).toBeChecked()
      const ring = await page.evaluate(() => getComputedStyle(document.activeElement ?? document.body).outlineWidth)
      expect(ring).toBe('3px')
      await page.keyboard.press('Tab')
    }
    const last = (await page.getByRole('button', { name: 'Tiếp theo', exact: true }).count()) === 0
    const progress = await page.locator('header').innerText()
    await tabTo(page, last ? 'Xem lại phiếu' : 'Tiếp theo')
    await page.keyboard.press('Enter')
    if (last) break
    await expect(page.locator('header')).not.toHaveText(progress)
  }
  await expect(page.getByRole('heading', { name: 'XEM LẠI PHIẾU' })).toBeVisible()
  await inputCounts(page)
  await tabTo(page, 'BỎ PHIẾU VÀO HÒM')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'ĐỒNG Ý, BỎ VÀO HÒM' })).toBeEnabled()
  await inputCounts(page)
  await tabTo(page, 'ĐỒNG Ý, BỎ VÀO HÒM')
  await page.keyboard.press('Space')
  await thanked(page)
}

test('the question of a blank ballot, in every size and contrast, is answered by keyboard alone', async () => {
  const hall = await enterHall()
  const { page } = hall
  const bench = await hall.context.newPage()
  try {
    await page.setViewportSize(UPRIGHT)
    const round = await makeOpenRound({ people: 3, voters: 6, unmarked: 'allOrNothing' })
    await voteHere(page, round)
    const faults: string[] = []
    const press = async (name: string): Promise<void> => {
      await inputCounts(page)
      await tabTo(page, name)
      await page.keyboard.press('Enter')
    }
    await inputCounts(page)
    await page.keyboard.type(round.codes[0] ?? '')
    await expect(page.getByRole('radiogroup').first()).toBeVisible()
    await press('Xem lại phiếu')
    await expect(page.getByText('Phải đánh giá đủ mọi người')).toBeVisible()
    faults.push(...(await barriers(page, bench, 'review, nobody rated')))
    await press('Bỏ phiếu trắng')
    await expect(page.getByRole('heading', { name: 'Bỏ phiếu trắng?' })).toBeVisible()
    faults.push(...(await barriers(page, bench, 'blank ballot?')))
    await press('Quay lại đánh giá')
    await press('Bỏ phiếu trắng')
    await press('Đồng ý, để phiếu trắng')
    await expect(page.getByText('Phiếu trắng: không đánh giá ai.')).toBeVisible()
    faults.push(...(await barriers(page, bench, 'review, left blank')))
    await press('BỎ PHIẾU VÀO HÒM')
    await expect(page.getByRole('button', { name: 'ĐỒNG Ý, BỎ VÀO HÒM' })).toBeEnabled()
    await press('ĐỒNG Ý, BỎ VÀO HÒM')
    await thanked(page)
    expect(faults).toEqual([])
  } finally {
    await hall.leave()
  }
})

test('by keyboard alone, for the left hand, and enlarged to 200 %', async () => {
  const hall = await enterHall()
  const { page } = hall
  try {
    await page.setViewportSize(UPRIGHT)
    const round = await makeOpenRound({ people: PEOPLE, voters: 6 })
    await voteHere(page, round)
    await test.step('by keyboard alone', () => votesByKeyboard(page, round.codes[0] ?? ''))
    for (const [i, viewport] of [{ width: 410, height: 590 }, { width: 683, height: 384 }].entries()) {
      await test.step(`enlarged: ${String(viewport.width)} × ${String(viewport.height)}`, async () => {
        await page.setViewportSize(viewport)
        await expect(idleScreen(page)).toBeVisible()
        const faults: string[] = []
        const look = async (where: string) => {
          faults.push(...(await cutOff(page)).map((what) => `${where}: ${what}`))
        }
        await look('card entry')
        await inputCounts(page)
        await page.keyboard.type(round.codes[1 + i] ?? '')
        let next = page.getByRole('button', { name: 'Tiếp theo', exact: true })
        for (;;) {
          await expect(page.getByRole('radiogroup').first()).toBeVisible()
          await look('marking')
          await inputCounts(page)
          for (const group of await page.getByRole('radiogroup').all()) await group.getByRole('radio').first().click()
          next = page.getByRole('button', { name: 'Tiếp theo', exact: true })
          if ((await next.count()) === 0) break
          const progress = await page.locator('header').innerText()
          await next.click()
          await expect(page.locator('header')).not.toHaveText(progress)
        }
        await page.getByRole('button', { name: 'Xem lại phiếu' }).click()
        await expect(page.getByRole('heading', { name: 'XEM LẠI PHIẾU' })).toBeVisible()
        await look('review')
        await inputCounts(page)
        await page.getByRole('button', { name: 'BỎ PHIẾU VÀO HÒM' }).click()
        await expect(page.getByRole('button', { name: 'ĐỒNG Ý, BỎ VÀO HÒM' })).toBeEnabled()
        await look('confirm')
        await inputCounts(page)
        await page.getByRole('button', { name: 'ĐỒNG Ý, BỎ VÀO HÒM' }).click()
        await thanked(page)
        expect(faults).toEqual([])
      })
    }
    await test.step('for the left hand: what is tapped stands on the left', async () => {
      await page.setViewportSize({ width: 1180, height: 820 })
      await inputCounts(page)
      await page.keyboard.type(round.codes[3] ?? '')
      const right = async () => {
        const box = await page.getByRole('button', { name: /^(Tiếp theo|Xem lại phiếu)$/ }).boundingBox()
        const option = await page.getByRole('radio').first().boundingBox()
        return [box?.x ?? 0, option?.x ?? 0]
      }
      await expect(page.getByRole('radiogroup').first()).toBeVisible()
      const before = await right()
      await inputCounts(page)
      await page.getByRole('button', { name: /^Hỗ trợ/ }).click()
      await inputCounts(page)
      await page.getByRole('button', { name: 'Chuyển nút sang bên trái' }).click()
      await page.getByRole('button', { name: 'Đóng' }).click()
      await expect(page.getByRole('radiogroup').first()).toBeVisible()
      const after = await right()
      expect(after[0]).toBeLessThan((before[0] ?? 0) - 400)
      expect(after[1]).toBeLessThan((before[1] ?? 0) - 400)
    })
    hall.expectNothingAmiss()
  } finally {
    await hall.leave()
  }
})
