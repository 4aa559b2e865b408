/**
 * The last write of a screen that saves while it is left. Whoever enters the screen again waits for it and then reads: what the
 * page still holds was read before that write, and would be written over it with the next change.
 */
import type { Desk } from '../app/desk'

const writes = new WeakMap<Desk, Map<string, Promise<unknown>>>()

/** @param of  what is written, e.g. `form/<round>` */
export function noteWrite(desk: Desk, of: string, write: Promise<unknown>): void {
  const known = writes.get(desk) ?? new Map<string, Promise<unknown>>()
  writes.set(desk, known.set(of, write))
}

/** undefined: nothing was written since the app was started. */
export const lastWrite = (desk: Desk, of: string): Promise<unknown> | undefined => writes.get(desk)?.get(of)
