/** What a rehearsal's comparison says on the screen: a swap is an alarm and named, a slip of the hand is only asked about. */
import { render, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import type { Desk } from '../../../src/app/desk'
import type { RehearsalOutcome, RehearsalPlan } from '../../../src/app/rehearsalDesk'
import { ok } from '../../../src/domain/kernel/result'
import { DeskContext } from '../../../src/ui/deskContext'
import { RehearsalOutcomePanel } from '../../../src/ui/rehearsal/RehearsalOutcomePanel'

const people = [{ name: 'Trần Quốc Bảo', levels: [3, 4, 1], unmarked: 1 }, { name: 'Lê Hoàng Đức', levels: [2, 1, 5], unmarked: 1 }]
const plan: RehearsalPlan = {
  visits: [], visitsOfGroup: 9, levels: ['tín nhiệm cao', 'tín nhiệm', 'tín nhiệm thấp'], lists: [{ title: 'Danh sách', officials: people }],
}

function show(findings: RehearsalOutcome['comparison']['findings'], ballotChecks: number) {
  const lines = people.map(({ levels, unmarked }, official) => ({ list: 0, official, expected: { levels, unmarked }, got: { levels, unmarked }, equal: findings.length === 0 }))
  const outcome: RehearsalOutcome = { comparison: { equal: findings.length === 0, lines, findings }, ballotChecks }
  const desk = { rehearsalPlan: () => Promise.resolve(ok(plan)), rehearsalOutcome: () => Promise.resolve(ok(outcome)) }
  render(
    <DeskContext value={desk as unknown as Desk}>
      <RehearsalOutcomePanel id="round" />
    </DeskContext>,
  )
}

it('equal totals and a checked ballot are said to be right', async () => {
  show([], 1)
  expect(await screen.findByText(/Mọi tổng số đều đúng như dự kiến/)).toBeInTheDocument()
  expect(screen.getByText('Đã kiểm tra 1 phiếu ([Kiểm tra phiếu này]).')).toBeInTheDocument()
})

it('swapped levels and people are an alarm, by name', async () => {
  show([{ kind: 'levels-swapped', list: 0, levels: [1, 2] }, { kind: 'people-swapped', list: 0, officials: [0, 1] }], 1)
  const alarm = await screen.findByRole('alert')
  expect(alarm).toHaveTextContent('Tổng số KHÁC dự kiến')
  expect(alarm).toHaveTextContent('Danh sách: hai mức “tín nhiệm” và “tín nhiệm thấp” bị đổi chỗ cho nhau ở mọi người.')
  expect(alarm).toHaveTextContent('Số của Trần Quốc Bảo và Lê Hoàng Đức bị đổi chỗ cho nhau.')
})

it('one mark made otherwise is asked about, and a missing ballot check is called for', async () => {
  show([{ kind: 'marked-otherwise', list: 0, official: 1, from: 2, to: undefined, count: 1 }], 0)
  expect(await screen.findByText('Lê Hoàng Đức: 1 phiếu ghi “chưa đánh giá” thay vì “tín nhiệm thấp”.')).toBeInTheDocument()
  expect(screen.queryByRole('alert')).not.toBeInTheDocument()
  expect(screen.getByText(/Chưa kiểm tra phiếu nào/)).toBeInTheDocument()
})
