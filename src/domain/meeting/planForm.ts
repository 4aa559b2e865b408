/**
 * Making a plan: the form of the level above and its list of units (typed, pasted or from a spreadsheet) become a `PlanFile`
 * without its signer, or everything that is wrong, line by line. Units are told apart by code, never by name.
 */
import { err, ok } from '../kernel/result'
import type { Result } from '../kernel/result'
import { cleanText, NAME_LIMIT } from '../kernel/names'
import { settingsAllowed } from '../rules/settings'
import { ruleSetById } from '../rules/ruleSets'
import { parseBirthDate } from './birthDate'
import type { PlanFile, PlanUnit } from './planFile'
import { foldHeader, textOf } from './rosterColumns'
import type { Row } from './rosterColumns'

export const UNITS_LIMIT = 5000
export const ROUNDS_LIMIT = 9
const TEXT_LIMIT = 200
const UNIT_CODE = /^[A-Za-z0-9._-]{1,40}$/

export type PlanDraft = Omit<PlanFile, 'format' | 'units' | 'signer' | 'issuedOn' | 'deadline'> & {
  /** Dates as typed, ISO where they could be read. */
  readonly issuedOn: string
  readonly deadline: string
}

export type PlanTextField = 'number' | 'issuedBy' | 'issuedOn' | 'deadline' | 'phone' | 'rounds'

export type PlanFault =
  | { readonly code: 'plan/text-missing'; readonly field: PlanTextField }
  | { readonly code: 'plan/text-too-long'; readonly field: PlanTextField; readonly limit: number }
  | { readonly code: 'plan/date-malformed'; readonly field: PlanTextField; readonly value: string }
  | { readonly code: 'plan/too-many-rounds'; readonly limit: number }
  | { readonly code: 'plan/rules-not-allowed' }
  | { readonly code: 'plan/no-units' }
  | { readonly code: 'plan/too-many-units'; readonly units: number; readonly limit: number }
  | { readonly code: 'plan/unit-code-malformed'; readonly line: number; readonly value: string }
  | { readonly code: 'plan/unit-name-missing'; readonly line: number; readonly unit: string }
  | { readonly code: 'plan/unit-name-too-long'; readonly line: number; readonly unit: string; readonly limit: number }
  | { readonly code: 'plan/unit-repeated'; readonly line: number; readonly earlier: number; readonly unit: string }
  | { readonly code: 'plan/no-unit-columns' }

export interface UnitLine {
  /** As a spreadsheet or an editor counts. */
  readonly line: number
  readonly code: string
  readonly name: string
}

/** Lines of "code; name", with a tab, semicolon or comma between them, as typed or pasted from a spreadsheet. */
export function unitLines(text: string): readonly UnitLine[] {
  return text.split(/\r?\n/).flatMap((raw, index) => {
    const line = cleanText(raw, ' ').text
    if (line === '') return []
    const [, code = line, name = ''] = /^([^\t;,]*)[\t;,](.*)$/.exec(raw.trim()) ?? []
    return [{ line: index + 1, code: cleanText(code, ' ').text, name: cleanText(name, ' ').text }]
  })
}

const CODE_HEADER = /^(?:ma|ma (?:don vi|dv|xa|phuong|to chuc)\b.*|unit ?code|code)$/
const NAME_HEADER = /^(?:ten|ten (?:don vi|dv|xa|phuong|to chuc)\b.*|don vi|unit ?name|unit|name)$/

/** Rows of a spreadsheet whose header names a column of codes and one of names; blank rows are left out. */
export function unitRows(rows: readonly Row[]): Result<readonly UnitLine[], PlanFault> {
  const at = rows.findIndex((row) => columnOf(row, CODE_HEADER) !== -1 && columnOf(row, NAME_HEADER) !== -1)
  const header = rows[at]
  if (header === undefined) return err({ code: 'plan/no-unit-columns' })
  const [codes, names] = [columnOf(header, CODE_HEADER), columnOf(header, NAME_HEADER)]
  return ok(
    rows.flatMap((row, index) => {
      const [code, name] = [cleanText(textOf(row[codes]), ' ').text, cleanText(textOf(row[names]), ' ').text]
      return index <= at || (code === '' && name === '') ? [] : [{ line: index + 1, code, name }]
    }),
  )
}

const columnOf = (row: Row, header: RegExp): number => row.findIndex((cell) => header.test(foldHeader(textOf(cell))))

