/** The meeting that a simulation pretends to hold: sample names, the given people, numbers and rules. */
import { cardsToPrint } from '../domain/meeting/cardNumbers'
import type { Meeting, MeetingDraft } from '../domain/meeting/meeting'
import type { Official } from '../domain/meeting/officials'
import type { RuleSet, RuleSettings } from '../domain/rules/ruleSet'

export interface Simulation {
  readonly officials: readonly Official[]
  /** Level code or undefined per official, one entry a ballot. */
  readonly ballots: readonly (readonly (string | undefined)[])[]
  readonly ruleSet: RuleSet
  readonly settings: RuleSettings
  readonly summoned: number
  readonly present: number
  readonly issued: number
  readonly electorate: number | undefined
  readonly members: number
  readonly threshold: number
  readonly group: Meeting['group']
}

export function simulatedDraft(draft: MeetingDraft, input: Simulation, today: string): MeetingDraft {
  const [list] = draft.lists
  const [group] = draft.voterGroups
  if (list === undefined || group === undefined) throw new Error('an empty draft has one list and one voter group')
  return {
    ...draft,
    unit: { name: 'Đơn vị mô phỏng', code: 'MO-PHONG', superior: '' },
    sitting: { title: 'Hội nghị mô phỏng', place: 'Dòng lệnh', date: today, time: '08:00' },
    group: input.group,
    ruleSet: { id: input.ruleSet.id, version: input.ruleSet.version, settings: input.settings },
    lists: [{ ...list, officials: input.officials }],
    voterGroups: [{ ...group, summoned: input.summoned, printed: cardsToPrint(input.summoned), releasePool: 0 }],
    ...(input.electorate === undefined ? {} : { electorate: input.electorate }),
    committee: {
      members: Array.from({ length: input.members }, (_, i) => ({ name: `Thành viên ${String(i + 1)}`, role: 'Ủy viên' })),
      threshold: input.threshold,
      reserveCard: false,
    },
  }
}
