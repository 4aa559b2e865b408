/**
 * What every keeper of rounds needs to know about one, as pure functions: its header for lists, whether it may be thrown
 * away, and whether counters, spent cards and ballots in the box tell the same story.
 */
import type { MeetingDraft } from '../domain/meeting/meeting'
import type { Round } from '../domain/round/round'
import type { CardStatus } from '../domain/round/votingCards'
import type { RegisteredOpening, RoundHeader } from './roundStore'

const formOf = (round: Round): Pick<MeetingDraft, 'unit' | 'round' | 'sitting' | 'type' | 'rehearsalOf' | 'meetingId'> => ('meeting' in round ? round.meeting : round.draft)

export function headerOf(round: Round): RoundHeader {
  const { unit, round: which, sitting, rehearsalOf, meetingId } = formOf(round)
  return {
    id: round.id, state: round.state, unitName: unit.name, roundTitle: which.title, date: sitting.date,
    ...(meetingId === undefined ? {} : { meetingId, number: which.number }),
    ...(rehearsalOf === undefined ? {} : { rehearsalOf }),
    ...(round.state === 'signed' && round.result.package !== undefined ? { packed: true as const } : {}),
  }
}

/** A round that was never opened, or any rehearsal. An official box that was opened is never removed, only wiped with the tablet. */
export const isRemovable = (round: Round): boolean =>
  round.state === 'draft' || round.state === 'keyed' || round.state === 'ready' || formOf(round).type === 'rehearsal'

/** Cards may still be spent or voided, casts taken back: until the first key card is accepted. */
export const isVoting = (round: { readonly state: string; readonly closing?: unknown }): boolean =>
  round.state === 'open' || (round.state === 'paused' && round.closing !== true)

/** A card voided after the cards were reconciled: the figures moved, so they are reconciled again. */
export function reconciledNoMore(round: Round): Round {
  if (round.state !== 'paused') return round
  const { accounting: _, ...before } = round
  return before
}

/**
 * An opening record registered where one of its fingerprint may be known. Who knew it first, when and how, is the evidence:
 * whoever brings the file later adds the file only, and a whole record, which says more, is not overwritten.
 */
export function knownSince(before: RegisteredOpening | undefined, opening: RegisteredOpening): RegisteredOpening {
  if (before === undefined) return opening
  return before.json === '' ? { ...before, json: opening.json, jws: opening.jws } : before
}

export interface BoxCount {
  /** Counter of each voter group. */
  readonly collected: Readonly<Record<string, number>>
  readonly cards: readonly { readonly group: string; readonly status: CardStatus }[]
  /** Ballots found in the box by list uuid. */
  readonly ballots: Readonly<Record<string, number>>
}

/**
 * The counter of every group equals its spent cards, and every list holds one ballot of each voter who rates it
 * (protocol.md §4: a card casts all lists of its group in one transaction).
 */
export function boxAgrees(round: Round, box: BoxCount): boolean {
  const counted = (group: string) => box.collected[group] ?? 0
  const spent = new Map<string, number>()
  for (const card of box.cards) if (card.status === 'spent') spent.set(card.group, (spent.get(card.group) ?? 0) + 1)
  const groups = new Set([...spent.keys(), ...Object.keys(box.collected)])
  if ([...groups].some((group) => counted(group) !== (spent.get(group) ?? 0))) return false
  if (!('meeting' in round)) return groups.size === 0
  const { lists, voterGroups } = round.meeting
  return lists.every(({ uuid }) => {
    const voters = voterGroups.filter((group) => group.lists.includes(uuid))
    return voters.reduce((sum, { letter }) => sum + counted(letter), 0) === (box.ballots[uuid] ?? 0)
  })
}
