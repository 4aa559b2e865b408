/**
 * ClosingRoom (protocol.md §6): from the first key card to the stored, signed result, store included, in one worker.
 *
 *   cards → (stored flag: voting cannot resume) → sum → lock with the sum's digest → decrypt that sum → archive, verified →
 *   statement signed by tablet and members → one transaction stores it all and makes the round `signed`
 *
 * Invariants: no decryption for any digest but the locked one; no total leaves this room before the last transaction has
 * completed; shares and signing keys are dropped at the end of every way out.
 */
import { groupNamed } from '../belenios/group/groups'
import { inTurn } from '../domain/kernel/inTurn'
import { err, ok } from '../domain/kernel/result'
import type { Result } from '../domain/kernel/result'
import { counterFacts } from '../domain/round/counterFacts'
import type { LogFacts } from '../domain/round/log'
import { advance } from '../domain/round/round'
import type { Round, RoundIn } from '../domain/round/round'
import { keyCardLabel, memberSigningSeed, openShare, parseKeyCard } from '../evidence/keyCard'
import { signerFromSeed } from '../evidence/signerFromSeed'
import type { Signer } from '../evidence/signing'
import { isSampleKeyCard } from '../evidence/sampleCards'
import type { ClosingError, ClosingRoom, Progress } from '../ports/rooms'
import type { RoundStore } from '../ports/roundStore'
import { openList, sumList } from './closeList'
import type { OpenedList, SummedList } from './closeList'
import type { ClosingWorld } from './closingWorld'
import { signResult } from './signResult'
import { strangeCard } from './strangeCard'

interface Entered {
  readonly holder: number
  readonly label: string
  readonly signer: Signer
  /** Decryption key per list uuid. */
  readonly secrets: ReadonlyMap<string, bigint>
}

const refused = (reason: string) => err({ code: 'closing/refused', reason } as const)

type ClosableRound = RoundIn<'paused'> | RoundIn<'locked'>

type TallyDigests = RoundIn<'locked'>['tallyDigests']

const sameTallies = (stored: TallyDigests, found: TallyDigests): boolean =>
  stored.length === found.length && stored.every(({ uuid, encryptedTally }, i) => found[i]?.uuid === uuid && found[i].encryptedTally === encryptedTally)

export function closingRoom(world: ClosingWorld): ClosingRoom {
  let roundId: string | undefined
  /** The cards of one attempt; cancelling begins another, and whatever the old one was waiting for comes to nothing. */
  let entered: Entered[] = []
  let finishing = false
  const oneCard = inTurn()

  const drop = () => {
    entered = []
    finishing = false
  }

  async function closable(): Promise<Result<ClosableRound, ClosingError>> {
    if (roundId === undefined) return refused('no round')
    const loaded = await world.store.load(roundId)
    if (!loaded.ok) return refused(loaded.error.code)
    const round = loaded.value
    if (round.state === 'locked') return ok(round)
    if (round.state !== 'paused') return refused(`state ${round.state}`)
    return round.accounting === undefined ? refused('round/not-reconciled') : ok(round)
  }

  /** @param id  of the round the change was made for: another may have been begun while it was waited for */
  async function step(id: string, change: (round: Round) => Result<Round, { readonly code: string }>, act: string, facts: LogFacts): Promise<Result<Round, ClosingError>> {
    const at = world.clock.now()
    const saved = await world.store.update<{ readonly code: string }>(id, (round) => {
      const next = change(round)
      return next.ok ? ok({ round: next.value, log: [{ at, role: 'committee', act, facts }], dropCardSecrets: next.value.state === 'locked' }) : next
    })
    return saved.ok ? saved : refused(saved.error.code)
  }

  async function lock(round: ClosableRound, summed: readonly SummedList[], cards: number): Promise<Result<RoundIn<'locked'>, ClosingError>> {
    const digests = summed.map(({ uuid, digest }) => ({ uuid, encryptedTally: digest }))
    if (round.state === 'locked') return sameTallies(round.tallyDigests, digests) ? ok(round) : err({ code: 'closing/box-damaged', at: 'encrypted tally' })
    const counted = await world.store.collected(round.id)
    if (!counted.ok) return refused(counted.error.code)
    const at = world.clock.now()
    const facts = { ballots: summed.reduce((sum, list) => sum + list.ballots.length, 0), cards, ...counterFacts(round.counters, counted.value) }
    const locked = await step(round.id, (before) => advance(before, { type: 'locked', at, tallyDigests: digests }), 'round/locked', facts)
    if (!locked.ok) return locked
    return locked.value.state === 'locked' ? ok(locked.value) : refused('round/not-locked')
  }

  return {
    async begin(id) {
      drop()
      roundId = id
      const round = await closable()
      if (!round.ok) return round
      const { threshold, holders } = round.value.keys.record
      return ok({ needed: threshold, holders: holders.length })
    },

    async acceptCard(text) {
      const mine = entered
      return oneCard(async () => {
        const round = await closable()
        if (!round.ok) return round
        const card = await enter(world.store, round.value, text, mine)
        if (!card.ok) return card
        if (entered !== mine) return refused('cancelled')
        if (round.value.state === 'paused' && !round.value.closing) {
          const flagged = await step(round.value.id, (before) => advance(before, { type: 'keyCardAccepted' }), 'closing/began', {})
          if (!flagged.ok) return flagged
        }
        if (entered !== mine) return refused('cancelled')
        if (finishing) return refused('already closing')
        mine.push(card.value)
        return ok({ label: card.value.label, accepted: mine.length, needed: round.value.keys.record.threshold })
      })
    },

    async finish(onProgress) {
      const mine = entered
      const round = await closable()
      if (!round.ok) return round
      const needed = round.value.keys.record.threshold
      if (mine.length < needed) return err({ code: 'closing/not-enough-cards', accepted: mine.length, needed })
      if (finishing) return refused('already closing')
      finishing = true
      try {
        const summed = await sumsOf(world.store, round.value)
        if (!summed.ok) return summed
        onProgress(0.03)
        if (entered !== mine) return refused('cancelled')
        const locked = await lock(round.value, summed.value, mine.length)
        if (!locked.ok) return locked
        onProgress(0.05)
        const opened = await openAll(world, locked.value, summed.value, mine, onProgress)
        if (!opened.ok) return opened
        if (entered !== mine) return refused('cancelled')
        const signed = await signResult(world, locked.value, opened.value, mine.map(({ signer }) => signer))
        if (!signed.ok) return signed
        onProgress(1)
        return ok(undefined)
      } finally {
        if (entered === mine) drop()
      }
    },

    async cancel() {
      const cards = entered.length
      drop()
      const round = await closable()
      if (round.ok && round.value.state === 'paused' && cards > 0) {
        await step(round.value.id, (before) => ok(before), 'closing/cancelled', { cards })
      }
    },
  }
}

