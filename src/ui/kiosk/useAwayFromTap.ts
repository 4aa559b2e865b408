/**
 * useAwayFromTap: [BỎ PHIẾU VÀO HÒM] is never where the last tap was (product.md S8). The layout sees to it; this measures it when
 * the button appears and whenever the screen is laid out anew (rotation, text size), and moves the button to the other side of its
 * band if a finger that simply taps again would hit it. Nothing moves while the screen stands.
 */
import { useLayoutEffect, useRef, useState } from 'react'
import type { RefObject } from 'react'
import { useKiosk } from './kioskContext'

/** Around the button, px: a finger does not come down twice on the same spot. */
const NEAR = 16

export function useAwayFromTap(layout: string): { readonly ref: RefObject<HTMLButtonElement | null>; readonly moved: boolean } {
  const { lastTap } = useKiosk()
  const ref = useRef<HTMLButtonElement>(null)
  const [moved, setMoved] = useState(false)
  const measured = useRef('')
  useLayoutEffect(() => {
    const box = ref.current?.getBoundingClientRect()
    const tap = lastTap()
    if (measured.current === layout || box === undefined || tap === undefined) return
    measured.current = layout
    const hit = tap.x > box.left - NEAR && tap.x < box.right + NEAR && tap.y > box.top - NEAR && tap.y < box.bottom + NEAR
    if (hit) setMoved((now) => !now)
  }, [layout, lastTap])
  return { ref, moved }
}
