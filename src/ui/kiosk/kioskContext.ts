/**
 * What every voter screen needs and none should pass along: words, display settings, the shield,
 * the criteria sheet and the input guard. Provided once by VoterKiosk.
 */
import { createContext, useContext } from 'react'
import type { CodeScanner } from '../../app/scanDesk'
import type { KioskWords } from '../../words/kioskWords'
import type { MeasuredMemory } from './useMeasuredPages'

export type TextSize = 'medium' | 'large' | 'largest'

export interface KioskSurroundings {
  readonly words: KioskWords
  readonly textSize: TextSize
  readonly highContrast: boolean
  nextTextSize(): void
  toggleContrast(): void
  /** The camera, while one can be opened at all. */
  readonly scanner: CodeScanner | undefined
  readonly scanning: boolean
  setScanning(scanning: boolean): void
  openCriteria(): void
  /** For this visit: the main buttons on the left. */
  readonly leftHanded: boolean
  toggleHand(): void
  /** A voice of the device's own can read the ballot aloud; whether it does. */
  readonly maySpeak: boolean
  readonly speaking: boolean
  toggleSpeech(): void
  openSupport(): void
  shield(): void
  /** Where the screen was last touched; a keyboard has no place. */
  lastTap(): { readonly x: number; readonly y: number } | undefined
  /** How many people fit a page, as it was measured before this voter came. */
  readonly measuredBefore: MeasuredMemory
  /** True during the 600 ms after a change of screen, when no input counts. */
  isGuarded(): boolean
}

export const KioskContext = createContext<KioskSurroundings | undefined>(undefined)

export function useKiosk(): KioskSurroundings {
  const surroundings = useContext(KioskContext)
  if (surroundings === undefined) throw new Error('a voter screen outside VoterKiosk')
  return surroundings
}
