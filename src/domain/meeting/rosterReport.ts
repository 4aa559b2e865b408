/**
 * What reading a roster file comes to: its sheets, the one that was read, and the people in it with a verdict for every row,
 * or why there is no list in it. Stages are named while a large file is read.
 */
import type { Result } from '../kernel/result'
import type { ImportError, ImportOptions, RosterImport } from './importRoster'
import type { TableError } from './rosterTable'

export interface RosterOptions extends ImportOptions {
  /** Name of the sheet, where a workbook has several; the first that holds people otherwise. */
  readonly sheet?: string
}

export interface ImportReport {
  /** Sheets that hold something; none when the file cannot be read. */
  readonly sheets: readonly string[]
  readonly sheet: string
  readonly import: Result<RosterImport, ImportError | TableError>
}

/** Stages of reading: the file's cells, then the people in them. */
export type RosterStage = 'cells' | 'people'
