/** Before the result: reconciliation of the cards (rules.md §2). Closing itself runs in the closing room. */
import type { Result } from '../domain/kernel/result'
import { err, ok } from '../domain/kernel/result'
import { reconcile } from '../domain/round/accounting'
import type { Accounting, AccountingError, HandCounts } from '../domain/round/accounting'
import { sameCounts } from '../domain/round/counterFacts'
import { advance } from '../domain/round/round'
import type { RoundIn } from '../domain/round/round'
import type { DeskError } from './desk'
import type { World } from './world'

type ReconcileError = DeskError | { readonly code: 'closing/accounting'; readonly errors: readonly AccountingError[] }

export async function reconcileCards(world: World, id: string, hand: readonly HandCounts[]): Promise<Result<readonly Accounting[], ReconcileError>> {
  const loaded = await world.store.load(id)
  if (!loaded.ok) return loaded
  const { state } = loaded.value
  if (state !== 'paused') return err({ code: 'round/not-now', state, event: 'reconciled' })
  const collected = await world.store.collected(id)
  if (!collected.ok) return collected
  const counted = collected.value
  let accounting: readonly Accounting[] = []
  const stored = await world.store.update<ReconcileError>(id, (before, now) => {
    if (before.state !== 'paused') return err({ code: 'round/not-now', state: before.state, event: 'reconciled' })
    if (!sameCounts(counted, now)) return err({ code: 'round/changed-meanwhile' })
    // With the counters of this moment: a spare may have been handed over while the box was counted.
    const balanced = accountsOf(before, counted, hand)
    if (!balanced.ok) return balanced
    accounting = balanced.value
    const next = advance(before, { type: 'reconciled', accounting })
    const facts = { issued: sum(accounting, 'issued'), collected: sum(accounting, 'collected'), unused: sum(accounting, 'unused'), missing: sum(accounting, 'missing') }
    return next.ok ? ok({ round: next.value, log: [{ at: world.clock.now(), role: 'committee', act: 'cards/reconciled', facts }] }) : next
  })
  return stored.ok ? ok(accounting) : stored
}

function accountsOf({ counters, meeting }: RoundIn<'paused'>, collected: Readonly<Record<string, number>>, hand: readonly HandCounts[]): Result<readonly Accounting[], ReconcileError> {
  const outcomes = meeting.voterGroups.map(({ letter, summoned, printed }) =>
    reconcile(
      {
        group: letter, summoned, printed,
        present: counters.present[letter] ?? 0,
        released: counters.released[letter] ?? 0,
        replaced: counters.replaced[letter] ?? 0,
        voided: counters.voided[letter] ?? 0,
        collected: collected[letter] ?? 0,
      },
      hand.find(({ group }) => group === letter) ?? { group: letter, leftover: 0, unused: 0, missing: [], cardBox: 0 },
    ),
  )
  const errors = outcomes.flatMap((outcome) => (outcome.ok ? [] : outcome.error))
  if (errors.length > 0) return err({ code: 'closing/accounting', errors })
  return ok(outcomes.flatMap((outcome) => (outcome.ok ? [outcome.value] : [])))
}

const sum = (accounting: readonly Accounting[], field: 'issued' | 'collected' | 'unused' | 'missing'): number =>
  accounting.reduce((total, group) => total + group[field], 0)
