/**
 * Ed25519: the plain twisted Edwards curve, written multiplicatively (belenios digest §2; RFC 8032 §5.1).
 * pt(X) is 64 lower-case hex digits of y + 2^255·(x mod 2), most significant first: RFC 8032's bytes reversed.
 * No Ristretto, no clamping, no cofactor: decoding accepts points outside the prime-order subgroup, `isMember` refuses.
 * Timing is NOT constant: powers take a time that depends on the exponents, secret ones too. Acceptable here and only
 * here: the secrets live for one session on an offline tablet with a single user, where nobody can time single
 * operations. Do not use this file on a server that answers strangers.
 */
import { ed25519 as noble } from '@noble/curves/ed25519.js'
import { normalizeZ } from '@noble/curves/abstract/curve.js'
import { assembleGroup } from './assembleGroup'
import type { Group } from './group'
import { pointRegisters, type NoblePoint } from './pointRegisters'

const { Point } = noble
const canonicalHex = /^[0-9a-f]{64}$/
const signBit = 1n << 255n

const reversedBytes = (hex: string): string => (hex.match(/../g) ?? []).reverse().join('')

function encodeAll(points: readonly NoblePoint[]): readonly string[] {
  return normalizeZ(Point, [...points]).map((point) => {
    const { x, y } = point.toAffine()
    return ((x & 1n) === 1n ? y + signBit : y).toString(16).padStart(64, '0')
  })
}

function decode(text: string): NoblePoint | undefined {
  if (!canonicalHex.test(text)) return undefined
  try {
    return Point.fromHex(reversedBytes(text), false) // strict: y < p, no sign bit on x = 0
  } catch {
    return undefined
  }
}

export const ed25519: Group = assembleGroup<NoblePoint>({
  name: 'Ed25519',
  order: Point.CURVE().n,
  generator: Point.BASE,
  machine: pointRegisters(),
  invert: (a) => a.negate(),
  equals: (a, b) => a.equals(b),
  encodeAll,
  decode,
})
