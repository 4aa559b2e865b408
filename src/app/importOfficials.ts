/**
 * Import of the people rated from a file (S1). Nothing is taken over here: the screen shows the report, and only a clean one
 * may be confirmed. A file that is too large is refused by its size, before a byte of it is read.
 */
import { err } from '../domain/kernel/result'
import type { ImportReport, RosterOptions } from '../domain/meeting/rosterReport'
import { ROSTER_FILE_LIMIT } from '../domain/meeting/rosterTable'
import type { RosterWatch } from '../ports/tables'
import type { World } from './world'

/** A file as a browser hands it over: its bytes only when they are asked for. */
export interface RosterFile {
  readonly name: string
  readonly size: number
  bytes(): Promise<Uint8Array>
}

export async function importOfficials({ readRoster }: Pick<World, 'readRoster'>, file: RosterFile, options: RosterOptions, watch: RosterWatch = {}): Promise<ImportReport> {
  const { name, size } = file
  if (size > ROSTER_FILE_LIMIT) return { sheets: [], sheet: '', import: err({ code: 'roster/too-large', size, limit: ROSTER_FILE_LIMIT }) }
  return readRoster(name, await file.bytes(), options, watch)
}
