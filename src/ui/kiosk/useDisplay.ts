/**
 * useDisplay: how the screens look and sound for one voter: text size, contrast, hand, reading aloud. They belong to this visit:
 * on the idle screen all of it is back to the beginning, so that the next voter learns nothing of the last.
 */
import { useMemo, useState } from 'react'
import type { TextSize } from './kioskContext'

const NEXT_SIZE: Record<TextSize, TextSize> = { medium: 'large', large: 'largest', largest: 'medium' }

interface Display {
  readonly textSize: TextSize
  readonly highContrast: boolean
  readonly leftHanded: boolean
  readonly speaking: boolean
}

const BEGINNING: Display = { textSize: 'medium', highContrast: false, leftHanded: false, speaking: false }

/** @param first  what every voter begins with, as the tablet is set (S20) */
export function useDisplay(isIdle: boolean, first: Pick<Display, 'textSize' | 'highContrast'> = BEGINNING) {
  const beginning: Display = { ...BEGINNING, textSize: first.textSize, highContrast: first.highContrast }
  const [display, setDisplay] = useState(beginning)
  const changed = (Object.keys(beginning) as (keyof Display)[]).some((part) => display[part] !== beginning[part])
  if (isIdle && changed) setDisplay(beginning)
  // The same functions for good: a choice made on a card must not draw every button of the screen anew.
  const steps = useMemo(() => {
    const turn = (part: 'highContrast' | 'leftHanded' | 'speaking') => () => setDisplay((now) => ({ ...now, [part]: !now[part] }))
    return {
      nextTextSize: () => setDisplay((now) => ({ ...now, textSize: NEXT_SIZE[now.textSize] })),
      toggleContrast: turn('highContrast'),
      toggleHand: turn('leftHanded'),
      toggleSpeech: turn('speaking'),
    }
  }, [])
  return useMemo(() => ({ ...display, ...steps }), [display, steps])
}
