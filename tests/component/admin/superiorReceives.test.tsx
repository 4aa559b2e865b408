/** S18: what a received correction or annulment says on the screen, in the tables of S17. */
import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { flushSync } from 'react-dom'
import { expect, it } from 'vitest'
import { createSuperiorDesk } from '../../../src/app/createSuperiorDesk'
import type { FileDesk, LazyFile } from '../../../src/app/fileDesk'
import type { ReceptionDesk } from '../../../src/app/superiorDesk'
import { err, ok } from '../../../src/domain/kernel/result'
import { CSV_FILE } from '../../../src/evidence/packageNames'
import { CanvassPage } from '../../../src/ui/canvass/CanvassPage'
import { ReceiveFiles } from '../../../src/ui/canvass/ReceiveFiles'
import { ReceptionView } from '../../../src/ui/canvass/ReceptionView'
import { DeskContext } from '../../../src/ui/deskContext'
import { FilesContext } from '../../../src/ui/filesContext'
import { SuperiorContext } from '../../../src/ui/superiorContext'
import { superiorWords } from '../../../src/words/superior'
import { annulmentOf, correctionOf, positionBecomes } from '../../support/endingsOf'
import { heldBack } from '../../support/heldBack'
import { unitPackage } from '../../support/manyUnits'
import { memoryWorld, must, openMeeting } from '../../support/memoryWorld'
import { lazyFile, superiorWorld } from '../../support/superiorWorld'

const meeting = await openMeeting(memoryWorld('receiving above'))
const one = await unitPackage({ code: 'P-01' })
const two = await unitPackage({ code: 'P-02' })
const correction = await correctionOf(one, { entries: positionBecomes(one, 'Phó Bí thư Đảng ủy') })
const annulment = await annulmentOf(two)
const noFile = () => Promise.resolve(err({ code: 'file/cancelled' } as const))

function show(reception: ReceptionDesk): void {
  const files: FileDesk = { save: () => Promise.resolve(ok(undefined)), pick: noFile, pickMany: noFile, pickLazily: noFile, saveCopy: noFile }
  render(
    <DeskContext value={meeting.desk}>
      <FilesContext value={files}>
        <ReceptionView desk={reception} onBack={() => undefined} />
      </FilesContext>
    </DeskContext>,
  )
}

async function received(...given: readonly LazyFile[]) {
  const superior = createSuperiorDesk(superiorWorld())
  const reception = must(await superior.reception(must(await superior.begin('Giữa nhiệm kỳ', 'official'))))
  must(await reception.receive(given, () => undefined, new AbortController().signal))
  must(await reception.confirm(one.openingFingerprint, { by: 'Lê Văn Kiểm', channel: 'biên bản giấy' }))
  show(reception)
  return userEvent.setup()
}
const corrected = [lazyFile('a.zip', one.bytes), lazyFile('DinhChinh.json', correction.json), lazyFile('DinhChinh.jws', correction.jws)]

it('a correction shows who, old and new beside its unit, which says so in its row; taken off the list, nothing of it is left', async () => {
  const user = await received(...corrected)
  const panel = within(screen.getByRole('region', { name: 'Đính chính và hủy lượt' }))
  expect(panel.getByText('ĐẠT: BẢN ĐÍNH CHÍNH')).toBeInTheDocument()
  const table = panel.getByRole('table', { name: 'Đính chính số 1' })
  expect(within(table).getByRole('row', { name: /Chức vụ: Nguyễn Văn P-01/ })).toHaveTextContent('Bí thư Đảng ủyPhó Bí thư Đảng ủy')
  expect(panel.getByText(/Lý do: Ghi thiếu. Văn bản đã ký: 02-BB ngày 20\/11\/2026/)).toBeInTheDocument()
  expect(screen.getByRole('row', { name: /Phường P-01/ })).toHaveTextContent('Có đính chính')
  expect(screen.queryByRole('region', { name: 'Tệp không được tính' })).not.toBeInTheDocument()
  await user.click(within(screen.getByRole('row', { name: /Phường P-01/ })).getByRole('button', { name: /^Phiếu tóm tắt/ }))
  expect(await screen.findByRole('article')).toHaveTextContent(/Đính chính số 1, lập hồi .* Lý do: Ghi thiếu\. Chức vụ: Nguyễn Văn P-01: Bí thư Đảng ủy → Phó Bí thư Đảng ủy\./)
  expect(screen.getByText('Các bảng trên giữ nguyên số liệu đã ký.')).toBeInTheDocument()
  await user.click(screen.getByRole('button', { name: 'Đóng' }))
  await user.click(screen.getByRole('button', { name: 'Bỏ khỏi danh sách: DinhChinh.json' }))
  await waitFor(() => expect(screen.queryByRole('region', { name: 'Đính chính và hủy lượt' })).not.toBeInTheDocument())
  expect(screen.getByRole('row', { name: /Phường P-01/ })).not.toHaveTextContent('Có đính chính')
})

