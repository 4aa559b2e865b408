/**
 * From schema version 1 to 2: every round is taken apart into its three rows (schema.ts). Runs inside the database's own
 * upgrade transaction: if anything fails, version 1 stays as it was. Ballots, cards, log and files keep their place.
 */
import type { Transaction } from 'dexie'
import { rowsOf } from './roundRows'
import type { RoundRowV1 } from './schema'

export async function upgradeToV2(transaction: Transaction): Promise<void> {
  const whole = (await transaction.table('rounds').toArray()) as readonly RoundRowV1[]
  for (const { round, collected } of whole) {
    const { row, dossier, box } = rowsOf(round, collected)
    await transaction.table('rounds').put(row)
    await transaction.table('dossiers').put(dossier)
    await transaction.table('box').bulkPut([...box])
  }
}
