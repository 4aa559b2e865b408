/** The key ceremony at the tablet: copy, prove, PIN; slips are named at once, and nothing is kept before everyone is through. */
import { fireEvent, screen, waitFor } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { CeremonyPanel } from '../../../src/ui/ceremony/CeremonyPanel'
import { fakeDesk } from '../../support/fakeDesk'
import type { FakeDesk } from '../../support/fakeDesk'
import { newDraft, wardDraft } from '../../support/fakeMeeting'
import { draftRound, keyedRound } from '../../support/fakeRounds'
import { renderPanel } from './renderPanel'

const aDesk = () => fakeDesk({ round: draftRound(wardDraft()) })
const withReserve = () => fakeDesk({ round: draftRound(wardDraft({ committee: { ...wardDraft().committee, reserveCard: true } })) })

async function copy(user: UserEvent, desk: FakeDesk): Promise<string> {
  await user.click(await screen.findByRole('button', { name: 'Hiện thẻ của tôi' }))
  const text = desk.lastCard().join('')
  await user.click(await screen.findByRole('button', { name: 'Đã chép xong, xóa màn hình' }))
  return text
}
async function setPin(user: UserEvent, pin: string, again = pin) {
  await user.type(await screen.findByLabelText('Mã PIN'), pin)
  await user.type(screen.getByLabelText('Nhập lại mã PIN'), again)
  await user.click(screen.getByRole('button', { name: 'Đặt mã PIN' }))
}
const begin = (user: UserEvent) => user.click(screen.getByRole('button', { name: 'Bắt đầu với đồng chí đầu tiên' }))

describe('before it begins', () => {
  it('an incomplete meeting has no ceremony', async () => {
    const { user, onMove } = renderPanel(CeremonyPanel, fakeDesk({ round: draftRound(newDraft()) }))
    expect(screen.queryByRole('button', { name: /^Bắt đầu/ })).not.toBeInTheDocument()
    await user.click(screen.getByRole('button', { name: 'Về phần chuẩn bị' }))
    expect(onMove).toHaveBeenCalledWith('setup')
  })

  it('says plainly what too many lost cards mean', () => {
    renderPanel(CeremonyPanel, aDesk())
    expect(screen.getByText(/Cần 2 trong 3 thẻ để mở kết quả/)).toHaveTextContent('không ai mở được nữa')
  })
})

describe('a member’s card', () => {
  it('is shown once and gone from the page when it has been copied', async () => {
    const desk = aDesk()
    const { user, container } = renderPanel(CeremonyPanel, desk)
    await begin(user)
    await user.click(await screen.findByRole('button', { name: 'Hiện thẻ của tôi' }))
    const [first = ''] = desk.lastCard()
    expect(await screen.findByRole('listitem', { name: `Nhóm 1: ${[...first].join(' ')}` })).toBeInTheDocument()
    await user.click(screen.getByRole('button', { name: 'Đã chép xong, xóa màn hình' }))
    expect(screen.queryByRole('listitem', { name: /^Nhóm 1:/ })).not.toBeInTheDocument()
    expect(container.textContent).not.toContain(first)
  })

  it('is entered on our own keys: there is no field a keyboard or a password keeper could learn from', async () => {
    const desk = aDesk()
    const { user } = renderPanel(CeremonyPanel, desk)
    await begin(user)
    const text = await copy(user, desk)
    expect(screen.queryByRole('textbox')).not.toBeInTheDocument()
    for (const symbol of text) await user.click(screen.getByRole('button', { name: symbol }))
    expect(await screen.findByText('Đặt mã PIN sáu chữ số')).toBeInTheDocument()
  })

  it('may be typed on a hardware keyboard in lower case', async () => {
    const desk = aDesk()
    const { user } = renderPanel(CeremonyPanel, desk)
    await begin(user)
    await user.keyboard((await copy(user, desk)).toLowerCase())
    expect(await screen.findByText('Đặt mã PIN sáu chữ số')).toBeInTheDocument()
  })

  it('has its wrong group named as soon as the group is full, and only that group is typed again', async () => {
    const desk = aDesk()
    const { user } = renderPanel(CeremonyPanel, desk)
    await begin(user)
    const text = await copy(user, desk)
    const swapped = text.slice(0, 8) + text.charAt(9) + text.charAt(8) + text.slice(10, 12)
    await user.keyboard(text.charAt(8) === text.charAt(9) ? `${text.slice(0, 8)}2222` : swapped)
    expect(screen.getByRole('alert')).toHaveTextContent('Nhóm 3 sai')
    await user.keyboard(text.slice(8))
    expect(await screen.findByText('Đặt mã PIN sáu chữ số')).toBeInTheDocument()
  })

  it('has no 0, 1, I or O, and the pad says so', async () => {
    const desk = aDesk()
    const { user } = renderPanel(CeremonyPanel, desk)
    await begin(user)
    await copy(user, desk)
    await user.keyboard('o')
    expect(screen.getByRole('alert')).toHaveTextContent('Thẻ không có ký tự “o”')
    expect(screen.getByText('Đã nhập 0 trên 24 ký tự')).toBeInTheDocument()
  })

  it('that is not the one shown sends this member back to a new card', async () => {
    const desk = aDesk()
    const { user } = renderPanel(CeremonyPanel, desk)
    await begin(user)
    const old = await copy(user, desk)
    await user.click(screen.getByRole('button', { name: 'Chép thẻ khác từ đầu' }))
    const fresh = await copy(user, desk)
    expect(fresh).not.toBe(old)
    await user.keyboard(old)
    expect(await screen.findByRole('button', { name: 'Hiện thẻ của tôi' })).toBeInTheDocument()
    expect(screen.getByRole('alert')).toHaveTextContent('không phải thẻ vừa hiện')
  })

  it('is void when the screen is left while it is shown', async () => {
    const desk = aDesk()
    const { user } = renderPanel(CeremonyPanel, desk)
    await begin(user)
    await user.click(await screen.findByRole('button', { name: 'Hiện thẻ của tôi' }))
    await screen.findByRole('button', { name: 'Đã chép xong, xóa màn hình' })
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true })
    fireEvent(document, new Event('visibilitychange'))
    Reflect.deleteProperty(document, 'visibilityState')
    expect(screen.queryByRole('listitem', { name: /^Nhóm 1:/ })).not.toBeInTheDocument()
    expect(screen.getByRole('alert')).toHaveTextContent('thẻ đó bỏ đi')
  })
})

