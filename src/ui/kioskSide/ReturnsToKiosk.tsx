/** While a round is open, the committee's side goes back to the idle screen after a minute without a touch. */
import { useEffect } from 'react'
import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import type { Desk } from '../../app/desk'

export const IDLE_MS = 60_000

interface ReturnsToKioskProps {
  readonly desk: Desk
  readonly id: string
  readonly onReturn: () => void
  readonly children: ReactNode
}

export function ReturnsToKiosk({ desk, id, onReturn, children }: ReturnsToKioskProps) {
  const open = useStore(desk.rounds, ({ headers }) => headers.find((header) => header.id === id)?.state === 'open')
  useEffect(() => {
    if (!open) return
    let timer = setTimeout(onReturn, IDLE_MS)
    const again = () => {
      clearTimeout(timer)
      timer = setTimeout(onReturn, IDLE_MS)
    }
    window.addEventListener('pointerdown', again)
    window.addEventListener('keydown', again)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('pointerdown', again)
      window.removeEventListener('keydown', again)
    }
  }, [open, onReturn])
  return children
}
