/**
 * The consolidation as tables for people (XLSX, and CSV beside a table of figures): one row a unit with its digests, one a
 * file with its reasons, people in two places side by side, what waits for a decision, sums by rules. Texts are Vietnamese:
 * these are papers. Columns of figures: `figureCells`, from the rows of docs/canvass-columns.md.
 */
import type { Canvass } from '../domain/canvass/canvass'
import type { CorrectedResults } from '../domain/canvass/correctedResults'
import { LEVEL_CODES } from '../domain/canvass/canvassRow'
import type { CanvassRow } from '../domain/canvass/canvassRow'
import type { RulesSummary } from '../domain/canvass/summary'
import { RULE_SETS, ruleSetById } from '../domain/rules/ruleSets'
import { canvassVi as words } from '../words/canvass'
import { cellName } from './office/sheetCells'
import type { SheetCell } from './office/sheetCells'
import type { SheetColumn } from './office/sheetFrames'

const { columns: heads } = words

type Column = SheetColumn & { readonly title: string }

/** A table of texts and numbers, the heading apart. */
export interface PlainTable {
  readonly name: string
  readonly columns: readonly Column[]
  /** Columns that say whose row it is. */
  readonly frozenColumns?: number
  readonly rows: readonly (readonly (string | number)[])[]
}

const column = (title: string, width = 14): Column => ({ title, width })
/** 64 hexadecimal digits in two lines; 16 symbols and a time in one. */
const DIGEST = 35
const FINGERPRINT = 25
const TIME = 28
/** "Có 1 bản đính chính" and a fingerprint below it. */
const CORRECTION = 25
const yesNo = (value: boolean): string => (value ? words.yes : words.no)

/** Word for a class of a result; its code where no words are known. */
export const outcomeName = (code: string): string => (code === '' ? words.noClass : ((words.outcomes as Readonly<Record<string, string>>)[code] ?? code))
export const denominatorName = (code: string): string => (words.denominators as Readonly<Record<string, string>>)[code] ?? code

/** Label of a level wherever it is defined first, as a heading. */
export function levelHeading(code: string): string {
  const label = RULE_SETS.flatMap(({ levels }) => levels).find((level) => level.code === code)?.label ?? code
  return label.charAt(0).toLocaleUpperCase('vi') + label.slice(1)
}

/** Levels that none of these rules has: their columns keep their places, unseen. */
const unknownTo = (summaries: readonly RulesSummary[]): ((code: string) => boolean) => {
  const known = new Set(summaries.flatMap(({ marks }) => Object.keys(marks)))
  return (code) => !known.has(code)
}

/** In a table of results: that corrections stand beside the signed figures, and which is the last. */
export const correctedCell = (count: number, fingerprint: string): string => (count === 0 ? '' : words.corrected(count, fingerprint))

export function unitsTable({ units, settled }: Canvass, corrected: CorrectedResults): PlainTable {
  const decided = new Map(settled.flatMap(({ packages, decision }) => packages.map(({ digest }) => [digest, decision] as const)))
  const rows = units.flatMap(({ code, name, expected, state, accepted }) => {
    const unit = [code, name, yesNo(expected), words.states[state]]
    if (accepted.length === 0) return [[...unit, '', '', '', '', '', '', '', '', '', '', '', words.next[state]]]
    return accepted.map(({ roundNumber, digest, fingerprint, openingFingerprint, knownBy }) => [
      ...unit, roundNumber, digest, fingerprint, openingFingerprint, words.keysKnown[knownBy.how], knownBy.by, knownBy.at, knownBy.channel,
      decided.get(digest)?.by ?? '', decided.get(digest)?.document ?? '', correctedCell(corrected.get(digest)?.count ?? 0, corrected.get(digest)?.last.fingerprint ?? ''), words.next[state],
    ])
  })
  return {
    name: words.sheets.units, rows, frozenColumns: 2,
    columns: [
      column(heads.unitCode), column(heads.unitName, 32), column(heads.expected, 10), column(heads.state, 16), column(heads.round, 7), column(heads.digest, DIGEST), column(heads.fingerprint, FINGERPRINT),
      column(heads.openingFingerprint, FINGERPRINT), column(heads.keysHow, 24), column(heads.keysBy, 22), column(heads.keysAt, TIME), column(heads.keysChannel, 20), column(heads.decidedBy, 22), column(heads.document, 18), column(heads.correction, CORRECTION), column(heads.next, 40),
    ],
  }
}

export function mattersTable({ open, settled }: Canvass): PlainTable {
  const rows = [
    ...open.map((matter) => ({ ...matter, decision: undefined })), ...settled,
  ].flatMap(({ reasons, packages, decision }) =>
    packages.map(({ unitCode, unitName, roundNumber, digest, fingerprint }) => [
      unitCode, unitName, roundNumber, digest, fingerprint, reasons.map((reason) => words.reasons[reason]).join('; '),
      decision === undefined ? '' : yesNo(decision.kept.includes(digest)), decision?.by ?? '', decision?.document ?? '', decision?.at ?? '',
    ]),
  )
  return {
    name: words.sheets.matters, rows, frozenColumns: 2,
    columns: [
      column(heads.unitCode), column(heads.unitName, 26), column(heads.round, 7), column(heads.digest, DIGEST), column(heads.fingerprint, FINGERPRINT), column(heads.reasons, 38), column(heads.kept, 8),
      column(heads.decidedBy, 20), column(heads.document, 16), column(heads.keysAt, TIME),
    ],
  }
}

