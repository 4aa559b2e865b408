/**
 * Two endings that nobody hopes for, in a real browser, on the sample: a round annulled by two PINs, its record saved, read back
 * and printed, and the round that takes its place; then a result with numbers written down wrongly, corrected after signing,
 * with its paper. Neither opens a ballot, and the signed result stays as it is.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { readAnnulment, readCorrection } from '../../src/evidence/endingRecords'
import { expectAccessible } from './steps/axe'
import { enterDesk } from './steps/committee'
import { enterHall } from './steps/hall'
import type { Hall } from './steps/hall'
import { givePins } from './steps/pins'
import { closeSample, openSample } from './steps/sample'
import { picture } from './steps/shots'
import { filesOnTheStick, stickInTheBrowser } from './steps/stick'
import { vote } from './steps/voter'
import type { Choices } from './steps/voter'

const REASON = 'Nhầm danh sách: thiếu một người'
const BALLOT: Choices = ['Tín nhiệm cao', 'Tín nhiệm', 'Tín nhiệm thấp', 'Tín nhiệm cao', undefined, 'Tín nhiệm', 'Tín nhiệm cao']

/** Saves what the panel offers, and chooses the same files for reading back. */
async function saveAndReadBack({ page, stick }: Hall, save: string, kind: RegExp) {
  await expect(page.getByText('CHƯA ĐỌC LẠI').first()).toBeVisible()
  await page.getByRole('button', { name: save }).click()
  await expect(page.getByText(/^Đã ghi \d tệp\. Mời đọc lại để chắc chắn\.$/)).toBeVisible()
  const files = (await filesOnTheStick(page)).filter(({ name }) => kind.test(name))
  const paths = files.map(({ name, bytes }) => {
    const path = join(stick, name)
    writeFileSync(path, bytes)
    return path
  })
  const asked = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Đọc lại các tệp đã lưu' }).click()
  await (await asked).setFiles(paths)
  await expect(page.getByText('Đã đọc lại USB: giống hệt trong máy')).toBeVisible()
  await expect(page.getByText('CHƯA ĐỌC LẠI')).toHaveCount(0)
  const bytesOf = (ending: RegExp) => files.find(({ name }) => !name.includes('MoLuot') && ending.test(name))?.bytes ?? new Uint8Array()
  return { names: files.map(({ name }) => name).sort(), json: bytesOf(/\.json$/), jws: new TextDecoder().decode(bytesOf(/\.jws$/)) }
}

const home = (page: Page) => page.getByRole('button', { name: 'Về trang đầu' }).click()

