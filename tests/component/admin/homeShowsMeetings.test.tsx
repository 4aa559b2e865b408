/** S0: every meeting under whose turn it is, one primary next step, a template made and a deletion undone from here. */
import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it, vi } from 'vitest'
import { createDesk } from '../../../src/app/createDesk'
import { pinGuard } from '../../../src/app/pinGuard'
import { createMeeting } from '../../../src/app/setUpMeeting'
import type { RoundHeader } from '../../../src/ports/roundStore'
import { HomePage } from '../../../src/ui/home/HomePage'
import { RoundCard } from '../../../src/ui/home/RoundCard'
import { TabletContext } from '../../../src/ui/tabletContext'
import { memoryTablet } from '../../support/memoryTablet'
import { memoryWorld, threeOfficials } from '../../support/memoryWorld'

async function home(...titles: readonly string[]) {
  const world = memoryWorld('home')
  for (const title of titles) await createMeeting(world, (draft) => ({ ...threeOfficials(draft), round: { number: 1, title } }))
  const official = createDesk(world, pinGuard(() => 0))
  const rehearsing = { ...memoryWorld('rehearsal'), rehearsal: true }
  const rehearsal = createDesk(rehearsing, pinGuard(() => 0))
  const onOpen = vi.fn<(target: { readonly id: string }) => void>()
  render(
    <TabletContext value={await memoryTablet(world, rehearsing)}>
      <HomePage official={official} rehearsal={rehearsal} version="1" readiness={null} onOpen={onOpen} onKiosk={vi.fn()} onSuperior={vi.fn()} onPlan={vi.fn()} onHelp={vi.fn()} onBallotCheck={vi.fn()} onUpdate={undefined} />
    </TabletContext>,
  )
  if (titles.length > 0) await screen.findAllByRole('button', { name: 'Tiếp tục chuẩn bị' })
  return { user: userEvent.setup(), official, onOpen }
}

const meeting = (title: string) => screen.getByRole('listitem', { name: title })

it('an empty tablet offers to create a meeting, and says of each role that nothing waits', async () => {
  await home()
  expect(screen.getByRole('button', { name: 'Tạo cuộc lấy phiếu' })).toBeInTheDocument()
  expect(screen.getByText('Chưa có việc nào chờ Ban Kiểm phiếu.')).toBeInTheDocument()
  expect(screen.getByText('Chưa có lượt bỏ phiếu nào đang mở trên máy này.')).toBeInTheDocument()
})

it('meetings stand under the secretary with unit, day and state', async () => {
  await home('Lượt một', 'Lượt hai')
  const list = within(screen.getByRole('region', { name: 'Thư ký hội nghị' }))
  expect(list.getAllByRole('listitem')).toHaveLength(2)
  expect(meeting('Lượt một')).toHaveTextContent('Đảng ủy phường Hoa Mai · 02/11/2026')
  expect(meeting('Lượt một')).toHaveTextContent('Đang chuẩn bị')
})

it('a meeting becomes the template of another, which opens at once', async () => {
  const { user, official, onOpen } = await home('Lượt một')
  await user.click(within(meeting('Lượt một')).getByRole('button', { name: 'Nhân bản làm mẫu' }))
  await waitFor(() => expect(onOpen).toHaveBeenCalled())
  expect(official.rounds.getState().headers).toHaveLength(2)
})

it('a deleted meeting is out of the list and comes back with one press', async () => {
  const { user } = await home('Lượt một', 'Lượt hai')
  await user.click(within(meeting('Lượt một')).getByRole('button', { name: 'Xóa' }))
  expect(await screen.findByText('Đã xóa “Lượt một” khỏi danh sách.')).toBeInTheDocument()
  await user.click(screen.getByRole('button', { name: 'Hoàn tác' }))
  await waitFor(() => expect(screen.queryByText('Đã xóa “Lượt một” khỏi danh sách.')).not.toBeInTheDocument())
  expect(within(meeting('Lượt một')).getByRole('button', { name: 'Tiếp tục chuẩn bị' })).toBeInTheDocument()
})

it('what was deleted is taken back later too, and is deleted for good only after asking', async () => {
  const { user, official } = await home('Lượt một')
  await user.click(within(meeting('Lượt một')).getByRole('button', { name: 'Xóa' }))
  await user.click(await screen.findByText('Đã xóa (1)'))
  await user.click(screen.getByRole('button', { name: 'Xóa hẳn…' }))
  await user.click(screen.getByRole('button', { name: 'Không xóa' }))
  expect(official.rounds.getState().aside).toHaveLength(1)
  await user.click(screen.getByRole('button', { name: 'Xóa hẳn…' }))
  await user.click(within(screen.getByRole('alertdialog')).getByRole('button', { name: 'Xóa hẳn' }))
  await waitFor(() => expect(official.rounds.getState().aside).toEqual([]))
})

it('a further round of the same meeting opens at once, and each says which one of the meeting it is', async () => {
  const { user, official, onOpen } = await home('Lượt chiều', 'Hội nghị khác')
  await user.click(within(meeting('Lượt chiều')).getByRole('button', { name: 'Thêm lượt cho hội nghị này' }))
  await waitFor(() => expect(onOpen).toHaveBeenCalled())
  expect(official.rounds.getState().headers).toHaveLength(3)
  expect(await screen.findByRole('listitem', { name: 'Lượt 2: Lượt chiều' })).toHaveTextContent('lượt 2 trong 2 lượt của hội nghị')
  expect(meeting('Lượt 1: Lượt chiều')).toHaveTextContent('lượt 1 trong 2 lượt của hội nghị')
  expect(meeting('Hội nghị khác')).not.toHaveTextContent('lượt của hội nghị')
})

it('a signed round asks for its minutes first, and for the USB stick once they are finished; a rehearsal shows how it went', () => {
  const next = (header: Partial<RoundHeader>): string => {
    const whole = { id: 'r', state: 'signed' as const, unitName: 'Đảng ủy', roundTitle: 'Lượt một', date: '2026-11-02', ...header }
    const { container, unmount } = render(<RoundCard header={whole} rounds={[]} primary onOpen={vi.fn()} onDuplicate={vi.fn()} onAddRound={undefined} onRemove={undefined} />)
    const said = container.querySelector('button')?.textContent ?? ''
    unmount()
    return said
  }
  expect(next({})).toBe('Hoàn tất biên bản kiểm phiếu')
  expect(next({ packed: true })).toBe('Lưu hồ sơ kết quả ra USB')
  expect(next({ rehearsalOf: 'official' })).toBe('Xem kết quả làm thử')
})
