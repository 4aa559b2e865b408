/**
 * The cast on disk (protocol.md §5): ballots added + card spent + counter, one strict transaction that first finds the round
 * open and the card unspent; then a second transaction that finds the same ballots again. Only small rows are read.
 *
 * A ballot that cannot be read back is taken out again, card and counter as they were; cards reconciled with it meanwhile are
 * reconciled again. A cast that is repeated with the
 * very same ballots, because its answer was lost with the connection, is told that it succeeded: never two, never none.
 */
import { err, ok } from '../domain/kernel/result'
import type { Result } from '../domain/kernel/result'
import type { CastRefusal, SealedBallot, StoreError } from '../ports/roundStore'
import { isVoting } from '../ports/roundParts'
import { rowsOfBallot } from './ballotParts'
import { announceWrite, keysFrom, transact } from './database'
import type { Database } from './database'
import { forgetAccounting } from './forgetAccounting'
import type { BoxRow, CardRow, RoundRow } from './schema'

type CastError = CastRefusal | StoreError

const rowsOfAll = (round: string, ballots: readonly SealedBallot[]) => ballots.flatMap((ballot) => rowsOfBallot(round, ballot))

function boxAfter(row: BoxRow | undefined, card: CardRow, round: string, step: 1 | -1): BoxRow {
  const { collected, released } = row ?? { collected: 0, released: 0 }
  return { round, group: card.group, collected: collected + step, released: card.pool ? released + step : released }
}

/** @returns the card as it was before it was spent, `undefined` if this very cast had been stored before */
export async function writeCast(
  db: Database,
  id: string,
  cardId: string,
  ballots: readonly SealedBallot[],
): Promise<Result<CardRow | undefined, CastError>> {
  if (ballots.length === 0) throw new RangeError('a cast holds a ballot of every list of its card')
  const written = await transact(db, () => writeNow(db.backendDB(), id, cardId, ballots))
  if (written.ok) announceWrite(db)
  else if (written.error.code === 'cast/card-already-used' && (await wasThisCast(db, id, cardId, ballots))) return ok(undefined)
  return written
}

async function wasThisCast(db: Database, id: string, cardId: string, ballots: readonly SealedBallot[]): Promise<boolean> {
  const card = await transact(db, async () => ok(await db.cards.get([id, cardId])))
  return card.ok && card.value?.status === 'spent' && (await readBack(db, id, ballots)).ok
}

/**
 * On the native transaction: what Dexie adds around each request is a third of a commit. Requests are answered in order, so
 * the ballots travel to the disk while the three small rows come back; a refusal aborts and takes them out again.
 */
function writeNow(db: IDBDatabase, id: string, cardId: string, ballots: readonly SealedBallot[]): Promise<Result<CardRow, CastRefusal | StoreError>> {
  return new Promise((resolve, reject) => {
    const transaction = db.transaction(['rounds', 'cards', 'box', 'ballots'], 'readwrite', { durability: 'strict' })
    let outcome: Result<CardRow, CastRefusal | StoreError> = err({ code: 'store/write-failed' })
    let thrown: Error | undefined
    transaction.oncomplete = () => { resolve(outcome) }
    transaction.onabort = () => {
      // `add` found the credential in the box already: one ballot per credential, whoever put it there.
      if (transaction.error?.name === 'ConstraintError') resolve(err({ code: 'cast/card-already-used' }))
      else if (thrown !== undefined || transaction.error !== null) reject(thrown ?? (transaction.error as DOMException))
      else resolve(outcome.ok ? err({ code: 'store/write-failed' }) : outcome)
    }
    /** What was asked for before a request that throws would be written: nothing of it may. */
    const whole = (ask: () => void) => {
      try {
        ask()
      } catch (error) {
        thrown = error instanceof Error ? error : new Error(String(error))
        if (transaction.error === null) transaction.abort()
      }
    }
    whole(() => {
      const [cards, boxes] = [transaction.objectStore('cards'), transaction.objectStore('box')]
      const round = transaction.objectStore('rounds').get(id) as IDBRequest<RoundRow | undefined>
      const card = cards.get([id, cardId]) as IDBRequest<CardRow | undefined>
      const counters = boxes.getAll(IDBKeyRange.bound(...keysFrom(id))) as IDBRequest<BoxRow[]>
      for (const { key, row } of rowsOfAll(id, ballots)) transaction.objectStore('ballots').add(row, key)
      counters.onsuccess = () => {
        whole(() => {
          outcome = admit(round.result, card.result)
          if (!outcome.ok) {
            transaction.abort()
            return
          }
          const spending = outcome.value
          const { secret: _, ...withoutSecret } = spending
          cards.put({ ...withoutSecret, status: 'spent' })
          boxes.put(boxAfter(counters.result.find(({ group }) => group === spending.group), spending, id, 1))
        })
      }
    })
  })
}

function admit(round: RoundRow | undefined, card: CardRow | undefined): Result<CardRow, CastRefusal | StoreError> {
  if (round === undefined) return err({ code: 'store/no-such-round' })
  if (card?.status === 'spent') return err({ code: 'cast/card-already-used' })
  if (round.live.state !== 'open') return err({ code: 'cast/round-not-open' })
  return card?.status === 'unspent' ? ok(card) : err({ code: 'cast/card-already-used' })
}

/** The second read: the same bytes, in a transaction of its own. */
export async function readBack(db: Database, id: string, ballots: readonly SealedBallot[]): Promise<Result<void, StoreError>> {
  return transact(db, () =>
    db.transaction('r', [db.ballots], async (): Promise<Result<void, StoreError>> => {
      const rows = rowsOfAll(id, ballots)
      const found = await Promise.all(rows.map(({ key }) => db.ballots.get(key)))
      const same = rows.every(({ row }, index) => found[index]?.json === row.json)
      return same ? ok(undefined) : err({ code: 'store/read-back-failed' })
    }),
  )
}

/** Takes back what `writeCast` wrote; not once the round is past voting, whose box is fixed. */
export async function undoCast(db: Database, id: string, card: CardRow, ballots: readonly SealedBallot[]): Promise<Result<void, StoreError>> {
  return transact(db, () =>
    db.transaction('rw', [db.rounds, db.dossiers, db.cards, db.box, db.ballots], async (): Promise<Result<void, StoreError>> => {
      const [round, now, row] = await Promise.all([db.rounds.get(id), db.cards.get([id, card.id]), db.box.get([id, card.group])])
      if (round === undefined || !isVoting(round.live) || now?.status !== 'spent') return err({ code: 'store/write-failed' })
      await Promise.all([
        ...rowsOfAll(id, ballots).map(({ key }) => db.ballots.delete(key)),
        db.cards.put(card),
        db.box.put(boxAfter(row, card, id, -1)),
        forgetAccounting(db, id), // the round may have been paused, and its cards reconciled, in between
      ])
      return ok(undefined)
    }),
  )
}

export async function cast(db: Database, id: string, cardId: string, ballots: readonly SealedBallot[]): Promise<Result<void, CastError>> {
  const written = await writeCast(db, id, cardId, ballots)
  if (!written.ok) return written
  const found = await readBack(db, id, ballots)
  if (found.ok || written.value === undefined) return found
  await undoCast(db, id, written.value, ballots)
  return found
}
