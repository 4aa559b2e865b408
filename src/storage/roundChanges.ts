/**
 * What changes a round on disk, apart from the cast: create, update, void a card, remove. One strict transaction each.
 * The log's chain is computed inside the transaction, from the last entry it reads there: two writers cannot fork it.
 */
import type { Result } from '../domain/kernel/result'
import { err, ok } from '../domain/kernel/result'
import { chain } from '../domain/round/log'
import type { Digest, LogEntry } from '../domain/round/log'
import type { Round } from '../domain/round/round'
import type { VotingCard } from '../domain/round/votingCards'
import type { CardsMade, LogEvent, RoundChange, StoreError } from '../ports/roundStore'
import { isRemovable, isVoting } from '../ports/roundParts'
import { keysFrom, transact } from './database'
import type { Database } from './database'
import { forgetAccounting } from './forgetAccounting'
import { collectedOf, roundOf, rowsOf, sameDossier } from './roundRows'
import type { BoxRow, CardRow, DossierRow } from './schema'

const NO_SUCH_ROUND: StoreError = { code: 'store/no-such-round' }

export const cardOf = ({ round: _, code = '', ...card }: CardRow): VotingCard => ({ ...card, code })

function cardRowOf(round: string, { code, ...card }: VotingCard): CardRow {
  return code === '' ? { ...card, round } : { ...card, round, code }
}

export interface FoundRound {
  readonly round: Round
  readonly dossier: DossierRow
  readonly box: readonly BoxRow[]
}

/** Within a transaction on rounds, dossiers and box. */
export async function findRound(db: Database, id: string): Promise<FoundRound | undefined> {
  const [row, dossier, box] = await Promise.all([
    db.rounds.get(id),
    db.dossiers.get(id),
    db.box.where('[round+group]').between(...keysFrom(id)).toArray(),
  ])
  return row === undefined || dossier === undefined ? undefined : { round: roundOf(row, dossier, box), dossier, box }
}

/** Within a transaction on log. */
async function appendLog(db: Database, id: string, events: readonly LogEvent[], digest: Digest): Promise<void> {
  if (events.length === 0) return
  let last: LogEntry | undefined = await db.log.where('[round+number]').between(...keysFrom(id)).last()
  for (const { at, role, act, facts } of events) {
    last = chain(last, { at, role, act, facts }, digest)
    await db.log.add({ ...last, round: id })
  }
}

export function createRound(db: Database, digest: Digest, round: Round, log: readonly LogEvent[]): Promise<Result<void, StoreError>> {
  return transact(db, () =>
    db.transaction('rw', [db.rounds, db.dossiers, db.box, db.log], async () => {
      const { row, dossier, box } = rowsOf(round, {})
      await db.rounds.add(row)
      await db.dossiers.add(dossier)
      await db.box.bulkAdd([...box])
      await appendLog(db, round.id, log, digest)
      return ok(undefined)
    }),
  )
}

export function updateRound<E>(
  db: Database,
  digest: Digest,
  id: string,
  change: (round: Round, collected: Readonly<Record<string, number>>) => Result<RoundChange, E>,
): Promise<Result<Round, E | StoreError>> {
  const tables = [db.rounds, db.dossiers, db.box, db.log, db.cards, db.files]
  return transact(db, () =>
    db.transaction('rw', tables, async (): Promise<Result<Round, E | StoreError>> => {
      const before = await findRound(db, id)
      if (before === undefined) return err(NO_SUCH_ROUND)
      const collected = collectedOf(before.box)
      const changed = change(before.round, collected)
      if (!changed.ok) return changed
      const { round, log = [], putFiles = [], addCards = [], dropCardSecrets = false } = changed.value
      if (round.id !== id) throw new TypeError('a change does not turn a round into another')
      await writeRound(db, before, round, collected)
      await db.files.bulkPut(putFiles.map(({ name, bytes }) => ({ round: id, name, bytes })))
      await db.cards.bulkAdd(addCards.map((card) => cardRowOf(id, card)))
      if (dropCardSecrets) await forgetSecrets(db, id)
      await appendLog(db, id, log, digest)
      return ok(round)
    }),
  )
}

