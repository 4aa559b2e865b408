/**
 * Inverse of a modulo m by the extended Euclidean algorithm. 0 < a < m and gcd(a, m) = 1, or it throws.
 */
export function inverseModulo(a: bigint, m: bigint): bigint {
  let [previous, current] = [m, a]
  let [previousFactor, factor] = [0n, 1n] // previous ≡ previousFactor · a, current ≡ factor · a
  while (current !== 0n) {
    const quotient = previous / current
    ;[previous, current] = [current, previous - quotient * current]
    ;[previousFactor, factor] = [factor, previousFactor - quotient * factor]
  }
  if (previous !== 1n) throw new RangeError('no inverse')
  return previousFactor < 0n ? previousFactor + m : previousFactor
}
