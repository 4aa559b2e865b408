/**
 * The hashes of the evidence: SHA-256 (FIPS 180-4) whole or as a stream, and HKDF-SHA-256 (RFC 5869), both synchronous so
 * that deriving a credential never leaves a half-done state. The only file of `evidence` that imports @noble/hashes.
 * Strings are hashed as UTF-8; digests in JSON are 64 lower-case hex digits.
 */
import { hkdf } from '@noble/hashes/hkdf.js'
import { sha256 as nobleSha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

const bytesOf = (data: string | Uint8Array): Uint8Array => (typeof data === 'string' ? utf8ToBytes(data) : data)

/** 32 bytes. */
export const sha256 = (data: string | Uint8Array): Uint8Array => nobleSha256(bytesOf(data))

export const sha256Hex = (data: string | Uint8Array): string => bytesToHex(sha256(data))

/** SHA-256 of what arrives in pieces. */
export function sha256Stream(): { update(chunk: Uint8Array): void; hex(): string } {
  const state = nobleSha256.create()
  return {
    update(chunk) {
      state.update(chunk)
    },
    hex: () => bytesToHex(state.digest()),
  }
}

/**
 * HKDF-SHA-256: extract and expand.
 * @param length  bytes wanted, at most 8160
 */
export const hkdfSha256 = (ikm: string | Uint8Array, salt: string, info: string, length: number): Uint8Array =>
  hkdf(nobleSha256, bytesOf(ikm), utf8ToBytes(salt), utf8ToBytes(info), length)
