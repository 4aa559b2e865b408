/** Reading a roster file: XLSX, CSV, TSV in any encoding → tables or people, or what is wrong with the file. */
import type { Result } from '../domain/kernel/result'
import type { ImportReport, RosterOptions, RosterStage } from '../domain/meeting/rosterReport'
import type { Table, TableError } from '../domain/meeting/rosterTable'

export type ReadTable = (bytes: Uint8Array, name: string) => Promise<Result<{ readonly sheets: readonly Table[] }, TableError>>

export interface RosterWatch {
  readonly onStage?: (stage: RosterStage) => void
  /** Ends the reading at once, whatever it is doing: `roster/cancelled`. */
  readonly signal?: AbortSignal
}
export type ReadRoster = (name: string, bytes: Uint8Array, options: RosterOptions, watch: RosterWatch) => Promise<ImportReport>
