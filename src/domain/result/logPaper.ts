/** What the paper of a log needs (S19): the entries shown, how many there are in all, and whether their chain holds. */
import type { LogEntry } from '../round/log'

export interface LogPaperFacts {
  readonly shown: readonly LogEntry[]
  readonly whole: number
  /** Number of the first entry that does not follow from the one before. */
  readonly broken: number | undefined
  /** Hash of the last entry. */
  readonly head: string
  readonly unit: string
  readonly round: string
  readonly rehearsal: boolean
}
