/**
 * English as the second language of the whole app: changed on the home page, kept over a restart, and on every screen walked
 * here no Vietnamese sentence and no key of one is left — names, titles, levels and papers are the meeting's own and stay.
 * At the end the tablet is wiped: nothing of the app is left in the browser.
 */
import { expect, test } from '@playwright/test'
import { SAMPLE_PINS, sampleVotingCard } from '../../src/evidence/sampleCards'
import { openRound } from './steps/committee'
import { englishReader } from './steps/english'
import { enterHall, UPRIGHT } from './steps/hall'
import { givePins } from './steps/pins'
import { castInEnglish, closeInEnglish, readLevelAboveInEnglish, readResultsInEnglish } from './steps/resultsInEnglish'
import { makeSample } from './steps/sample'
import { picture } from './steps/shots'
import { folderInTheBrowser, stickInTheBrowser } from './steps/stick'
import { inputCounts } from './steps/voter'

const PINS = SAMPLE_PINS.slice(0, 3)

test('every side of the tablet in English, kept over a restart; then the tablet is wiped', async () => {
  const hall = await enterHall({
    before: async (context) => {
      await stickInTheBrowser(context)
      await folderInTheBrowser(context)
    },
  })
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
  const english = englishReader()
  try {
    await test.step('home and help', async () => {
      await page.getByRole('button', { name: 'English' }).click()
      await english.read(page, 'home')
      await picture(page, '70-home-english', true)
      await page.getByRole('button', { name: 'Settings and help' }).click()
      const topics = page.getByRole('navigation', { name: 'Help topics' }).getByRole('button')
      await expect(topics.first()).toBeVisible()
      for (let i = 0; i < (await topics.count()); i += 1) {
        await topics.nth(i).click()
        await english.read(page, `help: ${await topics.nth(i).innerText()}`)
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
        await english.read(page, `step: ${await steps.nth(i).innerText()}`)
      }
      await steps.filter({ hasText: /Voting(?! cards)/ }).first().click()
      await page.locator('summary').filter({ hasText: 'Annul the round' }).click()
      await page.getByText('Two PINs cannot be entered?').click()
      await expect(page.getByLabel('Number and date of the paper')).toBeVisible()
      await english.read(page, 'annulling')
    })

    await test.step('the voter’s side', async () => {
      await page.getByRole('navigation', { name: 'Steps' }).getByRole('button', { name: /^.{0,3}Voting(?! cards)/ }).click()
      await givePins(page, 'Resume', [0, 1], PINS)
      await page.setViewportSize(UPRIGHT)
      await expect(page.getByRole('group', { name: /pad/i })).toBeVisible()
      await english.read(page, 'idle screen')
      await picture(page, '72-idle-english')
      await inputCounts(page)
      await page.keyboard.type(sampleVotingCard('A', 0).code)
      await expect(page.getByRole('radiogroup').first()).toBeVisible()
      await english.read(page, 'marking')
      await picture(page, '73-mark-english')
      await castInEnglish(page, english)
    })

    await test.step('after a restart it is still English: the round is closed', async () => {
      await hall.pullTheBattery()
      await hall.switchOn()
      await expect(hall.page.getByRole('button', { name: 'English' })).toHaveAttribute('aria-pressed', 'true')
      await hall.page.getByRole('button', { name: 'See, resume or close' }).click()
      await hall.page.getByRole('navigation', { name: 'Steps' }).getByRole('button', { name: /Close the round/ }).click()
      await closeInEnglish(hall.page, english)
    })
    await test.step('its results, to the package', () => readResultsInEnglish(hall.page, english))
    await test.step('the level above', async () => {
      await hall.page.getByRole('button', { name: 'Back to start' }).click()
      await readLevelAboveInEnglish(hall.page, english, hall.stick)
      await hall.page.getByRole('button', { name: 'Back to start' }).click()
    })

    await test.step('the tablet is wiped', async () => {
      await hall.page.getByRole('button', { name: 'Settings and help' }).click()
      await hall.page.getByRole('button', { name: 'Wipe the tablet' }).click()
      // Five packages received, one opening record registered.
      await hall.page.getByLabel(/^Type the number of packages/).fill('6')
      await hall.page.getByRole('checkbox', { name: /nothing can be brought back/ }).check()
      await picture(hall.page, '74-wipe', true)
      await hall.page.getByRole('main').getByRole('button', { name: 'WIPE THE TABLET', exact: true }).click()
      await expect(hall.page.getByText('Wiped', { exact: true })).toBeVisible()
      const left = await hall.page.evaluate(async () => ({
        databases: (await indexedDB.databases()).map(({ name }) => name), caches: await caches.keys(), workers: (await navigator.serviceWorker.getRegistrations()).length,
      }))
      expect(left).toEqual({ databases: [], caches: [], workers: 0 })
    })
    expect(english.amiss).toEqual([])
    hall.expectNothingAmiss()
  } finally {
    await hall.leave()
  }
})
