/**
 * A voter scans the card, asks for the ballot check instead of casting, and a second device — another browser, looking at the
 * tablet's screen with its own camera — computes the same code (protocol.md §4, §8). The checked ballot is spoiled, the card
 * unspent; the ballot cast afterwards has another code. Both cameras are real inputs of the browser, fed with a film.
 */
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { sampleVotingCard } from '../../src/evidence/sampleCards'
import { votingCardQr } from '../../src/evidence/votingCard'
import { newProfile } from '../support/launch'
import { filmCode, filmScreen, seesTheVideo } from './steps/camera'
import { enterDesk, expectCard, openRound } from './steps/committee'
import { enterHall, UPRIGHT } from './steps/hall'
import type { Hall } from './steps/hall'
import { savesByDownload } from './steps/results'
import { makeSample, REHEARSAL, SAMPLE_PEOPLE } from './steps/sample'
import { picture } from './steps/shots'
import { agree, idleScreen, inputCounts, mark, sealIt, thanked } from './steps/voter'
import type { Choices } from './steps/voter'

const BALLOT: Choices = ['Tín nhiệm thấp', 'Tín nhiệm cao', undefined, 'Tín nhiệm', 'Tín nhiệm', 'Tín nhiệm thấp', 'Tín nhiệm cao']

/** The twelve symbols on S9. */
const sealCode = async (page: Page): Promise<string> => /(?:[2-9A-HJ-NP-Z]{4} ?){3}/u.exec(await page.getByText('Mã phiếu đã niêm phong').locator('..').innerText())?.[0].trim() ?? ''

async function scanCard(page: Page): Promise<void> {
  await inputCounts(page)
  await page.getByRole('button', { name: 'Quét mã QR trên thẻ bằng máy quay' }).click()
  await picture(page, '50-scanning')
  await expect(page.getByRole('heading', { name: 'PHIẾU TÍN NHIỆM' })).toBeVisible()
}

async function secondDeviceSees(folder: string, film: string, openingRecord: string): Promise<Hall> {
  const second = await enterHall({ switches: seesTheVideo(film) })
  const { page } = second
  // From help and back to its article; then straight from home.
  await page.getByRole('button', { name: 'Cài đặt và trợ giúp' }).click()
  await page.getByRole('button', { name: '“Kiểm tra phiếu này” là gì' }).click()
  await picture(page, '52-help-article', true)
  await page.getByRole('button', { name: 'Kiểm tra một phiếu bằng máy này' }).click()
  await page.getByRole('button', { name: 'Về phần trợ giúp' }).click()
  await expect(page.getByRole('heading', { name: '“Kiểm tra phiếu này” là gì' }).first()).toBeVisible()
  await page.getByRole('button', { name: 'Về trang đầu' }).click()
  await picture(page, '52-home', true)
  await page.getByRole('button', { name: 'Kiểm tra một phiếu', exact: true }).click()
  const asked = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Chọn tệp biên bản mở lượt' }).click()
  await (await asked).setFiles(join(folder, openingRecord))
  await page.getByRole('button', { name: 'Quét mã QR' }).click()
  return second
}

