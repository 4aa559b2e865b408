/** S14 and S16: the table, the package on the stick, and reading it back. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import type { BrowserContext, Locator, Page } from '@playwright/test'
import { picture } from './shots'
import type { Choices, Level } from './voter'

const LEVELS: readonly Level[] = ['Tín nhiệm cao', 'Tín nhiệm', 'Tín nhiệm thấp']

/** "5 (38,46%)": count, and its share of `of` in hundredths of a per cent, rounded half up. */
const cell = (count: number, of: number): string => {
  const hundredths = Math.floor((count * 20_000 + of) / (2 * of))
  return `${String(count)} (${String(Math.floor(hundredths / 100))},${String(hundredths % 100).padStart(2, '0')}%)`
}

/** The rows the table must show for these ballots: valid, invalid, then the three levels. */
export function expectedRows(ballots: readonly Choices[], people: readonly string[]): readonly (readonly string[])[] {
  return people.map((_, person) => {
    const marks = ballots.map((choices) => choices[person])
    const valid = marks.filter((mark) => mark !== undefined).length
    const counts = LEVELS.map((level) => marks.filter((mark) => mark === level).length)
    return [String(valid), String(ballots.length - valid), ...counts.map((count) => cell(count, ballots.length))]
  })
}

export async function expectTable(page: Page, people: readonly string[], rows: readonly (readonly string[])[]): Promise<void> {
  const lines = page.getByRole('table').getByRole('row')
  await expect(lines).toHaveCount(people.length + 1)
  for (const [i, name] of people.entries()) {
    const line = lines.nth(i + 1)
    await expect(line.getByRole('rowheader')).toContainText(name)
    expect(await line.getByRole('cell').allInnerTexts()).toEqual([String(i + 1), ...(rows[i] ?? [])])
  }
}

/** From the results to the minutes, [Hoàn tất], and on to the export. */
export async function finishMinutes(page: Page, onShown?: (minutes: Locator) => Promise<void>): Promise<void> {
  await page.getByRole('button', { name: 'Soạn và hoàn tất biên bản' }).click()
  const minutes = page.getByRole('article', { name: /Biên bản kiểm phiếu/ })
  await expect(minutes).toBeVisible()
  await onShown?.(minutes)
  await picture(page, '37-minutes', true)
  await page.getByRole('button', { name: 'Hoàn tất', exact: true }).click()
  await page.getByRole('button', { name: 'Hoàn tất, đóng gói hồ sơ' }).click()
  await expect(page.getByRole('button', { name: 'Lưu hồ sơ kết quả', exact: true })).toBeEnabled()
}

/** Like a browser without a save dialogue of its own (no program can answer that one): files go out as downloads. */
export async function savesByDownload(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    Reflect.deleteProperty(globalThis, 'showSaveFilePicker')
  })
}

/** Saves the package onto the stick, by the browser's own download; the path of the file. */
export async function savePackage(page: Page, stick: string): Promise<string> {
  await expect(page.getByText('CHƯA LƯU RA USB').first()).toBeVisible()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Lưu hồ sơ kết quả', exact: true }).click()
  const saved = await download
  const path = join(stick, saved.suggestedFilename())
  await saved.saveAs(path)
  await picture(page, '21-saved', true)
  return path
}

export async function readBack(page: Page, path: string): Promise<void> {
  const asked = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Kiểm tra lại tệp đã lưu' }).click()
  await (await asked).setFiles(path)
}

export const bytesOf = (path: string): Uint8Array => new Uint8Array(readFileSync(path))
