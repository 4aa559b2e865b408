/**
 * The committee rehearses its own meeting: one tap, the scripted ballots cast at the tablet exactly as they say, one of them
 * checked first; what was expected comes out, the measured pace is taken over into the set-up, and nothing of it stays after
 * the wipe. That its package never counts as an official one is shown by sampleMeeting and, for the canvass, by tests/conformance/canvassCommand.
 */
import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { SAMPLE_KEY_CARDS, SAMPLE_PINS } from '../../src/evidence/sampleCards'
import { enterKeyCards, everyoneHasVoted, finalButton, reconcile, stopTakingBallots } from './steps/closing'
import { enterDesk, openRound } from './steps/committee'
import { enterHall, DESKTOP, UPRIGHT } from './steps/hall'
import { expectMarked } from './steps/sample'
import { setUpMeeting } from './steps/secretary'
import { picture } from './steps/shots'
import { agree, enterCard, inputCounts, mark, sealIt, thanked } from './steps/voter'
import type { Choices, Level } from './steps/voter'

const CSV = 'TT;Họ và tên;Ngày sinh;Chức vụ\n1;Nguyễn Thị Ánh Tuyết;12/03/1976;Bí thư Đảng ủy\n2;Trần Quốc Bảo;05/11/1979;Phó Bí thư\n'
const ROSTER = { file: { name: 'hai-nguoi.csv', mimeType: 'text/csv', buffer: Buffer.from(CSV) }, people: 2 }
const PINS = SAMPLE_PINS.slice(0, 3)
const OPEN = 'để trống'

interface TestBallot {
  readonly code: string
  readonly choices: Choices
  readonly checked: boolean
}

/** What the printed sheet of test ballots says. */
async function readTestBallots(page: Page): Promise<readonly TestBallot[]> {
  const slips = page.getByRole('article', { name: 'Tờ phiếu thử' }).getByRole('region', { name: /^Phiếu thử \d+\/\d+$/ })
  return slips.evaluateAll(
    (found, open) =>
      found.map((slip) => ({
        code: /Mã thẻ (\d{3}) (\d{3})/u.exec(slip.textContent)?.slice(1).join('') ?? '',
        choices: [...slip.querySelectorAll('li strong')].map((level) => (level.textContent === open ? undefined : (level.textContent as Level))),
        checked: slip.textContent.includes('[Kiểm tra phiếu này]'),
      })),
    OPEN,
  )
}

async function cast(page: Page, { code, choices, checked }: TestBallot): Promise<void> {
  await enterCard(page, code)
  await mark(page, choices)
  await sealIt(page)
  if (checked) {
    await page.getByRole('button', { name: 'Kiểm tra phiếu này' }).click()
    await expect(page.getByRole('img', { name: 'Mã QR để máy khác kiểm tra phiếu này' })).toBeVisible()
    await picture(page, '61-ballot-check')
    await inputCounts(page)
    await page.getByRole('button', { name: 'Xong, quay lại phiếu' }).click()
    await sealIt(page)
  }
  await agree(page)
  await thanked(page)
}

test('a meeting is rehearsed by its script, compared, measured and wiped', async () => {
  const hall = await enterHall()
  const { page } = hall
  const steps = page.getByRole('navigation', { name: 'Các bước' })
  try {
    await setUpMeeting(page, { summoned: 6, printed: 11, roster: ROSTER })
    await steps.getByRole('button', { name: /Làm thử/ }).click()
    await picture(page, '60-rehearsal-start', true)
    await page.getByRole('main').getByRole('button', { name: 'Làm thử', exact: true }).click()
    await expect(page.getByRole('heading', { name: 'Các phiếu thử' })).toBeVisible()
    await expectMarked(page)
    await picture(page, '60-test-ballots', true)
    const ballots = await readTestBallots(page)
    expect(ballots.length).toBeGreaterThanOrEqual(8)
    expect(ballots.filter(({ checked }) => checked)).toHaveLength(1)

    await page.getByRole('button', { name: 'Tiếp theo: mở lượt làm thử' }).click()
    await openRound(page, ballots.length, PINS)
    await page.setViewportSize(UPRIGHT)
    await test.step('the tablet says which test ballot comes next, and every one is cast', async () => {
      const first = `Phiếu thử 1/${String(ballots.length)}`
      await picture(page, '61-rehearsal-idle')
      await page.getByRole('button', { name: `${first}: xem cách đánh dấu` }).click()
      await expect(page.getByRole('dialog', { name: first })).toContainText('Nguyễn Thị Ánh Tuyết')
      await picture(page, '61-rehearsal-prompt')
      await page.getByRole('button', { name: 'Đóng' }).click()
      for (const ballot of ballots) await cast(page, ballot)
      await expect(page.getByRole('button', { name: 'Đã đủ phiếu thử' })).toBeVisible()
    })

    await test.step('the totals are those expected, and one ballot was checked', async () => {
      await page.setViewportSize(DESKTOP)
      await enterDesk(page, 1, PINS)
      await stopTakingBallots(page)
      await reconcile(page, { leftover: 5, unused: 0, cardBox: ballots.length })
      await everyoneHasVoted(page)
      await enterKeyCards(page, SAMPLE_KEY_CARDS.slice(0, 2).map((card) => card.replaceAll(' ', '')))
      await finalButton(page).click()
      await expect(page.getByText('Mọi tổng số đều đúng như dự kiến. Máy đếm đúng những gì đã đánh dấu.')).toBeVisible({ timeout: 60_000 })
      await expect(page.getByText('Đã kiểm tra 1 phiếu ([Kiểm tra phiếu này]).')).toBeVisible()
      await expect(page.getByRole('cell', { name: '✓ khớp' })).toHaveCount(2)
      await expectMarked(page)
      await picture(page, '62-expected-and-got', true)
    })

    await test.step('it is wiped; the official meeting keeps the measured pace', async () => {
      await page.getByRole('button', { name: 'Xóa cuộc làm thử này' }).click()
      await page.getByRole('button', { name: 'Xóa hẳn', exact: true }).click()
      await expect(page.getByRole('region', { name: 'Các cuộc làm thử' })).toHaveCount(0)
      await page.getByRole('button', { name: 'Tiếp tục chuẩn bị' }).click()
      await steps.getByRole('button', { name: /Làm thử/ }).click()
      await expect(page.getByText('Chưa làm thử lần nào.')).toBeVisible()
      await expect(page.getByText(new RegExp(`giá trị giữa của ${String(ballots.length)} phiếu thử`))).toBeVisible()
    })
    hall.expectNothingAmiss()
  } finally {
    await hall.leave()
  }
})
