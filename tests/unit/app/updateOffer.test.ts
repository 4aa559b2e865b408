/** A later version is looked for and offered between rounds only, and as soon as it is known that there is none. */
import { expect, it, vi } from 'vitest'
import { createStore } from 'zustand/vanilla'
import type { RoundsView } from '../../../src/app/desk'
import { updateOffer } from '../../../src/app/updateOffer'
import type { RoundState } from '../../../src/domain/round/round'

const rounds = (...states: readonly RoundState[]): RoundsView => ({
  status: 'ready',
  headers: states.map((state, i) => ({ id: String(i), state, unitName: '', roundTitle: '', date: '2026-11-26' })),
})

function tablet() {
  const [official, rehearsal] = [createStore<RoundsView>(() => ({ status: 'loading', headers: [] })), createStore<RoundsView>(() => rounds())]
  const offer = updateOffer([official, rehearsal])
  const look = vi.fn()
  offer.keepLooking(look)
  return { official, rehearsal, offer, look, shown: () => offer.waiting.getState() }
}

it('before the list of rounds is read nobody knows: not looked for, and what the browser found is not mentioned', () => {
  const { offer, look, shown } = tablet()
  offer.found()
  expect([look.mock.calls.length, offer.mayUpdate(), shown()]).toEqual([0, false, false])
})

it('it is looked for once the list is read and no round is under way, and what is found is offered', () => {
  const { official, offer, look, shown } = tablet()
  official.setState(rounds('ready', 'exported', 'annulled'))
  official.setState(rounds('ready', 'exported'))
  expect(look).toHaveBeenCalledTimes(1)
  offer.found()
  expect(shown()).toBe(true)
})

it.each(['open', 'paused', 'locked', 'signed'] as const)('while a round is %s the offer is gone and comes back after it, rehearsals too', (state) => {
  const { official, rehearsal, offer, look, shown } = tablet()
  official.setState(rounds())
  offer.found()
  rehearsal.setState(rounds('draft', state))
  expect([offer.mayUpdate(), shown()]).toEqual([false, false])
  offer.found()
  expect(shown()).toBe(false)
  rehearsal.setState(rounds('draft', 'exported'))
  expect(look).toHaveBeenCalledTimes(2)
  offer.found()
  expect(shown()).toBe(true)
})

it('a list that can no longer be read ends the offer', () => {
  const { official, offer, shown } = tablet()
  official.setState(rounds())
  offer.found()
  official.setState({ status: 'failed', headers: [] })
  expect(shown()).toBe(false)
})
