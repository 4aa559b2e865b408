/**
 * useKioskLock: keeps the voter inside the voter's screens (product.md, kiosk behaviour).
 * History trap, context menu, selection, drag-and-drop, paste, pinch and double-tap zoom, and the
 * keyboard shortcuts a page may refuse (print, save, find, reload, developer tools, F-keys).
 * What no page can refuse (the system's own gestures, closing the window) is left to the operating
 * system's lock task or guided access.
 */
import { useEffect } from 'react'

const REFUSED = ['contextmenu', 'selectstart', 'dragstart', 'dragover', 'drop', 'paste', 'copy', 'cut', 'dblclick', 'gesturestart', 'gesturechange', 'auxclick'] as const

const KIOSK = 'kiosk'

export function useKioskLock(): void {
  useEffect(() => {
    const refuse = (event: Event): void => event.preventDefault()
    const refuseShortcut = (event: KeyboardEvent): void => {
      const functionKey = /^F\d{1,2}$/.test(event.key)
      if (functionKey || event.ctrlKey || event.metaKey || event.altKey) event.preventDefault()
    }
    const refuseZoom = (event: WheelEvent): void => {
      if (event.ctrlKey) event.preventDefault()
    }
    const refuseManyFingers = (event: TouchEvent): void => {
      if (event.touches.length > 1 && event.cancelable) event.preventDefault()
    }
    // Presses are pointer events; without this a browser also sends the emulated click of a touch,
    // aimed at whatever stands under the finger by then.
    const refuseEmulatedMouse = (event: TouchEvent): void => {
      if (event.cancelable) event.preventDefault()
    }
    // One entry above the app's own: going back lands on that one, and is put right again.
    const stay = (): void => {
      if (history.state !== KIOSK) history.pushState(KIOSK, '')
    }

    stay()
    for (const type of REFUSED) document.addEventListener(type, refuse)
    document.addEventListener('keydown', refuseShortcut, true)
    document.addEventListener('wheel', refuseZoom, { passive: false })
    document.addEventListener('touchmove', refuseManyFingers, { passive: false })
    document.addEventListener('touchend', refuseEmulatedMouse, { passive: false })
    window.addEventListener('popstate', stay)
    return () => {
      for (const type of REFUSED) document.removeEventListener(type, refuse)
      document.removeEventListener('keydown', refuseShortcut, true)
      document.removeEventListener('wheel', refuseZoom)
      document.removeEventListener('touchmove', refuseManyFingers)
      document.removeEventListener('touchend', refuseEmulatedMouse)
      window.removeEventListener('popstate', stay)
    }
  }, [])
}
