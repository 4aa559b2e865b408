/**
 * Only the table beside the signed result was edited: S17 refuses the package, a named officer takes the signed figures under a
 * document, and the documents are made again from them, marked as such; the reception keeps who decided.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { CSV_FILE } from '../../src/evidence/packageNames'
import { unitPackage } from '../support/manyUnits'
import { expectAccessible } from './steps/axe'
import { enterHall } from './steps/hall'
import { picture } from './steps/shots'
import { expectVerdict, verifyInThePage } from './steps/superior'

test('a package whose copies alone were edited is used by its signed figures, in the name of an officer', async () => {
  const hall = await enterHall()
  const { page } = hall
  try {
    const edited = await unitPackage({
      code: 'P-03',
      changes: { files: (files) => files.map((entry) => (entry.name === CSV_FILE ? { ...entry, data: new TextEncoder().encode('x;y\r\n') } : entry)) },
    })
    const path = join(hall.stick, 'nhan', 'P-03.zip')
    mkdirSync(join(hall.stick, 'nhan'), { recursive: true })
    writeFileSync(path, edited.bytes)
    await test.step('it is refused, and says that only the copies do not hold', async () => {
      await verifyInThePage(page, path)
      await expectVerdict(page, 'PHẢI NỘP LẠI')
      await expect(page.getByText('Chỉ bản sao cho người đọc không khớp')).toBeVisible()
      await expectAccessible(page, 'only the copies do not hold')
      await picture(page, '66-copies-only', true)
    })
    await test.step('without a name or a document nothing is taken', async () => {
      await page.getByRole('button', { name: 'Dùng số liệu đã ký' }).click()
      await expect(page.getByText('Quyết định chưa có họ tên người quyết định.')).toBeVisible()
      await expect(page.getByRole('button', { name: 'Lập lại văn bản' })).toHaveCount(0)
    })
    await test.step('with both they are, and the documents are made again', async () => {
      await page.getByLabel('Họ tên người chịu trách nhiệm').fill('Trần Văn Quyết')
      await page.getByLabel('Số văn bản').fill('9-CV')
      await page.getByRole('button', { name: 'Dùng số liệu đã ký' }).click()
      await expect(page.getByText('Dùng số liệu đã ký theo quyết định của Trần Văn Quyết, văn bản 9-CV. Đã ghi vào đợt “Hồ sơ dùng số liệu đã ký”.')).toBeVisible()
      await picture(page, '67-figures-taken', true)
      await page.getByRole('button', { name: 'Lập lại văn bản' }).click()
      await expect(page.getByText('Trần Văn Quyết').first()).toBeVisible()
      await expect(page.getByRole('button', { name: 'Lưu PDF' })).toBeVisible()
      await picture(page, '68-made-again', true)
    })
    hall.expectNothingAmiss()
  } finally {
    await hall.leave()
  }
})
