/**
 * Quorum of every list of a meeting for the numbers present (rules.md R4): what the opening screen shows while they are
 * typed; the opening itself checks again. Whole numbers only.
 */
import type { Meeting } from '../domain/meeting/meeting'
import { ruleSetById } from '../domain/rules/ruleSets'
import { quorumMet } from '../domain/rules/settings'

export interface QuorumView {
  readonly list: string
  readonly summoned: number
  readonly present: number
  /** Least number present. */
  readonly needed: number
  readonly met: boolean
}

/** @param present  per group letter; a group without a number counts as none */
export function quorumOf(meeting: Meeting, present: Readonly<Record<string, number>>): readonly QuorumView[] {
  const ruleSet = ruleSetById(meeting.ruleSet.id, meeting.ruleSet.version)
  if (ruleSet === undefined) throw new Error('a checked meeting has a known rule set')
  return meeting.lists.map(({ uuid, title }) => {
    const groups = meeting.voterGroups.filter(({ lists }) => lists.includes(uuid))
    const summoned = groups.reduce((sum, group) => sum + group.summoned, 0)
    const here = groups.reduce((sum, group) => sum + (present[group.letter] ?? 0), 0)
    const { numerator, denominator } = ruleSet.quorum
    return { list: title, summoned, present: here, needed: Math.ceil((summoned * numerator) / denominator), met: quorumMet(ruleSet, here, summoned) }
  })
}
