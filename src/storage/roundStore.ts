/**
 * RoundStore on IndexedDB. Reading lives here; what writes is in roundChanges.ts and castTransaction.ts.
 * Ballots come out sorted by credential because that is their key: the order of arrival is nowhere (protocol.md §5).
 */
import type { Result } from '../domain/kernel/result'
import { err, ok } from '../domain/kernel/result'
import type { Digest } from '../domain/round/log'
import { boxAgrees } from '../ports/roundParts'
import type { RoundStore, StoreError } from '../ports/roundStore'
import { ballotsAmong, ballotsOfRows } from './ballotParts'
import { cast } from './castTransaction'
import { keysFrom, subscribeTo, transact } from './database'
import type { Database } from './database'
import { addCards, cardOf, createRound, findRound, removeRound, updateRound, voidCard } from './roundChanges'
import { collectedOf } from './roundRows'

/** @param digest SHA-256 hex of a text, synchronous: a transaction cannot wait for anything else */
export function dexieRoundStore(db: Database, digest: Digest): RoundStore {
  return {
    headers: () => transact(db, async () => ok((await db.rounds.toArray()).map(({ header }) => header))),
    create: (round, log) => createRound(db, digest, round, log),
    load: (id) =>
      transact(db, () =>
        db.transaction('r', [db.rounds, db.dossiers, db.box], async () => {
          const found = await findRound(db, id)
          return found === undefined ? err({ code: 'store/no-such-round' } as const) : ok(found.round)
        }),
      ),
    update: (id, change) => updateRound(db, digest, id, change),
    remove: (id) => removeRound(db, id),

    cards: (id) =>
      transact(db, async () => ok((await db.cards.where('[round+id]').between(...keysFrom(id)).toArray()).map(cardOf))),
    addCards: (id, make) => addCards(db, digest, id, make),
    cardByCode: (id, code) =>
      transact(db, async () => {
        const card = code === '' ? undefined : await db.cards.get({ round: id, code })
        return ok(card && cardOf(card))
      }),
    cardById: (id, cardId) =>
      transact(db, async () => {
        const card = await db.cards.get([id, cardId])
        return ok(card && cardOf(card))
      }),
    voidCard: (id, cardId, log) => voidCard(db, digest, id, cardId, log),

    cast: (id, cardId, ballots) => cast(db, id, cardId, ballots),
    ballots: (id, list) => transact(db, async () => ok(ballotsOfRows(await db.ballots.where(':id').between(...keysFrom(id, list)).toArray()))),
    collected: (id) => collected(db, id),

    log: (id) =>
      transact(db, async () => {
        const rows = await db.log.where('[round+number]').between(...keysFrom(id)).toArray()
        return ok(rows.map(({ round: _, ...entry }) => entry))
      }),
    file: (id, name) => transact(db, async () => ok((await db.files.get([id, name]))?.bytes)),
    subscribe: (listener) => subscribeTo(db, listener),
  }
}

function collected(db: Database, id: string): Promise<Result<Readonly<Record<string, number>>, StoreError>> {
  return transact(db, () =>
    db.transaction('r', [db.rounds, db.dossiers, db.box, db.cards, db.ballots], async (): Promise<Result<Readonly<Record<string, number>>, StoreError>> => {
      const found = await findRound(db, id)
      if (found === undefined) return err({ code: 'store/no-such-round' })
      const counted = collectedOf(found.box)
      const lists = 'meeting' in found.round ? found.round.meeting.lists : []
      const ballots: Record<string, number> = {}
      for (const { uuid } of lists) ballots[uuid] = ballotsAmong(await db.ballots.where(':id').between(...keysFrom(id, uuid)).primaryKeys())
      const cards = await db.cards.where('[round+id]').between(...keysFrom(id)).toArray()
      // A counter without its ballots: something written and acknowledged is no longer there.
      return boxAgrees(found.round, { collected: counted, cards, ballots }) ? ok(counted) : err({ code: 'store/read-back-failed' })
    }),
  )
}
