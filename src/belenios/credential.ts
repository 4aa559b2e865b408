/**
 * Credentials (digest §3). Private, full form (since 2.4): 22 Base58 symbols shown 5-6-5-6, dashes included in the hash;
 * form of 2.0: 14 digits and a check digit shown 3-3-3-3-3, PBKDF2. Public: pt(g^s). The verifier never sees the derivation.
 */
import type { Group } from './group/group'
import { pbkdf2Sha256, sha256Hex } from './hash'
import { integerOf } from './scalars'

/** Base58 alphabet of identifiers and credentials. */
const BASE58 = /^[1-9A-HJ-NP-Za-km-z]+$/

export const isBase58 = (text: string): boolean => BASE58.test(text)

/** uuid: Base58, 14 symbols or more. */
export const isUuid = (text: string): boolean => text.length >= 14 && isBase58(text)

const FULL_FORM = /^[^-]{5}-[^-]{6}-[^-]{5}-[^-]{6}$/

/** 22 symbols as 5-6-5-6. */
export const dashed = (symbols: string): string =>
  `${symbols.slice(0, 5)}-${symbols.slice(5, 11)}-${symbols.slice(11, 16)}-${symbols.slice(16, 22)}`

/** Secret exponent s of a private credential of either form. */
export function credentialScalar(group: Group, uuid: string, credential: string): bigint {
  if (!FULL_FORM.test(credential)) {
    return integerOf(pbkdf2Sha256(credential, uuid, 1000)) % group.order
  }
  const half = (i: number) => sha256Hex(`derive_credential|${uuid}|${String(i)}|${credential}`)
  return BigInt(`0x${half(0)}${half(1)}`) % group.order
}

export const publicCredential = (group: Group, secret: bigint): string => group.encode(group.generator.power(secret))
