/** The secretary fills in the form: what is missing is said at the field and at the end, and every change is kept. */
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { SetUpPanel } from '../../../src/ui/setup/SetUpPanel'
import { fakeDesk } from '../../support/fakeDesk'
import { newDraft, wardDraft } from '../../support/fakeMeeting'
import { draftRound, keyedRound, readyRound } from '../../support/fakeRounds'
import { renderPanel } from './renderPanel'

const last = <T,>(items: readonly T[]): T => {
  const item = items.at(-1)
  if (item === undefined) throw new Error('nothing was saved')
  return item
}

type User = ReturnType<typeof renderPanel>['user']

/** To one of the seven steps, by its name. */
const toStep = (user: User, name: string) => user.click(within(screen.getByRole('navigation', { name: 'Bảy mục thiết lập' })).getByRole('button', { name: new RegExp(name) }))
const goOn = (user: User) => user.click(screen.getByRole('button', { name: 'Tiếp theo: làm thẻ chìa khóa' }))

describe('an empty form', () => {
  it('says nothing in red before the secretary has been anywhere', () => {
    renderPanel(SetUpPanel, fakeDesk({ round: draftRound(newDraft()) }))
    expect(screen.getByLabelText('Tên đơn vị')).not.toHaveAttribute('aria-invalid')
    expect(screen.getAllByText(/^Còn \d+ chỗ cần điền hoặc sửa$/)).not.toHaveLength(0)
  })

  it('names every missing place when the secretary wants to go on, goes to the first, and does not go on', async () => {
    const { user, onMove } = renderPanel(SetUpPanel, fakeDesk({ round: draftRound(newDraft()) }))
    await toStep(user, 'Máy và thời gian')
    await goOn(user)
    expect(onMove).not.toHaveBeenCalled()
    expect(screen.getByLabelText('Tên đơn vị')).toHaveFocus()
    expect(screen.getByLabelText('Tên đơn vị')).toHaveAccessibleDescription(/chưa nhập/)
    await toStep(user, 'Ban Kiểm phiếu')
    expect(screen.getByLabelText('3. Họ và tên')).toHaveAttribute('aria-invalid')
  })

  it('leads from a line of the summary to its field', async () => {
    const { user } = renderPanel(SetUpPanel, fakeDesk({ round: draftRound(newDraft()) }))
    await user.click(screen.getByRole('button', { name: /^Địa điểm/ }))
    expect(screen.getByLabelText('Địa điểm')).toHaveFocus()
  })
})

describe('the seven steps', () => {
  const tab = (name: string) => screen.getByRole('button', { name: new RegExp(name) })

  it('say each whether it is complete or how much it lacks', () => {
    renderPanel(SetUpPanel, fakeDesk({ round: draftRound(newDraft()) }))
    expect(tab('1. Đơn vị và hội nghị')).toHaveTextContent('còn 6 chỗ')
    expect(tab('2. Người được lấy phiếu')).toHaveTextContent('còn 1 chỗ')
    expect(tab('3. Số lượng')).toHaveTextContent('còn 1 chỗ')
    expect(tab('4. Quy định áp dụng')).toHaveTextContent('✓ đã đủ')
    expect(tab('5. Ban Kiểm phiếu')).toHaveTextContent('còn 3 chỗ')
    expect(tab('7. Máy và thời gian')).toHaveTextContent('✓ đã đủ')
  })

  it('lead on one after another, and a step left with something missing says it at the field afterwards', async () => {
    const { user } = renderPanel(SetUpPanel, fakeDesk({ round: draftRound(newDraft()) }))
    await user.click(screen.getByRole('button', { name: 'Tiếp theo: Người được lấy phiếu' }))
    expect(screen.getByRole('group', { name: '2. Người được lấy phiếu' })).toHaveFocus()
    await user.click(screen.getByRole('button', { name: 'Quay lại' }))
    expect(screen.getByLabelText('Mã đơn vị')).toHaveAttribute('aria-invalid')
  })

  it('once nothing is missing, only one button leads on, out of set-up; the section after it may still be looked at', async () => {
    const { user } = renderPanel(SetUpPanel, fakeDesk({ round: draftRound(wardDraft()) }))
    await toStep(user, 'Số lượng')
    expect(screen.getAllByRole('button', { name: /^Tiếp theo/ }).map(({ textContent }) => textContent)).toEqual(['Tiếp theo: làm thẻ chìa khóa'])
  })

  it('open where something is still missing', () => {
    renderPanel(SetUpPanel, fakeDesk({ round: draftRound(wardDraft({ committee: newDraft().committee })) }))
    expect(tab('5. Ban Kiểm phiếu')).toHaveAttribute('aria-current', 'step')
  })

  it('lead from the list of everything that is missing to a field of another step', async () => {
    const { user } = renderPanel(SetUpPanel, fakeDesk({ round: draftRound(newDraft()) }))
    await toStep(user, 'Máy và thời gian')
    await user.click(screen.getByRole('button', { name: /thành viên Ban Kiểm phiếu 2/ }))
    expect(screen.getByLabelText('2. Họ và tên')).toHaveFocus()
  })
})