it('an annulment of a round whose result is not here says what it annuls and what it waits for', async () => {
  await received(lazyFile('a.zip', one.bytes), lazyFile('HuyLuot.json', annulment.json), lazyFile('HuyLuot.jws', annulment.jws))
  const alone = screen.getByRole('region', { name: 'HuyLuot.json' })
  expect(alone).toHaveTextContent('CHỜ ĐỐI CHIẾU: BIÊN BẢN HỦY LƯỢT')
  expect(alone).toHaveTextContent('Chưa biết lượt mà biên bản này hủy.')
  expect(alone).toHaveTextContent('Phường P-02 (P-02)')
  expect(alone).toHaveTextContent('Nhầm danh sách')
})

it('the receipt of a package whose signed figures alone were taken says so, by whom and under which document', async () => {
  const flawed = await unitPackage({ code: 'P-03', changes: { files: (files) => files.map((entry) => (entry.name === CSV_FILE ? { ...entry, data: new TextEncoder().encode('\ufeffsửa;rồi\r\n') } : entry)) } })
  const superior = createSuperiorDesk(superiorWorld())
  const reception = must(await superior.reception(must(await superior.begin('Giữa nhiệm kỳ', 'official'))))
  must(await reception.receive([lazyFile('c.zip', flawed.bytes), lazyFile('a.zip', one.bytes)], () => undefined, new AbortController().signal))
  for (const { openingFingerprint } of [one, flawed]) must(await reception.confirm(openingFingerprint, { by: 'Lê Văn Kiểm', channel: 'biên bản giấy' }))
  const [matter] = reception.view.getState().report.canvass.open
  must(await reception.decide({ kept: matter?.packages.map(({ digest }) => digest) ?? [], setAside: [], by: 'Trần Văn Quyết', document: '9-CV' }))
  show(reception)
  const user = userEvent.setup()
  const receipt = async (unit: string) => {
    await user.click(within(screen.getByRole('row', { name: new RegExp(unit, 'u') })).getByRole('button', { name: /^Giấy tiếp nhận/ }))
    return screen.findByRole('article')
  }
  const taken = await receipt('Phường P-03')
  expect(taken).toHaveTextContent('SỐ LIỆU ĐÃ KÝ ĐÚNG; VĂN BẢN ĐI KÈM KHÔNG KHỚP')
  expect(taken).toHaveTextContent('Theo quyết định của Trần Văn Quyết, văn bản 9-CV; văn bản đi kèm lập lại từ số liệu đã ký')
  expect(taken).not.toHaveTextContent('ĐẠT')
  await user.click(screen.getByRole('button', { name: 'Đóng' }))
  const whole = await receipt('Phường P-01')
  expect(whole).toHaveTextContent('Kết quả kiểm traĐẠT')
  expect(whole).not.toHaveTextContent('quyết định')
})

it('of files that arrive faster than the picture is drawn, only the last picture is drawn', async () => {
  const superior = createSuperiorDesk(superiorWorld())
  const reception = must(await superior.reception(must(await superior.begin('Nhiều tệp', 'official'))))
  must(await reception.receive([lazyFile('a.zip', one.bytes)], () => undefined, new AbortController().signal))
  show(reception)
  const view = reception.view.getState()
  const [unit] = view.report.canvass.units
  const drawn: string[] = []
  /** The same picture of a unit of another name, which notes that it is drawn. */
  const named = (name: string) => {
    const noting = Object.defineProperty({ ...unit!, name }, 'name', { get: () => (drawn.push(name), name), enumerable: true })
    return { ...view, report: { ...view.report, canvass: { ...view.report.canvass, units: [noting] } } }
  }
  act(() => {
    for (const name of ['Phường một', 'Phường hai', 'Phường ba']) flushSync(() => reception.view.setState(named(name), true))
  })
  expect(screen.getByRole('row', { name: /Phường ba/ })).toBeVisible()
  expect(new Set(drawn)).toEqual(new Set(['Phường ba']))
})

it('a reception begun with two presses is one', async () => {
  const world = superiorWorld()
  const held = heldBack(createSuperiorDesk(world))
  render(
    <SuperiorContext value={held.parts}>
      <CanvassPage />
    </SuperiorContext>,
  )
  const user = userEvent.setup()
  await user.type(screen.getByLabelText(superiorWords.canvass.name), 'Giữa nhiệm kỳ')
  const gate = held.hold('begin')
  const opened = held.hold('reception')
  await user.dblClick(screen.getByRole('button', { name: superiorWords.canvass.begin }))
  gate.letGo()
  await opened.reached
  expect(must(await world.store.receptions())).toHaveLength(1)
})

