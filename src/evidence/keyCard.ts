/**
 * Key card (thẻ chìa khóa, protocol.md §3): 18 random symbols (90 bits), written as six groups of four: three data symbols
 * and a check symbol. Everything a member holds comes from it by HKDF-SHA-256: the trustee's seed of each list, the signing
 * key of the round, and the key that encrypts the decryption share. Nothing here is ever stored, logged or put into an error.
 *
 * Check symbol of group g with data a, b, c over GF(32) = GF(2)[z]/(z⁵+z²+1): z³·a + z²·b + z·c + g.
 * The weights z³, z², z, 1 are distinct and not zero: one wrong symbol and any swap of neighbours is found; the g makes a
 * group in the wrong place wrong.
 *
 * Shares are sealed with AES-256-GCM (NIST SP 800-38D), the 12 random bytes of the iv in front, base64url. The associated data
 * binds list and member: a share never opens in another place. Plaintext: 32 bytes, big-endian (both orders are below 2^256).
 */
import type { Brand } from '../domain/kernel/brand'
import { err, ok } from '../domain/kernel/result'
import type { Result } from '../domain/kernel/result'
import { SYMBOLS } from '../domain/round/votingCards'
import { integerOf } from '../belenios/scalars'
import { base64urlOf, bytesOfBase64url } from './base64url'
import { hkdfSha256, sha256Hex } from './hashing'
import { symbolsOf, symbolValue, tidySymbols } from './symbols'

/** The 18 data symbols, upper case, without checks or spaces. Secret. */
export type KeyCard = Brand<string, 'KeyCard'>

export type KeyCardError =
  /** Groups (1…6) whose check symbol does not fit. */
  | { readonly code: 'key-card/group-wrong'; readonly groups: readonly number[] }
  | { readonly code: 'key-card/incomplete' }

const GROUPS = 6
const DATA_SYMBOLS = 18
const TRUSTEE_SEED_SYMBOLS = 22
const QR_PREFIX = 'HP1K:'

/** Product by z in GF(32). */
const timesZ = (value: number): number => ((value << 1) & 31) ^ (value & 16 ? 0b00101 : 0)

/** Check symbol of three data symbols in group 1…6. */
function checkSymbol(data: string, group: number): string {
  const sum = [...data].reduce((total, symbol) => timesZ(total ^ symbolValue(symbol)), 0)
  return SYMBOLS.charAt(sum ^ group)
}

/** @param random  unpredictable bytes */
export const newKeyCard = (random: { bytes(length: number): Uint8Array }): KeyCard => symbolsOf(random.bytes(12), DATA_SYMBOLS) as KeyCard

/** Six groups of four symbols, as written on the card. */
export const showKeyCard = (card: KeyCard): readonly string[] =>
  Array.from({ length: GROUPS }, (_, i) => {
    const data = card.slice(3 * i, 3 * i + 3)
    return data + checkSymbol(data, i + 1)
  })

/** A card out of what was typed (any case, spaces, dashes) or scanned (`HP1K:` QR). Names the groups that are wrong. */
export function parseKeyCard(text: string): Result<KeyCard, KeyCardError> {
  const scanned = text.startsWith(QR_PREFIX) ? text.slice(text.lastIndexOf(':') + 1) : text
  const symbols = tidySymbols(scanned)
  if (symbols.length !== GROUPS * 4) return err({ code: 'key-card/incomplete' })
  const groups = Array.from({ length: GROUPS }, (_, i) => symbols.slice(4 * i, 4 * i + 4))
  const wrong = groups.flatMap((group, i) => (groupHolds(group, i + 1) ? [] : [i + 1]))
  if (wrong.length > 0) return err({ code: 'key-card/group-wrong', groups: wrong })
  return ok(groups.map((group) => group.slice(0, 3)).join('') as KeyCard)
}

/** Whether four typed symbols are right at this place (1…6): the entry screen says so as soon as a group is full. */
export const groupHolds = (symbols: string, group: number): boolean =>
  symbols.length === 4 && [...symbols].every((symbol) => symbolValue(symbol) >= 0) && checkSymbol(symbols.slice(0, 3), group) === symbols.charAt(3)

