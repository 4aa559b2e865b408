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
import { residueRegisters } from './residueRegisters'

const canonicalDecimal = /^[1-9][0-9]{0,616}$/ // p has 617 digits

function decode(text: string): bigint | undefined {
  if (!canonicalDecimal.test(text)) return undefined
  const value = BigInt(text)
  return value < modulus ? value : undefined
}

export const belenios2048: Group = assembleGroup<bigint>({
  name: 'BELENIOS-2048',
  order: subgroupOrder,
  generator,
  machine: residueRegisters(modulus),
  invert: (a) => inverseModulo(a, modulus),
  equals: (a, b) => a === b,
  encodeAll: (elements) => elements.map(String),
  decode,
})
