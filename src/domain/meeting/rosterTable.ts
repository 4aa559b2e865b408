/** A roster file as tables, and what can be wrong with the file. Codes start with `roster/`; facts never quote its content. */
import type { Cell } from './rosterColumns'

export interface Table {
  readonly name: string
  readonly rows: readonly (readonly Cell[])[]
}

/** Largest roster file, in bytes. */
export const ROSTER_FILE_LIMIT = 20 * 1024 * 1024

export type TableError =
  | { readonly code: 'roster/empty' }
  | { readonly code: 'roster/too-large'; readonly size: number; readonly limit: number }
  | { readonly code: 'roster/too-many-rows'; readonly rows: number; readonly limit: number }
  | { readonly code: 'roster/too-many-columns'; readonly limit: number }
  | { readonly code: 'roster/cell-too-long'; readonly row: number; readonly column: number; readonly limit: number }
  | { readonly code: 'roster/unknown-type'; readonly kind: string }
  /** A workbook of Excel 97–2003 (.xls). */
  | { readonly code: 'roster/old-excel' }
  | { readonly code: 'roster/password-protected' }
  | { readonly code: 'roster/zip-bomb' }
  | { readonly code: 'roster/unreadable' }
  /** The secretary stopped the reading. */
  | { readonly code: 'roster/cancelled' }
  /** A quotation mark that is never closed would swallow the rows after it. */
  | { readonly code: 'roster/unclosed-quote'; readonly row: number }
