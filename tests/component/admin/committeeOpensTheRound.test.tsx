/** From the review sheet to the open round: two different members, a quorum without exception, an empty box. */
import { screen, waitFor } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { documentDefaults } from '../../../src/domain/meeting/documentSettings'
import { OpeningPanel } from '../../../src/ui/opening/OpeningPanel'
import { PreparePanel } from '../../../src/ui/opening/PreparePanel'
import { ReadinessContext } from '../../../src/ui/opening/readiness'
import type { StepPanelProps } from '../../../src/ui/round/stepPanel'
import { fakeDesk } from '../../support/fakeDesk'
import { wardDraft } from '../../support/fakeMeeting'
import { keyedRound, readyRound } from '../../support/fakeRounds'
import { renderPanel } from './renderPanel'

async function enterPins(user: UserEvent, first: string, second: string, button: string) {
  const [one, two] = screen.getAllByLabelText('Mã PIN')
  if (one === undefined || two === undefined) throw new Error('no PIN fields')
  await user.type(one, first)
  await user.type(two, second)
  await user.click(screen.getByRole('button', { name: button }))
}
async function present(user: UserEvent, count: string) {
  await user.type(await screen.findByLabelText('Số có mặt: Đại biểu'), count)
}
const OPEN = 'MỞ LƯỢT BỎ PHIẾU'

describe('the review sheet', () => {
  it('shows people, rules, committee and the fingerprint, with a line to sign for each member', async () => {
    renderPanel(PreparePanel, fakeDesk({ round: keyedRound() }))
    const sheet = screen.getByRole('article', { name: 'Phiếu duyệt cấu hình lượt lấy phiếu' })
    expect(await screen.findByText('2345-6789-ABCD-EFGH')).toBeInTheDocument()
    expect(sheet).toHaveTextContent('Nguyễn Thị Ánh Tuyết')
    expect(sheet).toHaveTextContent('2 trong 3 thẻ mở được kết quả')
    expect(screen.getByRole('list', { name: 'Chữ ký' })).toHaveTextContent('Vũ Minh Khôi')
  })

  it('is approved by two members', async () => {
    const desk = fakeDesk({ round: keyedRound() })
    const { user, onMove } = renderPanel(PreparePanel, desk)
    await enterPins(user, '271828', '314159', 'Duyệt và niêm phong')
    expect(await screen.findByText('Phiếu duyệt đã được thông qua')).toBeInTheDocument()
    expect(desk.round().state).toBe('ready')
    expect(onMove).toHaveBeenCalledWith(undefined)
  })

  it('is not approved with a wrong PIN, nor by one member twice', async () => {
    const desk = fakeDesk({ round: keyedRound() })
    const { user } = renderPanel(PreparePanel, desk)
    await enterPins(user, '271828', '000001', 'Duyệt và niêm phong')
    expect(await screen.findByRole('alert')).toHaveTextContent(/PIN/)
    await user.selectOptions(screen.getAllByLabelText('Đồng chí')[1]!, '0')
    await enterPins(user, '271828', '271828', 'Duyệt và niêm phong')
    expect(await screen.findByRole('alert')).toHaveTextContent(/khác nhau|hai đồng chí|Hai/)
    expect(desk.round().state).toBe('keyed')
  })
})

describe('the zero report', () => {
  it('has the head of the meeting’s other papers: template and place of the papers’ settings, and the chair’s name to sign over', async () => {
    const draft = wardDraft()
    const documents = { ...documentDefaults(draft.ruleSet.id), template: 'state' as const, locality: 'Hoa Mai', chair: 'Lê Thị Hồng Nhung' }
    renderPanel(OpeningPanel, fakeDesk({ round: readyRound({ ...draft, documents }) }))
    const report = await screen.findByRole('article', { name: 'Biên bản kiểm tra và niêm phong hòm phiếu' })
    expect(report).toHaveTextContent('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')
    expect(report).toHaveTextContent(/Hoa Mai, ngày \d+ tháng \d+ năm \d{4}/)
    expect(report).toHaveTextContent('Lê Thị Hồng Nhung')
  })

  it('has the empty box, the fingerprint to telephone, blanks for the pen and a line for every member', async () => {
    renderPanel(OpeningPanel, fakeDesk({ round: readyRound() }))
    const report = await screen.findByRole('article', { name: 'Biên bản kiểm tra và niêm phong hòm phiếu' })
    expect(report).toHaveTextContent('Hòm phiếu rỗng: 0 phiếu')
    expect(report).toHaveTextContent('K7M2-P9RT-W4XY-Z3AB')
    expect(report).toHaveTextContent('Hồi …… giờ …… phút, ngày 02 tháng 11 năm 2028')
    for (const name of ['Phạm Thu Hà', 'Vũ Minh Khôi', 'Đỗ Thị Lan']) expect(screen.getByRole('list', { name: 'Chữ ký' })).toHaveTextContent(name)
  })

  it('of a rehearsal says so across the page', async () => {
    renderPanel(OpeningPanel, fakeDesk({ round: readyRound(), rehearsal: true }))
    expect(await screen.findByRole('article', { name: /niêm phong/ })).toHaveTextContent('LÀM THỬ – KHÔNG TÍNH KẾT QUẢ')
  })
})

