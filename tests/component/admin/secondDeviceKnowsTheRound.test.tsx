/** The second device of a ballot check takes the opening record from this machine's register, or from a file it then finds there. */
import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it, vi } from 'vitest'
import type { FileDesk } from '../../../src/app/fileDesk'
import type { RegisteredOpening, SuperiorDesk } from '../../../src/app/superiorDesk'
import { err, ok } from '../../../src/domain/kernel/result'
import { FilesContext } from '../../../src/ui/filesContext'
import { leftBallotCheck } from '../../../src/ui/route'
import { shownFingerprint } from '../../../src/ui/superior/openingTitle'
import { BallotCheckPage } from '../../../src/ui/verifier/BallotCheckPage'
import { memoryWorld, must, openMeeting } from '../../support/memoryWorld'

const meeting = await openMeeting(memoryWorld('second device in the hall'))
const opening = must(await meeting.desk.opening(meeting.id))
const bytes = opening.files.find(({ name }) => name.endsWith('.json'))?.bytes ?? new Uint8Array()
must(await meeting.booth.openCard({ kind: 'code', digits: meeting.codes[0] ?? '' }))
meeting.booth.mark(0, 0, 'low')
const { code } = must(await meeting.booth.seal())
const { qr } = must(await meeting.booth.checkInstead())

const registered = (parts: Partial<RegisteredOpening> = {}): RegisteredOpening => ({
  fingerprint: opening.fingerprint.replaceAll('-', ''), json: new TextDecoder().decode(bytes), jws: '{}',
  registeredAt: '2026-12-01T08:05:00+07:00', by: 'Lê Văn Kiểm', channel: 'Công văn', ...parts,
})
const noFile = () => Promise.resolve(err({ code: 'file/cancelled' } as const))

function show(openings: SuperiorDesk['openings']) {
  const pick = vi.fn(() => Promise.resolve(ok({ name: 'MoLuot.json', bytes })))
  const files: FileDesk = { save: () => Promise.resolve(ok(undefined)), pick, pickMany: noFile, pickLazily: noFile, saveCopy: noFile }
  const load = () => Promise.resolve({ openings })
  render(
    <FilesContext value={files}>
      <BallotCheckPage load={load} from="help" onBack={vi.fn()} />
    </FilesContext>,
  )
  return { user: userEvent.setup(), pick }
}
const fileButton = () => screen.getByRole('button', { name: 'Chọn tệp biên bản mở lượt' })

it('a registered round is one press away, and its ballot gives the code of the tablet', async () => {
  const { user, pick } = show(() => Promise.resolve(ok([registered()])))
  const list = await screen.findByRole('list', { name: 'Biên bản mở lượt đã đăng ký trên máy này' })
  const known = within(list).getByRole('button', { name: /Đảng ủy phường Hoa Mai/ })
  expect(known).toHaveTextContent('Đăng ký: Lê Văn Kiểm, 08:05 01/12/2026, nhận qua: Công văn')
  await user.click(known)
  expect(screen.getByText(/đã có trong sổ đăng ký của máy này/)).toBeInTheDocument()
  await user.click(screen.getByRole('textbox', { name: /HP1B/ }))
  await user.paste(qr)
  await user.click(screen.getByRole('button', { name: 'Tính lại mã phiếu' }))
  expect(screen.getByText('Mã phiếu do máy này tính lại').parentElement).toHaveTextContent((code.match(/.{4}/g) ?? []).join(' '))
  expect(pick).not.toHaveBeenCalled()
})

it('a fingerprint alone offers nothing to press, but vouches for the file that has it', async () => {
  const { user } = show(() => Promise.resolve(ok([registered({ json: '', jws: '' })])))
  await user.click(fileButton())
  expect(await screen.findByText(/đã có trong sổ đăng ký của máy này/)).toBeInTheDocument()
  await user.click(screen.getByRole('button', { name: 'Chọn lượt khác' }))
  expect(screen.queryByRole('list', { name: 'Biên bản mở lượt đã đăng ký trên máy này' })).toBeNull()
})

it('a file that is not registered here is not vouched for', async () => {
  const { user } = show(() => Promise.resolve(ok([registered({ fingerprint: '2222222222222222', json: '' })])))
  await user.click(fileButton())
  expect(await screen.findByText(shownFingerprint(opening.fingerprint))).toBeInTheDocument()
  expect(screen.queryByText(/sổ đăng ký/)).toBeNull()
})

it('a register that cannot be read is said, and a file still does', async () => {
  const { user } = show(() => Promise.resolve(err({ code: 'store/unavailable' } as const)))
  expect(await screen.findByRole('alert')).toBeInTheDocument()
  await user.click(fileButton())
  expect(await screen.findByText(shownFingerprint(opening.fingerprint))).toBeInTheDocument()
})

it('is left to where it was opened from', () => {
  expect(leftBallotCheck('home')).toEqual({ at: 'home' })
  expect(leftBallotCheck('help')).toEqual({ at: 'help', topic: 'ballotCheck' })
  expect(leftBallotCheck('verify')).toEqual({ at: 'superior', tab: 'verify' })
})
