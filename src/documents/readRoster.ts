/**
 * readRoster: a file's name and bytes → tables → people with a verdict for every row (S1). Where nothing is said about the
 * sheet, the first one that holds people is taken. Works in Node, pages and workers; large files belong in a worker.
 */
import { err } from '../domain/kernel/result'
import { importRoster } from '../domain/meeting/importRoster'
import type { ImportReport, RosterOptions, RosterStage } from '../domain/meeting/rosterReport'
import { readTable } from './readTable'

interface Watch {
  readonly onStage?: (stage: RosterStage) => void
}

export async function readRoster(name: string, bytes: Uint8Array, options: RosterOptions, { onStage }: Watch = {}): Promise<ImportReport> {
  onStage?.('cells')
  const tables = await readTable(bytes, name)
  if (!tables.ok) return { sheets: [], sheet: '', import: err(tables.error) }
  onStage?.('people')
  const { sheets } = tables.value
  const names = sheets.map((sheet) => sheet.name)
  const chosen = sheets.find((sheet) => sheet.name === options.sheet)
  if (chosen !== undefined) return { sheets: names, sheet: chosen.name, import: importRoster(chosen.rows, options) }
  const attempts = sheets.map((sheet) => ({ sheet: sheet.name, import: importRoster(sheet.rows, options) }))
  const best = attempts.find((attempt) => attempt.import.ok) ?? attempts[0]
  if (best === undefined) return { sheets: [], sheet: '', import: err({ code: 'roster/empty' }) }
  return { sheets: names, ...best }
}
