/** Measuring the screen against an ID-1 card (S20): the frame, by touch and by keyboard, what it means for a finger, kept, forgotten. */
import { readFileSync } from 'node:fs'
import { fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it, vi } from 'vitest'
import { settingsFrom } from '../../../src/ports/tabletSettings'
import { CalibrateCard } from '../../../src/ui/components/CalibrateCard'
import { TabletContext } from '../../../src/ui/tabletContext'
import type { TabletDesk } from '../../../src/app/tabletDesk'
import { useScreenScale } from '../../../src/ui/useScreenScale'
import { speak } from '../../../src/words/language'
import { memoryTablet } from '../../support/memoryTablet'
import { memoryWorld } from '../../support/memoryWorld'

function Screen({ tablet }: { readonly tablet: TabletDesk }) {
  useScreenScale(tablet.settings)
  return <CalibrateCard />
}

async function measuring(before?: number) {
  const world = memoryWorld('screen')
  const tablet = await memoryTablet(world, { ...memoryWorld('rehearsals'), rehearsal: true })
  if (before !== undefined) await tablet.measured(before)
  render(
    <TabletContext value={tablet}>
      <Screen tablet={tablet} />
    </TabletContext>,
  )
  return { user: userEvent.setup(), tablet, world }
}
const frame = () => screen.getByRole('img', { name: 'Khung bằng thẻ: 85,6 × 54,0 mm' }).style
const slider = () => screen.getByRole('slider', { name: 'Cỡ khung' })
const keep = () => screen.getByRole('button', { name: 'Khung đã khít thẻ, lưu lại' })
const forget = () => screen.queryByRole('button', { name: 'Bỏ số đo, dùng cỡ mặc định' })
const token = () => document.documentElement.style.getPropertyValue('--px-per-mm')
const width = () => parseFloat(frame().width)

it('the frame has the shape of the card at any size', async () => {
  await measuring()
  for (const pxPerMm of [2.5, 5.2, 5.9, 12]) {
    fireEvent.change(slider(), { target: { value: String(pxPerMm) } })
    expect(width()).toBeCloseTo(85.6 * pxPerMm, 3)
    expect(parseFloat(frame().height)).toBeCloseTo(53.98 * pxPerMm, 3)
  }
})

it('says the size with a point in English', async () => {
  speak('en')
  try {
    await measuring()
    expect(screen.getByRole('img', { name: 'Frame of a card: 85.6 × 54.0 mm' })).toBeVisible()
    expect(screen.getByRole('slider').getAttribute('aria-valuetext')).toMatch(/^\d+\.\d\d pixels per mm$/u)
  } finally {
    speak('vi')
  }
})

it('the buttons move the frame by under two pixels, by touch and by keyboard, and never beyond a real screen', async () => {
  const { user } = await measuring()
  const begun = width()
  await user.click(screen.getByRole('button', { name: 'Khung to ra' }))
  expect(width() - begun).toBeGreaterThan(0)
  expect(width() - begun).toBeLessThan(2)
  screen.getByRole('button', { name: 'Khung nhỏ lại' }).focus()
  await user.keyboard('{Enter} ')
  expect(width()).toBeLessThan(begun)
  fireEvent.change(slider(), { target: { value: '12' } })
  await user.click(screen.getByRole('button', { name: 'Khung to ra' }))
  expect(width()).toBeCloseTo(85.6 * 12, 3)
  fireEvent.change(slider(), { target: { value: '2.5' } })
  await user.click(screen.getByRole('button', { name: 'Khung nhỏ lại' }))
  expect(width()).toBeCloseTo(85.6 * 2.5, 3)
})

it('the slider is reached by keyboard and says its value in words; it begins on one of its own steps', async () => {
  const { user } = await measuring()
  await user.tab()
  await user.tab()
  expect(slider()).toHaveFocus()
  expect(slider()).toHaveAttribute('aria-valuetext', '5,54 điểm ảnh trên mỗi mm')
  // A browser rounds to the steps, so that a start between two of them would show another value than it says.
  const steps = (5.54 - Number(slider().getAttribute('min'))) / Number(slider().getAttribute('step'))
  expect(steps).toBeCloseTo(Math.round(steps), 6)
})

it('the smallest button is 12.7 mm or more: as many millimetres as the tokens give', async () => {
  await measuring()
  // The sentence and the style sheet say the same: 76 px, or 12.7 mm where that is more.
  expect(readFileSync('src/ui/styles/tokens.css', 'utf8')).toContain('--target: max(76px, calc(12.7px * var(--px-per-mm')
  const said = [['5.2', '14,6'], ['5.9', '12,9'], ['6', '12,7'], ['8', '12,7']] as const
  for (const [pxPerMm, mm] of said) {
    fireEvent.change(slider(), { target: { value: pxPerMm } })
    expect(screen.getByText(new RegExp(`Nút nhỏ nhất trên màn hình ghi phiếu: ${mm} mm`))).toBeInTheDocument()
  }
})

it('nothing is kept before it is asked for; then the tokens follow, and the tablet remembers', async () => {
  const { user, world } = await measuring()
  expect(screen.getByText(/^Chưa đo/)).toBeInTheDocument()
  expect(forget()).toBeNull()
  fireEvent.change(slider(), { target: { value: '6.5' } })
  expect(token()).toBe('')
  await user.click(keep())
  expect(await screen.findByText('Đã lưu kích thước màn hình.')).toBeInTheDocument()
  expect(token()).toBe('6.5')
  expect(await world.tablet.settings()).toMatchObject({ value: { pxPerMm: 6.5 } })
  expect(screen.queryByText(/^Chưa đo/)).toBeNull()
  await user.click(screen.getByRole('button', { name: 'Khung to ra' }))
  expect(screen.queryByText('Đã lưu kích thước màn hình.')).toBeNull()
})

it('what was measured is there again, and can be forgotten: frame and tokens are the usual ones', async () => {
  const { user, world } = await measuring(7)
  expect(width()).toBeCloseTo(85.6 * 7, 3)
  expect(token()).toBe('7')
  const button = forget()
  if (button === null) throw new Error('no way to forget the size')
  await user.click(button)
  expect(token()).toBe('')
  expect(width()).toBeCloseTo(85.6 * 5.54, 3)
  const { value } = (await world.tablet.settings()) as { readonly value: object }
  expect('pxPerMm' in settingsFrom(value)).toBe(false)
})

it('a size that could not be kept is said, never called kept', async () => {
  const { user, tablet } = await measuring()
  vi.spyOn(tablet, 'measured').mockResolvedValue({ ok: false, error: { code: 'store/quota' } })
  await user.click(keep())
  expect(await screen.findByRole('alert')).toBeInTheDocument()
  expect(screen.queryByText('Đã lưu kích thước màn hình.')).toBeNull()
})
