/** Whether this screen is still shown: an answer that comes after it was left moves nobody and touches nothing. */
import { useCallback, useLayoutEffect, useRef } from 'react'

export function useStillHere(): () => boolean {
  const here = useRef(false)
  useLayoutEffect(() => {
    here.current = true
    return () => {
      here.current = false
    }
  }, [])
  return useCallback(() => here.current, [])
}
