/**
 * What may go wrong at the tablet: a second window, an address that is not secure, a disk that fails or is full, wrong key
 * cards. Each is named in words, nothing is lost by it, and the way on is there.
 */
import { expect, test } from '@playwright/test'
import { SAMPLE_KEY_CARDS } from '../../src/evidence/sampleCards'
import { launchTablet, newProfile } from '../support/launch'
import { enterDesk, expectCard } from './steps/committee'
import { enterKeyCards, everyoneHasVoted, finalButton, reconcile, stopTakingBallots, typeKeyCard } from './steps/closing'
import { enterHall, UPRIGHT } from './steps/hall'
import type { Hall } from './steps/hall'
import { serveInsecurely } from './steps/insecureOrigin'
import { expectedRows, expectTable } from './steps/results'
import { openSample, SAMPLE_PEOPLE, SAMPLE_PRINTED } from './steps/sample'
import type { SampleSheet } from './steps/sample'
import { picture } from './steps/shots'
import { agree, enterCard, idleScreen, inputCounts, mark, sealIt, thanked, vote } from './steps/voter'
import type { Choices } from './steps/voter'
import { breakCasts } from './steps/writes'

const PRESENT = 11
const BALLOT: Choices = ['Tín nhiệm', 'Tín nhiệm cao', undefined, 'Tín nhiệm thấp', 'Tín nhiệm', 'Tín nhiệm', 'Tín nhiệm cao']
const HIGH: Choices = SAMPLE_PEOPLE.map(() => 'Tín nhiệm cao')

test('a second window says that the app is open elsewhere, and does nothing', async () => {
  const hall = await enterHall()
  try {
    const second = await hall.context.newPage()
    await second.goto(hall.address)
    await expect(second.getByText('Hòm Phiếu đang mở ở một cửa sổ khác')).toBeVisible()
    await expect(second.getByRole('button')).toHaveCount(0)
    expect(await second.evaluate(() => watched.strictWrites)).toBe(0)
    await picture(second, '40-second-window')
    await expect(hall.page.getByRole('button', { name: 'Tạo cuộc lấy phiếu' })).toBeEnabled()
    await hall.page.close()
    // The browser lets go of the closed window's lock in its own time.
    await expect(async () => {
      await second.reload()
      await expect(second.getByRole('button', { name: 'Tạo cuộc lấy phiếu' })).toBeVisible({ timeout: 3000 })
    }).toPass()
    hall.expectNothingAmiss()
  } finally {
    await hall.leave()
  }
})

test('an address that is not secure is refused, with the way to a secure one', async () => {
  const profile = newProfile()
  const origin = 'http://may-chu-phuong.test'
  const tablet = await launchTablet({ profile: profile.path, origin })
  try {
    await serveInsecurely(tablet.context, origin)
    await tablet.page.goto(origin)
    expect(await tablet.page.evaluate(() => isSecureContext)).toBe(false)
    await expect(tablet.page.getByText('Địa chỉ này không an toàn nên Hòm Phiếu không chạy')).toBeVisible()
    await expect(tablet.page.getByText(/https/)).toBeVisible()
    await expect(tablet.page.getByRole('button')).toHaveCount(0)
    await picture(tablet.page, '41-insecure')
    expect(tablet.foreignRequests).toEqual([])
    expect(tablet.pageErrors).toEqual([])
  } finally {
    await tablet.close()
    profile.remove()
  }
})

test('a disk that fails or is full costs nobody a ballot, and wrong key cards open nothing', async () => {
  const hall = await enterHall()
  try {
    const sheet = await openSample(hall.page, PRESENT)
    await hall.page.setViewportSize(UPRIGHT)
    await test.step('the write fails half way: the choices stay, a second try succeeds', () => writeFails(hall, sheet.codes[0] ?? ''))
    await test.step('the disk is full: the card stays unspent', () => diskIsFull(hall, sheet, sheet.codes[1] ?? ''))
    await test.step('wrong key cards are named and change nothing', () => wrongKeyCards(hall, sheet))
    await test.step('after the cancelled closing the round is closed all the same', async () => {
      await everyoneHasVoted(hall.page)
      await enterKeyCards(hall.page, [sheet.keyCards[2] ?? '', sheet.keyCards[1] ?? ''])
      await finalButton(hall.page).click()
      await expectTable(hall.page, SAMPLE_PEOPLE, expectedRows([BALLOT, HIGH], SAMPLE_PEOPLE))
    })
    hall.expectNothingAmiss()
  } finally {
    await hall.leave()
  }
})

