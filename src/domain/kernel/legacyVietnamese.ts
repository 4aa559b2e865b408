/**
 * Text typed with the fonts of before Unicode: TCVN3 (TCVN 5712:1993, ".VnTime", "ABC") and VNI ("VNI-Times").
 * Input is such text as today's programs show it, one character per legacy byte (Latin-1 code points).
 * TCVN3 has one byte per letter and no capital with a tone: capitals were a font (".VnTimeH"), so they are
 * restored by rule and shown for confirmation. VNI writes a base letter followed by a mark.
 * Detection asks which reading spells Vietnamese syllables; nothing is converted without confirmation (rules.md §4).
 */
import { isVietnameseSyllable, markedWords } from './vietnameseSyllable'

export type LegacyEncoding = 'TCVN3' | 'VNI'

const table = (rows: string): ReadonlyMap<string, string> =>
  new Map(
    rows.split(' ').map((pair) => [String.fromCharCode(Number.parseInt(pair.slice(0, 2), 16)), pair.slice(2)] as const),
  )

// hex byte + letter, after TCVN 5712:1993 (VN3)
const TCVN3 = table(
  'a1Ă a2Â a3Ê a4Ô a5Ơ a6Ư a7Đ a8ă a9â aaê abô acơ adư aeđ ' +
    'b5à b6ả b7ã b8á b9ạ bbằ bcẳ bdẵ beắ c6ặ c7ầ c8ẩ c9ẫ caấ cbậ ' +
    'ccè ceẻ cfẽ d0é d1ẹ d2ề d3ể d4ễ d5ế d6ệ d7ì d8ỉ dcĩ ddí deị ' +
    'dfò e1ỏ e2õ e3ó e4ọ e5ồ e6ổ e7ỗ e8ố e9ộ eaờ ebở ecỡ edớ eeợ ' +
    'efù f1ủ f2ũ f3ú f4ụ f5ừ f6ử f7ữ f8ứ f9ự faỳ fbỷ fcỹ fdý feỵ',
)

// Letters that stand alone in VNI; ô and ö (ơ, ư) also carry marks.
const VNI_LETTERS = table('f1đ d1Đ edí ecì e6ỉ f3ĩ f2ị eeỵ cdÍ ccÌ c6Ỉ d3Ĩ d2Ị ceỴ f4ơ f6ư d4Ơ d6Ư')
const GRAVE = '\u0300'
const ACUTE = '\u0301'
const CIRCUMFLEX = '\u0302'
const TILDE = '\u0303'
const BREVE = '\u0306'
const HOOK = '\u0309'
const DOT = '\u0323'
// Marks that follow a letter in VNI, by lower-case code point; the capital mark is 0x20 below.
const VNI_MARKS: ReadonlyMap<number, string> = new Map([
  [0xf9, ACUTE], [0xf8, GRAVE], [0xfb, HOOK], [0xf5, TILDE], [0xef, DOT],
  [0xe2, CIRCUMFLEX], [0xe1, CIRCUMFLEX + ACUTE], [0xe0, CIRCUMFLEX + GRAVE],
  [0xe5, CIRCUMFLEX + HOOK], [0xe3, CIRCUMFLEX + TILDE], [0xe4, CIRCUMFLEX + DOT],
  [0xea, BREVE], [0xe9, BREVE + ACUTE], [0xe8, BREVE + GRAVE], [0xfa, BREVE + HOOK], [0xfc, BREVE + TILDE], [0xeb, BREVE + DOT],
])

/** The plain conversion, letter for letter; capitals lost by TCVN3 stay lost. Result is NFC. */
export function decodeLegacy(text: string, encoding: LegacyEncoding): string {
  if (encoding === 'TCVN3') return [...text].map((letter) => TCVN3.get(letter) ?? letter).join('')
  const out: string[] = []
  for (const letter of text) {
    const code = letter.charCodeAt(0)
    const mark = VNI_MARKS.get(code >= 0xc0 && code < 0xe0 ? code + 0x20 : code)
    const before = out.at(-1) ?? ''
    if (mark !== undefined && takesMark(before, mark)) out[out.length - 1] = (before + mark).normalize('NFC')
    else out.push(VNI_LETTERS.get(letter) ?? letter)
  }
  return out.join('').normalize('NFC')
}

