/** useDeskValue: something asked of the desk once for a screen; the answer, or why there is none. */
import { useCallback, useEffect, useState } from 'react'
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
  const ask = useCallback(() => {
    void question().then((result) => setAnswer(result.ok ? { value: result.value, error: undefined } : { value: undefined, error: result.error }))
  }, [question])
  useEffect(() => {
    if (!wait) ask()
  }, [ask, wait])
  return { ...answer, ask }
}
