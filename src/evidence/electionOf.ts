/**
 * electionOf: the Belenios election of one list (protocol.md §2), built from the frozen configuration: once when the round is
 * made ready, and again by the verifier from what the package says, to be compared text for text.
 *
 *   name         round title – list title
 *   description  `hom-phieu/1 ` + SHA-256 hex of the canonical configuration: φ, and every proof with it, binds the configuration
 *   questions    "n. Full name — position", answers = the rule set's levels in order, min 0, max 1
 */
import { electionRecord } from '../belenios/election'
import type { Question } from '../belenios/election'
import { groupNamed } from '../belenios/group/groups'
import { canonicalJson } from '../domain/kernel/canonicalJson'
import { DESCRIPTION_PREFIX, electionName, questionText } from '../domain/meeting/configuration'
import type { ListConfiguration } from '../domain/meeting/configuration'
import type { Meeting } from '../domain/meeting/meeting'
import type { Official } from '../domain/meeting/officials'
import type { RuleSet } from '../domain/rules/ruleSet'
import { ruleSetById } from '../domain/rules/ruleSets'
import { sha256Hex } from './hashing'

/** Description of the election of a list with this configuration. */
export const electionDescription = (configuration: ListConfiguration): string => DESCRIPTION_PREFIX + sha256Hex(canonicalJson(configuration))

/** One question an official, in order. */
export const questionsOf = (officials: readonly Pick<Official, 'name' | 'position'>[], ruleSet: Pick<RuleSet, 'levels'>): readonly Question[] =>
  officials.map((official, index) => ({
    answers: ruleSet.levels.map(({ label }) => label.normalize('NFC')),
    min: 0,
    max: 1,
    question: questionText(official, index),
  }))

export interface ElectionParts {
  readonly roundTitle: string
  readonly listTitle: string
  readonly group: string
  readonly configuration: ListConfiguration
  /** pt of the election key. */
  readonly publicKey: string
}

/** Exact election record; undefined if this build knows neither the group nor the rule set of that version. */
export function rebuildElection(parts: ElectionParts): string | undefined {
  const { configuration } = parts
  const ruleSet = ruleSetById(configuration.ruleSet.id, configuration.ruleSet.version)
  const group = groupNamed(parts.group)
  if (ruleSet === undefined || group === undefined) return undefined
  return electionRecord({
    description: electionDescription(configuration),
    name: electionName(parts.roundTitle, parts.listTitle),
    group,
    publicKey: parts.publicKey,
    questions: questionsOf(configuration.officials, ruleSet),
    uuid: configuration.uuid,
  })
}

/** Exact election record of the list at 0-based `index` of a checked meeting. */
export function electionOf(meeting: Meeting, index: number, configuration: ListConfiguration, publicKey: string): string {
  const list = meeting.lists[index]
  if (list?.uuid !== configuration.uuid) throw new RangeError('list and configuration do not belong together')
  const record = rebuildElection({ roundTitle: meeting.round.title, listTitle: list.title, group: meeting.group, configuration, publicKey })
  if (record === undefined) throw new Error('a checked meeting has a rule set and a group of this build')
  return record
}
