/** Every tenth ballot the log says how many there are (protocol.md §7): a number, at a time that says nothing of one voter. */
import { err, ok } from '../domain/kernel/result'
import { counterFacts } from '../domain/round/counterFacts'
import type { World } from './world'

const EVERY = 10

export async function flushCounts(world: World, id: string): Promise<void> {
  // A count that cannot be written is no reason to tell the voter that the ballot failed: it is in the box, read back.
  await world.store.update<{ readonly code: 'no-flush' }>(id, (round, collected) => {
    const ballots = Object.values(collected).reduce((sum, count) => sum + count, 0)
    if (ballots === 0 || ballots % EVERY !== 0) return err({ code: 'no-flush' })
    return ok({ round, log: [{ at: world.clock.now(), role: 'tablet', act: 'box/counted', facts: 'counters' in round ? counterFacts(round.counters, collected) : { collected: ballots } }] })
  })
}
