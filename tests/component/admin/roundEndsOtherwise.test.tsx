/** A round that ends without a result, and a result with something written down wrongly: what the committee and the secretary see. */
import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { UserEvent } from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { beforeEach, expect, it, vi } from 'vitest'
import type { FileDesk, PickedFile } from '../../../src/app/fileDesk'
import { err, ok } from '../../../src/domain/kernel/result'
import type { RoundIn } from '../../../src/domain/round/round'
import { ClosingPanel } from '../../../src/ui/committee/ClosingPanel'
import { DeskContext } from '../../../src/ui/deskContext'
import { AnnulledPanel } from '../../../src/ui/endings/AnnulledPanel'
import { AnnulPanel } from '../../../src/ui/endings/AnnulPanel'
import { FilesContext } from '../../../src/ui/filesContext'
import { HomeContext } from '../../../src/ui/homeContext'
import { ResultsPanel } from '../../../src/ui/results/ResultsPanel'
import { endingsWords } from '../../../src/words/endings'
import { memoryWorld, must, openMeeting, reconciled, TWO_PINS, vote } from '../../support/memoryWorld'
import type { OpenMeeting } from '../../support/memoryWorld'

const endings = endingsWords.annul
const nothing = () => undefined

let stick: PickedFile[] = []
beforeEach(() => {
  stick = []
})
const cancelled = err({ code: 'file/cancelled' } as const)
const files: FileDesk = {
  save(name, bytes) {
    stick.push({ name, bytes })
    return Promise.resolve(ok(undefined))
  },
  pick: () => Promise.resolve(cancelled),
  pickMany: () => Promise.resolve(ok(stick)),
  pickLazily: () => Promise.resolve(cancelled),
  saveCopy: () => Promise.resolve(cancelled),
}

function show({ desk }: OpenMeeting, panel: ReactNode) {
  const openRound = vi.fn<(target: { readonly id: string }) => void>()
  render(
    <HomeContext value={{ home: () => undefined, openRound }}>
      <FilesContext value={files}>
        <DeskContext value={desk}>{panel}</DeskContext>
      </FilesContext>
    </HomeContext>,
  )
  return { user: userEvent.setup(), openRound }
}

async function voted(seed: string): Promise<OpenMeeting> {
  const meeting = await openMeeting(memoryWorld(seed))
  await vote(meeting, 0, ['high', 'low', undefined])
  return meeting
}
const fillIn = async (user: UserEvent, label: string, text: string) => {
  await user.clear(screen.getByLabelText(label))
  await user.type(screen.getByLabelText(label), text)
}

it('annulling asks a reason and two PINs, or a paper that two people signed, at hand, and one PIN', async () => {
  const onAnnul = vi.fn(() => Promise.resolve())
  const { user } = show(await voted('asks'), <AnnulPanel members={['Hoàng Minh Châu', 'Mai Thị Lan']} keyCardEntered={false} onAnnul={onAnnul} />)
  await user.click(screen.getByText('Hủy lượt bỏ phiếu', { selector: 'summary' }))
  const [first, second] = screen.getAllByLabelText('PIN 6 số')
  if (first === undefined || second === undefined) throw new Error('two PIN fields')
  await user.type(first, '274915')
  await user.type(second, '860327')
  expect(screen.getByRole('button', { name: 'Hủy lượt bỏ phiếu' })).toBeDisabled()
  await fillIn(user, 'Lý do hủy', 'Nhầm danh sách')
  await user.click(screen.getByRole('button', { name: 'Hủy lượt bỏ phiếu' }))
  expect(onAnnul).toHaveBeenLastCalledWith([{ member: 0, pin: '274915' }, { member: 1, pin: '860327' }], 'Nhầm danh sách')

  await user.click(screen.getByText('Không đủ hai PIN?'))
  await fillIn(user, 'Số, ngày của văn bản', '03-BB/BKP')
  await user.click(screen.getByRole('checkbox', { name: /Văn bản đã được ký/ }))
  expect(screen.queryByRole('button', { name: endings.keyCardSubmit })).not.toBeInTheDocument()
  const third = screen.getAllByLabelText('PIN 6 số')[2]
  if (third === undefined) throw new Error('a PIN field beside the paper')
  await user.type(third, '274915')
  await user.selectOptions(screen.getByLabelText('Người ký thứ hai'), 'Hoàng Minh Châu')
  expect(screen.getByRole('button', { name: 'Hủy lượt theo văn bản' })).toBeDisabled()
  await user.selectOptions(screen.getByLabelText('Người ký thứ hai'), 'Mai Thị Lan')
  await user.click(screen.getByRole('button', { name: 'Hủy lượt theo văn bản' }))
  expect(onAnnul).toHaveBeenLastCalledWith({ paper: '03-BB/BKP', signers: [0, 1], pin: { member: 0, pin: '274915' } }, 'Nhầm danh sách')
})