describe('the tablet’s clock', () => {
  it('is shown and confirmed, and it stays said', async () => {
    const { user } = renderPanel(SetUpPanel, fakeDesk({ round: draftRound(wardDraft()) }))
    await toStep(user, 'Máy và thời gian')
    expect(screen.getByText('Bây giờ là 08 giờ 21 phút, thứ Năm, ngày 26/11/2026. Đúng không?')).toBeInTheDocument()
    await user.click(screen.getByRole('button', { name: 'Đúng' }))
    expect(await screen.findByText(/^✓ Đã xác nhận đồng hồ lúc 08 giờ 21 phút/)).toBeInTheDocument()
  })

  it('that is wrong says how to set it', async () => {
    const { user } = renderPanel(SetUpPanel, fakeDesk({ round: draftRound(wardDraft()) }))
    await toStep(user, 'Máy và thời gian')
    await user.click(screen.getByRole('button', { name: 'Sai' }))
    expect(screen.getByText(/múi giờ/)).toBeInTheDocument()
  })
})

describe('the papers', () => {
  it('carry the usual choices and what the secretary changed', async () => {
    const desk = fakeDesk({ round: draftRound(wardDraft()) })
    const { user } = renderPanel(SetUpPanel, desk)
    await user.click(screen.getByText('Văn bản và cách xưng hô'))
    expect(screen.getByLabelText('Căn cứ')).toHaveValue('Quy định số 96-QĐ/TW ngày 02/02/2023 của Bộ Chính trị')
    await user.selectOptions(screen.getByLabelText('Xưng hô với người ghi phiếu'), 'ông/bà')
    await user.type(screen.getByLabelText('Căn cứ'), '{Enter}Kế hoạch số 12')
    await user.type(screen.getByLabelText('Số, ký hiệu biên bản'), '05-BB/ĐU')
    await waitFor(() =>
      expect(last(desk.drafts).documents).toMatchObject({
        address: 'ong-ba', minutesNumber: '05-BB/ĐU', legalBasis: ['Quy định số 96-QĐ/TW ngày 02/02/2023 của Bộ Chính trị', 'Kế hoạch số 12'],
      }),
    )
  })

  it('follow another rule set where they were still the usual ones', async () => {
    const desk = fakeDesk({ round: draftRound(wardDraft()) })
    const { user } = renderPanel(SetUpPanel, desk)
    await user.click(screen.getByText('Văn bản và cách xưng hô'))
    await user.type(screen.getByLabelText('Chủ trì hội nghị'), 'Trần Văn A')
    await toStep(user, 'Quy định áp dụng')
    await user.selectOptions(screen.getByLabelText('Quy định'), '96-2023-QH15')
    await waitFor(() => expect(last(desk.drafts).documents).toMatchObject({ template: 'state', address: 'dai-bieu', chair: 'Trần Văn A' }))
  })
})

describe('every change', () => {
  it('is saved after a short pause, and the screen says so', async () => {
    const desk = fakeDesk({ round: draftRound(newDraft()) })
    const { user } = renderPanel(SetUpPanel, desk)
    await user.type(screen.getByLabelText('Tên đơn vị'), 'Đảng ủy phường 9')
    await waitFor(() => expect(last(desk.drafts).unit.name).toBe('Đảng ủy phường 9'))
    await waitFor(() => expect(screen.getByText('✓ Đã lưu')).toBeInTheDocument())
  })

  it('is saved at once when the page is left', async () => {
    const desk = fakeDesk({ round: draftRound(newDraft()) })
    const { user, unmount } = renderPanel(SetUpPanel, desk)
    await user.type(screen.getByLabelText('Địa điểm'), 'H')
    unmount()
    await waitFor(() => expect(last(desk.drafts).sitting.place).toBe('H'))
  })

  it('stays on the screen when it could not be written, and is written on the next try', async () => {
    const desk = fakeDesk({ round: draftRound(newDraft()) })
    const { user } = renderPanel(SetUpPanel, desk)
    desk.failNextSave({ code: 'store/quota' })
    await user.type(screen.getByLabelText('Địa điểm'), 'H')
    const again = await screen.findByRole('button', { name: 'Thử lưu lại' })
    expect(screen.getByRole('alert')).toHaveTextContent('Bộ nhớ của máy đã đầy.')
    await user.click(again)
    await waitFor(() => expect(last(desk.drafts).sitting.place).toBe('H'))
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Thử lưu lại' })).not.toBeInTheDocument())
  })
})

