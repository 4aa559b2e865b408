/**
 * Set-up without a mouse or a finger: every step is reached, filled in and left by keys; people come from a file and are put
 * in order by arrow keys; what has the focus always shows it.
 */
import { expect, test } from '@playwright/test'
import { expectAccessible } from './steps/axe'
import { enterHall } from './steps/hall'
import { pressByKey, tabTo, typeInto } from './steps/keyboard'
import { COMMITTEE, PEOPLE, ROSTER } from './steps/secretary'

test('the keyboard alone completes set-up', async () => {
  const hall = await enterHall()
  const { page } = hall
  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true })
  const field = (label: string) => page.getByLabel(label, { exact: true })
  const on = async (step: string) => {
    await pressByKey(page, button(`Tiếp theo: ${step}`))
    await expectAccessible(page, step)
  }
  // Choosers are taken over from here on: a listener that comes with the key may be too late for it.
  page.on('filechooser', () => undefined)
  try {
    await pressByKey(page, button('Tạo cuộc lấy phiếu'))
    for (const [label, text] of [
      ['Tên đơn vị', 'Đảng ủy phường Hoa Mai'], ['Mã đơn vị', 'HM-017'], ['Cấp trên trực tiếp', 'Thành ủy Sông Hương'], ['Tên hội nghị', 'Hội nghị lần thứ 15'],
      ['Địa điểm', 'Hội trường phường'], ['Ngày họp', '24/11/2028'], ['Giờ họp', '8 giờ'], ['Nhiệm kỳ bắt đầu từ năm', '2025'],
    ] as const) {
      await typeInto(page, field(label), text)
    }
    await on('Người được lấy phiếu')

    await test.step('people come from a file and are put in order', async () => {
      await pressByKey(page, button('Nhập từ Excel, CSV'))
      // What was opened has the focus.
      await expect(button('Chọn tệp')).toBeFocused()
      const asked = page.waitForEvent('filechooser')
      await page.keyboard.press('Enter')
      await (await asked).setFiles(ROSTER)
      await pressByKey(page, button(`Nhập ${String(PEOPLE.length)} người`))
      const names = page.getByRole('list', { name: 'Danh sách lấy phiếu' }).getByRole('listitem').locator('p').first()
      await expect(names).toHaveText(PEOPLE[0])
      const third = button(`Đổi chỗ ${PEOPLE[2]}`)
      await tabTo(page, third)
      await page.keyboard.press('ArrowUp')
      await page.keyboard.press('ArrowUp')
      await expect(third).toBeFocused()
      await expect(names).toHaveText(PEOPLE[2])
    })
    await test.step('one person is typed, another is not rated, and comes back', async () => {
      await pressByKey(page, button('Thêm người'))
      await expect(field(`${String(PEOPLE.length + 1)}. Họ và tên`)).toBeFocused()
      await page.keyboard.insertText('Vũ Thị Giang')
      await typeInto(page, field('Chức vụ'), 'Trưởng ban')
      await tabTo(page, page.getByRole('checkbox', { name: 'Được bầu hoặc bổ nhiệm trong năm lấy phiếu' }))
      await page.keyboard.press('Space')
      await expect(page.getByText('Không lấy phiếu: 1 người')).toBeVisible()
      await pressByKey(page, button('Đưa Vũ Thị Giang lại vào danh sách'))
      await expect(page.getByText('12 người', { exact: true })).toBeVisible()
    })

    await on('Số lượng')
    await typeInto(page, field('Số đại biểu được triệu tập'), '31')
    await on('Quy định áp dụng')
    await on('Ban Kiểm phiếu')
    for (const [i, name] of COMMITTEE.entries()) await typeInto(page, field(`${String(i + 1)}. Họ và tên`), name)
    await expect(page.getByText('Đã đủ để đi tiếp')).toBeVisible()
    // Nothing is missing any more: the one way on leads out of set-up, the sections left may still be looked at.
    for (const section of ['Thẻ nhận phiếu', 'Máy và thời gian']) {
      await pressByKey(page, button(`Mục sau: ${section}`))
      await expectAccessible(page, section)
    }
    await pressByKey(page, button('Tiếp theo: làm thẻ chìa khóa'))
    await expect(button('Bắt đầu với đồng chí đầu tiên')).toBeVisible()
    hall.expectNothingAmiss()
  } finally {
    await hall.leave()
  }
})
