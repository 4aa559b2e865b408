/**
 * Set-up (S1): create, change and remove a meeting that is not open yet. A change of committee, k, n, lists or group makes
 * keys that were already generated useless, so they are dropped with it (protocol.md §5: → draft).
 */
import type { Result } from '../domain/kernel/result'
import { err, ok } from '../domain/kernel/result'
import { emptyDraft } from '../domain/meeting/emptyDraft'
import { newId } from '../domain/meeting/ids'
import type { ListUuid, RoundId } from '../domain/meeting/ids'
import type { MeetingDraft } from '../domain/meeting/meeting'
import { advance } from '../domain/round/round'
import type { Round, RoundKeys, RoundRefusal } from '../domain/round/round'
import type { StoreError } from '../ports/roundStore'
import type { World } from './world'

/** A new meeting; `fill` may complete the empty form (the sample, a duplicate). */
export async function createMeeting(world: World, fill: (draft: MeetingDraft) => MeetingDraft = (draft) => draft): Promise<Result<string, StoreError>> {
  const pick = (below: number) => world.random.below(below)
  const id = newId(pick) as RoundId
  const draft = fill(emptyDraft(id, newId(pick) as ListUuid, world.rehearsal ? 'rehearsal' : 'official'))
  const created = await world.store.create({ state: 'draft', id, draft }, [
    { at: world.clock.now(), role: 'secretary', act: 'meeting/created', facts: {} },
  ])
  return created.ok ? ok(id) : created
}

/** Whether keys generated for one set-up still serve another. */
export function keysFit(keys: RoundKeys, draft: MeetingDraft): boolean {
  const holders = draft.committee.members.length + (draft.committee.reserveCard ? 1 : 0)
  return (
    keys.record.threshold === draft.committee.threshold &&
    keys.record.holders.length === holders &&
    keys.record.group === draft.group &&
    keys.record.lists.length === draft.lists.length &&
    keys.record.lists.every((list, i) => list.uuid === draft.lists[i]?.uuid)
  )
}

const namesOf = (draft: MeetingDraft): string => JSON.stringify(draft.committee.members)

export async function saveDraft(world: World, id: string, draft: MeetingDraft): Promise<Result<void, StoreError | RoundRefusal>> {
  const at = world.clock.now()
  const saved = await world.store.update<RoundRefusal>(id, (round) => {
    const edited = advance(round, { type: 'edited', draft })
    if (!edited.ok) return edited
    if (edited.value.state === 'keyed' && round.state === 'keyed' && (!keysFit(round.keys, draft) || namesOf(round.draft) !== namesOf(draft))) {
      const dropped = advance(edited.value, { type: 'keysDropped' })
      return dropped.ok ? ok({ round: dropped.value, log: [{ at, role: 'secretary', act: 'keys/dropped', facts: {} }] }) : dropped
    }
    return ok({ round: edited.value })
  })
  return saved.ok ? ok(undefined) : saved
}

/** The form of a round that can still be edited. */
export function draftOf(round: Round): Result<MeetingDraft, RoundRefusal> {
  if (round.state === 'draft' || round.state === 'keyed') return ok(round.draft)
  return err({ code: 'round/not-now', state: round.state, event: 'edited' })
}
