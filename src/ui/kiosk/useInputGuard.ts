/**
 * useInputGuard: for 600 ms after every change of screen no input counts (product.md, kiosk
 * behaviour), so a second tap meant for the last screen can never act on the next one.
 * A press that began under the guard is swallowed whole, its late click included; a held key never
 * repeats. The guard closes in the layout phase, before the browser can deliver the next event.
 */
import { useCallback, useLayoutEffect, useRef } from 'react'
import type { KeyboardEvent, SyntheticEvent } from 'react'

export const GUARD_MS = 600

interface InputGuard {
  readonly isGuarded: () => boolean
  readonly capture: {
    onPointerDownCapture(event: SyntheticEvent): void
    onPointerUpCapture(event: SyntheticEvent): void
    onClickCapture(event: SyntheticEvent): void
    onKeyDownCapture(event: KeyboardEvent): void
  }
}

export function useInputGuard(screen: string): InputGuard {
  const guarded = useRef(true)
  const swallowing = useRef(false)
  useLayoutEffect(() => {
    guarded.current = true
    const timer = setTimeout(() => {
      guarded.current = false
    }, GUARD_MS)
    return () => clearTimeout(timer)
  }, [screen])
  const isGuarded = useCallback(() => guarded.current, [])

  const swallow = (event: SyntheticEvent): void => {
    event.stopPropagation()
    event.preventDefault()
  }
  return {
    isGuarded,
    capture: {
      onPointerDownCapture(event) {
        swallowing.current = guarded.current
        if (swallowing.current) swallow(event)
      },
      onPointerUpCapture(event) {
        if (guarded.current || swallowing.current) swallow(event)
      },
      onClickCapture(event) {
        if (guarded.current || swallowing.current) swallow(event)
        swallowing.current = false
      },
      onKeyDownCapture(event) {
        if (event.repeat || (guarded.current && event.key !== 'Tab')) swallow(event)
      },
    },
  }
}
