/**
 * Exact shares (rules.md §2): every threshold is decided on whole numbers; a rounded percentage decides nothing.
 * Percentages are for print only: two decimals, rounded half up, decimal comma, computed without a floating point.
 * Counts are whole numbers ≥ 0; anything else is a bug and throws.
 */

/** n/d, both whole, d > 0. */
export interface Share {
  readonly numerator: number
  readonly denominator: number
}

const whole = (value: number): bigint => {
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError('a count is a whole number, 0 or more')
  return BigInt(value)
}

/** Sign of count/denominator − share: −1, 0 or 1. A share of nothing is undefined. */
export function compareShare(count: number, denominator: number, share: Share): -1 | 0 | 1 | undefined {
  if (denominator === 0) return undefined
  const left = whole(count) * whole(share.denominator)
  const right = whole(share.numerator) * whole(denominator)
  return left < right ? -1 : left > right ? 1 : 0
}

/** "53,33": percentage of count in denominator, half up, always two decimals; null when there is nothing to divide by. */
export function percent2(count: number, denominator: number): string | null {
  if (denominator === 0) return null
  const den = whole(denominator)
  const hundredths = (20_000n * whole(count) + den) / (2n * den)
  return `${String(hundredths / 100n)},${String(hundredths % 100n).padStart(2, '0')}`
}

/** The shorter way to print: "66,60" → "66,6", "50,00" → "50". */
export const dropTrailingZeros = (percent: string): string =>
  percent.includes(',') ? percent.replace(/,?0+$/, '') : percent
