/**
 * The secretary's lists as they really come, in a real browser: the ward's spreadsheet, one with a fault in every row, one in
 * an old font, and files that are no list at all. Each is read beside the page, in a worker; whatever cannot be read is named
 * in words, and the list that was there stays.
 */
import { fileURLToPath } from 'node:url'
import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { fileTooLarge, fiveThousandRows, zipBomb } from '../support/hostileRosters'
import { expectAccessible } from './steps/axe'
import { enterHall } from './steps/hall'
import { importRoster, PEOPLE, toSetUpStep } from './steps/secretary'
import { picture } from './steps/shots'

const data = (name: string) => fileURLToPath(new URL(`../data/rosters/${name}`, import.meta.url))

const workbook = (name: string) => fileURLToPath(new URL(`../data/workbooks/${name}`, import.meta.url))

/** A file of the test data, or one made here. */
type Upload = string | { readonly name: string; readonly mimeType: string; readonly buffer: Buffer }

const names = (page: Page) => page.getByRole('list', { name: 'Danh sách lấy phiếu' }).getByRole('listitem').locator('p:first-child')

async function choose(page: Page, file: Upload): Promise<void> {
  const open = page.getByRole('button', { name: 'Nhập từ Excel, CSV' })
  if (await open.isVisible()) await open.click()
  const asked = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: /^Chọn tệp/ }).click()
  await (await asked).setFiles(file)
}

/** Takes hold of a person's handle and drags it onto another's place. */
async function drag(page: Page, person: string, onto: string): Promise<void> {
  const handle = page.getByRole('button', { name: `Đổi chỗ ${person}` })
  const place = page.getByRole('button', { name: `Đổi chỗ ${onto}` })
  await handle.scrollIntoViewIfNeeded()
  const [from, to] = [await handle.boundingBox(), await place.boundingBox()]
  if (from === null || to === null) throw new Error('nobody to drag')
  await page.mouse.move(from.x + 12, from.y + from.height / 2)
  await page.mouse.down()
  await page.mouse.move(to.x + 12, to.y + to.height, { steps: 6 })
  await page.mouse.up()
}

const BAD_ROWS = [
  [4, 'Thiếu họ và tên'], [5, 'Thiếu chức danh'], [6, 'trùng với người ở dòng 5'], [7, 'Không có ngày 31/02/1978'], [8, 'nơi lấy phiếu'], [9, 'công thức'],
] as const

test('the secretary imports the ward’s list from Excel, whatever state the file is in', async () => {
  const hall = await enterHall()
  const { page } = hall
  const workers: string[] = []
  page.on('worker', (worker) => workers.push(worker.url()))
  const row = (number: number) => page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: String(number), exact: true }) })
  try {
    await page.getByRole('button', { name: 'Tạo cuộc lấy phiếu' }).click()
    await toSetUpStep(page, 'Người được lấy phiếu')

    await test.step('the spreadsheet gives its eleven people, read in a worker; two change places by dragging', async () => {
      await importRoster(page)
      expect(workers.some((url) => /roster/.test(url))).toBe(true)
      await drag(page, PEOPLE[0], PEOPLE[2])
      await expect(names(page)).toHaveText([PEOPLE[1], PEOPLE[2], PEOPLE[0], ...PEOPLE.slice(3)])
      await page.getByRole('button', { name: 'Sắp theo A, B, C' }).click()
      await expect(names(page).first()).toHaveText('Võ Văn Ẩn')
      await page.getByRole('button', { name: 'Hoàn tác' }).click()
      await expect(names(page).first()).toHaveText(PEOPLE[1])
    })

    await test.step('a fault in every row: each says its own, none is imported before all are settled', async () => {
      await choose(page, data('nguoi-duoc-lay-phieu-loi.csv'))
      await expect(page.getByText('Đã đọc 10 dòng = 3 nhận + 6 lỗi + 0 bỏ ra + 1 trống')).toBeVisible()
      const said = await Promise.all(BAD_ROWS.map(([number]) => row(number).getByRole('cell').last().innerText()))
      for (const [i, [, words]] of BAD_ROWS.entries()) expect(said[i]).toContain(words)
      expect(new Set(said).size).toBe(BAD_ROWS.length)
      await expect(page.getByRole('button', { name: 'Thay danh sách bằng 3 người này' })).toBeDisabled()
      await picture(page, '40-import-faults', true)
      await page.getByRole('button', { name: 'Sửa dòng 7' }).click()
      await expectAccessible(page, 'import with a row being corrected')
      await row(7).getByLabel('Ngày sinh').fill('28/02/1978')
      await row(7).getByRole('button', { name: 'Xong' }).click()
      for (const number of [4, 5, 8, 9]) await page.getByRole('button', { name: `Bỏ dòng ${String(number)} ra` }).click()
      await expect(page.getByText('Đã đọc 10 dòng = 5 nhận + 0 lỗi + 4 bỏ ra + 1 trống')).toBeVisible()
      await page.getByRole('button', { name: 'Thay danh sách bằng 5 người này' }).click()
      await expect(names(page)).toHaveCount(5)
      await page.getByRole('button', { name: 'Hoàn tác' }).click()
      await expect(names(page)).toHaveCount(PEOPLE.length)
    })

    await test.step('an old font is shown before and after, and converted on the secretary’s word', async () => {
      await choose(page, data('nguoi-duoc-lay-phieu-tcvn3.csv'))
      await expect(page.getByRole('row', { name: /NguyÔn ThÞ ¸nh TuyÕt Nguyễn Thị Ánh Tuyết/ })).toBeVisible()
      await picture(page, '41-old-font', true)
      await expectAccessible(page, 'an old font')
      await page.getByRole('button', { name: 'Đúng, chuyển sang Unicode' }).click()
      await page.getByRole('button', { name: 'Thay danh sách bằng 11 người này' }).click()
      await expect(names(page)).toHaveText([...PEOPLE])
    })

    await test.step('files that are no list are named, and the list stays', async () => {
      const file = (name: string, bytes: Uint8Array) => ({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) })
      for (const [upload, words] of [
        [file('rong.xlsx', new Uint8Array()), 'Tệp không có nội dung.'],
        [file('anh.xlsx', new Uint8Array([0xff, 0xd8, 0xff, 0, 1])), 'Không nhận ra loại tệp này.'],
        [workbook('mat-khau.xlsx'), 'Tệp có mật khẩu.'],
        [workbook('cu.xls'), 'Đây là tệp Excel kiểu cũ (.xls).'],
        [file('bom.xlsx', zipBomb()), 'Tệp bị hỏng hoặc không an toàn để mở.'],
        [file('nam-nghin.xlsx', fiveThousandRows()), 'Tệp có 4999 người, nhiều nhất là 60.'],
        [file('lon.csv', fileTooLarge()), 'Tệp 21 MB, quá lớn để là một danh sách (nhiều nhất 20 MB).'],
      ] as const) {
        await choose(page, upload)
        await expect(page.getByRole('alert')).toContainText(words, { timeout: 60_000 })
        await expect(page.getByRole('alert')).toContainText('danh sách đang có không thay đổi')
      }
      await picture(page, '42-no-list', true)
      await page.getByRole('button', { name: 'Đóng, không nhập' }).click()
      await expect(names(page)).toHaveText([...PEOPLE])
    })
    hall.expectNothingAmiss()
  } finally {
    await hall.leave()
  }
})
