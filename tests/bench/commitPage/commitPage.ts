/**
 * A page that commits ballots in a browser, three ways in turn, and gives back how long each took; built by itself, never
 * part of the product.
 *   bare       one strict transaction of plain IndexedDB: ballot added, card put, counter put
 *   cast       the store's transaction: the same three writes, after finding the round open and the card unspent
 *   readBack   the store's `cast` as the app calls it: the above, then found again in a second transaction
 */
import { sha256Hex } from '../../../src/belenios/hash'
import { ok } from '../../../src/domain/kernel/result'
import type { Result } from '../../../src/domain/kernel/result'
import type { Round } from '../../../src/domain/round/round'
import type { VotingCard } from '../../../src/domain/round/votingCards'
import type { SealedBallot } from '../../../src/ports/roundStore'
import { writeCast } from '../../../src/storage/castTransaction'
import { openDatabase } from '../../../src/storage/database'
import { dexieRoundStore } from '../../../src/storage/roundStore'

export interface CommitPlan {
  /** An open round. */
  readonly round: Round
  /** One unspent card a commit, for each of the three ways, one after another. */
  readonly cards: readonly VotingCard[]
  /** Text of a ballot of the usual size. */
  readonly ballot: string
  readonly list: string
  /** Commits of each way; the first `warmUp` of them are not counted. */
  readonly times: number
  readonly warmUp: number
}

/** Milliseconds of each counted commit. */
export type CommitTimes = Readonly<Record<'bare' | 'cast' | 'readBack', readonly number[]>>

function mustBe<T>(result: Result<T, { readonly code: string }>): T {
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}

function openBare(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('bare', 1)
    request.onupgradeneeded = () => {
      request.result.createObjectStore('ballots')
      request.result.createObjectStore('cards', { keyPath: ['round', 'id'] }).createIndex('code', ['round', 'code'], { unique: true })
      request.result.createObjectStore('box', { keyPath: ['round', 'group'] })
    }
    request.onsuccess = () => { resolve(request.result) }
    request.onerror = () => { reject(request.error ?? new Error('no database')) }
  })
}

function bareCommit(db: IDBDatabase, round: string, card: VotingCard, ballot: SealedBallot, collected: number): Promise<void> {
  const transaction = db.transaction(['ballots', 'cards', 'box'], 'readwrite', { durability: 'strict' })
  const { secret: _, ...spent } = card
  transaction.objectStore('ballots').add(ballot, [round, ballot.list, ballot.credential])
  transaction.objectStore('cards').put({ ...spent, round, status: 'spent' })
  transaction.objectStore('box').put({ round, group: card.group, collected, released: 0 })
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => { resolve() }
    transaction.onabort = () => { reject(transaction.error ?? new Error('aborted')) }
  })
}

/** The bare database begins with the same cards in it. */
async function fillBare(db: IDBDatabase, round: string, cards: readonly VotingCard[]): Promise<void> {
  const transaction = db.transaction('cards', 'readwrite')
  for (const card of cards) transaction.objectStore('cards').put({ ...card, round })
  await new Promise((resolve) => { transaction.oncomplete = resolve })
}

async function measureCommits(plan: CommitPlan): Promise<CommitTimes> {
  const { round, cards, times, warmUp } = plan
  const db = mustBe(await openDatabase('commit-bench'))
  const store = dexieRoundStore(db, sha256Hex)
  mustBe(await store.create(round, []))
  mustBe(await store.update(round.id, (before) => ok({ round: before, addCards: cards })))
  const bare = await openBare()
  await fillBare(bare, round.id, cards)
  let collected = 0
  const ways = {
    bare: (card: VotingCard, ballot: SealedBallot) => bareCommit(bare, round.id, card, ballot, ++collected),
    cast: async (card: VotingCard, ballot: SealedBallot) => void mustBe(await writeCast(db, round.id, card.id, [ballot])),
    readBack: async (card: VotingCard, ballot: SealedBallot) => { mustBe(await store.cast(round.id, card.id, [ballot])) },
  }
  const names = ['bare', 'cast', 'readBack'] as const
  const taken: Record<(typeof names)[number], number[]> = { bare: [], cast: [], readBack: [] }
  for (let turn = 0; turn < times; turn += 1) {
    for (let place = 0; place < names.length; place += 1) {
      // Whoever goes first pays for what the others left: each goes first in turn.
      const name = names[(turn + place) % names.length] ?? 'bare'
      const card = cards[turn * names.length + place]
      if (card === undefined) throw new RangeError('a card for every commit')
      const ballot = { list: plan.list, credential: sha256Hex(card.id), json: plan.ballot }
      const start = performance.now()
      await ways[name](card, ballot)
      if (turn >= warmUp) taken[name].push(performance.now() - start)
    }
  }
  return taken
}

Object.assign(globalThis, { measureCommits })
