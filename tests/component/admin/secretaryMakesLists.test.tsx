/** Several lists and voter groups: the secretary adds them, says who rates what, and every removal has a way back. */
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { MeetingDraft } from '../../../src/domain/meeting/meeting'
import { OfficialsSection } from '../../../src/ui/setup/OfficialsSection'
import { GroupsEditor } from '../../../src/ui/setup/GroupsEditor'
import { wardDraft } from '../../support/fakeMeeting'
import { renderForm } from './renderForm'

const peopleOf = (draft: MeetingDraft, list = 0) => draft.lists[list]?.officials.map(({ name }) => name) ?? []

describe('a second list', () => {
  it('has a name, people of its own, and goes with a way back', async () => {
    const { user, draft } = renderForm(<OfficialsSection />, wardDraft())
    expect(screen.queryByLabelText(/Danh sách 1: tên/)).not.toBeInTheDocument()
    await user.click(screen.getByRole('button', { name: 'Thêm danh sách' }))
    const title = screen.getByLabelText('Danh sách 2: tên')
    await user.clear(title)
    await user.type(title, 'Trưởng các ban')
    expect(draft().lists.map((list) => list.title)).toEqual(['Danh sách lấy phiếu', 'Trưởng các ban'])
    await user.click(within(screen.getByRole('region', { name: 'Trưởng các ban' })).getByRole('button', { name: 'Thêm người' }))
    await user.type(screen.getByLabelText('1. Họ và tên', { selector: 'li form input' }), 'Vũ Thị Giang')
    expect(peopleOf(draft(), 1)).toEqual(['Vũ Thị Giang'])
    await user.click(screen.getByRole('button', { name: 'Xóa danh sách “Trưởng các ban”' }))
    expect(draft().lists).toHaveLength(1)
    await user.click(screen.getByRole('button', { name: 'Chuyển Trần Quốc Bảo lên trên' }))
    await user.click(screen.getByRole('button', { name: 'Hoàn tác' }))
    expect(draft().voterGroups[0]?.lists).toHaveLength(2)
    expect(peopleOf(draft())[0]).toBe('Trần Quốc Bảo')
    expect(peopleOf(draft(), 1)).toEqual(['Vũ Thị Giang'])
  })

  it('is added only on purpose once keys exist, because they would be void', async () => {
    const { user, draft } = renderForm(<OfficialsSection />, wardDraft(), { keyed: true })
    await user.click(screen.getByRole('button', { name: 'Thêm danh sách' }))
    expect(screen.getByRole('alertdialog', { name: 'Đổi danh sách thì phải làm lại thẻ chìa khóa' })).toBeInTheDocument()
    expect(screen.getByRole('button', { name: 'Không đổi' })).toHaveFocus()
    expect(draft().lists).toHaveLength(1)
    await user.click(screen.getByRole('button', { name: 'Vẫn đổi, sẽ làm lại thẻ chìa khóa' }))
    expect(draft().lists).toHaveLength(2)
  })
})

describe('a second voter group', () => {
  it('has a letter, a colour and numbers, and rates the lists that are ticked', async () => {
    const start = wardDraft()
    const second = { ...start.lists[0]!, uuid: 'ListBBBBBBBBB2' as (typeof start.lists)[0]['uuid'], title: 'Trưởng các ban' }
    const { user, draft } = renderForm(<GroupsEditor />, { ...start, lists: [...start.lists, second], voterGroups: start.voterGroups.map((group) => ({ ...group, lists: [...group.lists, second.uuid] })) })
    await user.click(screen.getByRole('button', { name: 'Thêm nhóm đại biểu' }))
    expect(screen.getAllByRole('img', { name: 'Nhóm B, màu xanh lá' })).not.toHaveLength(0)
    const group = within(screen.getByRole('group', { name: 'Nhóm B' }))
    await user.type(group.getByLabelText('Số đại biểu được triệu tập'), '4')
    await user.click(screen.getByRole('checkbox', { name: 'Nhóm B ghi phiếu cho “Danh sách lấy phiếu”' }))
    expect(draft().voterGroups[1]).toMatchObject({ letter: 'B', summoned: 4, printed: 9, lists: [second.uuid] })
    expect(screen.getByRole('row', { name: /^Số đại biểu ghi phiếu/ })).toHaveTextContent('31A 31 + B 4 = 35')
    await user.click(screen.getByRole('button', { name: 'Xóa nhóm B' }))
    expect(draft().voterGroups).toHaveLength(1)
    await user.click(screen.getByRole('button', { name: 'Hoàn tác' }))
    expect(draft().voterGroups[1]).toMatchObject({ letter: 'B', summoned: 4 })
  })
})

describe('people in order', () => {
  const first = () => peopleOf(wardDraft())

  it('move by the arrow keys, and the focus moves along', async () => {
    const { user, draft } = renderForm(<OfficialsSection />, wardDraft())
    screen.getByRole('button', { name: 'Đổi chỗ Lê Hoàng Đức' }).focus()
    await user.keyboard('{ArrowUp}{ArrowUp}')
    expect(peopleOf(draft()).slice(0, 3)).toEqual(['Lê Hoàng Đức', first()[0], first()[1]])
    expect(screen.getByRole('button', { name: 'Đổi chỗ Lê Hoàng Đức' })).toHaveFocus()
    expect(screen.getByText('Lê Hoàng Đức: số 1 trên 11')).toBeInTheDocument()
    await user.keyboard('{End}')
    expect(peopleOf(draft()).at(-1)).toBe('Lê Hoàng Đức')
  })

  it('move by button, twice the same person', async () => {
    const { user, draft } = renderForm(<OfficialsSection />, wardDraft())
    await user.click(screen.getByRole('button', { name: 'Chuyển Võ Văn Ẩn lên trên' }))
    await user.keyboard('{Enter}')
    expect(peopleOf(draft())[2]).toBe('Võ Văn Ẩn')
  })
})

describe('somebody who is not rated', () => {
  it('leaves the list by one tick, with the reason, and comes back', async () => {
    const { user, draft } = renderForm(<OfficialsSection />, wardDraft())
    await user.click(screen.getByRole('button', { name: 'Sửa Bùi Xuân Trường' }))
    await user.click(screen.getByRole('checkbox', { name: 'Đã có thông báo nghỉ hưu, nghỉ công tác chờ nghỉ hưu' }))
    expect(peopleOf(draft())).not.toContain('Bùi Xuân Trường')
    expect(draft().lists[0]?.excluded).toMatchObject([{ name: 'Bùi Xuân Trường', reason: 'retirement-leave' }])
    expect(screen.getByRole('list', { name: 'Không lấy phiếu – Danh sách lấy phiếu' })).toHaveTextContent('Đã có thông báo nghỉ hưu')
    await user.click(screen.getByRole('button', { name: 'Hoàn tác' }))
    await waitFor(() => expect(peopleOf(draft())[7]).toBe('Bùi Xuân Trường'))
    expect(draft().lists[0]?.excluded).toBeUndefined()
  })
})
