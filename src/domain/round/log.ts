/**
 * Log (protocol.md §7): append-only, hash-chained. Administrative acts carry time, role and fact; acts of voters appear as
 * counters only, flushed at pause, resume, every tenth ballot and lock. Never in it: card, credential, ballot hash,
 * duration, edits, blanks, text size.
 * entry hash = digest(canonical JSON of the entry without `hash`); `previous` of the first entry is 64 zeros.
 */
import { canonicalJson } from '../kernel/canonicalJson'

export type LogRole = 'secretary' | 'committee' | 'attendant' | 'tablet'

/** Only whole numbers and short public texts: never anything of one voter. */
export type LogFacts = Readonly<Record<string, string | number | boolean | null>>

export interface LogEntry {
  readonly number: number
  /** ISO 8601 with seconds, as the tablet's clock said; no decision depends on it. */
  readonly at: string
  readonly role: LogRole
  /** 'round/opened' …: stable; its sentence is in `words`. */
  readonly act: string
  readonly facts: LogFacts
  readonly previous: string
  readonly hash: string
}

export const LOG_START = '0'.repeat(64)

export type Digest = (text: string) => string

/** The next entry after `last` (undefined for the first). */
export function chain(
  last: Pick<LogEntry, 'number' | 'hash'> | undefined,
  event: Pick<LogEntry, 'at' | 'role' | 'act' | 'facts'>,
  digest: Digest,
): LogEntry {
  const open = { number: (last?.number ?? 0) + 1, at: event.at, role: event.role, act: event.act, facts: event.facts, previous: last?.hash ?? LOG_START }
  return { ...open, hash: digest(canonicalJson(open)) }
}

/** Number of the first entry that does not follow from the one before it, or undefined if the chain holds. */
export function brokenLink(entries: readonly LogEntry[], digest: Digest): number | undefined {
  let last: LogEntry | undefined
  for (const entry of entries) {
    const expected = chain(last, entry, digest)
    if (expected.hash !== entry.hash || expected.number !== entry.number || expected.previous !== entry.previous) return entry.number
    last = entry
  }
  return undefined
}

export const logHead = (entries: readonly LogEntry[]): string => entries.at(-1)?.hash ?? LOG_START
