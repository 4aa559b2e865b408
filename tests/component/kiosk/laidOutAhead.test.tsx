import { act, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBooth, aPlan } from '../../support/fakeBooth'
import { code, layOut, pass, press, startKiosk, type } from './kioskDriver'

let measured = 0

beforeEach(() => {
  vi.useFakeTimers()
  layOut()
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    if (this.hasAttribute('data-card')) measured += 1
    return new DOMRect(0, 0, 0, this.hasAttribute('data-card') ? 200 : 0)
  })
  measured = 0
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

const measuredSince = (): number => {
  const so = measured
  measured = 0
  return so
}

describe('the pages of a ballot', () => {
  it('are measured while nobody votes: the first voter waits for no measuring', async () => {
    startKiosk({ people: 11 })
    await pass(1000)
    expect(measuredSince()).toBe(11)
    await type(code)
    expect(screen.getByText('Trang 1/3 · Đã đánh giá 0/11')).toBeInTheDocument()
    expect(measuredSince()).toBe(0)
  })

  it('are still measured for a voter who comes before the browser is at rest', async () => {
    vi.stubGlobal('requestIdleCallback', () => 1)
    vi.stubGlobal('cancelIdleCallback', () => undefined)
    startKiosk({ people: 11 })
    await pass(1000)
    expect(measuredSince()).toBe(0)
    await type(code)
    expect(screen.getByText('Trang 1/3 · Đã đánh giá 0/11')).toBeInTheDocument()
    expect(measuredSince()).toBe(11)
  })

  it('are measured for the paper of every voter group', async () => {
    const booth = { ...fakeBooth(aPlan({ people: 3 })), papers: [aPlan({ people: 3 }), aPlan({ people: 5 })] }
    startKiosk({}, { booth })
    await pass(1000)
    await pass(1000)
    expect(measuredSince()).toBe(8)
  })

  it('are measured anew when the tablet is turned', async () => {
    startKiosk({ people: 11 })
    await pass(1000)
    measuredSince()
    vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(1000)
    act(() => void window.dispatchEvent(new Event('resize')))
    await pass(1000)
    expect(measuredSince()).toBe(11)
  })

  it('that were on another screen before count as shown only once they are on this one', async () => {
    const { booth } = startKiosk({ people: 11 })
    await pass(1000)
    // The tablet was turned under the voter's hand: the pages remembered are not those to be seen.
    vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(450)
    await type(code)
    expect(screen.getByText('Trang 1/6 · Đã đánh giá 0/11')).toBeInTheDocument()
    await press('Tiếp theo')
    expect([...booth.told().keys()]).toEqual(['0/0', '0/1'])
  })

  it('leave nothing behind on the idle screen, and never had a name or a button that could be reached', async () => {
    startKiosk({ people: 11 })
    const focused = document.activeElement
    const found: (string | null)[] = []
    vi.mocked(Element.prototype.getBoundingClientRect).mockImplementation(function (this: Element) {
      if (this.hasAttribute('data-card')) found.push(this.closest('[inert]')?.parentElement?.closest('[inert]')?.getAttribute('aria-hidden') ?? null)
      return new DOMRect(0, 0, 0, this.hasAttribute('data-card') ? 200 : 0)
    })
    await pass(1000)
    expect(found).toEqual(Array(11).fill('true'))
    expect(document.body.textContent).not.toContain('Trần Quốc Bảo')
    expect(document.activeElement).toBe(focused)
  })
})
