import { fireEvent, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { button, code, enterPin, hideTab, onAKiosk, page, pass, press, pressElement, startKiosk, type } from './kioskDriver'

onAKiosk()

const typed = (count: number) => screen.getByRole('status', { name: `Đã nhập ${count} trong 6 chữ số` })

describe('the idle screen is card entry', () => {
  it('has steps, a number pad and no text field, no link, no count', () => {
    startKiosk()
    expect(screen.getAllByRole('listitem')).toHaveLength(3)
    for (let digit = 0; digit <= 9; digit += 1) expect(button(String(digit))).toBeInTheDocument()
    expect(document.querySelector('input, textarea, a')).toBeNull()
  })

  it('refuses a wrong code with the one neutral sentence, then starts with empty boxes', async () => {
    startKiosk()
    await type('999999')
    expect(
      screen.getByText('Mã thẻ không dùng được. Mời đồng chí xem lại mã hoặc gặp Ban Kiểm phiếu.'),
    ).toBeInTheDocument()
    expect(typed(0)).toBeInTheDocument()
    await type('1')
    expect(screen.queryByText(/Mã thẻ không dùng được/)).toBeNull()
    expect(typed(1)).toBeInTheDocument()
  })

  it('closes the pad while it has to wait, and counts down', async () => {
    const { booth } = startKiosk()
    booth.refuseNextCard({ code: 'card/wait', seconds: 30 })
    await type(code)
    expect(screen.getByText(/chờ 30 giây/)).toBeInTheDocument()
    await pass(10_000)
    expect(screen.getByText(/chờ 20 giây/)).toBeInTheDocument()
    await type('12')
    expect(typed(0)).toBeInTheDocument()
    await pass(20_000)
    await type('12')
    expect(typed(2)).toBeInTheDocument()
  })

  it.each([
    ['card/attendant-needed', /quá nhiều lần/],
    ['card/not-open', /đang tạm dừng/],
    ['card/store-failed', /Thẻ vẫn dùng được/],
  ] as const)('says what %s means', async (refusal, sentence) => {
    const { booth } = startKiosk()
    booth.refuseNextCard({ code: refusal })
    await type(code)
    expect(screen.getByText(sentence)).toBeInTheDocument()
  })

  it('after too many wrong codes there is no pad, only the way of the attendant', async () => {
    const { booth } = startKiosk()
    booth.refuseNextCard({ code: 'card/attendant-needed' })
    await type(code)
    expect(screen.queryByRole('group', { name: 'Bàn phím số' })).toBeNull()
    await type(code)
    expect(booth.cardsPresented()).toBe(1)
    await press('Ban Kiểm phiếu mở lại')
    await enterPin()
    expect(typed(0)).toBeInTheDocument()
    await type(code)
    expect(screen.getByRole('heading', { name: 'PHIẾU TÍN NHIỆM' })).toBeInTheDocument()
  })

  it('erases, ignores letters and key repeat', async () => {
    startKiosk()
    await type('12a')
    fireEvent.keyDown(document.body, { key: '3', repeat: true })
    expect(typed(2)).toBeInTheDocument()
    await press('Xóa')
    expect(typed(1)).toBeInTheDocument()
    fireEvent.keyDown(document.body, { key: 'Backspace' })
    expect(typed(0)).toBeInTheDocument()
  })

  it('forgets a half-typed code after a minute and when the tab is hidden', async () => {
    startKiosk()
    await type('1234')
    await pass(60_500)
    expect(typed(0)).toBeInTheDocument()
    await type('1234')
    hideTab()
    await pass(0)
    expect(typed(0)).toBeInTheDocument()
  })

  it('leads to the committee without a word about any voter, from the idle screen only', async () => {
    const { attendantCalls } = startKiosk()
    await press('Dành cho Ban Kiểm phiếu')
    expect(attendantCalls()).toBe(1)
    await type(code)
    expect(screen.queryByRole('button', { name: 'Dành cho Ban Kiểm phiếu' })).toBeNull()
  })

  it('explains the criteria and comes back', async () => {
    startKiosk()
    await press('Tiêu chí')
    expect(screen.getByText(/Phẩm chất chính trị/)).toBeInTheDocument()
    await press('Đóng')
    expect(screen.getByRole('heading', { name: /MỜI ĐỒNG CHÍ/ })).toBeInTheDocument()
  })
})

describe('input right after a change of screen', () => {
  it('does not count for 600 ms, wherever it lands', async () => {
    startKiosk()
    await type(code)
    const radio = screen.getAllByRole('radio')[0] as Element
    await pass(500)
    pressElement(radio)
    expect(radio).not.toBeChecked()
    fireEvent.keyDown(radio, { key: 'ArrowRight' })
    expect(screen.queryAllByRole('radio', { checked: true })).toHaveLength(0)
    await pass(150)
    pressElement(radio)
    expect(radio).toBeChecked()
  })

  it('swallows the whole press that began under the guard', async () => {
    startKiosk()
    await type(code)
    const radio = screen.getAllByRole('radio')[0] as Element
    fireEvent.pointerDown(radio, { button: 0, pointerId: 1 })
    await pass(700)
    fireEvent.pointerUp(radio, { button: 0, pointerId: 1 })
    fireEvent.click(radio)
    expect(radio).not.toBeChecked()
  })
})

describe('a press', () => {
  it('fires on release, and sliding off cancels it', async () => {
    startKiosk()
    await type(code)
    await pass(650)
    const radio = screen.getAllByRole('radio')[1] as HTMLElement
    fireEvent.pointerDown(radio, { button: 0, pointerId: 1 })
    expect(radio).not.toBeChecked()
    fireEvent.pointerUp(radio, { button: 0, pointerId: 1, clientX: 400, clientY: 400 })
    expect(radio).not.toBeChecked()
    pressElement(radio)
    expect(radio).toBeChecked()
  })

  it('from the keyboard or a switch counts once', async () => {
    startKiosk()
    await pass(650)
    fireEvent.click(button('7'))
    expect(typed(1)).toBeInTheDocument()
  })
})

describe('a rehearsal', () => {
  it('is marked on every screen', async () => {
    startKiosk({ rehearsal: true })
    await type(code)
    const mark = 'LÀM THỬ – KHÔNG TÍNH KẾT QUẢ'
    for (const next of ['Xem lại phiếu', 'BỎ PHIẾU VÀO HÒM', 'Che màn hình và gọi Ban Kiểm phiếu']) {
      expect(screen.getByRole('complementary', { name: mark })).toBeInTheDocument()
      await press(next)
    }
    expect(screen.getByRole('complementary', { name: mark })).toBeInTheDocument()
  })

  it('an official round shows no such mark', async () => {
    startKiosk()
    await type(code)
    expect(page()).not.toContain('LÀM THỬ')
  })
})

describe('the kiosk lock', () => {
  it.each(['contextmenu', 'selectstart', 'dragover', 'drop', 'paste', 'gesturestart', 'auxclick'])('refuses %s', (kind) => {
    startKiosk()
    const event = new Event(kind, { bubbles: true, cancelable: true })
    document.body.dispatchEvent(event)
    expect(event.defaultPrevented).toBe(true)
  })

  it.each([{ key: 'p', ctrlKey: true }, { key: 'F5' }, { key: 'F12' }, { key: 'ArrowLeft', altKey: true }, { key: 'BrowserBack' }, { key: 's', metaKey: true }])(
    'refuses the shortcut %o',
    (init) => {
      startKiosk()
      expect(fireEvent.keyDown(document.body, init)).toBe(false)
    },
  )

  it('has the browser ask before the page is left, as long as it is shown', () => {
    const { unmount } = startKiosk()
    const leave = () => {
      const event = new Event('beforeunload', { cancelable: true })
      window.dispatchEvent(event)
      return event.defaultPrevented
    }
    expect(leave()).toBe(true)
    unmount()
    expect(leave()).toBe(false)
  })

  it('goes back to full screen at the next press, should it have been left', () => {
    let asked = 0
    startKiosk({}, { stayFullScreen: () => (asked += 1) })
    fireEvent.pointerUp(document.body)
    expect(asked).toBe(1)
  })

  it('stays when the history goes back, adds no entry twice, and lets go when it is left', () => {
    history.replaceState(null, '')
    const entries = history.length
    const first = startKiosk()
    first.unmount()
    const { unmount } = startKiosk()
    expect(history.length).toBe(entries + 1)
    const goBack = (): void => {
      history.replaceState(null, '')
      window.dispatchEvent(new PopStateEvent('popstate'))
    }
    goBack()
    expect(history.state).toBe('kiosk')
    unmount()
    goBack()
    expect(history.state).toBeNull()
  })
})
