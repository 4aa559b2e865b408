/**
 * The checks of a result that need its opening record and nothing else: arithmetic, outcomes, log and copies, each fault of
 * `checkStatement` under the check it belongs to.
 */
import { checkStatement } from '../domain/result/checkStatement'
import type { OpeningRecord } from '../domain/result/openingRecord'
import type { Statement } from '../domain/result/statement'
import type { StatementFault } from '../domain/result/statementFaults'
import { brokenLink, LOG_START } from '../domain/round/log'
import type { LogEntry } from '../domain/round/log'
import { textOf } from './canonicalReading'
import type { CheckFault, CheckId, Findings } from './checks'
import { sha256Hex } from './hashing'
import { checkCsv, statementCsv } from './statementCsv'
import { readLog } from './statementShape'

/** Checks that only `checkStatement` can answer: reached as soon as statement and opening record can be read. */
const OF_STATEMENT: readonly CheckId[] = ['result-signatures', 'agreement', 'questions', 'type', 'accounting', 'outcomes', 'unmarked-equal', 'log']

export function checkResult(statement: Statement, opening: OpeningRecord, { report }: Findings): void {
  for (const id of OF_STATEMENT) report(id, [])
  for (const fault of checkStatement(statement, opening.voterGroups)) report(checkOf(fault), fault)
}

/** The check a statement's fault belongs to. */
function checkOf(fault: StatementFault): CheckId {
  switch (fault.code) {
    case 'statement/configuration-disagrees':
      return fault.field === 'type' ? 'type' : 'agreement'
    case 'statement/lists-disagree':
    case 'statement/list-repeated':
    case 'statement/voter-groups-disagree':
    case 'statement/voter-group-numbers':
      return 'agreement'
    case 'statement/officials-count':
    case 'statement/official-disagrees':
      return 'questions'
    case 'statement/not-a-count':
    case 'statement/absent':
    case 'statement/handed':
    case 'statement/issued':
    case 'statement/issued-not-accounted':
    case 'statement/missing-reasons':
    case 'statement/card-box':
    case 'statement/released-over-pool':
    case 'statement/issued-over-present':
    case 'statement/present-over-summoned':
    case 'statement/no-quorum':
    case 'statement/list-numbers':
    case 'statement/electorate-below-summoned':
    case 'statement/device-ballots':
    case 'statement/valid':
    case 'statement/invalid':
    case 'statement/official-sum':
      return 'accounting'
    case 'statement/unknown-rule-set':
    case 'statement/settings-not-allowed':
    case 'statement/denominator':
    case 'statement/denominator-kind':
    case 'statement/levels':
    case 'statement/percent':
    case 'statement/outcome':
      return 'outcomes'
    case 'statement/unmarked-differ':
      return 'unmarked-equal'
    case 'statement/too-few-members':
    case 'statement/members-not-in-order':
      return 'result-signatures'
    case 'statement/log-head':
      return 'log'
  }
}

/** The log: unbroken, holding what the opening record saw, and the beginning of `nhat-ky.json`. */
export function checkLog(statement: Statement, opening: OpeningRecord, file: Uint8Array): readonly CheckFault[] {
  const faults: CheckFault[] = []
  const chained = (entries: readonly LogEntry[]): void => {
    const entry = brokenLink(entries, sha256Hex)
    if (entry !== undefined) faults.push({ code: 'log/broken-chain', entry })
  }
  chained(statement.log)
  const { logHead } = opening.device
  if (logHead !== LOG_START && !statement.log.some(({ hash }) => hash === logHead)) faults.push({ code: 'log/opening-not-in-it' })
  const whole = readLog(file)
  if (!whole.ok) return [...faults, whole.error]
  chained(whole.value)
  const differs = statement.log.find(({ hash }, i) => whole.value[i]?.hash !== hash)
  if (differs !== undefined) faults.push({ code: 'log/differs', entry: differs.number })
  return faults
}

export function checkTable(statement: Statement, file: Uint8Array): readonly CheckFault[] {
  const table = textOf(file.subarray(isMarked(file) ? 3 : 0))
  if (table === undefined) return [{ code: 'csv/unreadable' }]
  const verdict = checkCsv(table, statement)
  if (!verdict.ok) return [verdict.error]
  // The same cells in another spelling are no copy of ours: one table has one text, as everything else in a package.
  return isMarked(file) && `\ufeff${table}` === statementCsv(statement) ? [] : [{ code: 'csv/unreadable' }]
}

/** Begins with the UTF-8 byte order mark that spreadsheets want. */
const isMarked = (file: Uint8Array): boolean => file[0] === 0xef && file[1] === 0xbb && file[2] === 0xbf
