/**
 * Import of the people rated from a file (S1): bytes → table → people with a verdict for every row. Nothing is taken over
 * here: the screen shows the report, and only a clean one may be confirmed.
 */
import type { Result } from '../domain/kernel/result'
import { err } from '../domain/kernel/result'
import { importRoster } from '../domain/meeting/importRoster'
import type { ImportError, ImportOptions, RosterImport } from '../domain/meeting/importRoster'
import type { TableError } from '../domain/meeting/rosterTable'
import type { ReadTable } from '../ports/tables'

export interface RosterOptions extends ImportOptions {
  /** Name of the sheet, where a workbook has several; the first that holds people otherwise. */
  readonly sheet?: string
}

export type ImportReport =
  | ({ readonly sheets: readonly string[]; readonly sheet: string } & { readonly import: Result<RosterImport, ImportError> })
  | { readonly sheets: readonly []; readonly sheet: ''; readonly import: { readonly ok: false; readonly error: TableError } }

export async function importOfficials(readTable: ReadTable, name: string, bytes: Uint8Array, options: RosterOptions): Promise<ImportReport> {
  const tables = await readTable(bytes, name)
  if (!tables.ok) return { sheets: [], sheet: '', import: err(tables.error) }
  const { sheets } = tables.value
  const names = sheets.map((sheet) => sheet.name)
  const chosen = sheets.find((sheet) => sheet.name === options.sheet)
  if (chosen !== undefined) return { sheets: names, sheet: chosen.name, import: importRoster(chosen.rows, options) }
  const attempts = sheets.map((sheet) => ({ sheet: sheet.name, import: importRoster(sheet.rows, options) }))
  const best = attempts.find((attempt) => attempt.import.ok) ?? attempts[0]
  if (best === undefined) return { sheets: [], sheet: '', import: err({ code: 'roster/empty' }) }
  return { sheets: names, ...best }
}
