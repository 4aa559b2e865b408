/**
 * castBallot: from a card at the tablet to a ballot in the box. Implements the voter's booth (`voterBooth.ts`) on store and
 * ballot room; everything about the voter lives in this closure and the room, and `leave` forgets it.
 *
 * Card codes: five wrong ⇒ 30 s, fifteen in a round ⇒ the attendant (protocol.md §4). One neutral answer for unknown, used
 * and voided cards. Every tenth ballot the log gets a count, never more.
 */
import type { Result } from '../domain/kernel/result'
import { err, ok } from '../domain/kernel/result'
import type { Meeting } from '../domain/meeting/meeting'
import { isDammValid } from '../domain/round/votingCards'
import type { VotingCard } from '../domain/round/votingCards'
import type { RoundIn } from '../domain/round/round'
import { ruleSetById } from '../domain/rules/ruleSets'
import { readVotingCardQr, votingCardId } from '../evidence/votingCard'
import type { StoreError } from '../ports/roundStore'
import type { CardPatience } from './cardPatience'
import { countQuietly } from './countActs'
import { flushCounts } from './flushCounts'
import type { PinGuard } from './pinGuard'
import type { CardPresented, CardRefusal, CastError, VisitPlan, VoterBooth } from './voterBooth'
import type { World } from './world'

interface CurrentVisit {
  readonly card: VotingCard
  readonly plan: VisitPlan
}

