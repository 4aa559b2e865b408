/**
 * Search over texts as people type: without diacritics, in any case, words in any order, each somewhere in the text. "thẻ mất"
 * finds "the mat"; "đ" is "d". Results in the order given, those with the words in their title first.
 */
export interface Searchable {
  readonly title: string
  readonly text: string
}

/** Lower case, no diacritics, single spaces. */
export const plainLetters = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('\u0111', 'd').replace(/[^\p{L}\p{N}]+/gu, ' ').trim()

export function searchTexts<T extends Searchable>(texts: readonly T[], query: string): readonly T[] {
  const words = plainLetters(query).split(' ').filter((word) => word !== '')
  if (words.length === 0) return []
  const has = (text: string): boolean => words.every((word) => plainLetters(text).includes(word))
  const found = texts.filter(({ title, text }) => has(`${title} ${text}`))
  return [...found.filter(({ title }) => has(title)), ...found.filter(({ title }) => !has(title))]
}
