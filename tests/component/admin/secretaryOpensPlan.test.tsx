/** The secretary opens the plan from above: compares its fingerprint, chooses the own unit, and finds fields filled and locked. */
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { emptyPlan } from '../../../src/app/planDesk'
import { completePlan, unitLines } from '../../../src/domain/meeting/planForm'
import { showFingerprint } from '../../../src/evidence/fingerprint'
import { writePlan } from '../../../src/evidence/planFile'
import { signerFromSeed } from '../../../src/evidence/signerFromSeed'
import { SetUpPanel } from '../../../src/ui/setup/SetUpPanel'
import { fakeDesk } from '../../support/fakeDesk'
import { newDraft } from '../../support/fakeMeeting'
import { draftRound } from '../../support/fakeRounds'
import { must } from '../../support/memoryWorld'
import { renderPanel } from './renderPanel'

async function planFiles() {
  const draft = {
    ...emptyPlan('96-QD-TW-2023', '2026-10-01'),
    number: '12-KH/TU', issuedBy: 'Thành ủy Sông Hương', rounds: ['Lấy phiếu giữa nhiệm kỳ'], secrecy: 'confidential' as const, deadline: '2026-12-15', phone: '0234 382 1234',
  }
  const plan = must(completePlan(draft, unitLines('HM-017; Đảng ủy phường Hoa Mai\nHM-018; Đảng ủy xã Đông Đô')))
  const { files, fingerprint } = await writePlan(plan, await signerFromSeed(new Uint8Array(32).fill(5), 'tablet'))
  return { files: files.map(({ name, bytes }) => new File([Uint8Array.from(bytes)], name)), fingerprint }
}

async function setUp() {
  const desk = fakeDesk({ round: draftRound(newDraft()) })
  const { user } = renderPanel(SetUpPanel, desk)
  const open = (files: File[]) => user.upload(screen.getByLabelText('Mở tệp kế hoạch', { selector: 'input' }), files)
  return { desk, user, open, ...(await planFiles()) }
}

const toRules = () => screen.getByRole('button', { name: /^4\. Quy định áp dụng/ })

describe('a plan from above', () => {
  it('shows its fingerprint, fills the fields for the chosen unit and locks them', async () => {
    const { desk, user, open, files, fingerprint } = await setUp()
    await open(files)
    expect(await screen.findByText(showFingerprint(fingerprint))).toBeInTheDocument()
    expect(screen.getByRole('button', { name: 'Dùng kế hoạch này' })).toBeDisabled()
    await user.selectOptions(screen.getByLabelText('Đơn vị của đồng chí'), 'HM-018')
    await user.click(screen.getByRole('button', { name: 'Dùng kế hoạch này' }))
    expect(screen.getByLabelText('Tên đơn vị')).toHaveValue('Đảng ủy xã Đông Đô')
    for (const label of ['Tên đơn vị', 'Mã đơn vị', 'Cấp trên trực tiếp', 'Tên lượt lấy phiếu']) {
      expect(screen.getByLabelText(label)).toHaveAttribute('readonly')
      expect(screen.getByLabelText(label)).toHaveAccessibleDescription(/Theo kế hoạch của cấp trên/)
    }
    expect(screen.getByLabelText('Tên hội nghị')).not.toHaveAttribute('readonly')
    expect(screen.getByText('15/12/2026')).toBeInTheDocument()
    await user.click(toRules())
    expect(screen.getByLabelText('Quy định')).toBeDisabled()
    expect(screen.getByRole('radio', { name: /^Phải đánh giá đủ/ })).toBeDisabled()
    await waitFor(() => expect(desk.drafts.at(-1)).toMatchObject({ unit: { code: 'HM-018' }, plan: { fingerprint }, documents: { secrecy: 'confidential' } }))
  })

  it('is put away, and comes back with one press', async () => {
    const { user, open, files } = await setUp()
    await open(files)
    await user.selectOptions(await screen.findByLabelText('Đơn vị của đồng chí'), 'HM-017')
    await user.click(screen.getByRole('button', { name: 'Dùng kế hoạch này' }))
    await user.click(screen.getByRole('button', { name: 'Bỏ kế hoạch này' }))
    expect(screen.getByLabelText('Mã đơn vị')).not.toHaveAttribute('readonly')
    expect(screen.getByLabelText('Mã đơn vị')).toHaveValue('HM-017')
    await user.click(within(screen.getByRole('region', { name: 'Kế hoạch của cấp trên' })).getByRole('button', { name: 'Hoàn tác' }))
    expect(screen.getByLabelText('Mã đơn vị')).toHaveAttribute('readonly')
  })
})

describe('what is not used', () => {
  it('is a plan whose signature was left behind, or that was changed on the way', async () => {
    const { open, files } = await setUp()
    await open(files.slice(0, 1))
    expect(await screen.findByText('Thiếu tệp chữ ký đi kèm (.jws).')).toBeInTheDocument()
    const text = (await files[0]!.text()).replace('phường Hoa Mai', 'phường Hoa Mơ')
    await open([new File([text], files[0]!.name), files[1]!])
    expect(await screen.findByText(/Chữ ký không khớp/)).toBeInTheDocument()
    expect(screen.getByLabelText('Tên đơn vị')).toHaveValue('')
  })
})
