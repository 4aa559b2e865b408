/** A uniform whole number from random bytes, by rejection: no value is likelier than another. */

/** @param limit 1 … 2^32 (RangeError otherwise: a bug) */
export function uniformBelow(limit: number, bytes: (length: number) => Uint8Array): number {
  if (!Number.isSafeInteger(limit) || limit < 1 || limit > 2 ** 32) throw new RangeError('the limit is a whole number from 1 to 2^32')
  const ceiling = 2 ** 48 - (2 ** 48 % limit)
  for (;;) {
    const value = bytes(6).reduce((sum, byte) => sum * 256 + byte, 0)
    if (value < ceiling) return value % limit
  }
}
