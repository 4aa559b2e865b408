/**
 * From opening until its result lies safe outside the tablet, a round is under way: no other build may take its place
 * (product.md, kiosk behaviour).
 */
import type { RoundState } from './round'

const UNDER_WAY: readonly RoundState[] = ['open', 'paused', 'locked', 'signed']

export const isUnderWay = (state: RoundState): boolean => UNDER_WAY.includes(state)
