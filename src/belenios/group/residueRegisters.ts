/**
 * Register machine for the residues modulo a number, with plain bigints. The reference for the faster machine and
 * what runs where WebAssembly is not to be had.
 */
import { registerCount, type Registers } from './registers'

export function residueRegisters(modulus: bigint): Registers<bigint, bigint> {
  const registers = new Array<bigint>(registerCount).fill(1n)
  let factor = 1n
  const at = (index: number): bigint => registers[index] as bigint
  return {
    identity: 1n,
    load: (to, element) => { registers[to] = element },
    read: at,
    copy: (to, from) => { registers[to] = at(from) },
    square: (to, a) => { registers[to] = (at(a) * at(a)) % modulus },
    multiply: (to, a) => { registers[to] = (at(a) * factor) % modulus },
    takeFactor: (from) => { factor = at(from) },
    loadFactor: (element) => { factor = element },
    readFactor: () => factor,
  }
}
