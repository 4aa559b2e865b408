/**
 * How little there is to do: the sample ward is set up from its spreadsheet, from the home page to the key cards, in at most
 * 25 actions of the secretary. The number is counted here, and printed.
 */
import { expect, test } from '@playwright/test'
import { enterHall } from './steps/hall'
import { countedHands } from './steps/hands'
import { COMMITTEE, PEOPLE, ROSTER } from './steps/secretary'

const MOST = 25

test(`the sample ward is set up from its XLSX in at most ${String(MOST)} actions`, async () => {
  const hall = await enterHall()
  const { page } = hall
  const hands = countedHands(page)
  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true })
  const field = (label: string) => page.getByLabel(label, { exact: true })
  const on = (step: string) => hands.press(button(`Tiếp theo: ${step}`))
  try {
    await hands.press(button('Tạo cuộc lấy phiếu'))
    await hands.fill(field('Tên đơn vị'), 'Đảng ủy phường Hoa Mai')
    await hands.fill(field('Mã đơn vị'), 'HM-017')
    await hands.fill(field('Cấp trên trực tiếp'), 'Thành ủy Sông Hương')
    await hands.fill(field('Tên hội nghị'), 'Hội nghị Ban Chấp hành Đảng bộ lần thứ 15')
    await hands.fill(field('Địa điểm'), 'Hội trường phường Hoa Mai')
    await hands.fill(field('Ngày họp'), '24/11/2028')
    await hands.fill(field('Giờ họp'), '8 giờ')
    await hands.fill(field('Nhiệm kỳ bắt đầu từ năm'), '2025')
    await on('Người được lấy phiếu')
    await hands.press(button('Nhập từ Excel, CSV'))
    await hands.pickFile(button('Chọn tệp'), ROSTER)
    await hands.press(button(`Nhập ${String(PEOPLE.length)} người`))
    await on('Số lượng')
    await hands.fill(field('Số đại biểu được triệu tập'), '31')
    await on('Quy định áp dụng')
    await on('Ban Kiểm phiếu')
    for (const [i, name] of COMMITTEE.entries()) await hands.fill(field(`${String(i + 1)}. Họ và tên`), name)
    await expect(page.getByText('Đã đủ để đi tiếp')).toBeVisible()
    await hands.press(button('Tiếp theo: làm thẻ chìa khóa'))
    await expect(button('Bắt đầu với đồng chí đầu tiên')).toBeVisible()
    process.stdout.write(`set-up of the sample ward: ${String(hands.actions.length)} actions\n`)
    expect(hands.actions.length, hands.actions.join('\n')).toBeLessThanOrEqual(MOST)
    hall.expectNothingAmiss()
  } finally {
    await hall.leave()
  }
})
