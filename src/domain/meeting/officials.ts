/**
 * An official: a person rated in this round (product.md, words; 96-QD Đ6.1), and what makes one acceptable.
 * Rules: name and position are required; a person is rated in the 1st or 2nd place, or another
 * (rules.md R3); birth date and id code serve to recognise the same person across packages.
 * The same checks serve the form and the importer. Facts hold only what the user typed.
 */
import { err, ok, type Result } from '../kernel/result'
import { cleanName, cleanText, faultOf, NAME_LIMIT, POSITION_LIMIT } from '../kernel/names'
import type { CleaningNote } from '../kernel/names'
import { parseBirthDate, type BirthDateProblem } from './birthDate'

/** Most people on one list; a ballot of more cannot be shown or proved in reasonable time. */
export const OFFICIALS_LIMIT = 60
const ID_CODE_LIMIT = 40

export type Place = 1 | 2 | 'other'

export interface Official {
  readonly name: string
  readonly position: string
  /** ISO `yyyy-mm-dd`, or `yyyy` when only the year is known. */
  readonly birthDate?: string
  readonly place: Place
  readonly idCode?: string
}

/** What a person types or a file holds, before any check. */
export interface OfficialDraft {
  readonly name: string
  readonly position: string
  readonly birthDate?: string
  readonly place?: string
  readonly idCode?: string
}

export type OfficialField = 'name' | 'position' | 'birthDate' | 'place' | 'idCode'

export type OfficialProblem =
  | { readonly code: 'official/name-missing' | 'official/name-control-character'; readonly field: 'name' }
  | { readonly code: 'official/name-formula' | 'official/name-without-letters'; readonly field: 'name'; readonly value: string }
  | { readonly code: 'official/name-too-long'; readonly field: 'name'; readonly length: number; readonly limit: number }
  | { readonly code: 'official/position-missing' | 'official/position-control-character'; readonly field: 'position' }
  | { readonly code: 'official/position-formula'; readonly field: 'position'; readonly value: string }
  | { readonly code: 'official/position-too-long'; readonly field: 'position'; readonly length: number; readonly limit: number }
  | BirthDateProblem
  | { readonly code: 'official/place-invalid'; readonly field: 'place'; readonly value: string }
  | { readonly code: 'official/id-code-invalid'; readonly field: 'idCode'; readonly value: string }

export type OfficialNote = (CleaningNote | { readonly code: 'official/birth-month-left-out'; readonly value: string }) & {
  readonly field: OfficialField
}

export interface CheckedOfficial {
  readonly official: Official
  readonly notes: readonly OfficialNote[]
}

/** Cleans and checks one person; every problem of every field is reported, not only the first. */
export function checkOfficial(draft: OfficialDraft): Result<CheckedOfficial, readonly OfficialProblem[]> {
  const problems: OfficialProblem[] = []
  const notes: OfficialNote[] = []
  const name = cleanName(draft.name)
  const position = cleanText(draft.position)
  const idCode = cleanText(draft.idCode ?? '')
  const nameProblem = problemOfName(name.text)
  if (nameProblem) problems.push(nameProblem)
  const positionProblem = problemOfPosition(position.text)
  if (positionProblem) problems.push(positionProblem)
  for (const note of name.notes) notes.push({ ...note, field: 'name' })
  for (const note of position.notes) notes.push({ ...note, field: 'position' })

  const birthDate = parseBirthDate(draft.birthDate ?? '')
  if (!birthDate.ok) problems.push(birthDate.error)
  else if (birthDate.value?.monthLeftOut) {
    notes.push({ code: 'official/birth-month-left-out', value: draft.birthDate ?? '', field: 'birthDate' })
  }
  const place = parsePlace(draft.place ?? '')
  if (place === undefined) problems.push({ code: 'official/place-invalid', field: 'place', value: draft.place ?? '' })
  const idFault = faultOf(idCode.text, ID_CODE_LIMIT)
  if (idFault !== undefined && idFault !== 'empty') {
    problems.push({ code: 'official/id-code-invalid', field: 'idCode', value: idCode.text.slice(0, ID_CODE_LIMIT) })
  }
  if (problems.length > 0 || !birthDate.ok || place === undefined) return err(problems)
  const official: Official = {
    name: name.text,
    position: position.text,
    ...(birthDate.value ? { birthDate: birthDate.value.iso } : {}),
    place,
    ...(idCode.text === '' ? {} : { idCode: idCode.text }),
  }
  return ok({ official, notes })
}

function problemOfName(name: string): OfficialProblem | undefined {
  switch (faultOf(name, NAME_LIMIT)) {
    case 'empty':
      return { code: 'official/name-missing', field: 'name' }
    case 'control-character':
      return { code: 'official/name-control-character', field: 'name' }
    case 'formula':
      return { code: 'official/name-formula', field: 'name', value: name.slice(0, NAME_LIMIT) }
    case 'too-long':
      return { code: 'official/name-too-long', field: 'name', length: [...name].length, limit: NAME_LIMIT }
    case undefined:
      return /\p{L}/u.test(name) ? undefined : { code: 'official/name-without-letters', field: 'name', value: name }
  }
}

function problemOfPosition(position: string): OfficialProblem | undefined {
  switch (faultOf(position, POSITION_LIMIT)) {
    case 'empty':
      return { code: 'official/position-missing', field: 'position' }
    case 'control-character':
      return { code: 'official/position-control-character', field: 'position' }
    case 'formula':
      return { code: 'official/position-formula', field: 'position', value: position.slice(0, POSITION_LIMIT) }
    case 'too-long':
      return { code: 'official/position-too-long', field: 'position', length: [...position].length, limit: POSITION_LIMIT }
    case undefined:
      return undefined
  }
}

/** "1", "thứ nhất", "II", "khác"…; empty means the first place, which is the ordinary case. [96-QD R3] */
export function parsePlace(raw: string): Place | undefined {
  const text = cleanText(raw).text.toLowerCase().replace(/^(?:nơi\s+)?(?:thứ\s+)?/u, '')
  if (text === '' || /^(?:1(?:\.0+)?|01|i|nhất|một)$/u.test(text)) return 1
  if (/^(?:2(?:\.0+)?|02|ii|hai|nhì)$/u.test(text)) return 2
  return /^(?:khác|other)$/u.test(text) ? 'other' : undefined
}
