/** useRound: the round of an admin screen, loaded again whenever anything in the store changes. */
import { useCallback, useEffect, useRef, useState } from 'react'
import { useStore } from 'zustand'
import type { Round } from '../domain/round/round'
import type { StoreError } from '../app/desk'
import { useDesk } from './deskContext'

export interface RoundView {
  readonly round: Round | undefined
  readonly error: StoreError | undefined
  readonly reload: () => void
}

export function useRound(id: string): RoundView {
  const desk = useDesk()
  const headers = useStore(desk.rounds, (view) => view.headers)
  const [view, setView] = useState<Omit<RoundView, 'reload'>>({ round: undefined, error: undefined })
  const asked = useRef(0)
  const reload = useCallback(() => {
    asked.current += 1
    const mine = asked.current
    void desk.load(id).then((loaded) => {
      // A later reading knows more, whichever answers first.
      if (mine !== asked.current) return
      setView(loaded.ok ? { round: loaded.value, error: undefined } : { round: undefined, error: loaded.error })
    })
  }, [desk, id])
  useEffect(reload, [reload, headers])
  return { ...view, reload }
}
