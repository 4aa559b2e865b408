/**
 * One walk through the voter's screens on the harness page (tests/harness/kiosk.html) at one size, with one ballot and one text
 * size: every screen is measured (misfits.ts), every page is seen, the tablet is turned in mid-ballot and keeps its place, and
 * [BỎ PHIẾU VÀO HÒM] is never where the last tap was. Time is the page's own clock, so nothing waits.
 */
import type { Browser, Page } from '@playwright/test'
import { createServer } from 'vite'
import { misfits } from './misfits'

export interface Walk {
  readonly width: number
  readonly height: number
  /** Query of the harness page: people, lists, levels, unmarked, rehearsal, long, eight. */
  readonly ballot: string
  readonly text: 'medium' | 'large' | 'largest'
}

const TEXT_SIZES = ['medium', 'large', 'largest'] as const

/** Every ballot, size and text size of `npm run kiosk:fits`; each walk turns its tablet, so both orientations are begun in and turned to. */
export const WALKS: readonly Walk[] = [
  [768, 1024], [800, 1280], [820, 1180], [1024, 1366], [1280, 1920], [1024, 768], [1280, 800], [1180, 820], [1366, 1024], [1920, 1280],
].flatMap(([width = 0, height = 0]) =>
  ['people=5', 'people=11', 'people=11&long', 'people=20', 'people=60', 'people=7&lists=2&rehearsal', 'people=11&levels=2&unmarked=allOrNothing&eight'].flatMap((ballot) =>
    TEXT_SIZES.map((text) => ({ width, height, ballot, text })),
  ),
)

export const nameOf = ({ width, height, ballot, text }: Walk): string => `${String(width)}×${String(height)} ${ballot} ${text}`

/** The harness pages, served from their sources. */
export async function serveHarness(): Promise<{ readonly address: string; stop(): Promise<void> }> {
  const server = await createServer({ server: { host: '127.0.0.1', port: 0, hmr: false, watch: null }, logLevel: 'error', clearScreen: false })
  await server.listen()
  const [address = ''] = server.resolvedUrls?.local ?? []
  return { address, stop: () => server.close() }
}

export interface WalkReport {
  readonly screens: number
  readonly problems: readonly string[]
}

export async function walkThrough(browser: Browser, address: string, walk: Walk): Promise<WalkReport> {
  const page = await browser.newPage({ viewport: { width: walk.width, height: walk.height } })
  const problems: string[] = []
  let screens = 0
  // The runner keeps function names through a helper that the page does not have.
  await page.addInitScript('globalThis.__name = (value) => value')
  page.on('pageerror', (error) => problems.push(error.message))
  const look = async (screen: string): Promise<void> => {
    screens += 1
    // Laid out anew a frame or two after the screen was turned: what is wrong must stay wrong.
    let found = await misfits(page)
    for (let again = 0; found.length > 0 && again < 10; again += 1) {
      await page.clock.runFor(50)
      found = await misfits(page)
    }
    problems.push(...found.map((misfit) => `${screen}: ${misfit}`))
  }
  const tablet = new Tablet(page, problems, look)
  await page.clock.install()
  await page.goto(`${address}tests/harness/kiosk.html?${walk.ballot}`)
  await page.evaluate(() => document.fonts.ready)
  try {
    await tablet.vote(walk)
  } catch (error) {
    problems.push(error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error))
  }
  await page.close()
  return { screens, problems }
}

type Look = (screen: string) => Promise<void>

class Tablet {
  private readonly page: Page
  private readonly problems: string[]
  private readonly look: Look
  private tapped: { x: number; y: number; width: number; height: number } | null = null

  constructor(page: Page, problems: string[], look: Look) {
    this.page = page
    this.problems = problems
    this.look = look
  }

  private settle(): Promise<void> {
    return this.page.clock.runFor(640)
  }

  private async press(button: string | RegExp): Promise<void> {
    await this.settle()
    const target = this.page.getByRole('button', { name: button }).first()
    this.tapped = await target.boundingBox()
    await target.click()
  }

  private async castIsElsewhere(after: string): Promise<void> {
    const cast = await this.page.getByRole('button', { name: 'BỎ PHIẾU VÀO HÒM' }).boundingBox()
    if (cast === null || this.tapped === null) return
    // Where a finger comes down: the middle of what it pressed.
    const [x, y] = [this.tapped.x + this.tapped.width / 2, this.tapped.y + this.tapped.height / 2]
    if (x > cast.x && x < cast.x + cast.width && y > cast.y && y < cast.y + cast.height) this.problems.push(`[BỎ PHIẾU VÀO HÒM] where the last tap was, after ${after}`)
  }