/** The units of these lines, or what is wrong with each. */
export function checkUnits(lines: readonly UnitLine[]): Result<readonly PlanUnit[], readonly PlanFault[]> {
  if (lines.length === 0) return err([{ code: 'plan/no-units' }])
  if (lines.length > UNITS_LIMIT) return err([{ code: 'plan/too-many-units', units: lines.length, limit: UNITS_LIMIT }])
  const first = new Map<string, number>()
  const faults = lines.flatMap(({ line, code, name }): readonly PlanFault[] => {
    const earlier = first.get(code)
    if (earlier === undefined) first.set(code, line)
    return [
      ...(UNIT_CODE.test(code) ? [] : [{ code: 'plan/unit-code-malformed', line, value: code.slice(0, 40) } as const]),
      ...(name === '' ? [{ code: 'plan/unit-name-missing', line, unit: code.slice(0, 40) } as const] : []),
      ...([...name].length > TEXT_LIMIT ? [{ code: 'plan/unit-name-too-long', line, unit: code.slice(0, 40), limit: TEXT_LIMIT } as const] : []),
      ...(earlier !== undefined && code !== '' ? [{ code: 'plan/unit-repeated', line, earlier, unit: code.slice(0, 40) } as const] : []),
    ]
  })
  return faults.length === 0 ? ok(lines.map(({ code, name }) => ({ code, name }))) : err(faults)
}

function checkTexts(draft: PlanDraft): readonly PlanFault[] {
  const required: readonly PlanTextField[] = ['number', 'issuedBy', 'issuedOn']
  const texts: readonly (readonly [PlanTextField, string])[] = [
    ['number', draft.number], ['issuedBy', draft.issuedBy], ['issuedOn', draft.issuedOn], ['deadline', draft.deadline], ['phone', draft.phone],
    ...draft.rounds.map((title) => ['rounds', title] as const),
  ]
  return texts.flatMap(([field, text]): readonly PlanFault[] => {
    if (text === '') return required.includes(field) ? [{ code: 'plan/text-missing', field }] : []
    if ([...text].length > (field === 'rounds' || field === 'issuedBy' ? TEXT_LIMIT : NAME_LIMIT)) return [{ code: 'plan/text-too-long', field, limit: TEXT_LIMIT }]
    const isDate = field === 'issuedOn' || field === 'deadline'
    return isDate && !isDay(text) ? [{ code: 'plan/date-malformed', field, value: text.slice(0, 40) }] : []
  })
}

/** A day that exists, as ISO. */
export function isDay(text: string): boolean {
  const read = parseBirthDate(text)
  return /^\d{4}-\d\d-\d\d$/.test(text) && read.ok && read.value?.iso === text
}

function checkRules({ ruleSet }: PlanDraft): readonly PlanFault[] {
  const known = ruleSetById(ruleSet.id, ruleSet.version)
  return known !== undefined && settingsAllowed(known, ruleSet.settings).ok ? [] : [{ code: 'plan/rules-not-allowed' }]
}

/** Everything but the signer; `issuedOn` and `deadline` are whole days. */
export function completePlan(typed: PlanDraft, lines: readonly UnitLine[]): Result<Omit<PlanFile, 'signer'>, readonly PlanFault[]> {
  const tidy = (text: string): string => cleanText(text, ' ').text
  const draft: PlanDraft = {
    ...typed,
    number: tidy(typed.number), issuedBy: tidy(typed.issuedBy), phone: tidy(typed.phone), deadline: typed.deadline.trim(), issuedOn: typed.issuedOn.trim(),
    rounds: typed.rounds.map(tidy).filter((title) => title !== ''),
  }
  const units = checkUnits(lines)
  const faults: readonly PlanFault[] = [
    ...checkTexts(draft),
    ...(draft.rounds.length === 0 ? [{ code: 'plan/text-missing', field: 'rounds' } as const] : []),
    ...(draft.rounds.length > ROUNDS_LIMIT ? [{ code: 'plan/too-many-rounds', limit: ROUNDS_LIMIT } as const] : []),
    ...checkRules(draft),
    ...(units.ok ? [] : units.error),
  ]
  if (!units.ok || faults.length > 0) return err(faults)
  return ok({ ...draft, format: { name: 'hom-phieu/plan', version: 1 }, units: units.value, deadline: draft.deadline === '' ? null : draft.deadline })
}
