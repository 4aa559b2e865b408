/**
 * A round taken apart into its rows and put together again (see schema.ts). `roundOf ∘ rowsOf` gives an equal round.
 * Releases that ended in a ballot are counted in `box`, where the cast writes, and nowhere else.
 */
import type { Round, RoundCounters } from '../domain/round/round'
import { headerOf } from '../ports/roundParts'
import type { BoxRow, Dossier, DossierRow, Live, RoundRow } from './schema'

const HEAVY = ['draft', 'meeting', 'keys', 'sealed', 'opening', 'accounting', 'tallyDigests', 'result']

export interface RoundRows {
  readonly row: RoundRow
  readonly dossier: DossierRow
  readonly box: readonly BoxRow[]
}

export function rowsOf(round: Round, collected: Readonly<Record<string, number>>): RoundRows {
  const parts = Object.entries(round)
  const live = Object.fromEntries(parts.filter(([name]) => !HEAVY.includes(name))) as Live
  const released = 'counters' in round ? round.counters.released : {}
  const groups = [...new Set([...Object.keys(collected), ...Object.keys(released)])].sort()
  return {
    row: {
      id: round.id,
      type: 'meeting' in round ? round.meeting.type : round.draft.type,
      header: headerOf(round),
      live: 'counters' in round ? { ...live, counters: { ...round.counters, released: {} } } : live,
    },
    dossier: { id: round.id, parts: Object.fromEntries(parts.filter(([name]) => HEAVY.includes(name))) },
    box: groups.map((group) => ({ round: round.id, group, collected: collected[group] ?? 0, released: released[group] ?? 0 })),
  }
}

export function roundOf(row: RoundRow, dossier: DossierRow, box: readonly BoxRow[]): Round {
  const whole = { ...dossier.parts, ...row.live } as Round // the three parts were one Round when they were written
  if (!('counters' in whole)) return whole
  const counters: RoundCounters = { ...whole.counters, released: positive(box, (group) => group.released) }
  return { ...whole, counters }
}

export const collectedOf = (box: readonly BoxRow[]): Readonly<Record<string, number>> => positive(box, (group) => group.collected)

const positive = (box: readonly BoxRow[], pick: (row: BoxRow) => number): Readonly<Record<string, number>> =>
  Object.fromEntries(box.filter((row) => pick(row) > 0).map((row) => [row.group, pick(row)]))

/** Whether two dossiers hold the very same parts: then the heavy record need not be written again. */
export function sameDossier(a: Dossier, b: Dossier): boolean {
  const names = Object.keys(a)
  return names.length === Object.keys(b).length && names.every((name) => a[name] === b[name])
}