test('a scanned card, and a ballot that a second device checks', async () => {
  const folder = newProfile()
  const cardFilm = join(folder.path, 'card.y4m')
  const { group, secret, code: digits } = sampleVotingCard('A', 0)
  filmCode(cardFilm, votingCardQr(group, secret))
  const hall = await enterHall({ before: savesByDownload, switches: seesTheVideo(cardFilm) })
  const { page } = hall
  let second: Hall | undefined
  try {
    const { pins } = await makeSample(page)
    await page.getByRole('navigation', { name: 'Các bước' }).getByRole('button', { name: /Mở lượt bỏ phiếu/ }).click()
    const saved = page.waitForEvent('download', (download) => download.suggestedFilename().endsWith('.json'))
    await page.getByRole('button', { name: 'Lưu tệp mở lượt cho cấp trên' }).click()
    await (await saved).saveAs(join(folder.path, 'mo-luot.json'))
    const fingerprint = /[2-9A-HJ-NP-Z]{4}(?:-[2-9A-HJ-NP-Z]{4}){3}/u.exec(await page.getByRole('article', { name: 'Biên bản kiểm tra và niêm phong hòm phiếu' }).innerText())?.[0] ?? ''
    await openRound(page, 12, pins)
    await page.setViewportSize(UPRIGHT)

    await scanCard(page)
    await mark(page, BALLOT)
    await sealIt(page)
    const code = await sealCode(page)
    expect(code).toMatch(/^[2-9A-HJ-NP-Z]{4} [2-9A-HJ-NP-Z]{4} [2-9A-HJ-NP-Z]{4}$/)
    await page.getByRole('button', { name: 'Kiểm tra phiếu này' }).click()
    const qr = page.getByRole('img', { name: 'Mã QR để máy khác kiểm tra phiếu này' })
    await expect(qr).toBeVisible()
    await picture(page, '51-ballot-check')
    const part = await qr.boundingBox()
    if (part === null) throw new Error('no QR on the screen')
    const screenFilm = join(folder.path, 'screen.y4m')
    await filmScreen(page, screenFilm, part)

    await test.step('the second device computes the same code from what its camera sees', async () => {
      second = await secondDeviceSees(folder.path, screenFilm, 'mo-luot.json')
      const other = second.page
      await expect(other.getByText(fingerprint)).toBeVisible()
      await expect(other.getByText('Mã phiếu do máy này tính lại').locator('..')).toContainText(code)
      const rows = other.getByRole('table', { name: /Danh sách|Chức danh|cán bộ/i }).or(other.getByRole('table')).getByRole('row')
      await expect(rows).toHaveCount(SAMPLE_PEOPLE.length)
      for (const [i, level] of BALLOT.entries()) await expect(rows.nth(i).getByRole('cell')).toHaveText(level === undefined ? 'Chưa đánh giá' : level.toLowerCase())
      await other.getByLabel(/Gõ mã trên máy ghi phiếu/).fill(code.toLowerCase())
      await expect(other.getByText('Hai mã giống nhau')).toBeVisible()
      await picture(other, '52-second-device', true)
      await other.getByLabel(/Gõ mã trên máy ghi phiếu/).fill('2222 2222 2222')
      await expect(other.getByText('Hai mã KHÁC nhau')).toBeVisible()
      // Nothing of it is written there, and the screen can be cleared.
      expect(await other.evaluate(() => watched.strictWrites)).toBe(0)
      await other.getByRole('button', { name: 'Xóa, kiểm tra phiếu khác' }).click()
      await expect(other.getByText('Đã xóa các lựa chọn khỏi màn hình.')).toBeVisible()
      await expect(other.getByRole('table')).toHaveCount(0)
    })

    await test.step('the checked ballot is spoiled: the next one is sealed afresh, and the card casts it', async () => {
      await inputCounts(page)
      await page.getByRole('button', { name: 'Xong, quay lại phiếu' }).click()
      await sealIt(page)
      expect(await sealCode(page)).not.toBe(code)
      await agree(page)
      await thanked(page)
    })

    await test.step('the card is spent now, scanned or typed; the committee counts one check', async () => {
      await inputCounts(page)
      await page.getByRole('button', { name: 'Quét mã QR trên thẻ bằng máy quay' }).click()
      await expect(page.getByRole('alert')).toContainText('Mã thẻ không dùng được.')
      await enterDesk(page, 1, pins)
      await expectCard(page, digits, 'Thẻ này đã bỏ phiếu.')
      await expect(page.getByRole('region', { name: 'Việc khác thường từ đầu lượt' })).toContainText('Lần kiểm tra phiếu1')
      await page.getByRole('button', { name: 'Quét thẻ' }).click()
      await expect(page.getByText('Đã quét một thẻ.')).toBeVisible()
      await picture(page, '53-desk', true)
    })

    await test.step('the hall may see how many have voted, in a window that is closed until somebody opens it', async () => {
      expect(hall.context.pages()).toHaveLength(1)
      const opened = hall.context.waitForEvent('page')
      await page.getByRole('button', { name: 'Mở cửa sổ chiếu' }).click()
      const projector = await opened
      await expect(projector.getByRole('status')).toHaveText('Đã bỏ 1/12 phiếu')
      await expect(projector.getByText(REHEARSAL)).toBeVisible()
      await picture(projector, '54-projector')
    })

    await test.step('one ballot is released to a voter whose card is not taken, and counted when it is in the box', async () => {
      const form = page.locator('form').filter({ has: page.getByRole('button', { name: 'Cấp bù và mở phiếu trên màn hình' }) })
      await form.getByRole('combobox').selectOption('2')
      await form.getByLabel('PIN 6 số').fill(pins[2] ?? '')
      await form.getByRole('button', { name: 'Cấp bù và mở phiếu trên màn hình' }).click()
      await expect(page.getByRole('heading', { name: 'PHIẾU TÍN NHIỆM' })).toBeVisible()
      await mark(page, BALLOT)
      await sealIt(page)
      await agree(page)
      await thanked(page)
      await enterDesk(page, 0, pins)
      await expect(page.getByRole('region', { name: 'Việc khác thường từ đầu lượt' })).toContainText('Phiếu cấp bù đã bỏ vào hòm1')
      const [, projector = page] = hall.context.pages()
      await expect(projector.getByRole('status')).toHaveText('Đã bỏ 2/12 phiếu')
      await page.getByRole('button', { name: 'Đóng cửa sổ chiếu' }).click()
      await expect.poll(() => hall.context.pages().length).toBe(1)
      await page.getByRole('button', { name: 'Đưa máy về màn hình ghi phiếu' }).click()
      await expect(idleScreen(page)).toBeVisible()
    })
    hall.expectNothingAmiss()
    second?.expectNothingAmiss()
  } finally {
    await second?.leave()
    await hall.leave()
    folder.remove()
  }
})
