import { act, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { button, choose, code, layOut, press, startKiosk, type } from './kioskDriver'

let resized: (() => void)[] = []

beforeEach(() => {
  vi.useFakeTimers()
  layOut({ room: 1000, card: 200 })
  resized = []
  vi.stubGlobal(
    'ResizeObserver',
    vi.fn(function (this: object, callback: () => void) {
      resized.push(callback)
      return { observe: () => undefined, disconnect: () => undefined }
    }),
  )
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

const people = (): string[] =>
  screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent.split('.')[0] ?? '')

describe('pages of measured cards', () => {
  it('show every person before the review can be reached', async () => {
    startKiosk({ people: 11 })
    await type(code)
    expect(screen.getByText('Trang 1/3 · Đã đánh giá 0/11')).toBeInTheDocument()
    expect(people()).toEqual(['1', '2', '3', '4'])
    expect(screen.queryByRole('button', { name: 'Xem lại phiếu' })).toBeNull()
    await press('Tiếp theo')
    expect(people()).toEqual(['5', '6', '7', '8'])
    await press('Tiếp theo')
    expect(people()).toEqual(['9', '10', '11'])
    expect(button('Xem lại phiếu')).toBeInTheDocument()
    await press('Trước')
    expect(people()).toEqual(['5', '6', '7', '8'])
  })

  it('keep the marks when turned back and forth', async () => {
    startKiosk({ people: 11 })
    await type(code)
    await choose(/Trần Quốc Bảo/, 'Tín nhiệm thấp')
    await press('Tiếp theo')
    await press('Trước')
    expect(screen.getByRole('radio', { checked: true })).toHaveAccessibleName('Tín nhiệm thấp')
  })

  it('rotation keeps the place: the page with the same person, measured anew', async () => {
    startKiosk({ people: 11 })
    await type(code)
    await press('Tiếp theo')
    vi.restoreAllMocks()
    layOut({ room: 450, card: 200 })
    act(() => {
      for (const callback of resized) callback()
    })
    expect(people()).toEqual(['5', '6'])
    expect(screen.getByText('Trang 3/6 · Đã đánh giá 0/11')).toBeInTheDocument()
  })

  it('the largest text has one person on a page, and keeps the place too', async () => {
    startKiosk({ people: 11 })
    await type(code)
    await press('Tiếp theo')
    await press(/^Cỡ chữ: Vừa/)
    await press(/^Cỡ chữ: Lớn/)
    expect(people()).toEqual(['5'])
    expect(screen.getByText('Trang 5/11 · Đã đánh giá 0/11')).toBeInTheDocument()
    await press('Tiếp theo')
    expect(people()).toEqual(['6'])
  })

  it('a card too tall for the page is laid out denser until it fits', async () => {
    vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
      const density = Number(this.getAttribute('data-density') ?? 0)
      return new DOMRect(0, 0, 0, this.hasAttribute('data-card') ? 1300 - 150 * density : 0)
    })
    startKiosk({ people: 2 })
    await type(code)
    const card = document.querySelector('[data-card]')
    expect(card).toHaveAttribute('data-density', '2')
  })

  it('the review opens again where a person was corrected', async () => {
    startKiosk({ people: 30 })
    await type(code)
    for (;;) {
      if (screen.queryByRole('button', { name: 'Tiếp theo' }) === null) break
      await press('Tiếp theo')
    }
    await press('Xem lại phiếu')
    expect(screen.getByText('Phần 1/4')).toBeInTheDocument()
    await press('Tiếp theo')
    await press('Tiếp theo')
    const part = screen.getByText(/^Phần/).textContent
    const edit = screen.getAllByRole('button', { name: /^Sửa mức/ })[0]?.getAttribute('aria-label') ?? ''
    await press(edit)
    await press('Về xem lại phiếu')
    expect(screen.getByText(part)).toBeInTheDocument()
  })
})
