/** The window on the hall's projector, if there is one; set by ProjectorWindow around the whole app. */
import { createContext, useContext } from 'react'
import type { Desk } from '../../app/desk'

export interface Projector {
  readonly isOpen: boolean
  /** From a press only; false if the browser does not let a window open. */
  open(desk: Desk, round: string): boolean
  close(): void
}

export const ProjectorContext = createContext<Projector | undefined>(undefined)

export const useProjector = (): Projector | undefined => useContext(ProjectorContext)
