/** useDeskValue: something asked of the desk once for a screen; the answer, or why there is none. */
import { useCallback, useEffect, useRef, useState } from 'react'
import type { DeskError } from '../app/desk'
import type { Result } from '../domain/kernel/result'

export interface DeskValue<T> {
  readonly value: T | undefined
  readonly error: DeskError | undefined
  readonly ask: () => void
}

/** @param question  stable (useCallback); asked at once unless `wait` */
export function useDeskValue<T>(question: () => Promise<Result<T, DeskError>>, wait = false): DeskValue<T> {
  const [answer, setAnswer] = useState<Omit<DeskValue<T>, 'ask'>>({ value: undefined, error: undefined })
  const asked = useRef(0)
  const ask = useCallback(() => {
    asked.current += 1
    const mine = asked.current
    void question().then((result) => {
      // The answer to the last question stands, whichever comes first.
      if (mine === asked.current) setAnswer(result.ok ? { value: result.value, error: undefined } : { value: undefined, error: result.error })
    })
  }, [question])
  useEffect(() => {
    if (!wait) ask()
  }, [ask, wait])
  return { ...answer, ask }
}