it('files dropped while a chooser is open are received alone: what is chosen then begins no second run beside them', async () => {
  const superior = createSuperiorDesk(superiorWorld())
  const reception = must(await superior.reception(must(await superior.begin('Giữa nhiệm kỳ', 'official'))))
  const runs: string[] = []
  const counted: ReceptionDesk = {
    ...reception,
    receive: (given) => {
      runs.push(given.map(({ name }) => name).join())
      return new Promise(() => undefined)
    },
  }
  let choose = (_: readonly LazyFile[]): void => undefined
  const chosen = new Promise<readonly LazyFile[]>((resolve) => { choose = resolve })
  const files: FileDesk = { save: () => Promise.resolve(ok(undefined)), pick: noFile, pickMany: noFile, pickLazily: async () => ok(await chosen), saveCopy: noFile }
  render(
    <FilesContext value={files}>
      <ReceiveFiles desk={counted} primary expected={undefined} plan={undefined} />
    </FilesContext>,
  )
  await userEvent.setup().click(screen.getByRole('button', { name: superiorWords.canvass.chooseFiles }))
  fireEvent.drop(screen.getByRole('region', { name: superiorWords.canvass.chooseFiles }), { dataTransfer: { files: [new File([], 'a.zip')], types: ['Files'] } })
  await act(async () => {
    choose([lazyFile('b.zip', two.bytes)])
    await chosen
  })
  expect(runs).toEqual(['a.zip'])
})

it('files go on coming in while a paper is looked at, and can still be stopped afterwards', async () => {
  const superior = createSuperiorDesk(superiorWorld())
  const reception = must(await superior.reception(must(await superior.begin('Giữa nhiệm kỳ', 'official'))))
  must(await reception.receive([lazyFile('a.zip', one.bytes)], () => undefined, new AbortController().signal))
  must(await reception.confirm(one.openingFingerprint, { by: 'Lê Văn Kiểm', channel: 'biên bản giấy' }))
  let stopped: AbortSignal | undefined
  show({
    ...reception,
    receive(given, onStep, signal) {
      stopped = signal
      onStep(1, 5, 0, given[0]?.name ?? '')
      return new Promise(() => undefined)
    },
  })
  const user = userEvent.setup()
  fireEvent.drop(screen.getByRole('region', { name: superiorWords.canvass.chooseFiles }), { dataTransfer: { files: [new File([], 'b.zip')], types: ['Files'] } })
  expect(await screen.findByRole('progressbar')).toBeVisible()
  await user.click(within(screen.getByRole('row', { name: /Phường P-01/ })).getByRole('button', { name: /^Giấy tiếp nhận/ }))
  await screen.findByRole('article')
  expect(screen.queryByRole('progressbar')).not.toBeInTheDocument()
  expect(stopped?.aborted).toBe(false)
  await user.click(screen.getByRole('button', { name: 'Đóng' }))
  expect(await screen.findByRole('progressbar')).toBeVisible()
  expect(stopped?.aborted).toBe(false)
  await user.click(screen.getByRole('button', { name: superiorWords.canvass.stop }))
  expect(stopped?.aborted).toBe(true)
})

it('a decision recorded with two presses is recorded once', async () => {
  const again = await unitPackage({ code: 'P-02', again: 'rerun' })
  const superior = createSuperiorDesk(superiorWorld())
  const reception = must(await superior.reception(must(await superior.begin('Giữa nhiệm kỳ', 'official'))))
  must(await reception.receive([lazyFile('b.zip', two.bytes), lazyFile('c.zip', again.bytes)], () => undefined, new AbortController().signal))
  for (const { openingFingerprint } of [two, again]) must(await reception.confirm(openingFingerprint, { by: 'Lê Văn Kiểm', channel: 'biên bản giấy' }))
  const held = heldBack(reception)
  show(held.parts)
  const user = userEvent.setup()
  await user.click(screen.getAllByRole('checkbox', { name: /Giữ kết quả này/ })[0]!)
  await user.type(screen.getByLabelText('Người quyết định'), 'Trần Văn Quyết')
  await user.type(screen.getByLabelText('Số văn bản'), '12-CV/TU')
  const gate = held.hold('decide')
  await user.dblClick(screen.getByRole('button', { name: 'Ghi quyết định' }))
  gate.letGo()
  await waitFor(() => expect(screen.getByText(/Trần Văn Quyết.*12-CV\/TU/u)).toBeInTheDocument())
  expect(reception.view.getState().reception.decisions).toHaveLength(1)
})