export function addCards<E>(
  db: Database,
  digest: Digest,
  id: string,
  make: (round: Round, existing: readonly VotingCard[]) => Result<CardsMade, E>,
): Promise<Result<readonly VotingCard[], E | StoreError>> {
  const cardsNow = async () => (await db.cards.where('[round+id]').between(...keysFrom(id)).toArray()).map(cardOf)
  return transact(db, () =>
    db.transaction('rw', [db.rounds, db.dossiers, db.box, db.log, db.cards], async (): Promise<Result<readonly VotingCard[], E | StoreError>> => {
      const found = await findRound(db, id)
      if (found === undefined) return err(NO_SUCH_ROUND)
      const existing = await cardsNow()
      const made = make(found.round, existing)
      if (!made.ok) return made
      if (made.value.cards.length === 0) return ok(existing)
      await db.cards.bulkAdd(made.value.cards.map((card) => cardRowOf(id, card)))
      await appendLog(db, id, made.value.log, digest)
      return ok(await cardsNow())
    }),
  )
}

async function writeRound(db: Database, before: FoundRound, round: Round, collected: Readonly<Record<string, number>>): Promise<void> {
  const { row, dossier, box } = rowsOf(round, collected)
  await db.rounds.put(row)
  if (!sameDossier(before.dossier.parts, dossier.parts)) await db.dossiers.put(dossier)
  await db.box.bulkPut([...box])
}

async function forgetSecrets(db: Database, id: string): Promise<void> {
  const cards = await db.cards.where('[round+id]').between(...keysFrom(id)).toArray()
  await db.cards.bulkPut(cards.map(({ secret: _, ...card }) => card))
}

export function voidCard(db: Database, digest: Digest, id: string, cardId: string, log: readonly LogEvent[]): Promise<Result<VotingCard | undefined, StoreError>> {
  return transact(db, () =>
    db.transaction('rw', [db.rounds, db.dossiers, db.cards, db.log], async (): Promise<Result<VotingCard | undefined, StoreError>> => {
      const [row, card] = await Promise.all([db.rounds.get(id), db.cards.get([id, cardId])])
      if (row === undefined) return err(NO_SUCH_ROUND)
      const { live } = row
      if (!isVoting(live) || card?.status !== 'unspent') return ok(undefined)
      const { secret: _, ...withoutSecret } = card
      const voided: CardRow = { ...withoutSecret, status: 'voided' }
      const counters = live['counters'] as { readonly voided: Readonly<Record<string, number>> }
      const raised = { ...counters.voided, [card.group]: (counters.voided[card.group] ?? 0) + 1 }
      await db.cards.put(voided)
      await db.rounds.put({ ...row, live: { ...live, counters: { ...counters, voided: raised } } })
      await forgetAccounting(db, id)
      await appendLog(db, id, log, digest)
      return ok(cardOf(voided))
    }),
  )
}

export function removeRound(db: Database, id: string): Promise<Result<void, StoreError>> {
  const tables = [db.rounds, db.dossiers, db.box, db.log, db.cards, db.files, db.ballots]
  return transact(db, () =>
    db.transaction('rw', tables, async (): Promise<Result<void, StoreError>> => {
      const found = await findRound(db, id)
      if (found === undefined || !isRemovable(found.round)) return err(NO_SUCH_ROUND)
      await db.rounds.delete(id)
      await db.dossiers.delete(id)
      await db.box.where('[round+group]').between(...keysFrom(id)).delete()
      await db.log.where('[round+number]').between(...keysFrom(id)).delete()
      await db.cards.where('[round+id]').between(...keysFrom(id)).delete()
      await db.files.where('[round+name]').between(...keysFrom(id)).delete()
      await db.ballots.where(':id').between(...keysFrom(id)).delete()
      return ok(undefined)
    }),
  )
}
