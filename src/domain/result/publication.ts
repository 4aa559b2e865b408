/**
 * Publication (R14): what of a result may be made public is chosen by a named authority's decision, piece by piece, and logged. A
 * class is not among the pieces: it is for the superior (R13).
 */
export const PUBLISHABLE = ['ballots', 'levels', 'percentages', 'validity', 'fingerprint'] as const
export type Publishable = (typeof PUBLISHABLE)[number]

export interface PublicationChoice {
  readonly pieces: readonly Publishable[]
  /** uuids of the lists. */
  readonly lists: readonly string[]
  /** Who decided, and by which document. */
  readonly decision: string
  /** Where and how: notice board, meeting of the cell, website. */
  readonly where: string
}

export type PublicationFault = { readonly code: 'publication/nothing-chosen' } | { readonly code: 'publication/decision-missing' }

/** Something is chosen, of some list, by somebody. */
export function publicationFaults({ pieces, lists, decision }: PublicationChoice): readonly PublicationFault[] {
  return [
    ...(pieces.length === 0 || lists.length === 0 ? [{ code: 'publication/nothing-chosen' } as const] : []),
    ...(decision.trim() === '' ? [{ code: 'publication/decision-missing' } as const] : []),
  ]
}
