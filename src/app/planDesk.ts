/**
 * PlanDesk: the plan of the level above, made there and opened by the secretary (S1; docs/plan-file.md). Opening fills the
 * fields that the plan lays down; the domain's check then holds the form to them until the plan is put away.
 */
import { err, ok } from '../domain/kernel/result'
import type { Result } from '../domain/kernel/result'
import type { MeetingDraft } from '../domain/meeting/meeting'
import { lockedPlaces } from '../domain/meeting/checkPlan'
import type { MeetingPlan, PlanFile, PlanUnit } from '../domain/meeting/planFile'
import type { PlanDraft, PlanFault, UnitLine } from '../domain/meeting/planForm'
import { settingsAllowed } from '../domain/rules/settings'
import type { RuleSetId } from '../domain/rules/ruleSet'
import { ruleSetById } from '../domain/rules/ruleSets'
import type { TableError } from '../domain/meeting/rosterTable'
import type { PlanError, ReadPlan, WrittenPlan } from '../evidence/planFile'
import { deviceSigner } from '../evidence/signing'
import type { DeviceError } from '../ports/world'
import { documentsOf, withDocuments } from './documentForm'
import type { PickedFile } from './fileDesk'
import type { World } from './world'

export type { PlanError, ReadPlan, WrittenPlan } from '../evidence/planFile'
export type { PlanDraft, PlanFault, UnitLine } from '../domain/meeting/planForm'
export { lockedPlaces }

export interface PlanDesk {
  /** The plan of these two files (plan and signature, in any order), if the signature holds. */
  openPlan(files: readonly PickedFile[]): Promise<Result<ReadPlan, PlanError>>
  /** Lines of units out of a spreadsheet with a column of codes and one of names. */
  readUnits(name: string, bytes: Uint8Array): Promise<Result<readonly UnitLine[], TableError | PlanFault>>
  /** Checks, writes and signs a plan: two files and the fingerprint for the paper. */
  makePlan(draft: PlanDraft, units: string): Promise<Result<WrittenPlan, { readonly code: 'plan/not-ready'; readonly faults: readonly PlanFault[] } | DeviceError>>
}

// Reading and signing come when first needed: most tablets never see a plan.
export const planDesk = (world: World): PlanDesk => ({
  openPlan: async (files) => (await import('../evidence/planFile')).openPlan(files),
  async readUnits(name, bytes) {
    const table = await world.readTable(bytes, name)
    if (!table.ok) return table
    const { unitRows } = await import('../domain/meeting/planForm')
    const tried = table.value.sheets.map(({ rows }) => unitRows(rows))
    return tried.find((each) => each.ok) ?? tried[0] ?? err({ code: 'plan/no-unit-columns' })
  },
  async makePlan(draft, units) {
    const { completePlan, unitLines } = await import('../domain/meeting/planForm')
    const complete = completePlan(draft, unitLines(units))
    if (!complete.ok) return err({ code: 'plan/not-ready', faults: complete.error })
    const { writePlan } = await import('../evidence/planFile')
    const signer = await deviceSigner(world.device)
    return signer.ok ? ok(await writePlan(complete.value, signer.value)) : signer
  },
})

function meetingPlan(plan: PlanFile, unit: PlanUnit, fingerprint: string): MeetingPlan {
  const { number, issuedBy, issuedOn, rounds, secrecy, retentionMonths, deadline, phone, ruleSet } = plan
  const id = ruleSetById(ruleSet.id, ruleSet.version)?.id
  if (id === undefined) throw new Error('an opened plan names a known rule set')
  return { number, issuedBy, issuedOn, rounds, secrecy, retentionMonths, deadline, phone, fingerprint, unit, ruleSet: { ...ruleSet, id } }
}

/** Settings of the form under the plan: its own where it locks them or where the form's rule set was another. */
function settingsUnder(draft: MeetingDraft, rules: MeetingPlan['ruleSet']): MeetingDraft['ruleSet']['settings'] {
  const sameRules = draft.ruleSet.id === rules.id && draft.ruleSet.version === rules.version
  const locked = Object.fromEntries(rules.locked.map((setting) => [setting, rules.settings[setting]]))
  const merged = { ...(sameRules ? draft.ruleSet.settings : rules.settings), ...locked }
  const known = ruleSetById(rules.id, rules.version)
  return known !== undefined && settingsAllowed(known, merged).ok ? merged : rules.settings
}

/** The line of the legal basis that names the plan; `words` puts number, body and day into a sentence. */
export type PlanSentence = (number: string, issuedBy: string, issuedOn: string) => string

/** The form filled from the plan, for one of its units. */
export function withPlan(draft: MeetingDraft, { plan, digest, fingerprint }: ReadPlan, unit: PlanUnit, sentence: PlanSentence): MeetingDraft {
  const kept = meetingPlan(plan, unit, fingerprint)
  const title = plan.rounds[draft.round.number - 1]
  const filled: MeetingDraft = {
    ...draft,
    unit: { code: unit.code, name: unit.name, superior: plan.issuedBy },
    round: { ...draft.round, title: title ?? draft.round.title },
    ruleSet: { id: kept.ruleSet.id, version: kept.ruleSet.version, settings: settingsUnder(draft, kept.ruleSet) },
    plan: kept,
    planDigest: digest,
  }
  const basis = sentence(plan.number, plan.issuedBy, plan.issuedOn)
  const { legalBasis } = documentsOf(filled)
  return withDocuments(filled, { secrecy: plan.secrecy, legalBasis: legalBasis.includes(basis) ? legalBasis : [...legalBasis, basis] })
}

/** The fields stay as they are and are free again. */
export function withoutPlan(draft: MeetingDraft): MeetingDraft {
  const { plan: _, planDigest: __, ...rest } = draft
  return rest
}

/** A new plan as its form first appears. */
export function emptyPlan(ruleSetId: RuleSetId, today: string): PlanDraft {
  const known = ruleSetById(ruleSetId)
  if (known === undefined) throw new Error('a plan starts with a known rule set')
  return {
    number: '', issuedBy: '', issuedOn: today, rounds: [], secrecy: 'none', retentionMonths: null, deadline: '', phone: '',
    ruleSet: { id: known.id, version: known.version, settings: known.defaults, locked: ['denominator', 'validity', 'unmarked'] },
  }
}
