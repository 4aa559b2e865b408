/**
 * The level above receives: opening records registered ahead, a folder of packages dropped in, one tampered, one in conflict,
 * one that waits for paper; the power goes and the reception goes on where it stopped; the tables that leave say the same.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { AxeBuilder } from '@axe-core/playwright'
import { readXlsx } from '../../src/documents/readXlsx'
import { unitPackage } from '../support/manyUnits'
import { enterHall } from './steps/hall'
import { savesByDownload } from './steps/results'
import { picture } from './steps/shots'

const PERSON = [{ name: 'Đặng Văn Chung', position: 'Ủy viên Ban Thường vụ', birthDate: '1970-05-01', place: 1 as const }]

async function packages(stick: string) {
  const made = {
    registered: await unitPackage({ code: 'P-01', officials: PERSON }),
    typed: await unitPackage({ code: 'P-02', officials: [{ ...PERSON[0]!, place: 2 as const }] }),
    tampered: await unitPackage({ code: 'P-03' }),
    first: await unitPackage({ code: 'P-04' }),
    second: await unitPackage({ code: 'P-04', again: 'rerun' }),
  }
  mkdirSync(stick, { recursive: true })
  const put = (name: string, bytes: Uint8Array | string) => {
    const path = join(stick, name)
    writeFileSync(path, bytes)
    return path
  }
  const changed = made.tampered.bytes.slice()
  changed[changed.length >> 1] = (changed[changed.length >> 1] ?? 0) ^ 8
  const files = [
    put('P-01.zip', made.registered.bytes), put('P-02.zip', made.typed.bytes), put('P-03.zip', changed), put('P-04.zip', made.first.bytes), put('P-04-lan-hai.zip', made.second.bytes),
  ]
  const opening = (name: keyof typeof made) => [put(`MoLuot_${name}.json`, made[name].opening.json), put(`MoLuot_${name}.jws`, made[name].opening.jws)]
  const units = put('don-vi.csv', '\ufeffMã đơn vị;Tên đơn vị\r\nP-01;Phường Một\r\nP-02;Phường Hai\r\nP-03;Phường Ba\r\nP-04;Phường Bốn\r\nP-05;Phường Năm\r\n')
  return { made, files, openings: (['registered', 'first', 'second'] as const).map(opening), units }
}

async function choose(page: Page, button: string, paths: readonly string[]): Promise<void> {
  const asked = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: button, exact: true }).click()
  await (await asked).setFiles([...paths])
}
const tab = (page: Page, name: string) => page.getByRole('navigation', { name: 'Việc của cấp trên' }).getByRole('button', { name }).click()
const stateOf = (page: Page, code: string) => page.getByRole('row', { name: new RegExp(code) }).getByRole('cell').nth(1)

test('the level above registers, receives, compares, decides and consolidates', async () => {
  const hall = await enterHall({ before: savesByDownload })
  try {
    const { made, files, openings, units } = await packages(join(hall.stick, 'nhan'))
    await test.step('opening records are registered before any result arrives', async () => {
      await hall.page.getByRole('button', { name: 'Đăng ký biên bản mở lượt' }).click()
      for (const [i, pair] of openings.entries()) {
        await choose(hall.page, 'Chọn tệp .json và .jws', pair)
        await hall.page.getByLabel('Họ tên người đối chiếu').fill('Lê Văn Kiểm')
        await hall.page.getByLabel('Nhận qua đâu').fill('công văn')
        await hall.page.getByRole('button', { name: 'Đăng ký', exact: true }).first().click()
        await expect(hall.page.getByText(/^Đã đăng ký /)).toBeVisible()
        // The words may be those of the record before.
        await expect(hall.page.getByRole('cell', { name: /· Lượt 1$/ })).toHaveCount(i + 1)
      }
      await expect(hall.page.getByRole('cell', { name: 'Phường P-01 (P-01) · Lượt 1' })).toBeVisible()
      await picture(hall.page, '60-openings', true)
    })
    await test.step('packages come in; each unit stands where it stands', async () => {
      await tab(hall.page, 'Tiếp nhận – tổng hợp')
      await hall.page.getByLabel('Tên đợt').fill('Giữa nhiệm kỳ 2025–2030')
      await hall.page.getByRole('button', { name: 'Bắt đầu đợt mới' }).click()
      await choose(hall.page, 'Danh sách đơn vị phải nộp (CSV)', [units])
      await expect(hall.page.getByText('Danh sách có 5 đơn vị.')).toBeVisible()
      await choose(hall.page, 'Chọn tệp', files)
      await expect(stateOf(hall.page, 'P-04')).toContainText('Chờ quyết định', { timeout: 60_000 })
      for (const [code, state] of [['P-01', 'Đạt'], ['P-02', 'Chờ đối chiếu'], ['P-03', 'Phải nộp lại'], ['P-05', 'Chưa nộp']] as const) await expect(stateOf(hall.page, code)).toContainText(state)
      await picture(hall.page, '61-reception', true)
      const { violations } = await new AxeBuilder({ page: hall.page }).analyze()
      expect(violations.map(({ id, nodes }) => `${id} ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)).toEqual([])
    })
    await test.step('the power goes; nothing received is lost, and the same files again change nothing', async () => {
      await hall.pullTheBattery()
      await hall.switchOn()
      await hall.page.getByRole('button', { name: 'Tiếp nhận – tổng hợp' }).click()
      await hall.page.getByRole('button', { name: 'Mở: Giữa nhiệm kỳ 2025–2030' }).click()
      await expect(stateOf(hall.page, 'P-03')).toContainText('Phải nộp lại')
      await choose(hall.page, 'Chọn tệp', files)
      await expect(hall.page.getByText(`Không có tệp nào mới: ${String(files.length)} tệp đã nhận trước đó, không tính lại.`)).toBeVisible({ timeout: 60_000 })
      await expect(hall.page.getByRole('progressbar')).toHaveCount(0)
      await picture(hall.page, '61-received-before', true)
      await expect(hall.page.getByText(/Trùng, không tính lại/)).toHaveCount(0)
    })
    await test.step('a wrong fingerprint is refused; the one on the paper opens the way', async () => {
      const compare = async (fingerprint: string) => {
        await hall.page.getByLabel('Mã đối chiếu của biên bản mở lượt (16 ký tự)').fill(fingerprint)
        await hall.page.getByLabel('Họ tên người đối chiếu').fill('Lê Văn Kiểm')
        await hall.page.getByRole('button', { name: 'Đối chiếu', exact: true }).click()
      }
      await compare(made.tampered.openingFingerprint)
      await expect(hall.page.getByText('Mã vừa nhập không khớp với hồ sơ nào đang chờ.')).toBeVisible()
      await compare(made.typed.openingFingerprint.toLowerCase())
      await expect(stateOf(hall.page, 'P-02')).toContainText('Đạt')
      await expect(hall.page.getByText('Lấy phiếu ở hai nơi (không cộng)')).toBeVisible()
    })
    await test.step('a named person decides under a document; it can be taken back', async () => {
      await hall.page.getByRole('checkbox', { name: /Giữ kết quả này/ }).first().check()
      await hall.page.getByRole('button', { name: 'Ghi quyết định' }).click()
      await expect(hall.page.getByText('Quyết định chưa có họ tên người quyết định.')).toBeVisible()
      await hall.page.getByLabel('Người quyết định').fill('Trần Văn Quyết')
      await hall.page.getByLabel('Số văn bản').fill('12-CV/TU')
      await hall.page.getByRole('button', { name: 'Ghi quyết định' }).click()
      await expect(stateOf(hall.page, 'P-04')).toContainText('Đạt')
      await hall.page.getByRole('button', { name: 'Hoàn tác' }).click()
      await expect(stateOf(hall.page, 'P-04')).toContainText('Chờ quyết định')
      await picture(hall.page, '62-decide', true)
    })
    await test.step('papers: a receipt in two copies, a summary', async () => {
      await hall.page.getByRole('button', { name: 'Giấy tiếp nhận: Phường Một, 1' }).click()
      await expect(hall.page.getByText(/GIẤY TIẾP NHẬN HỒ SƠ KẾT QUẢ/)).toHaveCount(2)
      await picture(hall.page, '63-receipt', true)
      await hall.page.getByRole('button', { name: 'Đóng' }).click()
      await hall.page.getByRole('button', { name: 'Phiếu tóm tắt: Phường Một, 1' }).click()
      await expect(hall.page.getByText('TÓM TẮT KẾT QUẢ LẤY PHIẾU TÍN NHIỆM')).toBeVisible()
      await picture(hall.page, '64-summary', true)
      await hall.page.getByRole('button', { name: 'Đóng' }).click()
    })
    await test.step('the workbook holds what the screen says', async () => {
      const download = hall.page.waitForEvent('download')
      await hall.page.getByRole('button', { name: 'Lưu Excel (XLSX)' }).click()
      const saved = await download
      const path = join(hall.stick, saved.suggestedFilename())
      await saved.saveAs(path)
      const book = await readXlsx(new Uint8Array(readFileSync(path)))
      if (!book.ok) throw new Error(book.error.code)
      const people = book.value[1]?.rows.filter((row) => row.includes('Đặng Văn Chung')) ?? []
      expect(people).toHaveLength(2)
      expect(book.value[0]?.rows.filter((row) => row.includes('Đạt')).map((row) => row[0])).toEqual(['P-01', 'P-02'])
    })
    hall.expectNothingAmiss()
  } finally {
    await hall.leave()
  }
})
