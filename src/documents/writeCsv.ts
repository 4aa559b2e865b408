/**
 * Writes CSV that Vietnamese Excel opens right away: UTF-8 with BOM, `;`, CRLF, quotes doubled (rules.md §5).
 * A text cell that a spreadsheet could run as a formula (= + - @ Tab CR in front) gets a leading apostrophe;
 * numbers are written as they are. The same rows always give the same bytes.
 */

export type CsvCell = string | number

const BOM = '\ufeff'

/** Text with a BOM; every row ends with CRLF. Numbers must be finite. */
export function writeCsv(rows: readonly (readonly CsvCell[])[]): string {
  return BOM + rows.map((row) => `${row.map(writeCell).join(';')}\r\n`).join('')
}

function writeCell(cell: CsvCell): string {
  if (typeof cell === 'number') {
    if (!Number.isFinite(cell)) throw new RangeError('writeCsv: a number must be finite')
    return String(cell)
  }
  const safe = /^[=+\-@\t\r]/u.test(cell) ? `'${cell}` : cell
  return /[;"\r\n]|^\s|\s$/u.test(safe) ? `"${safe.replace(/"/gu, '""')}"` : safe
}
