/**
 * kioskFits: walks the voter's screens of the harness page in Chromium and measures that nothing is
 * clipped, scrolled, overlapping or too small to touch, in every size, orientation and text size.
 * Run: `npx vite` on the repository root, then `npx tsx tests/harness/kioskFits.ts BASE_URL [SHOTS_DIR]`.
 * Exit 1 with a list of what does not fit.
 */
import { mkdirSync } from 'node:fs'
import { chromium } from '@playwright/test'
import type { Page } from '@playwright/test'

const [base = 'http://localhost:5191', shots] = process.argv.slice(2)
const only = process.env['ONLY']
const sizes = [
  [820, 1180],
  [1180, 820],
  [800, 1280],
  [1280, 800],
  [768, 1024],
  [1024, 768],
  [1280, 1920],
] as const
const cases = [
  { name: '5', query: 'people=5' },
  { name: '11', query: 'people=11' },
  { name: '11-long', query: 'people=11&long' },
  { name: '20', query: 'people=20' },
  { name: '60', query: 'people=60' },
  { name: '2x7-lists', query: 'people=7&lists=2&rehearsal' },
  { name: '11-two-levels-all', query: 'people=11&levels=2&unmarked=allOrNothing&eight' },
]
const textSizes = ['medium', 'large', 'largest'] as const
const problems: string[] = []
let screens = 0

/** What is wrong on the screen shown now; empty when all is well. */
function misfits(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = []
    const view = { width: innerWidth, height: innerHeight }
    const kiosk = document.querySelector('[data-text-size]')
    if (kiosk === null) return ['no kiosk']
    const name = (element: Element): string =>
      `${element.tagName.toLowerCase()} “${(element.getAttribute('aria-label') ?? element.textContent).slice(0, 40)}”`
    const shown = [...kiosk.querySelectorAll('*')].filter(
      (element) =>
        element.closest('[inert],svg') === null &&
        !(element.getAttribute('aria-hidden') === 'true' && element.parentElement === kiosk) &&
        getComputedStyle(element).visibility !== 'hidden' &&
        !['inline', 'contents'].includes(getComputedStyle(element).display),
    )
    const main = document.querySelector('main')?.getBoundingClientRect()
    for (const element of shown) {
      const box = element.getBoundingClientRect()
      if (box.left < -1 || box.top < -1 || box.right > view.width + 1 || box.bottom > view.height + 1) {
        found.push(`outside the screen: ${name(element)}`)
      } else if (main && element.closest('main') && (box.bottom > main.bottom + 1 || box.top < main.top - 1 || box.right > main.right + 1)) {
        found.push(`outside its band: ${name(element)}`)
      }
      if (element.scrollHeight > element.clientHeight + 2 || element.scrollWidth > element.clientWidth + 2) {
        found.push(`overflows: ${name(element)} ${element.scrollWidth}×${element.scrollHeight} in ${element.clientWidth}×${element.clientHeight}`)
      }
    }
    const buttons = shown.filter((element) => element.tagName === 'BUTTON')
    for (const [index, button] of buttons.entries()) {
      const a = button.getBoundingClientRect()
      if (a.height < 64.9 || a.width < 64.9) found.push(`too small: ${name(button)} ${a.width}×${a.height}`)
      for (const other of buttons.slice(index + 1)) {
        const b = other.getBoundingClientRect()
        const apartX = Math.max(b.left - a.right, a.left - b.right)
        const apartY = Math.max(b.top - a.bottom, a.top - b.bottom)
        // Between what is chosen from 14 px, among the tools of the header 10 px.
        const least = button.closest('main') && other.closest('main') ? 13.5 : 9.5
        if (Math.max(apartX, apartY) < least) found.push(`too close: ${name(button)} / ${name(other)}`)
      }
    }
    const option = document.querySelector('main [role=radio]')
    const size = kiosk.getAttribute('data-text-size')
    const lowest = size === 'largest' ? 112 : size === 'large' ? 96 : 88
    if (option !== null && option.getBoundingClientRect().height < lowest - 0.5) found.push('low option')
    return [...new Set(found)].slice(0, 8)
  })
}

const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-background-networking'],
})
if (shots !== undefined) mkdirSync(shots, { recursive: true })

for (const [width, height] of sizes) {
  for (const { name, query } of cases) {
    for (const textSize of textSizes) {
      const label = `${width}x${height}-${name}-${textSize}`
      if (only !== undefined && !label.includes(only)) continue
      await walk(label, width, height, query, textSize)
    }
  }
}
await browser.close()
console.log(`${screens} screens measured, ${problems.length} misfits`)
for (const problem of problems) console.log(problem)
process.exit(problems.length === 0 ? 0 : 1)

