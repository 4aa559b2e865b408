/** SetUpDesk: what set-up asks beside saving: the tablet's clock, and that the secretary looked at it. */
import { ok } from '../domain/kernel/result'
import type { Result } from '../domain/kernel/result'
import type { StoreError } from '../ports/roundStore'
import type { World } from './world'

export interface SetUpDesk {
  /** Local time of the tablet as ISO 8601 with offset. */
  now(): string
  /** The secretary confirmed that the tablet's clock is right: a line of the log. */
  confirmClock(id: string): Promise<Result<void, StoreError>>
  /** When the clock was last confirmed for this round; undefined if never. */
  clockConfirmedAt(id: string): Promise<Result<string | undefined, StoreError>>
}

const ACT = 'clock/confirmed'

export const setUpDesk = (world: World): SetUpDesk => ({
  now: () => world.clock.now(),
  async confirmClock(id) {
    const log = [{ at: world.clock.now(), role: 'secretary' as const, act: ACT, facts: {} }]
    const stored = await world.store.update<StoreError>(id, (round) => ok({ round, log }))
    return stored.ok ? ok(undefined) : stored
  },
  async clockConfirmedAt(id) {
    const log = await world.store.log(id)
    return log.ok ? ok(log.value.findLast(({ act }) => act === ACT)?.at) : log
  },
})
