/** The machine's clock as local time with its offset. Recorded, never decided upon (protocol.md §10): it may be wrong. */
import { isoWithOffset } from '../domain/kernel/isoTime'
import type { Clock } from '../ports/world'

export const systemClock = (): Clock => ({
  now() {
    const at = Date.now()
    return isoWithOffset(at, -new Date(at).getTimezoneOffset())
  },
})