async function writeFails({ page }: Hall, code: string): Promise<void> {
  await enterCard(page, code)
  await mark(page, BALLOT)
  await sealIt(page)
  await breakCasts(page, 'disk fails')
  await agree(page)
  await expect(page.getByText('Chưa ghi được phiếu', { exact: true })).toBeVisible()
  await expect(page.getByText('Các lựa chọn còn nguyên, thẻ vẫn dùng được.')).toBeVisible()
  await picture(page, '42-write-failed')
  await inputCounts(page)
  await page.getByRole('button', { name: 'Xem lại phiếu' }).click()
  const line = page.getByRole('listitem').filter({ hasText: 'Phạm Thị Thúy Hằng' })
  await expect(line).toContainText('Tín nhiệm thấp')
  await sealIt(page)
  await agree(page)
  await expect(page.getByText('Chưa ghi được phiếu', { exact: true })).toBeVisible()
  await breakCasts(page, undefined)
  await inputCounts(page)
  await page.getByRole('button', { name: 'Thử lại' }).click()
  await thanked(page)
}

async function diskIsFull({ page }: Hall, { pins }: SampleSheet, code: string): Promise<void> {
  await enterCard(page, code)
  await mark(page, HIGH)
  await sealIt(page)
  await breakCasts(page, 'disk is full')
  await agree(page)
  await expect(page.getByText('Máy đã hết chỗ ghi')).toBeVisible()
  await picture(page, '43-disk-full')
  await breakCasts(page, undefined)
  // The voter gives up: the attendant clears what stands on the screen.
  await inputCounts(page)
  await page.getByRole('button', { name: 'Che màn hình và gọi Ban Kiểm phiếu' }).click()
  await expect(page.getByText('Mời thành viên Ban Kiểm phiếu nhập mã PIN.')).toBeVisible()
  await inputCounts(page)
  await picture(page, '44-cover')
  const pad = page.getByRole('group', { name: 'Bàn phím số nhập mã PIN' })
  for (const digit of pins[1] ?? '') await pad.getByRole('button', { name: digit, exact: true }).click()
  await expect(page.getByText('Có một phiếu đang ghi dở, chưa bỏ vào hòm.')).toBeVisible()
  await inputCounts(page)
  await picture(page, '45-cover-choice')
  await page.getByRole('button', { name: 'Xóa phần đang ghi – thẻ vẫn dùng được' }).click()
  await expect(idleScreen(page)).toBeVisible()
  await enterDesk(page, 1, pins)
  await expectCard(page, code, 'Thẻ này chưa bỏ phiếu, vẫn dùng được.')
  await page.getByRole('button', { name: 'Đưa máy về màn hình ghi phiếu' }).click()
  await vote(page, code, HIGH)
}

async function wrongKeyCards(hall: Hall, { pins, keyCards }: SampleSheet): Promise<void> {
  const { page } = hall
  const [first = '', second = ''] = keyCards
  await enterDesk(page, 0, pins)
  await stopTakingBallots(page)
  await reconcile(page, { leftover: SAMPLE_PRINTED - 2, unused: 0, cardBox: 1 })
  await expect(page.getByRole('alert')).toBeVisible()
  await picture(page, '46-card-box-differs', true)
  await reconcile(page, { leftover: SAMPLE_PRINTED - 2, unused: 0, cardBox: 2 })
  await everyoneHasVoted(page)

  const another = (SAMPLE_KEY_CARDS[4] ?? '').replaceAll(' ', '')
  await typeKeyCard(page, another)
  await expect(page.getByText('Thẻ chìa khóa này không thuộc lượt lấy phiếu này.')).toBeVisible()
  await picture(page, '47-wrong-key-card', true)

  const slip = second.slice(0, 9) + (second[9] === 'A' ? 'B' : 'A') + second.slice(10, 12)
  await typeKeyCard(page, slip)
  await expect(page.getByText(/Nhóm 3 sai/)).toBeVisible()
  await page.getByRole('button', { name: 'Xóa hết' }).click()

  await enterKeyCards(page, [first])
  await typeKeyCard(page, first)
  await expect(page.getByText(/^Chìa khóa 1\/3 – [0-9A-F]{4} đã được nhập rồi\.$/)).toBeVisible()
  await expect(page.getByText('Đã nhập 1/2 thẻ')).toBeVisible()
  await expect(finalButton(page)).toHaveCount(0)
  await page.getByRole('button', { name: 'Thôi, quay lại kiểm thẻ' }).click()
  await expect(page.getByRole('heading', { name: 'Kiểm thẻ và phiếu' })).toBeVisible()

  // The round is still only paused: after a restart, too. Voting does not go on, because a key card was entered.
  await hall.pullTheBattery()
  await hall.switchOn()
  await hall.page.getByRole('button', { name: 'Xem tình hình, mở tiếp hoặc kết thúc' }).click()
  await hall.page.getByRole('button', { name: 'Thôi, quay lại kiểm thẻ' }).click()
  await expect(hall.page.getByRole('heading', { name: 'Kiểm thẻ và phiếu' })).toBeVisible()
  await expect(hall.page.getByRole('button', { name: 'Chưa, mở tiếp cho bỏ phiếu' })).toHaveCount(0)
}
