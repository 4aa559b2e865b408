/**
 * The consolidated figures row by row (docs/canvass-columns.md): the rows of each result that counts, by unit code and round,
 * with what only the whole consolidation knows. Rows come one package at a time from wherever they were put, so that a table
 * of any length needs the memory of one package.
 */
import { settledRow } from '../domain/canvass/canvassRow'
import type { CanvassRow } from '../domain/canvass/canvassRow'
import type { CanvassReport } from './canvassFiles'

/** @param rowsOf  rows of the result with this SHA-256 */
export async function* canvassTable({ canvass, corrected }: CanvassReport, rowsOf: (digest: string) => Promise<readonly CanvassRow[]> | readonly CanvassRow[]): AsyncGenerator<readonly CanvassRow[]> {
  const expected = new Map(canvass.units.map((unit) => [unit.code, unit.expected]))
  const decided = new Map(canvass.settled.flatMap(({ packages, decision }) => packages.map(({ digest }) => [digest, decision] as const)))
  const places = new Map<string, number>()
  for (const { kind, places: all } of canvass.places) {
    if (kind === 'possible') continue
    const count = new Set(all.map(({ digest }) => digest)).size
    for (const { digest, list, ordinal } of all) places.set(`${digest} ${list} ${ordinal}`, count)
  }
  for (const { digest, unitCode, knownBy } of canvass.accepted) {
    const rows = await rowsOf(digest)
    yield rows.map((row) =>
      settledRow(row, {
        knownBy,
        expected: expected.get(unitCode) ?? false,
        decision: decided.get(digest),
        corrected: corrected.get(digest),
        placesOf: (list, ordinal) => places.get(`${digest} ${list} ${ordinal}`) ?? 1,
      }),
    )
  }
}
