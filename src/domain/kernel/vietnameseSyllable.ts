/**
 * Is a word spelled like a Vietnamese syllable? Used only to tell encodings apart (rules.md §4):
 * text in the wrong encoding almost never spells syllables. It is no spell-checker: names of other
 * languages are not syllables and are perfectly good names.
 * A syllable is onset + rhyme + at most one tone mark; regional spellings are not listed.
 */

const TONE_MARKS = /[\u0300\u0301\u0303\u0309\u0323]/gu // grave, acute, tilde, hook above, dot below

/** Takes the tone out of a word: `letters` in NFC without tone, `tones` the marks found, in order. */
export function splitTone(word: string): { readonly letters: string; readonly tones: string } {
  const parts = word.normalize('NFD')
  return {
    letters: parts.replace(TONE_MARKS, '').normalize('NFC'),
    tones: (parts.match(TONE_MARKS) ?? []).join(''),
  }
}

const RHYMES =
  'a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây ' +
  'e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu ' +
  'i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu ' +
  'o oc oi om on ong op ot ooc oong oa oac oach oai oam oan oang oanh oao oap oat oay ' +
  'oăc oăm oăn oăng oăp oăt oe oem oen oeo oet ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt ' +
  'u ua uc ui um un ung up ut uôc uôi uôm uôn uông uôp uôt uân uâng uât uây uê uêch uên uênh uêu uơ ' +
  'uy uya uych uyn uynh uyp uyt uyu uyên uyêt ' +
  'ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu ' +
  'y ych yn ynh yt yêm yên yêng yêt yêu'
const SYLLABLE = new RegExp(
  `^(?:ngh|ng|nh|ch|gh|gi|kh|ph|th|tr|qu|[bcdđghklmnpqrstvx])?(?:${RHYMES.split(' ').join('|')})$`,
  'u',
)

/** True for one Vietnamese syllable in any case and Unicode form. */
export function isVietnameseSyllable(word: string): boolean {
  const { letters, tones } = splitTone(word.toLowerCase())
  return tones.length <= 1 && SYLLABLE.test(letters)
}

/** Words of a text that hold a character outside ASCII, without the punctuation around them. */
export function markedWords(text: string): string[] {
  return text
    .split(/[\s\u2010-\u201f\u2026!-/:-@[-`{-~]+/u)
    .filter((word) => /[^\0-\x7f]/u.test(word))
}

/** How many of the words that hold a non-ASCII character spell a Vietnamese syllable. */
export function syllableScore(text: string): { readonly words: number; readonly syllables: number } {
  const words = markedWords(text.normalize('NFC'))
  return { words: words.length, syllables: words.filter(isVietnameseSyllable).length }
}
