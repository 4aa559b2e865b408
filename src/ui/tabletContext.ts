/** The tablet's own desk (settings, wiping); set by the app's root. */
import { createContext, useContext } from 'react'
import type { TabletDesk } from '../app/tabletDesk'

export const TabletContext = createContext<TabletDesk | undefined>(undefined)

export function useTablet(): TabletDesk {
  const tablet = useContext(TabletContext)
  if (tablet === undefined) throw new Error('no tablet around this screen')
  return tablet
}
