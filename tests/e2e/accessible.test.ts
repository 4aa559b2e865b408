/** axe finds nothing on any side of the tablet: home, set-up, opening, the voter's screens, the committee's, the superior's. */
import { expect, test } from '@playwright/test'
import { expectAccessible } from './steps/axe'
import { openRound } from './steps/committee'
import { DESKTOP, enterHall, UPRIGHT } from './steps/hall'
import { makeSample } from './steps/sample'
import { enterCard, idleScreen } from './steps/voter'

test('no screen shuts anyone out', async () => {
  const hall = await enterHall()
  const { page } = hall
  try {
    await page.setViewportSize(DESKTOP)
    await expectAccessible(page, 'home')
    await page.getByText('Xem từng mục').click()
    await expect(page.getByText('Chạy được khi không có mạng.')).toBeVisible()
    await expectAccessible(page, 'home, the readiness unfolded')
    await page.getByRole('button', { name: 'Kiểm tra hồ sơ' }).click()
    await expect(page.getByRole('button', { name: 'Chọn tệp' })).toBeVisible()
    await expectAccessible(page, 'verifier')
    await page.getByRole('button', { name: /Về trang đầu/ }).click()
    await page.getByRole('button', { name: 'Tạo cuộc lấy phiếu' }).click()
    await expect(page.getByLabel('Tên đơn vị')).toBeVisible()
    await expectAccessible(page, 'set-up')
    await page.getByRole('button', { name: /Về trang đầu/ }).click()

    const { codes, pins } = await makeSample(page)
    await page.getByRole('navigation', { name: 'Các bước' }).getByRole('button', { name: /Mở lượt bỏ phiếu/ }).click()
    await expectAccessible(page, 'opening')
    await openRound(page, 12, pins)
    await page.setViewportSize(UPRIGHT)
    await expect(idleScreen(page)).toBeVisible()
    await expectAccessible(page, 'card entry')
    await enterCard(page, codes[0] ?? '')
    await expectAccessible(page, 'marking')
    await page.getByRole('button', { name: /Che/ }).first().click()
    await expectAccessible(page, 'privacy cover')
    await page.reload()
    await page.setViewportSize(DESKTOP)
    await expect(page.getByText('Tạm dừng').first()).toBeVisible()
    await page.getByRole('button', { name: /Xem tình hình/ }).click()
    await expect(page.getByRole('heading', { name: 'Tình hình bỏ phiếu' })).toBeVisible()
    await expectAccessible(page, 'dashboard')
  } finally {
    await hall.leave()
  }
})

