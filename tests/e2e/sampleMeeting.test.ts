/** The whole procedure with sample data, as somebody tries it on the first day: every screen says that it is a rehearsal. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { enterDesk, openRound, resumeVoting } from './steps/committee'
import { enterKeyCards, everyoneHasVoted, finalButton, reconcile, stopTakingBallots } from './steps/closing'
import { enterHall, UPRIGHT } from './steps/hall'
import { expectedRows, expectTable, finishMinutes } from './steps/results'
import { expectMarked, makeSample, SAMPLE_PEOPLE, SAMPLE_PRINTED } from './steps/sample'
import { picture } from './steps/shots'
import { contentOnTheStick, stickInTheBrowser } from './steps/stick'
import { verifyOnTheCommandLine } from './steps/superior'
import { agree, enterCard, idleScreen, leaveThanks, mark, sealIt, THANKS } from './steps/voter'
import type { Choices } from './steps/voter'

const PRESENT = 12
const BALLOT: Choices = ['Tín nhiệm cao', 'Tín nhiệm', 'Tín nhiệm thấp', 'Tín nhiệm cao', undefined, 'Tín nhiệm', 'Tín nhiệm cao']

test('the sample meeting, from the empty home to its results', async () => {
  const hall = await enterHall({ before: stickInTheBrowser })
  const { page } = hall
  try {
    await expect(page.getByText(/^Máy này chưa có cuộc lấy phiếu nào/)).toBeVisible()
    const { codes, pins, keyCards } = await makeSample(page)
    await expectMarked(page)
    await page.getByRole('navigation', { name: 'Các bước' }).getByRole('button', { name: /Mở lượt bỏ phiếu/ }).click()
    await expectMarked(page)
    await openRound(page, PRESENT, pins, () => expectMarked(page))

    await test.step('one voter casts', async () => {
      await page.setViewportSize(UPRIGHT)
      await expectMarked(page)
      await picture(page, '31-idle')
      await enterCard(page, codes[0] ?? '')
      await expectMarked(page)
      await mark(page, BALLOT)
      await expectMarked(page)
      await picture(page, '32-review')
      await sealIt(page)
      await expectMarked(page)
      await agree(page)
      await expect(page.getByText(THANKS)).toBeVisible()
      await expectMarked(page)
      await picture(page, '33-done')
      await leaveThanks(page)
      await expect(idleScreen(page)).toBeVisible()
    })

    await test.step('the committee pauses, resumes, and counts a late delegate', async () => {
      await enterDesk(page, 0, pins)
      await expectMarked(page)
      await page.getByRole('button', { name: 'Tạm dừng', exact: true }).click()
      await expect(page.getByText('Lượt bỏ phiếu đang tạm dừng', { exact: true })).toBeVisible()
      await expect(page.getByText('Đã kiểm lại trong hòm: có 1 phiếu')).toBeVisible()
      await resumeVoting(page, pins)
      await enterDesk(page, 2, pins)
      const counts = page.getByRole('row', { name: /^A – Đại biểu/ })
      await expect(counts.getByRole('cell').first()).toHaveText(String(PRESENT))
      await page.getByLabel('Số có mặt mới').fill(String(PRESENT + 1))
      await page.getByLabel('Lý do', { exact: true }).fill('Đại biểu đến muộn vì mưa')
      await page.getByRole('button', { name: 'Ghi số có mặt mới' }).click()
      await expect(counts.getByRole('cell').first()).toHaveText(String(PRESENT + 1))
      await picture(page, '34-desk', true)
    })

    await test.step('it is closed with the sample key cards', async () => {
      await stopTakingBallots(page)
      await expectMarked(page)
      await reconcile(page, { leftover: SAMPLE_PRINTED - 1, unused: 0, cardBox: 1 })
      await everyoneHasVoted(page)
      await enterKeyCards(page, keyCards.slice(1))
      await expectMarked(page)
      await finalButton(page).click()
      await expectTable(page, SAMPLE_PEOPLE, expectedRows([BALLOT], SAMPLE_PEOPLE))
      await expectMarked(page)
      await picture(page, '35-result', true)
    })

    await test.step('its package is called a rehearsal, wherever it is looked at', async () => {
      await finishMinutes(page)
      await page.getByRole('button', { name: 'Lưu hồ sơ kết quả', exact: true }).click()
      await expect(page.getByText(/^Đã ghi tệp LAMTHU_MAU-001_\d{8}_L1\.zip\./)).toBeVisible()
      await expectMarked(page)
      const path = join(hall.stick, 'LAMTHU.zip')
      writeFileSync(path, await contentOnTheStick(page))
      // The stick gave a handle: it is read back without asking for the file again.
      await page.getByRole('button', { name: 'Kiểm tra lại tệp đã lưu' }).click()
      await expect(page.getByText('Đã đọc lại USB: giống hệt kết quả trong máy')).toBeVisible()
      await expect(page.getByText('ĐÃ LƯU RA USB')).toBeVisible()
      const { exit, files } = await verifyOnTheCommandLine(path)
      expect(exit).toBe(4)
      expect(files).toMatchObject([{ type: 'rehearsal', verdict: 'unknown-keys' }])
    })

    await test.step('nothing of it stands among the official meetings', async () => {
      await page.getByRole('button', { name: 'Về trang đầu' }).click()
      await expect(page.getByText(/^Máy này chưa có cuộc lấy phiếu nào/)).toBeVisible()
      await expect(page.getByRole('region', { name: 'Các cuộc làm thử' }).getByRole('listitem')).toHaveCount(1)
      await picture(page, '36-home-after', true)
    })
    await expect(idleScreen(page)).toHaveCount(0)
    hall.expectNothingAmiss()
  } finally {
    await hall.leave()
  }
})
