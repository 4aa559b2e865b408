/**
 * A member's PIN (protocol.md §3): six digits that gate acts and decrypt nothing. Stored as a salted slow hash,
 * PBKDF2-HMAC-SHA-256 (RFC 8018): six digits can always be tried out by whoever holds the tablet's disk, so nothing may ever
 * hang on them but the order of procedure. Attempts are limited by the caller.
 */
import { err, ok } from '../domain/kernel/result'
import type { Result } from '../domain/kernel/result'
import type { PinHash } from '../domain/round/round'
import { base64urlOf, bytesOfBase64url } from './base64url'

export type PinError = { readonly code: 'pin/not-six-digits' } | { readonly code: 'pin/too-obvious' }

/** About 0.1 s on a desktop core, under a second on a tablet. */
const ITERATIONS = 300_000
const SALT_BYTES = 16
const HASH_BITS = 256

/** Six digits that nobody would guess first: no run, no repetition of one, two or three digits, no mirrored three. */
export function checkPin(pin: string): Result<void, PinError> {
  if (!/^[0-9]{6}$/.test(pin)) return err({ code: 'pin/not-six-digits' })
  const digits = [...pin].map(Number)
  const steps = new Set(digits.slice(1).map((digit, i) => (digit - (digits[i] ?? 0) + 10) % 10))
  const isRun = steps.size === 1 // 000000, 123456, 890123, 654321, 246802
  const repeats = pin.slice(0, 3) === pin.slice(3) || pin.slice(0, 4) === pin.slice(2) // 123123, 121212
  const isMirror = [...pin].reverse().join('') === pin && new Set(pin).size < 3 // 110011
  const isPairs = /^(\d)\1(\d)\2(\d)\3$/.test(pin) // 112233
  return isRun || repeats || isMirror || isPairs ? err({ code: 'pin/too-obvious' }) : ok(undefined)
}

/** Hash to store; an obvious PIN is refused. */
export async function hashPin(pin: string, random: { bytes(length: number): Uint8Array }): Promise<Result<PinHash, PinError>> {
  const checked = checkPin(pin)
  if (!checked.ok) return checked
  const salt = Uint8Array.from(random.bytes(SALT_BYTES))
  return ok({ salt: base64urlOf(salt), iterations: ITERATIONS, hash: base64urlOf(await slowHash(pin, salt, ITERATIONS)) })
}

export async function pinMatches(pin: string, stored: PinHash): Promise<boolean> {
  const salt = bytesOfBase64url(stored.salt)
  const expected = bytesOfBase64url(stored.hash)
  if (salt === undefined || expected === undefined) throw new Error('a stored PIN hash is damaged')
  const found = await slowHash(pin, salt, stored.iterations)
  // All bytes are compared whatever the first ones say.
  return found.length === expected.length && found.reduce((different, byte, i) => different | (byte ^ (expected[i] ?? 0)), 0) === 0
}

async function slowHash(pin: string, salt: Uint8Array, iterations: number): Promise<Uint8Array> {
  const key = await crypto.subtle.importKey('raw', new TextEncoder().encode(pin), 'PBKDF2', false, ['deriveBits'])
  const parameters = { name: 'PBKDF2', hash: 'SHA-256', salt: Uint8Array.from(salt), iterations }
  return new Uint8Array(await crypto.subtle.deriveBits(parameters, key, HASH_BITS))
}