/** One row a place; rows of one person stand under one another. */
export function placesTable({ places }: Canvass): PlainTable {
  const rows = places.flatMap(({ kind, places: all, samePlaceTwice }, i) =>
    all.map(({ name, birthDate, idCode, place, unitCode, unitName, roundNumber, digest }) => [
      i + 1, words.placesKinds[kind] + (samePlaceTwice ? `. ${words.samePlaceTwice}` : ''), name, birthDate ?? '', idCode ?? '', String(place), unitCode, unitName, roundNumber, digest,
    ]),
  )
  return {
    name: words.sheets.places, rows, frozenColumns: 3,
    columns: [
      column(heads.number, 6), column(heads.kind, 36), column(heads.person, 28), column(heads.birthDate, 12), column(heads.idCode, 14), column(heads.place, 8), column(heads.unitCode), column(heads.unitName, 32),
      column(heads.round, 7), column(heads.digest, DIGEST),
    ],
  }
}

export interface ToldFile {
  readonly file: string
  readonly fate: keyof typeof words.fates
  readonly codes: readonly string[]
  readonly unitCode: string | null
  readonly digest: string | null
  readonly sameAs: string | null
}

export const filesTable = (files: readonly ToldFile[]): PlainTable => ({
  name: words.sheets.files,
  rows: files.map(({ file, fate, codes, unitCode, digest, sameAs }) => [file, words.fates[fate], unitCode ?? '', digest ?? '', sameAs ?? '', codes.join('; ')]),
  frozenColumns: 1,
  columns: [column(heads.file, 50), column(heads.fate, 26), column(heads.unitCode), column(heads.digest, DIGEST), column(heads.sameAs, 40), column(heads.codes, 50)],
})

export function sumsTable(summaries: readonly RulesSummary[]): PlainTable {
  const outcomes = [...new Set(summaries.flatMap((summary) => Object.keys(summary.outcomes)))].sort()
  const unknown = unknownTo(summaries)
  const rows = summaries.map(({ rules, units, lists, ratings, issued, collected, marks, unmarked, outcomes: classes }) => [
    ruleSetById(rules.ruleSet, rules.version)?.title ?? rules.ruleSet, denominatorName(rules.denominator), units, lists, ratings, issued, collected,
    ...LEVEL_CODES.map((code) => marks[code] ?? ''), unmarked, ...outcomes.map((code) => classes[code] ?? 0),
  ])
  return {
    name: words.sheets.sums, rows,
    columns: [
      column(heads.ruleSet, 50), column(heads.of, 20), column(heads.units, 10), column(heads.lists, 10), column(heads.ratings, 12), column(heads.issued, 12), column(heads.collected, 12),
      ...LEVEL_CODES.map((code) => ({ ...column(levelHeading(code), 14), hidden: unknown(code) })), column(heads.unmarked, 14), ...outcomes.map((code) => column(outcomeName(code), 24)),
    ],
  }
}

/** Columns of the sheet of figures, which is as long as all results together. */
export function figureColumns(summaries: readonly RulesSummary[]): Pick<PlainTable, 'columns' | 'frozenColumns'> {
  const unknown = unknownTo(summaries)
  return {
    frozenColumns: 6,
    columns: [
      column(heads.unitCode), column(heads.unitName, 26), column(heads.round, 7), column(heads.list, 20), column(heads.number, 6), column(heads.person, 26), column(heads.position, 32), column(heads.birthDate, 12),
      column(heads.place, 8), column(heads.issued, 10), column(heads.collected, 10), column(heads.valid, 10), column(heads.unmarked, 10), column(heads.of, 20), column(heads.ofValue, 12),
      ...LEVEL_CODES.flatMap((code) => [levelHeading(code), heads.percentOf(levelHeading(code))].map((title) => ({ ...column(title, 12), hidden: unknown(code) }))),
      column(heads.outcome, 32), column(heads.article, 14), column(heads.places, 8), column(heads.correction, CORRECTION), column(heads.fingerprint, FINGERPRINT), column(heads.digest, DIGEST),
    ],
  }
}
const FIRST_LEVEL = 15
/** Columns of the sheet of figures, from 0. */
export const FIGURE_PLACES = { unmarked: 12, ofValue: 14, count: (level: number) => FIRST_LEVEL + 2 * level, share: (level: number) => FIRST_LEVEL + 2 * level + 1 } as const

/** How many ballots of a level; undefined where the rules have no such level. */
export function levelCount(row: CanvassRow, code: string): number | undefined {
  const count = row[`${code.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}_count`]
  return typeof count === 'number' ? count : undefined
}

/** One person; shares are formulas of the counts in the same row, the `at`th of the sheet from 0. */
export function figureCells(row: CanvassRow, at: number): readonly SheetCell[] {
  const of = Number(row['denominator_value'])
  const levels = LEVEL_CODES.flatMap((code, i): SheetCell[] => {
    const count = levelCount(row, code)
    if (count === undefined) return [null, null]
    const [counted, whole] = [cellName(at, FIGURE_PLACES.count(i)), cellName(at, FIGURE_PLACES.ofValue)]
    return [count, { formula: `IF(${whole}=0,"",${counted}/${whole})`, value: of === 0 ? '' : count / of }]
  })
  const cell = (name: string): SheetCell => row[name] ?? null
  return [
    cell('unit_code'), cell('unit_name'), cell('round_number'), cell('list_title'), cell('person_number'), cell('person_name'), cell('person_position'), cell('birth_date'),
    cell('place'), cell('issued'), cell('collected'), cell('valid'), cell('unmarked'), denominatorName(String(row['denominator'])), of, ...levels,
    outcomeName(String(row['outcome_code'] ?? '')), cell('outcome_article'), cell('places'), correctedCell(Number(row['corrections'] ?? 0), String(row['correction_fingerprint'])), cell('result_fingerprint'), cell('result_digest'),
  ]
}
