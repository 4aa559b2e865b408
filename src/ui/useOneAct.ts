/** One act at a time: what is pressed again before the first press is answered is not done twice. */
import { useCallback, useRef, useState } from 'react'

export interface OneAct {
  /** For the button: it looks as it behaves. */
  readonly busy: boolean
  readonly once: (act: () => Promise<void>) => Promise<void>
}

export function useOneAct(): OneAct {
  const running = useRef(false)
  const [busy, setBusy] = useState(false)
  const once = useCallback(async (act: () => Promise<void>) => {
    if (running.current) return
    running.current = true
    setBusy(true)
    try {
      await act()
    } finally {
      running.current = false
      setBusy(false)
    }
  }, [])
  return { busy, once }
}
