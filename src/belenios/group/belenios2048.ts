/**
 * BELENIOS-2048: the subgroup of order q of the integers modulo a 2048-bit prime p (belenios digest §2).
 * pt(X) is the canonical decimal of X: no sign, no leading zero, no 0x, 0 < X < p.
 * Timing is NOT constant: powers take a time that depends on the exponents, secret ones too. Acceptable here and only
 * here: the secrets live for one session on an offline tablet with a single user, where nobody can time single
 * operations. Do not use this file on a server that answers strangers.
 */
import { assembleGroup } from './assembleGroup'
import { generator, modulus, subgroupOrder } from './belenios2048Parameters'
import type { Group } from './group'
import { inverseModulo } from './inverseModulo'
import { montgomeryRegisters } from './montgomeryRegisters'
import type { Registers } from './registers'
import { residueRegisters } from './residueRegisters'

const canonicalDecimal = /^[1-9][0-9]{0,616}$/ // p has 617 digits

function canonicalInteger(text: string): bigint | undefined {
  if (!canonicalDecimal.test(text)) return undefined
  const value = BigInt(text)
  return value < modulus ? value : undefined
}

interface Residues<E> {
  readonly machine: Registers<E, E>
  fromInteger(value: bigint): E
  toInteger(residue: E): bigint
}

function groupOver<E>({ machine, fromInteger, toInteger }: Residues<E>): Group {
  return assembleGroup<E, E>({
    name: 'BELENIOS-2048',
    order: subgroupOrder,
    generator: fromInteger(generator),
    machine,
    invert: (a) => fromInteger(inverseModulo(toInteger(a), modulus)),
    equals: (a, b) => toInteger(a) === toInteger(b),
    encodeAll: (elements) => elements.map((element) => String(toInteger(element))),
    decode: (text) => {
      const value = canonicalInteger(text)
      return value === undefined ? undefined : fromInteger(value)
    },
  })
}

/** The same group on plain bigints: slower, runs everywhere; the tests hold the two against each other. */
export const plainBelenios2048 = (): Group =>
  groupOver<bigint>({ machine: residueRegisters(modulus), fromInteger: (value) => value, toInteger: (value) => value })

function fastest(): Group {
  const machine = montgomeryRegisters(modulus)
  return machine === undefined ? plainBelenios2048() : groupOver({ machine, ...machine })
}

export const belenios2048: Group = fastest()
