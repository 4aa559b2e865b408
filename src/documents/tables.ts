/**
 * Tables as the readers give them, their limits, and what can be wrong with a file.
 * Codes start with `roster/`; facts never quote the file's content.
 */
export type { Table, TableError as ReadError } from '../domain/meeting/rosterTable'

export { ROSTER_FILE_LIMIT as FILE_LIMIT } from '../domain/meeting/rosterTable'

/** Most rows and columns of one sheet. */
export const ROW_LIMIT = 5000
export const COLUMN_LIMIT = 256
/** Characters of one cell: Excel's own limit. */
export const CELL_LIMIT = 32_767
