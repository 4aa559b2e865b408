/**
 * edwards25519 in affine coordinates, with plain bigints: −x² + y² = 1 + d·x²·y² over p = 2^255 − 19
 * (RFC 8032 §5.1). Constants, and finding x from y (§5.1.3, strictly).
 */
export const fieldPrime = (1n << 255n) - 19n
export const curveD = 0x52036cee2b6ffe738cc740797779e89800700a4d4141d8ab75eb4dca135978a3n
export const primeOrder = (1n << 252n) + 27742317777372353535851937790883648493n
const rootOfMinusOne = 0x2b8324804fc1df0b2b4d00993dfbd7a72f431806ad2fe478c4ee1b274a0ea0b0n

export interface AffinePoint {
  readonly x: bigint
  readonly y: bigint
}

/** RFC 8032 §5.1: y = 4/5, x even. */
export const basePoint: AffinePoint = {
  x: 0x216936d3cd6e53fec0a4e231fdd6dc5c692cc7609525a7b2c9562d608f25d51an,
  y: 0x6666666666666666666666666666666666666666666666666666666666666658n,
}

export function reduced(value: bigint): bigint {
  const rest = value % fieldPrime
  return rest < 0n ? rest + fieldPrime : rest
}

/** z^(2^252 − 3), that is z^((p − 5)/8): the costly step of a square root. */
export function rootPower(z: bigint): bigint {
  let result = 1n
  for (let bit = 251; bit >= 0; bit -= 1) {
    result = (result * result) % fieldPrime
    if (bit !== 1) result = (result * z) % fieldPrime // 2^252 − 3: every bit but the second lowest
  }
  return result
}

/**
 * The point with this y whose x is odd or even, as asked; undefined when y ≥ p, when there is none, and for x = 0
 * asked to be odd. `power` computes what `rootPower` does.
 */
export function pointWith(y: bigint, xIsOdd: boolean, power: (z: bigint) => bigint): AffinePoint | undefined {
  if (y < 0n || y >= fieldPrime) return undefined
  const ySquared = (y * y) % fieldPrime
  const u = reduced(ySquared - 1n)
  const v = reduced(curveD * ySquared + 1n) // never 0: −1/d is not a square
  const vCubed = (((v * v) % fieldPrime) * v) % fieldPrime
  const uv3 = (u * vCubed) % fieldPrime
  const uv7 = (((uv3 * vCubed) % fieldPrime) * v) % fieldPrime
  let x = (uv3 * power(uv7)) % fieldPrime // a root of u/v, or of −u/v, if either has one
  const vxSquared = (((x * x) % fieldPrime) * v) % fieldPrime
  if (vxSquared !== u) {
    if (vxSquared !== reduced(-u)) return undefined
    x = (x * rootOfMinusOne) % fieldPrime
  }
  if (x === 0n && xIsOdd) return undefined
  return { x: ((x & 1n) === 1n) === xIsOdd ? x : fieldPrime - x, y }
}
