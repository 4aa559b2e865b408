/**
 * useWalkAway: tells the session that nobody has touched the tablet for a while, and at once when
 * the tab is hidden (product.md S11). It only reports; what follows is the session's business.
 * `watch` names what is being watched: any change of it, and any touch or key, starts anew.
 */
import { useEffect } from 'react'

export const IDLE_MS = 120_000

export function useWalkAway(watch: string, onIdle: () => void, onHidden: () => void): void {
  useEffect(() => {
    let timer = setTimeout(onIdle, IDLE_MS)
    const touched = (): void => {
      clearTimeout(timer)
      timer = setTimeout(onIdle, IDLE_MS)
    }
    const hidden = (): void => {
      if (document.visibilityState === 'hidden') onHidden()
    }
    const activity = ['pointerdown', 'keydown'] as const
    for (const type of activity) window.addEventListener(type, touched, true)
    document.addEventListener('visibilitychange', hidden)
    window.addEventListener('pagehide', onHidden)
    return () => {
      clearTimeout(timer)
      for (const type of activity) window.removeEventListener(type, touched, true)
      document.removeEventListener('visibilitychange', hidden)
      window.removeEventListener('pagehide', onHidden)
    }
  }, [watch, onIdle, onHidden])
}
