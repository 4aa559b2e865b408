/** What closing needs of the world: the store it locks, the tablet that signs, and where ballots are examined. */
import type { VerifyOptions } from '../belenios/verifyArchive'
import type { RoundStore } from '../ports/roundStore'
import type { Clock, Device, Random } from '../ports/world'

export interface ClosingWorld {
  readonly store: RoundStore
  readonly device: Device
  readonly clock: Clock
  readonly random: Random
  /** Where ballot batches are examined, and how many at once. */
  readonly verify: Pick<VerifyOptions, 'examine' | 'parallel'>
}
