/**
 * Assembles a `Group` (group.ts) from a register machine and the few operations that differ between the groups.
 * The only place where the opaque `Element` and a group's own form `E` are cast into one another.
 * An exponent outside 0 … order is a bug of the caller and throws.
 */
import { buildTables, powerFromTables, powersOf } from './exponentiation'
import type { Element, FixedBase, Group, GroupName } from './group'
import type { Registers } from './registers'

export interface GroupParts<E, F> {
  readonly name: GroupName
  readonly order: bigint
  readonly generator: E
  readonly machine: Registers<E, F>
  invert(a: E): E
  equals(a: E, b: E): boolean
  encodeAll(elements: readonly E[]): readonly string[]
  decode(text: string): E | undefined
}

/** Bytes of the order: rows of a fixed base's tables. Both orders have 253 to 256 bits. */
const tableRows = 32

export function assembleGroup<E, F>(parts: GroupParts<E, F>): Group {
  const { name, order, machine } = parts
  const inside = (element: Element): E => element as unknown as E
  const opaque = (element: E): Element => element as unknown as Element
  const identity = opaque(machine.identity)
  let generator: FixedBase | undefined

  const checked = (exponent: bigint): bigint => {
    if (exponent < 0n || exponent > order) throw new RangeError('exponent outside 0 … order')
    return exponent
  }

  const powers = (base: Element, exponents: readonly bigint[]): readonly Element[] =>
    powersOf(machine, inside(base), exponents.map(checked)).map(opaque)

  const power = (base: Element, exponent: bigint): Element => powers(base, [exponent])[0] ?? identity

  const isIdentity = (a: Element): boolean => parts.equals(inside(a), machine.identity)

  const fixedBase = (base: Element): FixedBase => {
    const tables = buildTables(machine, inside(base), tableRows)
    return { base, power: (exponent) => opaque(powerFromTables(machine, tables, checked(exponent))) }
  }

  const multiply = (a: Element, b: Element): Element => {
    machine.load(0, inside(a))
    machine.load(1, inside(b))
    machine.takeFactor(1)
    machine.multiply(0, 0)
    return opaque(machine.read(0))
  }

  return {
    name,
    order,
    identity,
    get generator() {
      generator ??= fixedBase(opaque(parts.generator))
      return generator
    },
    multiply,
    invert: (a) => opaque(parts.invert(inside(a))),
    equals: (a, b) => parts.equals(inside(a), inside(b)),
    isIdentity,
    power,
    powers,
    fixedBase,
    encode: (a) => parts.encodeAll([inside(a)])[0] as string,
    encodeAll: (elements) => parts.encodeAll(elements.map(inside)),
    decode: (text) => {
      const element = parts.decode(text)
      return element === undefined ? undefined : opaque(element)
    },
    isMember: (a) => isIdentity(power(a, order)),
  }
}
