/**
 * useDigits: digits typed on the number pad or on a plugged-in keyboard, no text field (S4, S11).
 * Completes by itself with the last digit. Forgotten when a check ends, when the tab is hidden and
 * when nobody touches the pad for a minute, so a half-typed code never waits for somebody else.
 */
import { useCallback, useEffect, useRef, useState } from 'react'
import { useKiosk } from './kioskContext'

const FORGET_MS = 60_000

interface Digits {
  readonly digits: string
  readonly press: (digit: string) => void
  readonly erase: () => void
}

export function useDigits(
  length: number,
  closed: boolean,
  checking: boolean,
  onFirst: () => void,
  onComplete: (digits: string) => void,
): Digits {
  const { isGuarded } = useKiosk()
  const [digits, setDigits] = useState('')
  const wasChecking = useRef(false)
  useEffect(() => {
    if (wasChecking.current && !checking) setDigits('')
    wasChecking.current = checking
  }, [checking])

  const press = useCallback(
    (digit: string) => {
      if (closed || checking || digits.length >= length) return
      const typed = digits + digit
      setDigits(typed)
      if (typed.length === 1) onFirst()
      if (typed.length === length) onComplete(typed)
    },
    [closed, checking, digits, length, onFirst, onComplete],
  )
  const erase = useCallback(() => {
    if (!closed && !checking) setDigits((typed) => typed.slice(0, -1))
  }, [closed, checking])

  useEffect(() => {
    const typed = (event: KeyboardEvent): void => {
      if (event.repeat || isGuarded() || event.ctrlKey || event.metaKey || event.altKey) return
      if (/^[0-9]$/.test(event.key)) press(event.key)
      else if (event.key === 'Backspace') erase()
    }
    window.addEventListener('keydown', typed)
    return () => window.removeEventListener('keydown', typed)
  }, [press, erase, isGuarded])

  useEffect(() => {
    const forget = (): void => setDigits('')
    const timer = setTimeout(forget, FORGET_MS)
    document.addEventListener('visibilitychange', forget)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', forget)
    }
  }, [digits])

  return { digits, press, erase }
}