describe('dates and times', () => {
  it('are typed the Vietnamese way and stored as ISO', async () => {
    const desk = fakeDesk({ round: draftRound(newDraft()) })
    const { user } = renderPanel(SetUpPanel, desk)
    await user.type(screen.getByLabelText('Ngày họp'), '2/11/2028')
    await user.type(screen.getByLabelText('Giờ họp'), '8 giờ 5')
    await user.tab()
    expect(screen.getByLabelText('Ngày họp')).toHaveValue('02/11/2028')
    expect(screen.getByLabelText('Giờ họp')).toHaveValue('08:05')
    await waitFor(() => expect(last(desk.drafts).sitting).toMatchObject({ date: '2028-11-02', time: '08:05' }))
  })

  it('that cannot be read stay as typed and are named', async () => {
    const { user } = renderPanel(SetUpPanel, fakeDesk({ round: draftRound(newDraft()) }))
    await user.type(screen.getByLabelText('Ngày họp'), '31/02/2028')
    await user.tab()
    expect(screen.getByLabelText('Ngày họp')).toHaveValue('31/02/2028')
    expect(screen.getByLabelText('Ngày họp')).toHaveAttribute('aria-invalid')
  })

  it('outside the middle year of the term ask for the reason', async () => {
    const { user } = renderPanel(SetUpPanel, fakeDesk({ round: draftRound(wardDraft()) }))
    expect(screen.queryByLabelText(/Lý do lấy phiếu ngoài năm giữa nhiệm kỳ/)).not.toBeInTheDocument()
    await user.clear(screen.getByLabelText('Nhiệm kỳ bắt đầu từ năm'))
    await user.type(screen.getByLabelText('Nhiệm kỳ bắt đầu từ năm'), '2026')
    expect(screen.getByLabelText(/Lý do lấy phiếu ngoài năm giữa nhiệm kỳ/)).toBeInTheDocument()
  })
})

describe('numbers', () => {
  it('of cards follow the number summoned until they are set by hand', async () => {
    const { user } = renderPanel(SetUpPanel, fakeDesk({ round: draftRound(newDraft()) }))
    const type = async (step: string, label: string, text: string) => {
      await toStep(user, step)
      await user.clear(screen.getByLabelText(label))
      await user.type(screen.getByLabelText(label), text)
    }
    await type('Số lượng', 'Số đại biểu được triệu tập', '31')
    await toStep(user, 'Thẻ nhận phiếu')
    expect(screen.getByLabelText('Số thẻ nhận phiếu cần in')).toHaveValue('36')
    await type('Thẻ nhận phiếu', 'Số thẻ nhận phiếu cần in', '50')
    await type('Số lượng', 'Số đại biểu được triệu tập', '40')
    await toStep(user, 'Thẻ nhận phiếu')
    expect(screen.getByLabelText('Số thẻ nhận phiếu cần in')).toHaveValue('50')
  })

  it('tell how long one tablet takes and how many a large meeting needs', async () => {
    const { user } = renderPanel(SetUpPanel, fakeDesk({ round: draftRound(wardDraft()) }))
    await toStep(user, 'Số lượng')
    expect(screen.getByText('Một máy cần khoảng 42 phút để mọi đại biểu ghi phiếu.')).toBeInTheDocument()
    const summoned = screen.getByLabelText('Số đại biểu được triệu tập')
    await user.clear(summoned)
    await user.type(summoned, '150')
    expect(screen.getByText(/nên dùng 4 máy/)).toBeInTheDocument()
  })
})

