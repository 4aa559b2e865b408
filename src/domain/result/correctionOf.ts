/**
 * Whether a correction is one of this result (protocol.md §9): its old values are those that stand after the corrections before
 * it, and its new ones follow from one another as they would on the tablet. Nothing the archive says can be in it.
 */
import { canonicalJson } from '../kernel/canonicalJson'
import { correctionEntries, HAND_COUNTS } from './correction'
import type { CorrectionChange, CorrectionEntry, CorrectionRecord, HandCount, Standing } from './correction'

export type CorrectionMismatch =
  /** Entry (from 1) whose old value is not what stood there. */
  | { readonly code: 'ending/old-differs'; readonly entry: number }
  /** The new numbers do not agree among themselves, or a derived one is not what follows. */
  | { readonly code: 'ending/counts' }

const changeOf = (entry: CorrectionEntry): readonly CorrectionChange[] => {
  if (entry.kind !== 'count') return [{ ...entry, value: entry.new }]
  const field = HAND_COUNTS.find((one) => one === entry.field) satisfies HandCount | undefined
  return field === undefined ? [] : [{ kind: 'count', group: entry.group, field, value: entry.new }]
}

/** @param before  the result with the earlier corrections applied */
export function correctionMismatch({ entries, reason, paper }: CorrectionRecord, before: Standing): CorrectionMismatch | undefined {
  const made = correctionEntries(before, { changes: entries.flatMap(changeOf), reason, paper })
  const expected = made.ok ? made.value : []
  const wrong = entries.findIndex((entry) => !isOld(entry, before))
  if (wrong >= 0) return { code: 'ending/old-differs', entry: wrong + 1 }
  return made.ok && canonicalJson(expected) === canonicalJson(entries) ? undefined : { code: 'ending/counts' }
}

function isOld(entry: CorrectionEntry, { unit, meeting, round, lists, accounting }: Standing): boolean {
  switch (entry.kind) {
    case 'round': {
      const [part, field] = entry.field.split('.') as ['unit' | 'meeting' | 'round', string]
      return (({ unit, meeting, round })[part] as unknown as Readonly<Record<string, unknown>>)[field] === entry.old
    }
    case 'list':
      return lists[entry.list - 1]?.title === entry.old
    case 'official':
      return lists[entry.list - 1]?.officials[entry.official - 1]?.[entry.field] === entry.old
    case 'count':
      return accounting.find(({ group }) => group === entry.group)?.[entry.field] === entry.old
  }
}
