/**
 * While a round is open, every other side of the tablet goes back to the idle screen after a minute without a touch (product.md,
 * kiosk behaviour): the committee's desk, the home page, a page of help somebody left open. A rehearsal left open never takes
 * the screen from work on an official round: key cards are written out of the hand, and that takes longer than a minute.
 */
import { useEffect } from 'react'
import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import type { Desk } from '../../app/desk'

export const IDLE_MS = 60_000

interface ReturnsToKioskProps {
  readonly desks: readonly [Desk, Desk]
  /** False on the voter's side itself. */
  readonly away: boolean
  /** Whose round is worked on; undefined on sides of no round. */
  readonly at?: Desk | undefined
  readonly onReturn: (target: { readonly desk: Desk; readonly id: string }) => void
  readonly children: ReactNode
}

const useOpenRound = (desk: Desk): string | undefined => useStore(desk.rounds, ({ headers }) => headers.find(({ state }) => state === 'open')?.id)

export function ReturnsToKiosk({ desks, away, at, onReturn, children }: ReturnsToKioskProps) {
  const [official, rehearsal] = desks
  const officialRound = useOpenRound(official)
  const openRehearsal = useOpenRound(rehearsal)
  const rehearsalRound = at === official ? undefined : openRehearsal
  useEffect(() => {
    const id = officialRound ?? rehearsalRound
    if (!away || id === undefined) return
    const back = (): void => onReturn({ desk: officialRound === undefined ? rehearsal : official, id })
    let timer = setTimeout(back, IDLE_MS)
    const again = (): void => {
      clearTimeout(timer)
      timer = setTimeout(back, IDLE_MS)
    }
    const touches = ['pointerdown', 'keydown', 'wheel'] as const
    for (const touch of touches) window.addEventListener(touch, again, { passive: true })
    return () => {
      clearTimeout(timer)
      for (const touch of touches) window.removeEventListener(touch, again)
    }
  }, [official, rehearsal, officialRound, rehearsalRound, away, onReturn])
  return children
}
