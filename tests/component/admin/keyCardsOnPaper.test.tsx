/** Key cards on paper: blank forms for copying, printing a card by a choice of its own, and what lost cards mean. */
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Desk } from '../../../src/app/desk'
import { CeremonyPanel } from '../../../src/ui/ceremony/CeremonyPanel'
import { fakeDesk } from '../../support/fakeDesk'
import { fakeScanner } from '../../support/fakeScanner'
import { wardDraft } from '../../support/fakeMeeting'
import { draftRound, keyedRound } from '../../support/fakeRounds'
import { heldBack } from '../../support/heldBack'
import type { Gate } from '../../support/heldBack'
import { renderPanel } from './renderPanel'

const printed = vi.spyOn(window, 'print').mockImplementation(() => undefined)
afterEach(() => printed.mockClear())

const aDesk = (reserveCard = false) => fakeDesk({ round: draftRound(wardDraft({ committee: { ...wardDraft().committee, reserveCard } })) })
const click = (user: UserEvent, name: string | RegExp) => user.click(screen.getByRole('button', { name }))

describe('before a card is shown', () => {
  it('a screen of its own asks everybody else to look away and names who may look', async () => {
    const { user } = renderPanel(CeremonyPanel, aDesk())
    await click(user, 'Bắt đầu với đồng chí đầu tiên')
    expect(await screen.findByText('Mời các đồng chí khác nhìn đi chỗ khác')).toBeInTheDocument()
    expect(screen.getByRole('img', { name: /những người khác quay lưng lại/ })).toBeInTheDocument()
    const name = wardDraft().committee.members[0]?.name ?? ''
    expect(screen.getByText(`Chỉ đồng chí ${name} nhìn màn hình, từ đây cho đến khi đặt xong mã PIN.`)).toBeInTheDocument()
    await click(user, 'Hiện thẻ của tôi')
    expect(await screen.findByText(`Chỉ đồng chí ${name} nhìn màn hình`)).toBeInTheDocument()
  })
})

describe('blank forms', () => {
  it('are enough for every card and two slips of the pen, six groups of four each, and hold nothing', async () => {
    const { user } = renderPanel(CeremonyPanel, aDesk(true))
    await click(user, 'In mẫu thẻ giấy để chép')
    const sheets = screen.getAllByRole('article', { name: 'Mẫu thẻ chìa khóa để trắng' })
    expect(sheets).toHaveLength(2)
    const forms = sheets.flatMap((sheet) => within(sheet).getAllByRole('listitem', { name: 'Thẻ chìa khóa' }))
    expect(forms.length).toBeGreaterThanOrEqual(4 + 2)
    for (const form of forms) expect(within(form).getAllByRole('listitem', { name: /^Nhóm \d$/ })).toHaveLength(6)
    await click(user, 'In mẫu thẻ')
    expect(printed).toHaveBeenCalledOnce()
    await click(user, 'Đóng')
    expect(screen.getByRole('button', { name: 'Bắt đầu với đồng chí đầu tiên' })).toBeInTheDocument()
  })
})

/** What a dialogue of the system does to a page. */
function coverTheScreen(): void {
  Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true })
  fireEvent(document, new Event('visibilitychange'))
  Reflect.deleteProperty(document, 'visibilityState')
}

describe('printing a card', () => {
  async function atTheQuestion() {
    const desk = aDesk()
    const view = renderPanel(CeremonyPanel, desk)
    await click(view.user, 'Bắt đầu với đồng chí đầu tiên')
    await view.user.click(await screen.findByRole('button', { name: 'Hiện thẻ của tôi' }))
    await view.user.click(await screen.findByRole('button', { name: 'In thẻ thay vì chép tay…' }))
    return { ...view, desk }
  }

  it('is asked first, says what a printer may keep, and the way back has the focus', async () => {
    const { user, desk, container } = await atTheQuestion()
    expect(screen.getByText(/hàng đợi in của máy tính và bộ nhớ của máy in có thể giữ lại một bản/)).toBeInTheDocument()
    expect(screen.getByRole('button', { name: 'Không in, chép tay' })).toHaveFocus()
    expect(container.textContent).not.toContain(desk.lastCard()[0])
    await click(user, 'Không in, chép tay')
    expect(await screen.findByRole('listitem', { name: /^Nhóm 1: / })).toBeInTheDocument()
    expect(desk.printings).toEqual([])
  })

  it('is recorded before anything is on paper; then the paper is entered like any copy', async () => {
    const { user, desk, container } = await atTheQuestion()
    await click(user, 'Vẫn in thẻ này')
    const sheet = await screen.findByRole('article', { name: 'Thẻ in' })
    expect(desk.printings).toEqual([0])
    for (const group of desk.lastCard()) expect(sheet).toHaveTextContent(group)
    await click(user, 'In')
    expect(printed).toHaveBeenCalledOnce()
    await click(user, 'Đã cầm thẻ in, xóa màn hình')
    expect(container.textContent).not.toContain(desk.lastCard()[0])
    await user.keyboard(desk.lastCard().join(''))
    expect(await screen.findByText('Đặt mã PIN sáu chữ số')).toBeInTheDocument()
  })

  it('may cover the screen with a dialogue: the printed card stays good', async () => {
    const { user, desk } = await atTheQuestion()
    await click(user, 'Vẫn in thẻ này')
    await screen.findByRole('article', { name: 'Thẻ in' })
    coverTheScreen()
    expect(screen.getByRole('article', { name: 'Thẻ in' })).toHaveTextContent(desk.lastCard()[5] ?? '?')
  })

  it('stays good however early the dialogue comes: with the very change of the screen', async () => {
    const { desk } = await atTheQuestion()
    await act(async () => {
      fireEvent.click(screen.getByRole('button', { name: 'Vẫn in thẻ này' }))
      // The printing is recorded, the screen not drawn yet.
      for (let tick = 0; tick < 100; tick += 1) await Promise.resolve()
      expect(desk.printings).toEqual([0])
      coverTheScreen()
    })
    expect(screen.getByRole('article', { name: 'Thẻ in' })).toHaveTextContent(desk.lastCard()[5] ?? '?')
  })
})