function takesMark(letter: string, mark: string): boolean {
  if (mark.startsWith(CIRCUMFLEX)) return /[aeo]/iu.test(letter)
  if (mark.startsWith(BREVE)) return /a/iu.test(letter)
  return /[aeiouyơư]/iu.test(letter)
}

/** Converts a cell. `name`: every word begins with a capital; `text`: the first word does. */
export function convertLegacy(text: string, encoding: LegacyEncoding, kind: 'name' | 'text'): string {
  if (!mayBeLegacy(text)) return text
  const plain = decodeLegacy(text, encoding)
  if (encoding === 'VNI' || plain === text) return plain
  return kind === 'name' ? restoreNameCapitals(capitalsOfCapitalFont(plain)) : restoreTextCapitals(capitalsOfCapitalFont(plain))
}

/** A cell that already holds letters outside Latin-1 (ế, ư, Đ) is Unicode and never converted. */
export function mayBeLegacy(text: string): boolean {
  return /[^\0-\x7f]/u.test(text) && !/[\u0100-\u1fff]/u.test(text.normalize('NFC'))
}

// Letters TCVN3 has only in lower case.
const LOWER_ONLY = 'àảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ'
const lowerOnly = new RegExp(`[${LOWER_ONLY}]`, 'gu')
const capital = (letter: string): string => letter.toUpperCase()

/** Written in the capital font, "TRÇN" reads "TRầN": where all other letters are capitals, so are these. */
function capitalsOfCapitalFont(text: string): string {
  const letters = text.replace(lowerOnly, '').replace(/\P{L}/gu, '')
  const allCapital = letters !== '' && letters === letters.toUpperCase()
  const capitalsTogether = /\p{Lu}{2}/u.test(text.replace(lowerOnly, ''))
  if (allCapital && capitalsTogether) return text.replace(lowerOnly, capital)
  return text.replace(/\p{L}+/gu, (word) => {
    const rest = word.replace(lowerOnly, '')
    return rest.length >= 2 && rest === rest.toUpperCase() ? word.replace(lowerOnly, capital) : word
  })
}

const restoreNameCapitals = (text: string): string =>
  text.replace(new RegExp(`(?<!\\p{L})[${LOWER_ONLY}]`, 'gu'), capital)

// "Ủy ban" is a body's proper name and always capital in administrative writing (36-HD/VPTW, 30/2020/NĐ-CP).
const restoreTextCapitals = (text: string): string =>
  text
    .replace(new RegExp(`^(\\P{L}*)([${LOWER_ONLY}])`, 'u'), (_, before: string, letter: string) => before + capital(letter))
    .replace(/(?<!\p{L})ủy ban(?!\p{L})/gu, 'Ủy ban')

// "nghiêng" with a mark for every vowel is 11 in VNI; longer runs of bytes are no syllable under any reading.
const LONGEST_WORD = 16

/**
 * Which legacy encoding these texts are written in, if any.
 * Only words that could be either are counted: at least one must not be a syllable as it stands,
 * 7 in 10 must become syllables, and clearly more than before.
 */
export function detectLegacy(texts: readonly string[]): LegacyEncoding | undefined {
  const words = texts.flatMap(markedWordsOf).filter(mayBeLegacy)
  if (words.length === 0) return undefined
  const spells = (read: (word: string) => string): number => words.filter((word) => word.length <= LONGEST_WORD && isVietnameseSyllable(read(word))).length
  const asIs = spells((word) => word)
  const tcvn3 = spells((word) => decodeLegacy(word, 'TCVN3'))
  const vni = spells((word) => decodeLegacy(word, 'VNI'))
  const best = Math.max(tcvn3, vni)
  const gained = best - asIs
  if (best < 0.7 * words.length || gained < 1 || gained < 0.3 * words.length) return undefined
  return tcvn3 >= vni ? 'TCVN3' : 'VNI'
}

// The soft hyphen is TCVN3's ư, the no-break space is never a letter.
const markedWordsOf = (text: string): string[] => markedWords(text.replace(/\u00a0/gu, ' '))
