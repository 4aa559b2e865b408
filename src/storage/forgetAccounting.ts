/** The figures of the box moved: cards that were reconciled before are reconciled again. Runs in a transaction that holds `dossiers`. */
import type { Database } from './database'

export async function forgetAccounting(db: Database, id: string): Promise<void> {
  const dossier = await db.dossiers.get(id)
  if (dossier === undefined || !('accounting' in dossier.parts)) return
  const { accounting: _, ...parts } = dossier.parts
  await db.dossiers.put({ ...dossier, parts })
}
