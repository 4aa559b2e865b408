/**
 * Voting cards (thẻ nhận phiếu), protocol.md §4: printed one-time cards that let their bearer cast. A card is a secret of
 * 22 symbols (110 bits) with a typed code of six digits (eight above 60 cards) whose last digit is a Damm check.
 * A card says nothing about any vote: it keeps strangers' ballots out of the box.
 */
import type { GroupLetter } from '../meeting/ids'

/** Alphabet of every symbol string (protocol.md §3): 5 bits a symbol. */
export const SYMBOLS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
export const CARD_SECRET_SYMBOLS = 22

export type CardStatus = 'unspent' | 'spent' | 'voided'

export interface VotingCard {
  /** First 32 hex digits of SHA-256(`hom-phieu/card/v1|` + secret): random order, no link to a person. */
  readonly id: string
  readonly group: GroupLetter
  /** Digits typed by the voter; empty for a credential of the release pool. */
  readonly code: string
  readonly status: CardStatus
  /** Of the release pool: never printed. */
  readonly pool: boolean
  /** Present while unspent (needed for the code), deleted when spent and at locking. */
  readonly secret?: string
}

/** Digits of a code: six up to 60 cards, eight above. */
export const codeLength = (cards: number): 6 | 8 => (cards > 60 ? 8 : 6)

/**
 * As far as a round printed with six digits may grow: its codes stay of one length, and fifteen wrong guesses a round still
 * meet one of them with less than 2 % (120 of 10^5).
 */
export const MOST_SHORT_CODES = 120

// Damm's quasigroup of order 10 (H. M. Damm, 2004): finds every wrong digit and every swap of neighbours.
const DAMM = [
  '0317598642', '7092154863', '4206871359', '1750983426', '6123045978',
  '3674209581', '5869720134', '8945362017', '9438617205', '2581436790',
]

const dammFold = (digits: string): number =>
  [...digits].reduce((interim, digit) => Number(DAMM[interim]?.charAt(Number(digit))), 0)

export const dammDigit = (digits: string): string => String(dammFold(digits))
export const isDammValid = (digits: string): boolean => /^\d+$/.test(digits) && dammFold(digits) === 0

/**
 * Distinct codes for `count` cards; `pick(10)` must be uniform. Codes that a tired voter would mistype as a row of one
 * digit are not avoided: every code is as likely as another.
 */
export function newCodes(count: number, length: 6 | 8, pick: (below: number) => number): readonly string[] {
  const codes = new Set<string>()
  while (codes.size < count) {
    const body = Array.from({ length: length - 1 }, () => String(pick(10))).join('')
    codes.add(body + dammDigit(body))
  }
  return [...codes]
}
