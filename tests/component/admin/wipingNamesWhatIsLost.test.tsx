/** The wipe panel (S20) on a machine of a level above: what was received is named, and nothing goes until its number is typed. */
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import type { ReceivedFile } from '../../../src/ports/canvassStore'
import { inMemoryCanvassStore } from '../../../src/ports/inMemory/canvassStore'
import { TabletContext } from '../../../src/ui/tabletContext'
import { WipePanel } from '../../../src/ui/help/WipePanel'
import { memoryTablet } from '../../support/memoryTablet'
import { memoryWorld, must } from '../../support/memoryWorld'
import { whenEnabled } from '../../support/whenEnabled'

const fileOf = (reception: string, sha256: string): ReceivedFile => ({
  reception, sha256, receivedAt: '2026-12-01T09:00:00+07:00', judged: { file: `${sha256}.zip`, kind: 'refused', verdict: 'unreadable', codes: ['zip/not-a-zip'] },
})

async function wiping(received: readonly string[]) {
  const receptions = inMemoryCanvassStore()
  must(await receptions.beginReception({ id: 'r1', title: 'Đợt tháng 11', type: 'official', createdAt: '2026-12-01T08:00:00+07:00', typed: [], decisions: [] }))
  for (const sha256 of received) must(await receptions.keepReceived(fileOf('r1', sha256)))
  const tablet = await memoryTablet(memoryWorld('wiping'), { ...memoryWorld('rehearsals'), rehearsal: true }, undefined, receptions)
  render(
    <TabletContext value={tablet}>
      <WipePanel />
    </TabletContext>,
  )
  const user = userEvent.setup()
  await user.click(await whenEnabled(() => screen.getByRole('checkbox', { name: /xóa rồi không lấy lại được gì/ })))
  return { user, tablet, receptions }
}
const go = () => screen.getByRole('button', { name: 'XÓA TRẮNG MÁY' })
const number = (total: number) => screen.findByLabelText(`Gõ số hồ sơ và biên bản mở lượt sẽ mất (${String(total)})`)

describe('wiping a machine that received results', () => {
  it('names each reception with what it holds, and waits for the very number of what is lost', async () => {
    const { user, tablet } = await wiping(['a', 'b'])
    const field = await number(2)
    expect(screen.getByText(/^Đợt tháng 11: 2 hồ sơ, 0 lần đối chiếu mã, 0 quyết định/)).toBeInTheDocument()
    expect(go()).toBeDisabled()
    await user.type(field, '3')
    expect(go()).toBeDisabled()
    await user.clear(field)
    await user.type(field, '2')
    await user.click(await whenEnabled(go))
    expect(await screen.findByText('Đã xóa trắng')).toBeInTheDocument()
    expect(tablet.erased()).toBe(1)
  })

  it('shows the new number and asks for it when another file has come in meanwhile', async () => {
    const { user, tablet, receptions } = await wiping(['a'])
    await user.type(await number(1), '1')
    must(await receptions.keepReceived(fileOf('r1', 'b')))
    await user.click(await whenEnabled(go))
    expect(await number(2)).toHaveValue('')
    expect(screen.getByRole('alert')).toBeInTheDocument()
    expect(go()).toBeDisabled()
    expect(tablet.erased()).toBe(0)
    await user.type(await number(2), '2')
    await user.click(await whenEnabled(go))
    expect(await screen.findByText('Đã xóa trắng')).toBeInTheDocument()
  })

  it('asks for no number where nothing was received', async () => {
    const { tablet, user } = await wiping([])
    expect(screen.queryByLabelText(/^Gõ số hồ sơ/)).not.toBeInTheDocument()
    await user.click(await whenEnabled(go))
    expect(await screen.findByText('Đã xóa trắng')).toBeInTheDocument()
    expect(tablet.erased()).toBe(1)
  })
})
