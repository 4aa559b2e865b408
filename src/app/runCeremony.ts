/**
 * Key ceremony (protocol.md §3): one holder at a time copies a card, proves it, sets a PIN. Nothing is stored until every
 * holder is through; then the public record, the encrypted shares and the PIN hashes are stored in one transaction.
 */
import type { Result } from '../domain/kernel/result'
import { err, ok } from '../domain/kernel/result'
import { keysFit } from '../domain/round/keysFit'
import { advance } from '../domain/round/round'
import type { PinHash, RoundRefusal } from '../domain/round/round'
import { hashPin } from '../evidence/pin'
import type { CeremonyPlan } from '../ports/rooms'
import type { StoreError } from '../ports/roundStore'
import type { CeremonyDesk, DeskError } from './desk'
import { meetingOf } from './makeCards'
import { draftOf } from './setUpMeeting'
import type { World } from './world'

export async function runCeremony(world: World, id: string, sampleCards?: readonly string[]): Promise<Result<CeremonyDesk, DeskError>> {
  const round = await world.store.load(id)
  if (!round.ok) return round
  const draft = draftOf(round.value)
  if (!draft.ok) return draft
  const checked = meetingOf(draft.value)
  if (!checked.ok) return checked
  const meeting = checked.value
  const { members, reserveCard, threshold } = meeting.committee
  const holders: CeremonyDesk['holders'] = [
    ...members.map(({ name }) => ({ role: 'member' as const, name })),
    ...(reserveCard ? [{ role: 'reserve' as const, name: '' }] : []),
  ]
  const plan: CeremonyPlan = {
    roundId: id, group: meeting.group, lists: meeting.lists.map(({ uuid }) => uuid), holders: holders.map(({ role }) => role), threshold,
    ...('keys' in round.value ? { voidKeys: round.value.keys.record.holders.map(({ key }) => key) } : {}),
    ...(sampleCards === undefined ? {} : { sampleCards }),
  }
  const room = world.rooms.ceremony
  // A room that cannot start or falls over rejects; here it is a failure like any other.
  const begun = await room.begin(plan).then(() => true, () => false)
  if (!begun) return err({ code: 'room/failed', step: 'ceremony' })
  const pins = new Map<number, PinHash>()
  return ok({
    holders,
    newCard: (holder) => room.newCard(holder),
    confirmCard: (holder, text) => room.confirmCard(holder, text),
    async recordPrinting(holder) {
      const facts = { card: holder + 1, holders: holders.length }
      const log = [{ at: world.clock.now(), role: 'committee' as const, act: 'keys/card-printed', facts }]
      const stored = await world.store.update<StoreError>(id, (before) => ok({ round: before, log }))
      return stored.ok ? ok(undefined) : stored
    },
    async setPin(holder, pin) {
      const hash = await hashPin(pin, world.random)
      if (!hash.ok) return hash
      pins.set(holder, hash.value)
      return ok(undefined)
    },
    async complete(onProgress) {
      const hashes = members.map((_, member) => pins.get(member))
      const missing = hashes.findIndex((hash) => hash === undefined)
      if (missing >= 0) return err({ code: 'room/failed', step: 'ceremony/no-pin' })
      const keys = await room.complete(onProgress)
      if (!keys.ok) return keys
      // There is one room: a ceremony of another round may have been begun in it meanwhile.
      if (keys.value.record.roundId !== id) return err({ code: 'round/keys-do-not-fit' })
      const stored = await world.store.update<RoundRefusal>(id, (before) => {
        // The form may have been saved after the ceremony had begun: these keys are for the committee and lists of then.
        if ('draft' in before && !keysFit(meeting, before.draft)) return err({ code: 'round/keys-do-not-fit' })
        // New keys over old ones: the old ceremony is void.
        const fresh = before.state === 'keyed' ? advance(before, { type: 'keysDropped' }) : ok(before)
        if (!fresh.ok) return fresh
        const keyed = advance(fresh.value, { type: 'keyed', keys: { ...keys.value, pins: hashes.filter((hash) => hash !== undefined) } })
        const facts = { holders: holders.length, threshold }
        return keyed.ok ? ok({ round: keyed.value, log: [{ at: world.clock.now(), role: 'committee', act: 'keys/made', facts }] }) : keyed
      })
      return stored.ok ? ok(undefined) : stored
    },
    leave: () => room.leave(),
  })
}
