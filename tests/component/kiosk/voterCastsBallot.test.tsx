import { act, fireEvent, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { button, choose, code, onAKiosk, pass, press, pressElement, startKiosk, type } from './kioskDriver'

onAKiosk()

const first = /Nguyễn Thị Ánh Tuyết/
const second = /Trần Quốc Bảo/
const third = /Lê Hoàng Ngọc Bảo Trâm/

async function reachReview(): Promise<void> {
  await type(code)
  await choose(first, 'Tín nhiệm cao')
  await choose(third, 'Tín nhiệm thấp')
  await press('Xem lại phiếu')
}

describe('a voter at the tablet', () => {
  it('enters a card, marks, reviews, agrees, and the ballot is in the box', async () => {
    const { booth } = startKiosk()
    expect(screen.getByRole('heading', { name: 'MỜI ĐỒNG CHÍ GHI PHIẾU TÍN NHIỆM' })).toBeVisible()
    for (const digit of code) await press(digit)
    expect(screen.getByText('Trang 1/1 · Đã đánh giá 0/3')).toBeInTheDocument()
    await choose(first, 'Tín nhiệm cao')
    await choose(third, 'Tín nhiệm thấp')
    expect(screen.getByText('Trang 1/1 · Đã đánh giá 2/3')).toBeInTheDocument()
    await press('Xem lại phiếu')
    expect(screen.getByText(/Còn 1 người chưa đánh giá/)).toBeInTheDocument()
    await press('BỎ PHIẾU VÀO HÒM')
    expect(screen.getByText('Phiếu đã bỏ vào hòm thì không sửa, không lấy lại được.')).toBeInTheDocument()
    expect(screen.getByText('SEAL 2345 2221')).toBeInTheDocument()
    await press('ĐỒNG Ý, BỎ VÀO HÒM')
    expect(screen.getByText('Phiếu của đồng chí đã được ghi nhận.')).toBeInTheDocument()
    expect(booth.box).toHaveLength(1)
    expect(Object.fromEntries(booth.box[0] ?? [])).toEqual({ '0/0': 'high', '0/1': undefined, '0/2': 'low' })
    expect(booth.timesLeft()).toBe(1)
  })

  it('sees the idle screen again after five seconds, with the ordinary text size and contrast', async () => {
    startKiosk()
    await type(code)
    await press(/^Cỡ chữ: Vừa/)
    await press('Tương phản')
    expect(document.querySelector('[data-text-size]')).toHaveAttribute('data-text-size', 'large')
    await press('Xem lại phiếu')
    await press('BỎ PHIẾU VÀO HÒM')
    await press('ĐỒNG Ý, BỎ VÀO HÒM')
    await pass(4900)
    expect(screen.getByText(/bỏ thẻ vào hòm thẻ/)).toBeInTheDocument()
    await pass(200)
    expect(screen.getByRole('heading', { name: /MỜI ĐỒNG CHÍ/ })).toBeInTheDocument()
    const root = document.querySelector('[data-text-size]')
    expect(root).toHaveAttribute('data-text-size', 'medium')
    expect(root).not.toHaveAttribute('data-contrast')
  })

  it('may take a mark back where lines may stay unmarked', async () => {
    startKiosk()
    await type(code)
    expect(button('Bỏ chọn cho Trần Quốc Bảo')).toHaveAttribute('data-hidden', 'true')
    await choose(second, 'Tín nhiệm')
    expect(button('Bỏ chọn cho Trần Quốc Bảo')).not.toHaveAttribute('data-hidden')
    await press('Bỏ chọn cho Trần Quốc Bảo')
    expect(screen.getByText('Trang 1/1 · Đã đánh giá 0/3')).toBeInTheDocument()
  })

  it('corrects from the review and comes straight back', async () => {
    const { booth } = startKiosk()
    await reachReview()
    await pass(650)
    const edit = screen.getAllByRole('button', { name: 'Sửa mức của Trần Quốc Bảo' })[0]
    if (edit !== undefined) pressElement(edit)
    await choose(second, 'Tín nhiệm')
    await press('Về xem lại phiếu')
    expect(screen.getByText('Đã đánh giá đủ mọi người.')).toBeInTheDocument()
    expect(booth.told().get('0/1')).toBe('confidence')
  })

  it('sees the unmarked first, then everybody in ballot order', async () => {
    startKiosk()
    await reachReview()
    const lines = screen.getAllByRole('listitem').map((line) => line.textContent)
    expect(lines.map((line) => line.slice(0, 2))).toEqual(['2.', '1.', '2.', '3.'])
    expect(lines[1]).toContain('Tín nhiệm cao')
  })

  it('never casts a stale seal: a correction after the code is sealed anew', async () => {
    const { booth } = startKiosk()
    await reachReview()
    const release = booth.hold()
    await press('BỎ PHIẾU VÀO HÒM')
    expect(button('ĐỒNG Ý, BỎ VÀO HÒM')).toHaveAttribute('aria-disabled', 'true')
    await press('ĐỒNG Ý, BỎ VÀO HÒM')
    await press('Quay lại')
    await press('BỎ PHIẾU VÀO HÒM')
    act(release)
    await pass(0)
    expect(screen.getByText('SEAL 2345 2222')).toBeInTheDocument()
    expect(booth.box).toHaveLength(0)
  })

  it('is told the truth when writing fails, keeps the choices and tries again', async () => {
    const { booth } = startKiosk()
    await reachReview()
    await press('BỎ PHIẾU VÀO HÒM')
    booth.failNextCast({ code: 'cast/quota' })
    await press('ĐỒNG Ý, BỎ VÀO HÒM')
    expect(screen.getByText('Máy đã hết chỗ ghi')).toBeInTheDocument()
    expect(screen.getByText(/thẻ vẫn dùng được/)).toBeInTheDocument()
    expect(booth.box).toHaveLength(0)
    await press('Thử lại')
    expect(screen.getByText('Phiếu của đồng chí đã được ghi nhận.')).toBeInTheDocument()
    expect(booth.box).toHaveLength(1)
  })

  it('cannot try again with a card that has voted already', async () => {
    const { booth } = startKiosk()
    await reachReview()
    await press('BỎ PHIẾU VÀO HÒM')
    booth.failNextCast({ code: 'cast/card-already-used' })
    await press('ĐỒNG Ý, BỎ VÀO HÒM')
    expect(screen.queryByRole('button', { name: 'Thử lại' })).toBeNull()
    await press('Kết thúc')
    expect(screen.getByRole('heading', { name: /MỜI ĐỒNG CHÍ/ })).toBeInTheDocument()
  })

  it('may check the ballot instead: spoiled, shown on the screen, sealed afresh, the card unspent', async () => {
    const { booth } = startKiosk()
    await reachReview()
    await press('BỎ PHIẾU VÀO HÒM')
    await press('Kiểm tra phiếu này')
    expect(screen.getByRole('img', { name: /Mã QR/ })).toBeInTheDocument()
    expect(screen.getByText('SEAL 2345 2221')).toBeInTheDocument()
    await press('Xong, quay lại phiếu')
    expect(screen.queryByRole('img', { name: /Mã QR/ })).toBeNull()
    await press('BỎ PHIẾU VÀO HÒM')
    expect(screen.getByText('SEAL 2345 2222')).toBeInTheDocument()
    await press('ĐỒNG Ý, BỎ VÀO HÒM')
    expect(booth.box).toHaveLength(1)
  })

  it('hands each mark to the booth once, when its page is left', async () => {
    const { booth } = startKiosk()
    await type(code)
    await choose(first, 'Tín nhiệm cao')
    await choose(first, 'Tín nhiệm')
    expect(booth.marksHandedOver()).toBe(0)
    await press('Xem lại phiếu')
    expect(booth.marksHandedOver()).toBe(3)
    await press('BỎ PHIẾU VÀO HÒM')
    expect(booth.marksHandedOver()).toBe(3)
  })
})

describe('nothing may stay unmarked [R10]', () => {
  it('lets cast when all are rated', async () => {
    const { booth } = startKiosk({ people: 2, unmarked: 'allOrNothing' })
    await type(code)
    expect(screen.queryByRole('button', { name: /^Bỏ chọn/ })).toBeNull()
    await choose(first, 'Tín nhiệm')
    await press('Xem lại phiếu')
    expect(screen.getByText(/Phải đánh giá đủ mọi người/)).toBeInTheDocument()
    await press('BỎ PHIẾU VÀO HÒM')
    expect(screen.getByText('XEM LẠI PHIẾU')).toBeInTheDocument()
    expect(booth.box).toHaveLength(0)
  })

  it('or a blank ballot, confirmed once', async () => {
    const { booth } = startKiosk({ people: 2, unmarked: 'allOrNothing' })
    await type(code)
    await choose(first, 'Tín nhiệm')
    await press('Xem lại phiếu')
    await press('Bỏ phiếu trắng')
    await press('Đồng ý, để phiếu trắng')
    expect(screen.getByText('Phiếu trắng: không đánh giá ai.')).toBeInTheDocument()
    await press('BỎ PHIẾU VÀO HÒM')
    await press('ĐỒNG Ý, BỎ VÀO HÒM')
    expect([...(booth.box[0]?.values() ?? [])]).toEqual([undefined, undefined])
  })
})

describe('the levels are data', () => {
  it('a rule set of two levels needs no other screen', async () => {
    const { booth } = startKiosk({ levels: 2 })
    await type(code)
    expect(screen.getAllByRole('radio')).toHaveLength(6)
    await choose(second, 'Không tín nhiệm')
    await press('Xem lại phiếu')
    expect(screen.getByText('Không tín nhiệm', { selector: 'dt' }).nextSibling).toHaveTextContent('1')
    await press('BỎ PHIẾU VÀO HÒM')
    await press('ĐỒNG Ý, BỎ VÀO HÒM')
    expect(booth.box[0]?.get('0/1')).toBe('noConfidence')
  })

  it('several lists are voted in one visit', async () => {
    const { booth } = startKiosk({ people: 2, lists: 2 })
    await type(code)
    expect(screen.getByText('Danh sách 1/2: Chức danh khối Đảng')).toBeInTheDocument()
    await choose(second, 'Tín nhiệm')
    await press('Tiếp theo')
    expect(screen.getByText('Danh sách 2/2: Chức danh khối chính quyền')).toBeInTheDocument()
    await choose(first, 'Tín nhiệm thấp')
    await press('Xem lại phiếu')
    expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual([
      'Chưa đánh giá: 1 người – Danh sách 1/2: Chức danh khối Đảng',
      'Chưa đánh giá: 1 người – Danh sách 2/2: Chức danh khối chính quyền',
      'Danh sách 1/2: Chức danh khối Đảng',
      'Danh sách 2/2: Chức danh khối chính quyền',
    ])
    await press('BỎ PHIẾU VÀO HÒM')
    await press('ĐỒNG Ý, BỎ VÀO HÒM')
    expect(Object.fromEntries(booth.box[0] ?? [])).toEqual({
      '0/0': undefined,
      '0/1': 'confidence',
      '1/0': 'low',
      '1/1': undefined,
    })
  })
})

describe('the marks are radios', () => {
  it('arrow keys move and choose, and wrap around', async () => {
    startKiosk()
    await type(code)
    await pass(650)
    const radios = screen.getAllByRole('radio').slice(0, 3)
    act(() => radios[0]?.focus())
    fireEvent.keyDown(radios[0] as Element, { key: 'ArrowLeft' })
    expect(radios[2]).toBeChecked()
    expect(radios[2]).toHaveFocus()
    fireEvent.keyDown(radios[2] as Element, { key: 'ArrowDown' })
    expect(radios[0]).toBeChecked()
    expect(radios[2]).not.toBeChecked()
  })

  it('only one of a person’s radios is in the tab order', async () => {
    startKiosk()
    await type(code)
    await choose(first, 'Tín nhiệm')
    const stops = screen.getAllByRole('radio').slice(0, 3).map((radio) => radio.tabIndex)
    expect(stops).toEqual([-1, 0, -1])
  })
})
