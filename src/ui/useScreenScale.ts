/** The measured size of the screen as a token (`--px-per-mm`), for as long as the app is shown. */
import { useEffect } from 'react'
import { useStore } from 'zustand'
import type { StoreApi } from 'zustand/vanilla'
import type { TabletSettings } from '../app/tabletDesk'

export function useScreenScale(settings: StoreApi<TabletSettings>): void {
  const pxPerMm = useStore(settings, (now) => now.pxPerMm)
  useEffect(() => {
    const { style } = document.documentElement
    if (pxPerMm === undefined) style.removeProperty('--px-per-mm')
    else style.setProperty('--px-per-mm', String(pxPerMm))
  }, [pxPerMm])
}
