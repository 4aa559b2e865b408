/** The list comes from a file: every row has its verdict, and nothing is taken over while one of them is wrong. */
import { readFileSync } from 'node:fs'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { SetUpPanel } from '../../../src/ui/setup/SetUpPanel'
import { sheetXml, xlsx } from '../../support/rosterFiles'
import { fakeDesk } from '../../support/fakeDesk'
import { newDraft, wardDraft } from '../../support/fakeMeeting'
import { draftRound } from '../../support/fakeRounds'
import { renderPanel } from './renderPanel'

const roster = (name: string) => new File([readFileSync(`tests/data/rosters/${name}`)], name)

async function choose(file: File, desk = fakeDesk({ round: draftRound(newDraft()) })) {
  const view = renderPanel(SetUpPanel, desk)
  await view.user.click(screen.getByRole('button', { name: /^2\. Người được lấy phiếu/ }))
  await view.user.click(screen.getByRole('button', { name: 'Nhập từ Excel, CSV' }))
  await view.user.upload(screen.getByLabelText('Chọn tệp'), file)
  return { ...view, desk }
}
const officialsOf = (desk: ReturnType<typeof fakeDesk>) => desk.drafts.at(-1)?.lists[0]?.officials ?? []
const rowOf = (number: number) => {
  const header = screen.getByRole('rowheader', { name: String(number) })
  return within(header.closest('tr') ?? header)
}

describe('a clean file', () => {
  it.each(['nguoi-duoc-lay-phieu.csv', 'nguoi-duoc-lay-phieu.tsv', 'nguoi-duoc-lay-phieu.xlsx'])('%s gives its eleven people', async (name) => {
    const { user, desk } = await choose(roster(name))
    await user.click(await screen.findByRole('button', { name: 'Nhập 11 người' }))
    await waitFor(() => expect(officialsOf(desk)).toHaveLength(11))
    expect(officialsOf(desk)[0]).toMatchObject({ name: 'Nguyễn Thị Ánh Tuyết', birthDate: '1976-03-12' })
  })

  it('asks whether it replaces a list that is there, and the old list comes back', async () => {
    const { user, desk } = await choose(roster('nguoi-duoc-lay-phieu.csv'), fakeDesk({ round: draftRound(wardDraft({ lists: wardDraft().lists.map((list) => ({ ...list, officials: list.officials.slice(0, 2) })) })) }))
    await user.click(await screen.findByRole('button', { name: 'Thay danh sách bằng 11 người này' }))
    await waitFor(() => expect(officialsOf(desk)).toHaveLength(11))
    await user.click(screen.getByRole('button', { name: 'Hoàn tác' }))
    await waitFor(() => expect(officialsOf(desk)).toHaveLength(2))
  })
})

describe('a file with a fault in every row', () => {
  it('says in each row what is wrong, counts them, and imports nothing', async () => {
    const { desk } = await choose(roster('nguoi-duoc-lay-phieu-loi.csv'))
    expect(await screen.findByText('Đã đọc 10 dòng = 3 nhận + 6 lỗi + 0 bỏ ra + 1 trống')).toBeInTheDocument()
    expect(rowOf(4).getByText(/Thiếu họ và tên/)).toBeInTheDocument()
    expect(rowOf(5).getByText(/Thiếu chức danh/)).toBeInTheDocument()
    expect(rowOf(6).getByText(/trùng với người ở dòng 5/)).toBeInTheDocument()
    expect(rowOf(7).getByText(/Không có ngày 31\/02\/1978/)).toBeInTheDocument()
    expect(rowOf(8).getByText(/nơi lấy phiếu/)).toBeInTheDocument()
    expect(rowOf(9).getByText(/công thức/)).toBeInTheDocument()
    expect(rowOf(11).getByText('đã bỏ “Ông”')).toBeInTheDocument()
    expect(screen.getByRole('button', { name: 'Nhập 3 người' })).toBeDisabled()
    expect(desk.drafts).toEqual([])
  })

  it('is imported once each wrong row is corrected in place or taken out on purpose', async () => {
    const { user, desk } = await choose(roster('nguoi-duoc-lay-phieu-loi.csv'))
    await user.click(await screen.findByRole('button', { name: 'Sửa dòng 5' }))
    expect(rowOf(5).getByLabelText('Chức vụ')).toHaveFocus()
    await user.type(rowOf(5).getByLabelText('Chức vụ'), 'Ủy viên BTV')
    await user.click(rowOf(5).getByRole('button', { name: 'Xong' }))
    expect(rowOf(5).getByText('Nhận')).toBeInTheDocument()
    for (const row of [4, 6, 7, 8, 9]) await user.click(screen.getByRole('button', { name: `Bỏ dòng ${row} ra` }))
    expect(screen.getByText('Đã đọc 10 dòng = 4 nhận + 0 lỗi + 5 bỏ ra + 1 trống')).toBeInTheDocument()
    await user.click(screen.getByRole('button', { name: 'Nhập 4 người' }))
    await waitFor(() => expect(officialsOf(desk).map(({ name }) => name)).toEqual(['Nguyễn Thị Ánh Tuyết', 'Trần Quốc Bảo', 'Phạm Thị Thuý Hằng', 'Hồ Sỹ Hiệp']))
  })

  it('does not count a double any more when the other one is taken out', async () => {
    const { user } = await choose(roster('nguoi-duoc-lay-phieu-loi.csv'))
    await user.click(await screen.findByRole('button', { name: 'Bỏ dòng 5 ra' }))
    expect(rowOf(6).getByText('Nhận')).toBeInTheDocument()
    await user.click(screen.getByRole('button', { name: 'Lấy lại dòng 5' }))
    expect(rowOf(6).getByText('Lỗi')).toBeInTheDocument()
  })
})

