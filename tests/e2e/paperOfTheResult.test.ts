/** From the signed result to its papers: chart, reconciliation, slides before the hall, minutes, publication sheet, log, package. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { unzipSync } from 'fflate'
import { enterHall, UPRIGHT } from './steps/hall'
import { finishMinutes, savePackage, savesByDownload } from './steps/results'
import { closeSample, openSample } from './steps/sample'
import { picture } from './steps/shots'
import { agree, enterCard, mark, sealIt, thanked } from './steps/voter'
import type { Choices } from './steps/voter'
import { composeSlides } from '../../src/documents/composeSlides'
import { writeSlidesPdf } from '../../src/documents/writeSlidesPdf'
import { writeStatementXlsx } from '../../src/documents/writeStatementXlsx'
import type { Statement } from '../../src/domain/result/statement'
import { fingerprintOf } from '../../src/evidence/fingerprint'
import { paperFonts } from '../support/paperFonts'
import { readDocx, readPdf } from '../support/readPapers'

const BALLOTS: readonly Choices[] = [
  ['Tín nhiệm cao', 'Tín nhiệm', 'Tín nhiệm thấp', 'Tín nhiệm cao', undefined, 'Tín nhiệm', 'Tín nhiệm cao'],
  ['Tín nhiệm cao', 'Tín nhiệm', 'Tín nhiệm thấp', 'Tín nhiệm', 'Tín nhiệm', 'Tín nhiệm thấp', 'Tín nhiệm cao'],
]

const view = (page: Page, name: string) => page.getByRole('group', { name: 'Cách xem' }).getByRole('button', { name }).click()

/** Nothing for axe to find; a watermark is decoration, its words stand above every page. */
async function expectAccessible(page: Page, where: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).exclude('[class*="_watermark_"]').withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']).analyze()
  expect(violations.map(({ id, nodes }) => `${where}: ${id} ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)).toEqual([])
}

async function saved(page: Page, button: string, stick: string): Promise<Uint8Array> {
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: button, exact: true }).click()
  const file = await download
  const path = join(stick, file.suggestedFilename())
  await file.saveAs(path)
  return new Uint8Array(readFileSync(path))
}

test('a result is shown, minuted, published and packed, each paper from the same figures', async () => {
  const hall = await enterHall({ before: savesByDownload })
  const { page } = hall
  try {
    const opened = await openSample(page, 12)
    await page.setViewportSize(UPRIGHT)
    for (const [i, choices] of BALLOTS.entries()) {
      await enterCard(page, opened.codes[i] ?? '')
      await mark(page, choices)
      await sealIt(page)
      await agree(page)
      await thanked(page)
    }
    await closeSample(page, opened, 2)

    await test.step('chart and reconciliation say the figures of the table', async () => {
      await view(page, 'Biểu đồ')
      const bars = page.getByRole('table', { name: /^Biểu đồ/ })
      await expect(bars.getByRole('img').first()).toHaveAccessibleName('Tín nhiệm cao: 2 phiếu (100,00%); Tín nhiệm: 0 phiếu (0,00%); Tín nhiệm thấp: 0 phiếu (0,00%)')
      await picture(page, '40-chart', true)
      await expectAccessible(page, 'chart')
      await view(page, 'Đối chiếu')
      await expect(page.getByText('2 phát ra = 2 thu về + 0 không dùng + 0 thiếu')).toBeVisible()
      await picture(page, '41-reconciliation', true)
      await view(page, 'Đặt cạnh nhau')
      await expect(page.getByText('Hội nghị này chưa có lượt nào khác đã kiểm phiếu.')).toBeVisible()
    })

    const slidesPdf = await test.step('slides only after the announcement, without classes, by the keys of a presenter', async () => {
      await expect(page.getByRole('button', { name: 'Chiếu kết quả' })).toHaveCount(0)
      await page.getByRole('button', { name: 'Công bố tại hội nghị' }).click()
      await page.getByRole('button', { name: 'Công bố', exact: true }).click()
      await page.getByRole('button', { name: 'Chiếu kết quả' }).click()
      const slides = page.getByRole('dialog', { name: 'Trang chiếu kết quả' })
      await expect(slides.getByText('Trang 1 trên 4')).toBeVisible()
      await picture(page, '42-slide-title')
      await page.keyboard.press('PageDown')
      await expect(slides.getByText('Trang 2 trên 4')).toBeVisible()
      await expect(slides.getByRole('listitem')).toHaveCount(4)
      await expect(slides).not.toContainText('2/3')
      await picture(page, '43-slide-people')
      await expectAccessible(page, 'slide')
      const [name, height] = [await slides.getByText('1. Nguyễn Thị Ánh Tuyết').evaluate((element) => parseFloat(getComputedStyle(element).fontSize)), await slides.locator('[lang=vi]').evaluate((element) => element.clientHeight)]
      expect(name / height).toBeGreaterThanOrEqual(1 / 30)
      await page.keyboard.press('End')
      await expect(slides.getByText('Trang 4 trên 4')).toBeVisible()
      await page.keyboard.press('Escape')
      await expect(slides).toHaveCount(0)
      const bytes = await saved(page, 'Lưu trang chiếu (PDF)', hall.stick)
      const pdf = await readPdf(bytes)
      expect(pdf.pages).toHaveLength(4)
      expect(pdf.pages[1]).toContain('Nguyễn Thị Ánh Tuyết')
      return bytes
    })

    await test.step('only what is ticked is published, and by whose decision is logged', async () => {
      await page.getByRole('button', { name: 'Lập phiếu công bố' }).click()
      await page.getByRole('button', { name: 'Lập phiếu và ghi nhật ký' }).click()
      await expect(page.getByRole('alert')).toContainText('Chưa chọn nội dung')
      await page.getByRole('checkbox', { name: 'Tỷ lệ phần trăm' }).check()
      await page.getByLabel('Cơ quan, văn bản cho phép công bố').fill('Thông báo số 20-TB/ĐU')
      await page.getByRole('button', { name: 'Lập phiếu và ghi nhật ký' }).click()
      const sheet = page.getByRole('article', { name: /Thông báo kết quả/ })
      await expect(sheet).toContainText('100,00%')
      await expect(sheet).not.toContainText('2/2 phiếu')
      await picture(page, '44-publication', true)
      await expectAccessible(page, 'publication')
    })

    await test.step('minutes: what is written is kept and frozen by finishing', async () => {
      await page.getByRole('button', { name: 'Soạn và hoàn tất biên bản' }).click()
      const paper = page.getByRole('article', { name: /Biên bản kiểm phiếu/ })
      await page.getByLabel('Chủ trì hội nghị').fill('Lê Thị Hồng Nhung')
      await expect(paper).toContainText('Đồng chí Lê Thị Hồng Nhung')
      await page.getByLabel('Sự cố và cách xử lý').fill('Mất điện 2 phút, máy chạy pin.')
      await expect(page.getByText('Đã lưu', { exact: true })).toBeVisible()
      await expectAccessible(page, 'minutes')
      await page.reload()
      await page.getByRole('button', { name: 'Hoàn tất biên bản kiểm phiếu' }).first().click()
      await expect(page.getByLabel('Sự cố và cách xử lý')).toHaveValue('Mất điện 2 phút, máy chạy pin.')
      await page.getByRole('navigation', { name: 'Các bước' }).getByRole('button', { name: /^Kết quả/ }).click()
      await finishMinutes(page)
    })
    const path = await savePackage(page, hall.stick)
    await test.step('the package holds the minutes as PDF and DOCX and the workbook', async () => {
      const files = unzipSync(new Uint8Array(readFileSync(path)))
      const pdf = (await readPdf(files['bien-ban.pdf'] ?? new Uint8Array())).pages.join('\n').replaceAll(/\s+/gu, ' ')
      const docx = readDocx(files['bien-ban.docx'] ?? new Uint8Array()).replaceAll(/\s+/gu, ' ')
      for (const text of ['Lê Thị Hồng Nhung', 'Mất điện 2 phút, máy chạy pin.', '2/2 phiếu (100,00%)']) {
        expect(pdf).toContain(text)
        expect(docx).toContain(text)
      }
      const statement = JSON.parse(new TextDecoder().decode(files['ket-qua.json'])) as Statement
      const here = writeStatementXlsx(statement, statement.lockedAt)
      expect(Buffer.from(here).equals(Buffer.from(files['ket-qua.xlsx'] ?? new Uint8Array()))).toBe(true)
      const deck = composeSlides(statement, fingerprintOf(files['ket-qua.json'] ?? new Uint8Array()), 'always-two')
      const inNode = await writeSlidesPdf(deck, paperFonts())
      expect(Buffer.from(inNode).equals(Buffer.from(slidesPdf))).toBe(true) // the same bytes in a browser and in Node
    })

    await test.step('the log tells it all, filtered and on paper', async () => {
      await page.getByRole('navigation', { name: 'Các bước' }).getByRole('button', { name: /Nhật ký/ }).click()
      await expect(page.getByText('Chuỗi nhật ký nguyên vẹn.')).toBeVisible()
      await page.getByLabel('Tìm chữ').fill('công bố')
      await expect(page.getByRole('row')).toHaveCount(3)
      await expect(page.getByRole('cell', { name: 'Lập phiếu công bố (tỷ lệ) theo Thông báo số 20-TB/ĐU.' })).toBeVisible()
      await page.getByRole('button', { name: 'Xem bản in' }).click()
      await expect(page.getByRole('article', { name: /Nhật ký của lượt/ })).toContainText('Trích 2 dòng')
      await picture(page, '45-log', true)
      await expectAccessible(page, 'log')
      const csv = new TextDecoder().decode(await saved(page, 'Lưu CSV', hall.stick))
      expect(csv.split('\r\n')).toHaveLength(4)
    })
    hall.expectNothingAmiss()
  } finally {
    await hall.leave()
  }
})
