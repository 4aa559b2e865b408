/** The desk of the level above; set by the app's root. */
import { createContext, useContext } from 'react'
import type { SuperiorDesk } from '../app/superiorDesk'

export const SuperiorContext = createContext<SuperiorDesk | undefined>(undefined)

export function useSuperior(): SuperiorDesk {
  const superior = useContext(SuperiorContext)
  if (superior === undefined) throw new Error('no desk of the level above around this screen')
  return superior
}
