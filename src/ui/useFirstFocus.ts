/** useFirstFocus: what was opened on purpose has the focus: the first field, or the element asked for, inside the ref. */
import { useEffect, useRef } from 'react'
import type { RefObject } from 'react'

export function useFirstFocus<T extends HTMLElement>(selector = 'input, select, button'): RefObject<T | null> {
  const ref = useRef<T>(null)
  useEffect(() => {
    ref.current?.querySelector<HTMLElement>(selector)?.focus()
  }, [selector])
  return ref
}
