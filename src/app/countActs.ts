/**
 * Acts of the committee while the round is open: a late delegate, a lost card replaced, a card in the hand voided or looked up.
 * What concerns a voter is counted here and reaches the log as a number only, at the next pause (protocol.md §7).
 */
import type { Result } from '../domain/kernel/result'
import { err, ok } from '../domain/kernel/result'
import { advance } from '../domain/round/round'
import type { Round, RoundCounters, RoundRefusal } from '../domain/round/round'
import type { LogEvent, StoreError } from '../ports/roundStore'
import type { VotingCard } from '../domain/round/votingCards'
import { readVotingCardQr, votingCardId } from '../evidence/votingCard'
import type { CardFact, Dashboard, DeskError } from './desk'
import type { World } from './world'

type Counted = Extract<Round, { counters: RoundCounters }>

async function count(world: World, id: string, change: (round: Counted) => RoundCounters, log?: (round: Counted) => LogEvent): Promise<Result<void, RoundRefusal | StoreError>> {
  const stored = await world.store.update<RoundRefusal>(id, (before) => {
    if (before.state !== 'open' && before.state !== 'paused') return err({ code: 'round/not-now', state: before.state, event: 'counted' })
    const counted = advance(before, { type: 'counted', counters: change(before) })
    return counted.ok ? ok({ round: counted.value, ...(log === undefined ? {} : { log: [log(before)] }) }) : counted
  })
  return stored.ok ? ok(undefined) : stored
}

/** A late delegate: `present` may rise, never fall, never above summoned; the quorum is not computed again. */
export async function raisePresent(world: World, id: string, group: string, present: number, reason: string): Promise<Result<void, DeskError>> {
  const loaded = await world.store.load(id)
  if (!loaded.ok) return loaded
  const summoned = 'meeting' in loaded.value ? (loaded.value.meeting.voterGroups.find(({ letter }) => letter === group)?.summoned ?? 0) : 0
  if (present > summoned) return err({ code: 'opening/present-over-summoned', present, summoned })
  const at = world.clock.now()
  return count(
    world, id,
    ({ counters }) => ({ ...counters, present: { ...counters.present, [group]: present } }),
    () => ({ at, role: 'committee', act: 'present/raised', facts: { group, present, reason } }),
  )
}

/** A spare handed over for a lost card: counted once, here. */
export const replaceCard = (world: World, id: string, group: string): Promise<Result<void, DeskError>> =>
  count(
    world, id,
    ({ counters }) => ({ ...counters, replaced: { ...counters.replaced, [group]: (counters.replaced[group] ?? 0) + 1 } }),
  )

/** A card in the hand, by its digits or by the text of its QR. */
async function cardInHand(world: World, id: string, shown: string): Promise<Result<VotingCard | undefined, StoreError>> {
  const scanned = readVotingCardQr(shown)
  return scanned.ok ? world.store.cardById(id, votingCardId(scanned.value.secret)) : world.store.cardByCode(id, shown)
}

/** Only a card in the hand can be voided: its code is typed or scanned. */
export async function voidCard(world: World, id: string, code: string): Promise<Result<CardFact, DeskError>> {
  const card = await cardInHand(world, id, code)
  if (!card.ok) return card
  if (card.value === undefined) return ok('unknown')
  if (card.value.status !== 'unspent') return ok(card.value.status)
  const voided = await world.store.voidCard(id, card.value.id, [])
  if (!voided.ok) return voided
  return ok('voided')
}

/** [Kiểm tra thẻ]: what a card in the hand is, logged as a count. */
export async function checkCard(world: World, id: string, code: string): Promise<Result<CardFact, DeskError>> {
  const card = await cardInHand(world, id, code)
  if (!card.ok) return card
  const counted = await count(
    world, id,
    ({ counters }) => ({ ...counters, cardChecks: counters.cardChecks + 1 }),
  )
  if (!counted.ok) return counted
  return ok(card.value?.status ?? 'unknown')
}

/** Ballot checks, walk-aways and refused codes of the voter's side: counted, never timed. A count that fails is no reason to stop. */
export async function countQuietly(world: World, id: string, what: 'ballotChecks' | 'refusals' | 'walkAways'): Promise<void> {
  await count(world, id, ({ counters }) => ({ ...counters, [what]: counters[what] + 1 }))
}

export async function dashboard(world: World, id: string): Promise<Result<Dashboard, DeskError>> {
  const loaded = await world.store.load(id)
  if (!loaded.ok) return loaded
  const round = loaded.value
  const collected = await world.store.collected(id)
  if (!collected.ok) return collected
  if (!('meeting' in round)) return ok({ round, groups: [] })
  const cards = await world.store.cards(id)
  if (!cards.ok) return cards
  const releasable = (letter: string) => cards.value.filter((card) => card.pool && card.group === letter && card.status === 'unspent').length
  const counters = 'counters' in round ? round.counters : undefined
  const groups = round.meeting.voterGroups.map(({ letter, title, printed }) => ({
    letter, title, printed,
    present: counters?.present[letter] ?? 0,
    collected: collected.value[letter] ?? 0,
    released: counters?.released[letter] ?? 0,
    releasable: releasable(letter),
    replaced: counters?.replaced[letter] ?? 0,
    voided: counters?.voided[letter] ?? 0,
  }))
  return ok({ round, groups })
}
