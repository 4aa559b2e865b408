/**
 * checkStatement: everything a statement claims that follows from itself, from the opening record's voter groups and from
 * the verifier's own rule table, computed again (protocol.md §6, `verify`). The statement is untrusted: parsed and
 * shape-checked, nothing more. It does not see archives, signatures or digests; those are checked beside it.
 * Returns every fault, none of which hides another that does not depend on it; an empty array is agreement.
 */
import { denominatorValue } from '../outcome/outcome'
import { ruleSetById } from '../rules/ruleSets'
import { settingsAllowed } from '../rules/settings'
import { logHead } from '../round/log'
import { checkGroups, checkListNumbers, isCount, type VoterGroups } from './checkAccounting'
import { checkOfficialResults } from './checkOfficialResults'
import type { Statement, StatementList } from './statement'
import type { StatementFault } from './statementFaults'

export function checkStatement(statement: Statement, groups: VoterGroups): readonly StatementFault[] {
  return [
    ...checkGroups(statement, groups),
    ...checkListsTogether(statement),
    ...statement.lists.flatMap((_, index) => checkList(statement, index, groups)),
    ...checkSigners(statement),
  ]
}

/** What one meeting has once: no list twice, and the same rules, key cards and build in every list. */
function checkListsTogether({ lists }: Statement): readonly StatementFault[] {
  const faults: StatementFault[] = []
  lists.forEach(({ uuid }, index) => {
    if (lists.findIndex((list) => list.uuid === uuid) < index) faults.push({ code: 'statement/list-repeated', list: index + 1 })
  })
  const shared = (pick: (list: StatementList) => unknown, field: string): void => {
    if (new Set(lists.map((list) => JSON.stringify(pick(list)))).size > 1) faults.push({ code: 'statement/lists-disagree', field })
  }
  shared(({ configuration: { ruleSet } }) => [ruleSet.id, ruleSet.version], 'ruleSet')
  shared(({ configuration: { ruleSet: { settings } } }) => [settings.denominator, settings.validity, settings.unmarked], 'settings')
  shared(({ configuration }) => [configuration.threshold, configuration.trustees], 'committee')
  shared(({ configuration }) => configuration.electorate, 'electorate')
  shared(({ configuration }) => configuration.build, 'build')
  return faults
}

function checkList(statement: Statement, index: number, groups: VoterGroups): readonly StatementFault[] {
  const list = statement.lists[index]
  if (list === undefined) return []
  const at = index + 1
  const wrong = Object.entries(list.numbers).filter(([field, value]) => !(isCount(value ?? 0) && (value !== null || field === 'electorate')))
  if (wrong.length > 0) return wrong.map(([field]) => ({ code: 'statement/not-a-count', list: at, field }))
  const faults: StatementFault[] = [
    ...checkConfiguration(statement, list, at, groups),
    ...checkPeople(list, at),
    ...checkListNumbers(statement, index, groups),
  ]
  const { id, version, settings } = list.configuration.ruleSet
  const ruleSet = ruleSetById(id, version)
  if (ruleSet === undefined) return [...faults, { code: 'statement/unknown-rule-set', list: at, id, version }]
  if (!settingsAllowed(ruleSet, settings).ok) return [...faults, { code: 'statement/settings-not-allowed', list: at }]
  const { of, value } = list.denominator
  const expected = denominatorValue(settings.denominator, list.numbers, list.numbers.electorate)
  if (of !== settings.denominator) {
    faults.push({ code: 'statement/denominator-kind', list: at, found: of, expected: settings.denominator })
  }
  if (value !== expected) faults.push({ code: 'statement/denominator', list: at, found: value, expected: expected ?? null })
  // Percentages and classes are judged by the denominator that is right, not by the one stated.
  if (expected !== undefined) faults.push(...checkOfficialResults(list, at, ruleSet, expected))
  return faults
}

/** The frozen configuration says what the statement says. */
function checkConfiguration(statement: Statement, list: StatementList, at: number, groups: VoterGroups): readonly StatementFault[] {
  const { configuration: frozen, numbers } = list
  const voters = groups.filter((group) => group.lists.includes(list.uuid))
  const sum = (pick: (group: VoterGroups[number]) => number): number => voters.reduce((total, group) => total + pick(group), 0)
  const pairs: readonly (readonly [string, unknown, unknown])[] = [
    ['uuid', frozen.uuid, list.uuid],
    ['type', frozen.type, statement.type],
    ['roundId', frozen.roundId, statement.round.id],
    ['planDigest', frozen.planDigest, statement.planDigest],
    ['summoned', frozen.summoned, numbers.summoned],
    ['electorate', frozen.electorate, numbers.electorate],
    ['cards.printed', frozen.cards.printed, sum(({ printed }) => printed)],
    ['cards.releasePool', frozen.cards.releasePool, sum(({ releasePool }) => releasePool)],
  ]
  return pairs
    .filter(([, configured, stated]) => configured !== stated)
    .map(([field]) => ({ code: 'statement/configuration-disagrees', list: at, field }))
}

/** The people of the statement are the people of the frozen configuration, in its order. */
function checkPeople({ configuration, officials }: StatementList, at: number): readonly StatementFault[] {
  const frozen = configuration.officials
  if (frozen.length !== officials.length) {
    return [{ code: 'statement/officials-count', list: at, found: officials.length, expected: frozen.length }]
  }
  return officials.flatMap((official, index) =>
    (['name', 'position', 'birthDate', 'place', 'idCode'] as const)
      .filter((field) => official[field] !== frozen[index]?.[field])
      .map((field): StatementFault => ({ code: 'statement/official-disagrees', list: at, official: index + 1, field })),
  )
}

/** Who closed, and the head of the log they closed with. Signatures and the log's own chain are checked beside this. */
function checkSigners({ members, lists, devices, log }: Statement): readonly StatementFault[] {
  const faults: StatementFault[] = []
  const threshold = Math.max(0, ...lists.map(({ configuration }) => configuration.threshold))
  if (members.length < threshold) faults.push({ code: 'statement/too-few-members', members: members.length, threshold })
  const inOrder = members.every((member, index) => index === 0 || (members[index - 1] ?? '') < member)
  if (!inOrder) faults.push({ code: 'statement/members-not-in-order' })
  if (!devices.some((device) => device.logHead === logHead(log))) faults.push({ code: 'statement/log-head' })
  return faults
}
