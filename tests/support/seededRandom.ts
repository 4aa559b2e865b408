/** Randomness that repeats: bytes of SHA-256 in counter mode from a seed. For tests and golden files only. */
import { createHash } from 'node:crypto'

export interface SeededRandom {
  bytes(length: number): Uint8Array
  below(limit: number): number
}

export function seededRandom(seed: string): SeededRandom {
  let counter = 0
  let held: number[] = []
  const bytes = (length: number): Uint8Array => {
    while (held.length < length) held.push(...createHash('sha256').update(`${seed}|${String(counter++)}`).digest())
    const taken = Uint8Array.from(held.slice(0, length))
    held = held.slice(length)
    return taken
  }
  return {
    bytes,
    below(limit) {
      const most = Math.floor(2 ** 32 / limit) * limit
      for (;;) {
        const value = new DataView(bytes(4).buffer).getUint32(0)
        if (value < most) return value % limit
      }
    },
  }
}
