/** [Quét thẻ] (S4): the camera is on only while scanning; whatever goes wrong with it, the code can be typed. */
import { act, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { CameraError } from '../../../src/ports/codeScanner'
import { fakeScanner } from '../../support/fakeScanner'
import { button, enterPin, hideTab, onAKiosk, pass, press, startKiosk, type } from './kioskDriver'

onAKiosk()

const CARD = 'HP1V:A:23456789ABCDEFGHJKLMNP'
const scan = 'Quét mã QR trên thẻ bằng máy quay'
const ballotIsOpen = () => screen.getByRole('heading', { name: 'PHIẾU TÍN NHIỆM' })
const see = async (scanner: ReturnType<typeof fakeScanner>, text: string) => {
  act(() => scanner.see(text))
  await pass(0)
}

describe('a voter scans the card', () => {
  it('the camera is on from the press of the button, and off again once the card is read', async () => {
    const scanner = fakeScanner()
    startKiosk({}, { scanner, cards: [CARD] })
    expect(scanner.isOn()).toBe(false)
    await press(scan)
    expect(scanner.isOn()).toBe(true)
    expect(screen.getByText('Đưa mã QR trên thẻ vào giữa khung.')).toBeInTheDocument()
    await see(scanner, CARD)
    expect(scanner.isOn()).toBe(false)
    expect(ballotIsOpen()).toBeInTheDocument()
  })

  it('another kind of code is said and not taken', async () => {
    const scanner = fakeScanner()
    const { booth } = startKiosk({}, { scanner, cards: [CARD] })
    await press(scan)
    await see(scanner, 'https://example.org/')
    expect(screen.getByText('Đây không phải mã QR của thẻ nhận phiếu.')).toBeInTheDocument()
    expect(booth.cardsPresented()).toBe(0)
    expect(scanner.isOn()).toBe(true)
  })

  it('a card that is refused gets the one neutral sentence, on the pad', async () => {
    const scanner = fakeScanner()
    startKiosk({}, { scanner })
    await press(scan)
    await see(scanner, CARD)
    expect(screen.getByRole('alert')).toHaveTextContent('Mã thẻ không dùng được.')
    expect(button('7')).toBeInTheDocument()
    expect(scanner.isOn()).toBe(false)
  })

  it('the other camera is one press away, where there is one', async () => {
    const scanner = fakeScanner()
    startKiosk({}, { scanner })
    await press(scan)
    expect(scanner.facing()).toBe('user')
    await press('Đổi máy quay')
    expect(scanner.facing()).toBe('environment')
    await press('Gõ mã')
    expect(scanner.isOn()).toBe(false)
  })

  it('with one camera there is nothing to flip', async () => {
    startKiosk({}, { scanner: fakeScanner({ cameras: 1 }) })
    await press(scan)
    expect(screen.queryByRole('button', { name: 'Đổi máy quay' })).toBeNull()
  })
})

describe('the camera cannot be used', () => {
  it.each([
    [{ code: 'camera/refused' }, /chưa được phép/],
    [{ code: 'camera/none' }, /không có máy quay/],
    [{ code: 'camera/busy' }, /không hoạt động/],
  ] as const)('%s: said, and typing goes on', async (error: CameraError, sentence) => {
    const scanner = fakeScanner()
    scanner.refuseNext(error)
    startKiosk({}, { scanner })
    await press(scan)
    expect(screen.getByRole('alert')).toHaveTextContent(sentence)
    await press('Gõ mã')
    await type('123456')
    expect(ballotIsOpen()).toBeInTheDocument()
  })

  it('it is pulled out while scanning: said', async () => {
    const scanner = fakeScanner()
    startKiosk({}, { scanner })
    await press(scan)
    act(() => scanner.lose())
    expect(screen.getByRole('alert')).toHaveTextContent(/không hoạt động/)
  })

  it('a tablet without one has no such button', () => {
    startKiosk({}, { scanner: fakeScanner({ available: false }) })
    expect(screen.queryByRole('button', { name: scan })).toBeNull()
  })
})

describe('the camera goes off by itself', () => {
  it('after a minute without a code, when the tab is hidden, and under the shield', async () => {
    const scanner = fakeScanner()
    startKiosk({}, { scanner })
    await press(scan)
    await pass(60_500)
    expect(scanner.isOn()).toBe(false)
    expect(button('7')).toBeInTheDocument()
    await press(scan)
    hideTab()
    await pass(0)
    expect(scanner.isOn()).toBe(false)
    await press(scan)
    await press('Che màn hình và gọi Ban Kiểm phiếu')
    expect(scanner.isOn()).toBe(false)
    expect(screen.getByRole('heading', { name: 'Màn hình đang được che' })).toBeInTheDocument()
  })
})

describe('back at a covered ballot', () => {
  it('the voter may scan the card too', async () => {
    const scanner = fakeScanner()
    startKiosk({}, { scanner, cards: [CARD] })
    await press(scan)
    await see(scanner, CARD)
    await press('Che màn hình và gọi Ban Kiểm phiếu')
    await enterPin()
    await press(/đã quay lại/)
    await press(scan)
    await see(scanner, CARD)
    expect(ballotIsOpen()).toBeInTheDocument()
    expect(scanner.isOn()).toBe(false)
  })
})
