/**
 * World: everything the use cases need, wired once by an entry (the app, a worker, the command line, a test).
 * `rehearsal` and the stores belong together: a rehearsal has a database of its own.
 */
import type { Digest } from '../domain/round/log'
import type { FileVerdict, VerifyFileOptions } from '../evidence/verifyPackage'
import type { Papers } from '../ports/papers'
import type { BallotRoom, CeremonyRoom, ClosingRoom, PreparationRoom } from '../ports/rooms'
import type { RoundStore, TabletStore } from '../ports/roundStore'
import type { ReadRoster, ReadTable } from '../ports/tables'
import type { Clock, Device, Random } from '../ports/world'

export interface World {
  readonly rehearsal: boolean
  /** Hash of the running build, frozen in the configuration; `cli-<version>` on the command line. */
  readonly build: string
  readonly store: RoundStore
  readonly tablet: TabletStore
  readonly device: Device
  readonly clock: Clock
  readonly random: Random
  readonly digest: Digest
  readonly readTable: ReadTable
  readonly readRoster: ReadRoster
  /** Text of DOC-TRUOC.txt in every package. */
  readonly packageReadme: string
  readonly rooms: {
    readonly ceremony: CeremonyRoom
    readonly preparation: PreparationRoom
    readonly ballot: BallotRoom
    readonly closing: ClosingRoom
  }
  /** Absent where none are made: a simulated round without documents is its figures. */
  readonly papers?: Papers
  readonly verifyFile: (name: string, bytes: Uint8Array, options: VerifyFileOptions) => Promise<FileVerdict>
}
