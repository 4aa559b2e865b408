/** What the screens of a rehearsal (S2) may ask for: made from an official meeting's form, played by script, compared, measured. */
import type { Result } from '../domain/kernel/result'
import type { MeetingDraft } from '../domain/meeting/meeting'
import type { RehearsalComparison } from '../domain/round/compareRehearsal'
import type { Progress } from '../ports/rooms'
import type { DeskError } from './deskError'

export type { RehearsalComparison, RehearsalFinding } from '../domain/round/compareRehearsal'

/** How a rehearsal gets its keys: published ones at once, or the whole ceremony, card by card. */
export type RehearsalKeys = 'published' | 'ceremony'

export interface ScriptedVisit {
  readonly number: number
  readonly group: string
  /** Of a published card; undefined: any card of the group. */
  readonly code: string | undefined
  readonly ballotCheck: boolean
  readonly lists: readonly {
    readonly title: string
    /** `level`: its label, undefined: leave open. */
    readonly lines: readonly { readonly name: string; readonly level: string | undefined }[]
  }[]
}

export interface RehearsalPlan {
  readonly visits: readonly ScriptedVisit[]
  readonly visitsOfGroup: number
  /** Level labels in order, and per list the totals the script must give. */
  readonly levels: readonly string[]
  readonly lists: readonly {
    readonly title: string
    readonly officials: readonly { readonly name: string; readonly levels: readonly number[]; readonly unmarked: number }[]
  }[]
}

export interface RehearsalOutcome {
  readonly comparison: RehearsalComparison
  /** Ballot checks made while it was open: at least one belongs to a rehearsal (protocol.md §8). */
  readonly ballotChecks: number
}

export interface RehearsalDesk {
  /** Rehearsal desk only: a rehearsal of this form, with keys of its own, in the rehearsals' database. */
  rehearse(form: MeetingDraft, keys: RehearsalKeys, onProgress: Progress): Promise<Result<string, DeskError>>
  rehearsalPlan(id: string): Promise<Result<RehearsalPlan, DeskError>>
  /** Once the totals are there. */
  rehearsalOutcome(id: string): Promise<Result<RehearsalOutcome, DeskError>>
}