/** Text of the printed QR: `HP1K:<label>:<24 symbols>`. */
export const keyCardQr = (label: string, card: KeyCard): string => `${QR_PREFIX}${label}:${showKeyCard(card).join('')}`

export function readKeyCardQr(text: string): Result<{ readonly label: string; readonly card: KeyCard }, KeyCardError> {
  const parts = /^HP1K:([^:]{1,60}):([^:]{24})$/u.exec(text)
  if (parts === null) return err({ code: 'key-card/incomplete' })
  const card = parseKeyCard(parts[2] ?? '')
  return card.ok ? ok({ label: parts[1] ?? '', card: card.value }) : card
}

/** Seed of the trustee of one list: 22 symbols, for belenios/trustees/ceremony. */
export const trusteeSeed = (card: KeyCard, uuid: string): string =>
  symbolsOf(hkdfSha256(card, uuid, 'hom-phieu/round-seed/v1', 14), TRUSTEE_SEED_SYMBOLS)

/** RFC 8032 seed (32 bytes) of the member's signing key for one round. */
export const memberSigningSeed = (card: KeyCard, roundId: string): Uint8Array =>
  hkdfSha256(card, roundId, 'hom-phieu/member-signature/v1', 32)

/** AES-256 key (32 bytes) that encrypts this member's decryption share of one list. */
export const shareKey = (card: KeyCard, uuid: string): Uint8Array => hkdfSha256(card, uuid, 'hom-phieu/share/v1', 32)

/**
 * "Chìa khóa 1/3 – 7F3A": number, total, first 16 bits of SHA-256 of the public key (never of the secret).
 * @param publicKey  JWK `x` of the member's signing key
 */
export const keyCardLabel = (number: number, total: number, publicKey: string): string =>
  `Chìa khóa ${number}/${total} \u2013 ${sha256Hex(bytesOfBase64url(publicKey) ?? new Uint8Array()).slice(0, 4).toUpperCase()}`

const IV_BYTES = 12
const SHARE_BYTES = 32

export type ShareError = { readonly code: 'key-card/share-does-not-open' }

const binding = (uuid: string, member: number): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(`hom-phieu/share/v1|${uuid}|${member}`)

const aesKey = (card: KeyCard, uuid: string, usage: 'encrypt' | 'decrypt'): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', Uint8Array.from(shareKey(card, uuid)), 'AES-GCM', false, [usage])

/**
 * @param member  1-based place among the trustees
 * @param share   0 ≤ share < 2^256
 */
export async function sealShare(
  card: KeyCard,
  uuid: string,
  member: number,
  share: bigint,
  random: { bytes(length: number): Uint8Array },
): Promise<string> {
  if (share < 0n || share >= 2n ** BigInt(8 * SHARE_BYTES)) throw new RangeError('a share has at most 256 bits')
  const plain = Uint8Array.from(share.toString(16).padStart(2 * SHARE_BYTES, '0').match(/../g) ?? [], (byte) => parseInt(byte, 16))
  const iv = Uint8Array.from(random.bytes(IV_BYTES))
  const key = await aesKey(card, uuid, 'encrypt')
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: binding(uuid, member) }, key, plain)
  return base64urlOf(Uint8Array.from([...iv, ...new Uint8Array(sealed)]))
}

/** The share, if card, list and member are those it was sealed for and no bit has changed. */
export async function openShare(card: KeyCard, uuid: string, member: number, sealed: string): Promise<Result<bigint, ShareError>> {
  const refusal = err({ code: 'key-card/share-does-not-open' } as const)
  const bytes = bytesOfBase64url(sealed)
  if (bytes?.length !== IV_BYTES + SHARE_BYTES + 16) return refusal
  const key = await aesKey(card, uuid, 'decrypt')
  const algorithm = { name: 'AES-GCM', iv: bytes.slice(0, IV_BYTES), additionalData: binding(uuid, member) }
  try {
    return ok(integerOf(new Uint8Array(await crypto.subtle.decrypt(algorithm, key, bytes.slice(IV_BYTES)))))
  } catch {
    return refusal // OperationError: the tag does not fit
  }
}
