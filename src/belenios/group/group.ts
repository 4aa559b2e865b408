/**
 * Group: what the voting protocol needs of a prime-order group, in multiplicative notation.
 * Source: belenios digest §1–2. Two implementations: `ed25519.ts`, `belenios2048.ts`.
 *
 * Elements are opaque: only the group that made one may take it back. `pt(X)` of the digest is `encode(X)`.
 * Exponents are bigints 0 ≤ n ≤ order (the order itself is allowed: `powers(x, [order])` is the membership test).
 */
declare const elementBrand: unique symbol
export interface Element {
  readonly [elementBrand]: true
}

export type GroupName = 'Ed25519' | 'BELENIOS-2048'

/** A base with precomputed tables: worth its set-up from a few dozen exponentiations on. */
export interface FixedBase {
  readonly base: Element
  /** base^exponent, 0 ≤ exponent ≤ order. */
  power(exponent: bigint): Element
}

export interface Group {
  readonly name: GroupName
  /** Prime order q of the group (the modulus of every scalar). */
  readonly order: bigint
  readonly identity: Element
  /** The standard generator g with its tables (built on first use). */
  readonly generator: FixedBase
  multiply(a: Element, b: Element): Element
  invert(a: Element): Element
  equals(a: Element, b: Element): boolean
  isIdentity(a: Element): boolean
  /** base^exponent for a base used once. */
  power(base: Element, exponent: bigint): Element
  /** [base^e for e of exponents], sharing the squarings (doublings). */
  powers(base: Element, exponents: readonly bigint[]): readonly Element[]
  /** Tables for a base used often (an election key). */
  fixedBase(base: Element): FixedBase
  /** pt(X): canonical text of an element. */
  encode(a: Element): string
  /** pt of many elements at once (one shared inversion where the group needs any). */
  encodeAll(elements: readonly Element[]): readonly string[]
  /**
   * Canonical text → element; `undefined` for anything not exactly what `encode` writes (range, sign, case, zeros,
   * not on the curve). Does NOT test membership of the prime-order subgroup: see `isMember`.
   */
  decode(text: string): Element | undefined
  /** x^q = 1. The identity is a member. */
  isMember(a: Element): boolean
}
