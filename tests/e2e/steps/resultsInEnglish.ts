/**
 * The way of a round to its package with the screens in English: reconciling, key cards, result in all its views, slides,
 * minutes, export, log (S13–S16, S19); then the level above: verifying and receiving packages, good and bad (S17, S18).
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import { SAMPLE_KEY_CARDS } from '../../../src/evidence/sampleCards'
import type { EnglishReader } from './english'
import { SAMPLE_PRINTED } from './sample'
import { picture } from './shots'
import { inputCounts } from './voter'

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).click()

/** From the marking screen to the box: the first level for everyone. */
export async function castInEnglish(page: Page, english: EnglishReader): Promise<void> {
  const review = page.getByRole('button', { name: 'Review', exact: true })
  const next = page.getByRole('button', { name: 'Next', exact: true })
  for (let pages = 0; pages < 9; pages += 1) {
    await inputCounts(page)
    for (const person of await page.getByRole('radiogroup').all()) await person.getByRole('radio').first().click()
    if (await review.isVisible()) break
    await next.click()
  }
  await review.click()
  await inputCounts(page)
  await english.read(page, 'review')
  await press(page, 'CAST THE BALLOT')
  await expect(page.getByRole('button', { name: 'YES, CAST IT' })).toBeEnabled()
  await inputCounts(page)
  await english.read(page, 'agreeing')
  await press(page, 'YES, CAST IT')
  await expect(page.getByText('Please drop the card into the card box.')).toBeVisible()
  await english.read(page, 'thanks')
}

/** From the paused round's step of closing to its signed result. */
export async function closeInEnglish(page: Page, english: EnglishReader): Promise<void> {
  await page.getByLabel('Cards left over, not handed out').fill(String(SAMPLE_PRINTED))
  await page.getByLabel('Cards counted in the card box').fill('0')
  await press(page, 'Reconcile')
  await english.read(page, 'accounts that do not fit')
  await picture(page, '75-accounts-english', true)
  await page.getByLabel('Cards left over, not handed out').fill(String(SAMPLE_PRINTED - 1))
  await page.getByLabel('Cards counted in the card box').fill('1')
  await press(page, 'Reconcile')
  await expect(page.getByText(/^It fits: /)).toBeVisible()
  await english.read(page, 'reconciled')
  await press(page, 'Yes, enter key cards')
  for (const [i, card] of SAMPLE_KEY_CARDS.slice(0, 2).entries()) {
    await expect(page.getByText(`${String(i)}/2 cards entered`)).toBeVisible()
    await english.read(page, 'key cards')
    await page.keyboard.type(card.replaceAll(' ', ''))
  }
  await expect(page.getByRole('button', { name: 'CLOSE THE ROUND – IT CANNOT BE REOPENED' })).toBeVisible()
  await english.read(page, 'the last question')
  await picture(page, '76-last-question-english', true)
  await press(page, 'CLOSE THE ROUND – IT CANNOT BE REOPENED')
  await expect(page.getByRole('group', { name: 'View' })).toBeVisible()
}

const step = (page: Page, name: string) => page.getByRole('navigation', { name: 'Steps' }).getByRole('button', { name: new RegExp(name) }).click()

/** Result, slides, minutes, package, log; ends with the package built. */
export async function readResultsInEnglish(page: Page, english: EnglishReader): Promise<void> {
  for (const view of ['Table', 'Chart', 'Reconciliation', 'Side by side']) {
    await page.getByRole('group', { name: 'View' }).getByRole('button', { name: view }).click()
    if (view === 'Table') await page.getByRole('checkbox', { name: /Show the class/ }).check()
    await english.read(page, `result: ${view}`)
    await picture(page, `77-result-${view.replaceAll(' ', '-').toLowerCase()}-english`, true)
  }
  await press(page, 'Make a correction')
  await page.getByLabel('What to correct').selectOption({ label: 'Present (group A)' })
  await page.getByLabel('Corrected to').fill('1')
  await english.read(page, 'a correction and what it changes')
  await press(page, 'Cancel')
  await press(page, 'Announce to the meeting')
  await english.read(page, 'announcing')
  await press(page, 'Announce')
  await press(page, 'Show the slides')
  await expect(page.getByText(/^Slide 1 of /)).toBeVisible()
  await english.read(page, 'slides')
  await picture(page, '78-slides-english')
  await press(page, 'Stop showing')
  await press(page, 'Make a publication sheet')
  await press(page, 'Make the sheet and log it')
  await english.read(page, 'a publication sheet with nothing chosen')
  await picture(page, '78-publication-english', true)

  await step(page, 'Minutes')
  await expect(page.getByRole('button', { name: 'Finish', exact: true })).toBeVisible()
  await english.read(page, 'minutes')
  await picture(page, '79-minutes-english', true)
  await press(page, 'Finish')
  await english.read(page, 'finishing the minutes')
  await press(page, 'Finish and build the package')
  await expect(page.getByRole('button', { name: 'Save the package', exact: true })).toBeEnabled()
  await english.read(page, 'export')
  await picture(page, '80-export-english', true)
  await press(page, 'Save the package')
  await press(page, 'Check the saved file')
  await expect(page.getByText('Read back from USB: identical with the result in the tablet')).toBeVisible()
  await english.read(page, 'read back')
  await press(page, 'Save everything into one folder')
  await expect(page.getByText(/^\d+ files were written to “usb” and read back/)).toBeVisible({ timeout: 60_000 })
  await english.read(page, 'one folder')
  await step(page, 'Minutes')
  await english.read(page, 'finished minutes')
  await step(page, 'Log')
  await expect(page.getByRole('table')).toBeVisible()
  await english.read(page, 'log')
  await picture(page, '81-log-english', true)
}

