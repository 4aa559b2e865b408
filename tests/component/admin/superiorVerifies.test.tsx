/** S17: what a fingerprint, and a named person's decision on signed figures, change on the screen, and what they do not. */
import { fireEvent, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { createSuperiorDesk } from '../../../src/app/createSuperiorDesk'
import type { Desk } from '../../../src/app/desk'
import type { FileDesk, LazyFile } from '../../../src/app/fileDesk'
import { verifyFiles } from '../../../src/app/verifyFiles'
import { err, ok } from '../../../src/domain/kernel/result'
import { CSV_FILE } from '../../../src/evidence/packageNames'
import { DeskContext } from '../../../src/ui/deskContext'
import { FilesContext } from '../../../src/ui/filesContext'
import { RegisterOpenings } from '../../../src/ui/superior/RegisterOpenings'
import { SuperiorContext } from '../../../src/ui/superiorContext'
import { VerifyPanel } from '../../../src/ui/verifier/VerifyPanel'
import { verifyWords } from '../../../src/words/verify'
import { annulmentOf, correctionOf, positionBecomes } from '../../support/endingsOf'
import { unitPackage } from '../../support/manyUnits'
import { memoryWorld, must, openMeeting } from '../../support/memoryWorld'
import { lazyFile, superiorWorld } from '../../support/superiorWorld'
import { whenEnabled } from '../../support/whenEnabled'
import type { MemorySuperior } from '../../support/superiorWorld'

const utf8 = (text: string) => new TextEncoder().encode(text)
const meeting = await openMeeting(memoryWorld('level above'))
const whole = await unitPackage({ code: 'P-01' })
const flawed = await unitPackage({ code: 'P-03', changes: { files: (files) => files.map((entry) => (entry.name === CSV_FILE ? { ...entry, data: utf8('\ufeffsửa;rồi\r\n') } : entry)) } })
const noFile = () => Promise.resolve(err({ code: 'file/cancelled' } as const))

function show(given: readonly LazyFile[], world: MemorySuperior = superiorWorld()) {
  const verifier = { ...meeting.world, tablet: { ...meeting.world.tablet, ...world.tablet }, verifyFile: world.verifyFile }
  const desk: Desk = { ...meeting.desk, verify: (request) => verifyFiles(verifier, request) }
  const opening = [{ name: 'MoLuot.json', bytes: utf8(flawed.opening.json) }, { name: 'MoLuot.jws', bytes: utf8(flawed.opening.jws) }]
  const files: FileDesk = { save: () => Promise.resolve(ok(undefined)), pick: noFile, pickMany: () => Promise.resolve(ok(opening)), pickLazily: () => Promise.resolve(ok(given)), saveCopy: noFile }
  const superior = createSuperiorDesk(world)
  const view = render(
    <DeskContext value={desk}>
      <FilesContext value={files}>
        <SuperiorContext value={superior}>
          <VerifyPanel onBallotCheck={() => undefined} />
          <section aria-label="register">
            <RegisterOpenings />
          </section>
        </SuperiorContext>
      </FilesContext>
    </DeskContext>,
  )
  return { ...view, user: userEvent.setup(), superior, world }
}
type User = ReturnType<typeof userEvent.setup>
const verify = (user: User) => user.click(screen.getByRole('button', { name: 'Chọn tệp' }))
const card = (file: string) => screen.findByRole('region', { name: file })
async function compare(user: User, fingerprint: string) {
  const form = within(await screen.findByRole('region', { name: 'So với biên bản đã ký' }))
  await user.type(form.getByLabelText('Mã đối chiếu của biên bản mở lượt (16 ký tự)'), fingerprint)
  await user.type(form.getByLabelText('Họ tên người đối chiếu'), 'Lê Văn Kiểm')
  await user.click(form.getByRole('button', { name: 'Đối chiếu' }))
}
async function take(user: User) {
  await user.type(await screen.findByLabelText('Họ tên người chịu trách nhiệm'), 'Trần Văn Quyết')
  await user.type(screen.getByLabelText('Số văn bản'), '9-CV')
  await user.click(screen.getByRole('button', { name: 'Dùng số liệu đã ký' }))
}

it('a fingerprint typed for a package verifies its annulment and its correction in the same moment', async () => {
  const annulment = await annulmentOf(whole)
  const correction = await correctionOf(whole, { entries: positionBecomes(whole, 'Phó Bí thư Đảng ủy') })
  const { user } = show([
    lazyFile('P-01.zip', whole.bytes), lazyFile('HuyLuot.json', annulment.json), lazyFile('HuyLuot.jws', annulment.jws), lazyFile('DinhChinh.json', correction.json), lazyFile('DinhChinh.jws', correction.jws),
  ])
  await verify(user)
  expect(await card('DinhChinh.json')).toHaveTextContent('CHỜ ĐỐI CHIẾU: BẢN ĐÍNH CHÍNH')
  expect(await card('HuyLuot.json')).toHaveTextContent('CHỜ ĐỐI CHIẾU: BIÊN BẢN HỦY LƯỢT')
  await compare(user, whole.openingFingerprint)
  expect(await screen.findByText('ĐẠT: BẢN ĐÍNH CHÍNH')).toBeInTheDocument()
  expect(await card('HuyLuot.json')).toHaveTextContent('ĐẠT: BIÊN BẢN HỦY LƯỢT')
  expect(screen.queryByText(/^CHỜ ĐỐI CHIẾU/)).not.toBeInTheDocument()
  // A round that was annulled: said first, and nobody is told that its package may be consolidated.
  const annulled = await card('P-01.zip')
  expect(within(annulled).getByRole('alert')).toHaveTextContent('Lượt này đã hủy')
  expect(annulled).not.toHaveTextContent('Có thể dùng kết quả này để tổng hợp')
})

it('once a named person took the signed figures, the head says so and still names the verdict; another day it says the same', async () => {
  const given = [lazyFile('P-03.zip', flawed.bytes)]
  const { user, world, unmount } = show(given)
  await verify(user)
  expect(within(await card('P-03.zip')).getByRole('alert')).toHaveTextContent(/^✕PHẢI NỘP LẠI/)
  await take(user)
  const says = async () => {
    const [head] = await within(await card('P-03.zip')).findAllByText(/^DÙNG SỐ LIỆU ĐÃ KÝ – VĂN BẢN PHẢI LẬP LẠI$/)
    return head?.parentElement
  }
  expect(await says()).toHaveTextContent('theo quyết định của Trần Văn Quyết, văn bản 9-CV')
  expect(await says()).toHaveTextContent('Kết luận kiểm tra hồ sơ vẫn là PHẢI NỘP LẠI')
  expect(within(await card('P-03.zip')).queryByRole('alert')).not.toBeInTheDocument()
  expect(screen.queryByText(/Mời phường/)).not.toBeInTheDocument()
  await user.click(screen.getByRole('button', { name: 'Phiếu kiểm tra: P-03.zip' }))
  const slip = screen.getByRole('article', { name: /Phiếu kiểm tra/ })
  expect(slip).toHaveTextContent(/DÙNG SỐ LIỆU ĐÃ KÝ – VĂN BẢN PHẢI LẬP LẠI.*theo quyết định của Trần Văn Quyết.*9-CV.*lập lại từ số liệu đã ký/)
  expect(slip).toHaveTextContent('Chưa đưa vào tổng hợp')
  // What failed is still named, with its code; nobody is told to send anything again.
  expect(within(slip).getByRole('row', { name: /^Bảng số liệu đúng với kết quả/ })).toHaveTextContent(/\[.+\/.+\]/)
  expect(slip).not.toHaveTextContent(/nộp lại|Lưu lại|cắm lại máy/i)
  expect(screen.getByRole('row', { name: /^Đã đối chiếu khóa với tờ giấy đã ký/ })).toHaveTextContent('chờ đối chiếu')
  unmount()
  const { user: later } = show(given, world)
  await verify(later)
  expect(await says()).toHaveTextContent('Trần Văn Quyết')
  expect(screen.queryByLabelText('Họ tên người chịu trách nhiệm')).not.toBeInTheDocument()
})

it('before and after figures are taken, the screen says that an opening file can no longer be registered, and the paper still opens the way', async () => {
  const { user, superior } = show([lazyFile('P-03.zip', flawed.bytes)])
  await verify(user)
  expect(await screen.findByText(/đăng ký trước ở mục “Đăng ký biên bản mở lượt”/)).toBeInTheDocument()
  await take(user)
  expect(await screen.findByText(/Mời nhập 16 ký tự từ biên bản giấy đã ký vào ô “So với biên bản đã ký” ở đầu trang/)).toBeInTheDocument()

  const register = within(screen.getByRole('region', { name: 'register' }))
  await user.type(register.getByLabelText('Họ tên người đối chiếu'), 'Lê Văn Kiểm')
  await user.type(register.getByLabelText(/Nhận qua đâu/), 'USB')
  await user.click(register.getByRole('button', { name: 'Chọn tệp .json và .jws' }))
  await user.click(await whenEnabled(() => register.getAllByRole('button', { name: 'Đăng ký' })[0]!))
  const refused = await register.findByRole('alert')
  expect(refused).toHaveTextContent('trong đợt “Hồ sơ dùng số liệu đã ký”')
  expect(refused).toHaveTextContent('gõ 16 ký tự từ biên bản giấy đã ký')

  await compare(user, flawed.openingFingerprint)
  await expect.poll(() => screen.queryByText(/khóa ký chưa đối chiếu/)).toBeNull()
  expect(screen.getByText('DÙNG SỐ LIỆU ĐÃ KÝ – VĂN BẢN PHẢI LẬP LẠI')).toBeInTheDocument()
  const [reception] = must(await superior.receptions())
  const opened = must(await superior.reception(reception?.id ?? ''))
  expect(opened.view.getState().report.files).toMatchObject([{ file: 'P-03.zip', fate: 'counted' }])
})

it('files given while others are looked at are alone in the list: an older answer that comes late is not among them', async () => {
  let answer = (): void => undefined
  const slow: LazyFile = { name: 'cũ.zip', size: 1, read: () => new Promise((resolve) => { answer = () => resolve(err({ code: 'file/unreadable' })) }) }
  const given: LazyFile[] = [slow]
  const { user } = show(given)
  const choose = () => user.click(screen.getByRole('button', { name: verifyWords.choose }))
  await choose()
  await user.click(await screen.findByRole('button', { name: verifyWords.cancel }))
  given[0] = lazyFile('mới.zip', whole.bytes)
  fireEvent.drop(screen.getByRole('region', { name: verifyWords.choose }), { dataTransfer: { files: [new File([Uint8Array.from(whole.bytes)], 'mới.zip')], types: ['Files'] } })
  expect(await screen.findByRole('region', { name: 'mới.zip' })).toBeInTheDocument()
  answer()
  await new Promise((resolve) => setTimeout(resolve, 100))
  expect(screen.queryByRole('region', { name: 'cũ.zip' })).not.toBeInTheDocument()
})
