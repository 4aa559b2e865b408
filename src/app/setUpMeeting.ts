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
import type { Round, RoundRefusal } from '../domain/round/round'
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

export async function saveDraft(world: World, id: string, draft: MeetingDraft): Promise<Result<void, StoreError | RoundRefusal>> {
  const at = world.clock.now()
  const saved = await world.store.update<RoundRefusal>(id, (round) => {
    const edited = advance(round, { type: 'edited', draft })
    if (!edited.ok) return edited
    const dropped = round.state === 'keyed' && edited.value.state === 'draft'
    return ok({ round: edited.value, ...(dropped ? { log: [{ at, role: 'secretary', act: 'keys/dropped', facts: {} }] } : {}) })
  })
  return saved.ok ? ok(undefined) : saved
}

/** The form of a round that can still be edited. */
export function draftOf(round: Round): Result<MeetingDraft, RoundRefusal> {
  if (round.state === 'draft' || round.state === 'keyed') return ok(round.draft)
  return err({ code: 'round/not-now', state: round.state, event: 'edited' })
}
