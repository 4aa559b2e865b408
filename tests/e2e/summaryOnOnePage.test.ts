/**
 * Papers of the level above as the browser prints them: a unit's summary of thirty people with long names on one page, of fifty on as
 * few as are legible, its headings on each; the receipt in two copies on one sheet; the PDF that is saved has as many pages.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { unitPackage } from '../support/manyUnits'
import { readPdf } from '../support/readPapers'
import { longNames } from '../support/unitSummary'
import { enterHall } from './steps/hall'
import { savesByDownload } from './steps/results'
import { picture } from './steps/shots'

const UNITS = [['P-12', 12], ['P-30', 30], ['P-50', 50]] as const

async function choose(page: Page, button: string, paths: readonly string[]): Promise<void> {
  const asked = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: button, exact: true }).click()
  await (await asked).setFiles([...paths])
}

test('a unit’s summary is printed on one page, and the receipt on one sheet', async () => {
  const hall = await enterHall({ before: savesByDownload })
  const { page } = hall
  const printed = async () => {
    const bytes = new Uint8Array(await page.pdf({ preferCSSPageSize: true, printBackground: false }))
    if (process.env['STORY_SHOTS'] !== undefined) writeFileSync(join(process.env['STORY_SHOTS'], `printed-${String(Date.now())}.pdf`), bytes)
    return readPdf(bytes)
  }
  const saved = async () => {
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Lưu PDF' }).click()
    const path = join(hall.stick, 'saved.pdf')
    await (await download).saveAs(path)
    return readPdf(new Uint8Array(readFileSync(path)))
  }
  try {
    mkdirSync(hall.stick, { recursive: true })
    const made = await Promise.all(UNITS.map(([code, people]) => unitPackage({ code, officials: longNames(people) })))
    const put = (name: string, bytes: Uint8Array | string) => {
      writeFileSync(join(hall.stick, name), bytes)
      return join(hall.stick, name)
    }
    await page.getByRole('button', { name: 'Đăng ký biên bản mở lượt' }).click()
    for (const [i, { opening }] of made.entries()) {
      await choose(page, 'Chọn tệp .json và .jws', [put(`MoLuot_${String(i)}.json`, opening.json), put(`MoLuot_${String(i)}.jws`, opening.jws)])
      await page.getByLabel('Họ tên người đối chiếu').fill('Lê Văn Kiểm')
      await page.getByLabel('Nhận qua đâu').fill('công văn')
      await page.getByRole('button', { name: 'Đăng ký', exact: true }).first().click()
      await expect(page.getByRole('cell', { name: `${UNITS[i]?.[0] ?? ''} (` })).toBeVisible()
    }
    await page.getByRole('navigation', { name: 'Việc của cấp trên' }).getByRole('button', { name: 'Tiếp nhận – tổng hợp' }).click()
    await page.getByLabel('Tên đợt').fill('Giữa nhiệm kỳ')
    await page.getByRole('button', { name: 'Bắt đầu đợt mới' }).click()
    await choose(page, 'Chọn tệp', made.map(({ bytes }, i) => put(`${UNITS[i]?.[0] ?? ''}.zip`, bytes)))
    await expect(page.getByRole('button', { name: /^Phiếu tóm tắt: / })).toHaveCount(UNITS.length, { timeout: 60_000 })
    for (const [at, [code, people]] of UNITS.entries()) {
      await test.step(`${String(people)} people`, async () => {
        await page.getByRole('button', { name: `Phiếu tóm tắt: Phường ${code}, 1` }).click()
        await expect(page.getByText('TÓM TẮT KẾT QUẢ LẤY PHIẾU TÍN NHIỆM')).toBeVisible()
        await page.evaluate(() => document.fonts.ready)
        await picture(page, `65-summary-${String(people)}`, true)
        const paper = await printed()
        expect(paper.pages).toHaveLength(at === 2 ? 2 : 1)
        expect(paper.sizes).toEqual(paper.pages.map(() => [210, 297]))
        expect((await saved()).pages).toHaveLength(paper.pages.length)
        await page.getByRole('button', { name: 'Đóng' }).click()
      })
    }
    await page.getByRole('button', { name: 'Giấy tiếp nhận: Phường P-30, 1' }).click()
    expect((await printed()).pages).toHaveLength(1)
    hall.expectNothingAmiss()
  } finally {
    await hall.leave()
  }
})
