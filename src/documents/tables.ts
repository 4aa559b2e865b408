/**
 * Tables as the readers give them, their limits, and what can be wrong with a file.
 * Codes start with `roster/`; facts never quote the file's content.
 */
import type { Cell } from '../domain/meeting/rosterColumns'

export interface Table {
  readonly name: string
  readonly rows: readonly (readonly Cell[])[]
}

/** Largest file, in bytes; most rows and columns of one sheet. */
export const FILE_LIMIT = 20 * 1024 * 1024
export const ROW_LIMIT = 5000
export const COLUMN_LIMIT = 256
/** Characters of one cell: Excel's own limit. */
export const CELL_LIMIT = 32_767

export type ReadError =
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
  /** A quotation mark that is never closed would swallow the rows after it. */
  | { readonly code: 'roster/unclosed-quote'; readonly row: number }
