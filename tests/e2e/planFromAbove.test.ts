/**
 * The level above makes a plan from its spreadsheet of units; the secretary opens the two files on another day: same
 * fingerprint, fields filled and locked, and the draft is still there after the battery was pulled.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { enterHall } from './steps/hall'
import { savesByDownload } from './steps/results'
import { picture } from './steps/shots'

const UNITS = '\ufeffMã đơn vị;Tên đơn vị\nHM-017;Đảng ủy phường Hoa Mai\nHM-018;Đảng ủy xã Đông Đô\n'

const fingerprintIn = async (page: Page) => /[2-9A-HJ-NP-Z]{4}(?:-[2-9A-HJ-NP-Z]{4}){3}/u.exec(await page.getByRole('main').innerText())?.[0]

test('a plan made by the level above fills and locks the set-up of a unit', async () => {
  const hall = await enterHall({ before: savesByDownload })
  const saved: string[] = []
  try {
    const fingerprint = await test.step('the level above fills in the form, takes the units from its list, and saves two files', async () => {
      const { page } = hall
      const list = join(hall.stick, 'don-vi.csv')
      writeFileSync(list, UNITS)
      await page.getByRole('button', { name: 'Lập kế hoạch' }).click()
      await page.getByRole('button', { name: 'Tạo tệp kế hoạch' }).click()
      await expect(page.getByText('Số kế hoạch: chưa nhập.')).toBeVisible()
      await page.getByLabel('Số kế hoạch').fill('12-KH/TU')
      await page.getByLabel('Cơ quan ban hành').fill('Thành ủy Sông Hương')
      await page.getByLabel('Hạn nộp hồ sơ').fill('15/12/2026')
      await page.getByLabel('Tên các lượt lấy phiếu').fill('Lấy phiếu tín nhiệm giữa nhiệm kỳ')
      const asked = page.waitForEvent('filechooser')
      await page.getByRole('button', { name: 'Lấy từ Excel, CSV' }).click()
      await (await asked).setFiles(list)
      await expect(page.getByText('Đã lấy 2 đơn vị.')).toBeVisible()
      await page.getByRole('button', { name: 'Tạo tệp kế hoạch' }).click()
      await expect(page.getByText('Đã tạo kế hoạch: mời lưu cả hai tệp')).toBeVisible()
      for (const kind of ['json', 'jws']) {
        const download = page.waitForEvent('download')
        await page.getByRole('button', { name: new RegExp(`^Lưu KeHoach_12-KH-TU_\\d{8}\\.${kind}$`) }).click()
        const file = await download
        const path = join(hall.stick, file.suggestedFilename())
        await file.saveAs(path)
        saved.push(path)
      }
      await expect(page.getByText(/^✓ Đã lưu KeHoach/)).toHaveCount(2)
      await picture(page, '50-plan-made', true)
      return fingerprintIn(page)
    })
    expect(fingerprint).toBeDefined()

    await test.step('the secretary opens them, compares, chooses the own unit', async () => {
      const { page } = hall
      await page.getByRole('button', { name: /Về trang đầu/ }).click()
      await page.getByRole('button', { name: 'Tạo cuộc lấy phiếu' }).click()
      const asked = page.waitForEvent('filechooser')
      await page.getByRole('button', { name: 'Mở tệp kế hoạch' }).click()
      await (await asked).setFiles(saved)
      await expect(page.getByText(fingerprint ?? '')).toBeVisible()
      await picture(page, '51-plan-opened', true)
      await page.getByLabel('Đơn vị của đồng chí').selectOption('HM-018')
      await page.getByRole('button', { name: 'Dùng kế hoạch này' }).click()
      await expect(page.getByLabel('Tên đơn vị', { exact: true })).toHaveValue('Đảng ủy xã Đông Đô')
      await expect(page.getByLabel('Mã đơn vị', { exact: true })).not.toBeEditable()
      await page.getByLabel('Địa điểm', { exact: true }).fill('Hội trường xã')
      await expect(page.getByText('✓ Đã lưu')).toBeVisible()
      await picture(page, '52-plan-used', true)
    })

    await test.step('the battery is pulled; everything typed and the plan are there', async () => {
      await hall.pullTheBattery()
      await hall.switchOn()
      const { page } = hall
      await page.getByRole('button', { name: 'Tiếp tục chuẩn bị' }).click()
      await expect(page.getByLabel('Địa điểm', { exact: true })).toHaveValue('Hội trường xã')
      await expect(page.getByLabel('Mã đơn vị', { exact: true })).not.toBeEditable()
    })
    hall.expectNothingAmiss()
  } finally {
    await hall.leave()
  }
})
