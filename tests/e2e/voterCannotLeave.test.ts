/**
 * A voter who tries to leave the voter's screens, or to get a file, a print or a selection out of them, in a real browser: every
 * way a page can refuse is refused, on the idle screen and in the middle of a ballot, and the ballot is still there.
 */
import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { enterDesk } from './steps/committee'
import { enterHall, UPRIGHT } from './steps/hall'
import { openSample } from './steps/sample'
import { enterCard, idleScreen, inputCounts } from './steps/voter'

declare global {
  // What reached the browser although the kiosk is shown.
  var escaped: string[]
}

const KEYS = [
  'F1', 'F3', 'F5', 'F6', 'F7', 'F11', 'F12', 'Control+p', 'Control+s', 'Control+f', 'Control+o', 'Control+u', 'Control+r', 'Control+l', 'Control+a',
  'Control+c', 'Control+v', 'Control+Shift+i', 'Control+Shift+j', 'Control+Shift+c', 'Control+Shift+Delete', 'Control+Equal', 'Control+Minus',
  'Alt+ArrowLeft', 'Alt+ArrowRight', 'Alt+Home', 'Meta+p', 'BrowserBack', 'BrowserRefresh', 'BrowserHome',
]

/** Notes every default action that nothing refused, last of all listeners. */
const watch = (page: Page): Promise<void> =>
  page.evaluate(() => {
    globalThis.escaped = []
    const kinds = ['keydown', 'contextmenu', 'selectstart', 'dragstart', 'dragover', 'drop', 'paste', 'copy', 'cut', 'auxclick', 'dblclick', 'wheel']
    for (const kind of kinds) {
      window.addEventListener(kind, (event) => {
        const zoom = event instanceof WheelEvent && !event.ctrlKey
        if (!event.defaultPrevented && !zoom) globalThis.escaped.push(event instanceof KeyboardEvent ? `${kind} ${event.key}` : kind)
      })
    }
  })

async function tryEverything(page: Page): Promise<void> {
  await watch(page)
  const before = page.url()
  for (const key of KEYS) await page.keyboard.press(key).catch(() => undefined)
  const box = page.viewportSize() ?? UPRIGHT
  await page.mouse.click(box.width / 2, box.height / 3, { button: 'right' })
  await page.mouse.click(box.width / 2, box.height / 3, { button: 'middle' })
  await page.mouse.dblclick(box.width / 2, 20)
  await page.mouse.move(20, 60)
  await page.mouse.down()
  await page.mouse.move(box.width - 20, box.height - 20, { steps: 5 })
  await page.mouse.up()
  await page.keyboard.down('Control')
  await page.mouse.wheel(0, -400)
  await page.keyboard.up('Control')
  // A file dropped from a stick, text pasted from a clipboard, two fingers.
  await page.evaluate(() => {
    const data = new DataTransfer()
    data.items.add(new File(['x'], 'x.html', { type: 'text/html' }))
    for (const kind of ['dragover', 'drop']) document.body.dispatchEvent(new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer: data }))
    document.body.dispatchEvent(new ClipboardEvent('paste', { bubbles: true, cancelable: true }))
  })
  const client = await page.context().newCDPSession(page)
  await client.send('Input.synthesizePinchGesture', { x: box.width / 2, y: box.height / 2, scaleFactor: 3 })
  await client.detach()
  await page.goBack({ waitUntil: 'commit', timeout: 2000 }).catch(() => undefined)
  await page.goBack({ waitUntil: 'commit', timeout: 2000 }).catch(() => undefined)
  expect(page.url()).toBe(before)
  expect(await page.evaluate(() => globalThis.escaped)).toEqual([])
  expect(await page.evaluate(() => [getSelection()?.toString(), visualViewport?.scale])).toEqual(['', 1])
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth && document.documentElement.scrollHeight <= innerHeight)).toBe(true)
}

test('nothing a voter tries leads out of the voter’s screens', async () => {
  const hall = await enterHall()
  const { page } = hall
  try {
    const { codes, pins } = await openSample(page, 12)
    await page.setViewportSize(UPRIGHT)
    await test.step('from the idle screen', async () => {
      await tryEverything(page)
      await expect(idleScreen(page)).toBeVisible()
    })
    await test.step('from the middle of a ballot, which is still there', async () => {
      await enterCard(page, codes[0] ?? '')
      await inputCounts(page)
      const first = page.getByRole('radio').first()
      await first.click()
      await expect(first).toBeChecked()
      await tryEverything(page)
      await expect(first).toBeChecked()
      // The browser's own print has nothing of the ballot on its paper.
      await page.emulateMedia({ media: 'print' })
      await expect(first).toBeHidden()
      await page.emulateMedia({ media: 'screen' })
      // Closing or loading again is asked about first.
      const asked = page.waitForEvent('dialog')
      const leaving = page.close({ runBeforeUnload: true })
      const question = await asked
      expect(question.type()).toBe('beforeunload')
      await question.dismiss()
      await leaving
      await expect(first).toBeChecked()
    })
    await test.step('the committee’s side opens with a PIN only', async () => {
      await page.getByRole('button', { name: 'Che màn hình và gọi Ban Kiểm phiếu' }).click()
      await inputCounts(page)
      const pad = page.getByRole('group', { name: 'Bàn phím số nhập mã PIN' })
      for (const digit of pins[0] ?? '') await pad.getByRole('button', { name: digit, exact: true }).click()
      await expect(page.getByText('Có một phiếu đang ghi dở, chưa bỏ vào hòm.')).toBeVisible()
      await inputCounts(page)
      await page.getByRole('button', { name: 'Xóa phần đang ghi – thẻ vẫn dùng được' }).click()
      await expect(idleScreen(page)).toBeVisible()
      await inputCounts(page)
      await page.getByRole('button', { name: 'Dành cho Ban Kiểm phiếu' }).click()
      const form = page.locator('form').filter({ has: page.getByRole('button', { name: 'Vào', exact: true }) })
      await form.getByLabel('PIN 6 số').fill('999999')
      await form.getByRole('button', { name: 'Vào', exact: true }).click()
      await expect(page.getByText('Mã PIN không đúng.')).toBeVisible()
      await page.getByRole('button', { name: 'Đưa máy về màn hình ghi phiếu' }).click()
      await enterDesk(page, 0, pins)
      // Outside the voter's side the page is an ordinary one again.
      expect(await page.evaluate(() => document.body.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true })))).toBe(true)
    })
    hall.expectNothingAmiss()
  } finally {
    await hall.leave()
  }
})
