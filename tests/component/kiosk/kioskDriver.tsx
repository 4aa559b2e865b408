/**
 * kioskDriver: drives VoterKiosk in tests as a voter would: waits out the input guard, presses by
 * role and Vietnamese label, types on a plugged-in keyboard. Time is Vitest's fake clock.
 */
import { act, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, vi } from 'vitest'
import type { CodeScanner } from '../../../src/ports/codeScanner'
import type { SpokenVoice } from '../../../src/ports/spokenVoice'
import { ScannerContext } from '../../../src/ui/scannerContext'
import { VoiceContext } from '../../../src/ui/voiceContext'
import { VoterKiosk } from '../../../src/ui/kiosk/VoterKiosk'
import { aPlan, attendantPin, fakeBooth } from '../../support/fakeBooth'
import type { FakeBooth } from '../../support/fakeBooth'

export const code = '123456'
export const otherCode = '654321'

export async function pass(ms: number): Promise<void> {
  await act(async () => {
    await vi.advanceTimersByTimeAsync(ms)
  })
}

/** A finger or mouse: down, up and the click that follows. */
export function pressElement(element: Element): void {
  fireEvent.pointerDown(element, { button: 0, pointerId: 1 })
  fireEvent.pointerUp(element, { button: 0, pointerId: 1 })
  fireEvent.click(element)
}

export const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name })

/** Waits until input counts, presses, and lets the booth answer. */
export async function press(name: string | RegExp): Promise<void> {
  await pass(650)
  pressElement(button(name))
  await pass(0)
}

export async function type(digits: string): Promise<void> {
  await pass(650)
  for (const key of digits) fireEvent.keyDown(document.body, { key })
  await pass(0)
}

export async function choose(person: string | RegExp, level: string): Promise<void> {
  await pass(650)
  const group = screen.getByRole('radiogroup', { name: person })
  const option = [...group.querySelectorAll('[role=radio]')].find(
    (radio) => radio.getAttribute('aria-label') === level,
  )
  if (option === undefined) throw new Error(`no level ${level}`)
  pressElement(option)
  await pass(0)
}

export interface Kiosk {
  readonly booth: FakeBooth
  readonly attendantCalls: () => number
  unmount(): void
}

interface KioskWorld {
  readonly scanner?: CodeScanner
  readonly voice?: SpokenVoice
  readonly cards?: readonly string[]
  readonly release?: string
  readonly stayFullScreen?: () => void
  /** The tablet was switched off and on: the same booth, its box and its cards. */
  readonly booth?: FakeBooth
}

export function startKiosk(wishes: Parameters<typeof aPlan>[0] = {}, { scanner, voice, cards = [], release, stayFullScreen, booth: known }: KioskWorld = {}): Kiosk {
  const booth = known ?? fakeBooth(aPlan({ people: 3, ...wishes }), [code, otherCode, ...cards])
  const onAttendant = vi.fn()
  const { unmount } = render(
    <ScannerContext value={scanner}>
     <VoiceContext value={voice}>
      <VoterKiosk
        booth={booth}
        roundTitle="Lấy phiếu tín nhiệm"
        unitName="Đảng ủy Phường 9"
        onAttendant={onAttendant}
        release={release}
        {...(stayFullScreen === undefined ? {} : { stayFullScreen })}
      />
     </VoiceContext>
    </ScannerContext>,
  )
  return { booth, attendantCalls: () => onAttendant.mock.calls.length, unmount }
}

export async function enterPin(): Promise<void> {
  await type(attendantPin)
}

export function hideTab(): void {
  const state = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden')
  act(() => {
    document.dispatchEvent(new Event('visibilitychange'))
  })
  state.mockReturnValue('visible')
}

/** Every word and attribute on the page, to look for what must not be there. */
export const page = (): string => document.body.innerHTML

/**
 * jsdom lays nothing out: gives every area a size, and every measured card a height. Cards of 200 px
 * in an area of 1000 px make pages of four (with their gaps of 10 px).
 */
export function layOut({ room = 1000, card = 0 } = {}): void {
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(800)
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(room)
  if (card === 0) return
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    return new DOMRect(0, 0, 0, this.hasAttribute('data-card') ? card : 0)
  })
}

/** Each test of the file has the clock to itself and a screen with a size. */
export function onAKiosk(): void {
  beforeEach(() => {
    vi.useFakeTimers()
    layOut()
  })
  afterEach(() => {
    vi.useRealTimers()
    vi.restoreAllMocks()
  })
}
