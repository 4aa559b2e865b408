/** Words whose screen was left before they were stored: they are on the screen again when it is entered again, and get stored. */
import { cleanup, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createDesk } from '../../../src/app/createDesk'
import type { Desk } from '../../../src/app/desk'
import { pinGuard } from '../../../src/app/pinGuard'
import { createMeeting } from '../../../src/app/setUpMeeting'
import { err } from '../../../src/domain/kernel/result'
import { DeskContext } from '../../../src/ui/deskContext'
import { FilesContext } from '../../../src/ui/filesContext'
import { RoundPage } from '../../../src/ui/round/RoundPage'
import { adminWords } from '../../../src/words/admin'
import { setupWords } from '../../../src/words/setup'
import { paperComposer } from '../../../src/workers/paperComposer'
import { heldBack } from '../../support/heldBack'
import { makeKeys, memoryWorld, must, openMeeting, reconciled, signed, threeOfficials, vote } from '../../support/memoryWorld'
import { noFiles } from './renderPanel'

const bytes = (value: unknown) => Promise.resolve(new TextEncoder().encode(JSON.stringify(value)))

/** A store that takes these words, or refuses them. */
function storeOf(whole: Desk) {
  const disk = { full: false }
  const full = () => Promise.resolve(err({ code: 'store/quota' } as const))
  const held = heldBack(whole)
  const desk: Desk = {
    ...whole,
    saveDraft: (...given) => (disk.full ? full() : held.parts.saveDraft(...given)),
    keepMinutes: (...given) => (disk.full ? full() : held.parts.keepMinutes(...given)),
  }
  return { desk, disk, hold: held.hold }
}
const show = (desk: Desk, id: string) =>
  render(
    <FilesContext value={noFiles}>
      <DeskContext value={desk}>
        <RoundPage id={id} onBack={() => undefined} onKiosk={() => undefined} onRelease={() => undefined} />
      </DeskContext>
    </FilesContext>,
  )
const user = userEvent.setup()
const goTo = async (step: string) => user.click(await screen.findByRole('button', { name: new RegExp(step) }))
async function write(field: HTMLElement, words: string) {
  await user.clear(field)
  await user.type(field, words)
}

describe('the form of a meeting', () => {
  it('left while the disk is full is shown again as it was typed, says so, and is stored once there is room', async () => {
    const world = memoryWorld('full disk')
    const id = must(await createMeeting(world, threeOfficials))
    const { desk, disk } = storeOf(createDesk(world, pinGuard(() => 0)))
    show(desk, id)
    const unit = await screen.findByLabelText('Tên đơn vị')
    disk.full = true
    await write(unit, 'Phường Mới')
    await goTo(adminWords.steps.ceremony)
    await goTo(adminWords.steps.setup)
    expect(await screen.findByLabelText('Tên đơn vị')).toHaveValue('Phường Mới')
    const again = await screen.findByRole('button', { name: setupWords.saveAgain })
    expect(must(await desk.load(id))).not.toMatchObject({ draft: { unit: { name: 'Phường Mới' } } })
    disk.full = false
    await user.click(again)
    await waitFor(async () => expect(must(await desk.load(id))).toMatchObject({ draft: { unit: { name: 'Phường Mới' } } }))
    expect(screen.queryByRole('button', { name: setupWords.saveAgain })).not.toBeInTheDocument()
  })

  it('is stored by itself when the disk has room again by the time it is entered', async () => {
    const world = memoryWorld('room again')
    const id = must(await createMeeting(world, threeOfficials))
    const { desk, disk } = storeOf(createDesk(world, pinGuard(() => 0)))
    show(desk, id)
    disk.full = true
    await write(await screen.findByLabelText('Tên đơn vị'), 'Phường Mới')
    await goTo(adminWords.steps.ceremony)
    disk.full = false
    await goTo(adminWords.steps.setup)
    await waitFor(async () => expect(must(await desk.load(id))).toMatchObject({ draft: { unit: { name: 'Phường Mới' } } }))
  })
})

describe('the form of a meeting whose keys were made meanwhile', () => {
  it('is what the keys were made for: a change that could not be stored before is not taken, and it is said', async () => {
    const world = memoryWorld('keys meanwhile')
    const id = must(await createMeeting(world, threeOfficials))
    const { desk, disk } = storeOf(createDesk(world, pinGuard(() => 0)))
    show(desk, id)
    const unit = await screen.findByLabelText('Tên đơn vị')
    disk.full = true
    await write(unit, 'Phường Mới')
    await goTo(adminWords.steps.ceremony)
    disk.full = false
    await makeKeys(desk, id)
    cleanup()
    show(desk, id)
    await goTo(adminWords.steps.setup)
    expect(await screen.findByText(setupWords.notTaken)).toBeInTheDocument()
    expect(screen.getByLabelText('Tên đơn vị')).not.toHaveValue('Phường Mới')
    expect(must(await desk.load(id))).toMatchObject({ state: 'keyed', draft: { unit: { name: expect.not.stringContaining('Phường Mới') as string } } })
  })
})

describe('the minutes', () => {
  let meeting: Awaited<ReturnType<typeof openMeeting>>
  beforeAll(async () => {
    meeting = await openMeeting({ ...memoryWorld('words of the minutes'), papers: { ...paperComposer, file: bytes, workbook: bytes, slidesPdf: bytes } })
    await vote(meeting, 0, ['high', 'low', undefined])
    await reconciled(meeting, 1)
    await signed(meeting)
  })
  const incidents = () => screen.findByLabelText('Sự cố và cách xử lý')
  const kept = async () => must(await meeting.desk.minutes(meeting.id)).text.incidents
  let store: ReturnType<typeof storeOf>
  beforeEach(async () => {
    must(await meeting.desk.keepMinutes(meeting.id, { ...must(await meeting.desk.minutes(meeting.id)).text, incidents: '' }))
    store = storeOf(meeting.desk)
    show(store.desk, meeting.id)
    await goTo(adminWords.steps.minutes)
  })

  it('left while the disk is full are shown again as they were typed, and stored once there is room', async () => {
    const field = await incidents()
    store.disk.full = true
    await write(field, 'Mất điện lúc 9 giờ')
    await goTo(adminWords.steps.result)
    await goTo(adminWords.steps.minutes)
    expect(await incidents()).toHaveValue('Mất điện lúc 9 giờ')
    expect(await kept()).toBe('')
    store.disk.full = false
    await user.type(await incidents(), '.')
    await waitFor(async () => expect(await kept()).toBe('Mất điện lúc 9 giờ.'))
  })

  it('entered again while their last word is being written show that word, and lose it neither then nor later', async () => {
    const gate = store.hold('keepMinutes')
    await write(await incidents(), 'Đã thay máy in')
    await goTo(adminWords.steps.result)
    await goTo(adminWords.steps.minutes)
    await gate.reached
    gate.letGo()
    expect(await incidents()).toHaveValue('Đã thay máy in')
    await user.type(screen.getByLabelText('Số, ký hiệu'), '7')
    await waitFor(async () => expect(must(await meeting.desk.minutes(meeting.id)).text).toMatchObject({ incidents: 'Đã thay máy in', number: expect.stringContaining('7') as string }))
  })
})