/** One card against the round's key record: whose it is, its signer, and its decryption key for every list. */
async function enter(store: RoundStore, round: ClosableRound, text: string, entered: readonly Entered[]): Promise<Result<Entered, ClosingError>> {
  const parsed = parseKeyCard(text)
  if (!parsed.ok) return parsed
  if (round.meeting.type === 'official' && isSampleKeyCard(parsed.value)) return err({ code: 'key-card/sample' })
  const signer = await signerFromSeed(memberSigningSeed(parsed.value, round.id), 'member')
  const { holders } = round.keys.record
  const holder = holders.findIndex(({ key }) => key === signer.key)
  if (holder < 0) return err(await strangeCard(store, round.id, parsed.value))
  const label = keyCardLabel(holder + 1, holders.length, signer.key)
  if (entered.some((other) => other.holder === holder)) return err({ code: 'key-card/already-entered', label })
  const group = groupNamed(round.meeting.group)
  const secrets = new Map<string, bigint>()
  for (const [i, list] of round.keys.lists.entries()) {
    const opened = await openShare(parsed.value, list.uuid, holder + 1, list.shares[holder] ?? '')
    const expected = round.keys.record.lists[i]?.verificationKeys[holder]
    if (!opened.ok || group === undefined || group.encode(group.generator.power(opened.value)) !== expected) {
      return err({ code: 'closing/box-damaged', at: `share of ${label}` })
    }
    secrets.set(list.uuid, opened.value)
  }
  return ok({ holder, label, signer, secrets })
}

/** The encrypted sum of each list's box as it stands in the store. */
async function sumsOf(store: RoundStore, round: ClosableRound): Promise<Result<readonly SummedList[], ClosingError>> {
  const summed: SummedList[] = []
  for (const sealed of round.sealed) {
    const ballots = await store.ballots(round.id, sealed.uuid)
    if (!ballots.ok) return refused(ballots.error.code)
    try {
      summed.push(sumList(sealed, ballots.value))
    } catch {
      return err({ code: 'closing/box-damaged', at: `list ${String(summed.length + 1)}` })
    }
  }
  return ok(summed)
}

/** The totals of every list, opened by the cards that are present, with their proofs verified. */
async function openAll(
  world: ClosingWorld,
  round: RoundIn<'locked'>,
  summed: readonly SummedList[],
  cards: readonly Entered[],
  onProgress: Progress,
): Promise<Result<readonly OpenedList[], ClosingError>> {
  const opened: OpenedList[] = []
  for (const [i, list] of summed.entries()) {
    const sealed = round.sealed[i]
    const keys = round.keys.lists[i]
    if (sealed === undefined || keys?.uuid !== list.uuid) throw new Error('lists and keys differ')
    const present = cards
      .map(({ holder, secrets }) => ({ owner: holder + 1, secret: secrets.get(list.uuid) ?? 0n }))
      .sort((a, b) => a.owner - b.owner)
    const result = await openList(list, sealed, keys, present, {
      timestamp: Math.floor(Date.parse(round.lockedAt) / 1000),
      random: world.random,
      verify: world.verify,
      onStep: (done) => {
        onProgress(0.05 + (0.9 * (i + done)) / summed.length)
      },
    })
    if (!result.ok) return result
    opened.push(result.value)
  }
  return ok(opened)
}