describe('a file in an old font', () => {
  it('is converted only on the secretary’s word, after samples before and after', async () => {
    const { user, desk } = await choose(roster('nguoi-duoc-lay-phieu-tcvn3.csv'))
    expect(await screen.findByText(/Tệp viết bằng phông chữ cũ \(TCVN3\)/)).toBeInTheDocument()
    expect(screen.getByRole('cell', { name: 'Nguyễn Thị Ánh Tuyết' })).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: /^Nhập \d/ })).not.toBeInTheDocument()
    await user.click(screen.getByRole('button', { name: 'Đúng, chuyển sang Unicode' }))
    await user.click(await screen.findByRole('button', { name: 'Nhập 11 người' }))
    await waitFor(() => expect(officialsOf(desk)[0]?.name).toBe('Nguyễn Thị Ánh Tuyết'))
  })
})

describe('a file that is no list', () => {
  it('is named, and the list stays', async () => {
    const { desk } = await choose(new File([new Uint8Array([1, 2, 3, 0, 255])], 'anh.xlsx'))
    expect(await screen.findByRole('alert')).toHaveTextContent('danh sách đang có không thay đổi')
    expect(desk.drafts).toEqual([])
  })

  it('whose columns cannot be told lets the secretary say which is which', async () => {
    const { user } = await choose(new File(['Cán bộ;Việc\nTrần Quốc Bảo;Phó Bí thư\nLê Hoàng Đức;Chủ tịch\n'], 'la.csv'))
    const name = await screen.findByLabelText('Họ và tên', { selector: 'select' })
    await user.selectOptions(name, '0')
    await user.selectOptions(await screen.findByLabelText('Chức vụ', { selector: 'select' }), '1')
    expect(await screen.findByRole('cell', { name: 'Lê Hoàng Đức' })).toBeInTheDocument()
  })
})

describe('what the machine guessed', () => {
  it('is said in one line, and another row of column names may be chosen', async () => {
    const text = 'Họ và tên;Chức vụ\nHọ tên;Nhiệm vụ được giao;Chức vụ Đảng\nTrần Quốc Bảo;Phụ trách tổ chức;Phó Bí thư\n'
    const { user } = await choose(new File([text], 'hai-dong-ten.csv'))
    expect(await screen.findByText('Họ và tên ← “Họ và tên”; Chức vụ ← “Chức vụ”')).toBeInTheDocument()
    expect(rowOf(3).getByText('Phụ trách tổ chức')).toBeInTheDocument()
    await user.selectOptions(screen.getByLabelText('Tên cột nằm ở dòng'), 'Dòng 2')
    expect(await screen.findByText('Họ và tên ← “Họ tên”; Chức vụ ← “Chức vụ Đảng”')).toBeInTheDocument()
    expect(rowOf(3).getByText('Phó Bí thư')).toBeInTheDocument()
    expect(screen.getByText(/Cột không nhập: .*Nhiệm vụ được giao/)).toBeInTheDocument()
  })

  it('shows place and code where the file has them', async () => {
    await choose(new File(['Họ và tên;Chức vụ;Nơi lấy phiếu thứ;Mã cán bộ\nTrần Quốc Bảo;Phó Bí thư;2;CB-07\n'], 'noi.csv'))
    expect(await screen.findByRole('columnheader', { name: 'Mã cán bộ' })).toBeInTheDocument()
    expect(rowOf(2).getByRole('cell', { name: 'CB-07' })).toBeInTheDocument()
  })
})

