/**
 * Minutes as data (rules.md §6): the numbers come from the signed statement and the log and cannot be written over; the free texts
 * are the secretary's, kept with the round until [Hoàn tất] freezes them into the package.
 */
import type { DocumentSettings } from '../meeting/documentSettings'
import type { Meeting } from '../meeting/meeting'
import type { RuleSetId } from '../rules/ruleSet'
import type { LogEntry } from '../round/log'
import type { Statement } from './statement'

export interface MinutesFacts {
  readonly statement: Statement
  /** Fingerprint of `ket-qua.json`. */
  readonly fingerprint: string
  readonly meeting: Meeting
  /** The whole log so far. */
  readonly log: readonly LogEntry[]
}

/** Of these facts, what the numbers on paper need: all of it but the names is in the signed statement. */
export interface NumberFacts {
  readonly statement: Statement
  readonly meeting: Pick<Meeting, 'voterGroups'> & { readonly ruleSet: { readonly id: RuleSetId }; readonly documents?: DocumentSettings }
}

export interface MinutesText {
  readonly number: string
  /** Name of the place the paper is dated at. */
  readonly locality: string
  /** One regulation, decision or plan a line. */
  readonly legalBasis: string
  readonly chair: string
  readonly secretary: string
  /** That the meeting agreed to the electronic method and to the committee. */
  readonly agreement: string
  /** One incident a line, beyond those the log knows. */
  readonly incidents: string
  readonly keyCardsLost: number
  readonly keyCardsDestroyed: number
  /** Seal of the tablet. */
  readonly seal: string
  /** hh:mm at which the minutes were read and closed. */
  readonly endedAt: string
  readonly copies: number
}

/** A stop of the box: what it held when it stopped and when it went on (null: it was closed without going on). */
export interface Pause {
  readonly at: string
  readonly restart: boolean
  readonly before: number
  readonly resumedAt: string | null
  readonly after: number | null
}

const countOf = (entry: LogEntry): number => Number(entry.facts['collected'] ?? 0)

/** Every pause of the log, in order. */
export function pausesOf(log: readonly LogEntry[]): readonly Pause[] {
  const pauses: Pause[] = []
  for (const entry of log) {
    const last = pauses.at(-1)
    if (entry.act === 'round/paused') {
      pauses.push({ at: entry.at, restart: entry.facts['why'] === 'restart', before: countOf(entry), resumedAt: null, after: null })
    } else if (entry.act === 'round/resumed' && last?.resumedAt === null) {
      pauses[pauses.length - 1] = { ...last, resumedAt: entry.at, after: countOf(entry) }
    }
  }
  return pauses
}

/** Texts a person may write: whole numbers where numbers stand, an hour that exists, everything else as typed. */
export function isMinutesText(value: unknown): value is MinutesText {
  if (typeof value !== 'object' || value === null) return false
  const fields = value as Readonly<Record<string, unknown>>
  const texts = ['number', 'locality', 'legalBasis', 'chair', 'secretary', 'agreement', 'incidents', 'seal', 'endedAt']
  const counts = ['keyCardsLost', 'keyCardsDestroyed', 'copies']
  return (
    texts.every((field) => typeof fields[field] === 'string') &&
    counts.every((field) => Number.isSafeInteger(fields[field]) && Number(fields[field]) >= 0)
  )
}
