/**
 * Tally: what the box contains, per official (rules.md §2). Counts come from the archive's result: one number per level,
 * in the rule set's order. `collected` is the number of ballots in the list's box.
 * For each official: sum of levels + unmarked = collected; valid = sum of levels.
 */
export interface OfficialCounts {
  /** One count per level, in the rule set's order. */
  readonly levels: readonly number[]
  readonly unmarked: number
  readonly valid: number
  readonly invalid: number
}

/** Counts of one official from the archive's result line. */
export function officialCounts(levels: readonly number[], collected: number): OfficialCounts {
  const valid = levels.reduce((sum, count) => sum + count, 0)
  return { levels, unmarked: collected - valid, valid, invalid: collected - valid }
}
