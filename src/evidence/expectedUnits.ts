/**
 * The units that must send a package: those of the plan they were sent (docs/plan-file.md), or of a table of codes and names. A
 * plan also has a digest, which every result set up from it carries.
 */
import { ok } from '../domain/kernel/result'
import type { Result } from '../domain/kernel/result'
import type { PlanUnit } from '../domain/meeting/planFile'
import { readPlan } from './planFile'

export interface ExpectedUnits {
  readonly units: readonly PlanUnit[]
  /** SHA-256 hex and number of the plan; null: a table, which says nothing of plans. */
  readonly plan: { readonly digest: string; readonly number: string } | null
}

/** @param readTable  reads anything that is no plan, and says what is wrong with it */
export function expectedUnits<E>(bytes: Uint8Array, readTable: (bytes: Uint8Array) => Result<readonly PlanUnit[], E>): Result<ExpectedUnits, E> {
  const read = readPlan(bytes)
  if (read.ok) return ok({ units: read.value.plan.units, plan: { digest: read.value.digest, number: read.value.plan.number } })
  const table = readTable(bytes)
  return table.ok ? ok({ units: table.value, plan: null }) : table
}
