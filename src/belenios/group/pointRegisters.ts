/**
 * Register machine for the points of edwards25519 on noble's complete extended-coordinate formulas.
 * The reference for the faster machine and what runs where WebAssembly is not to be had.
 */
import { ed25519 } from '@noble/curves/ed25519.js'
import { registerCount, type Registers } from './registers'

export type NoblePoint = InstanceType<typeof ed25519.Point>

export function pointRegisters(): Registers<NoblePoint, NoblePoint> {
  const zero = ed25519.Point.ZERO
  const registers = new Array<NoblePoint>(registerCount).fill(zero)
  let factor = zero
  const at = (index: number): NoblePoint => registers[index] as NoblePoint
  return {
    identity: zero,
    load: (to, element) => { registers[to] = element },
    read: at,
    copy: (to, from) => { registers[to] = at(from) },
    square: (to, a) => { registers[to] = at(a).double() },
    multiply: (to, a) => { registers[to] = at(a).add(factor) },
    takeFactor: (from) => { factor = at(from) },
    loadFactor: (element) => { factor = element },
    readFactor: () => factor,
  }
}
