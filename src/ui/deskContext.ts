/** The desk the admin screens work at: official or rehearsal; set by the app's root. */
import { createContext, useContext } from 'react'
import type { Desk } from '../app/desk'

export const DeskContext = createContext<Desk | undefined>(undefined)

export function useDesk(): Desk {
  const desk = useContext(DeskContext)
  if (desk === undefined) throw new Error('no desk around this screen')
  return desk
}
