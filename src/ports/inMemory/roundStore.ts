/**
 * The round store in memory, for the command line and tests: same promises as the durable one, checked by one contract
 * suite. Everything stored is cloned on the way in and out, as a database would; every step is one synchronous act.
 */
import { err, ok } from '../../domain/kernel/result'
import type { Result } from '../../domain/kernel/result'
import { chain } from '../../domain/round/log'
import type { Digest, LogEntry } from '../../domain/round/log'
import type { Round } from '../../domain/round/round'
import type { VotingCard } from '../../domain/round/votingCards'
import { boxAgrees, headerOf, isRemovable, isVoting, reconciledNoMore } from '../roundParts'
import type { CardsMade, CastRefusal, LogEvent, RoundChange, RoundStore, SealedBallot, StoreError } from '../roundStore'

interface Held {
  round: Round
  collected: Record<string, number>
  readonly cards: Map<string, VotingCard>
  readonly ballots: Map<string, SealedBallot>
  log: LogEntry[]
  readonly files: Map<string, Uint8Array>
}

const withoutSecret = ({ secret: _, ...card }: VotingCard): VotingCard => card
const missing = err({ code: 'store/no-such-round' } as const)
const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

export function inMemoryRoundStore(digest: Digest): RoundStore {
  const rounds = new Map<string, Held>()
  const listeners = new Set<() => void>()
  const found = <T>(id: string, read: (held: Held) => Result<T, StoreError>): Promise<Result<T, StoreError>> => {
    const held = rounds.get(id)
    return Promise.resolve(held === undefined ? missing : structuredClone(read(held)))
  }
  /** What belongs to no known round is empty, as in a table. */
  const belonging = <T>(id: string, read: (held: Held) => T, otherwise: T): Promise<Result<T, StoreError>> => {
    const held = rounds.get(id)
    return Promise.resolve(ok(held === undefined ? otherwise : structuredClone(read(held))))
  }
  /** A bug in a step rejects, as it would in a transaction, and is thrown before anything is kept. */
  const step = <T, E>(work: () => Result<T, E>): Promise<Result<T, E>> =>
    new Promise((resolve) => {
      const result = work()
      if (result.ok) for (const listener of listeners) listener()
      resolve(result)
    })
  const chained = (log: readonly LogEntry[], events: readonly LogEvent[]): LogEntry[] =>
    events.reduce<LogEntry[]>((longer, { at, role, act, facts }) => [...longer, chain(longer.at(-1), { at, role, act, facts }, digest)], [...log])

  return {
    headers: () => Promise.resolve(ok([...rounds.values()].map(({ round }) => headerOf(round)).sort((a, b) => inOrder(a.id, b.id)))),
    create: (round, log) =>
      step(() => {
        if (rounds.has(round.id)) return err({ code: 'store/write-failed' })
        rounds.set(round.id, {
          round: structuredClone(round), collected: {}, cards: new Map(), ballots: new Map(), log: chained([], log), files: new Map(),
        })
        return ok(undefined)
      }),
    load: (id) => found(id, ({ round }) => ok(round)),
    update: <E>(id: string, change: (round: Round, collected: Readonly<Record<string, number>>) => Result<RoundChange, E>) =>
      step((): Result<Round, E | StoreError> => {
        const held = rounds.get(id)
        if (held === undefined) return missing
        const changed = change(structuredClone(held.round), { ...held.collected })
        if (!changed.ok) return changed
        const log = chained(held.log, changed.value.log ?? [])
        const fits = write(held, changed.value)
        if (!fits.ok) return fits
        held.log = log
        return ok(structuredClone(held.round))
      }),
    remove: (id) =>
      step(() => {
        const held = rounds.get(id)
        if (held === undefined || !isRemovable(held.round)) return missing
        rounds.delete(id)
        return ok(undefined)
      }),

    cards: (id) => belonging<readonly VotingCard[]>(id, ({ cards }) => [...cards.values()].sort((a, b) => inOrder(a.id, b.id)), []),
    addCards: <E>(id: string, make: (round: Round, existing: readonly VotingCard[]) => Result<CardsMade, E>) =>
      step((): Result<readonly VotingCard[], E | StoreError> => {
        const held = rounds.get(id)
        if (held === undefined) return missing
        const inHand = (): readonly VotingCard[] => structuredClone([...held.cards.values()].sort((a, b) => inOrder(a.id, b.id)))
        const made = make(structuredClone(held.round), inHand())
        if (!made.ok) return made
        if (made.value.cards.length === 0) return ok(inHand())
        const log = chained(held.log, made.value.log)
        const fits = write(held, { round: held.round, addCards: made.value.cards })
        if (!fits.ok) return fits
        held.log = log
        return ok(inHand())
      }),
    cardByCode: (id, code) => belonging(id, ({ cards }) => (code === '' ? undefined : [...cards.values()].find((card) => card.code === code)), undefined),
    cardById: (id, cardId) => belonging(id, ({ cards }) => cards.get(cardId), undefined),
    voidCard: (id, cardId, log) =>
      step(() => {
        const held = rounds.get(id)
        if (held === undefined) return missing
        const card = held.cards.get(cardId)
        if (!isVoting(held.round) || card?.status !== 'unspent') return ok(undefined)
        held.log = chained(held.log, log)
        const voided: VotingCard = { ...withoutSecret(card), status: 'voided' }
        held.cards.set(cardId, voided)
        raise(held, 'voided', card.group)
        held.round = reconciledNoMore(held.round)
        return ok(structuredClone(voided))
      }),

    cast: (id, cardId, ballots) =>
      step(() => {
        const held = rounds.get(id)
        return held === undefined ? missing : castInto(held, cardId, ballots)
      }),
    ballots: (id, list) =>
      belonging<readonly SealedBallot[]>(
        id,
        (held) => [...held.ballots.values()].filter((ballot) => ballot.list === list).sort((a, b) => inOrder(a.credential, b.credential)),
        [],
      ),
    collected: (id) =>
      found(id, ({ round, collected, cards, ballots }) => {
        const byList: Record<string, number> = {}
        for (const { list } of ballots.values()) byList[list] = (byList[list] ?? 0) + 1
        const box = { collected, cards: [...cards.values()], ballots: byList }
        return boxAgrees(round, box) ? ok(collected) : err({ code: 'store/read-back-failed' })
      }),

    log: (id) => belonging<readonly LogEntry[]>(id, ({ log }) => log, []),
    file: (id, name) => belonging(id, ({ files }) => files.get(name), undefined),
    subscribe(listener) {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
  }
}

/** All of a change but its log, or nothing. */
function write(held: Held, change: RoundChange): Result<void, StoreError> {
  if (change.round.id !== held.round.id) throw new TypeError('a change does not turn a round into another')
  const ids = new Set(held.cards.keys())
  const codes = new Set([...held.cards.values()].map(({ code }) => code))
  for (const { id, code } of change.addCards ?? []) {
    if (ids.has(id) || (code !== '' && codes.has(code))) return err({ code: 'store/write-failed' })
    ids.add(id)
    codes.add(code)
  }
  held.round = structuredClone(change.round)
  for (const { name, bytes } of change.putFiles ?? []) held.files.set(name, bytes.slice())
  for (const card of change.addCards ?? []) held.cards.set(card.id, structuredClone(card))
  if (change.dropCardSecrets === true) for (const [id, card] of held.cards) held.cards.set(id, withoutSecret(card))
  return ok(undefined)
}

function castInto(held: Held, cardId: string, ballots: readonly SealedBallot[]): Result<void, CastRefusal | StoreError> {
  if (ballots.length === 0) throw new RangeError('a cast holds a ballot of every list of its card')
  const card = held.cards.get(cardId)
  const keyed = ballots.map(({ list, credential, json }) => ({ key: `${list}|${credential}`, ballot: { list, credential, json } }))
  // The very same ballots once more: the cast succeeded and its answer was lost.
  if (card?.status === 'spent' && keyed.every(({ key, ballot }) => held.ballots.get(key)?.json === ballot.json)) return ok(undefined)
  if (held.round.state !== 'open') return err({ code: 'cast/round-not-open' })
  if (card?.status !== 'unspent') return err({ code: 'cast/card-already-used' })
  if (keyed.some(({ key }) => held.ballots.has(key))) return err({ code: 'cast/card-already-used' })
  for (const { key, ballot } of keyed) held.ballots.set(key, ballot)
  held.cards.set(cardId, { ...withoutSecret(card), status: 'spent' })
  held.collected = { ...held.collected, [card.group]: (held.collected[card.group] ?? 0) + 1 }
  if (card.pool) raise(held, 'released', card.group)
  return ok(undefined)
}

function raise(held: Held, counter: 'released' | 'voided', group: string): void {
  if (!('counters' in held.round)) return
  const { counters } = held.round
  held.round = { ...held.round, counters: { ...counters, [counter]: { ...counters[counter], [group]: (counters[counter][group] ?? 0) + 1 } } }
}
