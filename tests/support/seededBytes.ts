/**
 * Randomness for tests of the voting protocol: the same bytes from the same seed, so that a failing archive can be made
 * again. SHA-256 in counter mode; never for anything but tests.
 */
import { createHash } from 'node:crypto'
import type { RandomBytes } from '../../src/belenios/scalars'

export function seededBytes(seed: string): RandomBytes {
  let block = 0
  return (length) => {
    const bytes = new Uint8Array(length)
    for (let at = 0; at < length; at += 32) {
      const digest = createHash('sha256').update(`${seed}|${String(block++)}`).digest()
      bytes.set(digest.subarray(0, Math.min(32, length - at)), at)
    }
    return bytes
  }
}
