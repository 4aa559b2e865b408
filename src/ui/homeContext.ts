/** The way to the home page from deep inside a meeting; set by the app's root. */
import { createContext, useContext } from 'react'

export const HomeContext = createContext<() => void>(() => undefined)

export const useHome = (): (() => void) => useContext(HomeContext)
