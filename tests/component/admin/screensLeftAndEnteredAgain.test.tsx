/** What is under way when a screen is left, hidden or entered again: no card is shown to whoever comes, no typed word is lost. */
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { createDesk } from '../../../src/app/createDesk'
import type { CeremonyDesk, Desk } from '../../../src/app/desk'
import { pinGuard } from '../../../src/app/pinGuard'
import { createMeeting } from '../../../src/app/setUpMeeting'
import { CeremonyPanel } from '../../../src/ui/ceremony/CeremonyPanel'
import { HomePage } from '../../../src/ui/home/HomePage'
import { RoundPage } from '../../../src/ui/round/RoundPage'
import { DeskContext } from '../../../src/ui/deskContext'
import { FilesContext } from '../../../src/ui/filesContext'
import { TabletContext } from '../../../src/ui/tabletContext'
import { adminWords } from '../../../src/words/admin'
import { ceremonyWords } from '../../../src/words/ceremony'
import { fakeDesk } from '../../support/fakeDesk'
import { wardDraft } from '../../support/fakeMeeting'
import { draftRound } from '../../support/fakeRounds'
import { heldBack } from '../../support/heldBack'
import type { HeldBack } from '../../support/heldBack'
import { memoryTablet } from '../../support/memoryTablet'
import { memoryWorld, must, threeOfficials } from '../../support/memoryWorld'
import { noFiles, renderPanel } from './renderPanel'

const settled = () => act(() => new Promise((resolve) => setTimeout(resolve, 50)))
const hide = (state: 'hidden' | 'visible') => {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(state)
  fireEvent(document, new Event('visibilitychange'))
}

describe('a key card', () => {
  async function ceremony() {
    const desk = fakeDesk({ round: draftRound(wardDraft()) })
    let held: HeldBack<CeremonyDesk> | undefined
    const holding: typeof desk = {
      ...desk,
      async ceremony(id) {
        const begun = await desk.ceremony(id)
        if (!begun.ok) return begun
        held = heldBack(begun.value)
        return { ok: true, value: held.parts }
      },
    }
    const view = renderPanel(CeremonyPanel, holding)
    await view.user.click(screen.getByRole('button', { name: ceremonyWords.start }))
    const showMine = await screen.findByRole('button', { name: ceremonyWords.intro.show })
    return { ...view, desk, showMine, hold: (step: keyof CeremonyDesk) => held!.hold(step) }
  }

  it('is not shown when the page was hidden before it came', async () => {
    const { user, desk, showMine, hold } = await ceremony()
    const gate = hold('newCard')
    await user.click(showMine)
    await gate.reached
    act(() => hide('hidden'))
    gate.letGo()
    await settled()
    act(() => hide('visible'))
    expect(document.body.textContent).not.toContain(desk.lastCard()[0])
    expect(screen.getByText(ceremonyWords.intro.lookedAway)).toBeInTheDocument()
    await user.click(screen.getByRole('button', { name: ceremonyWords.intro.show }))
    expect(await screen.findByRole('listitem', { name: /^Nhóm 1:/ })).toBeInTheDocument()
  })

  it('given up while it is compared leads to a new card, not to the PIN', async () => {
    const { user, desk, showMine, hold } = await ceremony()
    await user.click(showMine)
    await user.click(await screen.findByRole('button', { name: 'Đã chép xong, xóa màn hình' }))
    const gate = hold('confirmCard')
    await user.keyboard(desk.lastCard().join(''))
    await gate.reached
    await user.click(screen.getByRole('button', { name: ceremonyWords.enter.again }))
    gate.letGo()
    await settled()
    expect(screen.getByRole('button', { name: ceremonyWords.intro.show })).toBeInTheDocument()
    expect(screen.queryByLabelText('Mã PIN')).not.toBeInTheDocument()
  })

  it('that cannot be made is said, and the screen does not wait for ever', async () => {
    const desk = fakeDesk({ round: draftRound(wardDraft()) })
    const falling: typeof desk = {
      ...desk,
      async ceremony(id) {
        const begun = await desk.ceremony(id)
        return begun.ok ? { ok: true, value: { ...begun.value, newCard: () => Promise.reject(new Error('the room fell over')) } } : begun
      },
    }
    const { user } = renderPanel(CeremonyPanel, falling)
    await user.click(screen.getByRole('button', { name: ceremonyWords.start }))
    await user.click(await screen.findByRole('button', { name: ceremonyWords.intro.show }))
    expect(await screen.findByText(/Máy không làm xong phần tính toán/)).toBeInTheDocument()
    expect(screen.getByRole('button', { name: ceremonyWords.retry })).toBeEnabled()
    expect(desk.ceremoniesLeft()).toBe(1)
  })
})

