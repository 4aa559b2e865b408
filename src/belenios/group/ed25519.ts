/**
 * Ed25519: the plain twisted Edwards curve, written multiplicatively (belenios digest §2; RFC 8032 §5.1).
 * pt(X) is 64 lower-case hex digits of y + 2^255·(x mod 2), most significant first: RFC 8032's bytes reversed.
 * No Ristretto, no clamping, no cofactor: decoding accepts points outside the prime-order subgroup, `isMember` refuses.
 * Timing is NOT constant: powers take a time that depends on the exponents, secret ones too. Acceptable here and only
 * here: the secrets live for one session on an offline tablet with a single user, where nobody can time single
 * operations. Do not use this file on a server that answers strangers.
 */
import { normalizeZ } from '@noble/curves/abstract/curve.js'
import { ed25519 as noble } from '@noble/curves/ed25519.js'
import { assembleGroup } from './assembleGroup'
import { basePoint, pointWith, primeOrder, rootPower, type AffinePoint } from './edwardsCurve'
import { edwardsRegisters } from './edwardsRegisters'
import type { Group } from './group'
import { pointRegisters } from './pointRegisters'
import type { Registers } from './registers'

const canonicalHex = /^[0-9a-f]{64}$/
const signBit = 1n << 255n

interface Points<E, F> {
  readonly machine: Registers<E, F>
  fromAffine(point: AffinePoint): E
  toAffine(points: readonly E[]): AffinePoint[]
  invert(point: E): E
  equals(a: E, b: E): boolean
  rootPower(z: bigint): bigint
}

const textOf = ({ x, y }: AffinePoint): string =>
  ((x & 1n) === 1n ? y + signBit : y).toString(16).padStart(64, '0')

function groupOver<E, F>(points: Points<E, F>): Group {
  return assembleGroup<E, F>({
    name: 'Ed25519',
    order: primeOrder,
    generator: points.fromAffine(basePoint),
    machine: points.machine,
    invert: points.invert,
    equals: points.equals,
    encodeAll: (elements) => points.toAffine(elements).map(textOf),
    decode: (text) => {
      if (!canonicalHex.test(text)) return undefined
      const z = BigInt(`0x${text}`)
      const point = pointWith(BigInt.asUintN(255, z), z >= signBit, points.rootPower)
      return point === undefined ? undefined : points.fromAffine(point)
    },
  })
}

/** The same group on noble's points: slower, runs everywhere; the tests hold the two against each other. */
export const plainEd25519 = (): Group =>
  groupOver({
    machine: pointRegisters(),
    fromAffine: (point) => noble.Point.fromAffine(point),
    toAffine: (points) => normalizeZ(noble.Point, [...points]).map((point) => point.toAffine()),
    invert: (point) => point.negate(),
    equals: (a, b) => a.equals(b),
    rootPower,
  })

function fastest(): Group {
  const machine = edwardsRegisters()
  return machine === undefined ? plainEd25519() : groupOver({ machine, ...machine })
}

export const ed25519: Group = fastest()
