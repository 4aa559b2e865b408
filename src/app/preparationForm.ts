/** The checklist before the meeting as its screen changes it (R16): lines, and one change at a time. */
import type { MeetingDraft } from '../domain/meeting/meeting'
import { preparationSteps, withPreparation } from '../domain/meeting/preparationSteps'
import type { PreparationStep } from '../domain/meeting/preparation'

/** For screens, which see only types of the domain. */
export { preparationSteps, withPreparation }

/** A further line at the end, still empty. */
export const withOwnLine = (draft: MeetingDraft): MeetingDraft =>
  withPreparation(draft, { act: 'own', own: preparationSteps(draft).filter(({ act }) => act === 'own').length }, { title: '', date: '', done: false })

/** By day, days not known last: the order of doing. */
export const inOrderOfDoing = (steps: readonly PreparationStep[]): readonly PreparationStep[] =>
  [...steps].sort((a, b) => ((a.date || '9999') < (b.date || '9999') ? -1 : (a.date || '9999') > (b.date || '9999') ? 1 : 0))
