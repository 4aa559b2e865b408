/** The platform's cryptographic randomness, in browsers, workers and Node. */
import { uniformBelow } from '../ports/uniformBelow'
import type { Random } from '../ports/world'

/** Most bytes that one call of getRandomValues gives (Web Cryptography API). */
const MOST_AT_ONCE = 65_536

function bytes(length: number): Uint8Array {
  const filled = new Uint8Array(length)
  for (let at = 0; at < length; at += MOST_AT_ONCE) crypto.getRandomValues(filled.subarray(at, at + MOST_AT_ONCE))
  return filled
}

export const systemRandom = (): Random => ({ bytes, below: (limit) => uniformBelow(limit, bytes) })
