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

/** As the styles draw it: the size of the letters of the heading, and what the screen is painted with. */
const drawn = (page: Page) =>
  page.getByRole('heading', { level: 1 }).evaluate((heading) => {
    const screen = heading.closest('[data-text-size]')
    return { letters: parseFloat(getComputedStyle(heading).fontSize), ground: screen === null ? '' : getComputedStyle(screen).backgroundColor }
  })

/** What the two buttons on the screen say. */
async function expectDisplay(page: Page, size: 'Vừa' | 'Lớn' | 'Rất lớn', high: boolean): Promise<void> {
  await expect(page.getByRole('button', { name: `Cỡ chữ: ${size}. Bấm để đổi.` })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Tương phản' })).toHaveAttribute('aria-pressed', String(high))
}

async function setTablet(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Cài đặt và trợ giúp' }).click()
  await page.getByRole('combobox', { name: 'Cỡ chữ' }).selectOption({ label: 'Rất lớn' })
  await page.getByRole('checkbox', { name: 'Nền đen, tương phản cao' }).check()
  await page.getByRole('button', { name: /Về trang đầu|Trang đầu/ }).click()
}

test('every voter begins with the size and contrast that the tablet is set to', async () => {
  const round = await makeOpenRound({ people: BALLOT.length, voters: 6 })
  const hall = await enterHall()
  try {
    await layIntoBrowser(hall.page, round)
    const usual = await test.step('as it comes, the screens are of medium size on a light ground', async () => {
      await goOnToVote(hall.page)
      await hall.page.setViewportSize(UPRIGHT)
      await expectDisplay(hall.page, 'Vừa', false)
      return drawn(hall.page)
    })
    await hall.switchOff()
    await hall.switchOn()
    await setTablet(hall.page)
    await goOnToVote(hall.page)
    const { page } = hall
    await page.setViewportSize(UPRIGHT)
    await expectDisplay(page, 'Rất lớn', true)
    const set = await drawn(page)
    expect(set.letters).toBeGreaterThan(usual.letters)
    expect(set.ground).not.toBe(usual.ground)
    await picture(page, '60-idle-as-set')

    await test.step('the first voter has it on the ballot, and changes both for the own visit', async () => {
      await enterCard(page, round.codes[0] ?? '')
      await expectDisplay(page, 'Rất lớn', true)
      await picture(page, '61-ballot-as-set')
      await inputCounts(page)
      await page.getByRole('button', { name: 'Cỡ chữ: Rất lớn. Bấm để đổi.' }).click()
      await inputCounts(page)
      await page.getByRole('button', { name: 'Tương phản' }).click()
      await expectDisplay(page, 'Vừa', false)
      await mark(page, BALLOT)
      await expectDisplay(page, 'Vừa', false)
      await sealIt(page)
      await agree(page)
      await thanked(page)
    })

    await test.step('the next voter learns nothing of it', async () => {
      await expectDisplay(page, 'Rất lớn', true)
      expect(await drawn(page)).toEqual(set)
      await enterCard(page, round.codes[1] ?? '')
      await expectDisplay(page, 'Rất lớn', true)
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
      await expectDisplay(hall.page, 'Rất lớn', true)
      expect(await drawn(hall.page)).toEqual(set)
    })
    hall.expectNothingAmiss()
  } finally {
    await hall.leave()
  }
})
