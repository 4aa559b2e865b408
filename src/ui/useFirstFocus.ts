/** useFirstFocus: what was opened on purpose has the focus: the first element of the kind asked for inside the ref, else the first field. */
import { useEffect, useRef } from 'react'
import type { RefObject } from 'react'

export function useFirstFocus<T extends HTMLElement>(selector = 'input, select, button'): RefObject<T | null> {
  const ref = useRef<T>(null)
  useEffect(() => {
    const found = ref.current?.querySelector<HTMLElement>(selector) ?? ref.current?.querySelector<HTMLElement>('input, select, button')
    found?.focus()
  }, [selector])
  return ref
}
