/**
 * Registers: a small machine that holds group elements in numbered registers and multiplies them in place.
 * `exponentiation.ts` is written once against it; each group brings its own machine (plain bigints, noble points,
 * WebAssembly). Multiplicative notation, as in group.ts: on a curve `multiply` is point addition, `square` doubling.
 * A product's second operand is the machine's one factor, so that work to prepare it is done once for many products.
 * `E` is the resting form of an element, `F` that of a prepared factor; both are immutable.
 * A machine is single-threaded and its registers keep nothing between two calls of the group's functions.
 */
export interface Registers<E, F> {
  readonly identity: E
  load(to: number, element: E): void
  read(from: number): E
  copy(to: number, from: number): void
  /** to ← a². */
  square(to: number, a: number): void
  /** to ← a · factor. */
  multiply(to: number, a: number): void
  /** factor ← register, as it is now. */
  takeFactor(from: number): void
  loadFactor(factor: F): void
  readFactor(): F
}

/** Registers 0 … registerCount − 1 exist on every machine. */
export const registerCount = 64
