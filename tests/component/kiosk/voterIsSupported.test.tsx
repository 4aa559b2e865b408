/**
 * A voter who is left-handed, or cannot see the screen well: buttons change sides, the ballot is read aloud by a voice of the
 * device's own. Both are off at the beginning, for this visit only, and neither changes the ballot.
 */
import { act, fireEvent, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { SpokenVoice } from '../../../src/ports/spokenVoice'
import { button, choose, code, onAKiosk, pass, press, startKiosk, type } from './kioskDriver'

interface FakeVoice extends SpokenVoice {
  readonly said: string[]
  readonly stops: () => number
  install(): void
}

function fakeVoice(installed = true): FakeVoice {
  const said: string[] = []
  const listeners = new Set<() => void>()
  let here = installed
  let stops = 0
  return {
    said,
    stops: () => stops,
    install() {
      here = true
      for (const listener of listeners) listener()
    },
    speaks: (language) => here && language === 'vi',
    onVoices(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    say: (text) => said.push(text),
    stop() {
      stops += 1
    },
  }
}

const hand = () => document.querySelector('[data-hand]')?.getAttribute('data-hand')

async function toTheBallot(): Promise<void> {
  await pass(700)
  await type(code)
  await pass(700)
}

async function switchReadingOn(): Promise<void> {
  await press('Hỗ trợ: nút bên trái, đọc phiếu qua tai nghe')
  await press('Đã cắm tai nghe, bật đọc phiếu')
  await press('Đóng')
  await pass(700)
}

onAKiosk()

describe('the left hand', () => {
  it('has the buttons on its side until the next voter', async () => {
    startKiosk()
    await toTheBallot()
    expect(hand()).toBeUndefined()
    await press('Hỗ trợ: nút bên trái, đọc phiếu qua tai nghe')
    await press('Chuyển nút sang bên trái')
    expect(button('Để nút ở bên phải như cũ').getAttribute('aria-pressed')).toBe('true')
    await press('Đóng')
    expect(hand()).toBe('left')
    await press('Xem lại phiếu')
    await press('BỎ PHIẾU VÀO HÒM')
    await press('ĐỒNG Ý, BỎ VÀO HÒM')
    await press('Xong')
    expect(hand()).toBeUndefined()
    await toTheBallot()
    expect(hand()).toBeUndefined()
  })
})

describe('the ballot read aloud', () => {
  it('says nothing unless a voter asked for it, and first a sentence without any of the ballot', async () => {
    const voice = fakeVoice()
    startKiosk({}, { voice })
    await toTheBallot()
    await choose(/Người/, 'Tín nhiệm').catch(() => undefined)
    expect(voice.said).toEqual([])
    await press('Hỗ trợ: nút bên trái, đọc phiếu qua tai nghe')
    expect(screen.getByText(/không có tai nghe thì loa sẽ đọc to/)).toBeVisible()
    await press('Đã cắm tai nghe, bật đọc phiếu')
    expect(voice.said).toEqual(['Đã bật đọc phiếu. Nếu tiếng này phát ra loa, mời tắt ngay và cắm tai nghe.'])
  })

  it('reads each screen, whoever gets the focus, and every choice', async () => {
    const voice = fakeVoice()
    startKiosk({}, { voice })
    await toTheBallot()
    await switchReadingOn()
    expect(voice.said.at(-1)).toMatch(/^PHIẾU TÍN NHIỆM\. .*Đã đánh giá 0 trên 3\. Mời đồng chí chọn một mức cho từng người/)
    const [group] = screen.getAllByRole('radiogroup')
    const radios = [...(group?.querySelectorAll<HTMLElement>('[role=radio]') ?? [])]
    act(() => radios[0]?.focus())
    const name = group?.closest('section')?.querySelector('h2')?.textContent ?? 'nobody'
    expect(voice.said.at(-1)).toContain(name)
    expect(voice.said.at(-1)).toMatch(/, Tín nhiệm cao, chưa chọn$/)
    act(() => radios[1]?.focus())
    expect(voice.said.at(-1)).toBe('Tín nhiệm, chưa chọn')
    fireEvent.click(radios[1] ?? document.body)
    await pass(0)
    expect(voice.said.at(-1)).toBe(`Đã chọn Tín nhiệm cho ${name}`)
    await press(`Bỏ chọn cho ${name.replace(/^1\. /, '')}`)
    expect(voice.said.at(-1)).toBe(`Đã bỏ chọn cho ${name}`)
  })

  it('says a code symbol by symbol, no sentence twice, and what is hidden from screen readers not at all', async () => {
    const voice = fakeVoice()
    startKiosk({}, { voice })
    await toTheBallot()
    await switchReadingOn()
    await press('Xem lại phiếu')
    await press('BỎ PHIẾU VÀO HÒM')
    await pass(700)
    const said = voice.said.filter((text) => text.startsWith('BỎ PHIẾU VÀO HÒM?')).join('; ')
    expect(said).toContain('Còn 3 người chưa đánh giá.')
    const code = (document.querySelector('[role=status] b')?.textContent ?? '').split(' ').map((group) => [...group].join(' ')).join(', ')
    expect(said).toContain(`Mã phiếu đã niêm phong ${code}.`)
    expect(said.split('Mã phiếu đã niêm phong')).toHaveLength(2)
    expect(said).not.toMatch(/·|[?.]\./u)
  })

  it('is silent under the privacy cover and off for the next voter', async () => {
    const voice = fakeVoice()
    startKiosk({}, { voice })
    await toTheBallot()
    await switchReadingOn()
    const before = voice.stops()
    await press('Che màn hình và gọi Ban Kiểm phiếu')
    expect(voice.stops()).toBe(before + 1)
    const said = voice.said.length
    await type('12')
    expect(voice.said).toHaveLength(said)
  })

  it('is not offered where the device has no voice of its own, and is once it has', async () => {
    const voice = fakeVoice(false)
    startKiosk({}, { voice })
    await toTheBallot()
    await press('Hỗ trợ: nút bên trái, đọc phiếu qua tai nghe')
    expect(screen.getByText(/chưa có giọng đọc tiếng Việt cài sẵn/)).toBeVisible()
    expect(screen.queryByRole('button', { name: /bật đọc phiếu$/ })).toBeNull()
    act(() => voice.install())
    expect(button('Đã cắm tai nghe, bật đọc phiếu')).toBeVisible()
  })
})
