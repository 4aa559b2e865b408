/**
 * Secrets of a voting card (thẻ nhận phiếu, protocol.md §4): 22 symbols (110 bits) from which each list's one-time credential
 * is derived. One card serves every list of its voter group, and nothing links the credentials of two lists without the card.
 *   credential = first 110 bits of HKDF-SHA-256(secret, salt = uuid, info `hom-phieu/credential/v1`) as 22 symbols, 5-6-5-6
 */
import { credentialScalar, dashed, publicCredential } from '../belenios/credential'
import type { Group } from '../belenios/group/group'
import { err, ok } from '../domain/kernel/result'
import type { Result } from '../domain/kernel/result'
import type { GroupLetter } from '../domain/meeting/ids'
import { CARD_SECRET_SYMBOLS } from '../domain/round/votingCards'
import { hkdfSha256, sha256Hex } from './hashing'
import { areSymbols, symbolsOf } from './symbols'

export type VotingCardError = { readonly code: 'voting-card/not-a-card' }

export const newCardSecret = (random: { bytes(length: number): Uint8Array }): string => symbolsOf(random.bytes(14), CARD_SECRET_SYMBOLS)

/** First 32 hex digits of SHA-256(`hom-phieu/card/v1|` + secret). */
export const votingCardId = (secret: string): string => sha256Hex(`hom-phieu/card/v1|${secret}`).slice(0, 32)

/** Text of the card's QR: `HP1V:<group>:<secret>`. */
export const votingCardQr = (group: GroupLetter, secret: string): string => `HP1V:${group}:${secret}`

/** What a scanned QR says, before any store is asked. */
export function readVotingCardQr(text: string): Result<{ readonly group: GroupLetter; readonly secret: string }, VotingCardError> {
  const parts = /^HP1V:([A-H]):([^:]+)$/u.exec(text.trim())
  const secret = parts?.[2] ?? ''
  return areSymbols(secret, CARD_SECRET_SYMBOLS) ? ok({ group: (parts?.[1] ?? '') as GroupLetter, secret }) : err({ code: 'voting-card/not-a-card' })
}

/** Private credential of one list, as the protocol writes it. Secret. */
export const privateCredential = (uuid: string, cardSecret: string): string =>
  dashed(symbolsOf(hkdfSha256(cardSecret, uuid, 'hom-phieu/credential/v1', 14), CARD_SECRET_SYMBOLS))

/** Secret exponent of the card's credential for one list. */
export const credentialScalarOf = (group: Group, uuid: string, cardSecret: string): bigint =>
  credentialScalar(group, uuid, privateCredential(uuid, cardSecret))

export function credentialOf(group: Group, uuid: string, cardSecret: string): { readonly secret: bigint; readonly publicKey: string } {
  const secret = credentialScalarOf(group, uuid, cardSecret)
  return { secret, publicKey: publicCredential(group, secret) }
}