describe('the form', () => {
  const inPage = (desk: Desk, id: string) => (
    <FilesContext value={noFiles}>
      <DeskContext value={desk}>
        <RoundPage id={id} onBack={() => undefined} onKiosk={() => undefined} onRelease={() => undefined} />
      </DeskContext>
    </FilesContext>
  )
  const step = (name: string) => screen.getByRole('button', { name: new RegExp(name) })

  it('entered again while its last change is still being written shows that change, and loses it neither then nor later', async () => {
    const world = memoryWorld('left and back')
    const desk = createDesk(world, pinGuard(() => 0))
    const id = must(await createMeeting(world, threeOfficials))
    const held = heldBack(desk)
    const user = userEvent.setup()
    render(inPage(held.parts, id))
    const gate = held.hold('saveDraft')
    const unit = await screen.findByLabelText('Tên đơn vị')
    await user.clear(unit)
    await user.type(unit, 'Phường Mới')
    await user.click(step(adminWords.steps.ceremony))
    await user.click(step(adminWords.steps.setup))
    gate.letGo()
    expect(await screen.findByLabelText('Tên đơn vị')).toHaveValue('Phường Mới')
    await user.type(screen.getByLabelText('Mã đơn vị'), '9')
    await waitFor(async () => expect(must(await desk.load(id))).toMatchObject({ draft: { unit: { name: 'Phường Mới', code: 'HM-0019' } } }))
  })
})

describe('on the home screen, pressed twice', () => {
  it.each([['Tạo cuộc lấy phiếu', 'create', 2], ['Nhân bản làm mẫu', 'duplicate', 2], ['Thêm lượt', 'addRound', 2]] as const)('%s makes one', async (name, act_, rounds) => {
    const world = memoryWorld('home twice')
    must(await createMeeting(world, threeOfficials))
    const desk = createDesk(world, pinGuard(() => 0))
    const rehearsing = { ...memoryWorld('rehearsal'), rehearsal: true }
    const held = heldBack(desk)
    const onOpen = vi.fn<(target: { readonly id: string }) => void>()
    render(
      <TabletContext value={await memoryTablet(world, rehearsing)}>
        <HomePage official={held.parts} rehearsal={createDesk(rehearsing, pinGuard(() => 0))} version="1" readiness={null} onOpen={onOpen} onKiosk={vi.fn()} onSuperior={vi.fn()} onPlan={vi.fn()} onHelp={vi.fn()} onBallotCheck={vi.fn()} onUpdate={undefined} />
      </TabletContext>,
    )
    await screen.findByRole('button', { name: 'Tiếp tục chuẩn bị' })
    const gate = held.hold(act_)
    await userEvent.setup().dblClick(screen.getByRole('button', { name: new RegExp(name) }))
    gate.letGo()
    await settled()
    expect(must(await world.store.headers())).toHaveLength(rounds)
    expect(onOpen).toHaveBeenCalledTimes(1)
  })

  it('a sample that is ready when the screen was left takes nobody away from where they are', async () => {
    const world = memoryWorld('sample late')
    const desk = createDesk(world, pinGuard(() => 0))
    const rehearsing = { ...memoryWorld('rehearsal'), rehearsal: true }
    const rehearsal = heldBack(createDesk(rehearsing, pinGuard(() => 0)))
    const onOpen = vi.fn<(target: { readonly id: string }) => void>()
    const tablet = await memoryTablet(world, rehearsing)
    const { unmount } = render(
      <TabletContext value={tablet}>
        <HomePage official={desk} rehearsal={rehearsal.parts} version="1" readiness={null} onOpen={onOpen} onKiosk={vi.fn()} onSuperior={vi.fn()} onPlan={vi.fn()} onHelp={vi.fn()} onBallotCheck={vi.fn()} onUpdate={undefined} />
      </TabletContext>,
    )
    const gate = rehearsal.hold('createSample', 'after')
    await userEvent.setup().click(await screen.findByRole('button', { name: adminWords.home.sample }))
    await gate.reached
    unmount()
    gate.letGo()
    await settled()
    expect(onOpen).not.toHaveBeenCalled()
  })
})
