/**
 * Published secrets for rehearsals with sample data ([Thử với dữ liệu mẫu], `cli simulate`): key cards, PINs and voting cards
 * that anyone can read here. They protect nothing and are meant to: everything a rehearsal makes is marked as one.
 * An official ceremony refuses the sample key cards (`isSampleKeyCard`), at making, at entering and at closing.
 */
import type { GroupLetter } from '../domain/meeting/ids'
import { dammDigit } from '../domain/round/votingCards'
import { hkdfSha256 } from './hashing'
import { parseKeyCard } from './keyCard'
import type { KeyCard } from './keyCard'
import { symbolsOf } from './symbols'

/** Seven members and a reserve card: as many as the largest committee needs. */
export const SAMPLE_KEY_CARDS: readonly string[] = [
  'MWRT TV9T D9VY XVS3 GEBX JCG5',
  'Z4SZ 782R 27V6 2MQD RVHK T2D8',
  'A47B SL4U V8G3 8C8J 8A2P ACHZ',
  '7WNY 86SL AUUZ DXBZ AQX4 5WPG',
  'AXLK AH7V PMF8 FLFV VZRV B4FQ',
  'G5GG QS94 DY36 KGM8 VFMK 67D3',
  'YDQC 77W8 KAUD EPYE TVB4 MPHC',
  'L3TQ SPXX W3DC KT2M 8EVQ Z8RQ',
]

/** One per member, in order. */
export const SAMPLE_PINS: readonly string[] = ['274915', '860327', '591846', '318274', '746093', '402681', '935207']

const CARDS: ReadonlySet<string> = new Set(SAMPLE_KEY_CARDS.flatMap((text) => {
  const card = parseKeyCard(text)
  return card.ok ? [card.value] : []
}))

export const isSampleKeyCard = (card: KeyCard): boolean => CARDS.has(card)

/** Cards of one group the sample can have: the limit of a round. */
const GROUP_CARDS = 2500

/**
 * Secret and typed code of the sample's voting card `index` (0-based) of a group; codes of all groups are distinct.
 * @param digits  length of the codes: six up to 60 cards, eight above
 */
export function sampleVotingCard(group: string, index: number, digits: 6 | 8 = 6): { readonly group: GroupLetter; readonly secret: string; readonly code: string } {
  if (!/^[A-H]$/.test(group) || index < 0 || index >= GROUP_CARDS) throw new RangeError('no such sample card')
  const place = (group.charCodeAt(0) - 65) * GROUP_CARDS + index
  // 7919 and a power of ten have no common factor: distinct places give distinct codes.
  const body = String((place * 7919 + 31_337) % 10 ** (digits - 1)).padStart(digits - 1, '0')
  const secret = symbolsOf(hkdfSha256('hom-phieu sample', `${group}|${index}`, 'voting card', 14), 22)
  return { group: group as GroupLetter, secret, code: body + dammDigit(body) }
}