  /** Turned a quarter and back: the same people are in sight, nothing is clipped on the way. */
  private async turn(screen: string): Promise<void> {
    const view = this.page.viewportSize()
    if (view === null) return
    const inSight = () => this.page.locator('main section > div > h2, main li').evaluateAll((all) => all.filter((one) => one.closest('[inert]') === null).map((one) => one.textContent))
    const [first] = await inSight()
    // Laid out anew a frame or two after the screen was turned: what is not in sight by then is out of sight.
    const settled = async (as: (people: readonly (string | null)[]) => boolean): Promise<readonly (string | null)[]> => {
      await this.settle()
      let people = await inSight()
      for (let again = 0; !as(people) && again < 20; again += 1) {
        await this.page.clock.runFor(50)
        people = await inSight()
      }
      return people
    }
    await this.page.setViewportSize({ width: view.height, height: view.width })
    const turned = await settled((people) => !screen.startsWith('S7') || people.includes(first ?? ''))
    await this.look(`${screen} turned`)
    if (screen.startsWith('S7') && !turned.includes(first ?? '')) this.problems.push(`${screen}: turned, ${String(first)} is out of sight`)
    await this.page.setViewportSize(view)
    const [again] = await settled(([person]) => person === first)
    if (again !== first) this.problems.push(`${screen}: turned and back, another place is shown: ${String(again)} instead of ${String(first)}`)
  }

  /** The idle screen has no button for the text size: it stands as the tablet is set to begin, and its heading grows with that. */
  private async idleInEverySize(): Promise<void> {
    let before = 0
    for (const size of [...TEXT_SIZES, 'medium'] as const) {
      await this.page.locator('[data-text-size]').evaluate((kiosk, wanted) => { kiosk.setAttribute('data-text-size', wanted) }, size)
      const heading = await this.page.getByRole('heading', { level: 1 }).evaluate((title) => Number.parseFloat(getComputedStyle(title).fontSize))
      if (size !== 'medium' && heading < before * 1.05) this.problems.push(`S4: the heading has ${String(heading)} px in ${size}, ${String(before)} px in the size before`)
      before = heading
      await this.look(`S4, ${size}`)
    }
  }

  async vote({ ballot, text }: Walk): Promise<void> {
    const code = ballot.includes('eight') ? '12345678' : '123456'
    await this.settle()
    await this.idleInEverySize()
    await this.press('Quét mã QR trên thẻ bằng máy quay')
    await this.look('S4, scanning')
    await this.press('Gõ mã')
    await this.settle()
    await this.page.keyboard.type(code)
    await this.page.getByRole('heading', { name: 'PHIẾU TÍN NHIỆM', exact: true }).waitFor()
    for (let size = 0; size < TEXT_SIZES.indexOf(text); size += 1) await this.press(/^Cỡ chữ/)
    await this.markEveryone()
    await this.reviewAndCast(ballot, code)
  }

  private async markEveryone(): Promise<void> {
    let people = 0
    for (let pages = 0; ; pages += 1) {
      await this.settle()
      const groups = this.page.getByRole('radiogroup')
      for (let person = 0; person < (await groups.count()); person += 1) {
        people += 1
        if (people === 2) continue
        const options = groups.nth(person).getByRole('radio')
        await options.nth((pages + person) % (await options.count())).click()
      }
      await this.look(`S7 page ${String(pages + 1)}`)
      if (pages === 1) await this.turn('S7 page 2')
      const next = this.page.getByRole('button', { name: 'Tiếp theo' })
      if ((await next.count()) === 0) return
      await this.settle()
      await next.click()
    }
  }

  private async reviewAndCast(ballot: string, code: string): Promise<void> {
    await this.press('Xem lại phiếu')
    await this.castIsElsewhere('S7')
    await this.settle()
    await this.look('S8')
    await this.turn('S8')
    if (ballot.includes('allOrNothing')) {
      await this.press('Bỏ phiếu trắng')
      await this.look('S8, blank ballot?')
      await this.press('Đồng ý, để phiếu trắng')
      await this.castIsElsewhere('S8, blank ballot')
      await this.settle()
      await this.look('S8, left blank')
    }
    await this.press(/^Sửa mức/)
    await this.settle()
    await this.look('S7, correcting')
    await this.press('Về xem lại phiếu')
    await this.castIsElsewhere('S7, correcting')
    await this.press('BỎ PHIẾU VÀO HÒM')
    await this.settle()
    await this.look('S9')
    await this.press('Quay lại')
    await this.castIsElsewhere('S9')
    await this.press('BỎ PHIẾU VÀO HÒM')
    await this.press('Kiểm tra phiếu này')
    await this.settle()
    await this.look('ballot check')
    await this.press('Xong, quay lại phiếu')
    await this.castIsElsewhere('the ballot check')
    await this.coverAndReturn(code)
    await this.press('BỎ PHIẾU VÀO HÒM')
    await this.press('ĐỒNG Ý')
    await this.settle()
    await this.look('S10')
  }

  private async coverAndReturn(code: string): Promise<void> {
    await this.press('Che màn hình')
    await this.settle()
    await this.look('S11, PIN')
    await this.page.keyboard.type('246802')
    await this.settle()
    await this.look('S11, choice')
    await this.press('Người ghi phiếu đã quay lại')
    await this.settle()
    await this.look('S11, card')
    await this.page.keyboard.type(code)
    await this.page.getByRole('heading', { name: 'XEM LẠI PHIẾU' }).waitFor()
  }
}
