/**
 * The seven steps of set-up (product.md S1): which place of the form belongs to which step, and what each step still lacks.
 * Every fault and warning belongs to exactly one step, so that what the steps say adds up to what the whole form says.
 */
import type { MeetingFault, MeetingWarning } from '../domain/meeting/checkMeeting'

export const SET_UP_STEPS = ['unit', 'people', 'numbers', 'rules', 'committee', 'cards', 'device'] as const
export type SetUpStep = (typeof SET_UP_STEPS)[number]

/** First pattern that fits names the step; paths are those of `MeetingFault['field']`. */
const PLACES: readonly (readonly [RegExp, SetUpStep])[] = [
  [/^voterGroups(?:\.\d+\.(?:printed|releasePool))?$/, 'cards'],
  [/^(?:voterGroups\.|electorate|lists\.\d+\.electorate)/, 'numbers'],
  [/^lists/, 'people'],
  [/^ruleSet/, 'rules'],
  [/^committee/, 'committee'],
]

/** The step that holds this place of the form. */
export const stepOfPlace = (place: string): SetUpStep => PLACES.find(([pattern]) => pattern.test(place))?.[1] ?? 'unit'

export interface StepProgress {
  readonly step: SetUpStep
  readonly faults: readonly MeetingFault[]
  readonly warnings: readonly MeetingWarning[]
}

/** What every step lacks, in the order of the steps. */
export function setUpProgress(faults: readonly MeetingFault[], warnings: readonly MeetingWarning[]): readonly StepProgress[] {
  return SET_UP_STEPS.map((step) => ({
    step,
    faults: faults.filter(({ field }) => stepOfPlace(field) === step),
    warnings: warnings.filter(({ field }) => stepOfPlace(field) === step),
  }))
}

/** Where somebody who comes back goes on: the first step that lacks something. */
export const firstOpenStep = (progress: readonly StepProgress[]): SetUpStep => progress.find(({ faults }) => faults.length > 0)?.step ?? 'unit'

export const stepAfter = (step: SetUpStep): SetUpStep | undefined => SET_UP_STEPS[SET_UP_STEPS.indexOf(step) + 1]
export const stepBefore = (step: SetUpStep): SetUpStep | undefined => SET_UP_STEPS[SET_UP_STEPS.indexOf(step) - 1]
