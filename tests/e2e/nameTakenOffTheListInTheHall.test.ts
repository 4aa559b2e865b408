/**
 * In the hall, after the review sheet was approved and everything was printed, a name has to come off the list: two PINs, a
 * new sheet with another fingerprint, a new sealing record. The cards printed before still vote, the key cards copied before
 * still open the totals, and the name stands on no ballot and in no result.
 */
import { expect, test } from '@playwright/test'
import { approveAndSeal, enterDesk, makeKeyCards, openRound, readZeroReport } from './steps/committee'
import { enterKeyCards, everyoneHasVoted, finalButton, reconcile, stopTakingBallots } from './steps/closing'
import { enterHall, UPRIGHT } from './steps/hall'
import { givePins } from './steps/pins'
import { expectedRows, expectTable } from './steps/results'
import { PEOPLE, printVotingCards, setUpMeeting, toSetUpStep } from './steps/secretary'
import { picture } from './steps/shots'
import { vote } from './steps/voter'
import type { Choices } from './steps/voter'

const GONE = 'Hồ Sỹ Hiệp'
const STAYING = PEOPLE.filter((name) => name !== GONE)
const PRINTED = 9
const BALLOTS: readonly Choices[] = [STAYING.map(() => 'Tín nhiệm cao'), STAYING.map((_, i) => (i % 2 === 0 ? 'Tín nhiệm' : 'Tín nhiệm thấp'))]

test('a name taken off the list in the hall wastes nothing that was printed', async () => {
  const hall = await enterHall()
  const { page } = hall
  const sheet = page.getByRole('article', { name: 'Phiếu duyệt cấu hình lượt lấy phiếu' })
  const fingerprint = async () => /[2-9A-HJ-NP-Z]{4}(?:-[2-9A-HJ-NP-Z]{4}){3}/u.exec(await sheet.innerText())?.[0]
  try {
    await setUpMeeting(page, { summoned: 4, printed: PRINTED })
    const keyCards = await makeKeyCards(page)
    const codes = await printVotingCards(page, PRINTED)
    await expect.poll(fingerprint).toBeDefined()
    const before = await fingerprint()
    await approveAndSeal(page)
    const sealedBefore = await readZeroReport(page)

    await test.step('two members allow the change with their PINs; the name goes', async () => {
      await page.getByRole('button', { name: 'Sửa lại trước khi mở' }).click()
      await picture(page, '40-change-before-opening', true)
      await givePins(page, 'Sửa lại, bỏ biên bản này', [0, 2])
      await expect(page.getByText('Đã làm thẻ chìa khóa')).toBeVisible()
      await toSetUpStep(page, 'Người được lấy phiếu')
      await page.getByRole('button', { name: `Xóa ${GONE}` }).click()
      await expect(page.getByText('✓ Đã lưu')).toBeVisible()
      await page.getByRole('button', { name: 'Tiếp theo: duyệt và niêm phong' }).click()
    })

    await test.step('a new review sheet with another fingerprint, approved again', async () => {
      await expect(sheet).toBeVisible()
      await expect(sheet).not.toContainText(GONE)
      await expect.poll(fingerprint).toBeDefined()
      expect(await fingerprint()).not.toBe(before)
      await approveAndSeal(page)
      expect(await readZeroReport(page)).not.toBe(sealedBefore)
    })

    await test.step('cards printed before the change vote', async () => {
      await openRound(page, 3)
      await page.setViewportSize(UPRIGHT)
      for (const [i, choices] of BALLOTS.entries()) await vote(page, codes[i] ?? '', choices)
    })

    await test.step('key cards copied before the change open the totals, without the name', async () => {
      await enterDesk(page)
      await stopTakingBallots(page)
      await reconcile(page, { leftover: PRINTED - 3, unused: 1, cardBox: 2 })
      await everyoneHasVoted(page)
      await enterKeyCards(page, [keyCards[0] ?? '', keyCards[2] ?? ''])
      await finalButton(page).click()
      await expect(page.getByRole('heading', { name: 'Kết quả', exact: true })).toBeVisible({ timeout: 60_000 })
      await expectTable(page, STAYING, expectedRows(BALLOTS, STAYING))
      await expect(page.getByText(GONE)).toHaveCount(0)
    })
    hall.expectNothingAmiss()
  } finally {
    await hall.leave()
  }
})