describe('a printing that is recorded late', () => {
  async function recordedLate() {
    const plain = aDesk()
    const ceremonies: { hold(step: 'recordPrinting'): Gate }[] = []
    const desk = Object.assign(Object.create(plain) as typeof plain, {
      ceremony: async (id: string): ReturnType<Desk['ceremony']> => {
        const begun = await plain.ceremony(id)
        if (!begun.ok) return begun
        const { parts, hold } = heldBack(begun.value)
        ceremonies.push({ hold })
        return { ...begun, value: parts }
      },
    })
    const view = renderPanel(CeremonyPanel, desk)
    await click(view.user, 'Bắt đầu với đồng chí đầu tiên')
    await view.user.click(await screen.findByRole('button', { name: 'Hiện thẻ của tôi' }))
    await view.user.click(await screen.findByRole('button', { name: 'In thẻ thay vì chép tay…' }))
    const gate = ceremonies[0]!.hold('recordPrinting')
    await click(view.user, 'Vẫn in thẻ này')
    await gate.reached
    return { ...view, gate }
  }
  const answered = () => act(() => new Promise((resolve) => setTimeout(resolve, 50)))

  it('shows nothing of a card whose screen was left meanwhile', async () => {
    const { gate } = await recordedLate()
    act(coverTheScreen)
    expect(screen.getByRole('button', { name: 'Hiện thẻ của tôi' })).toBeInTheDocument()
    gate.letGo()
    await answered()
    expect(screen.queryByRole('article', { name: 'Thẻ in' })).toBeNull()
    expect(screen.getByRole('button', { name: 'Hiện thẻ của tôi' })).toBeInTheDocument()
  })

  it('is not taken back in between: what the log says is what happens', async () => {
    const { user, gate } = await recordedLate()
    await click(user, 'Không in, chép tay')
    gate.letGo()
    expect(await screen.findByRole('article', { name: 'Thẻ in' })).toBeInTheDocument()
  })
})

describe('a printed card', () => {
  async function atThePad() {
    const desk = aDesk()
    const camera = fakeScanner()
    const view = renderPanel(CeremonyPanel, desk, camera)
    await click(view.user, 'Bắt đầu với đồng chí đầu tiên')
    await view.user.click(await screen.findByRole('button', { name: 'Hiện thẻ của tôi' }))
    await view.user.click(await screen.findByRole('button', { name: 'Đã chép xong, xóa màn hình' }))
    return { ...view, desk, camera }
  }

  it('is read by the camera instead of being typed; the camera is on only while it looks', async () => {
    const { user, desk, camera } = await atThePad()
    expect(camera.isOn()).toBe(false)
    await click(user, 'Quét thẻ in')
    await waitFor(() => expect(camera.isOn()).toBe(true))
    act(() => camera.see(`HP1K:Chìa khóa 1/3 – 7F3A:${desk.lastCard().join('')}`))
    expect(await screen.findByText('Đặt mã PIN sáu chữ số')).toBeInTheDocument()
    expect(camera.isOn()).toBe(false)
  })

  it('is not mistaken for a voting card, and typing is one button away', async () => {
    const { user, camera } = await atThePad()
    await click(user, 'Quét thẻ in')
    await waitFor(() => expect(camera.isOn()).toBe(true))
    act(() => camera.see('HP1V:A:23456789ABCDEFGHJKLMNP'))
    expect(await screen.findByText(/Mã QR này không phải loại đang cần/)).toBeInTheDocument()
    await click(user, 'Thôi, tắt máy quay')
    expect(camera.isOn()).toBe(false)
    expect(screen.getByRole('group', { name: 'Nhập thẻ chìa khóa' })).toBeInTheDocument()
  })
})

describe('what lost cards mean', () => {
  it('is told for this round’s own numbers, from the first screen on and after the ceremony', async () => {
    const { user } = renderPanel(CeremonyPanel, aDesk(true))
    await click(user, 'Mất thẻ thì sao?')
    const rows = within(screen.getByRole('table')).getAllByRole('row').slice(1).map((row) => within(row).getAllByRole('cell').map(({ textContent }) => textContent))
    expect(rows).toEqual([
      ['0', '4', 'Mở được'],
      ['1', '3', 'Mở được'],
      ['2', '2', 'Mở được, nhưng không còn thẻ nào dự trữ'],
      ['3', '1', 'Không bao giờ mở được: phải hủy lượt và làm lại'],
    ])
    expect(screen.getByText(/Mở phong bì thẻ dự phòng trước hội nghị/)).toBeInTheDocument()
    await click(user, 'In trang này')
    expect(printed).toHaveBeenCalledOnce()
  })

  it('does not speak of a reserve card where there is none', async () => {
    const { user } = renderPanel(CeremonyPanel, fakeDesk({ round: keyedRound() }))
    await click(user, 'Mất thẻ thì sao?')
    expect(screen.getByText(/Lượt này không làm thẻ dự phòng/)).toBeInTheDocument()
  })
})
