/**
 * Accounting: where every voting card went (rules.md §2). Kept per voter group, summed per list.
 *
 *   printed = leftover + handed            issued = handed + released − replaced − voided
 *   issued  = collected + unused + missing cardBox + released = collected (or a reason)
 *   collected ≤ issued ≤ present ≤ summoned
 *
 * `replaced`: spares given for lost cards, each counted once, here, never also as `missing`.
 * `voided`: handed cards only. `released`: releases that ended in a cast ballot.
 */
import type { Result } from '../kernel/result'
import { err, ok } from '../kernel/result'

/** What the committee enters or counts by hand at closing, per voter group. */
export interface HandCounts {
  readonly group: string
  /** Printed cards that were never handed out. */
  readonly leftover: number
  /** Cards given back unused (phiếu không dùng). */
  readonly unused: number
  readonly missing: readonly { readonly count: number; readonly reason: string }[]
  /** Cards found in the card box. */
  readonly cardBox: number
  /** Why cardBox + released ≠ collected, when it is not. */
  readonly cardBoxReason?: string
}

/** What the tablet counted, per voter group. */
export interface MachineCounts {
  readonly group: string
  readonly summoned: number
  readonly present: number
  readonly printed: number
  readonly released: number
  readonly replaced: number
  readonly voided: number
  /** Ballots in the box (phiếu thu về). */
  readonly collected: number
}

export interface Accounting {
  readonly group: string
  readonly summoned: number
  readonly present: number
  readonly absent: number
  readonly printed: number
  readonly leftover: number
  readonly handed: number
  readonly released: number
  readonly replaced: number
  readonly voided: number
  readonly issued: number
  readonly collected: number
  readonly unused: number
  readonly missing: number
  readonly missingReasons: readonly { readonly count: number; readonly reason: string }[]
  readonly cardBox: number
  readonly cardBoxReason: string | null
}

export type AccountingError =
  | { readonly code: 'accounting/not-a-count'; readonly group: string; readonly field: string }
  | { readonly code: 'accounting/leftover-over-printed'; readonly group: string; readonly printed: number; readonly leftover: number }
  /** collected + unused > issued: blocks locking, leads to annulment if nothing explains it. */
  | { readonly code: 'accounting/surplus'; readonly group: string; readonly issued: number; readonly accounted: number }
  | { readonly code: 'accounting/unexplained-missing'; readonly group: string; readonly issued: number; readonly accounted: number }
  | { readonly code: 'accounting/missing-without-reason'; readonly group: string }
  | { readonly code: 'accounting/card-box'; readonly group: string; readonly cardBox: number; readonly expected: number }
  | { readonly code: 'accounting/issued-over-present'; readonly group: string; readonly issued: number; readonly present: number }
  | { readonly code: 'accounting/present-over-summoned'; readonly group: string; readonly present: number; readonly summoned: number }

const isCount = (value: number) => Number.isSafeInteger(value) && value >= 0

/** Reconciles one group; every identity that fails is named, in the order the committee would look for it. */
export function reconcile(machine: MachineCounts, hand: HandCounts): Result<Accounting, readonly AccountingError[]> {
  const group = machine.group
  const missing = hand.missing.reduce((sum, entry) => sum + entry.count, 0)
  const handed = machine.printed - hand.leftover
  const issued = handed + machine.released - machine.replaced - machine.voided
  const accounted = machine.collected + hand.unused + missing
  const errors: AccountingError[] = []
  const counts = { leftover: hand.leftover, unused: hand.unused, cardBox: hand.cardBox }
  for (const [field, value] of Object.entries(counts)) {
    if (!isCount(value)) errors.push({ code: 'accounting/not-a-count', group, field })
  }
  // Each entry for itself: a negative one would balance another away.
  if (!hand.missing.every((entry) => isCount(entry.count))) errors.push({ code: 'accounting/not-a-count', group, field: 'missing' })
  if (errors.length > 0) return err(errors)
  if (hand.leftover > machine.printed) {
    return err([{ code: 'accounting/leftover-over-printed', group, printed: machine.printed, leftover: hand.leftover }])
  }
  if (accounted > issued) errors.push({ code: 'accounting/surplus', group, issued, accounted })
  if (accounted < issued) errors.push({ code: 'accounting/unexplained-missing', group, issued, accounted })
  if (hand.missing.some((entry) => entry.count > 0 && entry.reason.trim() === '')) {
    errors.push({ code: 'accounting/missing-without-reason', group })
  }
  const expectedInBox = machine.collected - machine.released
  if (hand.cardBox !== expectedInBox && (hand.cardBoxReason ?? '').trim() === '') {
    errors.push({ code: 'accounting/card-box', group, cardBox: hand.cardBox, expected: expectedInBox })
  }
  if (issued > machine.present) errors.push({ code: 'accounting/issued-over-present', group, issued, present: machine.present })
  if (machine.present > machine.summoned) {
    errors.push({ code: 'accounting/present-over-summoned', group, present: machine.present, summoned: machine.summoned })
  }
  if (errors.length > 0) return err(errors)
  return ok({
    group, summoned: machine.summoned, present: machine.present, absent: machine.summoned - machine.present,
    printed: machine.printed, leftover: hand.leftover, handed, released: machine.released, replaced: machine.replaced,
    voided: machine.voided, issued, collected: machine.collected, unused: hand.unused, missing,
    missingReasons: hand.missing.filter((entry) => entry.count > 0), cardBox: hand.cardBox,
    cardBoxReason: hand.cardBoxReason?.trim() ? hand.cardBoxReason.trim() : null,
  })
}

/** Numbers of a list: the sum over its voter groups (they are disjoint sets of people). */
export interface ListNumbers {
  readonly summoned: number
  readonly present: number
  readonly issued: number
  readonly collected: number
  readonly unused: number
  readonly missing: number
}

export function listNumbers(groups: readonly Accounting[]): ListNumbers {
  const sum = (pick: (group: Accounting) => number) => groups.reduce((total, group) => total + pick(group), 0)
  return {
    summoned: sum((g) => g.summoned), present: sum((g) => g.present), issued: sum((g) => g.issued),
    collected: sum((g) => g.collected), unused: sum((g) => g.unused), missing: sum((g) => g.missing),
  }
}
