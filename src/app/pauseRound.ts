/**
 * Pause and resume (protocol.md §5): any time between voters; after a restart an open round comes back paused, with the
 * count verified against the box. Two PINs resume; after the first key card nothing does.
 */
import type { Result } from '../domain/kernel/result'
import { err, ok } from '../domain/kernel/result'
import { counterFacts, sameCounts } from '../domain/round/counterFacts'
import { advance } from '../domain/round/round'
import type { RoundRefusal } from '../domain/round/round'
import type { StoreError } from '../ports/roundStore'
import type { DeskError, MemberPin } from './desk'
import type { PinGuard } from './pinGuard'
import type { World } from './world'

export async function pauseRound(world: World, id: string, why: 'committee' | 'restart'): Promise<Result<void, StoreError | RoundRefusal>> {
  // Counted in the box itself before the pause is written: the entry carries the verified number.
  const counted = await world.store.collected(id)
  if (!counted.ok) return counted
  const at = world.clock.now()
  const stored = await world.store.update<RoundRefusal | CountedOver>(id, (before, collected) => {
    if (!sameCounts(counted.value, collected)) return err({ code: 'pause/count-again' })
    const paused = advance(before, { type: 'paused', why })
    const facts = { why, ...('counters' in before ? counterFacts(before.counters, counted.value) : {}) }
    return paused.ok ? ok({ round: paused.value, log: [{ at, role: 'committee', act: 'round/paused', facts }] }) : paused
  })
  if (stored.ok) return ok(undefined)
  const { error } = stored
  return error.code === 'pause/count-again' ? pauseRound(world, id, why) : err(error)
}

/** A ballot came into the box between the counting and the pause: the number in the log would be one too low. */
interface CountedOver {
  readonly code: 'pause/count-again'
}

/** At start: whatever was open when the tablet went dark is paused. */
export async function pauseAfterRestart(world: World): Promise<Result<number, StoreError | RoundRefusal>> {
  const headers = await world.store.headers()
  if (!headers.ok) return headers
  const open = headers.value.filter(({ state }) => state === 'open')
  for (const { id } of open) {
    const paused = await pauseRound(world, id, 'restart')
    if (!paused.ok) return paused
  }
  return ok(open.length)
}

export async function resumeRound(world: World, guard: PinGuard, id: string, pins: readonly [MemberPin, MemberPin]): Promise<Result<void, DeskError>> {
  const loaded = await world.store.load(id)
  if (!loaded.ok) return loaded
  const round = loaded.value
  if (round.state !== 'paused') return err({ code: 'round/not-now', state: round.state, event: 'resumed' })
  if (round.closing) return err({ code: 'round/closing-has-begun' })
  if (round.build !== world.build) return err({ code: 'opening/new-build', frozen: round.build, running: world.build })
  const approved = await guard.checkTwo(round.keys.pins, pins)
  if (!approved.ok) return approved
  const counted = await world.store.collected(id)
  if (!counted.ok) return counted
  const at = world.clock.now()
  const stored = await world.store.update<RoundRefusal>(id, (before) => {
    const resumed = advance(before, { type: 'resumed' })
    const facts = { ...('counters' in before ? counterFacts(before.counters, counted.value) : {}), first: pins[0].member + 1, second: pins[1].member + 1 }
    return resumed.ok ? ok({ round: resumed.value, log: [{ at, role: 'committee', act: 'round/resumed', facts }] }) : resumed
  })
  return stored.ok ? ok(undefined) : stored
}
