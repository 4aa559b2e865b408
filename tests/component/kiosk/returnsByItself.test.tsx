/** Every side but the voter's goes back to the idle screen after a minute without a touch, while a round is open. */
import { fireEvent, render } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createStore } from 'zustand/vanilla'
import type { Desk, RoundsView } from '../../../src/app/desk'
import { ReturnsToKiosk } from '../../../src/ui/kioskSide/ReturnsToKiosk'
import { pass } from './kioskDriver'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

function deskWith(state: 'open' | 'paused' | undefined): Desk {
  const headers = state === undefined ? [] : [{ id: 'r', state, unitName: '', roundTitle: '', date: '' }]
  return { rounds: createStore<RoundsView>(() => ({ status: 'ready', headers })) } as unknown as Desk
}

function start(official: Desk, rehearsal: Desk, away = true, at?: Desk) {
  const returned = vi.fn<(target: { readonly desk: Desk; readonly id: string }) => void>()
  const desks = [official, rehearsal] as const
  const show = (isAway: boolean) => (
    <ReturnsToKiosk desks={desks} away={isAway} at={at} onReturn={returned}>
      <p>Trang của Ban Kiểm phiếu</p>
    </ReturnsToKiosk>
  )
  const { rerender } = render(show(away))
  return { returned, leave: (isAway: boolean) => rerender(show(isAway)) }
}

it('after a minute without a touch, and each touch begins it anew', async () => {
  const official = deskWith('open')
  const { returned } = start(official, deskWith(undefined))
  await pass(59_000)
  fireEvent.pointerDown(document.body)
  await pass(59_000)
  fireEvent.keyDown(document.body, { key: 'a' })
  await pass(59_000)
  expect(returned).not.toHaveBeenCalled()
  await pass(1_500)
  expect(returned).toHaveBeenCalledExactlyOnceWith({ desk: official, id: 'r' })
})

it('to an official round before a rehearsal, and to a rehearsal where there is nothing else', async () => {
  const [official, rehearsal] = [deskWith('open'), deskWith('open')]
  const first = start(official, rehearsal)
  await pass(60_500)
  expect(first.returned).toHaveBeenCalledWith({ desk: official, id: 'r' })
  const second = start(deskWith('paused'), rehearsal)
  await pass(60_500)
  expect(second.returned).toHaveBeenCalledWith({ desk: rehearsal, id: 'r' })
})

it('a rehearsal left open never takes the screen from an official round’s ceremony or closing', async () => {
  const [official, rehearsal] = [deskWith('paused'), deskWith('open')]
  const { returned } = start(official, rehearsal, true, official)
  await pass(600_000)
  expect(returned).not.toHaveBeenCalled()
  const other = start(official, rehearsal, true, rehearsal)
  await pass(60_500)
  expect(other.returned).toHaveBeenCalledWith({ desk: rehearsal, id: 'r' })
})

it('never while no round is open, nor on the voter’s side', async () => {
  const none = start(deskWith('paused'), deskWith(undefined))
  const voting = start(deskWith('open'), deskWith(undefined), false)
  await pass(600_000)
  expect(none.returned).not.toHaveBeenCalled()
  expect(voting.returned).not.toHaveBeenCalled()
  voting.leave(true)
  await pass(60_500)
  expect(voting.returned).toHaveBeenCalledOnce()
})
