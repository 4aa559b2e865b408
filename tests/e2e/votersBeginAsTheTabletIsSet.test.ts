/**
 * How the voter's screens begin is set once for the tablet (S20) and reaches every voter: size and contrast on the screen, not in
 * a record alone. What a voter changes is for that voter; the next one, and the one after a restart, begins as the tablet is set.
 */
import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { goOnToVote, layIntoBrowser, makeOpenRound } from '../support/openedRound'
import { enterHall, UPRIGHT } from './steps/hall'
import { picture } from './steps/shots'
import { agree, enterCard, idleScreen, inputCounts, mark, sealIt, thanked } from './steps/voter'
import type { Choices } from './steps/voter'

const BALLOT: Choices = ['Tín nhiệm cao', 'Tín nhiệm', 'Tín nhiệm thấp']

/** What the screen is painted with, as the styles draw it. */
const ground = (page: Page) => page.locator('[data-text-size]').evaluate((screen) => getComputedStyle(screen).backgroundColor)

/** How large the levels are written on the ballot. */
const letters = (page: Page) =>
  page.getByText('Tín nhiệm cao', { exact: true }).first().evaluate((level) => parseFloat(getComputedStyle(level).fontSize))

const NAMES = { medium: 'Vừa', large: 'Lớn', largest: 'Rất lớn' } as const

/** The whole of the voter's screen, whichever is shown. */
async function expectDisplay(page: Page, size: keyof typeof NAMES, high: boolean): Promise<void> {
  const root = page.locator('[data-text-size]')
  await expect(root).toHaveAttribute('data-text-size', size)
  if (high) await expect(root).toHaveAttribute('data-contrast', 'high')
  else await expect(root).not.toHaveAttribute('data-contrast')
}

/** The same as the two buttons of the ballot say it. */
async function expectSaid(page: Page, size: keyof typeof NAMES, high: boolean): Promise<void> {
  await expectDisplay(page, size, high)
  await expect(page.getByRole('button', { name: `Cỡ chữ: ${NAMES[size]}. Bấm để đổi.` })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Tương phản' })).toHaveAttribute('aria-pressed', String(high))
}

async function setTablet(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Cài đặt và trợ giúp' }).click()
  await page.getByRole('combobox', { name: 'Cỡ chữ' }).selectOption({ label: 'Rất lớn' })
  await page.getByRole('checkbox', { name: 'Nền đen, tương phản cao' }).check()
  await page.getByRole('button', { name: 'Về trang đầu' }).click()
}

test('every voter begins with the size and contrast that the tablet is set to', async () => {
  const round = await makeOpenRound({ people: BALLOT.length, voters: 6 })
  const hall = await enterHall()
  try {
    await layIntoBrowser(hall.page, round)
    const usual = await test.step('as it comes, the screens are of medium size on a light ground', async () => {
      await goOnToVote(hall.page)
      await hall.page.setViewportSize(UPRIGHT)
      await expectDisplay(hall.page, 'medium', false)
      return ground(hall.page)
    })
    await hall.switchOff()
    await hall.switchOn()
    await setTablet(hall.page)
    await goOnToVote(hall.page)
    const { page } = hall
    await page.setViewportSize(UPRIGHT)
    await expectDisplay(page, 'largest', true)
    const set = await ground(page)
    expect(set).not.toBe(usual)
    let large = 0
    await picture(page, '60-idle-as-set')

    await test.step('the first voter has it on the ballot, and changes both for the own visit', async () => {
      await enterCard(page, round.codes[0] ?? '')
      await expectSaid(page, 'largest', true)
      large = await letters(page)
      await picture(page, '61-ballot-as-set')
      await inputCounts(page)
      await page.getByRole('button', { name: 'Cỡ chữ: Rất lớn. Bấm để đổi.' }).click()
      await inputCounts(page)
      await page.getByRole('button', { name: 'Tương phản' }).click()
      await expectSaid(page, 'medium', false)
      expect(await letters(page)).toBeLessThan(large)
      expect(await ground(page)).toBe(usual)
      await mark(page, BALLOT)
      await expectDisplay(page, 'medium', false)
      await sealIt(page)
      await agree(page)
      await thanked(page)
    })

    await test.step('the next voter learns nothing of it', async () => {
      await expectDisplay(page, 'largest', true)
      expect(await ground(page)).toBe(set)
      await enterCard(page, round.codes[1] ?? '')
      await expectSaid(page, 'largest', true)
      expect(await letters(page)).toBe(large)
      await mark(page, BALLOT)
      await sealIt(page)
      await agree(page)
      await thanked(page)
    })

    await test.step('nor does anybody after a restart', async () => {
      await hall.switchOff()
      await hall.switchOn()
      await goOnToVote(hall.page)
      await hall.page.setViewportSize(UPRIGHT)
      await expect(idleScreen(hall.page)).toBeVisible()
      await expectDisplay(hall.page, 'largest', true)
      expect(await ground(hall.page)).toBe(set)
    })
    hall.expectNothingAmiss()
  } finally {
    await hall.leave()
  }
})
