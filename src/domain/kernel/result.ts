/**
 * Result: an expected failure is a value, never an exception.
 * `E` is a union of plain objects `{ code: 'stage/what-is-wrong', …facts }` with stable codes;
 * the sentence for a code lives in `src/words`. Bugs throw and reach the one error boundary.
 */
export type Result<T, E> = Ok<T> | Err<E>
export interface Ok<T> {
  readonly ok: true
  readonly value: T
}
export interface Err<E> {
  readonly ok: false
  readonly error: E
}

export const ok = <T>(value: T): Ok<T> => ({ ok: true, value })
export const err = <E>(error: E): Err<E> => ({ ok: false, error })
