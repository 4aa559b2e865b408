/** The rehearsals' desk and the way to one of its rounds, for screens of an official meeting; set by the app's root. */
import { createContext, useContext } from 'react'
import type { Desk } from '../app/desk'

export interface Rehearsals {
  readonly desk: Desk
  readonly onOpen: (id: string) => void
}

export const RehearsalContext = createContext<Rehearsals | undefined>(undefined)

export function useRehearsals(): Rehearsals {
  const rehearsals = useContext(RehearsalContext)
  if (rehearsals === undefined) throw new Error('no rehearsals around this screen')
  return rehearsals
}
