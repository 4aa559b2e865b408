/** How a round's screens write percentages: as its meeting's papers do (rules.md §2). */
import { documentsOf, percentAs } from '../domain/meeting/documentSettings'
import type { Decimals } from '../domain/meeting/documentSettings'
import type { Round } from '../domain/round/round'

export const decimalsOf = (round: Round): Decimals => documentsOf('meeting' in round ? round.meeting : round.draft).decimals

export const percentShown = (decimals: Decimals, percent: string | null): string | null => percentAs(decimals, percent)