test('a round is annulled and replaced; a signed result is corrected beside itself', async () => {
  const hall = await enterHall({ before: stickInTheBrowser })
  const { page } = hall
  try {
    await test.step('with a ballot in the box, two members annul the round; a paper alone does not', async () => {
      const { codes, pins } = await openSample(page, 12)
      await vote(page, codes[0] ?? '', BALLOT)
      await enterDesk(page, 0, pins)
      await page.locator('summary').filter({ hasText: 'Hủy lượt bỏ phiếu' }).click()
      await page.getByLabel('Lý do hủy').fill(REASON)
      await page.getByText('Không đủ hai PIN?').click()
      await page.getByLabel('Số, ngày của văn bản').fill('03-BB/BKP')
      await page.getByRole('checkbox', { name: /^Văn bản đã được ký/ }).check()
      await expect(page.getByRole('button', { name: 'Hủy lượt theo văn bản' })).toBeDisabled()
      await expectAccessible(page, 'annulling')
      await picture(page, '60-annul', true)
      await givePins(page, 'Hủy lượt bỏ phiếu', [0, 2], pins)
      await expect(page.getByText(/^Lượt bỏ phiếu này đã hủy\./)).toBeVisible()
    })
    await test.step('its minutes say why and how many ballots stay unopened; its record is read back from the stick', async () => {
      const minutes = page.getByRole('article', { name: /Biên bản hủy lượt bỏ phiếu/ })
      await expect(minutes).toContainText(REASON)
      await expect(minutes).toContainText('Mã PIN của hai thành viên Ban Kiểm phiếu')
      await expect(minutes).toContainText('1 phiếu')
      await picture(page, '61-annulled', true)
      const { names, json, jws } = await saveAndReadBack(hall, 'Lưu 4 tệp ra USB', /HuyLuot|MoLuot/)
      expect(names.map((name) => name.replace(/\d{8}/u, 'DAY'))).toEqual([
        'LAMTHU_HuyLuot_MAU-001_DAY_L1.json', 'LAMTHU_HuyLuot_MAU-001_DAY_L1.jws', 'LAMTHU_MoLuot_MAU-001_DAY_L1.json', 'LAMTHU_MoLuot_MAU-001_DAY_L1.jws',
      ])
      expect(await readAnnulment(json, jws)).toMatchObject({ ok: true, value: { reason: REASON, approval: { by: 'pins' }, ballots: [{ group: 'A', count: 1 }] } })
    })
    await test.step('the round in its place has the same people and asks for new key cards', async () => {
      await page.getByRole('button', { name: 'Tạo lượt thay thế' }).click()
      await expect(page.getByRole('heading', { level: 1 })).toContainText('Lượt 2')
      await page.getByRole('navigation', { name: 'Các bước' }).getByRole('button', { name: /Thẻ chìa khóa/ }).click()
      await expect(page.getByRole('button', { name: 'Bắt đầu với đồng chí đầu tiên' })).toBeVisible()
      await picture(page, '62-replacing', true)
      await home(page)
      await picture(page, '63-home-after-annulment', true)
    })
    await test.step('another sample is closed, and its number present was written down wrongly', async () => {
      const opened = await openSample(page, 12)
      await vote(page, opened.codes[0] ?? '', BALLOT)
      await closeSample(page, opened, 1)
      await page.getByRole('button', { name: 'Lập bản đính chính' }).click()
      await page.getByLabel('Nội dung cần đính chính').selectOption({ label: 'Có mặt (nhóm A)' })
      await page.getByLabel('Đính chính thành').fill('1')
      // One low of twelve present is no class; one of one is.
      await expect(page.getByText(/số đại biểu có mặt \(12 → 1\), phân loại dưới đây đổi/)).toBeVisible()
      await expect(page.getByText(/1 trên 15 được triệu tập là không đủ điều kiện tiến hành/)).toBeVisible()
      await expect(page.getByText('Lê Hoàng Đức: không thuộc trường hợp nào → Từ 2/3 phiếu tín nhiệm thấp trở lên')).toBeVisible()
      await expectAccessible(page, 'a correction')
      await picture(page, '64-correction', true)
      await page.getByLabel('Lý do', { exact: true }).fill('Ghi nhầm số có mặt')
      await page.getByLabel('Số, ngày của biên bản đính chính đã ký').fill('02-BB ngày 03/11/2026')
      await page.getByRole('button', { name: 'Ký bản đính chính' }).click()
    })
    await test.step('its paper says old and new, and what follows; its record is read back; the table stays', async () => {
      const paper = page.getByRole('article', { name: /Biên bản đính chính số 1/ })
      await expect(paper.getByRole('row', { name: /Có mặt \(nhóm A\) 12 1/ })).toBeVisible()
      await expect(paper.getByRole('row', { name: /Vắng mặt \(nhóm A\) 3 14/ })).toBeVisible()
      await expect(paper).toContainText('Giá trị của kết quả do cấp trên quyết định')
      await expect(paper).toContainText('Số dùng để tính tỷ lệ không thay đổi')
      await expect(paper.getByRole('row', { name: /^Lê Hoàng Đức số đại biểu có mặt \(12 → 1\)/ })).toBeVisible()
      await picture(page, '65-corrected', true)
      const { json, jws } = await saveAndReadBack(hall, 'Lưu 2 tệp ra USB', /DinhChinh/)
      expect(await readCorrection(json, jws)).toMatchObject({ ok: true, value: { number: 1, reason: 'Ghi nhầm số có mặt' } })
      await expect(page.getByRole('row', { name: /Lê Hoàng Đức/ }).first()).toContainText('1 (100,00%)')
    })
    hall.expectNothingAmiss()
  } finally {
    await hall.leave()
  }
})
