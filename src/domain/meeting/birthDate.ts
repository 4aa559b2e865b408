/**
 * A birth date as people write it, read into ISO `yyyy-mm-dd` or, when only the year is known, `yyyy`.
 * Day before month, always: 03/25/1976 is an impossible date, never guessed into another order.
 * No clock: a plausible year is one of 1900–2099.
 */
import { cleanText } from '../kernel/names'
import { err, ok, type Result } from '../kernel/result'

export type BirthDateProblem = {
  readonly code:
    | 'official/birth-date-impossible'
    | 'official/birth-date-unreadable'
    | 'official/birth-date-two-digit-year'
    | 'official/birth-date-out-of-range'
  readonly field: 'birthDate'
  readonly value: string
}

/** Earliest birth year taken seriously; the latest leaves room for any meeting of this century. */
const YEARS = { first: 1900, last: 2099 }

export interface BirthDate {
  readonly iso: string
  /** Only month and year were given; the year is kept and a note says so. */
  readonly monthLeftOut: boolean
}

/**
 * Reads dd/mm/yyyy (also with `-`, `.`, spaces or "tháng", "năm"), yyyy-mm-dd (with or without a time),
 * mm/yyyy and yyyy. Empty text is `undefined`: the birth date is optional.
 */
export function parseBirthDate(raw: string): Result<BirthDate | undefined, BirthDateProblem> {
  const value = cleanText(raw).text
  const fault = (kind: BirthDateProblem['code']): Result<never, BirthDateProblem> =>
    err({ code: kind, field: 'birthDate', value: value.slice(0, 40) })
  if (value === '') return ok(undefined)
  const text = value.toLowerCase().replace(/ngày|tháng|năm/gu, ' ').trim().replace(/\s*[/.\-\s]\s*/gu, '/')
  const iso = /^(\d{4})\/(\d{1,2})\/(\d{1,2})(?:[t/]\d{1,2}:\d{2}.*)?$/u.exec(text)
  const local = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/u.exec(text)
  const month = /^(\d{1,2})\/(\d{4})$/u.exec(text)
  const year = /^(\d{4})$/u.exec(text)
  if (/^\d{1,2}\/\d{1,2}\/\d{2}$/u.test(text)) return fault('official/birth-date-two-digit-year')
  const y = Number(iso?.[1] ?? local?.[3] ?? month?.[2] ?? year?.[1] ?? Number.NaN)
  if (Number.isNaN(y)) return fault('official/birth-date-unreadable')
  const m = Number(iso?.[2] ?? local?.[2] ?? month?.[1] ?? 1)
  const d = Number(iso?.[3] ?? local?.[1] ?? 1)
  if (m < 1 || m > 12 || d < 1 || d > daysIn(y, m)) return fault('official/birth-date-impossible')
  if (y < YEARS.first || y > YEARS.last) return fault('official/birth-date-out-of-range')
  if (month || year) return ok({ iso: String(y), monthLeftOut: month !== null })
  return ok({ iso: `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`, monthLeftOut: false })
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}
