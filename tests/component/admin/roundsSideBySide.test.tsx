/** More than one list and round of a meeting: side by side on S14 and on S18, each with its own base, never added. */
import { render, screen, within } from '@testing-library/react'
import { createStore } from 'zustand/vanilla'
import { describe, expect, it } from 'vitest'
import type { Desk, RoundHeader } from '../../../src/app/desk'
import type { CanvassReport, ReceptionDesk } from '../../../src/app/superiorDesk'
import { canvass } from '../../../src/domain/canvass/canvass'
import { stateCounts, summaries } from '../../../src/domain/canvass/summary'
import { RULE_SETS } from '../../../src/domain/rules/ruleSets'
import { ok } from '../../../src/domain/kernel/result'
import type { Statement } from '../../../src/domain/result/statement'
import type { Round } from '../../../src/domain/round/round'
import { PlacesList } from '../../../src/ui/canvass/PlacesList'
import { UnitsPanel } from '../../../src/ui/canvass/UnitsPanel'
import { DeskContext } from '../../../src/ui/deskContext'
import { SideBySide } from '../../../src/ui/results/SideBySide'
import { aRatedPerson, aVerified, sums } from '../../support/verifiedPackages'

const LEVELS = RULE_SETS[0]?.levels ?? []

const ROUND = { id: 'r1', meeting: { ruleSet: { id: '96-QD-TW-2023', version: 1 } } } as unknown as Round

function statementOf(number: number, lists: readonly { readonly title: string; readonly base: number; readonly counts: readonly number[] }[]): Statement {
  return {
    unit: { name: 'Phường An Hải', code: 'AH', superior: '' }, meeting: { title: 'Hội nghị', place: '', date: '2026-11-20' }, round: { id: `r${String(number)}`, number, title: `Lượt ${String(number)}` },
    lists: lists.map(({ title, base, counts }) => ({
      configuration: { ruleSet: { id: '96-QD-TW-2023', version: 1 } }, uuid: `${String(number)} ${title}`, title, denominator: { of: 'collected', value: base },
      officials: [{ name: `Người của ${title}`, levels: counts.map((count, i) => ({ level: LEVELS[i]?.code, count, percent: null })) }],
    })),
  } as unknown as Statement
}
const first = statementOf(1, [{ title: 'Thường trực', base: 30, counts: [20, 7, 3] }, { title: 'Trưởng ngành', base: 29, counts: [10, 10, 9] }])
const second = statementOf(2, [{ title: 'Bổ sung', base: 12, counts: [5, 5, 2] }])
const otherDay = { ...statementOf(3, [{ title: 'Ngày khác', base: 4, counts: [4, 0, 0] }]), meeting: { title: '', place: '', date: '2026-11-21' } } as Statement

function showRounds(others: readonly (readonly [Statement, RoundHeader['state']])[]) {
  const headers = others.map(([{ round, unit, meeting }, state]) => ({ id: round.id, state, unitName: unit.name, date: meeting.date }))
  const results = new Map([first, ...others.map(([statement]) => statement)].map((statement) => [statement.round.id, statement]))
  const desk = { rounds: createStore(() => ({ status: 'ready', headers })), result: (id: string) => Promise.resolve(ok({ statement: results.get(id), fingerprint: '' })) } as unknown as Desk
  render(
    <DeskContext value={desk}>
      <SideBySide round={ROUND} statement={first} labelsOf={() => LEVELS} />
    </DeskContext>,
  )
}

describe('the results of a meeting (S14)', () => {
  it('two lists and a second round stand in three tables, each with what its percentages are of, and no sum anywhere', async () => {
    showRounds([[second, 'signed'], [otherDay, 'signed'], [statementOf(4, [{ title: 'Đang bỏ', base: 1, counts: [1, 0, 0] }]), 'open']])
    expect(await screen.findByRole('table', { name: 'Lượt 2 – Bổ sung' })).toBeTruthy()
    expect(screen.getAllByRole('table').map((table) => table.querySelector('caption')?.textContent)).toEqual(['Lượt 1 – Thường trực', 'Lượt 1 – Trưởng ngành', 'Lượt 2 – Bổ sung'])
    for (const base of [30, 29, 12]) expect(screen.getAllByText(new RegExp(`\\b${String(base)}\\b`))).not.toEqual([])
    expect(screen.getAllByRole('row').filter((row) => within(row).queryAllByRole('cell').length > 0)).toHaveLength(3)
    expect(screen.queryByText(/chưa có lượt nào khác/)).toBeNull()
  })
  it('one list alone says that there is no other round', () => {
    const alone = { ...first, lists: first.lists.slice(0, 1) }
    render(
      <DeskContext value={{ rounds: createStore(() => ({ status: 'ready', headers: [] })) } as unknown as Desk}>
        <SideBySide round={ROUND} statement={alone} labelsOf={() => LEVELS} />
      </DeskContext>,
    )
    expect(screen.getAllByRole('table')).toHaveLength(1)
    expect(screen.getByText('Hội nghị này chưa có lượt nào khác đã kiểm phiếu.')).toBeTruthy()
  })
})

describe('the units of a reception (S18)', () => {
  const one = aVerified('a', { lists: [sums({ title: 'Thường trực' }), sums({ title: 'Trưởng ngành' })], people: [aRatedPerson({ place: 1 })] })
  const two = aVerified('a', { digest: 'result-a2', fingerprint: 'F-a2', roundId: 'round-a2', roundNumber: 2, roundTitle: 'Lượt 2', keyMarks: ['mark-a2'], people: [] })
  const elsewhere = aVerified('b', { people: [aRatedPerson({ place: 2 })] })
  const whole = canvass({ packages: [one, two, elsewhere], waiting: [], refused: [], decisions: [] })
  const report: CanvassReport = { type: 'official', canvass: whole, states: stateCounts(whole), summaries: summaries(whole.accepted), corrected: new Map(), files: [] }

  it('two rounds of a unit stand in its one row, each with its fingerprint and its papers', () => {
    render(<UnitsPanel report={report} endings={{ ofResults: [], alone: [] }} onPaper={() => undefined} />)
    const row = screen.getByRole('row', { name: /^A / })
    expect(within(row).getByText('F-a, F-a2')).toBeTruthy()
    for (const round of ['1', '2']) expect(within(row).getByRole('button', { name: `Giấy tiếp nhận: Phường a, ${round}` })).toBeTruthy()
  })
  it('whoever is rated in two units stands twice, side by side, never added', () => {
    const statements = new Map([one, elsewhere].map(({ digest, unitName }) => [digest, { ...first, unit: { ...first.unit, name: unitName } }]))
    render(<DeskContext value={{ ruleSets: RULE_SETS } as unknown as Desk}><PlacesList desk={{ statementOf: (digest: string) => statements.get(digest) } as unknown as ReceptionDesk} report={report} /></DeskContext>)
    expect(screen.getByText(/Lấy phiếu ở hai nơi \(không cộng\)/)).toBeTruthy()
    for (const unit of ['Phường a (A)', 'Phường b (B)']) expect(screen.getByText(unit)).toBeTruthy()
    // In words, not in the codes of the file; each place its own counts.
    expect(screen.getAllByText(/^tín nhiệm cao: 20 .*tín nhiệm thấp: 3 /)).toHaveLength(2)
  })
})
