/**
 * Symbol strings (protocol.md §3): bits, most significant first, five a symbol, in an alphabet without 0, 1, I and O.
 * Everything a person copies by hand or reads over the telephone is written in it.
 */
import { SYMBOLS } from '../domain/round/votingCards'

/** The first 5·count bits of `bytes` as `count` symbols. */
export function symbolsOf(bytes: Uint8Array, count: number): string {
  if (bytes.length * 8 < count * 5) throw new RangeError('too few bytes for that many symbols')
  let text = ''
  let pending = 0
  let bits = 0
  for (const byte of bytes) {
    pending = (pending << 8) | byte
    bits += 8
    while (bits >= 5 && text.length < count) {
      bits -= 5
      text += SYMBOLS.charAt((pending >> bits) & 31)
    }
    pending &= (1 << bits) - 1
    if (text.length === count) break
  }
  return text
}

/** 0…31, or −1 for anything that is no symbol. */
export const symbolValue = (symbol: string): number => (symbol.length === 1 ? SYMBOLS.indexOf(symbol) : -1)

export const areSymbols = (text: string, count: number): boolean =>
  text.length === count && [...text].every((symbol) => SYMBOLS.includes(symbol))

/** Text as a person types it: any case, with spaces, dashes, dots or line breaks between the groups. */
export const tidySymbols = (typed: string): string => typed.replace(/[\s\p{Pd}.·_]+/gu, '').toUpperCase()