export function voterBoothFor(world: World, guard: PinGuard, patience: CardPatience, open: RoundIn<'open'>): VoterBooth {
  const { id, meeting } = open
  const ruleSet = ruleSetById(meeting.ruleSet.id, meeting.ruleSet.version)
  if (ruleSet === undefined) throw new Error('an open round has a known rule set')
  const { levels } = ruleSet
  const room = world.rooms.ballot
  let visit: CurrentVisit | undefined
  /** How often a voter was forgotten: a card that was still being looked for then opens nothing any more. */
  let forgotten = 0
  let codeLength = 6
  void room.warm(open.sealed)
  void world.store.cards(id).then((cards) => {
    codeLength = cards.ok ? (cards.value.find((card) => !card.pool)?.code.length ?? 6) : 6
  })

  function refuse(): CardRefusal {
    // Counted in the round too, so that a pause or a restart forgives nothing.
    patience.wrong(id, open.counters.refusals)
    void countQuietly(world, id, 'refusals')
    return patience.closed(id) ?? { code: 'card/refused' }
  }

  async function find(entry: CardPresented): Promise<Result<VotingCard | undefined, StoreError>> {
    if (entry.kind === 'code') return isDammValid(entry.digits) ? world.store.cardByCode(id, entry.digits) : ok(undefined)
    const scanned = readVotingCardQr(entry.text)
    return scanned.ok ? world.store.cardById(id, votingCardId(scanned.value.secret)) : ok(undefined)
  }

  async function openCard(entry: CardPresented): Promise<Result<VisitPlan, CardRefusal>> {
    const asked = forgotten
    const closed = patience.closed(id)
    if (closed !== undefined) return err(closed)
    const isOpen = await stillOpen()
    if (!isOpen.ok) return isOpen
    const found = await find(entry)
    if (!found.ok) return err({ code: 'card/store-failed' })
    const card = found.value
    if (card?.status !== 'unspent' || card.secret === undefined || card.pool) return err(refuse())
    return enter(card, card.secret, asked)
  }

  async function stillOpen(): Promise<Result<void, CardRefusal>> {
    const headers = await world.store.headers()
    if (!headers.ok) return err({ code: 'card/store-failed' })
    return headers.value.find((header) => header.id === id)?.state === 'open' ? ok(undefined) : err({ code: 'card/not-open' })
  }

  async function enter(card: VotingCard, secret: string, asked: number): Promise<Result<VisitPlan, CardRefusal>> {
    const plan = { ...paperFor(meeting, levels, card.group), cardKey: card.id, released: card.pool }
    if (asked !== forgotten) return err({ code: 'card/refused' })
    if (visit !== undefined) return ok(visit.card.id === card.id ? visit.plan : plan)
    const uuids = listsOf(meeting, card.group)
    await room.enter(open.sealed.filter(({ uuid }) => uuids.some((listed) => listed === uuid)), secret)
    if (asked !== forgotten) {
      void room.leave()
      return err({ code: 'card/refused' })
    }
    visit = { card, plan }
    return ok(plan)
  }

  /** A credential of the pool, none in particular: `released` is counted when its ballot is in the box (protocol.md §4). */
  async function release(group: string): Promise<Result<VisitPlan, CardRefusal>> {
    const asked = forgotten
    const isOpen = await stillOpen()
    if (!isOpen.ok) return isOpen
    const cards = await world.store.cards(id)
    if (!cards.ok) return err({ code: 'card/store-failed' })
    const left = cards.value.filter((card) => card.pool && card.group === group && card.status === 'unspent')
    const card = left[world.random.below(Math.max(1, left.length))]
    if (card?.secret === undefined) return err({ code: 'card/none-to-release' })
    return enter(card, card.secret, asked)
  }

  async function cast(): Promise<Result<void, CastError>> {
    const current = visit
    if (current === undefined) return err({ code: 'cast/encryption-failed' })
    const ballots = await room.ballots().catch(() => undefined)
    if (ballots === undefined) return err({ code: 'cast/encryption-failed' })
    const stored = await world.store.cast(id, current.card.id, ballots)
    if (!stored.ok) return err(castError(stored.error.code))
    void flushCounts(world, id)
    return ok(undefined)
  }

  return {
    get codeLength() {
      return codeLength
    },
    papers: meeting.voterGroups.map(({ letter }) => paperFor(meeting, levels, letter)),
    openCard,
    release,
    mark(list, official, level) {
      const index = level === undefined ? undefined : ruleSet.levels.findIndex(({ code }) => code === level)
      void room.mark(list, official, index).catch(() => undefined)
    },
    async seal() {
      const code = await room.code().catch(() => undefined)
      return code === undefined ? err({ code: 'cast/encryption-failed' }) : ok({ code })
    },
    cast,
    async checkInstead() {
      const qr = await room.reveal().catch(() => undefined)
      if (qr === undefined) return err({ code: 'cast/encryption-failed' })
      void countQuietly(world, id, 'ballotChecks')
      return ok({ qr })
    },
    walkedAway() {
      void countQuietly(world, id, 'walkAways')
    },
    async attendant(pin) {
      const whose = await guard.whose(open.keys.pins, pin)
      if (whose.ok) {
        patience.attended(id)
        return ok(undefined)
      }
      return whose.error.code === 'pin/wait' ? err(whose.error) : err({ code: 'pin/wrong' })
    },
    leave() {
      forgotten += 1
      visit = undefined
      void room.leave()
    },
  }
}

const listsOf = ({ voterGroups }: Meeting, group: string) => voterGroups.find(({ letter }) => letter === group)?.lists ?? []

/** The paper of a voter group, as nobody's yet. */
function paperFor(meeting: Meeting, levels: VisitPlan['levels'], group: string): VisitPlan {
  const uuids = listsOf(meeting, group)
  const lists = meeting.lists.filter(({ uuid }) => uuids.includes(uuid))
  return {
    cardKey: '',
    lists: lists.map(({ title, officials }) => ({ title, officials: officials.map(({ name, position }) => ({ name, position })) })),
    levels,
    unmarked: meeting.ruleSet.settings.unmarked,
    rehearsal: meeting.type === 'rehearsal',
    released: false,
  }
}

function castError(code: string): CastError {
  switch (code) {
    case 'cast/card-already-used':
      return { code: 'cast/card-already-used' }
    case 'cast/round-not-open':
      return { code: 'cast/round-not-open' }
    case 'store/quota':
      return { code: 'cast/quota' }
    case 'store/read-back-failed':
      return { code: 'cast/read-back-failed' }
    default:
      return { code: 'cast/write-failed' }
  }
}