describe('a PIN', () => {
  async function atThePin() {
    const desk = aDesk()
    const view = renderPanel(CeremonyPanel, desk)
    await begin(view.user)
    await view.user.keyboard(await copy(view.user, desk))
    return view.user
  }

  it.each(['123456', '777777', '121212'])('as obvious as %s is refused', async (pin) => {
    const user = await atThePin()
    await setPin(user, pin)
    expect(await screen.findByRole('alert')).toHaveTextContent(/dễ đoán/)
    expect(screen.getByLabelText('Mã PIN')).toHaveValue('')
  })

  it('entered differently the second time is entered again', async () => {
    const user = await atThePin()
    await setPin(user, '271828', '271829')
    expect(await screen.findByRole('alert')).toHaveTextContent('không giống nhau')
  })

  it('is no password field, so that no browser offers to keep it', async () => {
    await atThePin()
    expect(await screen.findByLabelText('Mã PIN')).toHaveProperty('type', 'text')
    expect(screen.getByLabelText('Mã PIN')).toHaveAttribute('autocomplete', 'off')
  })
})

describe('the whole ceremony', () => {
  it('takes every member and the reserve card, which has no PIN but an envelope, and then stores the keys', async () => {
    const desk = withReserve()
    const { user } = renderPanel(CeremonyPanel, desk)
    await begin(user)
    for (const pin of ['271828', '314159', '161803']) {
      await user.keyboard(await copy(user, desk))
      await setPin(user, pin)
    }
    expect(desk.round().state).toBe('draft')
    await user.keyboard(await copy(user, desk))
    await user.click(await screen.findByRole('button', { name: 'Đã niêm phong phong bì' }))
    expect(await screen.findByText('Ban Kiểm phiếu đã có thẻ chìa khóa')).toBeInTheDocument()
    expect(desk.round().state).toBe('keyed')
    expect(screen.getByText('dự phòng, trong phong bì')).toBeInTheDocument()
  })

  it('that is left drops everything', async () => {
    const desk = aDesk()
    const { user, unmount } = renderPanel(CeremonyPanel, desk)
    await begin(user)
    await copy(user, desk)
    unmount()
    await waitFor(() => expect(desk.ceremoniesLeft()).toBe(1))
    expect(desk.round().state).toBe('draft')
  })

  it('is made again only after saying that the old cards are void', async () => {
    const { user } = renderPanel(CeremonyPanel, fakeDesk({ round: keyedRound() }))
    await user.click(screen.getByRole('button', { name: 'Làm lại thẻ chìa khóa' }))
    expect(screen.getByText(/Các thẻ đã chép sẽ không dùng được nữa/)).toBeInTheDocument()
    await user.click(screen.getByRole('button', { name: 'Làm lại, bỏ các thẻ cũ' }))
    expect(screen.getByRole('button', { name: 'Bắt đầu với đồng chí đầu tiên' })).toBeInTheDocument()
  })
})
