/** useSecondsLeft: counts whole seconds down to zero, once, each time `key` changes. */
import { useEffect, useState } from 'react'

export function useSecondsLeft(seconds: number, key: unknown): number {
  const [left, setLeft] = useState({ key, seconds })
  const current = left.key === key ? left.seconds : seconds
  useEffect(() => {
    let remaining = seconds
    setLeft({ key, seconds })
    if (seconds <= 0) return
    const timer = setInterval(() => {
      remaining -= 1
      setLeft({ key, seconds: remaining })
      if (remaining <= 0) clearInterval(timer)
    }, 1000)
    return () => clearInterval(timer)
  }, [seconds, key])
  return current
}
