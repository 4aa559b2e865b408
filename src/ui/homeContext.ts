/** Ways out of a meeting from deep inside it: to the home page, to another round; set by the app's root. */
import { createContext, useContext } from 'react'
import type { OpenTarget } from './home/openTarget'

export interface WaysOut {
  readonly home: () => void
  readonly openRound: (target: OpenTarget) => void
}

export const HomeContext = createContext<WaysOut>({ home: () => undefined, openRound: () => undefined })

export const useHome = (): (() => void) => useContext(HomeContext).home
export const useOpenRound = (): ((target: OpenTarget) => void) => useContext(HomeContext).openRound
