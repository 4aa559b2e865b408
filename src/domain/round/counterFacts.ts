/**
 * Voter-related acts as the log may know them (protocol.md §7): numbers of the whole round, flushed at pause, resume, every
 * tenth ballot and lock — never one act with its time.
 */
import type { LogFacts } from './log'
import type { RoundCounters } from './round'

const sum = (perGroup: Readonly<Record<string, number>>): number => Object.values(perGroup).reduce((total, count) => total + count, 0)

/** Whether two readings of the box found the same number of ballots of every group. */
export const sameCounts = (one: Readonly<Record<string, number>>, other: Readonly<Record<string, number>>): boolean =>
  [...Object.keys(one), ...Object.keys(other)].every((group) => (one[group] ?? 0) === (other[group] ?? 0))

export const counterFacts = (counters: RoundCounters, collected: Readonly<Record<string, number>>): LogFacts => ({
  collected: sum(collected),
  released: sum(counters.released),
  replaced: sum(counters.replaced),
  voided: sum(counters.voided),
  cardChecks: counters.cardChecks,
  ballotChecks: counters.ballotChecks,
  walkAways: counters.walkAways,
  refusals: counters.refusals,
})
