/**
 * The cast on disk (protocol.md §5): ballots added + card spent + counter, one strict transaction that first finds the round
 * open and the card unspent; then a second transaction that finds the same ballots again. Only small rows are read.
 *
 * A ballot that cannot be read back is taken out again, card and counter as they were. A cast that is repeated with the
 * very same ballots, because its answer was lost with the connection, is told that it succeeded: never two, never none.
 */
import { err, ok } from '../domain/kernel/result'
import type { Result } from '../domain/kernel/result'
import type { CastRefusal, SealedBallot, StoreError } from '../ports/roundStore'
import { isVoting } from '../ports/roundParts'
import { keysFrom, transact } from './database'
import type { Database } from './database'
import type { BoxRow, CardRow } from './schema'
import { errorNames } from './storeErrors'

type CastError = CastRefusal | StoreError

export const ballotKey = (round: string, ballot: Pick<SealedBallot, 'list' | 'credential'>): [string, string, string] => [
  round,
  ballot.list,
  ballot.credential,
]

/** A ballot as it is stored: these three fields, whatever else the caller's object carries. */
const record = ({ list, credential, json }: SealedBallot): SealedBallot => ({ list, credential, json })

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
  return transact(db, async (): Promise<Result<CardRow | undefined, CastError>> => {
    try {
      return await db.transaction('rw', [db.rounds, db.cards, db.box, db.ballots], () => castWithin(db, id, cardId, ballots))
    } catch (error) {
      // `add` found the credential in the box already: one ballot per credential, whoever put it there.
      if (errorNames(error).includes('ConstraintError')) return err({ code: 'cast/card-already-used' })
      throw error
    }
  })
}

async function castWithin(db: Database, id: string, cardId: string, ballots: readonly SealedBallot[]): Promise<Result<CardRow | undefined, CastError>> {
  const [round, card, box] = await Promise.all([
    db.rounds.get(id),
    db.cards.get([id, cardId]),
    db.box.where('[round+group]').between(...keysFrom(id)).toArray(),
  ])
  if (round === undefined) return err({ code: 'store/no-such-round' })
  if (card?.status === 'spent' && (await sameBallots(db, id, ballots))) return ok(undefined)
  if (round.live.state !== 'open') return err({ code: 'cast/round-not-open' })
  if (card?.status !== 'unspent') return err({ code: 'cast/card-already-used' })
  const { secret: _, ...withoutSecret } = card
  await Promise.all([
    ...ballots.map((ballot) => db.ballots.add(record(ballot), ballotKey(id, ballot))),
    db.cards.put({ ...withoutSecret, status: 'spent' }),
    db.box.put(boxAfter(box.find(({ group }) => group === card.group), card, id, 1)),
  ])
  return ok(card)
}

async function sameBallots(db: Database, id: string, ballots: readonly SealedBallot[]): Promise<boolean> {
  const found = await Promise.all(ballots.map((ballot) => db.ballots.get(ballotKey(id, ballot))))
  return ballots.every((ballot, index) => found[index]?.json === ballot.json)
}

/** The second read: the same bytes, in a transaction of its own. */
export async function readBack(db: Database, id: string, ballots: readonly SealedBallot[]): Promise<Result<void, StoreError>> {
  return transact(db, () =>
    db.transaction('r', [db.ballots], async (): Promise<Result<void, StoreError>> => {
      return (await sameBallots(db, id, ballots)) ? ok(undefined) : err({ code: 'store/read-back-failed' })
    }),
  )
}

/** Takes back what `writeCast` wrote; not once the round is past voting, whose box is fixed. */
export async function undoCast(db: Database, id: string, card: CardRow, ballots: readonly SealedBallot[]): Promise<Result<void, StoreError>> {
  return transact(db, () =>
    db.transaction('rw', [db.rounds, db.cards, db.box, db.ballots], async (): Promise<Result<void, StoreError>> => {
      const [round, now, row] = await Promise.all([db.rounds.get(id), db.cards.get([id, card.id]), db.box.get([id, card.group])])
      if (round === undefined || !isVoting(round.live) || now?.status !== 'spent') return err({ code: 'store/write-failed' })
      await Promise.all([
        ...ballots.map((ballot) => db.ballots.delete(ballotKey(id, ballot))),
        db.cards.put(card),
        db.box.put(boxAfter(row, card, id, -1)),
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
