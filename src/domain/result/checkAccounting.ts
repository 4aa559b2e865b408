/**
 * The identities of card accounting (rules.md §2), recomputed per voter group of a statement, and the sums per list.
 * Works on a parsed, shape-checked, untrusted statement; the groups and their lists come from the opening record, which was
 * signed before the first ballot. Where a number is no count, nothing further is computed from that group.
 */
import { listNumbers, type Accounting } from '../round/accounting'
import { quorumMet } from '../rules/settings'
import { ruleSetById } from '../rules/ruleSets'
import type { OpeningRecord } from './openingRecord'
import type { Statement, StatementList } from './statement'
import type { StatementFault } from './statementFaults'

export type VoterGroups = OpeningRecord['voterGroups']

export const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0

const COUNTS = [
  'summoned', 'present', 'absent', 'printed', 'leftover', 'handed', 'released', 'replaced',
  'voided', 'issued', 'collected', 'unused', 'missing', 'cardBox',
] as const satisfies readonly (keyof Accounting)[]

/** Every group of the statement, against itself and against the opening record. */
export function checkGroups(statement: Statement, groups: VoterGroups): readonly StatementFault[] {
  const letters = statement.accounting.map(({ group }) => group)
  const agree = letters.length === groups.length && groups.every(({ letter }, index) => letter === letters[index])
  const faults: StatementFault[] = agree ? [] : [{ code: 'statement/voter-groups-disagree' }]
  for (const accounting of statement.accounting) {
    const group = groups.find(({ letter }) => letter === accounting.group)
    const wrong = COUNTS.filter((field) => !isCount(accounting[field]))
    faults.push(...wrong.map((field) => ({ code: 'statement/not-a-count', group: accounting.group, field }) as const))
    if (wrong.length === 0) faults.push(...checkIdentities(accounting), ...checkBounds(accounting, group))
  }
  return faults
}

function checkIdentities(a: Accounting): readonly StatementFault[] {
  const { group } = a
  const faults: StatementFault[] = []
  const equal = (code: 'statement/absent' | 'statement/handed' | 'statement/issued', found: number, expected: number): void => {
    if (found !== expected) faults.push({ code, group, found, expected })
  }
  equal('statement/absent', a.absent, a.summoned - a.present)
  equal('statement/handed', a.handed, a.printed - a.leftover)
  equal('statement/issued', a.issued, a.handed + a.released - a.replaced - a.voided)
  const accounted = a.collected + a.unused + a.missing
  if (accounted !== a.issued) faults.push({ code: 'statement/issued-not-accounted', group, issued: a.issued, accounted })
  const reasoned = a.missingReasons.filter(({ count, reason }) => isCount(count) && reason.trim() !== '')
  const explained = reasoned.reduce((sum, { count }) => sum + count, 0)
  if (explained !== a.missing || reasoned.length < a.missingReasons.length) {
    faults.push({ code: 'statement/missing-reasons', group, missing: a.missing, explained })
  }
  const expected = a.collected - a.released
  if (a.cardBox !== expected && (a.cardBoxReason ?? '').trim() === '') {
    faults.push({ code: 'statement/card-box', group, cardBox: a.cardBox, expected })
  }
  return faults
}

function checkBounds(a: Accounting, opened: VoterGroups[number] | undefined): readonly StatementFault[] {
  const { group, issued, present, summoned, released } = a
  const faults: StatementFault[] = []
  if (issued > present) faults.push({ code: 'statement/issued-over-present', group, issued, present })
  if (present > summoned) faults.push({ code: 'statement/present-over-summoned', group, present, summoned })
  if (opened === undefined) return faults
  for (const field of ['summoned', 'printed'] as const) {
    if (a[field] !== opened[field]) {
      faults.push({ code: 'statement/voter-group-numbers', group, field, found: a[field], expected: opened[field] })
    }
  }
  if (released > opened.releasePool) {
    faults.push({ code: 'statement/released-over-pool', group, released, pool: opened.releasePool })
  }
  return faults
}

/** Numbers of one list: the sum of its groups, the quorum, the electorate, the ballots of all tablets. */
export function checkListNumbers(statement: Statement, index: number, groups: VoterGroups): readonly StatementFault[] {
  const list = statement.lists[index]
  if (list === undefined) return []
  const at = index + 1
  const { electorate, ...numbers } = list.numbers
  const faults: StatementFault[] = []
  const sums = listNumbers(statement.accounting.filter(({ group }) => rates(groups, group, list)))
  for (const field of ['summoned', 'present', 'issued', 'collected', 'unused', 'missing'] as const) {
    if (numbers[field] !== sums[field]) {
      faults.push({ code: 'statement/list-numbers', list: at, field, found: numbers[field], expected: sums[field] })
    }
  }
  const { present, summoned, collected } = numbers
  const ruleSet = ruleSetById(list.configuration.ruleSet.id, list.configuration.ruleSet.version)
  if (ruleSet !== undefined && !quorumMet(ruleSet, present, summoned)) {
    faults.push({ code: 'statement/no-quorum', list: at, present, summoned }) // [96-QD Đ3.2]
  }
  if (electorate !== null && electorate < summoned) {
    faults.push({ code: 'statement/electorate-below-summoned', list: at, electorate, summoned })
  }
  const ballots = statement.devices.reduce((sum, device) => sum + (device.ballots[index] ?? 0), 0)
  const allCounts = statement.devices.every((device) => device.ballots.length === statement.lists.length && device.ballots.every(isCount))
  if (ballots !== collected || !allCounts) faults.push({ code: 'statement/device-ballots', list: at, found: ballots, collected })
  return faults
}

const rates = (groups: VoterGroups, letter: string, list: StatementList): boolean =>
  groups.some((group) => group.letter === letter && group.lists.includes(list.uuid))
