/**
 * The counting committee's numbers (protocol.md §3): 3–7 members, k of n key cards with k from 2 to m − 1,
 * so that neither one member nor one missing member decides alone. The reserve card adds a trustee, not a member.
 */
export const COMMITTEE_SIZE = { least: 3, most: 7 } as const

/** Key cards that open the totals unless the committee decides otherwise: 2 of 3, 3 of 4–5, 4 of 6–7. */
export const defaultThreshold = (members: number): number => Math.max(2, Math.floor(members / 2) + 1)

/** The k a committee of `members` may choose. */
export const thresholdRange = (members: number): { readonly least: number; readonly most: number } => ({
  least: 2,
  most: Math.max(2, members - 1),
})

/** Offered and on by default for three members, where one lost card already leaves no spare. */
export const defaultReserveCard = (members: number): boolean => members === 3