it('an annulled round shows its minutes, saves its files, reads them back, and can be replaced', async () => {
  const meeting = await voted('annulled')
  must(await meeting.desk.annul(meeting.id, TWO_PINS, 'Thừa một phiếu không giải thích được'))
  const round = must(await meeting.desk.load(meeting.id)) as RoundIn<'annulled'>
  const { user, openRound } = show(meeting, <AnnulledPanel round={round} />)
  const minutes = await screen.findByRole('article', { name: /Biên bản hủy lượt bỏ phiếu/ })
  expect(minutes).toHaveTextContent('Thừa một phiếu không giải thích được')
  expect(minutes).toHaveTextContent('1 phiếu')
  expect(minutes).toHaveTextContent('3 thẻ, kể cả thẻ dự phòng')
  expect(screen.getByText('CHƯA ĐỌC LẠI')).toBeInTheDocument()
  await user.click(screen.getByRole('button', { name: 'Lưu 4 tệp ra USB' }))
  expect(await screen.findByText('Đã ghi 4 tệp. Mời đọc lại để chắc chắn.')).toBeInTheDocument()
  expect(stick.map(({ name }) => name)).toEqual([
    'HuyLuot_HM-001_20261102_L1.json', 'HuyLuot_HM-001_20261102_L1.jws', 'MoLuot_HM-001_20261102_L1.json', 'MoLuot_HM-001_20261102_L1.jws',
  ])
  const [damaged] = stick
  if (damaged !== undefined) stick[0] = { ...damaged, bytes: damaged.bytes.slice(1) }
  await user.click(screen.getByRole('button', { name: 'Đọc lại các tệp đã lưu' }))
  expect(await screen.findByRole('alert')).toHaveTextContent('KHÁC')
  if (damaged !== undefined) stick[0] = damaged
  await user.click(screen.getByRole('button', { name: 'Đọc lại các tệp đã lưu' }))
  expect(await screen.findByText('Đã đọc lại USB: giống hệt trong máy')).toBeInTheDocument()
  expect(screen.queryByText('CHƯA ĐỌC LẠI')).not.toBeInTheDocument()
  await user.click(screen.getByRole('button', { name: 'Tạo lượt thay thế' }))
  await expect.poll(() => openRound.mock.calls.length).toBeGreaterThan(0)
})

async function signed(seed: string) {
  const meeting = await voted(seed)
  await reconciled(meeting, 1)
  must(await meeting.desk.closing.begin(meeting.id))
  for (const card of meeting.keyCards.slice(0, 2)) must(await meeting.desk.closing.acceptCard(card))
  must(await meeting.desk.closing.finish(nothing))
  const round = must(await meeting.desk.load(meeting.id)) as RoundIn<'signed'>
  return { meeting, result: <ResultsPanel round={round} onMove={nothing} onChanged={nothing} onKiosk={nothing} onRelease={nothing} /> }
}

