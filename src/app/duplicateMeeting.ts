/**
 * A meeting as the template of another (S0): people, groups, rules, committee and papers are taken over; everything that
 * belongs to the one sitting is not — its day, identifiers, keys, cards, the plan it followed, what it replaced, reasons given.
 */
import type { Result } from '../domain/kernel/result'
import { newId } from '../domain/meeting/ids'
import type { ListUuid } from '../domain/meeting/ids'
import type { MeetingDraft } from '../domain/meeting/meeting'
import type { StoreError } from '../ports/roundStore'
import { createMeeting } from './setUpMeeting'
import type { World } from './world'

/** @param fresh  the empty form of the new meeting, with its own identifiers  @param newUuid  a fresh uuid a list */
export function templateOf(source: MeetingDraft, fresh: MeetingDraft, newUuid: () => ListUuid): MeetingDraft {
  const uuids = new Map(source.lists.map(({ uuid }) => [uuid, newUuid()]))
  const renewed = (uuid: ListUuid): ListUuid => uuids.get(uuid) ?? uuid
  const { title, place, termStart } = source.sitting
  return {
    ...fresh,
    unit: source.unit,
    sitting: { ...fresh.sitting, title, place, ...(termStart === undefined ? {} : { termStart }) },
    round: { ...source.round, number: fresh.round.number },
    ruleSet: source.ruleSet,
    lists: source.lists.map((list) => ({ ...list, uuid: renewed(list.uuid) })),
    voterGroups: source.voterGroups.map((group) => ({ ...group, lists: group.lists.map(renewed) })),
    ...(source.electorate === undefined ? {} : { electorate: source.electorate }),
    committee: source.committee,
    ...(source.documents === undefined ? {} : { documents: { ...source.documents, minutesNumber: '' } }),
  }
}

export async function duplicateMeeting(world: World, id: string): Promise<Result<string, StoreError>> {
  const loaded = await world.store.load(id)
  if (!loaded.ok) return loaded
  const round = loaded.value
  const source = 'meeting' in round ? round.meeting : round.draft
  return createMeeting(world, (fresh) => templateOf(source, fresh, () => newId((below) => world.random.below(below)) as ListUuid))
}
