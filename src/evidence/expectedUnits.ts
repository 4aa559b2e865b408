/** The units that must send a package: those of the plan they were sent (docs/plan-file.md), or of a table of codes and names. */
import { ok } from '../domain/kernel/result'
import type { Result } from '../domain/kernel/result'
import type { PlanUnit } from '../domain/meeting/planFile'
import { readPlan } from './planFile'

/** @param readTable  reads anything that is no plan, and says what is wrong with it */
export function expectedUnits<E>(bytes: Uint8Array, readTable: (bytes: Uint8Array) => Result<readonly PlanUnit[], E>): Result<readonly PlanUnit[], E> {
  const plan = readPlan(bytes)
  return plan.ok ? ok(plan.value.plan.units) : readTable(bytes)
}
