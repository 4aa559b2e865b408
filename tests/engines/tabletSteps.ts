/** What the people of a small rehearsal do at a tablet of any engine: the sample is made, opened, voted in, closed, exported. */
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import type { EngineWindow } from './engine'
import type { Screen } from './screen'

export interface Sheet {
  readonly codes: readonly string[]
  readonly pins: readonly string[]
  readonly keyCards: readonly string[]
}

const REASON = 'Lý do vẫn mở khi máy chưa sẵn sàng'
export const IDLE = 'MỜI ĐỒNG CHÍ GHI PHIẾU TÍN NHIỆM'

export async function makeSample(screen: Screen): Promise<Sheet> {
  await screen.tap('button', 'Thử với dữ liệu mẫu')
  await screen.tap('button', 'Tờ mẫu: mã thẻ, PIN, thẻ chìa khóa')
  await screen.expectText('Tờ mẫu của cuộc làm thử')
  const text = await screen.lines()
  const sheet = {
    keyCards: (text.match(/(?:[2-9A-HJ-NP-Z]{4} ){5}[2-9A-HJ-NP-Z]{4}$/gmu) ?? []).map((card) => card.replaceAll(' ', '')),
    pins: text.match(/^\d{6}$/gmu) ?? [],
    codes: (text.match(/\b\d{3} \d{3}\b/gu) ?? []).map((code) => code.replace(' ', '')),
  }
  expect([sheet.keyCards.length, sheet.pins.length]).toEqual([3, 3])
  expect(sheet.codes.length).toBeGreaterThan(3)
  return sheet
}

/** Two members' PINs into the form with this button; the form has the first two members chosen. */
async function givePins(screen: Screen, button: string, pins: readonly string[]): Promise<void> {
  for (const nth of [0, 1]) {
    await screen.fill('PIN', pins[nth] ?? '', { exact: false, nth })
  }
  await screen.tap('button', button)
}

export async function openRound(screen: Screen, present: number, pins: readonly string[]): Promise<void> {
  await screen.tap('button', 'Mở lượt bỏ phiếu', { exact: false })
  await screen.fill('Số có mặt', String(present), { exact: false })
  await screen.expectText('Đủ điều kiện tiến hành')
  // Readiness is another matter in every engine; where a reason is asked for, one is given.
  const reasons = () => screen.all('field', REASON)
  await expect.poll(async () => (await reasons()).length + (await screen.all('field', 'PIN', false)).length).toBeGreaterThan(0)
  if ((await reasons()).length > 0) await screen.fill(REASON, 'May kiem thu')
  await givePins(screen, 'MỞ LƯỢT BỎ PHIẾU', pins)
  await screen.tap('button', 'Vào màn hình ghi phiếu')
  await screen.expect('heading', IDLE)
}

export async function enterCard(screen: Screen, code: string): Promise<void> {
  await screen.expect('heading', IDLE)
  await screen.inputCounts()
  for (const digit of code) await screen.tap('button', digit)
  await screen.expect('heading', 'PHIẾU TÍN NHIỆM')
}

/** Marks everyone with the level that `levelOf` says, page by page, to the review. */
export async function markAll(screen: Screen, levelOf: (person: number) => string): Promise<number> {
  let person = 0
  for (;;) {
    await expect.poll(async () => (await screen.all('radio', levelOf(person))).length).toBeGreaterThan(0)
    await screen.inputCounts()
    const shown = (await screen.all('radio', levelOf(person))).length
    for (let nth = 0; nth < shown; nth += 1, person += 1) {
      const level = levelOf(person)
      await screen.tap('radio', level, { nth })
      await expect.poll(async () => (await screen.all('radio', level))[nth]?.on).toBe(true)
    }
    if ((await screen.all('button', 'Tiếp theo')).length === 0) break
    const page = /Trang (\d+)/u.exec(await screen.text())?.[1]
    await screen.tap('button', 'Tiếp theo')
    await screen.expectText(`Trang ${String(Number(page) + 1)}/`)
  }
  await screen.tap('button', 'Xem lại phiếu')
  await screen.expect('heading', 'XEM LẠI PHIẾU')
  return person
}

