/**
 * The last write of a screen that saves while it is left. Whoever enters the screen again waits for it and then reads: what the
 * page still holds was read before that write, and would be written over it with the next change. What could not be written is
 * still here: the screen shows it again and tries to write it again.
 */
import type { Desk } from '../app/desk'

/** Ends when the write is over, with what could not be written. */
export type Write<T> = Promise<T | undefined>

export interface LastWrites<T> {
  note(desk: Desk, round: string, write: Write<T>): void
  /** undefined: nothing was written since the app was started. */
  of(desk: Desk, round: string): Write<T> | undefined
}

export function lastWrites<T>(): LastWrites<T> {
  const writes = new WeakMap<Desk, Map<string, Write<T>>>()
  return {
    note(desk, round, write) {
      writes.set(desk, (writes.get(desk) ?? new Map<string, Write<T>>()).set(round, write))
    },
    of: (desk, round) => writes.get(desk)?.get(round),
  }
}
