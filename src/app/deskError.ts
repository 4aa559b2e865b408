/** PINs as acts take them, and everything an act of the desk may answer instead of doing it. */
import type { MeetingFault } from '../domain/meeting/checkMeeting'
import type { PublicationFault } from '../domain/result/publication'
import type { RoundRefusal } from '../domain/round/round'
import type { PaperError } from '../ports/papers'
import type { RoomError } from '../ports/rooms'
import type { StoreError } from '../ports/roundStore'
import type { DeviceError } from '../ports/world'

export interface MemberPin {
  readonly member: number
  readonly pin: string
}
export type PinRefusal =
  | { readonly code: 'pin/wrong'; readonly member: number }
  | { readonly code: 'pin/wait'; readonly seconds: number }
  | { readonly code: 'pin/two-different-members' }

export type DeskError = StoreError | PaperError | PublicationFault | RoundRefusal | PinRefusal | DeviceError | RoomError
  | { readonly code: 'meeting/not-ready'; readonly faults: readonly MeetingFault[] }
  | { readonly code: 'opening/quorum'; readonly present: number; readonly summoned: number; readonly needed: number }
  | { readonly code: 'opening/present-over-summoned'; readonly present: number; readonly summoned: number }
  /** The box of a round that was never opened holds ballots: a red screen. */
  | { readonly code: 'opening/box-not-empty'; readonly ballots: number }
  | { readonly code: 'opening/another-round-open'; readonly id: string }
  | { readonly code: 'opening/new-build'; readonly frozen: string; readonly running: string }
  /** What the PINs were entered for (the form, the keys, the opening record, the counted box) changed before it was done. */
  | { readonly code: 'round/changed-meanwhile' }
  /** Slides are for the hall: only after [Công bố tại hội nghị]. */
  | { readonly code: 'round/not-announced' }
  /** Cards with six digits are printed already, and so many more would make them easy to guess. */
  | { readonly code: 'card/codes-too-short'; readonly cards: number; readonly most: number }
  | { readonly code: 'annulment/reason-missing' }
  /** Neither two PINs nor a paper that names itself. */
  | { readonly code: 'annulment/paper-missing' }
  | { readonly code: 'annulment/two-signers' }
  /** By paper, but no PIN with it and no key card accepted at closing (decision 030). */
  | { readonly code: 'annulment/pin-needed' }
