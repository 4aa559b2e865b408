/** An archive with exactly one thing wrong, and the code that has to say so. */
import type { FaultCode } from '../../../src/belenios/fault'

export interface FaultyArchive {
  readonly code: FaultCode
  /** What is wrong, in the words of the protocol. */
  readonly name: string
  readonly make: () => Uint8Array
  /** True: no other check objects. False: it cannot be read further, or the next check would object, less clearly. */
  readonly alone: boolean
}

/** Without this very check the archive would pass. */
export const alone = (code: FaultCode, name: string, make: () => Uint8Array): FaultyArchive => ({ code, name, make, alone: true })

/** Refused with this code; without it something else still stands in the way. */
export const refused = (code: FaultCode, name: string, make: () => Uint8Array): FaultyArchive => ({ code, name, make, alone: false })
