/**
 * Files arrive without a file dialogue: dragged from the file manager onto S17 and S18 by the browser's own drag input, and
 * handed over by the system to the installed app (File Handling API). A headless Chromium installs no app: there the page's
 * `launchQueue` delivers real file handles, of the origin's own file system.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { BrowserContext, Locator, Page } from '@playwright/test'
import { unitPackage } from '../support/manyUnits'
import { enterHall } from './steps/hall'

/** As the file manager does: the pointer comes with files, hovers and lets go. */
async function dragOnto(page: Page, place: Locator, paths: readonly string[]): Promise<void> {
  const box = await place.boundingBox()
  if (box === null) throw new Error('nowhere to drop')
  const session = await page.context().newCDPSession(page)
  const at = { x: box.x + box.width / 2, y: box.y + 20, data: { items: [], files: [...paths], dragOperationsMask: 1 } }
  for (const type of ['dragEnter', 'dragOver'] as const) await session.send('Input.dispatchDragEvent', { type, ...at })
  await expect(place).toHaveAttribute('data-over', 'true')
  await session.send('Input.dispatchDragEvent', { type: 'drop', ...at })
  await session.detach()
}

/** The system opens the app with a file: `launchQueue` keeps it until the app asks, as the real one does. */
async function systemOpens(context: BrowserContext, name: string, bytes: Uint8Array): Promise<void> {
  await context.addInitScript(
    ({ file, content }) => {
      const handle = async () => {
        const root = await navigator.storage.getDirectory()
        const made = await root.getFileHandle(file, { create: true })
        const writable = await made.createWritable()
        await writable.write(Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0)))
        await writable.close()
        return made
      }
      const launchQueue = {
        setConsumer(consumer: (launch: { readonly files: readonly FileSystemFileHandle[] }) => void) {
          void handle().then((made) => consumer({ files: [made] }))
        },
      }
      Object.defineProperty(globalThis, 'launchQueue', { value: launchQueue, configurable: true })
    },
    { file: name, content: Buffer.from(bytes).toString('base64') },
  )
}

async function stickWith(folder: string) {
  const made = await Promise.all(['P-01', 'P-02'].map((code) => unitPackage({ code })))
  mkdirSync(folder, { recursive: true })
  return made.map(({ bytes }, i) => {
    const path = join(folder, `P-0${String(i + 1)}.zip`)
    writeFileSync(path, bytes)
    return path
  })
}

test('packages dragged onto the verifier and onto a reception are taken', async () => {
  const hall = await enterHall()
  try {
    const paths = await stickWith(join(hall.stick, 'keo'))
    const { page } = hall
    await test.step('S17: both are judged', async () => {
      await page.getByRole('button', { name: 'Kiểm tra hồ sơ', exact: true }).click()
      await dragOnto(page, page.getByRole('region', { name: 'Chọn tệp' }), paths)
      await expect(page.getByText('CHỜ ĐỐI CHIẾU', { exact: true })).toHaveCount(2, { timeout: 60_000 })
      for (const name of ['P-01.zip', 'P-02.zip']) await expect(page.getByRole('heading', { name })).toBeVisible()
    })
    await test.step('S18: both units stand in the reception', async () => {
      await page.getByRole('navigation', { name: 'Việc của cấp trên' }).getByRole('button', { name: 'Tiếp nhận – tổng hợp' }).click()
      await page.getByLabel('Tên đợt').fill('Kéo thả')
      await page.getByRole('button', { name: 'Bắt đầu đợt mới' }).click()
      await dragOnto(page, page.getByRole('region', { name: 'Chọn tệp' }), paths)
      for (const code of ['P-01', 'P-02']) await expect(page.getByRole('row', { name: new RegExp(code) })).toContainText('Chờ đối chiếu', { timeout: 60_000 })
    })
    hall.expectNothingAmiss()
  } finally {
    await hall.leave()
  }
})

test('a package opened from the file manager leads straight to its verdict', async () => {
  const { bytes } = await unitPackage({ code: 'P-01' })
  const hall = await enterHall({ before: (context) => systemOpens(context, 'TinNhiem_P-01.zip', bytes) })
  try {
    await expect(hall.page.getByRole('heading', { name: 'TinNhiem_P-01.zip' })).toBeVisible({ timeout: 60_000 })
    await expect(hall.page.getByText('CHỜ ĐỐI CHIẾU', { exact: true })).toBeVisible()
    await expect(hall.page.getByRole('navigation', { name: 'Việc của cấp trên' }).getByRole('button', { name: 'Kiểm tra hồ sơ' })).toHaveAttribute('aria-current', 'page')
    hall.expectNothingAmiss()
  } finally {
    await hall.leave()
  }
})