async function walk(
  label: string,
  width: number,
  height: number,
  query: string,
  textSize: (typeof textSizes)[number],
): Promise<void> {
  const page = await browser.newPage({ viewport: { width, height } })
  // tsx keeps function names through a helper that the page does not have.
  await page.addInitScript('globalThis.__name = (value) => value')
  page.on('pageerror', (error) => problems.push(`${label}: ${error.message}`))
  const look = async (screen: string, picture = true): Promise<void> => {
    await page.waitForTimeout(60)
    screens += 1
    for (const misfit of await misfits(page)) problems.push(`${label}/${screen}: ${misfit}`)
    if (shots !== undefined && picture) await page.screenshot({ path: `${shots}/${label}-${screen}.png` })
  }
  const settle = (): Promise<void> => page.clock.runFor(640)
  let tapped: { x: number; y: number; width: number; height: number } | null = null
  const press = async (button: string | RegExp): Promise<void> => {
    await settle()
    const target = page.getByRole('button', { name: button }).first()
    tapped = await target.boundingBox()
    await target.click()
  }
  /** [BỎ PHIẾU VÀO HÒM] must never appear where the last tap was. */
  const castIsElsewhere = async (after: string): Promise<void> => {
    const cast = await page.getByRole('button', { name: 'BỎ PHIẾU VÀO HÒM' }).boundingBox()
    if (cast === null || tapped === null) return
    const apartX = Math.max(cast.x - tapped.x - tapped.width, tapped.x - cast.x - cast.width)
    const apartY = Math.max(cast.y - tapped.y - tapped.height, tapped.y - cast.y - cast.height)
    if (Math.max(apartX, apartY) < 9) problems.push(`${label}: [BỎ PHIẾU VÀO HÒM] where the last tap was, after ${after}`)
  }
  await page.clock.install()
  await page.goto(`${base}/tests/harness/kiosk.html?${query}`)
  await page.evaluate(() => document.fonts.ready)
  await settle()
  await look('S4', textSize === 'medium')
  await page.keyboard.type(query.includes('eight') ? '12345678' : '123456')
  await page.getByRole('heading', { name: 'PHIẾU TÍN NHIỆM', exact: true }).waitFor()
  for (let size = 0; size < textSizes.indexOf(textSize); size += 1) await press(/^Cỡ chữ/)
  await settle()
  let pages = 0
  let people = 0
  for (;;) {
    await settle()
    const groups = page.getByRole('radiogroup')
    const count = await groups.count()
    for (let person = 0; person < count; person += 1) {
      people += 1
      if (people === 2) continue
      const options = groups.nth(person).getByRole('radio')
      await options.nth((pages + person) % (await options.count())).click()
    }
    await look(`S7-${pages}`, pages < 2)
    pages += 1
    const next = page.getByRole('button', { name: 'Tiếp theo' })
    if ((await next.count()) === 0) break
    await settle()
    await next.click()
  }
  await press('Xem lại phiếu')
  await settle()
  await castIsElsewhere('S7')
  await look('S8')
  if (query.includes('allOrNothing')) {
    await press('Bỏ phiếu trắng')
    await look('S8-blank')
    await press('Đồng ý, để phiếu trắng')
    await settle()
    await castIsElsewhere('S8-blank')
    await look('S8-left-blank')
  }
  if (!label.includes('-60-')) {
    await press(/^Sửa/)
    await settle()
    await look('S7-edit')
    await press('Về xem lại phiếu')
    await castIsElsewhere('S7-edit')
  }
  await press('BỎ PHIẾU VÀO HÒM')
  await settle()
  await look('S9')
  await press('Quay lại')
  await castIsElsewhere('S9')
  await press('BỎ PHIẾU VÀO HÒM')
  if (name11(label)) {
    await press('Kiểm tra phiếu này')
    await settle()
    await look('S9-check')
    await press('Xong, quay lại phiếu')
    await castIsElsewhere('S9-check')
    await press('Che màn hình')
    await settle()
    await look('S11-pin')
    await page.keyboard.type('246802')
    await settle()
    await look('S11-choose')
    await press('Người ghi phiếu đã quay lại')
    await settle()
    await look('S11-card')
    tapped = await page.getByRole('group', { name: 'Bàn phím số' }).boundingBox()
    await page.keyboard.type(query.includes('eight') ? '12345678' : '123456')
    await castIsElsewhere('S11-card')
    await press('BỎ PHIẾU VÀO HÒM')
  }
  await press('ĐỒNG Ý')
  await settle()
  await look('S10')
  await page.close()
}

function name11(label: string): boolean {
  return label.includes('-11-') || label.includes('lists')
}
