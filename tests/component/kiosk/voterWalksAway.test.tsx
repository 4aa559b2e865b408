import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { button, choose, code, enterPin, hideTab, onAKiosk, otherCode, page, pass, press, startKiosk, type } from './kioskDriver'

onAKiosk()

const first = /Nguyễn Thị Ánh Tuyết/
const covered = 'Màn hình đang được che'

function expectNothingOfTheBallot(): void {
  expect(page()).not.toMatch(/Nguyễn Thị Ánh Tuyết|aria-checked|Tín nhiệm (cao|thấp)|SEAL/)
}

async function markFirst(): Promise<void> {
  await type(code)
  await choose(first, 'Tín nhiệm thấp')
}

describe('a voter walks away in the middle of a ballot', () => {
  it('is asked after 120 s, and the question already hides the ballot', async () => {
    const { booth } = startKiosk()
    await markFirst()
    await pass(119_000)
    expect(screen.getAllByRole('radio', { checked: true })).toHaveLength(1)
    await pass(1_500)
    expect(screen.getByText('Đồng chí còn ở máy không?')).toBeInTheDocument()
    expectNothingOfTheBallot()
    await press('Tôi vẫn ở đây')
    expect(screen.getAllByRole('radio', { checked: true })).toHaveLength(1)
    expect(booth.walkAways()).toBe(0)
  })

  it('counts down 45 s and then covers the screen; nothing is ever cast', async () => {
    const { booth } = startKiosk()
    await markFirst()
    await pass(120_500)
    expect(screen.getByText(/Sau 45 giây/)).toBeInTheDocument()
    await pass(44_000)
    expect(screen.getByText(/Sau 1 giây/)).toBeInTheDocument()
    await pass(1_000)
    expect(screen.getByRole('heading', { name: covered })).toBeInTheDocument()
    expectNothingOfTheBallot()
    expect(booth.walkAways()).toBe(1)
    await pass(3_600_000)
    expect(screen.getByRole('heading', { name: covered })).toBeInTheDocument()
    expect(booth.box).toHaveLength(0)
  })

  it('returns to the choices only with the voter’s own card, after the attendant’s PIN', async () => {
    const { booth } = startKiosk()
    await markFirst()
    await press('Che màn hình và gọi Ban Kiểm phiếu')
    expectNothingOfTheBallot()
    await type('111111')
    expect(screen.getByText('Mã PIN không đúng.')).toBeInTheDocument()
    await enterPin()
    await press('Người ghi phiếu đã quay lại – mời nhập lại thẻ')
    await type(otherCode)
    expect(screen.getByText(/Đây không phải thẻ của phiếu đang ghi/)).toBeInTheDocument()
    expectNothingOfTheBallot()
    await type(code)
    expect(screen.getByRole('radio', { checked: true })).toHaveAccessibleName('Tín nhiệm thấp')
    expect(booth.told().get('0/0')).toBe('low')
  })

  it('or the attendant clears it: marks gone, booth forgets, card unspent', async () => {
    const { booth } = startKiosk()
    await markFirst()
    await press('Che màn hình và gọi Ban Kiểm phiếu')
    await enterPin()
    await press('Xóa phần đang ghi – thẻ vẫn dùng được')
    expect(screen.getByRole('heading', { name: /MỜI ĐỒNG CHÍ/ })).toBeInTheDocument()
    expect(booth.timesLeft()).toBe(1)
    await type(code)
    expect(screen.queryAllByRole('radio', { checked: true })).toHaveLength(0)
  })

  it('a released ballot has no card to come back with: it can only be cleared', async () => {
    const { booth } = startKiosk({}, { release: 'A' })
    await pass(0)
    await choose(first, 'Tín nhiệm thấp')
    await press('Che màn hình và gọi Ban Kiểm phiếu')
    await enterPin()
    expect(screen.queryByRole('button', { name: /đã quay lại/ })).toBeNull()
    await press('Xóa phần đang ghi, thu lại phiếu cấp bù')
    expect(screen.getByRole('heading', { name: /MỜI ĐỒNG CHÍ/ })).toBeInTheDocument()
    expect(booth.timesLeft()).toBe(1)
  })

  it('is covered at once when the tab is hidden, on every screen that holds a ballot', async () => {
    startKiosk()
    await markFirst()
    hideTab()
    await pass(0)
    expectNothingOfTheBallot()
    await enterPin()
    await press(/Người ghi phiếu đã quay lại/)
    await type(code)
    await press('Xem lại phiếu')
    hideTab()
    await pass(0)
    expectNothingOfTheBallot()
    await enterPin()
    await press(/Người ghi phiếu đã quay lại/)
    await type(code)
    await press('BỎ PHIẾU VÀO HÒM')
    await press('Kiểm tra phiếu này')
    hideTab()
    await pass(0)
    expect(screen.queryByRole('img', { name: /QR/ })).toBeNull()
    expectNothingOfTheBallot()
  })

  it('a write is not interrupted by the cover; the voter still learns that the ballot is in', async () => {
    const { booth } = startKiosk()
    await markFirst()
    await press('Xem lại phiếu')
    await press('BỎ PHIẾU VÀO HÒM')
    const release = booth.hold()
    await press('ĐỒNG Ý, BỎ VÀO HÒM')
    expect(screen.getByText('Đang ghi phiếu…')).toBeInTheDocument()
    hideTab()
    await pass(0)
    release()
    await pass(0)
    expect(screen.getByText('Phiếu của đồng chí đã được ghi nhận.')).toBeInTheDocument()
    expect(booth.box).toHaveLength(1)
  })

  it('the attendant who leaves the choice open is asked for the PIN again', async () => {
    startKiosk()
    await markFirst()
    await press('Che màn hình và gọi Ban Kiểm phiếu')
    await enterPin()
    expect(button(/Xóa phần đang ghi/)).toBeInTheDocument()
    await pass(121_000)
    expect(screen.queryByRole('button', { name: /Xóa phần đang ghi/ })).toBeNull()
  })

  it('a card answered after the cover belongs to nobody: the booth forgets it', async () => {
    const { booth } = startKiosk()
    const release = booth.hold()
    await type(code)
    await press('Che màn hình và gọi Ban Kiểm phiếu')
    release()
    await pass(0)
    expect(screen.getByRole('heading', { name: covered })).toBeInTheDocument()
    expect(booth.timesLeft()).toBe(1)
  })

  it('leaving the voter’s screens altogether makes the booth forget', async () => {
    const { booth, unmount } = startKiosk()
    await markFirst()
    unmount()
    expect(booth.timesLeft()).toBe(1)
  })
})
