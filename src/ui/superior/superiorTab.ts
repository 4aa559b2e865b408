/** The tabs of the level above's side. */
export const SUPERIOR_TABS = ['verify', 'openings', 'canvass'] as const
export type SuperiorTab = (typeof SUPERIOR_TABS)[number]
