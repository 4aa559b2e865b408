/**
 * Hashes of the protocol (digest §1). Strings are hashed as UTF-8.
 * `H(s)` = SHA-256(s) as a 256-bit big-endian integer, mod q. Record names are 64 lower-case hex digits; fingerprints,
 * signature hashes and trackers are standard base64 without padding (43 symbols).
 */
import { pbkdf2 } from '@noble/hashes/pbkdf2.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

const bytesOf = (data: string | Uint8Array): Uint8Array => (typeof data === 'string' ? utf8ToBytes(data) : data)

export const sha256Hex = (data: string | Uint8Array): string => bytesToHex(sha256(bytesOf(data)))

/** SHA-256 as a 256-bit big-endian integer, not reduced. */
export const sha256Integer = (data: string | Uint8Array): bigint => BigInt(`0x${sha256Hex(data)}`)

/** PBKDF2-HMAC-SHA-256, 32 bytes (RFC 8018): the derivation of tool 2.0's credentials (digest §3). */
export const pbkdf2Sha256 = (password: string, salt: string, iterations: number): Uint8Array =>
  pbkdf2(sha256, password, salt, { c: iterations, dkLen: 32 })

/** H(s) mod q. */
export const hashToScalar = (text: string, order: bigint): bigint => sha256Integer(text) % order

const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** SHA-256 in base64 without padding: 256 bits = 42 full symbols and one of 4 bits. */
export function sha256Base64(data: string | Uint8Array): string {
  const digest = sha256(bytesOf(data))
  let text = ''
  let pending = 0
  let bits = 0
  for (const byte of digest) {
    pending = (pending << 8) | byte
    bits += 8
    while (bits >= 6) {
      bits -= 6
      text += BASE64.charAt((pending >> bits) & 63)
    }
    pending &= (1 << bits) - 1
  }
  return text + BASE64.charAt((pending << (6 - bits)) & 63)
}
