/**
 * Sorts the rows of a roster: titles, column names, section titles and notes are set aside with their text,
 * so that every row of the file is either read (accepted, rejected, blank) or shown as set aside.
 * When in doubt a row is read, and reported if it is not a person: never the other way round.
 */
import { cleanText } from '../kernel/names'
import { isBlank, isColumnNumbers, isHeaderAgain, isMenAndWomen, textOf } from './rosterColumns'
import type { ColumnMapping, Row } from './rosterColumns'

export type SetAsideReason = 'title' | 'header' | 'column-numbers' | 'section' | 'note'
export interface SetAside {
  /** 1-based, as a spreadsheet shows it. */
  readonly row: number
  readonly reason: SetAsideReason
  readonly text: string
}

export interface SortedRows {
  /** 0-based indexes of the rows to read, blank ones between people included. */
  readonly read: readonly number[]
  readonly setAside: readonly SetAside[]
}

const filledTexts = (row: Row): string[] => row.map((cell) => cleanText(textOf(cell)).text).filter((text) => text !== '')

export function sortRows(rows: readonly Row[], mapping: ColumnMapping): SortedRows {
  const first = mapping.headerRow === null ? 0 : mapping.headerRow + 1
  const end = endOfPeople(rows, first, mapping)
  const header = mapping.headerRow === null ? undefined : rows[mapping.headerRow]
  const read: number[] = []
  const setAside: SetAside[] = []
  rows.forEach((row, index) => {
    const reason = reasonFor(row, index)
    if (reason === undefined) read.push(index)
    else setAside.push({ row: index + 1, reason, text: filledTexts(row).join(' | ') })
  })
  return { read, setAside }

  function reasonFor(row: Row, index: number): SetAsideReason | undefined {
    if (index === mapping.headerRow) return 'header'
    if (index < first) return 'title'
    if (index >= end) return 'note'
    if (header !== undefined && index === first && isMenAndWomen(row)) return 'header'
    if (header !== undefined && index <= first + 1 && isColumnNumbers(row)) return 'column-numbers'
    if (header !== undefined && isHeaderAgain(row, header)) return 'header'
    return isSectionTitle(row, mapping) ? 'section' : undefined
  }
}

/** Index after the last person: below it only blank rows, notes and signatures. */
function endOfPeople(rows: readonly Row[], first: number, mapping: ColumnMapping): number {
  const afterLast = (isPerson: (row: Row) => boolean): number => {
    let end = rows.length
    while (end > first && !isPerson(rows[end - 1]!)) end -= 1
    return end
  }
  // Two signatures side by side look like a name and a position: after a note only a full row is a person.
  const strong = afterLast((row) => isFullPerson(row, mapping))
  const note = rows.findIndex((row, index) => index >= strong && isNote(row))
  let last = afterLast((row) => isPersonLike(row, mapping))
  if (note !== -1) last = Math.min(last, note)
  while (last > first && isBlank(rows[last - 1]!)) last -= 1
  for (let index = last; index < rows.length; index += 1) {
    const row = rows[index]!
    if (isBlank(row) ? !nextIsName(rows, index, mapping) : isNote(row)) return index
  }
  return rows.length
}

function nextIsName(rows: readonly Row[], from: number, mapping: ColumnMapping): boolean {
  const next = rows.slice(from).find((row) => !isBlank(row))
  return next !== undefined && !isNote(next) && isNameAlone(next, mapping)
}

const valueAt = (row: Row, column: number | undefined): string =>
  column === undefined ? '' : cleanText(textOf(row[column])).text

/** Numbered, or three of name, position, birth date, place, id code: no note fills columns that way. */
function isFullPerson(row: Row, { columns }: ColumnMapping): boolean {
  const numbered = /^\d{1,4}[.)]?$/u.test(valueAt(row, columns.number))
  const known = [columns.name, columns.position, columns.birthDate, columns.place, columns.idCode]
  const filled = known.filter((column) => valueAt(row, column) !== '').length
  return numbered ? filled >= 1 : filled >= 3
}

function isPersonLike(row: Row, mapping: ColumnMapping): boolean {
  const { name, position } = mapping.columns
  return isFullPerson(row, mapping) || (valueAt(row, name) !== '' && valueAt(row, position) !== '')
}

function isNameAlone(row: Row, { columns }: ColumnMapping): boolean {
  const texts = filledTexts(row)
  return texts.length === 1 && /^\p{Lu}\p{L}*(?:\s\p{Lu}\p{L}*){1,5}$/u.test(valueAt(row, columns.name))
}

// What stands first in a note or a signature block, and what may stand in any of its cells.
const NOTE_START =
  /^(?:danh sách|tổng (?:số|cộng)|cộng(?:\s*:|$)|người lập|lập (?:bảng|biểu)|ghi chú|lưu ý|nơi nhận|xác nhận|ký\b|\(|\*)/iu
const NOTE_ANYWHERE = /^(?:tm\.|t\/m\b|kt\.|k\/t\b|\(ký|.+,\s*ngày\s.*tháng)/iu

function isNote(row: Row): boolean {
  // Notes show in their first words; a cell may be 32,767 characters long.
  const texts = filledTexts(row).map((text) => text.slice(0, 200))
  return NOTE_START.test(texts[0] ?? '') || texts.some((text) => NOTE_ANYWHERE.test(text))
}

/** "I. Ban Thường vụ" across the table, or "II | Ban Chấp hành": a roman numeral or letter and one title. */
function isSectionTitle(row: Row, { columns }: ColumnMapping): boolean {
  const texts = filledTexts(row)
  const number = valueAt(row, columns.number)
  if (columns.number === undefined) return false
  if (texts.length === 1) return number !== '' && /\p{L}{2}/u.test(number) && !/^=/u.test(number)
  return texts.length === 2 && /^(?:[IVX]{1,5}|[A-H])[.)]?$/u.test(number)
}
