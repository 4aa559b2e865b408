/**
 * Opening (protocol.md §6): the box is empty, the quorum is there (no override), no other round is open on this tablet, the
 * build is the frozen one, two different members enter their PINs. They open exactly the opening record that was printed.
 * Asked for one at a time (createDesk.ts): of two at once, each would find no other open.
 */
import type { Result } from '../domain/kernel/result'
import { err, ok } from '../domain/kernel/result'
import { advance } from '../domain/round/round'
import type { RoundIn } from '../domain/round/round'
import { quorumMet } from '../domain/rules/settings'
import { ruleSetById } from '../domain/rules/ruleSets'
import type { DeskError, MemberPin } from './desk'
import type { PinGuard } from './pinGuard'
import type { World } from './world'

export async function openRound(
  world: World,
  guard: PinGuard,
  id: string,
  present: Readonly<Record<string, number>>,
  pins: readonly [MemberPin, MemberPin],
  readinessOverride?: string,
): Promise<Result<void, DeskError>> {
  const loaded = await world.store.load(id)
  if (!loaded.ok) return loaded
  const round = loaded.value
  if (round.state !== 'ready') return err({ code: 'round/not-now', state: round.state, event: 'opened' })
  const fit = await fitToOpen(world, round, present)
  if (!fit.ok) return fit
  const approved = await guard.checkTwo(round.keys.pins, pins)
  if (!approved.ok) return approved
  const raised = await world.tablet.raiseRoundCounter()
  if (!raised.ok) return raised
  const at = world.clock.now()
  const total = Object.values(present).reduce((sum, count) => sum + count, 0)
  const facts = {
    present: total, opening: round.opening.fingerprint, first: pins[0].member + 1, second: pins[1].member + 1,
    ...(readinessOverride === undefined ? {} : { readinessOverride }),
  }
  const stored = await world.store.update<DeskError>(id, (before) => {
    // Changed and prepared again meanwhile: the PINs were for the record that is gone.
    if (before.state === 'ready' && before.opening.json !== round.opening.json) return err({ code: 'round/changed-meanwhile' })
    const opened = advance(before, { type: 'opened', at, present })
    return opened.ok ? ok({ round: opened.value, log: [{ at, role: 'committee', act: 'round/opened', facts }] }) : opened
  })
  return stored.ok ? ok(undefined) : stored
}

async function fitToOpen(world: World, round: RoundIn<'ready'>, present: Readonly<Record<string, number>>): Promise<Result<void, DeskError>> {
  if (round.build !== world.build) return err({ code: 'opening/new-build', frozen: round.build, running: world.build })
  const headers = await world.store.headers()
  if (!headers.ok) return headers
  const other = headers.value.find((header) => header.id !== round.id && (header.state === 'open' || header.state === 'paused'))
  if (other !== undefined) return err({ code: 'opening/another-round-open', id: other.id })
  const collected = await world.store.collected(round.id)
  if (!collected.ok) return collected
  const ballots = Object.values(collected.value).reduce((sum, count) => sum + count, 0)
  if (ballots > 0) return err({ code: 'opening/box-not-empty', ballots })
  const ruleSet = ruleSetById(round.meeting.ruleSet.id, round.meeting.ruleSet.version)
  if (ruleSet === undefined) throw new Error('a checked meeting has a known rule set')
  for (const list of round.meeting.lists) {
    const groups = round.meeting.voterGroups.filter((group) => group.lists.includes(list.uuid))
    const summoned = groups.reduce((sum, group) => sum + group.summoned, 0)
    const here = groups.reduce((sum, group) => sum + (present[group.letter] ?? 0), 0)
    const over = groups.find((group) => (present[group.letter] ?? 0) > group.summoned)
    if (over !== undefined) return err({ code: 'opening/present-over-summoned', present: present[over.letter] ?? 0, summoned: over.summoned })
    if (!quorumMet(ruleSet, here, summoned)) {
      const needed = Math.ceil((summoned * ruleSet.quorum.numerator) / ruleSet.quorum.denominator)
      return err({ code: 'opening/quorum', present: here, summoned, needed })
    }
  }
  return ok(undefined)
}