export async function castIt(screen: Screen): Promise<void> {
  await screen.inputCounts()
  await screen.tap('button', 'BỎ PHIẾU VÀO HÒM')
  await screen.expect('heading', 'BỎ PHIẾU VÀO HÒM?')
  await screen.inputCounts()
  await screen.tap('button', 'ĐỒNG Ý, BỎ VÀO HÒM')
  await screen.expectText('Phiếu của đồng chí đã được ghi nhận.')
  await screen.inputCounts()
  // The thanks go by themselves after 5 s.
  await screen.tapIfThere('button', 'Xong')
  await screen.expect('heading', IDLE)
}

/** From the home screen after the tablet was dark: the desk shows the verified count, two PINs go on. */
export async function goOnAfterRestart(screen: Screen, ballots: number, pins: readonly string[]): Promise<void> {
  await screen.tap('button', 'Xem tình hình, mở tiếp hoặc kết thúc')
  await screen.expectText('Lượt bỏ phiếu đang tạm dừng vì máy vừa khởi động lại')
  await screen.expectText(`Đã kiểm lại trong hòm: có ${String(ballots)} phiếu`)
  await givePins(screen, 'Mở tiếp', pins)
  await screen.expect('heading', IDLE)
}

export async function closeRound(screen: Screen, window: EngineWindow, sheet: Sheet, ballots: number, printed: number): Promise<void> {
  await screen.inputCounts()
  await screen.tap('button', 'Dành cho Ban Kiểm phiếu')
  await screen.fill('PIN', sheet.pins[0] ?? '', { exact: false })
  await screen.tap('button', 'Vào')
  await screen.expect('heading', 'Tình hình bỏ phiếu')
  await screen.tap('button', 'Kết thúc lượt bỏ phiếu', { nth: 'last' })
  await screen.tap('button', 'Dừng nhận phiếu để kiểm thẻ')
  await screen.fill('Thẻ còn lại chưa trao', String(printed - ballots))
  await screen.fill('Phiếu không dùng (thẻ trả lại)', '0')
  await screen.fill('Số thẻ đếm được trong hòm thẻ', String(ballots))
  await screen.tap('button', 'Đối chiếu')
  await screen.tap('button', 'Đã xong, nhập thẻ chìa khóa')
  for (const [i, card] of sheet.keyCards.slice(0, 2).entries()) {
    await screen.expectText('Đã nhập 0 trên 24 ký tự')
    await window.type(card)
    await expect.poll(async () => (await screen.text()).match(/Đã nhận Chìa khóa \d\/3 – [0-9A-F]{4}/gu)?.length ?? 0).toBe(i + 1)
  }
  await screen.tap('button', 'KẾT THÚC LƯỢT BỎ PHIẾU – KHÔNG MỞ LẠI ĐƯỢC')
}

/** The one finished file in the folder of downloads. */
export async function downloaded(window: EngineWindow): Promise<string> {
  const files = () => (existsSync(window.downloads) ? readdirSync(window.downloads) : []).filter((name) => name.endsWith('.zip'))
  await expect.poll(files, { message: `a package in ${window.downloads}` }).toHaveLength(1)
  const path = join(window.downloads, files()[0] ?? '')
  let size = -1
  await expect.poll(() => {
    const before = size
    size = statSync(path).size
    return size > 0 && size === before
  }).toBe(true)
  return path
}

/** The app asks for files by an input of its own that is in no page: here it is put where a driver finds it. */
export const showFileInputs = (window: EngineWindow): Promise<unknown> =>
  window.run(
    `const click = HTMLInputElement.prototype.click
     HTMLInputElement.prototype.click = function () {
       if (this.type !== 'file') return click.call(this)
       document.getElementById('asked-file')?.remove()
       this.id = 'asked-file'
       this.style.cssText = 'position:fixed;left:0;top:0;z-index:9'
       document.body.append(this)
     }`,
  )
