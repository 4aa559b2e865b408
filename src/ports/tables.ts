/** Reading a roster file: XLSX, CSV, TSV in any encoding → tables, or what is wrong with the file. */
import type { Result } from '../domain/kernel/result'
import type { Table, TableError } from '../domain/meeting/rosterTable'


export type ReadTable = (bytes: Uint8Array, name: string) => Promise<Result<{ readonly sheets: readonly Table[] }, TableError>>
