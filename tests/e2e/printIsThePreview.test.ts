/**
 * What is shown is what is printed: voting cards on A4 and on a roll of labels, blank key-card forms, and a rehearsal's cards. The
 * browser prints to PDF, and a reader that is not ours finds page for page what stands on the sheets of the screen, on paper of
 * the right size, and nothing else of the page.
 */
import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { readPdf } from '../support/readPapers'
import type { ReadPdf } from '../support/readPapers'
import { enterHall } from './steps/hall'
import { setUpMeeting } from './steps/secretary'
import { picture } from './steps/shots'

const PRINTED = 21

const printed = async (page: Page): Promise<ReadPdf> => readPdf(await page.pdf({ preferCSSPageSize: true, printBackground: false }))

const codesIn = (text: string): readonly string[] => [...text.matchAll(/\b(\d{3}) ?(\d{3})\b/gu)].map(([, first = '', second = '']) => first + second)

/** The codes on each sheet of the screen, in the order they stand there. */
const codesOnSheets = async (page: Page): Promise<readonly (readonly string[])[]> =>
  (await page.getByRole('article', { name: 'Trang thẻ nhận phiếu' }).allInnerTexts()).map(codesIn)

function expectOnlyCards(pdf: ReadPdf): void {
  for (const text of pdf.pages) expect(text).not.toMatch(/In thẻ|Khổ giấy|Về trang đầu|Các bước|Tiếp theo/u)
}

test('voting cards and key-card forms are printed as they are shown', async () => {
  const hall = await enterHall()
  const { page } = hall
  try {
    await setUpMeeting(page, { summoned: 16, printed: PRINTED })
    await test.step('blank key-card forms: a page of four, nothing else', async () => {
      await page.getByRole('button', { name: 'In mẫu thẻ giấy để chép' }).click()
      const forms = page.getByRole('article', { name: 'Mẫu thẻ chìa khóa để trắng' })
      await expect(forms.first()).toBeVisible()
      const sheets = await forms.count()
      const pdf = await printed(page)
      expect(pdf.pages).toHaveLength(sheets)
      for (const text of pdf.pages) expect([...text.matchAll(/Người giữ \(ký\)/gu)]).toHaveLength(4)
      expect(pdf.pages.join()).not.toMatch(/In mẫu thẻ|Đóng/u)
      await page.getByRole('button', { name: 'Đóng', exact: true }).click()
    })
    await page.getByRole('navigation', { name: 'Các bước' }).getByRole('button', { name: /^.*Thẻ nhận phiếu/ }).click()
    await page.getByRole('button', { name: 'Làm thẻ để in' }).click()
    const first = await test.step('ten cards an A4 page', async () => {
      await expect(page.getByText('21 thẻ trên 3 trang A4')).toBeVisible()
      const [sheets, pdf] = [await codesOnSheets(page), await printed(page)]
      expect(sheets.map(({ length }) => length)).toEqual([10, 10, 1])
      expect(pdf.pages.map(codesIn)).toEqual(sheets)
      expect(pdf.sizes).toEqual([[210, 297], [210, 297], [210, 297]])
      expect(pdf.pages[0]).toMatch(/Đảng ủy phường Hoa Mai/iu)
      expectOnlyCards(pdf)
      return sheets.flat()
    })
    await test.step('one card a label of the roll', async () => {
      await page.getByLabel('Khổ giấy').selectOption({ label: 'Cuộn nhãn 62 mm, mỗi nhãn một thẻ' })
      await expect(page.getByText('21 thẻ trên 21 nhãn 62 × 96 mm')).toBeVisible()
      await picture(page, '06-labels', true)
      const [sheets, pdf] = [await codesOnSheets(page), await printed(page)]
      expect(pdf.pages.map(codesIn)).toEqual(sheets)
      expect(pdf.sizes).toEqual(sheets.map(() => [62, 96]))
      expectOnlyCards(pdf)
      expect([...sheets.flat()].sort()).toEqual([...first].sort())
    })
    await test.step('another day, another order: none of it means anything', async () => {
      await page.reload()
      await page.getByRole('button', { name: 'Tiếp tục chuẩn bị' }).click()
      await page.getByRole('navigation', { name: 'Các bước' }).getByRole('button', { name: /^.*Thẻ nhận phiếu/ }).click()
      await page.getByRole('button', { name: 'Làm thẻ để in' }).click()
      await expect(page.getByText('21 thẻ trên 3 trang A4')).toBeVisible()
      const again = (await codesOnSheets(page)).flat()
      expect([...again].sort()).toEqual([...first].sort())
      expect(again).not.toEqual(first)
    })
    await test.step('a rehearsal’s cards say so on every page and need no page more', async () => {
      await page.getByRole('button', { name: /Về trang đầu/ }).click()
      await page.getByRole('button', { name: 'Thử với dữ liệu mẫu' }).click()
      await expect(page.getByRole('heading', { name: '1. In và ký biên bản niêm phong' })).toBeVisible({ timeout: 60_000 })
      await page.getByRole('navigation', { name: 'Các bước' }).getByRole('button', { name: /^.*Thẻ nhận phiếu/ }).click()
      await expect(page.getByText(/thẻ trên \d+ trang A4/)).toBeVisible()
      const [sheets, pdf] = [await codesOnSheets(page), await printed(page)]
      expect(pdf.pages.map(codesIn)).toEqual(sheets)
      for (const text of pdf.pages) expect(text).toContain('LÀM THỬ')
    })
    hall.expectNothingAmiss()
  } finally {
    await hall.leave()
  }
})
