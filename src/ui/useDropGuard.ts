/** useDropGuard: a file dropped beside the place meant for it is let fall; a browser would leave the app and open the file. */
import { useEffect } from 'react'

export function useDropGuard(): void {
  useEffect(() => {
    const stop = new AbortController()
    for (const kind of ['dragover', 'drop'] as const) window.addEventListener(kind, (event) => event.preventDefault(), { signal: stop.signal })
    return () => stop.abort()
  }, [])
}
