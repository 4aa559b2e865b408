/**
 * Identifiers of a meeting. Round id and list uuid: 14 Base58 symbols each, fixed at creation (protocol.md §2–3).
 * A list's uuid is its election's uuid; salt of every derivation, so nothing is shared between lists.
 */
import type { Brand } from '../kernel/brand'

export type RoundId = Brand<string, 'RoundId'>
export type ListUuid = Brand<string, 'ListUuid'>
/** Letter of a voter group, 'A'…'H'. */
export type GroupLetter = Brand<string, 'GroupLetter'>

export const BASE58 = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz'
const ID_LENGTH = 14

/** 14 Base58 symbols from uniform numbers below 58 (`pick(58)` must be uniform). */
export function newId(pick: (below: number) => number): string {
  return Array.from({ length: ID_LENGTH }, () => BASE58.charAt(pick(BASE58.length))).join('')
}

export const isId = (text: string): boolean =>
  text.length === ID_LENGTH && [...text].every((symbol) => BASE58.includes(symbol))
