/** A meeting to open and the desk it belongs to: official or rehearsal. */
import type { Desk } from '../../app/desk'

export interface OpenTarget {
  readonly desk: Desk
  readonly id: string
}
