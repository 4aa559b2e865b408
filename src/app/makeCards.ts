/**
 * Voting cards (protocol.md §4): made once for a round, before or after the ceremony; changes of people and rules leave
 * them valid. When more voters are summoned later, the missing cards are added to those already printed.
 */
import type { Result } from '../domain/kernel/result'
import { err, ok } from '../domain/kernel/result'
import { checkMeeting } from '../domain/meeting/checkMeeting'
import type { Meeting, MeetingDraft } from '../domain/meeting/meeting'
import { codeLength, MOST_SHORT_CODES, newCodes } from '../domain/round/votingCards'
import type { VotingCard } from '../domain/round/votingCards'
import { newCardSecret, votingCardId, votingCardQr } from '../evidence/votingCard'
import type { DeskError, PrintableCard } from './desk'
import type { World } from './world'

export function meetingOf(draft: MeetingDraft): Result<Meeting, DeskError> {
  const checked = checkMeeting(draft)
  return checked.ok ? checked : err({ code: 'meeting/not-ready', faults: checked.error })
}

/** Secrets and codes to use instead of fresh ones: the sample meeting's published cards. */
export type CardSource = (group: string, index: number) => { readonly secret: string; readonly code: string } | undefined

/** Cards that `meeting` needs beyond `existing`. */
export function missingCards(world: World, meeting: Meeting, existing: readonly VotingCard[], source: CardSource = () => undefined): readonly VotingCard[] {
  const total = meeting.voterGroups.reduce((sum, group) => sum + group.printed, 0)
  // A round's codes have one length, that of the cards printed first: the voter's screen has as many boxes.
  const printedLength = existing.find((card) => !card.pool)?.code.length
  const length = printedLength === 6 || printedLength === 8 ? printedLength : codeLength(total)
  const used = new Set(existing.map((card) => card.code))
  const fresh = newCodes(total + used.size, length, (below) => world.random.below(below)).filter((code) => !used.has(code))
  return meeting.voterGroups.flatMap(({ letter, printed, releasePool }) => {
    const have = (pool: boolean) => existing.filter((card) => card.group === letter && card.pool === pool).length
    const make = (pool: boolean, index: number): VotingCard => {
      const given = pool ? undefined : source(letter, index)
      const secret = given?.secret ?? newCardSecret(world.random)
      const code = pool ? '' : (given?.code ?? fresh.pop() ?? '')
      return { id: votingCardId(secret), group: letter, code, status: 'unspent', pool, secret }
    }
    const range = (from: number, to: number) => Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i)
    return [...range(have(false), printed).map((i) => make(false, i)), ...range(have(true), releasePool).map((i) => make(true, i))]
  })
}

/**
 * Makes what is missing and stores it, in the transaction that reads what there is: asked for twice at once, no card is made
 * twice. A round past `keyed` makes nothing.
 */
export function ensureCards(world: World, id: string, source?: CardSource): Promise<Result<readonly VotingCard[], DeskError>> {
  return world.store.addCards<DeskError>(id, (round, existing) => {
    if (round.state !== 'draft' && round.state !== 'keyed') return ok({ cards: [], log: [] })
    const meeting = meetingOf(round.draft)
    if (!meeting.ok) return meeting
    const added = missingCards(world, meeting.value, existing, source)
    const cards = [...existing, ...added].filter((card) => !card.pool)
    if (added.length > 0 && cards.length > MOST_SHORT_CODES && cards.some(({ code }) => code.length === 6)) {
      return err({ code: 'card/codes-too-short', cards: cards.length, most: MOST_SHORT_CODES })
    }
    const facts = { cards: added.filter((card) => !card.pool).length }
    return ok({ cards: added, log: [{ at: world.clock.now(), role: 'secretary', act: 'cards/made', facts }] })
  })
}

/** Cards to print, group by group, each in random order: neither the order of making nor of ids means anything to who draws them. */
export function printable(world: World, cards: readonly VotingCard[]): readonly PrintableCard[] {
  const sheet = cards.filter((card) => !card.pool && card.secret !== undefined)
  const order = sheet.map((card) => ({ card, key: world.random.below(2 ** 31) })).sort((a, b) => (a.card.group === b.card.group ? a.key - b.key : a.card.group < b.card.group ? -1 : 1))
  return order.map(({ card }) => ({ group: card.group, code: card.code, qr: votingCardQr(card.group, card.secret ?? '') }))
}
