/**
 * TabletSettings (S20): what a tablet is set to, beyond any meeting: the language its screens speak, how the voter's screens
 * begin, and whether it makes sounds. Kept in the tablet's own table; what cannot be read is the default.
 */
export interface TabletSettings {
  readonly language: 'vi' | 'en'
  /** Size and contrast every voter begins with; each may change them for the own visit. */
  readonly textSize: 'medium' | 'large' | 'largest'
  readonly highContrast: boolean
  /** A soft sound when somebody has to come to the tablet. */
  readonly sound: boolean
  /** CSS pixels of this screen in a millimetre, measured against a card (85.6 × 54 mm); absent until somebody did. */
  readonly pxPerMm?: number
}

/** What can be a screen: a desk monitor at arm's length to the densest tablet. */
export const PX_PER_MM = { least: 2.5, most: 12 } as const

export const DEFAULT_SETTINGS: TabletSettings = { language: 'vi', textSize: 'medium', highContrast: false, sound: true }

const isOneOf = <T extends string>(value: unknown, allowed: readonly T[]): value is T => allowed.some((each) => each === value)

/** Settings as they were stored by any version: each part for itself, the default where it is missing or unknown. */
export function settingsFrom(stored: unknown): TabletSettings {
  const { language, textSize, highContrast, sound, pxPerMm } = (typeof stored === 'object' && stored !== null ? stored : {}) as Readonly<Record<string, unknown>>
  return {
    language: isOneOf(language, ['vi', 'en'] as const) ? language : DEFAULT_SETTINGS.language,
    textSize: isOneOf(textSize, ['medium', 'large', 'largest'] as const) ? textSize : DEFAULT_SETTINGS.textSize,
    highContrast: typeof highContrast === 'boolean' ? highContrast : DEFAULT_SETTINGS.highContrast,
    sound: typeof sound === 'boolean' ? sound : DEFAULT_SETTINGS.sound,
    ...(typeof pxPerMm === 'number' && pxPerMm >= PX_PER_MM.least && pxPerMm <= PX_PER_MM.most ? { pxPerMm } : {}),
  }
}
