/**
 * Elements outside the prime-order group that still are on the curve, or below the modulus. Edwards25519 has eight points
 * of order 1, 2, 4 and 8 (RFC 8032 §5.1: cofactor 8); modulo the prime of BELENIOS-2048, −1 has order 2.
 */
import { belenios2048 } from '../../src/belenios/group/belenios2048'
import { ed25519 } from '../../src/belenios/group/ed25519'
import { modulus } from '../../src/belenios/group/belenios2048Parameters'
import type { Element, Group } from '../../src/belenios/group/group'

function decoded(group: Group, text: string): Element {
  const element = group.decode(text)
  if (element === undefined) throw new RangeError(`not an element: ${text}`)
  return element
}

/** A point of order 8, most significant byte first; its multiples are all points of small order. */
const ORDER_EIGHT = '7a03ac9277fdc74ec6cc392cfa53202a0f67100d760b3cba4fd84d3d706a17c7'

export const ed25519Torsion: readonly Element[] = Array.from({ length: 7 }).reduce<Element[]>(
  (points) => [...points, ed25519.multiply(points.at(-1) ?? ed25519.identity, decoded(ed25519, ORDER_EIGHT))],
  [decoded(ed25519, ORDER_EIGHT)],
)

/** Not the identity, its square is: what a careless check multiplies away. */
export function orderTwo(group: Group): Element {
  if (group === belenios2048) return decoded(group, String(modulus - 1n))
  return ed25519Torsion[3] ?? group.identity
}