const kept = (name: string) => fileURLToPath(new URL(`../../packages/v1/${name}`, import.meta.url))

async function choose(page: Page, button: string, paths: readonly string[]): Promise<void> {
  const asked = page.waitForEvent('filechooser')
  await press(page, button)
  await (await asked).setFiles([...paths])
}

/** What the kept packages (tests/packages/v1) quote of their meetings. */
const QUOTED = ['Thành ủy Đà Nẵng', 'Phường', 'Lãnh đạo phường', 'Không tín nhiệm', 'Nguyễn Thị "Hoa"', 'Nguyễn Văn', 'Trần Thị', 'Lê Văn Kiểm', 'Đợt thử', 'Lượt', 'Trưởng các ban', 'An Hải', 'Vũ Thị Giang', 'Trần Văn', 'Quy định số 96-QĐ/TW ngày 02/02/2023 của Bộ Chính trị']

/** From home: a good package, one changed on the way and one that is none, verified, then received. */
export async function readLevelAboveInEnglish(page: Page, english: EnglishReader, stick: string): Promise<void> {
  const good = kept('two-lists-reserve-card.zip')
  const bytes = new Uint8Array(readFileSync(good))
  const changed = join(stick, 'changed.zip')
  const none = join(stick, 'none.zip')
  bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 8
  writeFileSync(changed, bytes)
  writeFileSync(none, 'no package')
  const expected = JSON.parse(readFileSync(kept('expected.json'), 'utf8')) as Readonly<Record<string, { readonly openingFingerprint: string }>>

  await press(page, 'Verify packages')
  await english.read(page, 'verify, empty', QUOTED)
  await choose(page, 'Choose files', [good, changed, none, kept('two-levels-rehearsal.zip')])
  await expect(page.getByRole('button', { name: /^Slip: / })).toHaveCount(4, { timeout: 60_000 })
  await page.locator('details').evaluateAll((all) => all.forEach((details) => details.setAttribute('open', '')))
  await english.read(page, 'verdicts', QUOTED)
  await picture(page, '82-verdicts-english', true)
  await page.getByLabel('Fingerprint of the opening record (16 symbols)').fill(expected['two-lists-reserve-card']?.openingFingerprint ?? '')
  await page.getByLabel('Name of whoever compared').fill('Lê Văn Kiểm')
  await press(page, 'Compare')
  await english.read(page, 'compared', QUOTED)

  const tab = (name: string) => page.getByRole('navigation', { name: 'Work of the level above' }).getByRole('button', { name }).click()
  await tab('Register opening records')
  await expect(page.getByRole('table')).toBeVisible()
  await english.read(page, 'opening records', QUOTED)
  await picture(page, '83-openings-english', true)
  await tab('Receive and consolidate')
  await english.read(page, 'receptions', QUOTED)
  await page.getByLabel('Name of the reception').fill('Đợt thử')
  await press(page, 'Begin')
  await choose(page, 'Choose files', [good, changed, none, kept('belenios-2048.zip'), kept('empty-box.zip')])
  await expect(page.getByRole('button', { name: 'Save Excel (XLSX)' })).toBeVisible({ timeout: 60_000 })
  await expect(page.getByRole('progressbar')).toHaveCount(0, { timeout: 60_000 })
  await english.read(page, 'reception', QUOTED)
  await picture(page, '84-reception-english', true)
  await decideInEnglish(page, english, stick)
}

/** A list that does not name the unit makes a matter to decide; then the unit's summary and its receipt. */
async function decideInEnglish(page: Page, english: EnglishReader, stick: string): Promise<void> {
  const units = join(stick, 'units.csv')
  writeFileSync(units, 'unit_code;unit_name\nP-999;Phường khác\n')
  await choose(page, 'Units that must send (CSV)', [units])
  const keep = page.getByRole('checkbox', { name: /^Keep this result/ })
  await expect(keep).toHaveCount(1)
  await english.read(page, 'a matter to decide', QUOTED)
  await press(page, 'Record the decision')
  await english.read(page, 'a decision without a name', QUOTED)
  await keep.check()
  await page.getByLabel('Decided by').fill('Lê Văn Kiểm')
  await page.getByLabel('Document number').fill('9-CV/TU')
  await press(page, 'Record the decision')
  await expect(page.getByRole('region', { name: 'Decided', exact: true })).toBeVisible()
  await english.read(page, 'decided', QUOTED)
  for (const paper of ['Summary', 'Receipt']) {
    await page.getByRole('button', { name: new RegExp(`^${paper}: `) }).first().click()
    await expect(page.getByRole('button', { name: 'Close', exact: true })).toBeVisible()
    await english.read(page, paper, QUOTED)
    await press(page, 'Close')
  }
}
