/**
 * People's names and other short texts as they are stored, compared and sorted (rules.md §4).
 * Stored text is Unicode NFC, single-spaced, without control or invisible characters. Whatever
 * cleaning removed is returned as notes, so that nothing changes silently.
 * Spelling is never rewritten: tone placement (hoà/hòa) and case are folded only in comparison keys,
 * and sort keys are never part of anything signed.
 */
import { splitTone } from './vietnameseSyllable'

/** Longest name and longest position, in Unicode code points. */
export const NAME_LIMIT = 120
export const POSITION_LIMIT = 200

/** What cleaning did to one text; shown beside it, never an error. */
export type CleaningNote =
  | { readonly code: 'cleaned/spaces' }
  | { readonly code: 'cleaned/line-breaks' }
  | { readonly code: 'cleaned/invisible-characters' }
  | { readonly code: 'cleaned/composed' }
  | { readonly code: 'cleaned/list-number'; readonly removed: string }
  | { readonly code: 'cleaned/honorific'; readonly removed: string }
  | { readonly code: 'cleaned/honorific-kept'; readonly kept: string }

export interface Cleaned {
  readonly text: string
  readonly notes: readonly CleaningNote[]
}

// Zero-width and directional marks, BOM, soft hyphen: they would make two equal names differ.
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/gu

/** NFC, no invisible characters, line breaks joined with `joint`, runs of spaces made one. */
export function cleanText(raw: string, joint = ', '): Cleaned {
  const notes: CleaningNote[] = []
  const composed = raw.normalize('NFC')
  if (composed !== raw) notes.push({ code: 'cleaned/composed' })
  const visible = composed.replace(INVISIBLE, '')
  if (visible !== composed) notes.push({ code: 'cleaned/invisible-characters' })
  const trimmed = visible.trim()
  const oneLine = joinLines(trimmed, joint)
  if (oneLine !== trimmed) notes.push({ code: 'cleaned/line-breaks' })
  const text = oneLine.replace(/\s+/gu, ' ')
  if (trimmed !== visible || text !== oneLine) notes.push({ code: 'cleaned/spaces' })
  return { text, notes }
}

function joinLines(text: string, joint: string): string {
  const lines = text.split(/\r\n|[\r\n]/u)
  if (lines.length === 1) return text
  const filled = lines.map((line) => line.trim()).filter((line) => line !== '')
  return filled.reduce((whole, line) => whole + (/[,;:.]$/u.test(whole.slice(-1)) ? ' ' : joint) + line)
}

const LIST_NUMBER = /^\d{1,3}\s*[.)/-]\s*(?=\p{L})/u
const HONORIFIC =
  /^(?:(?:đ\/chí|đ\s*[/.]\s*c|ông\s*[/(,-]\s*bà\)?|bà\s*[/(,-]\s*ông\)?)\s*[.:]?\s*|(?:đc|đồng chí|ông|bà)(?:\s*[.:]\s*|\s+|$))/iu

// "Ông" is also a family name (Ông Ích Khiêm): before one of these it is certainly an honorific.
const FAMILY_NAMES = new Set(
  (
    'nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đinh trịnh trương lâm mai đào đoàn vương ' +
    'cao châu hà tạ thái phùng tô chu tống quách lưu lương kiều la nông triệu vi hứa từ tăng quang thân mạc đàm ' +
    'khổng doãn giáp lục bế lò cầm quàng giàng vàng thào sùng lầu hạ kim thạch sơn danh'
  ).split(' '),
)

/** Cleans a person's name: also list numbers ("3.") and forms of address ("Đ/c", "Ông/Bà") in front. */
export function cleanName(raw: string): Cleaned {
  const { text, notes } = cleanText(raw, ' ')
  const found: CleaningNote[] = [...notes]
  let name = text
  const number = LIST_NUMBER.exec(name)
  if (number) {
    name = name.slice(number[0].length)
    found.push({ code: 'cleaned/list-number', removed: number[0].trim() })
  }
  const honorific = HONORIFIC.exec(name)
  if (honorific) {
    const removed = honorific[0].trim()
    const rest = name.slice(honorific[0].length)
    if (isPartOfTheName(honorific[0], rest)) found.push({ code: 'cleaned/honorific-kept', kept: removed })
    else {
      name = rest
      found.push({ code: 'cleaned/honorific', removed })
    }
  }
  return { text: name, notes: found }
}

function isPartOfTheName(honorific: string, rest: string): boolean {
  const word = honorific.replace(/[\s.:]+$/u, '').toLowerCase()
  if (word !== 'ông' && word !== 'bà' && word !== 'đồng chí') return false
  const words = rest.split(' ').filter((part) => part.length > 0)
  if (words.length >= 3 || FAMILY_NAMES.has((words[0] ?? '').toLowerCase())) return false
  // Two words left: "Ông Ích Khiêm" keeps its family name; "Đồng Chí Thanh" keeps all three.
  return word === 'ông' ? words.length === 2 : word === 'đồng chí' ? words.length < 2 : false
}

/** Why a cleaned text may not be stored. */
export type TextFault = 'empty' | 'too-long' | 'control-character' | 'formula'

/** First fault of a cleaned text, or undefined. `limit` in code points. */
export function faultOf(text: string, limit: number): TextFault | undefined {
  if (text === '') return 'empty'
  // C0, C1, the replacement character of a failed decoding, and half surrogates (not encodable in UTF-8).
  if (/[\u0000-\u001f\u007f-\u009f\ufffd]|\p{Surrogate}/u.test(text)) return 'control-character'
  if (looksLikeFormula(text)) return 'formula'
  return [...text].length > limit ? 'too-long' : undefined
}

/** A spreadsheet formula that arrived as text. A dash or plus before a space is a bullet, not a formula. */
export const looksLikeFormula = (text: string): boolean => /^(?:[=@]|\+(?!\s)|-(?=\d|\p{L}+\())/u.test(text)

/** Comparison key: equal for names that differ only in case, tone placement, Unicode form or spaces. */
export function foldName(name: string): string {
  return wordsOf(name)
    .map((word) => {
      const { letters, tones } = splitTone(word)
      return letters + tones
    })
    .join(' ')
}

/** Looser key for near-duplicates: also without any mark, and with y = i (Mỹ/Mĩ, Nguyen/Nguyễn). */
export function foldNameLoosely(name: string): string {
  return wordsOf(name)
    .map((word) => word.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gu, 'd').replace(/y/gu, 'i'))
    .join(' ')
}

const wordsOf = (name: string): string[] =>
  cleanText(name, ' ').text.toLowerCase().split(' ').filter((word) => word.length > 0)

/** The three parts a Vietnamese list is sorted by: given name (last word), surname (first word), middle. */
export interface SortKey {
  readonly given: string
  readonly surname: string
  readonly middle: string
}

export function sortKeyOf(name: string): SortKey {
  const words = cleanText(name, ' ').text.split(' ')
  const given = words.at(-1) ?? ''
  return words.length < 2
    ? { given, surname: '', middle: '' }
    : { given, surname: words[0] ?? '', middle: words.slice(1, -1).join(' ') }
}

const collator = new Intl.Collator('vi')

/** Order of "Sắp theo A, B, C"; for screens and drafts only, never for anything signed. */
export function compareNames(a: string, b: string): number {
  const left = sortKeyOf(a)
  const right = sortKeyOf(b)
  return (
    collator.compare(left.given, right.given) ||
    collator.compare(left.surname, right.surname) ||
    collator.compare(left.middle, right.middle)
  )
}
