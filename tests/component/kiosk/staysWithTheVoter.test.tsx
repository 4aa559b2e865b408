/** Whatever the store answers while somebody votes, the voter's screens stay: the committee's side opens for a PIN, or for an end. */
import { act, render, screen } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { createStore } from 'zustand/vanilla'
import type { Desk, RoundsView } from '../../../src/app/desk'
import type { TabletDesk } from '../../../src/app/tabletDesk'
import { advance } from '../../../src/domain/round/round'
import type { StoreError } from '../../../src/ports/roundStore'
import { DeskContext } from '../../../src/ui/deskContext'
import { KioskSide } from '../../../src/ui/kioskSide/KioskSide'
import { TabletContext } from '../../../src/ui/tabletContext'
import { aPlan, fakeBooth } from '../../support/fakeBooth'
import { readyRound } from '../../support/fakeRounds'
import { must } from '../../support/memoryWorld'
import { code, onAKiosk, pass, type } from './kioskDriver'

onAKiosk()

async function start() {
  const round = must(advance(readyRound(), { type: 'opened', at: '2026-11-02T08:15:00+07:00', present: { A: 30 } }))
  const answer: { failure?: StoreError } = {}
  const rounds = createStore<RoundsView>(() => ({ status: 'ready', headers: [] }))
  const desk = {
    rehearsal: false,
    rounds,
    load: () => Promise.resolve(answer.failure === undefined ? { ok: true, value: round } : { ok: false, error: answer.failure }),
  } as unknown as Desk
  const tablet = { settings: createStore(() => ({ textSize: 'medium', highContrast: false })) } as unknown as TabletDesk
  const notOpen = vi.fn()
  const booth = fakeBooth(aPlan(), [code])
  render(
    <TabletContext value={tablet}>
      <DeskContext value={desk}>
        <KioskSide
          id={round.id} boothFor={() => booth} keepAwake={() => () => undefined} stayFullScreen={() => undefined}
          release={undefined} onReleased={() => undefined} onAttendant={() => undefined} onNotOpen={notOpen}
        />
      </DeskContext>
    </TabletContext>,
  )
  await pass(700)
  await type(code)
  return {
    notOpen,
    /** The store changes and the round is read anew, with this answer. */
    async answers(error: StoreError) {
      answer.failure = error
      act(() => rounds.setState({ status: 'ready', headers: [] }, true))
      await pass(10)
    },
  }
}

it('a reading that fails in mid-ballot leaves the ballot on the screen and the committee’s side shut', async () => {
  const { notOpen, answers } = await start()
  expect(screen.getAllByRole('radiogroup').length).toBeGreaterThan(0)
  await answers({ code: 'store/closed' })
  expect(screen.getAllByRole('radiogroup').length).toBeGreaterThan(0)
  expect(notOpen).not.toHaveBeenCalled()
})

it('a round that is no longer on the tablet ends the voter’s side', async () => {
  const { notOpen, answers } = await start()
  await answers({ code: 'store/no-such-round' })
  expect(notOpen).toHaveBeenCalled()
})
