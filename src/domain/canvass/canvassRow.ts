/**
 * CanvassRow: the figures of one person in one list as one flat row, the same columns for every rule set, so that the table
 * loads into a database as it is (docs/canvass-columns.md). Everything is text, a whole number or a flag: shares are whole
 * hundredths of a per cent, so nothing is rounded twice and no decimal sign depends on a language.
 */
import { RULE_SETS } from '../rules/ruleSets'
import type { Statement, StatementList, StatementOfficial } from '../result/statement'
import type { CorrectedResult } from './correctedResults'
import type { KeysKnownBy, PackageDigests } from './verifiedPackage'

export type CanvassCell = string | number | boolean | null
export type CanvassRow = Readonly<Record<string, CanvassCell>>

export interface CanvassColumn {
  readonly name: string
  readonly kind: 'text' | 'whole' | 'flag'
  readonly nullable: boolean
}

/** Levels of every rule set, each once, in the order of the rule sets. */
export const LEVEL_CODES: readonly string[] = [...new Set(RULE_SETS.flatMap(({ levels }) => levels.map(({ code }) => code)))]

const columnName = (level: string): string => level.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

const text = (name: string, nullable = false): CanvassColumn => ({ name, kind: 'text', nullable })
const whole = (name: string, nullable = false): CanvassColumn => ({ name, kind: 'whole', nullable })

/** Columns that the package itself fills. */
const PACKAGE_COLUMNS: readonly CanvassColumn[] = [
  text('type'), text('unit_code'), text('unit_name'), text('superior'), text('meeting_title'), text('meeting_date'),
  text('round_id'), whole('round_number'), text('round_title'), whole('list_number'), text('list_uuid'), text('list_title'),
  text('rule_set'), whole('rule_set_version'), text('validity'), text('unmarked_rule'), text('denominator'), whole('denominator_value'),
  whole('summoned'), whole('present'), whole('issued'), whole('collected'), whole('unused'), whole('missing'), whole('electorate', true),
  whole('person_number'), text('person_name'), text('person_position'), text('birth_date', true), text('place'), text('id_code', true),
  whole('valid'), whole('invalid'), whole('unmarked'),
  ...LEVEL_CODES.flatMap((code) => [whole(`${columnName(code)}_count`, true), whole(`${columnName(code)}_hundredths`, true)]),
  text('outcome_code', true), text('outcome_article', true),
  text('result_digest'), text('result_fingerprint'), text('opening_fingerprint'),
]
/** Columns that the consolidation adds. */
const SETTLED_COLUMNS: readonly CanvassColumn[] = [
  text('keys_known_how'), text('keys_known_by'), text('keys_known_at'), text('keys_known_channel'),
  { name: 'expected_unit', kind: 'flag', nullable: false }, text('decided_by', true), text('decision_document', true), whole('places'),
  whole('corrections'), text('correction_digest', true), text('correction_fingerprint', true),
]
export const CANVASS_COLUMNS: readonly CanvassColumn[] = [...PACKAGE_COLUMNS, ...SETTLED_COLUMNS]

/** What is known only when every package is there. */
export interface Settled {
  readonly knownBy: KeysKnownBy
  readonly expected: boolean
  readonly decision: { readonly by: string; readonly document: string } | undefined
  /** In how many results this person is surely rated, by 1-based list and person. */
  readonly placesOf: (list: number, ordinal: number) => number
  /** Corrections that stand beside the signed figures, which stay as they are. */
  readonly corrected: CorrectedResult | undefined
}

/** Rows of one package, without the settled columns. */
export function rowsOf(statement: Statement, { digest, fingerprint, openingFingerprint }: Pick<PackageDigests, 'digest' | 'fingerprint' | 'openingFingerprint'>): readonly CanvassRow[] {
  const evidence = { result_digest: digest, result_fingerprint: fingerprint, opening_fingerprint: openingFingerprint }
  return statement.lists.flatMap((list, i) => {
    const common = { ...roundCells(statement), ...listCells(list, i + 1) }
    return list.officials.map((official, j) => ({ ...common, ...personCells(official, j + 1), ...evidence }))
  })
}

export const settledRow = (row: CanvassRow, { knownBy, expected, decision, placesOf, corrected }: Settled): CanvassRow => ({
  ...row,
  keys_known_how: knownBy.how, keys_known_by: knownBy.by, keys_known_at: knownBy.at, keys_known_channel: knownBy.channel,
  expected_unit: expected,
  decided_by: decision?.by ?? null,
  decision_document: decision?.document ?? null,
  places: placesOf(Number(row['list_number']), Number(row['person_number'])),
  corrections: corrected?.count ?? 0, correction_digest: corrected?.last.digest ?? null, correction_fingerprint: corrected?.last.fingerprint ?? null,
})

const roundCells = ({ type, unit, meeting, round }: Statement): CanvassRow => ({
  type, unit_code: unit.code, unit_name: unit.name, superior: unit.superior, meeting_title: meeting.title, meeting_date: meeting.date,
  round_id: round.id, round_number: round.number, round_title: round.title,
})

const listCells = ({ uuid, title, configuration: { ruleSet }, denominator, numbers }: StatementList, number: number): CanvassRow => ({
  list_number: number, list_uuid: uuid, list_title: title,
  rule_set: ruleSet.id, rule_set_version: ruleSet.version, validity: ruleSet.settings.validity, unmarked_rule: ruleSet.settings.unmarked,
  denominator: denominator.of, denominator_value: denominator.value,
  summoned: numbers.summoned, present: numbers.present, issued: numbers.issued, collected: numbers.collected, unused: numbers.unused,
  missing: numbers.missing, electorate: numbers.electorate,
})

function personCells(official: StatementOfficial, number: number): CanvassRow {
  const cells: Record<string, CanvassCell> = {
    person_number: number, person_name: official.name, person_position: official.position, birth_date: official.birthDate,
    place: String(official.place), id_code: official.idCode, valid: official.valid, invalid: official.invalid, unmarked: official.unmarked,
  }
  for (const code of LEVEL_CODES) {
    const level = official.levels.find((one) => one.level === code)
    cells[`${columnName(code)}_count`] = level?.count ?? null
    cells[`${columnName(code)}_hundredths`] = hundredths(level?.percent ?? null)
  }
  cells['outcome_code'] = official.outcome?.code ?? null
  cells['outcome_article'] = official.outcome?.article ?? null
  return cells
}

/** "53,33" → 5333: the statement's own rounding, read back exactly. */
const hundredths = (percent: string | null): number | null => (percent === null ? null : Number(percent.replace(',', '')))