async function correctPosition(user: UserEvent, value: string) {
  await user.click(await screen.findByRole('button', { name: 'Lập bản đính chính' }))
  const what = screen.getByLabelText('Nội dung cần đính chính')
  expect(what).not.toHaveTextContent(/tín nhiệm (cao|thấp)|hợp lệ|thu về/)
  await user.selectOptions(what, within(what).getByRole('option', { name: 'Chức vụ: Trần Quốc Bảo' }))
  await fillIn(user, 'Đính chính thành', value)
  await user.click(screen.getByRole('button', { name: 'Ký bản đính chính' }))
  expect(await screen.findByText('Chưa ghi lý do đính chính.')).toBeInTheDocument()
  await fillIn(user, 'Lý do', 'Ghi thiếu')
  await fillIn(user, 'Số, ngày của biên bản đính chính đã ký', '02-BB ngày 03/11/2026')
  await user.click(screen.getByRole('button', { name: 'Ký bản đính chính' }))
}

it('a misspelled position is corrected after signing, on paper and in a file; the counts of levels are not in the list', async () => {
  const { meeting, result } = await signed('corrected')
  const { user } = show(meeting, result)
  await correctPosition(user, 'Phó Bí thư Thường trực')
  const paper = await screen.findByRole('article', { name: /Biên bản đính chính số 1/ })
  expect(within(paper).getByRole('row', { name: /Chức vụ: Trần Quốc Bảo/ })).toHaveTextContent('Phó Bí thưPhó Bí thư Thường trực')
  expect(paper).toHaveTextContent('Số phiếu của từng mức tín nhiệm, số phiếu hợp lệ')
})

it('the head of the result names the latest correction as soon as it is signed, and leads to it', async () => {
  const { meeting, result } = await signed('said at the head')
  const { user } = show(meeting, result)
  const foot = await screen.findByRole('region', { name: 'Đính chính sau khi ký' })
  expect(screen.queryByText(/đã có .*đính chính/)).not.toBeInTheDocument()
  await correctPosition(user, 'Phó Bí thư Thường trực')
  const head = await screen.findByText(/^Kết quả này đã có đính chính số 1, ký lúc \d\d:\d\d \d\d\/\d\d\/2026\.$/)
  expect(head.compareDocumentPosition(screen.getByRole('region', { name: 'Kết quả' }))).toBe(Node.DOCUMENT_POSITION_FOLLOWING)
  await correctPosition(user, 'Phó Bí thư')
  expect(await screen.findByText(/^Kết quả này đã có 2 bản đính chính; mới nhất là số 2, ký lúc /)).toBeInTheDocument()
  expect(screen.getAllByText(/Kết quả này đã có/)).toHaveLength(1)
  const scrolled = vi.fn<(this: Element) => void>()
  Element.prototype.scrollIntoView = scrolled
  await user.click(screen.getByRole('button', { name: 'Xem đính chính' }))
  expect(scrolled).toHaveBeenCalledOnce()
  expect(document.activeElement).toContainElement(foot)
})

it('a wrong PIN annuls nothing, and the key cards entered so far stay entered', async () => {
  const meeting = await voted('wrong PIN at closing')
  await reconciled(meeting, 1)
  const { desk, id } = meeting
  const cancel = vi.fn(() => Promise.resolve())
  const annul = vi.fn<typeof desk.annul>().mockResolvedValueOnce(err({ code: 'pin/wrong', member: 1 })).mockResolvedValueOnce(ok(undefined))
  const round = must(await desk.load(id)) as RoundIn<'paused'>
  const { user } = show({ ...meeting, desk: { ...desk, annul, closing: { ...desk.closing, cancel } } }, <ClosingPanel round={{ ...round, closing: true }} onMove={nothing} onChanged={nothing} onKiosk={nothing} onRelease={nothing} />)
  const paper = within(screen.getByText(endings.noPins).closest('details') ?? document.body)
  await fillIn(user, endings.reason, 'Nhầm danh sách')
  await user.type(paper.getByLabelText(endings.paper), '03-BB')
  await user.click(paper.getByRole('checkbox'))
  await user.click(paper.getByRole('button', { name: endings.keyCardSubmit }))
  await expect.poll(() => annul.mock.calls.length).toBe(1)
  expect(cancel).not.toHaveBeenCalled()
  await user.click(paper.getByRole('button', { name: endings.keyCardSubmit }))
  await expect.poll(() => cancel.mock.calls.length).toBe(1)
})
