/** Settings and help (S20): found by search, printed in Vietnamese, the language changed and kept, wiping asked for twice. */
import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, it, vi } from 'vitest'
import { createDesk } from '../../../src/app/createDesk'
import { pinGuard } from '../../../src/app/pinGuard'
import { createMeeting } from '../../../src/app/setUpMeeting'
import { ok } from '../../../src/domain/kernel/result'
import { DeskContext } from '../../../src/ui/deskContext'
import { FilesContext } from '../../../src/ui/filesContext'
import { HelpPage } from '../../../src/ui/help/HelpPage'
import { TabletContext } from '../../../src/ui/tabletContext'
import { speak } from '../../../src/words/language'
import { memoryTablet } from '../../support/memoryTablet'
import { memoryWorld, threeOfficials } from '../../support/memoryWorld'

const nothing = { ok: false, error: { code: 'file/cancelled' } } as const
const files = { save: () => Promise.resolve(ok(undefined)), pick: () => Promise.resolve(nothing), pickMany: () => Promise.resolve(nothing), pickLazily: () => Promise.resolve(nothing), saveCopy: () => Promise.resolve(nothing) }
window.scrollTo = () => undefined

async function help() {
  const world = memoryWorld('help')
  await createMeeting(world, threeOfficials)
  const desk = createDesk(world, pinGuard(() => 0))
  const tablet = await memoryTablet(world, { ...memoryWorld('rehearsals'), rehearsal: true })
  const onBallotCheck = vi.fn<() => void>()
  render(
    <TabletContext value={tablet}>
      <FilesContext value={files}>
        <DeskContext value={desk}>
          <HelpPage official={desk} onBack={() => undefined} onBallotCheck={onBallotCheck} />
        </DeskContext>
      </FilesContext>
    </TabletContext>,
  )
  return { user: userEvent.setup(), tablet, world, onBallotCheck }
}
const open = (user: Awaited<ReturnType<typeof help>>['user'], topic: string) =>
  user.click(within(screen.getByRole('navigation', { name: 'Mục trợ giúp' })).getByRole('button', { name: topic }))

afterEach(() => speak('vi'))

it('an article is found without diacritics, read on the screen and laid out on paper', async () => {
  const { user } = await help()
  await user.type(screen.getByRole('searchbox', { name: 'Tìm trong trợ giúp' }), 'kiem tra phieu nay')
  await user.click(screen.getByRole('button', { name: '“Kiểm tra phiếu này” là gì' }))
  expect(screen.getByRole('region', { name: 'Cách kiểm tra' })).toBeInTheDocument()
  expect(screen.getByRole('article', { name: /“Kiểm tra phiếu này” là gì/ })).toHaveTextContent('Phiếu vừa kiểm tra bị bỏ đi')
})

it('the article on the ballot check leads to the check itself', async () => {
  const { user, onBallotCheck } = await help()
  await open(user, '“Kiểm tra phiếu này” là gì')
  await user.click(screen.getByRole('button', { name: 'Kiểm tra một phiếu bằng máy này' }))
  expect(onBallotCheck).toHaveBeenCalledOnce()
})

it('the chair’s script has the numbers of the meeting filled in and dotted places for the rest', async () => {
  const { user } = await help()
  await open(user, 'Kịch bản của chủ trì')
  const script = await screen.findByRole('article', { name: /Kịch bản điều hành/ })
  expect(script).toHaveTextContent('Hội nghị được triệu tập 6 đồng chí')
  expect(script).toHaveTextContent('Cần 2 trong 3 thẻ chìa khóa')
  expect(script).toHaveTextContent('Hoàng Minh Châu, Mai Thị Lan, Phan Văn Sơn')
})

it('the handover sheet has a line for each key card', async () => {
  const { user } = await help()
  await open(user, 'Phiếu bàn giao và tiêu hủy')
  const sheet = await screen.findByRole('article', { name: /Phiếu bàn giao và tiêu hủy/ })
  expect(within(sheet).getByRole('table', { name: /Tiêu hủy thẻ chìa khóa/ }).querySelectorAll('tbody tr')).toHaveLength(3)
})

it('the language is changed on the spot and kept', async () => {
  const { user, world } = await help()
  await user.click(screen.getByRole('button', { name: 'English' }))
  expect(await world.tablet.settings()).toMatchObject({ value: { language: 'en' } })
})

it('wiping waits for the last question; then only a sentence is left', async () => {
  const { user, tablet } = await help()
  await open(user, 'Xóa trắng máy')
  expect(await screen.findByText(/Chưa từng mở; sẽ bị xóa/)).toBeInTheDocument()
  const go = screen.getByRole('button', { name: 'XÓA TRẮNG MÁY' })
  expect(go).toBeDisabled()
  await user.click(screen.getByRole('checkbox', { name: /xóa rồi không lấy lại được gì/ }))
  await user.click(go)
  expect(await screen.findByText('Đã xóa trắng')).toBeInTheDocument()
  expect(tablet.erased()).toBe(1)
})
