/**
 * Registers: a small machine that holds group elements in numbered registers and multiplies them in place.
 * `exponentiation.ts` is written once against it; each group brings its own machine (plain bigints, noble points,
 * WebAssembly). Multiplicative notation, as in group.ts: on a curve `multiply` is point addition, `square` doubling.
 * `E` is the resting form of an element outside the registers; it is immutable.
 * A machine is single-threaded and its registers keep nothing between two calls of the group's functions.
 */
export interface Registers<E> {
  readonly identity: E
  load(to: number, element: E): void
  read(from: number): E
  copy(to: number, from: number): void
  /** to ← a · b; the three may coincide. */
  multiply(to: number, a: number, b: number): void
  /** to ← a · element. */
  multiplyBy(to: number, a: number, element: E): void
  /** to ← a². */
  square(to: number, a: number): void
}

/** Registers 0 … registerCount − 1 exist on every machine. */
export const registerCount = 64
