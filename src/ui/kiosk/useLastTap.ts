/** useLastTap: where the screen was last touched, in memory of the screen only; forgotten at the next key. */
import { useCallback, useEffect, useRef } from 'react'

interface Tap {
  readonly x: number
  readonly y: number
}

export function useLastTap(): () => Tap | undefined {
  const last = useRef<Tap>(undefined)
  useEffect(() => {
    const tapped = ({ clientX: x, clientY: y }: PointerEvent): void => {
      last.current = { x, y }
    }
    const typed = (): void => {
      last.current = undefined
    }
    window.addEventListener('pointerup', tapped, true)
    window.addEventListener('keydown', typed, true)
    return () => {
      window.removeEventListener('pointerup', tapped, true)
      window.removeEventListener('keydown', typed, true)
    }
  }, [])
  return useCallback(() => last.current, [])
}