describe('people', () => {
  it('typed one by one lose their form of address, and it is said', async () => {
    const desk = fakeDesk({ round: draftRound(newDraft()) })
    const { user } = renderPanel(SetUpPanel, desk)
    await toStep(user, 'Người được lấy phiếu')
    await user.click(screen.getByRole('button', { name: 'Thêm người' }))
    await user.type(screen.getByLabelText('1. Họ và tên', { selector: 'li form input' }), 'Đ/c Trần Quốc Bảo')
    await user.type(screen.getByLabelText('Chức vụ'), 'Phó Bí thư')
    expect(screen.getByText('Đã bỏ “Đ/c” trước họ tên.')).toBeInTheDocument()
    await user.click(screen.getByRole('button', { name: 'Xong' }))
    await waitFor(() => expect(last(desk.drafts).lists[0]?.officials).toEqual([{ name: 'Trần Quốc Bảo', position: 'Phó Bí thư', place: 1 }]))
  })

  it('change places by button, and who is removed comes back', async () => {
    const { user } = renderPanel(SetUpPanel, fakeDesk({ round: draftRound(wardDraft()) }))
    await toStep(user, 'Người được lấy phiếu')
    const names = () => within(screen.getByRole('list', { name: 'Danh sách lấy phiếu' })).getAllByRole('listitem').map((row) => row.querySelector('p')?.textContent)
    await user.click(screen.getByRole('button', { name: 'Chuyển Trần Quốc Bảo lên trên' }))
    expect(names().slice(0, 2)).toEqual(['Trần Quốc Bảo', 'Nguyễn Thị Ánh Tuyết'])
    await user.click(screen.getByRole('button', { name: 'Xóa Trần Quốc Bảo' }))
    expect(names()).toHaveLength(10)
    await user.click(screen.getByRole('button', { name: 'Hoàn tác' }))
    expect(names()[0]).toBe('Trần Quốc Bảo')
  })
})

describe('rules and committee', () => {
  it('judging the whole ballot brings all-or-nothing with it', async () => {
    const desk = fakeDesk({ round: draftRound(wardDraft()) })
    const { user } = renderPanel(SetUpPanel, desk)
    await toStep(user, 'Quy định áp dụng')
    await user.click(screen.getByRole('radio', { name: /^Cả tờ phiếu/ }))
    expect(screen.getByRole('radio', { name: /^Phải đánh giá đủ/ })).toBeChecked()
    expect(screen.getByRole('radio', { name: /^Nhắc, nhưng vẫn cho bỏ phiếu/ })).toBeDisabled()
    await waitFor(() => expect(last(desk.drafts).ruleSet.settings).toMatchObject({ validity: 'wholeBallot', unmarked: 'allOrNothing' }))
  })

  it('a fourth member brings the usual three key cards', async () => {
    const { user } = renderPanel(SetUpPanel, fakeDesk({ round: draftRound(wardDraft()) }))
    await toStep(user, 'Ban Kiểm phiếu')
    await user.click(screen.getByRole('button', { name: 'Thêm thành viên' }))
    expect(screen.getByLabelText('Số thẻ chìa khóa cần để mở kết quả')).toHaveDisplayValue('3 trong 4 thẻ')
  })

  it('a member who is rated stops the meeting until a reason is written', async () => {
    const { user, onMove } = renderPanel(SetUpPanel, fakeDesk({ round: draftRound(wardDraft()) }))
    await toStep(user, 'Ban Kiểm phiếu')
    const member = screen.getByLabelText('2. Họ và tên')
    await user.clear(member)
    await user.type(member, 'Võ Văn Ẩn')
    await toStep(user, 'Máy và thời gian')
    await goOn(user)
    expect(onMove).not.toHaveBeenCalled()
    expect(screen.getByLabelText('2. Họ và tên')).toHaveFocus()
    await user.type(screen.getByLabelText(/^Lý do thành viên Ban Kiểm phiếu/), 'Không còn đồng chí nào khác')
    await goOn(user)
    await waitFor(() => expect(onMove).toHaveBeenCalledWith('ceremony'))
  })
})

describe('after the ceremony', () => {
  it('the committee changes only on purpose', async () => {
    const { user } = renderPanel(SetUpPanel, fakeDesk({ round: keyedRound() }))
    await toStep(user, 'Ban Kiểm phiếu')
    expect(screen.getByLabelText('1. Họ và tên')).toBeDisabled()
    await user.click(screen.getByRole('button', { name: 'Đổi Ban Kiểm phiếu, làm lại thẻ chìa khóa' }))
    expect(screen.getByLabelText('1. Họ và tên')).toBeEnabled()
  })

  it('and the approved review sheet is only to be read', () => {
    renderPanel(SetUpPanel, fakeDesk({ round: readyRound() }))
    expect(screen.queryByRole('textbox')).not.toBeInTheDocument()
    expect(screen.getByRole('article', { name: 'Phiếu duyệt cấu hình lượt lấy phiếu' })).toHaveTextContent('Ngô Đình Khôi')
  })
})
