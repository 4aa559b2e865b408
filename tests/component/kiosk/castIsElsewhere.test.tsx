/** [BỎ PHIẾU VÀO HÒM] is never where the last tap was: measured when it appears, and again when the screen is laid out anew. */
import { act, fireEvent, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { button, code, layOut, pass, startKiosk, type } from './kioskDriver'

const CAST = 'BỎ PHIẾU VÀO HÒM'
/** The left side of the foot, or the right one once the sides have changed places. */
const LEFT = new DOMRect(16, 1060, 420, 88)
const RIGHT = new DOMRect(489, 1060, 315, 88)

const swapped = () => button(CAST).closest('footer')?.hasAttribute('data-swapped')

beforeEach(() => {
  vi.useFakeTimers()
  layOut()
  vi.spyOn(HTMLButtonElement.prototype, 'getBoundingClientRect').mockImplementation(function (this: HTMLButtonElement) {
    if (this.textContent !== CAST) return new DOMRect(0, 0, 2000, 2000)
    return swapped() === true ? RIGHT : LEFT
  })
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

/** A finger at this place, on whatever button leads to the review. */
async function tapAt(name: string, x: number, y: number): Promise<void> {
  await pass(650)
  fireEvent.pointerDown(button(name), { button: 0, pointerId: 1, clientX: x, clientY: y })
  fireEvent.pointerUp(button(name), { button: 0, pointerId: 1, clientX: x, clientY: y })
  await pass(0)
}

it('stays at its side when the last tap was elsewhere, or was no tap at all', async () => {
  startKiosk()
  await type(code)
  await tapAt('Xem lại phiếu', 700, 1100)
  expect(screen.getByRole('heading', { name: 'XEM LẠI PHIẾU' })).toBeInTheDocument()
  expect(swapped()).toBe(false)
})

it('changes sides when a finger that simply taps again would hit it', async () => {
  startKiosk()
  await type(code)
  await tapAt('Xem lại phiếu', 200, 1100)
  expect(swapped()).toBe(true)
  await tapAt(CAST, 600, 1100)
  expect(screen.getByRole('heading', { name: 'BỎ PHIẾU VÀO HÒM?' })).toBeInTheDocument()
})

it('near counts as there', async () => {
  startKiosk()
  await type(code)
  await tapAt('Xem lại phiếu', 448, 1050)
  expect(swapped()).toBe(true)
})

it('does not move while the screen stands, whatever is tapped on it', async () => {
  startKiosk()
  await type(code)
  await tapAt('Xem lại phiếu', 700, 1100)
  act(() => {
    fireEvent.pointerUp(document.body, { clientX: 200, clientY: 1100 })
  })
  await pass(2000)
  expect(swapped()).toBe(false)
})
