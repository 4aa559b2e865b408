/**
 * Holds the form to the plan of the level above: a lock is more than a grey field. Places the plan leaves open are the
 * secretary's; putting the plan away frees all of them, and the result then names no plan.
 */
import { documentsOf } from './documentSettings'
import type { MeetingDraft } from './meeting'
import type { MeetingFault, PlannedField } from './meetingFaults'

/** The plan's word on each locked place, and what the form says there. */
function planned({ plan, unit, round, ruleSet, replaces, ...form }: MeetingDraft): readonly (readonly [PlannedField, expected: string, found: string])[] {
  if (plan === undefined) return []
  // A round held again has a number of its own but is none of the plan's further rounds.
  const title = replaces === undefined ? plan.rounds[round.number - 1] : undefined
  return [
    ['unit.name', plan.unit.name, unit.name],
    ['unit.code', plan.unit.code, unit.code],
    ['unit.superior', plan.issuedBy, unit.superior],
    ...(title === undefined ? [] : ([['round.title', title, round.title]] as const)),
    ['ruleSet', `${plan.ruleSet.id} v${String(plan.ruleSet.version)}`, `${ruleSet.id} v${String(ruleSet.version)}`],
    ...plan.ruleSet.locked.map((setting) => [`ruleSet.settings.${setting}`, plan.ruleSet.settings[setting], ruleSet.settings[setting]] as const),
    ['documents.secrecy', plan.secrecy, documentsOf({ ...form, ruleSet }).secrecy],
  ]
}

/** Places of the form that the plan has fixed. */
export const lockedPlaces = (draft: MeetingDraft): readonly string[] => planned(draft).map(([place]) => place)

export function checkPlan(form: MeetingDraft): readonly MeetingFault[] {
  const differing = planned(form).filter(([, expected, found]) => expected !== found)
  return [
    ...(form.plan !== undefined && form.planDigest === undefined ? [{ code: 'meeting/id-malformed', field: 'planDigest' } as const] : []),
    ...differing.map(([field, expected]) => ({ code: 'meeting/not-as-planned', field, expected }) as const),
  ]
}