describe('a file dropped on its place', () => {
  it('is read like one that was picked; while it hovers the place says so', async () => {
    const { user } = renderPanel(SetUpPanel, fakeDesk({ round: draftRound(newDraft()) }))
    await user.click(screen.getByRole('button', { name: /^2\. Người được lấy phiếu/ }))
    await user.click(screen.getByRole('button', { name: 'Nhập từ Excel, CSV' }))
    const zone = screen.getByRole('group', { name: 'Nhập danh sách từ tệp' })
    fireEvent.dragOver(zone)
    expect(zone).toHaveAttribute('data-over')
    fireEvent.drop(zone, { dataTransfer: { files: [roster('nguoi-duoc-lay-phieu.xlsx')] } })
    expect(await screen.findByRole('button', { name: 'Nhập 11 người' })).toBeEnabled()
  })
})

describe('a workbook with several sheets', () => {
  it('is read where people are, and another sheet may be picked', async () => {
    const header = ['Họ và tên', 'Chức vụ']
    const bytes = xlsx({ sheets: { 'Bìa': sheetXml([['Danh sách']]), 'Ủy viên': sheetXml([header, ['Trần Quốc Bảo', 'Phó Bí thư']]), 'Trưởng ban': sheetXml([header, ['Vũ Thị Giang', 'Trưởng ban']]) } })
    const { user } = await choose(new File([bytes.slice()], 'nhieu-trang.xlsx'))
    expect(await screen.findByLabelText('Trang tính')).toHaveValue('Ủy viên')
    await user.selectOptions(screen.getByLabelText('Trang tính'), 'Trưởng ban')
    expect(await screen.findByRole('cell', { name: 'Vũ Thị Giang' })).toBeInTheDocument()
    expect(screen.queryByRole('cell', { name: 'Trần Quốc Bảo' })).not.toBeInTheDocument()
  })
})

describe('reading that takes long', () => {
  it('shows how far it is and is stopped by a button; the list stays', async () => {
    const desk = fakeDesk({ round: draftRound(newDraft()) })
    const slow: typeof desk.importOfficials = (_file, _options, watch = {}) => {
      watch.onStage?.('cells')
      return new Promise((resolve) => {
        watch.signal?.addEventListener('abort', () => resolve({ sheets: [], sheet: '', import: { ok: false, error: { code: 'roster/cancelled' } } }))
      })
    }
    const { user } = await choose(roster('nguoi-duoc-lay-phieu.csv'), Object.assign(desk, { importOfficials: slow }))
    expect(await screen.findByRole('progressbar', { name: 'Đang đọc các ô…' })).toBeInTheDocument()
    await user.click(screen.getByRole('button', { name: 'Dừng đọc' }))
    expect(await screen.findByText('Đã dừng đọc tệp.')).toBeInTheDocument()
    expect(desk.drafts).toEqual([])
  })

  it('is not even begun for a file beyond 20 MB', async () => {
    const huge = new File(['x'], 'lon.csv')
    Object.defineProperty(huge, 'size', { value: 21 * 1024 * 1024 })
    Object.defineProperty(huge, 'arrayBuffer', { value: () => Promise.reject(new Error('was read')) })
    await choose(huge)
    expect(await screen.findByText('Tệp 21 MB, quá lớn để là một danh sách (nhiều nhất 20 MB).')).toBeInTheDocument()
  })
})

describe('cells copied from a spreadsheet', () => {
  it('are read when pasted into the box, as a touch keyboard does', async () => {
    const { user } = renderPanel(SetUpPanel, fakeDesk({ round: draftRound(newDraft()) }))
    await user.click(screen.getByRole('button', { name: /2\. Người được lấy phiếu/ }))
    await user.click(screen.getByRole('button', { name: 'Nhập từ Excel, CSV' }))
    await user.click(screen.getByLabelText('Dán các ô đã chép từ Excel vào đây'))
    await user.paste('Trần Quốc Bảo\tPhó Bí thư\nLê Hoàng Đức\tChủ tịch\n')
    expect(await screen.findByRole('button', { name: 'Nhập 2 người' })).toBeEnabled()
  })

  it('are read like a file when pasted', async () => {
    const { user } = renderPanel(SetUpPanel, fakeDesk({ round: draftRound(newDraft()) }))
    await user.click(screen.getByRole('button', { name: /^2\. Người được lấy phiếu/ }))
    await user.click(screen.getByRole('button', { name: 'Nhập từ Excel, CSV' }))
    await user.paste('Họ và tên\tChức vụ\nTrần Quốc Bảo\tPhó Bí thư\n')
    expect(await screen.findByRole('button', { name: 'Nhập 1 người' })).toBeEnabled()
  })
})
