/** useDroppedFiles: files dropped on an element, or cells pasted while it is on the page (not into a field). */
import { useEffect, useRef, useState } from 'react'
import type { RefObject } from 'react'

interface DropHandlers {
  readonly onFiles: (files: readonly File[]) => void
  readonly onCells?: (text: string) => void
}

export function useDroppedFiles<T extends HTMLElement>(handlers: DropHandlers): { readonly ref: RefObject<T | null>; readonly over: boolean } {
  const ref = useRef<T>(null)
  const [over, setOver] = useState(false)
  const latest = useRef(handlers)
  useEffect(() => {
    latest.current = handlers
  })
  useEffect(() => {
    const zone = ref.current
    const stop = new AbortController()
    const { signal } = stop
    zone?.addEventListener('dragover', (event) => {
      event.preventDefault()
      setOver(true)
    }, { signal })
    zone?.addEventListener('dragleave', () => setOver(false), { signal })
    zone?.addEventListener('drop', (event) => {
      event.preventDefault()
      setOver(false)
      const files = [...(event.dataTransfer?.files ?? [])]
      if (files.length > 0) latest.current.onFiles(files)
    }, { signal })
    document.addEventListener('paste', (event) => {
      if (event.target instanceof HTMLElement && event.target.matches('input:not([type="file"]), textarea')) return
      const text = event.clipboardData?.getData('text/plain') ?? ''
      if (text === '' || latest.current.onCells === undefined) return
      event.preventDefault()
      latest.current.onCells(text)
    }, { signal })
    return () => stop.abort()
  }, [])
  return { ref, over }
}
