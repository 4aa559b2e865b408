/** Finds an English plural after the number one: "1 ballots", "1 key cards", "1 row are". For tests of sentences with counts. */

/** Words in s that are no plurals. */
const SINGULAR = /^(?:is|was|has|looks|needs|rates|says|this|less|plus|always)$/u

export function pluralAfterOne(sentence: string): string | undefined {
  const nouns = [...sentence.matchAll(/(?<![\d.,/–-])\b1 (?:[A-Za-z][\w-]* )?([a-z]+s|people)\b(?!\/)/gu)].find(([, noun = '']) => !SINGULAR.test(noun))
  const verbs = /(?<![\d.,/–-])\b1 (?:[a-z-]+ ){0,2}(?:are|were|have|need|say)\b/u.exec(sentence)
  return nouns?.[0] ?? verbs?.[0]
}