describe('the opening papers', () => {
  const kindOf = (name: RegExp) => screen.getByRole('button', { name }).className
  it('have one primary button: printing first, then saving for the level above', async () => {
    const print = vi.spyOn(window, 'print').mockImplementation(() => undefined)
    const { user } = renderPanel(OpeningPanel, fakeDesk({ round: readyRound() }))
    await screen.findByRole('button', { name: 'In biên bản' })
    expect(kindOf(/^In biên bản$/)).toContain('primary')
    expect(kindOf(/^Lưu tệp mở lượt/)).not.toContain('primary')
    await user.click(screen.getByRole('button', { name: 'In biên bản' }))
    expect(print).toHaveBeenCalledOnce()
    expect(kindOf(/^In biên bản$/)).not.toContain('primary')
    expect(kindOf(/^Lưu tệp mở lượt/)).toContain('primary')
    print.mockRestore()
  })
})

describe('the quorum', () => {
  it('of 31 summoned is missed with 20: it is said, no PIN is asked and there is no way round it', async () => {
    const { user } = renderPanel(OpeningPanel, fakeDesk({ round: readyRound() }))
    await present(user, '20')
    expect(screen.getByText(/Chưa đủ: có mặt 20 trên 31, cần ít nhất 21\. Còn thiếu 1/)).toBeInTheDocument()
    expect(screen.queryByLabelText('Mã PIN')).not.toBeInTheDocument()
    expect(screen.queryByRole('button', { name: OPEN })).not.toBeInTheDocument()
  })

  it('is met with 21', async () => {
    const { user } = renderPanel(OpeningPanel, fakeDesk({ round: readyRound() }))
    await present(user, '21')
    expect(screen.getByText(/Đủ điều kiện tiến hành: có mặt 21 trên 31/)).toBeInTheDocument()
    expect(screen.getByRole('button', { name: OPEN })).toBeInTheDocument()
  })

  it('is not met by more people than were summoned', async () => {
    const { user } = renderPanel(OpeningPanel, fakeDesk({ round: readyRound() }))
    await present(user, '32')
    expect(screen.getByText(/nhiều hơn số được triệu tập/)).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: OPEN })).not.toBeInTheDocument()
  })
})

describe('opening', () => {
  it('ends in one screen with the time and one way on', async () => {
    const desk = fakeDesk({ round: readyRound() })
    const { user, onKiosk } = renderPanel(OpeningPanel, desk)
    await present(user, '28')
    await enterPins(user, '271828', '314159', OPEN)
    expect(await screen.findByRole('heading', { name: 'ĐÃ MỞ lúc 08 giờ 15 phút' })).toBeInTheDocument()
    expect(screen.getAllByRole('button')).toHaveLength(1)
    await waitFor(() => expect(screen.getByRole('button', { name: 'Vào màn hình ghi phiếu' })).toHaveFocus())
    await user.click(screen.getByRole('button', { name: 'Vào màn hình ghi phiếu' }))
    expect(onKiosk).toHaveBeenCalledOnce()
  })

  it('of a box that is not empty is stopped by a red screen', async () => {
    const desk = fakeDesk({ round: readyRound() })
    desk.fillBox(2)
    const { user } = renderPanel(OpeningPanel, desk)
    await present(user, '28')
    await enterPins(user, '271828', '314159', OPEN)
    expect(await screen.findByRole('heading', { name: /HÒM PHIẾU KHÔNG RỖNG/ })).toBeInTheDocument()
    expect(desk.round().state).toBe('ready')
  })

  it('of a tablet that is not ready needs a reason, which is recorded with what was not ready', async () => {
    const NotReady = (props: StepPanelProps) => (
      <ReadinessContext value={[{ id: 'wake', status: 'bad', text: 'Màn hình có thể tự tắt.' }]}>
        <OpeningPanel {...props} />
      </ReadinessContext>
    )
    const desk = fakeDesk({ round: readyRound() })
    const { user } = renderPanel(NotReady, desk)
    await present(user, '28')
    expect(screen.queryByRole('button', { name: OPEN })).not.toBeInTheDocument()
    await user.type(screen.getByLabelText('Lý do vẫn mở khi máy chưa sẵn sàng'), 'Có người trông máy')
    await enterPins(user, '271828', '314159', OPEN)
    expect(desk.overrides).toEqual(['Có người trông máy – Màn hình có thể tự tắt'])
  })

  it('can be put off to change something, with two PINs', async () => {
    const desk = fakeDesk({ round: readyRound() })
    const { user, onMove } = renderPanel(OpeningPanel, desk)
    await user.click(await screen.findByRole('button', { name: 'Sửa lại trước khi mở' }))
    await enterPins(user, '271828', '161803', 'Sửa lại, bỏ biên bản này')
    expect(await screen.findByRole('alert')).toHaveTextContent(/PIN/)
    expect(desk.round().state).toBe('ready')
    await user.selectOptions(screen.getAllByLabelText('Đồng chí')[1]!, '2')
    await enterPins(user, '271828', '161803', 'Sửa lại, bỏ biên bản này')
    expect(desk.round().state).toBe('keyed')
    expect(onMove).toHaveBeenCalledWith('setup')
  })
})
