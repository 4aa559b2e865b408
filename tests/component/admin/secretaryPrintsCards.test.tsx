/** Voting cards on paper: what each says, what none may say, and until when they are printed. */
import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { CardsPanel } from '../../../src/ui/cards/CardsPanel'
import { qrPath } from '../../../src/ui/cards/qrPath'
import { fakeDesk } from '../../support/fakeDesk'
import { newDraft } from '../../support/fakeMeeting'
import { draftRound, keyedRound, readyRound } from '../../support/fakeRounds'
import { renderPanel } from './renderPanel'

describe('voting cards', () => {
  it('stand ten on a page, each with its digits, group, seal and meeting', async () => {
    const { user } = renderPanel(CardsPanel, fakeDesk({ round: keyedRound() }))
    await user.click(screen.getByRole('button', { name: 'Làm thẻ để in' }))
    expect(await screen.findByText('36 thẻ trên 4 trang A4')).toBeInTheDocument()
    const [first, , , lastPage] = screen.getAllByRole('article')
    expect(within(first!).getAllByRole('listitem', { name: 'Thẻ nhận phiếu' })).toHaveLength(10)
    expect(within(lastPage!).getAllByRole('listitem', { name: 'Thẻ nhận phiếu' })).toHaveLength(6)
    const card = within(first!).getAllByRole('listitem', { name: 'Thẻ nhận phiếu' })[0]!
    for (const text of ['Đảng ủy phường Hòa Bình', 'Nhóm A', 'Một thẻ – một phiếu', 'Dấu treo Ban Kiểm phiếu']) expect(card).toHaveTextContent(text)
    expect(within(card).getByText(/^\d{3} \d{3}$/)).toBeInTheDocument()
  })

  it('carry no name of a voter and no running number', async () => {
    const { user } = renderPanel(CardsPanel, fakeDesk({ round: keyedRound() }))
    await user.click(screen.getByRole('button', { name: 'Làm thẻ để in' }))
    const texts = (await screen.findAllByRole('listitem', { name: 'Thẻ nhận phiếu' })).map((card) => card.textContent.replace(/\d{3} \d{3}/, ''))
    expect(new Set(texts).size).toBe(1)
  })

  it('cannot be made for an incomplete meeting, which is said', async () => {
    const { user } = renderPanel(CardsPanel, fakeDesk({ round: draftRound(newDraft()) }))
    await user.click(screen.getByRole('button', { name: 'Làm thẻ để in' }))
    expect(await screen.findByRole('alert')).toHaveTextContent(/chỗ phải sửa/)
  })

  it('are not printed any more once the round is open', () => {
    const ready = readyRound()
    const counters = { present: { A: 28 }, released: {}, replaced: {}, voided: {}, cardChecks: 0, ballotChecks: 0, walkAways: 0, refusals: 0 }
    renderPanel(CardsPanel, fakeDesk({ round: { ...ready, state: 'open', openedAt: '2028-11-02T08:15:00+07:00', counters } }))
    expect(screen.queryByRole('article')).not.toBeInTheDocument()
    expect(screen.getByText(/không in thêm thẻ/)).toBeInTheDocument()
  })
})

describe('a QR code', () => {
  it('is one path whose dark area is that of its modules', () => {
    const { size, path } = qrPath('HP1V:A:23456789ABCDEFGHJKLMNP')
    const dark = [...path.matchAll(/h(\d+)v1/g)].reduce((sum, [, width]) => sum + Number(width), 0)
    expect((size - 17) % 4).toBe(0)
    expect(dark / (size * size)).toBeGreaterThan(0.35)
    expect(dark / (size * size)).toBeLessThan(0.65)
    expect(path).toMatch(/^M0 0h7v1h-7z/)
  })
})
