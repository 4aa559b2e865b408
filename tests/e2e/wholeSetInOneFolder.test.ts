/**
 * S16: package, opening record and papers go into one folder at the press of a button, each read back; pressed again, nothing is
 * written twice. The folder is a directory of the origin's own file system, as no program can answer the system's dialogue.
 */
import { expect, test } from '@playwright/test'
import { verifyFile } from '../../src/evidence/verifyFile'
import { expectAccessible } from './steps/axe'
import { enterHall } from './steps/hall'
import { finishMinutes } from './steps/results'
import { closeSample, openSample } from './steps/sample'
import { picture } from './steps/shots'
import { filesOnTheStick, folderInTheBrowser } from './steps/stick'
import { vote } from './steps/voter'

test('everything the level above is given goes into one folder, is read back there and counts as saved', async () => {
  const hall = await enterHall({ before: folderInTheBrowser })
  const { page } = hall
  try {
    await test.step('a sample comes to its export', async () => {
      const opened = await openSample(page, 12)
      await vote(page, opened.codes[0] ?? '', ['Tín nhiệm cao', 'Tín nhiệm', 'Tín nhiệm thấp', 'Tín nhiệm cao', undefined, 'Tín nhiệm', 'Tín nhiệm cao'])
      await closeSample(page, opened, 1)
      await finishMinutes(page)
      await picture(page, '69-export', true)
    })
    const toFolder = async () => {
      await page.getByRole('button', { name: 'Lưu cả bộ vào một thư mục' }).click()
      await expect(page.getByText(/^Đã ghi và đọc lại \d+ tệp trong thư mục “usb”: giống hệt trong máy\.$/)).toBeVisible({ timeout: 60_000 })
      return filesOnTheStick(page)
    }
    await test.step('one press writes and reads back the whole set; the round is saved', async () => {
      const files = await toFolder()
      await expect(page.getByText('CHƯA LƯU RA USB')).toHaveCount(0)
      await expectAccessible(page, 'the folder is saved')
      await picture(page, '69-folder-saved', true)
      const [zip, ...others] = files.filter(({ name }) => name.endsWith('.zip'))
      expect(others).toEqual([])
      expect(await verifyFile(zip?.name ?? '', zip?.bytes ?? new Uint8Array(), {})).toMatchObject({ verdict: 'unknown-keys', type: 'rehearsal' })
      expect(files.filter(({ name }) => name.includes('MoLuot')).map(({ name }) => name.replace(/^.*\./u, '')).sort()).toEqual(['json', 'jws'])
    })
    await test.step('a second press finds the same files and writes none again', async () => {
      const names = (await filesOnTheStick(page)).map(({ name }) => name).sort()
      expect((await toFolder()).map(({ name }) => name).sort()).toEqual(names)
    })
    hall.expectNothingAmiss()
  } finally {
    await hall.leave()
  }
})
