/**
 * Several rounds in one meeting: a further round of the same sitting, with its own people, keys, cards and package. Unit,
 * sitting, rules, committee, voter groups and papers are taken over; the list is empty, and nothing of the earlier round's
 * keys or cards serves the new one (protocol.md §5: a key card serves one round). One is open at a time (openRound.ts).
 */
import type { InTurn } from '../domain/kernel/inTurn'
import { ok } from '../domain/kernel/result'
import type { Result } from '../domain/kernel/result'
import type { RoundId } from '../domain/meeting/ids'
import type { MeetingDraft } from '../domain/meeting/meeting'
import type { RoundHeader, StoreError } from '../ports/roundStore'
import { createMeeting } from './setUpMeeting'
import type { World } from './world'

export interface MeetingRounds {
  /** A further round of the meeting that `id` is a round of; its id. */
  addRound(id: string): Promise<Result<string, StoreError>>
}

/** Rounds with the same key belong to one meeting: the id of its first round. */
export const meetingKey = ({ id, meetingId }: Pick<RoundHeader, 'id' | 'meetingId'>): string => meetingId ?? id

export const numberOf = ({ number = 1 }: Pick<RoundHeader, 'number'>): number => number

/** All rounds of this one's meeting, itself among them, in order. */
export const roundsOfMeeting = (headers: readonly RoundHeader[], of: RoundHeader): readonly RoundHeader[] =>
  headers.filter((header) => meetingKey(header) === meetingKey(of)).sort((a, b) => numberOf(a) - numberOf(b))

/** @param fresh  the empty form of the new round, with its own identifiers and its one empty list */
export function furtherRound(source: MeetingDraft, fresh: MeetingDraft, number: number): MeetingDraft {
  const lists = fresh.lists.map(({ uuid }) => uuid)
  return {
    ...fresh,
    meetingId: source.meetingId ?? source.roundId,
    unit: source.unit,
    sitting: source.sitting,
    // The plan of the level above names the rounds one by one.
    round: { number, title: source.plan?.rounds[number - 1] ?? source.round.title },
    group: source.group,
    ruleSet: source.ruleSet,
    voterGroups: source.voterGroups.map((group) => ({ ...group, lists })),
    committee: source.committee,
    ...(source.electorate === undefined ? {} : { electorate: source.electorate }),
    ...(source.planDigest === undefined ? {} : { planDigest: source.planDigest }),
    ...(source.plan === undefined ? {} : { plan: source.plan }),
    ...(source.documents === undefined ? {} : { documents: { ...source.documents, minutesNumber: '' } }),
  }
}

/** The number after the highest of this meeting's rounds on the tablet. */
export async function nextNumber(world: World, source: MeetingDraft): Promise<Result<number, StoreError>> {
  const headers = await world.store.headers()
  if (!headers.ok) return headers
  const key: RoundId = source.meetingId ?? source.roundId
  const numbers = headers.value.filter((header) => meetingKey(header) === key).map(numberOf)
  return ok(Math.max(source.round.number, ...numbers) + 1)
}

/** @param oneAct  with whatever else gives a round its number: of two at once, each would take the same one */
export const meetingRounds = (world: World, oneAct: InTurn): MeetingRounds => ({
  addRound: (id) =>
    oneAct(async () => {
      const loaded = await world.store.load(id)
      if (!loaded.ok) return loaded
      const source = 'meeting' in loaded.value ? loaded.value.meeting : loaded.value.draft
      const number = await nextNumber(world, source)
      return number.ok ? createMeeting(world, (fresh) => furtherRound(source, fresh, number.value)) : number
    }),
})
