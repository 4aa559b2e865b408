/** Opening records registered at the level above: an answer that comes late takes nothing of what was chosen or typed meanwhile. */
import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import type { FileDesk } from '../../../src/app/fileDesk'
import { createSuperiorDesk } from '../../../src/app/createSuperiorDesk'
import { err, ok } from '../../../src/domain/kernel/result'
import { FilesContext } from '../../../src/ui/filesContext'
import { RegisterOpenings } from '../../../src/ui/superior/RegisterOpenings'
import { SuperiorContext } from '../../../src/ui/superiorContext'
import { heldBack } from '../../support/heldBack'
import { unitPackage } from '../../support/manyUnits'
import { superiorWorld } from '../../support/superiorWorld'

const first = await unitPackage({ code: 'P-01' })
const second = await unitPackage({ code: 'P-02' })
const pairOf = (name: string, { json, jws }: (typeof first)['opening']) =>
  [[`${name}.json`, json], [`${name}.jws`, jws]].map(([file, text]) => ({ name: file!, bytes: new TextEncoder().encode(text) }))

async function shown() {
  const none = () => Promise.resolve(err({ code: 'file/cancelled' } as const))
  const toPick = [pairOf('mot', first.opening), pairOf('hai', second.opening)]
  const files: FileDesk = { save: () => Promise.resolve(ok(undefined)), pick: none, pickMany: () => Promise.resolve(ok(toPick.shift() ?? [])), pickLazily: none, saveCopy: none }
  const held = heldBack(createSuperiorDesk(superiorWorld()))
  render(
    <FilesContext value={files}>
      <SuperiorContext value={held.parts}>
        <RegisterOpenings />
      </SuperiorContext>
    </FilesContext>,
  )
  const user = userEvent.setup()
  await user.type(screen.getByLabelText('Họ tên người đối chiếu'), 'Lê Văn Kiểm')
  await user.type(screen.getByLabelText(/^Nhận qua đâu/u), 'Công văn giấy')
  const [byFile] = screen.getAllByRole('button', { name: 'Đăng ký' })
  const choose = () => user.click(screen.getByRole('button', { name: 'Chọn tệp .json và .jws' }))
  return { user, held, byFile: byFile!, choose }
}

/** The first record is being registered and the answer is on its way. */
async function registering() {
  const { held, ...view } = await shown()
  await view.choose()
  const gate = held.hold('registerOpening', 'after')
  await view.user.click(view.byFile)
  await gate.reached
  return { ...view, gate }
}
const rows = () => screen.queryAllByRole('row').length - 1

it('files chosen while another registration is answered stay chosen, and are registered next', async () => {
  const { user, byFile, choose, gate } = await registering()
  expect(byFile).toBeDisabled()
  await choose()
  gate.letGo()
  await waitFor(() => expect(rows()).toBe(1))
  expect(screen.getByText(/hai\.json, hai\.jws/u)).toBeInTheDocument()
  await user.click(byFile)
  await waitFor(() => expect(rows()).toBe(2))
  expect(screen.queryByText(/hai\.json/u)).not.toBeInTheDocument()
})

it('a fingerprint typed while another registration is answered stays typed', async () => {
  const { user, gate } = await registering()
  const field = screen.getByLabelText('Mã đối chiếu của biên bản mở lượt (16 ký tự)')
  await user.type(field, second.openingFingerprint)
  gate.letGo()
  await waitFor(() => expect(rows()).toBe(1))
  expect(field).toHaveValue(second.openingFingerprint)
})
