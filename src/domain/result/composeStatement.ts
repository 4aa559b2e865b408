/**
 * composeStatement: the statement of a closed round (protocol.md §6, `ket-qua.json`) from what the round fixed and what the
 * archives say. Pure: the same parts give the same bytes once canonicalised. Percentages and classes are computed here once,
 * exactly; everything the statement holds is checked again by `checkStatement`, which knows nothing of this file.
 * Parts that do not belong together are a bug and throw.
 */
import { percent2 } from '../kernel/fraction'
import type { ListConfiguration } from '../meeting/configuration'
import type { Meeting } from '../meeting/meeting'
import { denominatorValue, outcomeOf } from '../outcome/outcome'
import { officialCounts } from '../outcome/tally'
import { listNumbers, type Accounting } from '../round/accounting'
import type { LogEntry } from '../round/log'
import type { RuleSet } from '../rules/ruleSet'
import { ruleSetById } from '../rules/ruleSets'
import type { Statement, StatementList, StatementOfficial } from './statement'

/** Everything per list stands in the order of `meeting.lists`. */
export interface StatementParts {
  readonly meeting: Meeting
  readonly configurations: readonly ListConfiguration[]
  readonly fingerprints: readonly { readonly configuration: string; readonly election: string }[]
  /** Per voter group, in the meeting's order. */
  readonly accounting: readonly Accounting[]
  /** The archive's result: per list, per official, one count per level in the rule set's order. */
  readonly results: readonly (readonly (readonly number[])[])[]
  /** SHA-256 hex. */
  readonly digests: readonly { readonly archive: string; readonly strongProofs: string; readonly encryptedTally: string }[]
  readonly devices: Statement['devices']
  readonly members: readonly string[]
  readonly openedAt: string
  readonly lockedAt: string
  readonly opening: Statement['opening']
  readonly log: readonly LogEntry[]
}

export function composeStatement(parts: StatementParts): Statement {
  const { meeting } = parts
  return {
    format: { name: 'hom-phieu/result', version: 1 },
    type: meeting.type,
    unit: { name: meeting.unit.name, code: meeting.unit.code, superior: meeting.unit.superior },
    meeting: { title: meeting.sitting.title, place: meeting.sitting.place, date: meeting.sitting.date },
    round: { id: meeting.roundId, number: meeting.round.number, title: meeting.round.title },
    planDigest: meeting.planDigest ?? null,
    replaces: meeting.replaces ?? null,
    accounting: parts.accounting,
    lists: meeting.lists.map((_, index) => composeList(parts, index)),
    devices: parts.devices,
    members: [...parts.members].sort(),
    openedAt: parts.openedAt,
    lockedAt: parts.lockedAt,
    opening: parts.opening,
    log: parts.log,
  }
}

function composeList(parts: StatementParts, index: number): StatementList {
  const list = part(parts.meeting.lists, index)
  const configuration = part(parts.configurations, index)
  const fingerprints = part(parts.fingerprints, index)
  const results = part(parts.results, index)
  const { archive, strongProofs, encryptedTally } = part(parts.digests, index)
  if (configuration.uuid !== list.uuid || results.length !== configuration.officials.length) {
    throw new Error('the parts of a statement do not belong together')
  }
  const letters = parts.meeting.voterGroups.filter((group) => group.lists.includes(list.uuid)).map((group) => group.letter as string)
  const numbers = listNumbers(parts.accounting.filter(({ group }) => letters.includes(group)))
  const { electorate, ruleSet: chosen } = configuration
  const ruleSet = ruleSetById(chosen.id, chosen.version)
  const denominator = denominatorValue(chosen.settings.denominator, numbers, electorate)
  if (ruleSet === undefined || denominator === undefined) throw new Error('a statement needs its rule set and its denominator')
  return {
    uuid: list.uuid,
    title: list.title,
    configuration,
    configurationFingerprint: fingerprints.configuration,
    electionFingerprint: fingerprints.election,
    archive,
    strongProofs,
    encryptedTally,
    numbers: { ...numbers, electorate },
    denominator: { of: chosen.settings.denominator, value: denominator },
    officials: results.map((levels, at) => ({
      ...part(configuration.officials, at),
      ...composeCounts(ruleSet, levels, numbers.collected, denominator),
    })),
  }
}

type Counts = Pick<StatementOfficial, 'valid' | 'invalid' | 'unmarked' | 'levels' | 'outcome'>

function composeCounts(ruleSet: RuleSet, levels: readonly number[], collected: number, denominator: number): Counts {
  const counts = officialCounts(levels, collected)
  const outcome = outcomeOf(ruleSet, levels, denominator)
  return {
    valid: counts.valid,
    invalid: counts.invalid,
    unmarked: counts.unmarked,
    // [96-QD Đ6.3] the count of each level and what part it is of the denominator
    levels: ruleSet.levels.map(({ code }, at) => {
      const count = part(levels, at)
      return { level: code, count, percent: percent2(count, denominator) }
    }),
    outcome: outcome && { code: outcome.code, article: outcome.article },
  }
}

function part<T>(parts: readonly T[], index: number): T {
  const found = parts[index]
  if (found === undefined) throw new Error(`a statement lacks part ${String(index)}`)
  return found
}
